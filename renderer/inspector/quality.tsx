import { useSay } from '../session/look';
import type { Selection } from '../session/trail';
import { useAskKeeping } from '../session/useask';
import { useCodeName } from '../session/usecodes';
import { Hits } from './hits';

/** The clauses behind one number of the quality table. */
export function QualityPart({ at }: { at: Extract<Selection, { kind: 'quality' }> }) {
  const say = useSay();
  const nameOf = useCodeName();
  const { code, cell } = at;
  const { value: hits } = useAskKeeping('learning.behind', cell === null ? 'skip' : { code, cell });
  if (cell === null || !hits) return <p className="faint">{say('quality.choose')}</p>;
  const label = say('quality.behind', {
    code: code === null ? say('quality.all') : nameOf(code),
    cell: say(`quality.${cell}`),
    count: hits.length,
  });
  return (
    <>
      <h2>{label}</h2>
      <Hits label={label} hits={hits} titled coded={code === null} />
    </>
  );
}

/** By what the queue is ordered. */
export function QueuePart(_: { at: Extract<Selection, { kind: 'queue' }> }) {
  const say = useSay();
  return <p className="faint">{say('queue.how')}</p>;
}
