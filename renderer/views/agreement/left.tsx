import type { BlindClause } from '../../../shared/contract/coders';
import { FilterPanel } from '../../frame/filterpanel';
import { focusView } from '../../frame/panes';
import { useSay } from '../../session/look';
import { useFilterCounts } from './comparing';
import { agree, clauseKey, useAgreement } from './state';
import { useSheet } from './sheet';

/** The filter where it counts, the clauses of the sample being coded, and within a sample no filter. */
export function AgreementLeft() {
  const say = useSay();
  const tab = useAgreement((state) => state.tab);
  const { sheet, at } = useSheet();
  const filtered = useFilterCounts();
  if (filtered) return <FilterPanel />;
  if (tab === 'blind') return sheet && <ClauseList clauses={sheet.clauses} at={at} />;
  return <p className="blind-aside faint">{say('agreement.noFilter')}</p>;
}

function ClauseList({ clauses, at }: { clauses: readonly BlindClause[]; at: number }) {
  const say = useSay();
  return (
    <ol className="blind-list" aria-label={say('blind.list')}>
      {clauses.map((clause, nth) => {
        const state = stateOf(clause);
        const former = clauses[nth - 1];
        return (
          <li key={clauseKey(clause)}>
            {former?.document !== clause.document && <h3 className="heading one-line">{clause.title}</h3>}
            <button
              type="button"
              tabIndex={-1}
              aria-current={nth === at ? 'true' : undefined}
              data-state={state}
              ref={nth === at ? intoView : undefined}
              onClick={() => {
                agree({ at: clauseKey(clause) });
                // The keys of coding are heard by the clause, not by this list.
                focusView();
              }}
            >
              <span className="blind-mark" aria-label={say(`blind.state.${state}`)} role="img">
                {MARKS[state]}
              </span>
              <span className="one-line">{clause.label}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

const MARKS = { done: '✓', begun: '…', untouched: '○' } as const;

export function stateOf({ judgement }: BlindClause): keyof typeof MARKS {
  if (judgement === null) return 'untouched';
  return judgement.done ? 'done' : 'begun';
}

function intoView(button: HTMLElement | null): void {
  button?.scrollIntoView({ block: 'nearest' });
}
