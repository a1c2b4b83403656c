import type { Model } from './model';

/** Weights by feature and code as a model holds them. */
export function packedWeights(
  byFeature: ReadonlyMap<string, ReadonlyMap<number, number>>,
): Pick<Model, 'features' | 'starts' | 'weightCodes' | 'weights'> {
  const names = [...byFeature.keys()].sort();
  const starts = new Int32Array(names.length + 1);
  const entries = names.flatMap((name, feature) => {
    const own = [...(byFeature.get(name) ?? [])];
    starts[feature + 1] = (starts[feature] ?? 0) + own.length;
    return own;
  });
  return {
    features: names,
    starts,
    weightCodes: Uint8Array.from(entries, ([code]) => code),
    weights: Float32Array.from(entries, ([, weight]) => weight),
  };
}
