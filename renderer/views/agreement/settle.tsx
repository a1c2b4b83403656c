import { Empty } from '../../kit/empty';
import { Failed } from '../../kit/failed';
import { useSay } from '../../session/look';
import { useComparing, type Comparing } from './comparing';
import { counted } from './differences';
import { LayerBar } from './layerbar';
import { Settling } from './settling';

/** Differences settled one by one: what each gave side by side, and a key for whose word stands. */
export function Settle() {
  const comparing = useComparing();
  return (
    <>
      <LayerBar comparing={comparing} />
      <Body comparing={comparing} />
    </>
  );
}

/** How many are left. */
export function SettleBar() {
  const say = useSay();
  const { reply, request } = useComparing();
  if (!reply.value || request === null) return null;
  return (
    <span className="settle-counter" role="status">
      {say('settle.counter', counted(reply.value.disagreements))}
    </span>
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
