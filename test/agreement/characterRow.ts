import type { Span } from '../../shared/text/span';

/** `0011100` → the spans of its ones. */
export function spansOf(row: string): Span[] {
  return [...row.matchAll(/1+/g)].map((run) => ({ start: run.index, end: run.index + run[0].length }));
}
