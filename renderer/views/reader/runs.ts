import type { Span } from '../../../shared/text/span';

export interface Mark<T> extends Span {
  readonly what: T;
}

/** A stretch of text under the same marks throughout. */
export interface Run<T> extends Span {
  readonly marks: readonly T[];
}

/**
 * Cuts `span` at every end of a mark, so that overlapping marks can be drawn side by side. The runs are in order,
 * without gap or overlap, and together are `span`; what of a mark lies outside is left out. Each run names its marks
 * in the order given, each once.
 */
export function runs<T>(span: Span, marks: readonly Mark<T>[]): readonly Run<T>[] {
  const inside = marks
    .map((mark) => ({ ...mark, start: Math.max(mark.start, span.start), end: Math.min(mark.end, span.end) }))
    .filter(({ start, end }) => start < end);
  const cuts = new Set([span.start, span.end, ...inside.flatMap(({ start, end }) => [start, end])]);
  const ordered = [...cuts].sort((a, b) => a - b);
  return ordered.slice(0, -1).map((start, nth) => {
    const end = ordered[nth + 1] ?? start;
    const over = inside.filter((mark) => mark.start <= start && end <= mark.end);
    return { start, end, marks: [...new Set(over.map(({ what }) => what))] };
  });
}

/** Runs in the same order, those side by side that belong to the same thing in one group; of nothing (null) each alone. */
export function runsTogether<T>(
  all: readonly Run<T>[],
  belongsTo: (run: Run<T>) => unknown,
): readonly (readonly Run<T>[])[] {
  const groups: Run<T>[][] = [];
  let former: unknown = null;
  for (const run of all) {
    const thing = belongsTo(run);
    if (thing !== null && thing === former) groups.at(-1)?.push(run);
    else groups.push([run]);
    former = thing;
  }
  return groups;
}
