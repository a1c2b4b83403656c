/** How unevenly attention is spread (method §3.9). `counts`: one number ≥ 0 a code; codes without a clause belong in it. */
export interface Concentration {
  readonly total: number;
  /** a(c) = n(c) ÷ Σ n; all 0 when nothing is counted. */
  readonly shares: readonly number[];
  /** −Σ a ln a, in nats. */
  readonly shannon: number;
  /** H ÷ ln K: 1 = even over all K codes; null when K < 2. */
  readonly shannonNormalised: number | null;
  /** 0 = even, (K−1) ÷ K = all in one. */
  readonly gini: number;
  /** Herfindahl–Hirschman Σ a², 1 ÷ K … 1. */
  readonly hhi: number;
  /** 1 ÷ Σ a²: as many codes of equal weight would be as concentrated. */
  readonly effectiveCodes: number;
}

/** null when nothing is counted: there is no attention to be spread. */
export function concentration(counts: readonly number[]): Concentration | null {
  const total = counts.reduce((sum, n) => sum + n, 0);
  if (total === 0) return null;
  const shares = counts.map((n) => n / total);
  const shannon = entropy(shares);
  const hhi = shares.reduce((sum, a) => sum + a * a, 0);
  return {
    total,
    shares,
    shannon,
    shannonNormalised: counts.length < 2 ? null : shannon / Math.log(counts.length),
    gini: gini(counts),
    hhi,
    effectiveCodes: 1 / hhi,
  };
}

/** −Σ a ln a in nats, 0 ln 0 = 0. `shares` sum to 1. */
export function entropy(shares: readonly number[]): number {
  return shares.reduce((sum, a) => (a > 0 ? sum - a * Math.log(a) : sum), 0);
}

/** Σ (2i − n − 1) x₍ᵢ₎ ÷ (n Σ x), x ascending, i from 1 (method §3.9). 0 for an empty or all-zero list. */
export function gini(values: readonly number[]): number {
  const sum = values.reduce((all, x) => all + x, 0);
  if (sum === 0) return 0;
  const n = values.length;
  const weighted = [...values]
    .sort((a, b) => a - b)
    .reduce((all, x, i) => all + (2 * (i + 1) - n - 1) * x, 0);
  return weighted / (n * sum);
}
