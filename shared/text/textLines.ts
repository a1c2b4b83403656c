import type { Edit } from './edits';
import type { Span } from './span';

/** A line that is not blank: its range without blanks around it, and where the line begins and the next one does. */
export interface TextLine extends Span {
  readonly text: string;
  readonly from: number;
  readonly next: number;
}

/** The lines of a text that are not blank, whatever its line ends. */
export function textLines(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  const breaks = /\r\n|[\n\r\v\f\u2028\u2029]/g;
  let from = 0;
  for (;;) {
    const found = breaks.exec(text);
    const end = found === null ? text.length : found.index;
    const next = found === null ? text.length : breaks.lastIndex;
    const words = text.slice(from, end);
    const content = words.trim();
    if (content !== '') {
      const start = from + words.indexOf(content);
      lines.push({ text: content, start, end: start + content.length, from, next });
    }
    if (found === null) return lines;
    from = next;
  }
}

/**
 * The lines that `taken` picks, each with its line end taken out, the last ones of a text with the line end before
 * them; blank lines behind go too where there are some before, or nothing.
 */
export function linesTaken(
  text: string,
  lines: readonly TextLine[],
  taken: (line: TextLine, at: number) => boolean,
): readonly Edit[] {
  const edits: Edit[] = [];
  let run = 0;
  for (const [at, line] of lines.entries()) {
    if (!taken(line, at)) continue;
    const goesOn = edits.at(-1)?.end === line.from;
    if (!goesOn) run = edits.length;
    const above = lines[at - 1];
    const below = lines[at + 1];
    const apart = goesOn || above === undefined || above.next < line.from;
    edits.push({ start: line.from, end: below !== undefined && apart ? below.from : line.next, put: '' });
  }
  const last = edits[run];
  if (last !== undefined && last.start > 0 && edits.at(-1)?.end === text.length) {
    const start = text.startsWith('\r\n', last.start - 2) ? last.start - 2 : last.start - 1;
    edits[run] = { ...last, start };
  }
  return edits;
}

/** Columns a line takes on paper: a Chinese character two, a Latin one one. */
export function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += character > '\u2e7f' || CHINESE_SIGNS.has(character) ? 2 : 1;
  return columns;
}

const CHINESE_SIGNS = new Set('—…“”‘’·×');

/** Blanks inside a line, for a class of a regular expression; tabs are borders of cells. */
export const BLANK = ' \\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000';

/** The sentence or part of a list ends with the line. */
export const ENDS = /[。！？；：…!?;:][”’」』）)》〉】]?$|[」』”]$/;

/** 第三章, 第五条, 一、 （二） 3. ④ 附件1: the line begins a unit of its own. References (第五条第二款规定的) do not. */
export const BEGINS =
  /^(?:第[一二三四五六七八九十百千零〇\d]{1,7}(?:编|分编|章|节|条)(?:之[一二三四五六七八九十]{1,3})?(?![第规和、至或的所款项])|[一二三四五六七八九十]{1,3}[、.．]|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)](?![项目])|\d{1,2}[.．、](?!\d)|[①-⑳]|附\s?[件则表录]|专栏|目\s*录$|[—–-]{2})/;
