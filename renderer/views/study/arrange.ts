import type {
  StudyCell,
  StudyColumn,
  StudyFormat,
  StudySide,
  StudyTable,
} from '../../../shared/contract/study';
import type { Language } from '../../../shared/wording/say';
import { fixed } from '../../session/format';

/** Place of the cursor; −1 is the head of the row or column, one past the end its total. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** Column that rows are sorted by, the largest first; −1 = by their totals. */
export type StudySort = number | null;

/** Rows as shown: pinned ones on top in the order in which they were pinned, the others sorted; places in the table. */
export function rowsShown(
  table: StudyTable,
  sort: StudySort,
  pinned: readonly string[],
  language: Language,
): { readonly top: readonly number[]; readonly rest: readonly number[] } {
  const places = new Map(table.rows.map(({ key }, at) => [key, at]));
  const top = pinned.flatMap((key) => places.get(key) ?? []);
  const rest = table.rows.map((_, at) => at).filter((at) => !top.includes(at));
  if (sort === null) return { top, rest };
  const weight = (at: number): number | string | null =>
    sort === TOTAL
      ? (table.totals?.rows[at] ?? null)
      : (table.values[at]?.[sort] ?? table.texts?.[at]?.[sort]?.[language] ?? null);
  return { top, rest: rest.sort((a, b) => compared(weight(a), weight(b)) || a - b) };
}

export const TOTAL = -1;

/** What is not defined stands last, whichever way the rest is. */
function compared(a: number | string | null, b: number | string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'number' && typeof b === 'number') return b - a;
  return String(a).localeCompare(String(b), 'zh-CN');
}

/** What a cell, a head or a total opens; null where nothing stands behind it. `row`, `column`: places, null = all. */
export function cellOf(
  table: StudyTable,
  sides: { readonly rows: StudySide; readonly columns: StudySide } | null,
  row: number | null,
  column: number | null,
): StudyCell | null {
  if (sides !== null) {
    return {
      by: 'cross',
      rows: sides.rows,
      columns: sides.columns,
      row: row === null ? null : (table.rows[row]?.key ?? null),
      column: column === null ? null : (table.columns[column]?.key ?? null),
    };
  }
  if (row === null) return null;
  if (table.scoped !== null) {
    const asked = column === null ? undefined : table.scoped.columns[column];
    return asked === undefined ? null : { ...asked, scope: table.scoped.rows[row] ?? null };
  }
  return table.cells?.[row]?.[column ?? 0] ?? null;
}

/** As written in a cell; '' is a blank, which says that nothing counts here. */
export function cellText(value: number | null, format: StudyFormat, blank: boolean): string {
  if (value === null) return '—';
  if (blank && value === 0 && format !== 'residual' && format !== 'signed') return '';
  switch (format) {
    case 'count':
      return value.toLocaleString('en-US');
    case 'percent':
      return `${(value * 100).toFixed(1)}%`;
    case 'fraction':
      return value.toFixed(3);
    case 'decimal':
      return value > 0 && value < 0.005 ? '<0.01' : value.toFixed(2);
    case 'signed':
      return withSign(value, 3);
    case 'residual':
      return withSign(value, 2);
    case 'presence':
      return value > 0 ? '●' : '';
    case 'text':
      return String(value);
  }
}

function withSign(value: number, places: number): string {
  const text = fixed(value, places);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}

/** Largest value of the shaded columns. */
export function heatMax(table: StudyTable): number {
  const shaded = table.columns.flatMap(({ heat }, c) => (heat ? [c] : []));
  return table.values.reduce((most, row) => shaded.reduce((so, c) => Math.max(so, row[c] ?? 0), most), 0);
}

/** Widths in pixels: of the heads of rows, and of each column by what it must hold. */
export function widthsOf(
  table: StudyTable,
  language: Language,
): { side: number; columns: readonly number[] } {
  const longest = table.rows.reduce(
    (most, { name, note }) =>
      Math.max(most, inked(name[language]) + (note ? inked(note[language]) * 0.9 + 8 : 0)),
    inked(table.corner[language]),
  );
  return {
    side: Math.round(Math.min(320, Math.max(140, longest + 56))),
    columns: table.columns.map((column, c) => columnWidth(table, column, c, language)),
  };
}

function columnWidth(
  table: StudyTable,
  { name, format }: StudyColumn,
  c: number,
  language: Language,
): number {
  if (format === 'text') {
    const longest = table.texts?.reduce((most, row) => Math.max(most, inked(row[c]?.[language] ?? '')), 0);
    return Math.round(Math.min(420, Math.max(84, (longest ?? 0) + 24)));
  }
  // Names wrap into three lines; a word of English cannot.
  const word = Math.max(...name[language].split(/[\s/]+/).map(inked));
  return Math.round(
    Math.min(132, Math.max(66, inked(name[language]) / 3 + 24, language === 'en' ? word + 16 : 0)),
  );
}

/** About how wide a text of 13 px is. */
function inked(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 13 : 7), 0);
}

/** Where a key leads; null when it moves nothing. `rows`, `columns`: how many, totals among them. */
export function spotMove(
  key: string,
  control: boolean,
  { row, column }: Spot,
  rows: number,
  columns: number,
): Spot | null {
  const to = (r: number, c: number): Spot => ({
    row: Math.max(-1, Math.min(rows - 1, r)),
    column: Math.max(-1, Math.min(columns - 1, c)),
  });
  switch (key) {
    case 'ArrowRight':
      return to(row, column + 1);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowUp':
      return to(row - 1, column);
    case 'PageDown':
      return to(row + PAGE, column);
    case 'PageUp':
      return to(Math.max(0, row - PAGE), column);
    case 'Home':
      return to(control ? 0 : row, 0);
    case 'End':
      return to(control ? rows - 1 : row, columns - 1);
    default:
      return null;
  }
}

const PAGE = 15;
