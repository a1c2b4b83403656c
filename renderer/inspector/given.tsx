import type { Coding } from '../../shared/coding/coding';
import type { Explanation } from '../../shared/coding/explain';
import { useSay } from '../session/look';
import { putByHand } from '../views/reader/origin';

/** Rules, model or both, and how likely a coder gives the code. */
export function Given({ coding }: { coding: Coding }) {
  const say = useSay();
  if (putByHand(coding)) return null;
  const by = coding.by ?? 'unknown';
  return (
    <span className="given faint" data-by={by}>
      <span title={say(`bySays.${by}`)}>{say(`by.${by}`)}</span>
      {coding.probability !== undefined && (
        <span title={say('probabilitySays')}>
          {say('probability', { percent: Math.round(coding.probability * 100) })}
        </span>
      )}
    </span>
  );
}

/** The words that weighed most with the model, the weightiest first. */
export function Weighed({ text, explanation }: { text: string; explanation: Explanation | undefined }) {
  const say = useSay();
  if (explanation === undefined || explanation.words.length === 0) return null;
  return (
    <p className="weighed faint">
      {say('why.weighed')}
      {explanation.words.map(({ start, end, weight }) => (
        <q key={start} title={say('why.weight', { weight: weight.toFixed(2) })}>
          {text.slice(start, end)}
        </q>
      ))}
    </p>
  );
}
