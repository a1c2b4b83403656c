import { edited, type Edit, type Moved } from './edits';
import { blanks } from './noise/blanks';
import { brokenLines } from './noise/brokenLines';
import { citationMarks } from './noise/citationMarks';
import { fullWidth } from './noise/fullWidth';
import { furniture } from './noise/furniture';
import { lostBreaks } from './noise/lostBreaks';
import { pageNumbers } from './noise/pageNumbers';
import { runningHeads } from './noise/runningHeads';
import { radicals } from './radicals';
import type { Span } from './span';

/**
 * What cleaning may do to a text, in the order it is done (method §4.6). Radicals come first because every later
 * step reads words; what pages leave goes before lines are joined over it; lost breaks come last, as the method
 * rebuilds chapters and articles last, but before the double blanks that tell them could be taken for stray ones.
 */
export const CLEANING_STEPS = [
  'radicals',
  'furniture',
  'pageNumbers',
  'runningHeads',
  'brokenLines',
  'lostBreaks',
  'fullWidth',
  'blanks',
  'citationMarks',
] as const;
export type CleaningStepName = (typeof CLEANING_STEPS)[number];

/** `count`: how many lines, breaks, runs or characters the step changed; never 0. */
export interface CleaningStep {
  readonly step: CleaningStepName;
  readonly count: number;
}

/**
 * Where the stretches of a cleaned text come from: from offset `starts[k]` on, the original stands at `origins[k]`.
 * `starts` ascends from 0, `origins` never descends. Serialisable.
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

/** What an importer saw on the page itself: it takes the place of what the text alone would tell about lines. */
export interface Layout {
  readonly pageNumbers: readonly Edit[];
  readonly runningHeads: readonly Edit[];
  /** Each from the end of the line before to the start of the line that goes on, over page furniture between them. */
  readonly brokenLines: readonly Edit[];
}

/**
 * The text as it is to be frozen. Each step acts only on evidence in the text itself, or on `layout`; those in `off`
 * are not done. Cleaning a cleaned text again changes nothing.
 */
export function cleaned(
  original: string,
  off: ReadonlySet<CleaningStepName>,
  layout: Layout | null = null,
): Cleaned {
  let moved: Moved = { text: original, origins: null };
  const counts = new Map<CleaningStepName, number>();
  if (layout !== null) {
    for (const step of LAID_OUT) if (!off.has(step)) counts.set(step, layout[step].length);
    moved = edited(moved, laidOut(layout, off));
  }
  // a step may uncover what an earlier one looks for; three rounds have settled every text met so far
  for (let round = 0; round < 3; round += 1) {
    const before = moved.text;
    for (const step of CLEANING_STEPS) {
      if (off.has(step) || (layout !== null && LAID_OUT.some((laid) => laid === step))) continue;
      const edits = FINDERS[step](moved.text);
      if (edits.length === 0) continue;
      counts.set(step, (counts.get(step) ?? 0) + edits.length);
      moved = edited(moved, edits);
    }
    if (moved.text === before) break;
  }
  const steps = CLEANING_STEPS.flatMap((step) => {
    const count = counts.get(step) ?? 0;
    return count === 0 ? [] : [{ step, count }];
  });
  return { text: moved.text, steps, map: offsetMap(moved) };
}

/** What each step finds to do, one edit for each thing that is counted; ascending. */
const FINDERS = {
  radicals,
  furniture,
  pageNumbers,
  runningHeads,
  brokenLines,
  lostBreaks,
  fullWidth,
  blanks,
  citationMarks,
} satisfies Record<CleaningStepName, (text: string) => readonly Edit[]>;

const LAID_OUT = ['pageNumbers', 'runningHeads', 'brokenLines'] as const satisfies readonly (keyof Layout)[];

/** The edits that are on. Lines are not joined over page furniture that stays. */
function laidOut(layout: Layout, off: ReadonlySet<CleaningStepName>): readonly Edit[] {
  const [done, stays] = [false, true].map((isOff) =>
    LAID_OUT.filter((step) => off.has(step) === isOff)
      .flatMap((step) => layout[step])
      .sort((a, b) => a.start - b.start || b.end - a.end),
  );
  let next = 0;
  return (done ?? []).filter(({ start, end }) => {
    while ((stays?.[next]?.start ?? Infinity) <= start) next += 1;
    return (stays?.[next]?.start ?? Infinity) >= end;
  });
}

function offsetMap({ text, origins }: Moved): OffsetMap {
  if (origins === null) return { starts: [0], origins: [0] };
  const map = { starts: [0], origins: [origins[0] ?? 0] };
  for (let i = 1; i < text.length; i += 1) {
    const origin = origins[i] ?? 0;
    if (origin === (origins[i - 1] ?? 0) + 1) continue;
    map.starts.push(i);
    map.origins.push(origin);
  }
  return map;
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
