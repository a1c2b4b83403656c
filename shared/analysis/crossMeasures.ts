import type { CrossTable } from './crossTable';

/**
 * How the cells of a table are read. count: units · presence: 0 or 1 · share: count ÷ the denominator that is named ·
 * density: units per 1,000 characters of the documents of the column (of the row, where only that side has documents;
 * of the whole study for codes × codes).
 */
export type CrossMeasure =
  { readonly as: 'count' | 'presence' | 'density' } | { readonly as: 'share'; readonly of: Denominator };

/**
 * row, column, table: entries, so that shares sum to 1 · rowUnits, columnUnits: units of the key, met or not, so that a
 * share reads “of the clauses on 归档 so many name a standard”, and sums are not 1 (method §6.5-6).
 */
export const DENOMINATORS = ['row', 'column', 'table', 'rowUnits', 'columnUnits'] as const;
export type Denominator = (typeof DENOMINATORS)[number];

/** rows × columns; null where the denominator is 0. `characters`: of the whole study. */
export function crossValues(
  table: CrossTable,
  measure: CrossMeasure,
  characters: number,
): (number | null)[][] {
  const per = (of: (row: number, column: number) => number, times: number): (number | null)[][] =>
    table.counts.map((row, r) =>
      row.map((n, c) => {
        const whole = of(r, c);
        return whole === 0 ? null : (n * times) / whole;
      }),
    );
  switch (measure.as) {
    case 'count':
      return table.counts.map((row) => [...row]);
    case 'presence':
      return table.counts.map((row) => row.map((n) => (n > 0 ? 1 : 0)));
    case 'density':
      return per((r, c) => table.columns.characters?.[c] ?? table.rows.characters?.[r] ?? characters, 1000);
    case 'share':
      return per((r, c) => denominator(table, measure.of, r, c), 1);
  }
}

function denominator(table: CrossTable, of: Denominator, row: number, column: number): number {
  switch (of) {
    case 'row':
      return table.rowTotals[row] ?? 0;
    case 'column':
      return table.columnTotals[column] ?? 0;
    case 'table':
      return table.total;
    case 'rowUnits':
      return table.rows.units[row] ?? 0;
    case 'columnUnits':
      return table.columns.units[column] ?? 0;
  }
}

/** 空格率 and what is empty right through (method §3.9 gd.matrix). */
export interface Emptiness {
  readonly cells: number;
  readonly empty: number;
  /** empty ÷ cells; null for a table without cells. */
  readonly share: number | null;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

export function emptiness({ rows, columns, counts, rowTotals, columnTotals }: CrossTable): Emptiness {
  const cells = rows.keys.length * columns.keys.length;
  const empty = counts.reduce((sum, row) => sum + row.filter((n) => n === 0).length, 0);
  return {
    cells,
    empty,
    share: cells === 0 ? null : empty / cells,
    rows: rows.keys.filter((_, r) => (rowTotals[r] ?? 0) === 0),
    columns: columns.keys.filter((_, c) => (columnTotals[c] ?? 0) === 0),
  };
}
