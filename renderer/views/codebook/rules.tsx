import { useState } from 'react';
import type { Rules } from '../../../shared/coding/codebook';
import { Button } from '../../kit/button';
import { useSay } from '../../session/look';
import { LISTS, TURNS } from '../../session/codedraft';
import { CircumstanceText } from './circumstance';
import { ListHead } from './listhead';
import { PatternBody } from './pattern';

/** The rules of a code in words, numbered as the inspector cites them; the expressions themselves on demand. */
export function RuleList({ rules }: { rules: Rules }) {
  const say = useSay();
  const [plain, setPlain] = useState(true);
  const lists = LISTS.map((name) => ({ name, patterns: rules[name] ?? [] })).filter(
    ({ patterns }) => patterns.length > 0,
  );
  const turns = TURNS.map((name) => ({ name, all: rules[name] ?? [] })).filter(({ all }) => all.length > 0);
  const none = lists.length + turns.length === 0 && rules.gate === undefined;
  return (
    <section aria-label={say('codebook.rules')}>
      <div className="section-line">
        <h2>{say('codebook.rules')}</h2>
        {!none && (
          <Button look="link" aria-pressed={!plain} onClick={() => setPlain(!plain)}>
            {say('codebook.showPatterns')}
          </Button>
        )}
      </div>
      {none && <p className="faint">{say('codebook.noRules')}</p>}
      {lists.map(({ name, patterns }) => (
        <div key={name} className="rule-group">
          <ListHead name={name} count={patterns.length} />
          <ol className="patterns" data-list={name}>
            {patterns.map((pattern, nth) => (
              <li key={nth}>
                <PatternBody pattern={pattern} plain={plain} />
              </li>
            ))}
          </ol>
        </div>
      ))}
      {rules.gate !== undefined && (
        <div className="rule-group">
          <ListHead name="gate" />
          <div className="patterns" data-list="gate">
            <PatternBody pattern={rules.gate} plain={plain} />
          </div>
        </div>
      )}
      {turns.map(({ name, all }) => (
        <div key={name} className="rule-group">
          <ListHead name={name} count={all.length} />
          <ol className="patterns circumstances">
            {all.map((one, nth) => (
              <li key={nth}>
                <CircumstanceText one={one} plain={plain} />
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}
