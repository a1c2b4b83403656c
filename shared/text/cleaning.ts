import { foldedRadicals } from './radicals';
import type { Span } from './span';

/**
 * What cleaning may do to a text, in the order it is done (method §4.6; radicals come first because every later
 * step reads words).
 */
export const CLEANING_STEPS = [
  'radicals',
  'pageNumbers',
  'runningHeads',
  'furniture',
  'brokenLines',
  'fullWidth',
  'blanks',
  'citationMarks',
] as const;
export type CleaningStepName = (typeof CLEANING_STEPS)[number];

/** `count`: how many lines, breaks or characters the step changed; never 0. */
export interface CleaningStep {
  readonly step: CleaningStepName;
  readonly count: number;
}

/**
 * Where the stretches of a cleaned text come from: from offset `starts[k]` on, the original stands at `origins[k]`.
 * Cleaning only leaves out characters or puts one code unit for another, so that every code unit of the text has
 * one of the original. Both lists ascend; `starts[0]` is 0. Serialisable.
 */
export interface OffsetMap {
  readonly starts: readonly number[];
  readonly origins: readonly number[];
}

export interface Cleaned {
  readonly text: string;
  readonly steps: readonly CleaningStep[];
  readonly map: OffsetMap;
}

/** The text as it is to be frozen. Each step acts only on evidence in the text itself; those in `off` are not done. */
export function cleaned(original: string, off: ReadonlySet<CleaningStepName>): Cleaned {
  const map: OffsetMap = { starts: [0], origins: [0] };
  if (off.has('radicals')) return { text: original, steps: [], map };
  const text = foldedRadicals(original);
  let count = 0;
  for (let at = 0; at < text.length; at += 1) if (text[at] !== original[at]) count += 1;
  return { text, steps: count === 0 ? [] : [{ step: 'radicals', count }], map };
}

/** The range of the original that a range of the cleaned text comes from, with what was left out inside it. */
export function originalSpan(map: OffsetMap, span: Span): Span {
  const start = originOf(map, span.start);
  return { start, end: span.end <= span.start ? start : originOf(map, span.end - 1) + 1 };
}

function originOf({ starts, origins }: OffsetMap, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return (origins[low] ?? 0) + offset - (starts[low] ?? 0);
}
