import { sum } from './counts';
import { undefinedFor, type Coefficient } from './rating';

/** A table of counts: rows the first coder's categories, columns the second's, in the same order. */
export type CrossTable = readonly (readonly number[])[];

/** Cohen's κ with its large-sample errors (Fleiss, Cohen & Everitt 1969). */
export interface Kappa {
  readonly value: number;
  readonly units: number;
  readonly observed: number;
  readonly expected: number;
  /** Standard error, and the 95 % interval it gives. */
  readonly error: number;
  readonly low: number;
  readonly high: number;
  /** Standard error if there were no agreement beyond chance, and κ in units of it. */
  readonly errorAtZero: number;
  readonly z: number;
}

/**
 * Cohen's κ (Cohen 1960). `weight`: what a pair of categories counts for, 1 full agreement, 0 none; without it only
 * equal categories count. null when both used one and the same category only, or no unit is shared.
 */
export function cohenKappa(table: CrossTable, weight: Weight = equal): Kappa | null {
  const { p, rows, columns, n } = shares(table);
  const w = (i: number, j: number): number => weight(i, j, table.length);
  if (n === 0 || used(table) < 2) return null;
  let observed = 0;
  let expected = 0;
  each(p, (share, i, j) => {
    observed += w(i, j) * share;
    expected += w(i, j) * at(rows, i) * at(columns, j);
  });
  const value = (observed - expected) / (1 - expected);
  const ofRow = rows.map((_, i) => sum(columns.map((c, j) => c * w(i, j))));
  const ofColumn = columns.map((_, j) => sum(rows.map((r, i) => r * w(i, j))));
  let spread = 0;
  let spreadAtZero = 0;
  each(p, (share, i, j) => {
    const mean = at(ofRow, i) + at(ofColumn, j);
    spread += share * (w(i, j) - mean * (1 - value)) ** 2;
    spreadAtZero += at(rows, i) * at(columns, j) * (w(i, j) - mean) ** 2;
  });
  const scale = Math.sqrt(n) * (1 - expected);
  const error = Math.sqrt(Math.max(0, spread - (value - expected * (1 - value)) ** 2)) / scale;
  const errorAtZero = Math.sqrt(Math.max(0, spreadAtZero - expected ** 2)) / scale;
  return {
    value,
    units: n,
    observed,
    expected,
    error,
    low: value - Z95 * error,
    high: value + Z95 * error,
    errorAtZero,
    z: value / errorAtZero,
  };
}

export type Weight = (i: number, j: number, categories: number) => number;
const equal: Weight = (i, j) => (i === j ? 1 : 0);
/** Each step between two ordered categories costs the same. */
export const linear: Weight = (i, j, categories) => 1 - Math.abs(i - j) / Math.max(1, categories - 1);

const Z95 = 1.959963984540054;

/** The κ these two could have reached at most, given how often each used each category (Cohen 1960, p. 42). */
export function kappaMax(table: CrossTable): Coefficient {
  const { rows, columns, n } = shares(table);
  const fault = faultOf(table);
  if (fault !== null) return fault;
  const expected = sum(rows.map((r, i) => r * at(columns, i)));
  const most = sum(rows.map((r, i) => Math.min(r, at(columns, i))));
  return { value: (most - expected) / (1 - expected), units: n };
}

/** Scott's π: chance from the categories of both coders taken together (Scott 1955). */
export function scottPi(table: CrossTable): Coefficient {
  const { p, rows, columns, n } = shares(table);
  const fault = faultOf(table);
  if (fault !== null) return fault;
  const observed = sum(p.map((row, i) => at(row, i)));
  const expected = sum(rows.map((r, i) => ((r + at(columns, i)) / 2) ** 2));
  return { value: (observed - expected) / (1 - expected), units: n };
}

/** Share of the shared units on which the two agree. */
export function percentOf(table: CrossTable): Coefficient {
  const { p, n } = shares(table);
  return n === 0 ? undefinedFor('nothingShared') : { value: sum(p.map((row, i) => at(row, i))), units: n };
}

function faultOf(table: CrossTable): Coefficient | null {
  if (sum(table.map(sum)) === 0) return undefinedFor('nothingShared');
  return used(table) < 2 ? undefinedFor('noVariation') : null;
}

/** How many categories either coder used. Counted, because an expected agreement of 1 is not exact in floating point. */
function used(table: CrossTable): number {
  return table.filter((row, i) => sum(row) + sum(table.map((other) => at(other, i))) > 0).length;
}

function shares(table: CrossTable): { p: number[][]; rows: number[]; columns: number[]; n: number } {
  const n = sum(table.map(sum));
  const p = table.map((row) => row.map((count) => count / n));
  return { p, rows: p.map(sum), columns: p.map((_, j) => sum(p.map((row) => at(row, j)))), n };
}

function each(p: readonly (readonly number[])[], use: (share: number, i: number, j: number) => void): void {
  p.forEach((row, i) => {
    row.forEach((share, j) => {
      use(share, i, j);
    });
  });
}

function at(numbers: readonly number[], i: number): number {
  return numbers[i] ?? 0;
}
