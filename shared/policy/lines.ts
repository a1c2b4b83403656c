import { folded, type FoldedText } from '../text/fold';
import type { Span } from '../text/span';

/** One non-blank line: its range in the frozen text, without surrounding blanks, and its folded words. */
export interface Line extends Span {
  readonly text: string;
  /** True when the original had a blank after the first `length` folded characters: `第二条 …` against `第二条第一款…`. */
  blankAfter(length: number): boolean;
  /** The line cut before each of the folded offsets, ascending. */
  cut(offsets: readonly number[]): readonly Line[];
}

/** The non-blank lines of a text, whatever its line ends (\n, \r\n, \r, form feed, U+2028). */
export function linesOf(text: string): readonly Line[] {
  return foldedLines(folded(text));
}

/** As linesOf, for a text that is folded already. */
export function foldedLines(fold: FoldedText): readonly Line[] {
  const lines: Line[] = [];
  const { text, newlinesOnly } = fold;
  for (BEGINS.lastIndex = 0; BEGINS.test(text);) {
    const at = BEGINS.lastIndex - 1;
    const end = newlinesOnly ? placeOr(text.indexOf('\n', at), text.length) : breakFrom(text, at);
    lines.push(new FoldedLine(fold, at, text.slice(at, end).trimEnd()));
    BEGINS.lastIndex = end;
  }
  return lines;
}

function placeOr(found: number, end: number): number {
  return found < 0 ? end : found;
}

function breakFrom(text: string, at: number): number {
  BREAK.lastIndex = at;
  return BREAK.test(text) ? BREAK.lastIndex - 1 : text.length;
}

const BEGINS = /\S/g;
const BREAK = /[\n-\r\u2028\u2029]/g;

/** The head of a line that the patterns look at: a bound that keeps a 5 MB line as cheap as a short one. */
export function head(line: Line, length = 200): string {
  return line.text.length > length ? line.text.slice(0, length) : line.text;
}

/** The folded range `from…to` as a line; null when it is blank. */
function lineOf(fold: FoldedText, from: number, to: number): Line | null {
  const words = fold.text.slice(from, to);
  const text = words.trim();
  return text === '' ? null : new FoldedLine(fold, from + words.indexOf(text), text);
}

class FoldedLine implements Line {
  readonly start: number;
  readonly end: number;

  /** `at`: where the text begins in the folded whole. */
  constructor(
    private readonly fold: FoldedText,
    private readonly at: number,
    readonly text: string,
  ) {
    this.start = fold.toOriginal(at);
    this.end = fold.toOriginal(at + text.length - 1) + 1;
  }

  blankAfter(length: number): boolean {
    const { fold, at, text } = this;
    if (/\s/.test(text.charAt(length))) return true;
    return length < text.length && fold.toOriginal(at + length) > fold.toOriginal(at + length - 1) + 1;
  }

  cut(offsets: readonly number[]): readonly Line[] {
    const { fold, at, text } = this;
    return [0, ...offsets]
      .map((offset, piece) => lineOf(fold, at + offset, at + (offsets[piece] ?? text.length)))
      .filter((line) => line !== null);
  }
}
