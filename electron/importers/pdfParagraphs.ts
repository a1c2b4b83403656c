import type { PageLine, PageLines } from './pdfLines';

/** Text of the pages with page furniture removed and visual lines joined to paragraphs, one a line. */
export function paragraphsOf(pages: readonly PageLines[]): string {
  const kept = withoutFurniture(pages);
  const layout = layoutOf(kept);
  const paragraphs: string[] = [];
  let previous: PageLine | null = null;
  for (const lines of kept) {
    for (const [i, line] of lines.entries()) {
      const samePage = i > 0;
      const last = paragraphs.at(-1);
      if (previous !== null && last !== undefined && continues(previous, line, samePage, layout)) {
        paragraphs[paragraphs.length - 1] = joined(last, line.text);
      } else {
        paragraphs.push(line.text);
      }
      previous = line;
    }
  }
  return paragraphs.join('\n');
}

/** What the document as a whole looks like, in points. */
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
 * A line goes on when the one before it reached the right border without ending there for good. What tells a new
 * paragraph: another size, an indent (where the document indents), a wider gap, or, where there is neither, a
 * sentence that ends exactly at the border.
 */
function continues(before: PageLine, line: PageLine, samePage: boolean, layout: Layout): boolean {
  const ratio = line.size / before.size;
  if (ratio > 1.15 || ratio < 0.87) return false;
  const ended = ENDS.test(before.text);
  const room = layout.right - before.right;
  if (room > (ended ? 1.6 : 4) * layout.size) return false;
  if (samePage && before.y - line.y > layout.leading * 1.3) return false;
  if (layout.indents) return line.left < layout.left + layout.size;
  if (!ended) return !(MARKER.test(line.text) && /[；：]$/.test(before.text));
  return false;
}

const ENDS = /[。！？；：…][”’）)》]?$/;
const MARKER =
  /^(第[零〇一二三四五六七八九十百千\d]+[编章节条][ \u3000]|[一二三四五六七八九十百]+、|[（(][一二三四五六七八九十百\d]+[）)]|\d{1,3}[.．、])/;

function joined(before: string, after: string): string {
  const wide = /[^\x20-\x7e]$/.test(before) || /^[^\x20-\x7e]/.test(after);
  if (wide) return before + after;
  return /[a-z]-$/i.test(before) && /^[a-z]/.test(after) ? before.slice(0, -1) + after : `${before} ${after}`;
}

function layoutOf(pages: readonly (readonly PageLine[])[]): Layout {
  const lines = pages.flat();
  const size = weighted(lines.map((line) => [round(line.size), line.text.length]));
  const body = lines.filter((line) => Math.abs(line.size - size) < 0.1 * size && line.text.length > 4);
  const right = quantile(
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
