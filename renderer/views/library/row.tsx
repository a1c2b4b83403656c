import type { MouseEvent } from 'react';
import type { DocumentRow } from '../../../shared/contract/library';
import { grouped, percent } from '../../session/format';
import { useSay, useTell, type Say } from '../../session/look';
import { COLUMNS, type ColumnId } from './columns';
import { editFacts } from './edits';
import { FactInput } from './factinput';
import { factField, factValue } from './facts';
import type { Line } from './folding';

/** One document; the cell under the cursor is the one that Tab reaches. */
export function Row(props: {
  line: Line;
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
  /** Opens or folds the policy whose first document this is. */
  onTwist: () => void;
}) {
  const { line, index, selected, cursor, editing } = props;
  const { row, group, under } = line;
  const say = useSay();
  const tell = useTell();
  return (
    <div
      className="library-row"
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      aria-level={under === null ? 1 : 2}
      aria-expanded={group?.open}
      data-under={under !== null || undefined}
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
              <>
                {column.id === 'title' && <Twist line={line} onTwist={props.onTwist} />}
                {text || (column.fact ? <span className="faint">—</span> : '')}
              </>
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

/** Opens what is folded under this document, and says how much that is. */
function Twist({ line: { group }, onTwist }: { line: Line; onTwist: () => void }) {
  const say = useSay();
  if (!group) return null;
  const others = say(group.reprints ? 'library.reprints' : 'library.versions', { count: group.others });
  return (
    <button
      type="button"
      className="twist-versions"
      tabIndex={-1}
      aria-label={say(group.open ? 'library.fold' : 'library.unfold', { others })}
      onClick={(event) => {
        event.stopPropagation();
        onTwist();
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <span aria-hidden="true">{group.open ? '▾' : '▸'}</span> {others}
    </button>
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
  status: ({ facts }, say) => say(`docStatus.${facts.status}`),
  clauses: ({ clauses }) => grouped(clauses),
  tagged: ({ tagged }) => percent(tagged),
  warnings: ({ warnings }) => (warnings.length > 0 ? `⚠ ${warnings.length}` : ''),
};
