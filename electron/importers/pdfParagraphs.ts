import type { PageLine, PageLines } from './pdfLines';

/** Text of the pages with page furniture removed and visual lines joined to paragraphs, one a line. */
export function paragraphsOf(pages: readonly PageLines[]): string {
  const kept = withoutFurniture(pages);
  const layoutFor = columnLayouts(kept);
  const paragraphs: string[] = [];
  let before: { readonly line: PageLine; readonly layout: Layout; readonly page: number } | null = null;
  for (const [page, lines] of kept.entries()) {
    for (const line of lines) {
      const layout = layoutFor(line);
      const last = paragraphs.at(-1);
      const goesOn =
        before !== null &&
        reachesBorder(before.line, before.layout) &&
        continues(before.line, line, layout, before.page === page && before.layout === layout);
      if (goesOn && last !== undefined) paragraphs[paragraphs.length - 1] = joined(last, line.text);
      else paragraphs.push(line.text);
      before = { line, layout, page };
    }
  }
  return paragraphs.join('\n');
}

/** What the pages look like as a whole, or one of their columns; in points. */
interface Layout {
  readonly size: number;
  readonly left: number;
  readonly right: number;
  /** Distance of baselines inside paragraphs. */
  readonly leading: number;
  /** First lines of paragraphs stand further right than the others. */
  readonly indents: boolean;
}

/**
 * From the left border, an indent allowed, to the right one, or so near that the next word did not fit: punctuation
 * and numbers may not be split.
 */
function reachesBorder(line: PageLine, layout: Layout): boolean {
  if (line.left > layout.left + 3 * layout.size) return false;
  return layout.right - line.right < (ENDS.test(line.text) ? 1.6 : 4) * layout.size;
}

/**
 * Whether a line goes on with the paragraph of the full line before it. What tells a new paragraph: another size, an
 * indent (where the document indents), a wider gap, or, where there is neither, a sentence that ends at the border.
 */
function continues(before: PageLine, line: PageLine, layout: Layout, below: boolean): boolean {
  const ratio = line.size / before.size;
  if (ratio > 1.15 || ratio < 0.87) return false;
  if (below && before.y - line.y > layout.leading * 1.3) return false;
  if (layout.indents) return line.left < layout.left + layout.size;
  return !ENDS.test(before.text);
}

const ENDS = /[。！？；：…][”’）)》]?$/;

function joined(before: string, after: string): string {
  const wide = /[^\x20-\x7e]$/.test(before) || /^[^\x20-\x7e]/.test(after);
  if (wide) return before + after;
  return /[a-z]-$/i.test(before) && /^[a-z]/.test(after) ? before.slice(0, -1) + after : `${before} ${after}`;
}

/** One layout for all lines, or one for each side where nearly all text stands in two columns. */
function columnLayouts(pages: readonly (readonly PageLine[])[]): (line: PageLine) => Layout {
  const long = pages.flat().filter((line) => line.text.length >= 8);
  const middle =
    (Math.min(...long.map((line) => line.left)) + Math.max(...long.map((line) => line.right))) / 2;
  const isLeft = (line: PageLine): boolean => line.right <= middle + line.size;
  const isRight = (line: PageLine): boolean => line.left >= middle - line.size;
  const left = long.filter(isLeft).length;
  const right = long.filter((line) => isRight(line) && !isLeft(line)).length;
  const whole = layoutOf(pages);
  if (left < 10 || right < 10 || (long.length - left - right) * 4 > left + right) return () => whole;
  const [leftSide, rightSide] = [isLeft, isRight].map((side) =>
    layoutOf(pages.map((lines) => lines.filter(side))),
  );
  return (line) => (isLeft(line) ? leftSide : isRight(line) ? rightSide : whole) ?? whole;
}

/** A text without a single long line has no border to reach: its lines are titles, lists or tables. */
function layoutOf(pages: readonly (readonly PageLine[])[]): Layout {
  const lines = pages.flat();
  const size = weighted(lines.map((line) => [round(line.size), line.text.length]));
  const body = lines.filter((line) => Math.abs(line.size - size) < 0.1 * size && line.text.length >= 12);
  const right =
    body.length === 0
      ? Infinity
      : quantile(
          body.map((line) => line.right),
          0.95,
        );
  const full = body.filter((line) => line.right > right - 2 * size);
  const left = quantile(
    full.map((line) => line.left),
    0.2,
  );
  const indented = body.filter((line) => line.left > left + size && line.left < left + 3 * size).length;
  const gaps: [number, number][] = [];
  for (const page of pages) {
    for (const [i, line] of page.entries()) {
      const above = page[i - 1];
      if (above === undefined || above.right < right - 2 * size || line.left > left + size) continue;
      const gap = above.y - line.y;
      if (gap > 0.8 * size && gap < 4 * size) gaps.push([round(gap), 1]);
    }
  }
  return {
    size,
    left,
    right,
    leading: gaps.length === 0 ? 2 * size : weighted(gaps),
    indents: indented >= 3 && indented * 20 > body.length,
  };
}

const round = (value: number): number => Math.round(value * 2) / 2;

/** The value with most weight. */
function weighted(values: readonly (readonly [number, number])[]): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of values) weights.set(value, (weights.get(value) ?? 0) + weight);
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function quantile(values: readonly number[], at: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? 0;
}

/** Removes page numbers and heads that stand on several pages; only at the upper and lower edge of a page. */
function withoutFurniture(pages: readonly PageLines[]): PageLine[][] {
  const edges = pages.map(({ lines, height }) => {
    const byHeight = [...lines].sort((a, b) => b.y - a.y);
    const zone = (line: PageLine): boolean => line.y > height * 0.88 || line.y < height * 0.12;
    return new Set([...byHeight.slice(0, 2), ...byHeight.slice(-2)].filter(zone));
  });
  const seen = new Map<string, number>();
  for (const edge of edges) {
    for (const key of new Set([...edge].map(headKey))) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const often = Math.max(3, pages.length * 0.4);
  return pages.map(({ lines }, i) =>
    lines.filter((line) => {
      if (edges[i]?.has(line) !== true) return true;
      return !PAGE_NUMBER.test(line.text) && (seen.get(headKey(line)) ?? 0) < often;
    }),
  );
}

/** The same head on every page, whatever number it carries and wherever an odd page shifts it. */
function headKey(line: PageLine): string {
  return line.text.replace(/\d+/g, '#').replace(/\s+/g, '');
}

const PAGE_NUMBER =
  /^[\s\-—–―－·•.~]*(第\s*)?[\d０-９]{1,4}(\s*[/／]\s*\d{1,4})?(\s*页)?([\s，,]*共\s*\d{1,4}\s*页)?[\s\-—–―－·•.~]*$/;
