import type { MatrixRow } from './arrange';

export interface GridCell {
  readonly row: number;
  readonly column: number;
}

/** Where a key leads from a cell; headings of families are stepped over. Null when the key moves nothing. */
export function cellMove(
  key: string,
  control: boolean,
  from: GridCell,
  rows: readonly MatrixRow[],
  columns: number,
): GridCell | null {
  const { row, column } = from;
  const lastColumn = columns - 1;
  switch (key) {
    case 'ArrowRight':
      return { row, column: Math.min(lastColumn, column + 1) };
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowDown':
      return { row: codeRow(rows, row + 1, 1) ?? row, column };
    case 'ArrowUp':
      return { row: codeRow(rows, row - 1, -1) ?? row, column };
    case 'PageDown':
      return { row: codeRow(rows, Math.min(rows.length - 1, row + PAGE), -1) ?? row, column };
    case 'PageUp':
      return { row: codeRow(rows, Math.max(0, row - PAGE), 1) ?? row, column };
    case 'Home':
      return { row: control ? (codeRow(rows, 0, 1) ?? row) : row, column: 0 };
    case 'End':
      return { row: control ? (codeRow(rows, rows.length - 1, -1) ?? row) : row, column: lastColumn };
    default:
      return null;
  }
}

const PAGE = 15;

/** The next row of a code from `at` on, itself included; null beyond the ends. */
export function codeRow(rows: readonly MatrixRow[], at: number, step: 1 | -1): number | null {
  for (let row = at; row >= 0 && row < rows.length; row += step) {
    if (rows[row]?.kind === 'code') return row;
  }
  return null;
}
