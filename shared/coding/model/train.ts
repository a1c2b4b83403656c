import type { CodeId } from '../codebook';
import { calibrationOf, probabilityOf } from './calibration';
import { packedWeights } from './packed';
import { logistic, logitOf, type SparseRows } from './logistic';
import { type Example, isSeenByOthers, sparseRows, vocabulary, voteModel } from './matrix';
import type { Model, ModelCode, TrainedOn } from './model';
import { thresholds } from './thresholds';

export interface Training {
  readonly examples: readonly Example[];
  readonly codes: readonly CodeId[];
  readonly ruleNames: ReadonlyMap<string, string>;
  /** Codes with too few passages to overrule the rules. */
  readonly rulesStand: ReadonlySet<CodeId>;
  readonly trainedOn: TrainedOn;
}

/** What cost of mistakes, how many weights: chosen by cross-validation over documents of the training set. */
export const SETTINGS = {
  voteCost: 0.5,
  cost: 1,
  /** Least number of examples with a feature. */
  least: 3,
  /** Most weights kept for a code. */
  kept: 1100,
  folds: 5,
} as const;

export interface Trained {
  readonly model: Model;
  /** Logits of each example by models that had not seen its document, `example × codes + code`. */
  readonly unseen: Float64Array;
  readonly folds: Int32Array;
}

/** Trains on all examples; calibrates and sets thresholds on predictions for documents left out. Deterministic. */
export function trained(training: Training): Trained {
  const { examples, codes } = training;
  const folds = Int32Array.from(examples, ({ file }) => foldOf(file, SETTINGS.folds));
  const learner = learnerOf(training);
  const everyRow = Int32Array.from(examples.keys());
  const unseen = new Float64Array(examples.length * codes.length);
  for (let fold = 0; fold < SETTINGS.folds; fold++) {
    const fitted = fit(
      learner,
      everyRow.filter((row) => folds[row] !== fold),
    );
    for (const row of everyRow.filter((one) => folds[one] === fold))
      fitted.forEach(({ logit }, place) => (unseen[row * codes.length + place] = logit(row)));
  }
  const outcomes = Array.from(unseen, (logit, at) => ({
    logit,
    right: carries(training, Math.floor(at / codes.length), at % codes.length),
  }));
  const calibration = calibrationOf(outcomes);
  const said = outcomes.map(({ logit, right }) => ({
    probability: probabilityOf(calibration, logit),
    right,
  }));
  const least = thresholds(codes.map((_, place) => said.filter((_one, at) => at % codes.length === place)));
  const model = packed(learner, fit(learner, everyRow), least, calibration);
  return { model, unseen, folds };
}

/** Logits, `example × codes + code`, of all examples by what the examples `rows` teach: for the learning curve. */
export function logitsAfter(training: Training, rows: Int32Array): Float64Array {
  const { examples, codes } = training;
  const fitted = fit(learnerOf(training), rows);
  return Float64Array.from({ length: examples.length * codes.length }, (_, at) => {
    return fitted[at % codes.length]?.logit(Math.floor(at / codes.length)) ?? 0;
  });
}

function carries({ examples, codes }: Training, row: number, place: number): boolean {
  const code = codes[place];
  return code !== undefined && examples[row]?.codes.has(code) === true;
}

/** The part a document falls into: by its name, so that adding documents moves no other. */
export function foldOf(file: string, folds: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < file.length; at++) hash = Math.imul(hash ^ file.charCodeAt(at), 0x01000193);
  return ((hash ^ (hash >>> 13)) >>> 0) % folds;
}

interface Learner {
  readonly training: Training;
  readonly names: readonly string[];
  readonly matrix: SparseRows;
}

function learnerOf(training: Training): Learner {
  const places = vocabulary(training.examples, SETTINGS.least);
  const matrix = sparseRows(
    training.examples.map(({ features }) => features),
    places,
  );
  return { training, names: [...places.keys()], matrix };
}

interface Fitted {
  readonly weights: Float64Array;
  /** Weights of the code's own votes and rules. */
  readonly own: ReadonlyMap<string, number>;
  readonly bias: number;
  readonly logit: (row: number) => number;
}

/** First what the rules are worth, then, code by code, what the words add to that: all of them, then those that matter. */
function fit({ training, names, matrix }: Learner, rows: Int32Array): Fitted[] {
  const { examples, codes, ruleNames } = training;
  const votes = voteModel(examples, rows, codes, ruleNames, SETTINGS.voteCost);
  const usable = names.map((name) => (isSeenByOthers(name) ? 1 : 0));
  return codes.map((code, place) => {
    const labels = Array.from(rows, (row) => carries(training, row, place));
    const known = Float64Array.from(examples, (_, row) => votes.logits[row * codes.length + place] ?? 0);
    const scale = leaning(matrix, rows, labels).map((lean, feature) => lean * (usable[feature] ?? 0));
    const all = logistic(matrix, { rows, labels, cost: SETTINGS.cost, known, scale });
    const kept = weightiest(matrix, all, SETTINGS.kept);
    const weights = logistic(matrix, {
      ...{ rows, labels, cost: SETTINGS.cost, known },
      scale: scale.map((one, feature) => (kept.has(feature) ? one : 0)),
    });
    return {
      weights,
      own: votes.weights(code),
      bias: votes.bias(code) + (weights[matrix.width] ?? 0),
      logit: (row: number) => (known[row] ?? 0) + logitOf(matrix, weights, row),
    };
  });
}

/**
 * How far each feature leans to one side, |log ratio| as in naive Bayes (Wang, Manning 2012, "Baselines and bigrams"):
 * with it as the scale, words that occur everywhere cost more to use than those that tell.
 */
function leaning(matrix: SparseRows, rows: Int32Array, labels: readonly boolean[]): Float64Array {
  const withLabel = new Float64Array(matrix.width).fill(1);
  const without = new Float64Array(matrix.width).fill(1);
  let positive = 2;
  rows.forEach((row, at) => {
    const side = labels[at] === true ? withLabel : without;
    if (labels[at] === true) positive++;
    for (let entry = matrix.starts[row] ?? 0; entry < (matrix.starts[row + 1] ?? 0); entry++) {
      const feature = matrix.features[entry] ?? 0;
      side[feature] = (side[feature] ?? 0) + 1;
    }
  });
  const negative = rows.length + 4 - positive;
  return withLabel.map((count, feature) =>
    Math.min(3, Math.abs(Math.log(count / positive / ((without[feature] ?? 1) / negative)))),
  );
}

/** The `most` features whose weights move logits most, over all examples. */
function weightiest(matrix: SparseRows, weights: Float64Array, most: number): Set<number> {
  const squares = new Float64Array(matrix.width);
  matrix.features.forEach((feature, entry) => {
    squares[feature] = (squares[feature] ?? 0) + (matrix.values[entry] ?? 0) ** 2;
  });
  const moves = squares.map((square, feature) => square * (weights[feature] ?? 0) ** 2);
  const order = Array.from(moves.keys()).sort((a, b) => (moves[b] ?? 0) - (moves[a] ?? 0) || a - b);
  return new Set(order.slice(0, most));
}

function packed(
  { names, training: { codes, trainedOn, rulesStand } }: Learner,
  fitted: readonly Fitted[],
  least: readonly number[],
  calibration: Model['calibration'],
): Model {
  const byFeature = new Map<string, Map<number, number>>();
  fitted.forEach(({ weights, own }, code) => {
    const all = new Map(own);
    names.forEach((name, feature) => {
      const weight = weights[feature] ?? 0;
      if (weight !== 0) all.set(name, (all.get(name) ?? 0) + weight);
    });
    for (const [name, weight] of all) {
      if (Math.abs(weight) < 1e-4) continue;
      byFeature.set(name, (byFeature.get(name) ?? new Map<number, number>()).set(code, weight));
    }
  });
  return {
    trainedOn,
    codes: codes.map((id, code): ModelCode => ({
      id,
      bias: fitted[code]?.bias ?? 0,
      threshold: least[code] ?? 0.5,
      rulesStand: rulesStand.has(id),
    })),
    calibration,
    ...packedWeights(byFeature),
  };
}
