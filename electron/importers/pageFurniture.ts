import type { PageLine, PageLines } from './pageLines';

/** Page numbers, and heads that stand on several pages; only at the upper and lower edge of a page. */
export function furnitureOf(
  pages: readonly PageLines[],
): ReadonlyMap<PageLine, 'pageNumbers' | 'runningHeads'> {
  const edges = pages.map(({ lines, height }) => {
    const byHeight = [...lines].sort((a, b) => b.y - a.y);
    const zone = (line: PageLine): boolean => line.y > height * 0.88 || line.y < height * 0.12;
    return [...new Set([...byHeight.slice(0, 2), ...byHeight.slice(-2)])].filter(zone);
  });
  const seen = new Map<string, number>();
  for (const edge of edges) {
    for (const key of new Set(edge.map(headKey))) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const often = Math.max(3, pages.length * 0.4);
  const found = new Map<PageLine, 'pageNumbers' | 'runningHeads'>();
  for (const line of edges.flat()) {
    if (PAGE_NUMBER.test(line.text)) found.set(line, 'pageNumbers');
    else if ((seen.get(headKey(line)) ?? 0) >= often) found.set(line, 'runningHeads');
  }
  return found;
}

/** The same head on every page, whatever number it carries and wherever an odd page shifts it. */
function headKey(line: PageLine): string {
  return line.text.replace(/\d+/g, '#').replace(/\s+/g, '');
}

const PAGE_NUMBER =
  /^[\s\-—–―－·•.~]*(第\s*)?[\d０-９]{1,4}(\s*[/／]\s*\d{1,4})?(\s*页)?([\s，,]*共\s*\d{1,4}\s*页)?[\s\-—–―－·•.~]*$/;
