import type { CodeId } from '../coding/codebook';
import { type Axis, type CodeAxis, type DocumentAxis, groups, keyUnits } from './axes';
import { allBits, type Bits, bothBits, countBits, countBoth, eachBit } from './bits';
import { type Following, meeting, meetings } from './meeting';
import { columnSums, rowSums } from './statistics/association';
import { codeModalities, type UnitIndex, unitsWith, weightAt } from './unitIndex';

/** T[x, y] = number of units in which x and y meet (method §3.3). */
export interface CrossTable {
  readonly rows: Side;
  readonly columns: Side;
  readonly counts: readonly (readonly number[])[];
  readonly rowTotals: readonly number[];
  readonly columnTotals: readonly number[];
  /** Entries, unit × code: a unit with two codes of a family is counted in both rows. */
  readonly total: number;
  /** Different units in the table: what `total` would be if no unit stood in two cells. */
  readonly units: number;
}

/** One side of a table. */
export interface Side {
  readonly keys: readonly string[];
  /** Units of each key in all, whether or not they meet anything (the margins of method §1.4-1). */
  readonly units: readonly number[];
  /** Characters of the documents of each key; null for codes, which stand in all documents. */
  readonly characters: readonly number[] | null;
  /** Documents whose facts have no key. */
  readonly leftOut: number;
}

export interface CrossOptions {
  /** Only these units: one layer of a table of three sides (Z = 效力, level, year). */
  readonly within?: Bits;
  readonly following?: Following;
}

/** Any code family × any other, or × documents, places, levels, years, kinds; either way round. */
export function crossTable(
  index: UnitIndex,
  rows: Axis,
  columns: Axis,
  options: CrossOptions = {},
): CrossTable {
  const within = options.within ?? allBits(index.size);
  const counts = countsOf(index, rows, columns, within, options.following ?? []);
  const rowTotals = rowSums(counts);
  return {
    rows: sideOf(index, rows, within),
    columns: sideOf(index, columns, within),
    counts,
    rowTotals,
    columnTotals: columnSums(counts),
    total: rowTotals.reduce((sum, n) => sum + n, 0),
    units: countBits(cellUnits(index, rows, columns, { row: null, column: null }, options)),
  };
}

/** The units of a cell; of a whole row, column or table where a key is null. */
export function cellUnits(
  index: UnitIndex,
  rows: Axis,
  columns: Axis,
  cell: { readonly row: string | null; readonly column: string | null },
  options: CrossOptions = {},
): Bits {
  const within = options.within ?? allBits(index.size);
  const codesOf = (axis: CodeAxis, key: string | null): readonly CodeId[] =>
    key === null ? axis.codes : [key as CodeId];
  const found =
    rows.by === 'codes' && columns.by === 'codes'
      ? meetings(index, codesOf(rows, cell.row), codesOf(columns, cell.column), options.following ?? [])
      : bothBits(keyUnits(index, rows, cell.row), keyUnits(index, columns, cell.column));
  return bothBits(found, within);
}

/**
 * Σ of the modality weights of the units of each cell (method §4.3), rows × columns; where two codes meet the weaker of
 * the two. All 0 where no modality was read. One side at least must be codes: a document has no modality.
 */
export function crossStrengths(
  index: UnitIndex,
  rows: Axis,
  columns: Axis,
  options: CrossOptions = {},
): number[][] {
  const within = options.within ?? allBits(index.size);
  if (rows.by === 'codes' && columns.by === 'codes') {
    const others = columns.codes.map((code) => codeModalities(index, code));
    return rows.codes.map((row) => {
      const own = codeModalities(index, row);
      return columns.codes.map((column, c) => {
        const cell = bothBits(meeting(index, row, column, options.following ?? []), within);
        return strengthOf(cell, own, others[c] ?? own);
      });
    });
  }
  if (rows.by === 'codes' && columns.by !== 'codes') return byGroups(index, rows, columns, within, true);
  if (rows.by !== 'codes' && columns.by === 'codes')
    return turned(byGroups(index, columns, rows, within, true));
  throw new Error('strength is asked of codes');
}

function countsOf(
  index: UnitIndex,
  rows: Axis,
  columns: Axis,
  within: Bits,
  following: Following,
): number[][] {
  if (rows.by === 'codes') {
    return columns.by === 'codes'
      ? byCodes(index, rows, columns, within, following)
      : byGroups(index, rows, columns, within, false);
  }
  return columns.by === 'codes'
    ? turned(byGroups(index, columns, rows, within, false))
    : groupsByGroups(index, rows, columns, within);
}

function byCodes(
  index: UnitIndex,
  rows: CodeAxis,
  columns: CodeAxis,
  within: Bits,
  following: Following,
): number[][] {
  // The columns of each unit once, then each row by its own units: what costs is what is coded, not rows × columns.
  const columnsAt = new Array<number[] | undefined>(index.size);
  columns.codes.forEach((code, c) =>
    eachBit(bothBits(unitsWith(index, code), within), (at) => (columnsAt[at] ??= []).push(c)),
  );
  return rows.codes.map((row) => {
    const counts = columns.codes.map(() => 0);
    eachBit(unitsWith(index, row), (at) => {
      for (const c of columnsAt[at] ?? []) counts[c] = (counts[c] ?? 0) + 1;
    });
    return counts.map((n, c) => {
      const column = columns.codes[c];
      const follows = column !== undefined && (following.includes(row) || following.includes(column));
      return follows ? countBoth(meeting(index, row, column, following), within) : n;
    });
  });
}

function byGroups(
  index: UnitIndex,
  rows: CodeAxis,
  columns: DocumentAxis,
  within: Bits,
  weighted: boolean,
): number[][] {
  const { keys, groupOf } = groups(index, columns);
  return rows.codes.map((code) => {
    const modalities = weighted ? codeModalities(index, code) : null;
    const row = new Array<number>(keys.length).fill(0);
    eachBit(bothBits(unitsWith(index, code), within), (at) => {
      const group = groupOf[index.documentOf[at] ?? 0] ?? -1;
      if (group >= 0) row[group] = (row[group] ?? 0) + (modalities === null ? 1 : weightAt(modalities, at));
    });
    return row;
  });
}

function groupsByGroups(
  index: UnitIndex,
  rows: DocumentAxis,
  columns: DocumentAxis,
  within: Bits,
): number[][] {
  const [one, other] = [groups(index, rows), groups(index, columns)];
  const counts = one.keys.map(() => other.keys.map(() => 0));
  eachBit(within, (at) => {
    const document = index.documentOf[at] ?? 0;
    const row = counts[one.groupOf[document] ?? -1];
    const column = other.groupOf[document] ?? -1;
    if (row !== undefined && column >= 0) row[column] = (row[column] ?? 0) + 1;
  });
  return counts;
}

/** Where a unit has only one of the two (the other it reaches by reference), it weighs what that one weighs. */
function strengthOf(cell: Bits, one: Uint8Array, other: Uint8Array): number {
  let sum = 0;
  eachBit(cell, (at) => {
    const a = weightAt(one, at);
    const b = weightAt(other, at);
    sum += a === 0 || b === 0 ? Math.max(a, b) : Math.min(a, b);
  });
  return sum;
}

function sideOf(index: UnitIndex, axis: Axis, within: Bits): Side {
  if (axis.by === 'codes') {
    const units = axis.codes.map((code) => countBoth(unitsWith(index, code), within));
    return { keys: axis.codes, units, characters: null, leftOut: 0 };
  }
  const { keys, units, characters, leftOut } = groups(index, axis);
  return { keys, units, characters, leftOut };
}

function turned(table: readonly (readonly number[])[]): number[][] {
  return (table[0] ?? []).map((_, c) => table.map((row) => row[c] ?? 0));
}
