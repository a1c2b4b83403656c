/**
 * How shares are printed. each: every share rounded by itself, so that they may sum to 99.99 or 100.01 (the default);
 * largestRemainder: rounded down, what is missing from 100 given to those cut the most, as authors do who want 100.00
 * (method §3.2, example B). The report names which.
 */
export const ROUNDINGS = ['each', 'largestRemainder'] as const;
export type Rounding = (typeof ROUNDINGS)[number];

/** Percentages of `counts` with `decimals` places, in their order, and what they sum to. */
export function percentages(
  counts: readonly number[],
  rounding: Rounding,
  decimals = 2,
): { readonly values: readonly number[]; readonly sum: number } {
  const total = counts.reduce((sum, n) => sum + n, 0);
  const unit = 10 ** decimals;
  const whole = 100 * unit;
  // In whole units of the last place; counts × 10⁴ stay exact where shares would not.
  const exact = counts.map((n) => (total === 0 ? 0 : (n * whole) / total));
  const parts =
    rounding === 'each' || total === 0 ? exact.map((x) => Math.round(x)) : largestRemainder(exact, whole);
  return { values: parts.map((n) => n / unit), sum: parts.reduce((sum, n) => sum + n, 0) / unit };
}

function largestRemainder(exact: readonly number[], whole: number): number[] {
  const floors = exact.map((x) => Math.floor(x));
  const missing = whole - floors.reduce((sum, n) => sum + n, 0);
  const first = exact
    .map((x, i) => ({ i, rest: x - Math.floor(x) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of first.slice(0, missing)) floors[i] = (floors[i] ?? 0) + 1;
  return floors;
}
