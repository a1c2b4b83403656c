import type { Edit } from '../edits';
import { BEGINS, ENDS, linesTaken, textLines, type TextLine } from '../textLines';

/**
 * Heads and feet of pages: the same short line at least three times, whatever numbers it carries. 第一节 一般规定 and
 * 责任单位：市数据局 also come again and again; so a line counts as a head only where it also cuts sentences in two, or
 * its numbers count the pages, or it is an address of the web or a time of printing.
 */
export function runningHeads(text: string): readonly Edit[] {
  const lines = textLines(text);
  const places = new Map<string, number[]>();
  for (const [at, line] of lines.entries()) {
    if (line.text.length > LONGEST || (BEGINS.test(line.text) && !PRINTED.test(line.text))) continue;
    const key = headKey(line.text);
    if (!/[\p{L}]/u.test(key)) continue;
    const found = places.get(key);
    if (found === undefined) places.set(key, [at]);
    else found.push(at);
  }
  const often = [...places.values()].filter((at) => at.length >= 3 && atPageDistance(lines, at));
  const candidates = new Set(often.flat());
  const taken = new Set(often.filter((at) => isHead(lines, at, candidates)).flat());
  return linesTaken(text, lines, (_line, at) => taken.has(at));
}

const LONGEST = 120;
/** An address, or the time of printing. */
const PRINTED =
  /https?:\/\/|www\.|(?<!\d)\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\s*(?:上午|下午)?\s*\d{1,2}:\d{2}(?!\d)/;

/** The line without its numbers. */
function headKey(line: string): string {
  return line.replace(/[\d０-９]+/g, '#').replace(/\s+/g, '');
}

/** Between two of them lies a page, save for one that is short. */
function atPageDistance(lines: readonly TextLine[], at: readonly number[]): boolean {
  const gaps = at.slice(1).map((place, i) => (lines[place]?.start ?? 0) - (lines[at[i] ?? 0]?.end ?? 0));
  const sorted = [...gaps].sort((a, b) => a - b);
  return (sorted[gaps.length >> 1] ?? 0) >= 250 && (sorted[0] ?? 0) >= 40;
}

function isHead(lines: readonly TextLine[], at: readonly number[], candidates: ReadonlySet<number>): boolean {
  const words = at.map((place) => lines[place]?.text ?? '');
  if (words.every((line) => PRINTED.test(line)) || countsPages(words)) return true;
  if (words.some((line) => line.length > 40 || ENDS.test(line) || /[:：]/.test(line))) return false;
  const cuts = at.filter((place) => cutsSentence(lines, place, candidates)).length;
  return cuts >= 2 && cuts * 2 >= at.length;
}

/** Some number in the line grows by one each time. */
function countsPages(words: readonly string[]): boolean {
  const numbers = words.map((line) => (line.normalize('NFKC').match(/\d+/g) ?? []).map(Number));
  const first = numbers[0] ?? [];
  return first.some((start, i) => numbers.every((found, page) => found[i] === start + page));
}

/** The last line before the head breaks off, and the first one behind it begins nothing. */
function cutsSentence(lines: readonly TextLine[], place: number, candidates: ReadonlySet<number>): boolean {
  let before = place - 1;
  while (candidates.has(before)) before -= 1;
  let after = place + 1;
  while (candidates.has(after)) after += 1;
  const above = lines[before]?.text ?? '';
  const below = lines[after]?.text ?? '';
  const isHeading = BEGINS.test(above) && above.length <= 40 && !/[，。]/.test(above);
  return above.length >= 15 && !ENDS.test(above) && !isHeading && below !== '' && !BEGINS.test(below);
}
