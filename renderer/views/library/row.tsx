import type { MouseEvent } from 'react';
import type { DocumentRow } from '../../../shared/contract/questions';
import { grouped, percent } from '../../session/format';
import { useSay, useTell, type Say } from '../../session/look';
import { COLUMNS, type ColumnId } from './columns';
import { editFacts } from './edits';
import { FactInput } from './factinput';
import { factField, factValue } from './facts';

/** One document; the cell under the cursor is the one that Tab reaches. */
export function Row(props: {
  row: DocumentRow;
  index: number;
  top: number;
  template: string;
  selected: boolean;
  cursor: number | null;
  editing: boolean;
  onPick: (event: MouseEvent, column: number) => void;
  onOpen: () => void;
  onEdit: (column: number) => void;
  onEdited: () => void;
}) {
  const { row, index, selected, cursor, editing } = props;
  const say = useSay();
  const tell = useTell();
  return (
    <div
      className="library-row"
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      style={{ gridTemplateColumns: props.template, transform: `translateY(${props.top}px)` }}
      onDoubleClick={editing ? undefined : props.onOpen}
    >
      {COLUMNS.map((column, nth) => {
        const edits = editing && cursor === nth && column.fact;
        const text = CELLS[column.id](row, say);
        const warnings = column.id === 'warnings' ? row.warnings.map(tell).join('\n') : '';
        return (
          <div
            key={column.id}
            role="gridcell"
            tabIndex={cursor === nth ? 0 : -1}
            className={'numeric' in column ? 'number' : 'one-line'}
            title={edits ? undefined : warnings || text}
            onClick={(event) => !edits && props.onPick(event, nth)}
          >
            {edits ? (
              <FactInput
                field={factField(edits)}
                value={factValue(row.facts, edits)}
                placeholder={say('fact.unknown')}
                onTake={(entered) => void editFacts([row], factField(edits), entered)}
                onLeave={props.onEdited}
                autoFocus
              />
            ) : (
              text || (column.fact ? <span className="faint">—</span> : '')
            )}
            {selected && column.fact && !edits && (
              <button
                type="button"
                className="pencil"
                tabIndex={-1}
                aria-label={say('library.edit', { column: say(column.says) })}
                onClick={(event) => {
                  event.stopPropagation();
                  props.onEdit(nth);
                }}
              >
                ✎
              </button>
            )}
          </div>
        );
      })}
    </div>
  );
}

const CELLS: Record<ColumnId, (row: DocumentRow, say: Say) => string> = {
  title: ({ facts }) => facts.title,
  number: ({ facts }) => facts.documentNumber ?? '',
  issuer: ({ facts }) => facts.issuers.join('、'),
  level: ({ facts }, say) => (facts.level ? say(`level.${facts.level}`) : ''),
  region: ({ facts }) => facts.region ?? '',
  date: ({ facts }) => facts.date ?? '',
  kind: ({ facts }, say) => say(`kind.${facts.kind}`),
  clauses: ({ clauses }) => grouped(clauses),
  tagged: ({ tagged }) => percent(tagged),
  warnings: ({ warnings }) => (warnings.length > 0 ? `⚠ ${warnings.length}` : ''),
};
