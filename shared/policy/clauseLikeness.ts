import { folded } from '../text/fold';

/** A clause of a text and how alike it is, 0–1. */
export interface Alike {
  /** Among the clauses of the text, from 0. */
  readonly nth: number;
  readonly likeness: number;
}

/**
 * Finds the most similar of the clauses of one text to words of another: cosine of pairs of neighbouring characters,
 * weighed by how rare a pair is in the text (TF-IDF). Pairs need no dictionary and tell 公共数据共享 from 数据公共共享.
 * null where nothing is alike enough to be read beside it.
 */
export function likestAmong(clauses: readonly string[]): (words: string) => Alike | null {
  const counts = clauses.map(pairCounts);
  const holders = new Map<string, number>();
  for (const own of counts) for (const pair of own.keys()) holders.set(pair, (holders.get(pair) ?? 0) + 1);
  const rarity = (pair: string): number => Math.log(1 + clauses.length / (holders.get(pair) ?? 0.5));
  const places = new Map<string, { readonly nth: number; readonly weight: number }[]>();
  const lengths = counts.map((own, nth) => {
    for (const [pair, count] of own) {
      const at = places.get(pair) ?? [];
      places.set(pair, at);
      at.push({ nth, weight: weightOf(count) * rarity(pair) });
    }
    return lengthOf(own, rarity);
  });
  return (words) => {
    const asked = pairCounts(words);
    const length = lengthOf(asked, rarity);
    const scores = new Map<number, number>();
    for (const [pair, count] of asked) {
      for (const { nth, weight } of places.get(pair) ?? [])
        scores.set(nth, (scores.get(nth) ?? 0) + weight * weightOf(count) * rarity(pair));
    }
    let best: Alike | null = null;
    for (const [nth, score] of scores) {
      const likeness = Math.min(1, score / (length * (lengths[nth] ?? 1)));
      // Of two equally alike the earlier one.
      if (best === null || likeness > best.likeness || (likeness === best.likeness && nth < best.nth))
        best = { nth, likeness };
    }
    return best !== null && best.likeness >= ALIKE ? best : null;
  };
}

/** Among the clauses of invented texts on other matters the best is mostly below it; on the same matter above. */
const ALIKE = 0.08;

function pairCounts(words: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const run of folded(words).text.matchAll(/[\p{Script=Han}\p{L}]+/gu)) {
    for (let at = 0; at + 1 < run[0].length; at += 1) {
      const pair = run[0].slice(at, at + 2);
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  return counts;
}

/** Said twice is not twice as much. */
function weightOf(count: number): number {
  return 1 + Math.log(count);
}

function lengthOf(counts: ReadonlyMap<string, number>, rarity: (pair: string) => number): number {
  let sum = 0;
  for (const [pair, count] of counts) sum += (weightOf(count) * rarity(pair)) ** 2;
  return Math.sqrt(sum) || 1;
}
