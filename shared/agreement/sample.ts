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
 * chance would bring fewer than WANTED; then every stratum gets its share by the number of its clauses, at least one
 * while places last (largest remainder), the rare ones counted in. `chance`: even numbers from [0, 1).
 */
export function sampleDrawn(
  all: readonly Drawable[],
  { size, codes, chance }: { size: number; codes: readonly CodeId[]; chance: () => number },
): SampledClause[] {
  const order = shuffled(all, chance);
  const rare = rareDrawn(order, Math.min(size, all.length), codes);
  const taken = new Map<Drawable, DrawnBy>(rare.map((one) => [one, 'rare']));
  const rest = Math.min(size, all.length);
  for (const [stratum, places] of shares(all, rest)) {
    const own = order.filter((one) => one.stratum === stratum);
    let free = places - own.filter((one) => taken.has(one)).length;
    for (const one of own) {
      if (free <= 0 || taken.size >= rest) break;
      if (taken.has(one)) continue;
      taken.set(one, 'chance');
      free -= 1;
    }
  }
  // A stratum whose rare clauses exceed its share takes places from others; what is still free goes by chance.
  for (const one of order) {
    if (taken.size >= rest) break;
    if (!taken.has(one)) taken.set(one, 'chance');
  }
  return all.flatMap((one) => {
    const why = taken.get(one);
    return why === undefined ? [] : [{ document: one.document, clause: one.clause, why }];
  });
}

function rareDrawn(order: readonly Drawable[], size: number, codes: readonly CodeId[]): Drawable[] {
  const most = Math.floor(size * RARE_SHARE);
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
      if (one !== undefined) drawn.add(one);
    }
  }
  return [...drawn];
}

/** How many of `size` fall to each stratum: largest remainder, at least one each while there are enough. */
function shares(all: readonly Drawable[], size: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { stratum } of all) counts.set(stratum, (counts.get(stratum) ?? 0) + 1);
  const atLeast = counts.size <= size ? 1 : 0;
  const exact = [...counts].map(([stratum, n]) => ({ stratum, n, share: (size * n) / all.length }));
  const given = new Map(
    exact.map(({ stratum, n, share }) => [stratum, Math.min(n, Math.max(atLeast, Math.floor(share)))]),
  );
  const byRemainder = [...exact].sort((a, b) => (b.share % 1) - (a.share % 1) || b.n - a.n);
  let left = size - [...given.values()].reduce((sum, n) => sum + n, 0);
  for (const { stratum, n } of byRemainder) {
    if (left <= 0) break;
    const has = given.get(stratum) ?? 0;
    if (has >= n) continue;
    given.set(stratum, has + 1);
    left -= 1;
  }
  return given;
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
