import { sum, type UnitCounts } from './counts';
import { shared, times } from './manyCoders';
import { undefinedFor, type Coefficient, type Measurement } from './rating';

/**
 * Krippendorff's α (2011, "Computing Krippendorff's Alpha-Reliability"): any number of coders, missing codings allowed.
 * Units with fewer than two codings cannot be paired and are left out.
 * `values`: the number each category is, ascending; at the nominal level it is not looked at.
 */
export function krippendorffAlpha(
  units: readonly UnitCounts[],
  level: Measurement,
  values: readonly number[],
): Coefficient {
  const pairable = units.filter(shared);
  const n = times(pairable);
  if (n === 0) return undefinedFor('nothingShared');
  const value = alphaOf(pairable, level, values);
  return value === null ? undefinedFor('noVariation') : { value, units: n };
}

/** 1 − observed / expected disagreement; null when every coding is the same. */
export function alphaOf(
  units: readonly UnitCounts[],
  level: Measurement,
  values: readonly number[],
): number | null {
  const categories = units[0]?.counts.length ?? 0;
  const totals = new Array<number>(categories).fill(0);
  for (const { counts, times: often } of units) {
    for (let c = 0; c < categories; c += 1) totals[c] = at(totals, c) + at(counts, c) * often;
  }
  const n = sum(totals);
  if (totals.filter((count) => count > 0).length < 2) return null;
  const distance = distances(level, values, totals);
  let observed = 0;
  for (const { counts, times: often } of units) {
    observed += (often * pairsWeighed(counts, counts, distance)) / (sum(counts) - 1);
  }
  const expected = pairsWeighed(totals, totals, distance) / (n - 1);
  return 1 - observed / expected;
}

/** Every pair of unequal categories once, weighed by how often they meet. */
function pairsWeighed(a: readonly number[], b: readonly number[], distance: Distance): number {
  let weighed = 0;
  for (let c = 0; c < a.length; c += 1) {
    const count = at(a, c);
    if (count === 0) continue;
    for (let k = c + 1; k < b.length; k += 1) {
      const other = at(b, k);
      if (other !== 0) weighed += count * other * distance(c, k);
    }
  }
  return weighed;
}

type Distance = (c: number, k: number) => number;

/** Squared differences δ² between categories c < k. */
function distances(level: Measurement, values: readonly number[], totals: readonly number[]): Distance {
  switch (level) {
    case 'nominal':
      return () => 1;
    case 'interval':
      return (c, k) => (at(values, c) - at(values, k)) ** 2;
    case 'ratio':
      return (c, k) => ((at(values, c) - at(values, k)) / (at(values, c) + at(values, k))) ** 2;
    case 'ordinal': {
      // How many codings lie below the middle of each category: two ranks are as far apart as what lies between.
      let below = 0;
      const middles = totals.map((count) => {
        const middle = below + count / 2;
        below += count;
        return middle;
      });
      return (c, k) => (at(middles, c) - at(middles, k)) ** 2;
    }
  }
}

function at(numbers: readonly number[], i: number): number {
  return numbers[i] ?? 0;
}
