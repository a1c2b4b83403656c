import type { CodeId } from '../coding/codebook';
import type { ClauseId, DocumentId, Id } from '../policy/document';

export type SampleId = Id<'codingSample'>;
/** A person who codes; a GUID, so that the same person is the same in every project. */
export type CoderId = Id<'coder'>;

export const STRATA = ['document', 'place'] as const;
/** What the draw is spread over: every document, or every place, gets its share. */
export type Strata = (typeof STRATA)[number];

/** Why a clause was drawn: by chance within its stratum, or because it may carry a rare code. */
export type DrawnBy = 'chance' | 'rare';

/** Leaf clauses that several people code without seeing each other; frozen once drawn. */
export interface CodingSample {
  readonly id: SampleId;
  readonly name: string;
  readonly by: Strata;
  /** The same seed draws the same clauses from the same texts and tags. */
  readonly seed: number;
  /** What is asked of each clause. */
  readonly codes: readonly CodeId[];
  readonly book: { readonly id: string; readonly version: string };
  /** ISO time. */
  readonly drawn: string;
  /** In the order of documents and text. */
  readonly clauses: readonly SampledClause[];
}

export interface SampledClause {
  readonly document: DocumentId;
  readonly clause: ClauseId;
  readonly why: DrawnBy;
}

/** A clause that may be drawn. */
export interface Drawable {
  readonly document: DocumentId;
  readonly clause: ClauseId;
  /** Its stratum. */
  readonly stratum: string;
  /** Codes it may carry, as far as is known before people have coded: suggested, candidates, accepted. */
  readonly codes: readonly CodeId[];
}

/** Of a sample at most this share is drawn for rare codes; the rest is by chance alone. */
const RARE_SHARE = 0.4;
/** As many clauses of each rare code are wanted: with fewer, one disagreement decides a coefficient. */
const WANTED = 5;

/**
 * Draws `size` clauses (all, where there are fewer). First, rarest code first, clauses that may carry a code of which
 * chance would bring fewer than WANTED; then every stratum gets its share by the number of its clauses (largest
 * remainder), the rare ones counted in. Where the strata are no more than `size`, none goes without a clause.
 * `chance`: even numbers from [0, 1).
 */
export function sampleDrawn(
  all: readonly Drawable[],
  { size, codes, chance }: { size: number; codes: readonly CodeId[]; chance: () => number },
): SampledClause[] {
  const order = shuffled(all, chance);
  const whole = Math.min(size, all.length);
  const rare = rareDrawn(order, whole, codes);
  const taken = new Map<Drawable, DrawnBy>(rare.map((one) => [one, 'rare']));
  for (const [stratum, count] of places(shares(all, whole), counted(rare), whole)) {
    const own = order.filter((one) => one.stratum === stratum);
    const free = count - own.filter((one) => taken.has(one)).length;
    for (const one of own.filter((each) => !taken.has(each)).slice(0, free)) taken.set(one, 'chance');
  }
  return all.flatMap((one) => {
    const why = taken.get(one);
    return why === undefined ? [] : [{ document: one.document, clause: one.clause, why }];
  });
}

function rareDrawn(order: readonly Drawable[], size: number, codes: readonly CodeId[]): Drawable[] {
  const most = Math.floor(size * RARE_SHARE);
  const strata = counted(order).size;
  // Every further clause of a stratum costs a place that no other stratum needs.
  let spare = strata <= size ? size - strata : size;
  const reached = new Set<string>();
  const carrying = codes
    .map((code) => order.filter((one) => one.codes.includes(code)))
    .filter((those) => those.length > 0 && (those.length * size) / order.length < WANTED)
    .sort((a, b) => a.length - b.length);
  const drawn = new Set<Drawable>();
  // One clause of each rare code before a second of any.
  for (let round = 0; round < WANTED; round += 1) {
    for (const those of carrying) {
      if (drawn.size >= most) return [...drawn];
      const one = those[round];
      if (one === undefined || drawn.has(one)) continue;
      const further = reached.has(one.stratum) || strata > size;
      if (further && spare === 0) continue;
      if (further) spare -= 1;
      reached.add(one.stratum);
      drawn.add(one);
    }
  }
  return [...drawn];
}

/** How many of `size` fall to each stratum, by largest remainder; while they last one each, the rest by what more there is. */
function shares(all: readonly Drawable[], size: number): Map<string, number> {
  const counts = counted(all);
  const first = counts.size <= size ? 1 : 0;
  const left = size - first * counts.size;
  const weights = all.length - first * counts.size;
  const exact = [...counts].map(([stratum, n]) => {
    const share = weights === 0 ? 0 : (left * (n - first)) / weights;
    return { stratum, n, share, whole: Math.floor(share) };
  });
  const over = left - exact.reduce((sum, { whole }) => sum + whole, 0);
  const byRemainder = [...exact].sort((a, b) => b.share - b.whole - (a.share - a.whole) || b.n - a.n);
  const one = new Set(byRemainder.slice(0, over));
  return new Map(exact.map((each) => [each.stratum, first + each.whole + (one.has(each) ? 1 : 0)]));
}

/** Shares, with room for all rare clauses: what a stratum needs beyond its share, those with most to spare give up. */
function places(
  share: ReadonlyMap<string, number>,
  rare: ReadonlyMap<string, number>,
  size: number,
): Map<string, number> {
  // Where there are more strata than places, one goes without anyway: only rare clauses are kept.
  const kept = share.size <= size ? 1 : 0;
  const least = new Map(
    [...share].map(([stratum, n]) => [stratum, Math.max(Math.min(n, kept), rare.get(stratum) ?? 0)]),
  );
  const all = new Map([...share].map(([stratum, n]) => [stratum, Math.max(n, least.get(stratum) ?? 0)]));
  const spare = (stratum: string): number => (all.get(stratum) ?? 0) - (least.get(stratum) ?? 0);
  let over = [...all.values()].reduce((sum, n) => sum + n, 0) - size;
  for (; over > 0; over -= 1) {
    const most = [...all.keys()].reduce((a, b) => (spare(b) > spare(a) ? b : a));
    all.set(most, (all.get(most) ?? 0) - 1);
  }
  return all;
}

function counted(all: readonly Drawable[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { stratum } of all) counts.set(stratum, (counts.get(stratum) ?? 0) + 1);
  return counts;
}

/** Fisher and Yates. */
function shuffled<One>(all: readonly One[], chance: () => number): One[] {
  const order = [...all];
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(chance() * (i + 1));
    const [a, b] = [order[i], order[j]];
    if (a === undefined || b === undefined) continue;
    order[i] = b;
    order[j] = a;
  }
  return order;
}
