import './quality.css';
import type { Code } from '../../../shared/coding/codebook';
import { useHere } from '../../commands/here';
import { Button } from '../../kit/button';
import { useSay } from '../../session/look';
import { useAskKeeping } from '../../session/useask';
import { takeProposal } from './acts';

/** What the decisions on a code speak for: exclusions and phrases that a person may take into the draft. */
export function Proposals({ code }: { code: Code }) {
  const say = useSay();
  const { value: proposed } = useAskKeeping('learning.proposals', { code: code.id });
  useHere({
    'codebook.propose': () => {
      const [first] = proposed ?? [];
      if (first) takeProposal(code, first);
    },
  });
  if (!proposed || proposed.length === 0) return null;
  return (
    <section className="proposals" aria-label={say('proposals.title')}>
      <h2>{say('proposals.title')}</h2>
      <p className="faint">{say('proposals.says')}</p>
      <ul>
        {proposed.map((one) => (
          <li key={`${one.list} ${one.pattern}`}>
            <span className="faint">{say(`proposals.${one.list}`)}</span>
            <code>{one.pattern}</code>
            <span className="faint">{say('proposals.clauses', { count: one.clauses })}</span>
            <Button look="framed" onClick={() => takeProposal(code, one)}>
              {say('proposals.take')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
