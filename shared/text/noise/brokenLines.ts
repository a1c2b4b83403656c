import type { Edit } from '../edits';
import { BEGINS, ENDS, textLines, width, type TextLine } from '../textLines';

/**
 * Line ends that paper made, not the writer. The evidence: most lines that break off inside a sentence are equally
 * wide, and hardly any line is wider; a text of whole paragraphs has neither. Blank lines between count for nothing
 * where a full line breaks off: some programs set one after every line, and pages end there.
 */
export function brokenLines(text: string): readonly Edit[] {
  const lines = textLines(text);
  const paper = paperOf(lines.map((line) => line.text));
  if (paper === null) return [];
  const indented = lines.filter((line) => isIndented(text, line)).length;
  const indents = indented >= 3 && indented * 10 > lines.length && indented * 10 < lines.length * 9;
  const edits: Edit[] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (before === undefined || !isFull(before.text, paper)) continue;
    const goesOn = ENDS.test(before.text)
      ? indents && before.next === line.from && !isIndented(text, line)
      : !indents || !isIndented(text, line);
    if (!goesOn || BEGINS.test(line.text) || DOTS.test(before.text)) continue;
    const narrow = /[\x21-\x7e]$/.test(before.text) && /^[\x21-\x7e]/.test(line.text);
    edits.push({ start: before.end, end: line.start, put: narrow ? ' ' : '' });
  }
  return edits;
}

/** How wide the paper was, in columns; null where nothing says that there was any. */
function paperOf(lines: readonly string[]): number | null {
  const widths = lines.map(width);
  const open: number[] = [];
  for (const [i, line] of lines.entries()) {
    const columns = widths[i] ?? 0;
    const heading = BEGINS.test(line) && columns <= 60 && !/[，。]/.test(line);
    const breaksOff = columns >= NARROWEST && !heading && !ENDS.test(line) && !DOTS.test(line);
    // what a broken font map left is no language whose sentences could break off
    if (breaksOff && (line.match(/[\u3400-\u9fff]/g)?.length ?? 0) * 2 > line.length) open.push(columns);
  }
  if (open.length < LEAST) return null;
  // the window of a few characters that holds most of the open lines
  const sorted = [...open].sort((a, b) => a - b);
  let best = { count: 0, widest: 0 };
  for (let low = 0, high = 0; high < sorted.length; high += 1) {
    while ((sorted[high] ?? 0) - (sorted[low] ?? 0) > SLACK) low += 1;
    if (high - low + 1 >= best.count) best = { count: high - low + 1, widest: sorted[high] ?? 0 };
  }
  const wider = widths.filter((columns) => columns > best.widest + SLACK).length;
  if (best.count * 10 < open.length * 6 || wider * 50 > lines.length) return null;
  return best.widest <= WIDEST ? best.widest : null;
}

/** In columns, two to a Chinese character. A line may stop short by what must not be split: a number, a word, 《. */
const NARROWEST = 30;
const WIDEST = 140;
const SLACK = 8;
/** Fewer lines that break off may be chance. */
const LEAST = 5;

/** Lines of a table of contents. */
const DOTS = /(?:\.{6}|…{2,}|·{4})\s*\d*$/;

function isFull(line: string, paper: number): boolean {
  const columns = width(line);
  return columns >= paper - SLACK && columns <= paper + SLACK;
}

function isIndented(text: string, line: TextLine): boolean {
  return line.start - line.from >= 2 || (line.start > line.from && text[line.from] === '\u3000');
}
