import { memo, type MouseEvent } from 'react';
import type { Measure } from '../../../shared/analysis/coverage';
import type { CodeId, Family } from '../../../shared/coding/codebook';
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
      <span role="rowheader" aria-colindex={1} className="one-line" style={{ width: sizes.side }}>
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
  /** Both must stay the same from one drawing to the next, or every row is drawn with every step of scrolling. */
  onSort: (code: CodeId) => void;
  onOpen: (row: number, column: number) => void;
}

/** A code and its value in each document on screen. */
export const CodeRow = memo(function CodeRow(props: CodeRowProps) {
  const { row, values, columns, from, to, nth, top, sizes, max, measure, cursor, chosen, sorted } = props;
  const say = useSay();
  const name = useCodeName()(row.code);
  const present = say('coverage.cellPresent');
  const none = say('coverage.cellNone');
  const open = (event: MouseEvent): void => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-column]');
    if (cell) props.onOpen(nth, Number(cell.dataset['column']));
  };
  return (
    <div
      className="matrix-row"
      role="row"
      aria-rowindex={nth + 2}
      onClick={open}
      style={{ transform: `translateY(${top}px)`, height: sizes.row }}
    >
      <div className="matrix-code" role="rowheader" aria-colindex={1} style={{ width: sizes.side }}>
        <button
          type="button"
          tabIndex={-1}
          title={say('coverage.sortByCode', { code: name })}
          aria-pressed={sorted}
          onClick={() => props.onSort(row.code)}
        >
          <CodeTag code={row.code} />
          {sorted && <span aria-hidden="true">→</span>}
        </button>
        <span className="faint" title={say('coverage.documentsWithLong')}>
          {row.reach}
        </span>
      </div>
      {columns.slice(from, to).map(({ document, index }, at) => {
        const value = values[index] ?? 0;
        const text = cellText(value, measure);
        const said = measure === 'present' && value > 0 ? present : text || none;
        return (
          <Cell
            key={document.id}
            label={say('coverage.cell', { code: name, title: document.title, value: said })}
            text={text}
            heat={cellHeat(value, measure, max)}
            column={from + at}
            left={sizes.side + (from + at) * sizes.column}
            width={sizes.column}
            cursor={cursor === from + at}
            chosen={chosen === document.id}
          />
        );
      })}
    </div>
  );
});

interface CellProps {
  label: string;
  text: string;
  heat: number;
  column: number;
  left: number;
  width: number;
  cursor: boolean;
  chosen: boolean;
}

/** Hundreds of these are on screen: no hooks, and drawn again only when something of it changed. */
const Cell = memo(function Cell({ label, text, heat, column, left, width, cursor, chosen }: CellProps) {
  return (
    <div
      className="matrix-cell"
      role="gridcell"
      aria-colindex={column + 2}
      aria-label={label}
      aria-selected={chosen}
      tabIndex={cursor ? 0 : -1}
      data-heat={heat}
      data-column={column}
      style={{ left, width }}
    >
      {text}
    </div>
  );
});

function cellHeat(value: number, measure: Measure, max: number): number {
  // Presence has one strength: dark enough to be seen, light enough to be written on.
  if (measure === 'present') return value > 0 ? 4 : 0;
  return heatStep(value, max);
}
