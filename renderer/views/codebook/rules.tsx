import type { Rules } from '../../../shared/coding/codebook';
import { useSay } from '../../session/look';

const LISTS = [
  { kind: 'strong', says: 'codebook.strong' },
  { kind: 'weak', says: 'codebook.weak' },
  { kind: 'exclude', says: 'codebook.vetoes' },
] as const;

/** The patterns of a code, numbered as the inspector cites them. */
export function RuleList({ rules }: { rules: Rules }) {
  const say = useSay();
  const none = LISTS.every(({ kind }) => rules[kind].length === 0);
  return (
    <section aria-label={say('codebook.rules')}>
      <h2>{say('codebook.rules')}</h2>
      {none && <p className="faint">{say('codebook.noRules')}</p>}
      {LISTS.map(
        ({ kind, says }) =>
          rules[kind].length > 0 && (
            <div key={kind}>
              <h3 className="heading">{say(says)}</h3>
              <ol className="patterns">
                {rules[kind].map((pattern) => (
                  <li key={pattern}>
                    <code>{pattern}</code>
                  </li>
                ))}
              </ol>
            </div>
          ),
      )}
      {rules.gate && (
        <div>
          <h3 className="heading">{say('codebook.gate')}</h3>
          <p className="patterns">
            <code>{rules.gate}</code>
          </p>
        </div>
      )}
    </section>
  );
}
