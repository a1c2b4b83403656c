import { withRows } from './pageRows';
import type { Sheet } from './pageRuns';

/** One visual line. `y` is the distance of its baseline from the lower edge. */
export interface PageLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Height of its characters. */
  readonly size: number;
  /** A row of a table, or words far apart: goes on with no other line. */
  readonly row: boolean;
}
export interface PageLines {
  readonly lines: readonly PageLine[];
  readonly height: number;
}

/** Runs of one upright sheet as visual lines, in reading order; rows of tables are lines with tabs. */
export function pageLines({ runs, height }: Sheet): PageLines {
  const lines: Growing[] = [];
  const drawn = new Map<string, { x: number; y: number }[]>();
  let line: Growing | null = null;
  for (const { text, x, y, width, size } of runs) {
    if (text.trim() === '') {
      // blanks that pdf.js infers are told by the gap; those drawn are told here
      if (line !== null && text !== '') line.blank = true;
      continue;
    }
    if (isDrawnAgain(drawn, text, x, y, size)) continue;
    if (line === null || !sameLine(line, x, y, size)) {
      line = { text: '', left: x, right: x, y, size, blank: false };
      lines.push(line);
    }
    const apart = line.text !== '' && (line.blank || x - line.right > 0.3 * size);
    line.text += (apart ? ' ' : '') + text;
    line.blank = false;
    line.left = Math.min(line.left, x);
    line.right = Math.max(line.right, x + width);
    line.size = Math.max(line.size, size);
  }
  const pieces = inReadingOrder(lines).map((found) => finished(found));
  return { lines: withRows(pieces), height };
}

interface Growing {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  blank: boolean;
}

/** Bold that is faked by drawing the same words twice, a fraction of a point apart. */
function isDrawnAgain(
  drawn: Map<string, { x: number; y: number }[]>,
  text: string,
  x: number,
  y: number,
  size: number,
): boolean {
  const places = drawn.get(text) ?? [];
  drawn.set(text, places);
  // the newest places suffice, and keep a page of one repeated sign linear
  if (
    places
      .slice(-50)
      .some((place) => Math.abs(place.x - x) < 0.15 * size && Math.abs(place.y - y) < 0.15 * size)
  )
    return true;
  places.push({ x, y });
  return false;
}

/** A wider gap, in characters, may be the border of a cell or a column; words on one baseline are joined later. */
const CELL_GAP = 1.2;

/** Raised note marks and digits of another font sit a little off the baseline. */
function sameLine(line: Growing, x: number, y: number, size: number): boolean {
  return (
    Math.abs(y - line.y) < 0.5 * Math.max(size, line.size) &&
    x > line.left - size &&
    x > line.right - 3 * line.size &&
    x < line.right + CELL_GAP * Math.max(size, line.size)
  );
}

/**
 * Pages are drawn in reading order, mostly. Where the drawing goes back up, either a next column or table cell
 * begins, which stands beside what is drawn already and stays behind it; or words inside the column come late
 * (bold article numbers of some law databases), and these go to their place.
 */
function inReadingOrder(drawn: readonly Growing[]): readonly Growing[] {
  // a printed page has some 50 lines; sorting a hostile one would take quadratic time
  if (drawn.length > 2_000) return drawn;
  const ordered: Growing[] = [];
  for (const stretch of stretches(drawn)) {
    if (ordered.length > 0 && standsWithin(stretch, ordered))
      for (const line of stretch) insert(line, ordered);
    else ordered.push(...stretch);
  }
  return ordered;
}

/** Runs of lines that go down the page. */
function stretches(lines: readonly Growing[]): Growing[][] {
  const found: Growing[][] = [];
  let above: Growing | undefined;
  for (const line of lines) {
    if (above === undefined || line.y > above.y + 0.5 * line.size) found.push([]);
    found.at(-1)?.push(line);
    above = line;
  }
  return found;
}

/**
 * True when the lines drawn at the same height cover the stretch from left to right, or there are none, or each
 * line of the stretch stands right before one of them, as a label does.
 */
function standsWithin(stretch: readonly Growing[], ordered: readonly Growing[]): boolean {
  const top = Math.max(...stretch.map((line) => line.y + line.size));
  const foot = Math.min(...stretch.map((line) => line.y - line.size));
  const beside = ordered.filter((line) => line.y < top && line.y > foot);
  if (beside.length === 0) return true;
  const left = Math.min(...beside.map((line) => line.left));
  const right = Math.max(...beside.map((line) => line.right));
  return (
    stretch.every((line) => line.left > left - line.size && line.right < right + line.size) ||
    stretch.every((line) => beside.some((other) => sameBaseline(line, other) && isLabelOf(line, other)))
  );
}

function sameBaseline(a: Growing, b: Growing): boolean {
  return Math.abs(a.y - b.y) < 0.3 * a.size;
}

function isLabelOf(label: Growing, line: Growing): boolean {
  return label.right <= line.left + 1 && line.left - label.right < 3 * label.size;
}

function insert(line: Growing, ordered: Growing[]): void {
  const at = ordered.findIndex((other) => other.y < line.y + 0.3 * line.size);
  const other = ordered[at];
  if (other === undefined) {
    ordered.push(line);
  } else if (sameBaseline(line, other) && (line.right <= other.left + 1 || line.left >= other.right - 1)) {
    const [first, second] = line.left < other.left ? [line, other] : [other, line];
    const apart = second.left - first.right > 0.3 * line.size;
    ordered[at] = {
      text: first.text + (apart ? ' ' : '') + second.text,
      left: first.left,
      right: second.right,
      y: other.y,
      size: Math.max(line.size, other.size),
      blank: second.blank,
    };
  } else {
    ordered.splice(at, 0, line);
  }
}

function finished({ text, left, right, y, size }: Growing): PageLine {
  return {
    text: text
      .replaceAll('\0', '')
      .replace(/[ \t\u00a0]+/g, ' ')
      .trim(),
    left,
    right,
    y,
    size,
    row: false,
  };
}
