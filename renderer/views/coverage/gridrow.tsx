import { memo } from 'react';
import type { Measure } from '../../../shared/analysis/coverage';
import type { Family } from '../../../shared/coding/codebook';
import type { DocumentId } from '../../../shared/policy/document';
import { CodeTag } from '../../kit/codetag';
import { cellText } from '../../session/format';
import { useLook, useSay } from '../../session/look';
import { useCodeName } from '../../session/usecodes';
import { heatStep, type MatrixColumn, type MatrixRow } from './arrange';
import type { GridSizes } from './sizes';

export function FamilyRow(props: { family: Family; top: number; nth: number; sizes: GridSizes }) {
  const { family, top, nth, sizes } = props;
  const language = useLook((look) => look.language);
  return (
    <div
      className="matrix-family"
      role="row"
      aria-rowindex={nth + 2}
      style={{ transform: `translateY(${top}px)`, height: sizes.family }}
    >
      <span role="rowheader" className="one-line" style={{ width: sizes.side }}>
        {family[language]}
      </span>
    </div>
  );
}

interface CodeRowProps {
  row: Extract<MatrixRow, { kind: 'code' }>;
  values: readonly number[];
  columns: readonly MatrixColumn[];
  /** Columns on screen. */
  from: number;
  to: number;
  nth: number;
  top: number;
  sizes: GridSizes;
  max: number;
  measure: Measure;
  /** Column of the cursor, when it is in this row. */
  cursor: number | null;
  chosen: DocumentId | null;
  sorted: boolean;
  onSort: () => void;
  onOpen: (column: number) => void;
}

/** A code and its value in each document on screen. */
export function CodeRow(props: CodeRowProps) {
  const { row, values, columns, from, to, nth, top, sizes, cursor, chosen, sorted, onSort, onOpen } = props;
  const say = useSay();
  const name = useCodeName()(row.code);
  return (
    <div
      className="matrix-row"
      role="row"
      aria-rowindex={nth + 2}
      style={{ transform: `translateY(${top}px)`, height: sizes.row }}
    >
      <div className="matrix-code" role="rowheader" style={{ width: sizes.side }}>
        <button
          type="button"
          tabIndex={-1}
          title={say('coverage.sortByCode', { code: name })}
          aria-pressed={sorted}
          onClick={onSort}
        >
          <CodeTag code={row.code} />
          {sorted && <span aria-hidden="true">→</span>}
        </button>
        <span className="faint" title={say('coverage.documentsWithLong')}>
          {row.reach}
        </span>
      </div>
      {columns.slice(from, to).map(({ document, index }, at) => (
        <Cell
          key={document.id}
          code={name}
          title={document.title}
          value={values[index] ?? 0}
          max={props.max}
          measure={props.measure}
          column={from + at}
          left={sizes.side + (from + at) * sizes.column}
          width={sizes.column}
          cursor={cursor === from + at}
          chosen={chosen === document.id}
          onOpen={onOpen}
        />
      ))}
    </div>
  );
}

const Cell = memo(CellOf, (a, b) => {
  // `onOpen` is made anew with each row but does the same for the same column.
  const same = (key: keyof CellProps): boolean => a[key] === b[key];
  return CELL_KEYS.every(same);
});

interface CellProps {
  code: string;
  title: string;
  value: number;
  max: number;
  measure: Measure;
  column: number;
  left: number;
  width: number;
  cursor: boolean;
  chosen: boolean;
  onOpen: (column: number) => void;
}
const CELL_KEYS = [
  'code',
  'title',
  'value',
  'max',
  'measure',
  'column',
  'left',
  'width',
  'cursor',
  'chosen',
] as const satisfies readonly (keyof CellProps)[];

function CellOf({
  code,
  title,
  value,
  max,
  measure,
  column,
  left,
  width,
  cursor,
  chosen,
  onOpen,
}: CellProps) {
  const say = useSay();
  const text = cellText(value, measure);
  const shown = measure === 'present' && value > 0 ? say('coverage.cellPresent') : text;
  return (
    <div
      className="matrix-cell"
      role="gridcell"
      aria-colindex={column + 2}
      aria-label={say('coverage.cell', { code, title, value: shown || say('coverage.cellNone') })}
      aria-selected={chosen}
      tabIndex={cursor ? 0 : -1}
      data-heat={measure === 'present' ? heatStep(value, 1) && 4 : heatStep(value, max)}
      style={{ left, width }}
      onClick={() => onOpen(column)}
    >
      {text}
    </div>
  );
}
