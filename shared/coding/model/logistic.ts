/** Sparse rows, one after another: row r holds the entries from `starts[r]` to `starts[r + 1]`. */
export interface SparseRows {
  readonly starts: Int32Array;
  readonly features: Int32Array;
  readonly values: Float64Array;
  /** Number of features. */
  readonly width: number;
}

export interface Fitting {
  /** The rows to learn from. */
  readonly rows: Int32Array;
  /** One a row of `rows`: does it carry the label? */
  readonly labels: ArrayLike<boolean>;
  /** How much a mistake costs beside the size of the weights: larger follows the examples more closely. */
  readonly cost: number;
  /** What is already known of each row (a logit, by row number); weights then say only what differs from it. */
  readonly known?: Float64Array;
  /** Multiplies the values of each feature. */
  readonly scale?: Float64Array;
  /** Most passes over the rows. */
  readonly passes?: number;
}

/**
 * Weights of an L2-regularised logistic regression, the bias last: least ½‖w‖² + cost × Σ log(1 + exp(−y (w·x + known))).
 * Coordinate descent on the dual, one example at a time (Yu, Huang, Lin 2011, "Dual coordinate descent methods for
 * logistic regression and maximum entropy models"). Deterministic: the order of the rows comes from a fixed sequence.
 */
export function logistic(matrix: SparseRows, fitting: Fitting): Float64Array {
  const { rows, labels, cost, known, scale, passes = 30 } = fitting;
  const { starts, features, width } = matrix;
  const values = scale === undefined ? matrix.values : scaled(matrix, scale);
  const weights = new Float64Array(width + 1);
  const lengths = new Float64Array(rows.length);
  // Both multipliers of an example, α and cost − α, are kept: near the ends one of them loses all its digits.
  const alpha = new Float64Array(rows.length).fill(Math.min(1e-3 * cost, 1e-3));
  const rest = alpha.map((one) => cost - one);
  const add = (row: number, amount: number): void => {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
      const feature = features[at] ?? 0;
      weights[feature] = (weights[feature] ?? 0) + amount * (values[at] ?? 0);
    }
    weights[width] = (weights[width] ?? 0) + amount;
  };
  rows.forEach((row, example) => {
    let length = 1;
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) length += (values[at] ?? 0) ** 2;
    lengths[example] = length;
    add(row, (labels[example] === true ? 1 : -1) * (alpha[example] ?? 0));
  });
  const order = Int32Array.from(rows.keys());
  const random = sequence();
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, random);
    let most = 0;
    for (const example of order) {
      const row = rows[example] ?? 0;
      const sign = labels[example] === true ? 1 : -1;
      let logit = (weights[width] ?? 0) + (known?.[row] ?? 0);
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++)
        logit += (weights[features[at] ?? 0] ?? 0) * (values[at] ?? 0);
      const before = alpha[example] ?? 0;
      const length = lengths[example] ?? 1;
      const slope = sign * logit;
      const flipped = length * (cost / 2 - before) + slope < 0;
      const solved = flipped
        ? oneVariable(rest[example] ?? 0, length, -slope, cost)
        : oneVariable(before, length, slope, cost);
      alpha[example] = flipped ? cost - solved : solved;
      rest[example] = flipped ? solved : cost - solved;
      const step = (alpha[example] ?? 0) - before;
      most = Math.max(most, Math.abs(step));
      if (step !== 0) add(row, sign * step);
    }
    if (most < 1e-3 * cost) break;
  }
  if (scale !== undefined) for (let i = 0; i < width; i++) weights[i] = (weights[i] ?? 0) * (scale[i] ?? 1);
  return weights;
}

/** The logit that `weights` (bias last) give a row. */
export function logitOf(matrix: SparseRows, weights: Float64Array, row: number): number {
  let logit = weights[matrix.width] ?? 0;
  for (let at = matrix.starts[row] ?? 0; at < (matrix.starts[row + 1] ?? 0); at++)
    logit += (weights[matrix.features[at] ?? 0] ?? 0) * (matrix.values[at] ?? 0);
  return logit;
}

/** Newton's method on z for  z log z + (cost − z) log(cost − z) + ½ length (z − start)² + slope (z − start). */
function oneVariable(start: number, length: number, slope: number, cost: number): number {
  let z = cost - start < 0.5 * cost ? 0.1 * start : start;
  for (let round = 0; round < 60; round++) {
    const first = length * (z - start) + slope + Math.log(z / (cost - z));
    if (Math.abs(first) < 1e-5) break;
    const next = z - first / (length + cost / (cost - z) / z);
    z = next <= 0 ? 0.1 * z : Math.min(next, cost * (1 - 1e-12));
  }
  return z;
}

function scaled(matrix: SparseRows, scale: Float64Array): Float64Array {
  return matrix.values.map((value, at) => value * (scale[matrix.features[at] ?? 0] ?? 1));
}

/** Numbers in 0–1, always the same ones (Numerical Recipes' linear congruence). */
function sequence(): () => number {
  let state = 7;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const kept = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = kept;
  }
}
