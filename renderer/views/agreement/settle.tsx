import type { ReactNode } from 'react';
import { Empty } from '../../kit/empty';
import { Failed } from '../../kit/failed';
import { useSay } from '../../session/look';
import { useComparing, type Comparing } from './comparing';
import { counted } from './differences';
import { LayerBar } from './layerbar';
import { Settling } from './settling';

/** Differences settled one by one: what each gave side by side, and a key for whose word stands. */
export function Settle({ modes }: { modes: ReactNode }) {
  const say = useSay();
  const comparing = useComparing();
  const { value: answer } = comparing.reply;
  return (
    <div className="stack">
      <div className="tool-bar">
        {modes}
        {answer && comparing.request !== null && (
          <span className="end settle-counter" role="status">
            {say('settle.counter', counted(answer.disagreements))}
          </span>
        )}
      </div>
      <LayerBar comparing={comparing} />
      <div className="fill">
        <Body comparing={comparing} />
      </div>
    </div>
  );
}

function Body({ comparing }: { comparing: Comparing }) {
  const say = useSay();
  const { request, reply } = comparing;
  const { value: answer, failure, retry } = reply;
  if (request === null) return <Empty says={say('table.chooseTwo')} />;
  if (failure) return <Failed failure={failure} retry={retry} />;
  if (!answer) return null;
  if (answer.clauses === 0) return <Empty says={say('table.nothing', { scope: answer.missing })} />;
  if (answer.disagreements.length === 0) return <Empty says={say('settle.none')} />;
  return <Settling answer={answer} />;
}
