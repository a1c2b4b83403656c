import type { Span } from '../text/span';
import { sum } from './counts';

export interface LabelledSpan extends Span {
  readonly category: string;
}

/**
 * Disorder of the best alignment of coders' spans, the part of γ that does not depend on chance (Mathet, Widlöcher &
 * Métivier 2015, §4, with α = β = Δ∅ = 1): 0 when all coders have the same spans. Spans of several coders are brought
 * together one of each, or none; a span that stands alone costs as much as one that is wholly different.
 * null when there are no spans, or too many that meet for an exact search.
 */
export function bestAlignmentDisorder(coders: readonly (readonly LabelledSpan[])[]): number | null {
  const spans = sum(coders.map((own) => own.length));
  if (spans === 0 || coders.length < 2) return null;
  const groups = grouped(coders);
  if (groups === null) return null;
  const items = coders.flatMap((own, coder) => own.map((span) => ({ coder, span })));
  const place = new Map(items.map(({ span }, i) => [span, i]));
  // Alignments that hold a span, by the first span they hold: the first span not yet placed must go into one of them.
  const byFirst = items.map((): { members: bigint; cost: number }[] => []);
  for (const { members, cost } of groups) {
    const at = members.map((span) => place.get(span) ?? 0);
    byFirst[Math.min(...at)]?.push({ members: at.reduce((mask, i) => mask | (1n << BigInt(i)), 0n), cost });
  }
  const least = cheapestCover(byFirst, items.length);
  return least === null ? null : least / (spans / coders.length);
}

/** Ways to lay out spans that are remembered at most; past it the search is given up. */
const MOST_STATES = 200_000;

/** The least cost of alignments that hold every span once. */
function cheapestCover(
  byFirst: readonly (readonly { members: bigint; cost: number }[])[],
  items: number,
): number | null {
  let states = new Map([[0n, 0]]);
  for (let i = 0; i < items; i += 1) {
    const bit = 1n << BigInt(i);
    const next = new Map<bigint, number>();
    for (const [placed, cost] of states) {
      const options = (placed & bit) === 0n ? (byFirst[i] ?? []) : [{ members: 0n, cost: 0 }];
      for (const option of options) {
        if ((placed & option.members) !== 0n) continue;
        const after = placed | option.members;
        const total = cost + option.cost;
        if (total < (next.get(after) ?? Infinity)) next.set(after, total);
      }
    }
    if (next.size > MOST_STATES) return null;
    states = next;
  }
  return states.get((1n << BigInt(items)) - 1n) ?? null;
}

/** Every choice of at most one span a coder that is no dearer than leaving its spans alone; null when too many. */
function grouped(
  coders: readonly (readonly LabelledSpan[])[],
): { members: readonly LabelledSpan[]; cost: number }[] | null {
  let groups: (readonly LabelledSpan[])[] = [[]];
  for (const own of coders) {
    groups = groups.flatMap((members) => [members, ...own.map((span) => [...members, span])]);
    if (groups.length > MOST_STATES) return null;
  }
  const pairs = (coders.length * (coders.length - 1)) / 2;
  const alone = (coders.length - 1) / pairs;
  return groups
    .filter((members) => members.length > 0)
    .map((members) => ({ members, cost: costOf(members, coders.length) / pairs }))
    .filter(({ members, cost }) => members.length === 1 || cost <= alone * members.length);
}

/** Every pair of coders pays: two spans what they differ by, a span and nothing 1, nothing and nothing 0. */
function costOf(members: readonly LabelledSpan[], coders: number): number {
  let cost = members.length * (coders - members.length);
  members.forEach((a, i) => {
    for (const b of members.slice(i + 1)) cost += dissimilarity(a, b);
  });
  return cost;
}

/** Distance of the ends against the lengths, squared; and 1 where the categories differ. */
function dissimilarity(a: LabelledSpan, b: LabelledSpan): number {
  const apart = Math.abs(a.start - b.start) + Math.abs(a.end - b.end);
  return (apart / (a.end - a.start + b.end - b.start)) ** 2 + (a.category === b.category ? 0 : 1);
}
