import { foldRadicals } from './radicals';

/** A run of text as pdf.js gives it; lengths in points, the origin at the lower left of the page. */
export interface Run {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}
export interface Sheet {
  readonly left: number;
  readonly bottom: number;
  readonly height: number;
}

/** One visual line. `y` is the distance of its baseline from the lower edge. */
export interface PageLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Height of its characters. */
  readonly size: number;
}
export interface PageLines {
  readonly lines: readonly PageLine[];
  readonly height: number;
}

/** Runs of one page as visual lines, in the order in which the page draws them. */
export function pageLines(runs: readonly Run[], sheet: Sheet): PageLines {
  const lines: PageLine[] = [];
  let line: Growing | null = null;
  for (const run of runs) {
    if (run.str.trim() === '') {
      // blanks that pdf.js infers are told by the gap; those drawn are told here
      if (line !== null && run.str !== '') line.blank = true;
      continue;
    }
    const x = (run.transform[4] ?? 0) - sheet.left;
    const y = (run.transform[5] ?? 0) - sheet.bottom;
    const size = run.height > 0 ? run.height : Math.hypot(run.transform[2] ?? 0, run.transform[3] ?? 0);
    if (line === null || !sameLine(line, x, y, size)) {
      if (line !== null) lines.push(finished(line));
      line = { text: '', left: x, right: x, y, size, blank: false };
    }
    const apart = line.text !== '' && (line.blank || x - line.right > 0.3 * size);
    line.text += (apart ? ' ' : '') + run.str;
    line.blank = false;
    line.left = Math.min(line.left, x);
    line.right = Math.max(line.right, x + run.width);
    line.size = Math.max(line.size, size);
  }
  if (line !== null) lines.push(finished(line));
  return { lines, height: sheet.height };
}

interface Growing {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  blank: boolean;
}

/** Raised note marks and digits of another font sit a little off the baseline. */
function sameLine(line: Growing, x: number, y: number, size: number): boolean {
  return (
    Math.abs(y - line.y) < 0.5 * Math.max(size, line.size) &&
    x > line.left - size &&
    x > line.right - 3 * line.size
  );
}

function finished(line: Growing): PageLine {
  return {
    text: unspaced(foldRadicals(line.text).text.trim()),
    left: line.left,
    right: line.right,
    y: line.y,
    size: line.size,
  };
}

const WIDE = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\u3000-\\u303f\\uff00-\\uffef]';
const BETWEEN_WIDE_AND_NARROW = new RegExp(
  `(?<=${WIDE}) +(?=[0-9A-Za-z（(《“%％])|(?<=[0-9A-Za-z%％）)》”]) +(?=${WIDE})`,
  'gu',
);
const BESIDE_PUNCTUATION = / +(?=[，。；：、！？）》〉」』”’〕】])|(?<=[，。；：、！？（《〈「『“‘〔【]) +/gu;

/**
 * Blanks that the layout made, not the writer: between Chinese and digits, beside punctuation, and in spaced-out
 * headings (总 则). Kept: the blank after a marker (第三条 为了) and between names in a signature.
 */
export function unspaced(text: string): string {
  const single = text.replace(/[ \t\u00a0]+/g, ' ');
  return (
    single
      .replace(BESIDE_PUNCTUATION, '')
      .replace(BETWEEN_WIDE_AND_NARROW, '')
      // a character alone between blanks or at the border of the line is spaced out
      .replace(/(?<=(?:^|[ \u3000章节编条])[\u3400-\u9fff]) (?=[\u3400-\u9fff](?:[ \u3000]|$))/gu, '')
  );
}
