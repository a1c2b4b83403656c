import type { Line } from './lines';
import type { Marker } from './outline';

/** A line with the marker it begins with. */
export interface Marked {
  readonly line: Line;
  readonly marker: Marker | null;
  /** Number of the line in the document, to see what stands between two lines of a body. */
  readonly at: number;
}

/**
 * The lines of the tables of contents, by index: headings listed once before the text repeats them.
 * They are known by the word 目录 and the second appearance of the first entry, by leaders with page numbers,
 * or by three and more chapters in a row followed by the first of them again.
 */
export function contentsLines(marked: readonly Marked[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let index = 0; index < marked.length; index++) {
    if (found.has(index)) continue;
    const end = isContentsWord(marked[index]) ? endAfterWord(marked, index) : endOfBareList(marked, index);
    for (let inside = index; inside < end; inside++) found.add(inside);
  }
  return found;
}

/**
 * The lines with the headings that a table of contents knows them by: （一）建设底座按照统一目录… is 建设底座 when the table
 * says so. Only where text runs on after the heading; elsewhere the line itself tells.
 */
export function withListedHeadings(
  marked: readonly Marked[],
  contents: ReadonlySet<number>,
): readonly Marked[] {
  const listed = new Map<string, string[]>();
  for (const at of contents) {
    const entry = marked[at];
    const key = entry?.marker === null || entry === undefined ? '' : entryKey(entry);
    if (entry?.marker === undefined || entry.marker === null || key.length < 2) continue;
    const name = `${entry.marker.mark}${entry.marker.number}`;
    listed.set(name, [...(listed.get(name) ?? []), key].slice(-LISTED_MOST));
  }
  if (listed.size === 0) return marked;
  return marked.map((entry, at) => {
    const { marker } = entry;
    if (marker === null || contents.has(at)) return entry;
    const heading = listed
      .get(`${marker.mark}${marker.number}`)
      ?.filter((key) => key.length < marker.rest.length && marker.rest.startsWith(key))
      .sort((a, b) => b.length - a.length)[0];
    return heading === undefined ? entry : { ...entry, marker: { ...marker, heading } };
  });
}

/** （一） stands under every 一、 of a table; no table has more of them. */
const LISTED_MOST = 40;

const LONGEST = 400;

function isContentsWord(entry: Marked | undefined): boolean {
  return entry !== undefined && entry.line.text.length < 12 && /^目\s*[录次]$/.test(entry.line.text);
}

function endAfterWord(marked: readonly Marked[], word: number): number {
  const first = marked[word + 1];
  if (first === undefined) return word + 1;
  const key = entryKey(first);
  for (let index = word + 2; index < Math.min(marked.length, word + LONGEST); index++) {
    const entry = marked[index];
    if (entry === undefined || key === '') break;
    if (repeats(first, entry, key)) return index;
    if (entry.marker?.mark === 'article' || entry.line.text.length > 120) break;
  }
  // The first entry never comes again: take what has leaders and page numbers, or nothing but the word itself.
  let end = word + 1;
  while (hasLeader(marked[end])) end++;
  return end;
}

function repeats(first: Marked, entry: Marked, key: string): boolean {
  if ((first.marker === null) !== (entry.marker === null)) return false;
  if (first.marker !== null && entry.marker !== null) {
    if (first.marker.mark !== entry.marker.mark || first.marker.number !== entry.marker.number) return false;
    const { rest } = entry.marker;
    return (rest.startsWith(key) || key.startsWith(rest.slice(0, 40))) && !hasLeader(entry);
  }
  return entry.line.text.startsWith(key) && !hasLeader(entry);
}

function endOfBareList(marked: readonly Marked[], from: number): number {
  const first = marked[from];
  if (first?.marker?.mark !== 'chapter' && first?.marker?.mark !== 'part') return from;
  let end = from + 1;
  while (end < marked.length && isContainer(marked[end])) end++;
  const again = marked[end - 1];
  // The run reaches into the text itself: its last line is the first chapter again (or the first part).
  for (let index = end - 1; index > from + 2; index--) {
    const entry = marked[index];
    if (entry !== undefined && repeats(first, entry, entryKey(first))) return index;
  }
  const next = marked[end];
  return again !== undefined && end - from > 2 && next !== undefined && repeats(first, next, entryKey(first))
    ? end
    : from;
}

function isContainer(entry: Marked | undefined): boolean {
  const mark = entry?.marker?.mark;
  return mark === 'part' || mark === 'chapter' || mark === 'section';
}

function entryKey(entry: Marked): string {
  const words = entry.marker === null ? entry.line.text : entry.marker.rest;
  return words
    .slice(0, 200)
    .replace(LEADER, '')
    .replace(/\s?\d{1,3}$/, '')
    .trim();
}

const LEADER = /\s*[.·…．・]{3,}[\s.]*\d{0,3}\s*$/;

function hasLeader(entry: Marked | undefined): boolean {
  return entry !== undefined && entry.line.text.length < 400 && LEADER.test(entry.line.text);
}
