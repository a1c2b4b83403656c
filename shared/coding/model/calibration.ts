import type { CalibrationPoint } from './model';

/** One judgement made on a document the model had not seen. */
export interface Outcome {
  readonly logit: number;
  readonly right: boolean;
}

/**
 * The probability that a code with this logit is right, as seen on documents left out of training: isotonic
 * regression (pool adjacent violators), then a straight line between the middles of its steps, so that it rises
 * without jumps. One curve for all codes: the rare ones have too few cases for one of their own.
 */
export function calibrationOf(outcomes: readonly Outcome[], points = 40): CalibrationPoint[] {
  const sorted = [...outcomes].sort((a, b) => a.logit - b.logit);
  const steps: Step[] = [];
  const least = Math.max(1, Math.floor(sorted.filter(({ right }) => right).length / points));
  let open: Step = { logits: 0, right: 0, all: 0 };
  for (const { logit, right } of sorted) {
    open = { logits: open.logits + logit, right: open.right + (right ? 1 : 0), all: open.all + 1 };
    // A step needs enough cases of the rarer kind to say anything.
    if (Math.min(open.right, open.all - open.right) < least / 2 && open.all < sorted.length / points)
      continue;
    pushPooled(steps, open);
    open = { logits: 0, right: 0, all: 0 };
  }
  if (open.all > 0) pushPooled(steps, open);
  return steps.map(({ logits, right, all }) => ({
    logit: rounded(logits / all),
    probability: rounded((right + 0.5) / (all + 1)),
  }));
}

interface Step {
  readonly logits: number;
  readonly right: number;
  readonly all: number;
}

function pushPooled(steps: Step[], next: Step): void {
  let step = next;
  for (let last = steps.at(-1); last !== undefined; last = steps.at(-1)) {
    if ((last.right + 0.5) / (last.all + 1) < (step.right + 0.5) / (step.all + 1)) break;
    steps.pop();
    step = { logits: last.logits + step.logits, right: last.right + step.right, all: last.all + step.all };
  }
  steps.push(step);
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

/** 0–1; rises with the logit, level beyond the first and the last point. */
export function probabilityOf(points: readonly CalibrationPoint[], logit: number): number {
  const after = points.findIndex((point) => point.logit > logit);
  const right = points[after < 0 ? points.length - 1 : after];
  const left = points[after < 0 ? points.length - 1 : Math.max(0, after - 1)];
  if (left === undefined || right === undefined) throw new Error('a calibration has at least one point');
  if (right.logit <= left.logit) return left.probability;
  const share = (logit - left.logit) / (right.logit - left.logit);
  const between = left.probability + Math.max(0, share) * (right.probability - left.probability);
  // Rounding must not carry it past the point it lies before.
  return Math.min(Math.max(between, left.probability), right.probability);
}

/** A logit up to which the probability is surely less than `least`. */
export function logitBelow(points: readonly CalibrationPoint[], least: number): number {
  const reached = points.findIndex(({ probability }) => probability >= least);
  return reached < 0 ? Infinity : (points[reached - 1]?.logit ?? -Infinity);
}

export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly judged: number;
  /** Mean probability said. */
  readonly said: number;
  /** Share that was right. */
  readonly right: number;
}

/** What was said against what was right, in tenths: the calibration curve of the model card. */
export function reliability(said: readonly { probability: number; right: boolean }[]): ReliabilityBin[] {
  return Array.from({ length: 10 }, (_, tenth): ReliabilityBin => {
    const from = tenth / 10;
    const to = (tenth + 1) / 10;
    const inside = said.filter(({ probability }) => probability >= from && (probability < to || tenth === 9));
    const mean = (value: (one: { probability: number; right: boolean }) => number): number =>
      inside.length === 0 ? 0 : inside.reduce((sum, one) => sum + value(one), 0) / inside.length;
    return {
      from,
      to,
      judged: inside.length,
      said: mean(({ probability }) => probability),
      right: mean(({ right }) => (right ? 1 : 0)),
    };
  });
}
