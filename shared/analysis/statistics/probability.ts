/**
 * ln Γ(x), x > 0, by Stirling's series (DLMF 5.11.1) after stepping x above 10 with Γ(x+1) = xΓ(x): relative error
 * below 1e-14, which factorials of a corpus's size need.
 */
export function lnGamma(x: number): number {
  if (x <= 0) throw new RangeError('lnGamma is asked for x > 0 only');
  let shift = 0;
  let at = x;
  while (at < 10) {
    shift -= Math.log(at);
    at += 1;
  }
  const inverse = 1 / (at * at);
  const series = STIRLING.reduceRight((sum, term) => sum * inverse + term, 0) / at;
  return shift + (at - 0.5) * Math.log(at) - at + HALF_LN_2PI + series;
}

const HALF_LN_2PI = Math.log(2 * Math.PI) / 2;
/** B₂ₖ ÷ 2k(2k−1). */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360_360, 1 / 156, -3617 / 122_400];

/** ln n!, n a whole number ≥ 0. */
export function lnFactorial(n: number): number {
  return n < 2 ? 0 : lnGamma(n + 1);
}

/**
 * Q(a, x) = Γ(a, x) ÷ Γ(a), the upper regularised incomplete gamma function, a > 0, x ≥ 0: below x = a + 1 by the
 * series of P (DLMF 8.11.4), above by the continued fraction (DLMF 8.9.2) evaluated after Lentz, so that neither
 * subtracts numbers of like size.
 */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  const front = Math.exp(a * Math.log(x) - x - lnGamma(a));
  return x < a + 1 ? 1 - front * lowerSeries(a, x) : front * upperFraction(a, x);
}

/** P(χ²_df ≥ x). NaN when there is no degree of freedom. */
export function chiSquareTail(x: number, df: number): number {
  return df < 1 ? NaN : upperGamma(df / 2, x / 2);
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < 10_000 && term > sum * 1e-17; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

function upperFraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < 10_000; n++) {
    const numerator = -n * (n - a);
    b += 2;
    d = 1 / nonZero(numerator * d + b, tiny);
    c = nonZero(b + numerator / c, tiny);
    const step = d * c;
    value *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return value;
}

function nonZero(x: number, tiny: number): number {
  return Math.abs(x) < tiny ? tiny : x;
}
