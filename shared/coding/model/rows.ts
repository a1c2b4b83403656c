import type { Model } from './model';

/**
 * The weights of a model as one row of numbers, a stretch for each feature, so that a feature is met by one reach into
 * memory: a place for whoever counts, the end of the stretch, then code and weight by turns.
 */
export interface WeightRows {
  readonly numbers: Int32Array;
  /** The same memory, for the weights. */
  readonly values: Float32Array;
  /** Where the stretch of each feature begins. */
  readonly places: Int32Array;
}

export function weightRows({ starts, weightCodes, weights }: Model): WeightRows {
  const features = starts.length - 1;
  const numbers = new Int32Array(2 * (features + weights.length));
  const values = new Float32Array(numbers.buffer);
  const places = new Int32Array(features);
  let at = 0;
  for (let feature = 0; feature < features; feature++) {
    const row = at;
    places[feature] = row;
    at += 2;
    for (let entry = starts[feature] ?? 0; entry < (starts[feature + 1] ?? 0); entry++) {
      numbers[at++] = weightCodes[entry] ?? 0;
      values[at++] = weights[entry] ?? 0;
    }
    numbers[row + 1] = at;
  }
  return { numbers, values, places };
}

/** Adds `value` × the weights of the feature at `row` to the logits, in the order of `model.codes`. */
export function addRow(
  { numbers, values }: WeightRows,
  row: number,
  value: number,
  logits: Float64Array,
): void {
  const end = numbers[row + 1] as number;
  for (let entry = row + 2; entry < end; entry += 2) {
    const code = numbers[entry] as number;
    logits[code] = (logits[code] as number) + value * (values[entry + 1] as number);
  }
}
