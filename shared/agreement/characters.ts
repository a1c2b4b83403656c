import type { Span } from '../text/span';
import type { UnitCounts } from './counts';

/**
 * One code seen character by character, as NVivo and QualCoder compare coders: each character of a text of `length`
 * was coded or not. Long passages outweigh short ones; the clause is the better unit, this one is for comparison.
 * Categories of the counts: not coded, coded. Overlapping spans of one coder count once.
 */
export function characterCounts(coders: readonly (readonly Span[])[], length: number): UnitCounts[] {
  const merged = coders.map((spans) => spansMerged(spans, length));
  const edges = new Set([0, length]);
  for (const { start, end } of merged.flat()) edges.add(start).add(end);
  const places = [...edges].sort((a, b) => a - b);
  const times = new Array<number>(coders.length + 1).fill(0);
  const next = merged.map(() => 0);
  for (const [i, from] of places.slice(0, -1).entries()) {
    const coded = merged.filter((spans, c) => {
      while ((spans[next[c] ?? 0]?.end ?? Infinity) <= from) next[c] = (next[c] ?? 0) + 1;
      return (spans[next[c] ?? 0]?.start ?? Infinity) <= from;
    }).length;
    times[coded] = (times[coded] ?? 0) + (places[i + 1] ?? from) - from;
  }
  return times.flatMap((often, coded) =>
    often === 0 ? [] : [{ counts: [coders.length - coded, coded], times: often }],
  );
}

/** Characters that neither, the second, the first, both coded: rows the first's no and yes, columns the second's. */
export function characterTable(
  first: readonly Span[],
  second: readonly Span[],
  length: number,
): readonly (readonly number[])[] {
  const [a, b] = [spansMerged(first, length), spansMerged(second, length)];
  const [inA, inB] = [lengthOf(a), lengthOf(b)];
  const inBoth = lengthOf(
    a.flatMap((x) =>
      b
        .map((y) => ({ start: Math.max(x.start, y.start), end: Math.min(x.end, y.end) }))
        .filter(({ start, end }) => end > start),
    ),
  );
  return [
    [length - inA - inB + inBoth, inB - inBoth],
    [inA - inBoth, inBoth],
  ];
}

/** Within the text, ascending, none touching another. */
function spansMerged(spans: readonly Span[], length: number): Span[] {
  const merged: { start: number; end: number }[] = [];
  const inside = spans.map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(length, end) }));
  for (const span of inside.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push(span);
  }
  return merged;
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((length, { start, end }) => length + end - start, 0);
}
