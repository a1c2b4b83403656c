import type { ReactNode } from 'react';
import { Button } from '../../kit/button';
import { Empty } from '../../kit/empty';
import { Failed } from '../../kit/failed';
import { Meter } from '../../kit/meter';
import { useSay } from '../../session/look';
import { useMe } from '../../session/people';
import { BlindCoding } from './blindcoding';
import { useSheet } from './sheet';
import { agree } from './state';
import { WhoAsked } from './who';

/** A sample coded clause by clause, with nothing in sight that anybody else said. */
export function Blind({ modes }: { modes: ReactNode }) {
  const say = useSay();
  const { sheet } = useSheet();
  const done = sheet?.clauses.filter(({ judgement }) => judgement?.done === true).length ?? 0;
  const all = sheet?.clauses.length ?? 0;
  return (
    <div className="stack">
      <div className="tool-bar">
        {modes}
        {sheet !== null && (
          <span className="end">
            <span className="faint one-line">{say('blind.hidden')}</span>
            <strong className="one-line">{sheet.name}</strong>
            <Meter share={done / Math.max(1, all)} label={sheet.name} />
            <span className="blind-progress" role="status">
              {say('blind.progress', { done, all })}
            </span>
          </span>
        )}
      </div>
      <div className="fill">
        <Body />
      </div>
    </div>
  );
}

function Body() {
  const say = useSay();
  const me = useMe();
  const { sheet, at, failure, retry } = useSheet();
  if (me === null) return <WhoAsked />;
  if (failure) return <Failed failure={failure} retry={retry} />;
  const clause = sheet?.clauses[at];
  if (sheet && clause) return <BlindCoding sheet={sheet} at={at} clause={clause} />;
  return (
    <Empty says={say('blind.none')}>
      <Button look="main" autoFocus onClick={() => agree({ tab: 'samples' })}>
        {say('blind.choose')}
      </Button>
    </Empty>
  );
}
