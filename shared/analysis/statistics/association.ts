import { type Chance, SEED, seededChance } from './chance';
import { fisherExact, monteCarlo } from './exact';
import { chiSquareTail } from './probability';

/** How far the rows of a table of counts depend on its columns. Rows and columns in the order given, empty ones kept. */
export interface Association {
  /** Sum of the counts. In tables of codes this is entries (unit × code), not units: see `CrossTable.units`. */
  readonly n: number;
  readonly expected: readonly (readonly number[])[];
  /** Adjusted standardised residuals r = (O−E) ÷ √(E(1−row÷n)(1−column÷n)), method §3.3; null where undefined. */
  readonly residuals: readonly (readonly (number | null)[])[];
  /** Pearson's, without continuity correction, over the rows and columns that are not empty; null below 2 × 2. */
  readonly chi2: number | null;
  readonly df: number;
  /** Of χ²; see `exact` where the expected counts are small. */
  readonly p: number | null;
  readonly cramersV: number | null;
  /** Bergsma 2013, which does not rise with the size of the table alone. */
  readonly cramersVCorrected: number | null;
  /** Share of cells (of rows and columns that are not empty) with an expected count below 5, and the smallest. */
  readonly below5: number;
  readonly smallestExpected: number;
  /** Cochran's rule is broken: below 5 in more than a fifth of the cells, or below 1 in any. χ² alone is no ground then. */
  readonly small: boolean;
  readonly exact: ExactTest | null;
}

export type ExactTest =
  | { readonly method: 'fisher'; readonly p: number }
  | {
      readonly method: 'monteCarlo';
      readonly p: number;
      readonly samples: number;
      readonly seed: number | null;
    };

export interface AssociationOptions {
  /** When to test exactly; default: where expected counts are small. */
  readonly exact?: 'whereSmall' | 'always' | 'never';
  readonly samples?: number;
  /** Default: the printed SEED. */
  readonly chance?: Chance;
}

export const SAMPLES = 2000;

/** Method §3.3. `counts`: rows × columns, whole numbers ≥ 0, all rows of one length. */
export function association(
  counts: readonly (readonly number[])[],
  options: AssociationOptions = {},
): Association {
  const rows = rowSums(counts);
  const columns = columnSums(counts);
  const n = rows.reduce((sum, row) => sum + row, 0);
  const expected = rows.map((row) => columns.map((column) => (n === 0 ? 0 : (row * column) / n)));
  const filled = counts
    .filter((_, r) => (rows[r] ?? 0) > 0)
    .map((row) => row.filter((_, c) => (columns[c] ?? 0) > 0));
  const height = filled.length;
  const width = filled[0]?.length ?? 0;
  const df = height < 2 || width < 2 ? 0 : (height - 1) * (width - 1);
  const chi2 = df === 0 ? null : chiSquare(counts, expected);
  const cells = expected.flat().filter((e) => e > 0);
  const below5 = cells.length === 0 ? 0 : cells.filter((e) => e < 5).length / cells.length;
  const smallestExpected = cells.length === 0 ? 0 : Math.min(...cells);
  const small = below5 > 0.2 || smallestExpected < 1;
  const wanted = options.exact ?? 'whereSmall';
  return {
    n,
    expected,
    residuals: counts.map((row, r) =>
      row.map((o, c) => residual(o, expected[r]?.[c] ?? 0, rows[r] ?? 0, columns[c] ?? 0, n)),
    ),
    chi2,
    df,
    p: chi2 === null ? null : chiSquareTail(chi2, df),
    cramersV: chi2 === null ? null : Math.sqrt(chi2 / (n * (Math.min(height, width) - 1))),
    cramersVCorrected: chi2 === null ? null : corrected(chi2 / n, height, width, n),
    below5,
    smallestExpected,
    small,
    exact:
      chi2 === null || wanted === 'never' || (wanted === 'whereSmall' && !small)
        ? null
        : tested(filled, options),
  };
}

export function rowSums(counts: readonly (readonly number[])[]): number[] {
  return counts.map((row) => row.reduce((sum, n) => sum + n, 0));
}

export function columnSums(counts: readonly (readonly number[])[]): number[] {
  return (counts[0] ?? []).map((_, c) => counts.reduce((sum, row) => sum + (row[c] ?? 0), 0));
}

function chiSquare(counts: readonly (readonly number[])[], expected: readonly (readonly number[])[]): number {
  let sum = 0;
  counts.forEach((row, r) =>
    row.forEach((o, c) => {
      const e = expected[r]?.[c] ?? 0;
      if (e > 0) sum += (o - e) ** 2 / e;
    }),
  );
  return sum;
}

function residual(o: number, e: number, row: number, column: number, n: number): number | null {
  const variance = n === 0 ? 0 : e * (1 - row / n) * (1 - column / n);
  return variance <= 0 ? null : (o - e) / Math.sqrt(variance);
}

function corrected(phi2: number, height: number, width: number, n: number): number | null {
  if (n < 2) return null;
  const rest = Math.max(0, phi2 - ((height - 1) * (width - 1)) / (n - 1));
  const r = height - (height - 1) ** 2 / (n - 1);
  const k = width - (width - 1) ** 2 / (n - 1);
  const least = Math.min(r, k) - 1;
  return least <= 0 ? null : Math.sqrt(rest / least);
}

function tested(filled: readonly (readonly number[])[], options: AssociationOptions): ExactTest {
  const [[a = 0, b = 0] = [], [c = 0, d = 0] = []] = filled;
  if (filled.length === 2 && filled[0]?.length === 2) return { method: 'fisher', p: fisherExact(a, b, c, d) };
  const samples = options.samples ?? SAMPLES;
  const p = monteCarlo(filled, samples, options.chance ?? seededChance(SEED));
  return { method: 'monteCarlo', p, samples, seed: options.chance === undefined ? SEED : null };
}
