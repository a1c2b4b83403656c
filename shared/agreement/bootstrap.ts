import { alphaOf } from './alpha';
import type { UnitCounts } from './counts';
import { shared } from './manyCoders';
import type { Measurement } from './rating';

/** In how many of a hundred such studies the interval would hold the true value. */
export const CONFIDENCE = 0.95;

export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly confidence: typeof CONFIDENCE;
  readonly samples: number;
  /** Samples in which everybody used one category: they have no α and are left out of the interval. */
  readonly undefinedSamples: number;
}

/**
 * Percentile bootstrap of α: units that can be paired are drawn again with replacement, as many as there are, and α is
 * computed anew (Efron & Tibshirani 1993, §13.3). `chance`: even numbers from [0, 1); the same give the same interval.
 * null below two such units, or when more than half of the samples have no α.
 */
export function alphaInterval(
  units: readonly UnitCounts[],
  level: Measurement,
  values: readonly number[],
  { samples, chance }: { readonly samples: number; readonly chance: () => number },
): Interval | null {
  const each = units.filter(shared).flatMap((unit) => new Array<UnitCounts>(unit.times).fill(unit));
  const kinds = alike(each);
  if (each.length < 2) return null;
  const alphas: number[] = [];
  for (let s = 0; s < samples; s += 1) {
    const drawn = new Array<number>(kinds.units.length).fill(0);
    for (let i = 0; i < each.length; i += 1) {
      const kind = kinds.of[Math.floor(chance() * each.length)] ?? 0;
      drawn[kind] = (drawn[kind] ?? 0) + 1;
    }
    const sample = kinds.units.flatMap(({ counts }, k) => {
      const times = drawn[k] ?? 0;
      return times === 0 ? [] : [{ counts, times }];
    });
    const alpha = alphaOf(sample, level, values);
    if (alpha !== null) alphas.push(alpha);
  }
  if (alphas.length * 2 < samples) return null;
  alphas.sort((a, b) => a - b);
  const tail = (1 - CONFIDENCE) / 2;
  return {
    low: quantile(alphas, tail),
    high: quantile(alphas, 1 - tail),
    confidence: CONFIDENCE,
    samples,
    undefinedSamples: samples - alphas.length,
  };
}

/** Units that look the same are one kind: most clauses are coded alike, and a sample is computed by kinds. */
function alike(units: readonly UnitCounts[]): { units: UnitCounts[]; of: number[] } {
  const places = new Map<string, number>();
  const kinds: UnitCounts[] = [];
  const of = units.map((unit) => {
    const key = unit.counts.join();
    const place = places.get(key) ?? kinds.length;
    if (place === kinds.length) {
      places.set(key, place);
      kinds.push(unit);
    }
    return place;
  });
  return { units: kinds, of };
}

/** Between the two nearest values (type 7 of Hyndman & Fan 1996). `sorted`: ascending, not empty. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const [a, b] = [sorted[below] ?? 0, sorted[Math.min(below + 1, sorted.length - 1)] ?? 0];
  return a + (b - a) * (place - below);
}
