import { entropy } from './concentration';

/** Jensen–Shannon divergence in bits (base 2), 0 = the same shares, 1 = nothing in common. Both sum to 1. */
export function jensenShannon(one: readonly number[], other: readonly number[]): number {
  const middle = one.map((a, i) => (a + (other[i] ?? 0)) / 2);
  const nats = entropy(middle) - (entropy(one) + entropy(other)) / 2;
  return Math.min(1, Math.max(0, nats / Math.LN2));
}

/** 1 − ½ Σ |a − b|: the part of the attention that falls on the same codes, 0–1. */
export function shareOverlap(one: readonly number[], other: readonly number[]): number {
  return 1 - one.reduce((sum, a, i) => sum + Math.abs(a - (other[i] ?? 0)), 0) / 2;
}

/** Σ ab ÷ (‖a‖‖b‖); null when either is all zero. */
export function cosine(one: readonly number[], other: readonly number[]): number | null {
  const dot = one.reduce((sum, a, i) => sum + a * (other[i] ?? 0), 0);
  const length = (values: readonly number[]): number => Math.hypot(...values);
  const product = length(one) * length(other);
  return product === 0 ? null : dot / product;
}
