import type { PageLine } from './pageLines';

/**
 * Pieces of lines in reading order put together: cells that stand beside each other in at least two rows one below
 * the other become lines with tabs, row by row; columns of text that were drawn across become columns again; other
 * words on one baseline (issuers of a joint document, a date beside a name) become one line.
 */
export function withRows(pieces: readonly PageLine[]): readonly PageLine[] {
  // a printed page has some 200 pieces; a hostile one may have a million
  if (pieces.length > 5_000) return pieces;
  const rows = rowsOf(blocksOf(pieces).map(standing));
  const lines: PageLine[] = [];
  for (let at = 0; at < rows.length;) {
    const stretch = stretchOf(rows, at);
    if (stretch.length >= 2 && isTable(stretch)) {
      for (const row of stretch) lines.push(asTableRow(row));
    } else if (stretch.length >= LEAST_COLUMN_LINES && isColumns(stretch)) {
      for (let column = 0; column < (stretch[0]?.length ?? 0); column += 1) {
        for (const row of stretch) lines.push(...(row[column] ?? []));
      }
    } else for (const row of stretch) lines.push(...asLines(row));
    at += stretch.length;
  }
  return lines;
}

/** Pieces one below the other, and blocks beside each other. */
type Block = readonly PageLine[];
type Row = readonly Block[];

const LEAST_COLUMN_LINES = 8;

/**
 * A block goes on as long as the next piece stands right below, and not below the block to its left as well: what
 * follows 总 and 则 far apart in a line is the next line.
 */
function blocksOf(pieces: readonly PageLine[]): Block[] {
  const blocks: PageLine[][] = [];
  let above: PageLine | undefined;
  let border = -Infinity;
  for (const piece of pieces) {
    const below =
      above !== undefined &&
      piece.y < above.y - 0.5 * above.size &&
      above.y - piece.y < 3 * above.size &&
      piece.left < above.right &&
      piece.right > above.left &&
      piece.left > border - 1;
    const block = blocks.at(-1);
    if (below && block !== undefined) block.push(piece);
    else {
      // what stands on the line of the last piece makes that line a row of its own
      if (block !== undefined && block.length > 1 && above !== undefined && isAfter(above, piece)) {
        block.pop();
        blocks.push([above]);
      }
      const beside = blocks.at(-1);
      border = beside !== undefined && isBeside(beside, [piece]) ? extent(beside).right : -Infinity;
      blocks.push([piece]);
    }
    above = piece;
  }
  return blocks;
}

/** On the same baseline, further right. */
function isAfter(line: PageLine, next: PageLine): boolean {
  return Math.abs(line.y - next.y) < 0.5 * next.size && next.left >= line.right - 1;
}

/** Characters one below the other, as in headings that stand upright, are one line. */
function standing(block: Block): Block {
  const [first] = block;
  const upright =
    block.length >= 3 &&
    block.every(({ text, left }) => {
      return [...text].length === 1 && first !== undefined && Math.abs(left - first.left) < 0.5 * first.size;
    });
  if (!upright || first === undefined) return block;
  return [{ ...first, text: block.map(({ text }) => text).join('') }];
}

/** Blocks that follow each other to the right at the same height. */
function rowsOf(blocks: readonly Block[]): Row[] {
  const rows: Block[][] = [];
  for (const block of blocks) {
    const before = rows.at(-1)?.at(-1);
    if (before !== undefined && isBeside(before, block)) rows.at(-1)?.push(block);
    else rows.push([block]);
  }
  return rows;
}

function isBeside(block: Block, next: Block): boolean {
  const a = extent(block);
  const b = extent(next);
  return b.left >= a.right - 1 && b.top > a.foot && b.foot < a.top;
}

interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly foot: number;
}

function extent(block: Block): Extent {
  return {
    left: Math.min(...block.map(({ left }) => left)),
    right: Math.max(...block.map(({ right }) => right)),
    top: Math.max(...block.map(({ y, size }) => y + size)),
    foot: Math.min(...block.map(({ y }) => y)),
  };
}

/** Rows of several blocks one below the other whose blocks stand in the same columns; a row of one block alone. */
function stretchOf(rows: readonly Row[], from: number): Row[] {
  const first = rows[from] ?? [];
  const stretch = [first];
  if (first.length < 2) return stretch;
  const columns = first.map(extent);
  for (let at = from + 1; at < rows.length; at += 1) {
    const row = rows[at] ?? [];
    if (row.length !== columns.length) break;
    const fits = row.every((block, i) => {
      const { left, right, top } = extent(block);
      const column = columns[i];
      const next = columns[i + 1];
      const before = columns[i - 1];
      return (
        column !== undefined &&
        left < column.right &&
        right > column.left &&
        (next === undefined || right <= next.left) &&
        (before === undefined || left >= before.right) &&
        top <= extent(stretch.at(-1)?.[i] ?? block).foot + (block[0]?.size ?? 0)
      );
    });
    if (!fits) break;
    for (const [i, block] of row.entries()) {
      const { left, right, top, foot } = extent(block);
      const column = columns[i];
      if (column !== undefined) {
        columns[i] = { left: Math.min(left, column.left), right: Math.max(right, column.right), top, foot };
      }
    }
    stretch.push(row);
  }
  return stretch;
}

/** Columns of running text: one line each, most of them full. */
function isColumns(stretch: readonly Row[]): boolean {
  return (stretch[0] ?? []).every((_block, column) => {
    const lines = stretch.map((row) => row[column] ?? []);
    if (lines.some((block) => block.length !== 1)) return false;
    const edge = Math.max(...lines.map((block) => block[0]?.right ?? 0));
    const full = lines.filter(([line]) => line !== undefined && edge - line.right < 2 * line.size).length;
    const length = lines.reduce((sum, [line]) => sum + (line?.text.length ?? 0), 0);
    return full * 10 >= lines.length * 6 && length >= lines.length * 8;
  });
}

/** Cells are short, and not what columns of text are. */
function isTable(stretch: readonly Row[]): boolean {
  if (stretch.length >= LEAST_COLUMN_LINES && isColumns(stretch)) return false;
  return stretch.every((row) =>
    row.every((block) => block.length <= 12 && block.reduce((sum, { text }) => sum + text.length, 0) <= 400),
  );
}

function asTableRow(row: Row): PageLine {
  const cells = row.map((block) => block.map(({ text }) => text).reduce(joinedCell, ''));
  const { left } = extent(row[0] ?? []);
  const { right } = extent(row.at(-1) ?? []);
  const lines = row.flat();
  return {
    text: cells.join('\t'),
    left,
    right,
    y: Math.max(...lines.map(({ y }) => y)),
    size: Math.max(...lines.map(({ size }) => size)),
    row: true,
  };
}

function joinedCell(before: string, after: string): string {
  return /[\x21-\x7e]$/.test(before) && /^[\x21-\x7e]/.test(after) ? `${before} ${after}` : before + after;
}

/** Words on one baseline as one line; blocks of several lines one after the other. */
function asLines(row: Row): readonly PageLine[] {
  const lines: PageLine[] = [];
  for (const line of row.flat()) {
    const before = lines.at(-1);
    if (before !== undefined && row.length > 1 && isAfter(before, line)) {
      lines[lines.length - 1] = {
        ...before,
        text: `${before.text} ${line.text}`,
        right: line.right,
        size: Math.max(before.size, line.size),
        // names far apart are no line of a paragraph; a marker may stand two or three characters before its words
        row: before.row || line.left - before.right > 4 * line.size,
      };
    } else lines.push(line);
  }
  return lines;
}
