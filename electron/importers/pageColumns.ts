import type { PageLine } from './pageLines';

/** What the pages look like as a whole, or one of their columns; in points. */
export interface ColumnLayout {
  readonly size: number;
  readonly left: number;
  readonly right: number;
  /** Distance of baselines inside paragraphs. */
  readonly leading: number;
  /** First lines of paragraphs stand further right than the others. */
  readonly indents: boolean;
}

/** One layout for all lines, or one for each column where nearly all text stands in several. */
export function columnLayouts(pages: readonly (readonly PageLine[])[]): (line: PageLine) => ColumnLayout {
  const whole = layoutOf(pages);
  const long = pages.flat().filter((line) => line.text.length >= 8 && !line.row);
  const columns = gutters(long);
  const within = ({ left, right }: Stretch, line: PageLine): boolean =>
    line.left >= left - line.size && line.right <= right + line.size;
  const fits = columns.map((column) => long.filter((line) => within(column, line)).length);
  const inside = fits.reduce((sum, count) => sum + count, 0);
  if (columns.length < 2 || fits.some((count) => count < 10) || (long.length - inside) * 4 > inside) {
    return () => whole;
  }
  const layouts = columns.map((column) =>
    layoutOf(pages.map((lines) => lines.filter((line) => within(column, line)))),
  );
  return (line) => layouts[columns.findIndex((column) => within(column, line))] ?? whole;
}

interface Stretch {
  readonly left: number;
  readonly right: number;
}

/** Stretches of the page's width that lines cover, parted where hardly a fifth of the usual number of lines passes. */
function gutters(lines: readonly PageLine[]): Stretch[] {
  const widest = lines.reduce((most, { right }) => Math.max(most, right), 0);
  // pages are some hundred points wide; what claims more is read as one column
  if (lines.length < 20 || widest > 20_000) return [];
  const cover = new Array<number>(Math.ceil(widest) + 2).fill(0);
  for (const { left, right } of lines) {
    const from = Math.max(0, Math.floor(left));
    cover[from] = (cover[from] ?? 0) + 1;
    const to = Math.max(from, Math.ceil(right));
    cover[to] = (cover[to] ?? 0) - 1;
  }
  let open = 0;
  const counts = cover.map((change) => (open += change));
  const usual = counts.reduce((most, count) => Math.max(most, count), 0);
  const found: { left: number; right: number }[] = [];
  let inside = false;
  for (const [x, count] of counts.entries()) {
    const covered = count * 5 > usual;
    if (covered && !inside) found.push({ left: x, right: x });
    const last = found.at(-1);
    if (covered && last !== undefined) last.right = x + 1;
    inside = covered;
  }
  return found;
}

/** A text without a single long line has no border to reach: its lines are titles, lists or tables. */
function layoutOf(pages: readonly (readonly PageLine[])[]): ColumnLayout {
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
