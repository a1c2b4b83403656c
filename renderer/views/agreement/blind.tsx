import { Button } from '../../kit/button';
import { Empty } from '../../kit/empty';
import { Failed } from '../../kit/failed';
import { Meter } from '../../kit/meter';
import { useSay } from '../../session/look';
import { useMe } from '../../session/people';
import { BlindCoding } from './blindcoding';
import { useSheet } from './sheet';
import { agree } from './state';
import { useFree } from './usefree';
import { WhoAsked } from './who';

/** A sample coded clause by clause, with nothing in sight that anybody else said. */
export function Blind() {
  const me = useMe();
  const { sheet, awaited, at, failure, retry } = useSheet();
  if (me === null) return <WhoAsked />;
  if (failure) return <Failed failure={failure} retry={retry} />;
  if (awaited) return null;
  const clause = sheet?.clauses[at];
  return sheet && clause ? <BlindCoding sheet={sheet} at={at} clause={clause} /> : <NoSample />;
}

/** How far one is. */
export function BlindBar() {
  const say = useSay();
  const { sheet } = useSheet();
  if (sheet === null) return null;
  const done = sheet.clauses.filter(({ judgement }) => judgement?.done === true).length;
  const all = sheet.clauses.length;
  return (
    <>
      <span className="faint one-line">{say('blind.hidden')}</span>
      <strong className="one-line">{sheet.name}</strong>
      <Meter share={done / Math.max(1, all)} label={sheet.name} />
      <span className="blind-progress" role="status">
        {say('blind.progress', { done, all })}
      </span>
    </>
  );
}

function NoSample() {
  const say = useSay();
  const button = useFree<HTMLButtonElement>();
  return (
    <Empty says={say('blind.none')}>
      <Button look="main" ref={button} onClick={() => agree({ tab: 'samples' })}>
        {say('blind.choose')}
      </Button>
    </Empty>
  );
}
