import { Button } from '../../kit/button';
import { Empty } from '../../kit/empty';
import { Failed } from '../../kit/failed';
import { useSay } from '../../session/look';
import { edit } from '../../session/project';
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
  const { agreeing, disagreements } = reply.value;
  return (
    <>
      <span className="settle-counter" role="status">
        {say('settle.counter', counted(disagreements))}
      </span>
      {agreeing > 0 && (
        <Button
          look="framed"
          title={say('settle.agreeingSays')}
          onClick={() => void edit('coders.settleAgreeing', { request })}
        >
          {say('settle.agreeing', { n: agreeing })}
        </Button>
      )}
    </>
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
