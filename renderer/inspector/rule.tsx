import { HAND_RULE } from '../../shared/coding/detail';
import { useSay } from '../session/look';
import { useCodes } from '../session/usecodes';

/** The rule behind a mark, with its pattern; a click unfolds a long one. */
export function RuleText({ rule }: { rule: string }) {
  const say = useSay();
  const codes = useCodes();
  if (rule === HAND_RULE) return <span className="rule">{say('detail.spans')}</span>;
  const { strength, number, pattern } = codes?.pattern(rule) ?? {
    strength: 'other',
    number: 0,
    pattern: null,
  };
  const name = strength === 'other' ? say('rule.other', { name: rule }) : say(`rule.${strength}`, { number });
  if (!pattern) return <span className="rule">{name}</span>;
  return (
    <details className="rule">
      <summary>
        {name} <code className="one-line">{pattern}</code>
      </summary>
      <code>{pattern}</code>
    </details>
  );
}
