/** What was said of one passage by a model that had not seen its document. */
export interface Said {
  readonly probability: number;
  readonly right: boolean;
}

/**
 * Least probabilities, one a code, at which F1 on unseen documents is best; of those that are as good as the best
 * within NOISE the highest, because the labels learned from are one coder's: what only one of two coders would give
 * is no error left out. A code's own curve is smoothed and counts as much as it has cases against `prior` cases of
 * the curve of all codes together: with five cases the best threshold of one's own is chance.
 */
export function thresholds(byCode: readonly (readonly Said[])[], prior = 40): number[] {
  const counts = byCode.map((said) => GRID.map((least) => countAt(said, least)));
  const pooled = GRID.map((_, at) => f1(summed(counts.map((one) => one[at] ?? NONE))));
  const common = GRID[highestGood(pooled)] ?? 0.4;
  return counts.map((curve) => {
    const own = GRID[highestGood(smoothed(curve.map(f1)))] ?? common;
    const cases = (curve[0]?.both ?? 0) + (curve[0]?.missed ?? 0);
    const share = cases / (cases + prior);
    return Math.round((share * own + (1 - share) * common) * 1000) / 1000;
  });
}

/** Half the standard error of a micro F1 on as many passages as the model learns from. */
const NOISE = 0.004;

const GRID = Array.from({ length: 33 }, (_, step) => 0.1 + step * 0.02);

interface Count {
  readonly both: number;
  readonly extra: number;
  readonly missed: number;
}
const NONE: Count = { both: 0, extra: 0, missed: 0 };

function countAt(said: readonly Said[], least: number): Count {
  let both = 0;
  let extra = 0;
  let missed = 0;
  for (const { probability, right } of said) {
    if (probability >= least && right) both++;
    else if (probability >= least) extra++;
    else if (right) missed++;
  }
  return { both, extra, missed };
}

function summed(counts: readonly Count[]): Count {
  return counts.reduce(
    (sum, { both, extra, missed }) => ({
      both: sum.both + both,
      extra: sum.extra + extra,
      missed: sum.missed + missed,
    }),
    NONE,
  );
}

function f1({ both, extra, missed }: Count): number {
  return both === 0 ? 0 : (2 * both) / (2 * both + extra + missed);
}

function smoothed(curve: readonly number[]): number[] {
  return curve.map((_, at) => {
    let sum = 0;
    let weight = 0;
    for (let beside = -5; beside <= 5; beside++) {
      const value = curve[at + beside];
      if (value === undefined) continue;
      const near = Math.exp(-(beside * beside) / 8);
      sum += near * value;
      weight += near;
    }
    return sum / weight;
  });
}

function highestGood(curve: readonly number[]): number {
  const best = Math.max(...curve);
  return curve.findLastIndex((value) => value >= best - NOISE);
}
