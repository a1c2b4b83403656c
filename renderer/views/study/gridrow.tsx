import type { VirtualItem } from '@tanstack/react-virtual';
import type { StudySide, StudyTable } from '../../../shared/contract/study';
import { useLook, useSay } from '../../session/look';
import { heatStep } from '../coverage/arrange';
import { cellOf, cellText, type Spot } from './arrange';

/** What every row of a grid needs to know of the whole. */
export interface RowLook {
  readonly table: StudyTable;
  readonly sides: { readonly rows: StudySide; readonly columns: StudySide } | null;
  /** Columns on screen. */
  readonly columns: readonly VirtualItem[];
  readonly widths: { readonly side: number };
  readonly max: number;
  /** The cell whose clauses are shown, as JSON. */
  readonly chosen: string | null;
  readonly cursor: Spot;
  readonly onOpen: (spot: Spot) => void;
  readonly onPin: (row: number) => void;
}

/** One row; `row` null is that of the totals. `nth`: its place as shown. */
export function GridRow(
  props: RowLook & { row: number | null; nth: number; pinned: boolean; top: number; height: number },
) {
  const { table, sides, columns, widths, max, chosen, cursor, onOpen, onPin, row, nth, pinned } = props;
  const say = useSay();
  const language = useLook((look) => look.language);
  const head = row === null ? null : table.rows[row];
  const name = head?.name[language] ?? say('study.total');
  const opens = cellOf(table, sides, row, null) !== null;
  return (
    <div
      className="study-row"
      role="row"
      aria-rowindex={nth + 2}
      data-total={row === null}
      data-pinned={pinned}
      style={{ top: props.top, height: props.height }}
    >
      <div className="study-name" role="rowheader" aria-colindex={1} style={{ width: widths.side }}>
        <button
          type="button"
          className="one-line"
          data-spot={spotName(nth, -1)}
          tabIndex={cursor.row === nth && cursor.column === -1 ? 0 : -1}
          title={opens ? say(row === null ? 'study.openTotal' : 'study.openRow', { name }) : name}
          onClick={() => onOpen({ row: nth, column: -1 })}
        >
          {name}
        </button>
        {head?.note && <small className="faint">{head.note[language]}</small>}
        {row !== null && (
          <button
            type="button"
            className="study-pin"
            tabIndex={-1}
            aria-pressed={pinned}
            aria-label={say('study.pinRow', { name })}
            title={say('study.pinRow', { name })}
            onClick={() => onPin(nth)}
          >
            {pinned ? '◆' : '◇'}
          </button>
        )}
      </div>
      {columns.map(({ index, start, size }) => {
        const column = table.columns[index];
        const total = row === null || column === undefined;
        const value = valueAt(table, row, index);
        const format = total ? (table.totals?.format ?? 'count') : column.format;
        const said = row === null || total ? null : table.texts?.[row]?.[index];
        const heat = total ? null : shade(value, column.heat, format, max);
        const text = said?.[language] ?? cellText(value, format, heat !== null || total);
        const cell = cellOf(table, sides, row, column === undefined ? null : index);
        return (
          <div
            key={column?.key ?? 'total'}
            role="gridcell"
            className="study-cell"
            aria-colindex={index + 2}
            aria-label={say('study.cell', {
              row: name,
              column: column?.name[language] ?? say('study.total'),
              value: text === '—' ? say('study.undefined') : text || say('study.blank'),
            })}
            aria-selected={chosen !== null && cell !== null && JSON.stringify(cell) === chosen}
            tabIndex={cursor.row === nth && cursor.column === index ? 0 : -1}
            data-spot={spotName(nth, index)}
            data-opens={cell !== null}
            data-words={format === 'text'}
            data-differs={said?.zh.endsWith('≠')}
            data-total={total}
            title={said ? text : undefined}
            {...heat}
            style={{ left: start, width: size }}
            onClick={() => onOpen({ row: nth, column: index })}
          >
            {text}
          </div>
        );
      })}
    </div>
  );
}

export function spotName(row: number, column: number): string {
  return `${row} ${column}`;
}

function valueAt(table: StudyTable, row: number | null, column: number): number | null {
  const last = column >= table.columns.length;
  if (row === null) return (last ? table.totals?.all : table.totals?.columns[column]) ?? null;
  return (last ? table.totals?.rows[row] : table.values[row]?.[column]) ?? null;
}

/** Beyond 1.96 a residual departs from chance at the level of 5 %, beyond 2.58 at 1 %. */
const FAR = [1.96, 2.58] as const;

/** Shade of a cell; null where the column has none. What is not defined is neither blank nor full. */
function shade(
  value: number | null,
  heat: boolean,
  format: string,
  max: number,
): Record<`data-${string}`, string | number> | null {
  if (!heat) return null;
  if (value === null) return { 'data-undefined': 'true' };
  if (format === 'residual') {
    const step = FAR.filter((bound) => Math.abs(value) > bound).length;
    return step === 0
      ? { 'data-residual': 'none' }
      : { 'data-residual': value < 0 ? 'less' : 'more', 'data-far': step };
  }
  if (format === 'presence') return { 'data-heat': value > 0 ? 4 : 0 };
  return { 'data-heat': heatStep(value, max) };
}
