import type { CodeId } from './codebook';

/** A tag nobody has judged. */
export interface Unjudged {
  readonly code: CodeId;
  readonly probability: number;
}

/**
 * How much a verdict on it would teach, 0–1: most where the model is least sure (the probability lies at the code's
 * threshold), and more for codes about which little has been decided:
 *
 *     (1 − |p − t| ÷ max(t, 1 − t)) ÷ √(1 + n)
 *
 * t the code's threshold, n the decisions on the code so far.
 */
export function teaches({ probability }: Unjudged, threshold: number, decided: number): number {
  const unsure = 1 - Math.abs(probability - threshold) / Math.max(threshold, 1 - threshold);
  return Math.max(0, unsure) / Math.sqrt(1 + decided);
}

/** The same tags, the most instructive first; of equals the order stays. */
export function instructiveFirst<One extends Unjudged>(
  tags: readonly One[],
  thresholdOf: (code: CodeId) => number,
  decidedOf: (code: CodeId) => number,
): One[] {
  const value = new Map(tags.map((tag) => [tag, teaches(tag, thresholdOf(tag.code), decidedOf(tag.code))]));
  return [...tags].sort((a, b) => (value.get(b) ?? 0) - (value.get(a) ?? 0));
}
