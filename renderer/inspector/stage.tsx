import { CodeTag } from '../kit/codetag';
import { Failed } from '../kit/failed';
import { Searching } from '../kit/searching';
import { useFilter } from '../session/filter';
import { useSay } from '../session/look';
import type { Selection } from '../session/trail';
import { useAsk } from '../session/useask';
import { Answer } from './answer';

/** One cell of component × stage. */
export function StagePart({ at }: { at: Extract<Selection, { kind: 'stage' }> }) {
  const say = useSay();
  const filter = useFilter();
  const { component, stage, side } = at;
  const { value, failure, retry } = useAsk('gaps.cell', { filter, component, stage, side });
  return (
    <>
      <h2>
        <CodeTag code={component} />
        <span className="faint"> × </span>
        <CodeTag code={stage} />
      </h2>
      <p className="faint">{say(`gaps.side.${side}`)}</p>
      {failure && <Failed failure={failure} retry={retry} />}
      {value ? <Answer answer={value} titled /> : !failure && <Searching />}
    </>
  );
}
