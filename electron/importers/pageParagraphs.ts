import type { Layout } from '../../shared/text/cleaning';
import type { Edit } from '../../shared/text/edits';
import { columnLayouts, type ColumnLayout } from './pageColumns';
import { furnitureOf } from './pageFurniture';
import type { PageLine, PageLines } from './pageLines';

/**
 * All visual lines of the pages, one a line, and what the pages show about them: which are page numbers and heads,
 * and which go on with the paragraph before.
 */
export function pagesText(pages: readonly PageLines[]): { readonly text: string; readonly layout: Layout } {
  const furniture = furnitureOf(pages);
  const layoutFor = columnLayouts(pages.map(({ lines }) => lines.filter((line) => !furniture.has(line))));
  const all = pages.flatMap(({ lines }, page) => lines.map((line) => ({ line, page })));
  const lastKept = all.findLastIndex(({ line }) => !furniture.has(line));

  const layout = { pageNumbers: [] as Edit[], runningHeads: [] as Edit[], brokenLines: [] as Edit[] };
  let at = 0;
  let before: { readonly line: PageLine; readonly column: ColumnLayout; readonly page: number } | null = null;
  let end = 0;
  for (const [i, { line, page }] of all.entries()) {
    const kind = furniture.get(line);
    const next = at + line.text.length + 1;
    if (kind !== undefined) {
      // the line end that goes with it: its own, of the last lines the one before
      const edit =
        i < lastKept
          ? { start: at, end: next, put: '' }
          : { start: Math.max(0, at - 1), end: next - 1, put: '' };
      layout[kind].push(edit);
    } else {
      const column = layoutFor(line);
      if (
        before !== null &&
        reachesBorder(before.line, before.column) &&
        continues(before.line, line, column, before.page === page && before.column === column)
      ) {
        layout.brokenLines.push(joint(before.line.text, line.text, end, at));
      }
      before = { line, column, page };
      end = next - 1;
    }
    at = next;
  }
  return { text: all.map(({ line }) => line.text).join('\n'), layout };
}

/**
 * From the left border, an indent allowed, to the right one, or so near that the next word did not fit: punctuation
 * and numbers may not be split.
 */
function reachesBorder(line: PageLine, column: ColumnLayout): boolean {
  if (line.row || line.left > column.left + 3 * column.size) return false;
  return column.right - line.right < (ENDS.test(line.text) ? 1.6 : 4) * column.size;
}

/**
 * Whether a line goes on with the paragraph of the full line before it. What tells a new paragraph: another size, an
 * indent (where the document indents), a wider gap, or, where there is neither, a sentence that ends at the border.
 */
function continues(before: PageLine, line: PageLine, column: ColumnLayout, below: boolean): boolean {
  if (line.row) return false;
  const ratio = line.size / before.size;
  if (ratio > 1.15 || ratio < 0.87) return false;
  if (below && before.y - line.y > column.leading * 1.3) return false;
  if (column.indents) return line.left < column.left + column.size;
  return !ENDS.test(before.text);
}

const ENDS = /[。！？；：…][”’）)》]?$/;

/** Nothing between Chinese characters, a blank between words, and a word divided at the border whole again. */
function joint(before: string, after: string, start: number, end: number): Edit {
  const wide = /[^\x20-\x7e]$/.test(before) || /^[^\x20-\x7e]/.test(after);
  if (wide) return { start, end, put: '' };
  if (/[a-z]-$/i.test(before) && /^[a-z]/.test(after)) return { start: start - 1, end, put: '' };
  return { start, end, put: ' ' };
}
