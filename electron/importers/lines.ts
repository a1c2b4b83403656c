import { BOUNDS } from './bounds';

/**
 * Collects the text of nested blocks and tables as the lines a reader sees. Shared by html and docx.
 * A table row whose cells are short becomes one line with tabs; a row used for layout (menu beside article,
 * one cell around everything) becomes the lines of its cells one after another.
 * Every open must be closed, in order; no recursion, and no text is lost wherever it stands.
 */
export class Lines {
  private readonly outermost: Cell = { lines: [], current: '' };
  private readonly frames: Frame[] = [];
  private cell: Cell = this.outermost;

  /** Adds text to the current line. */
  text(text: string): void {
    this.cell.current += text;
  }

  /** Ends the current line even when it is empty: <br>, an empty paragraph. */
  newline(): void {
    this.cell.lines.push(this.cell.current);
    this.cell.current = '';
  }

  /** Ends the current line when it has text: the border of a block. */
  border(): void {
    if (this.cell.current.trim() !== '') this.newline();
    else this.cell.current = '';
  }

  openRow(): void {
    this.border();
    // each row copies its lines outwards when it closes, so depth times length must stay bounded
    if (this.frames.length < 2 * BOUNDS.tableDepth) this.frames.push({ kind: 'row', cells: [] });
    else this.frames.push({ kind: 'block' });
  }

  openCell(): void {
    const row = this.frames.at(-1);
    if (row?.kind !== 'row') {
      // a cell outside any row, as broken pages have it, is a block
      this.border();
      this.frames.push({ kind: 'block' });
      return;
    }
    this.frames.push({ kind: 'cell', around: this.cell });
    this.cell = { lines: [], current: '' };
    row.cells.push(this.cell);
  }

  closeCell(): void {
    this.border();
    const frame = this.frames.pop();
    if (frame?.kind === 'cell') this.cell = frame.around;
  }

  closeRow(): void {
    this.border();
    const frame = this.frames.pop();
    if (frame?.kind !== 'row') return;
    const filled = frame.cells.map((cell) => cell.lines.filter((line) => line.trim() !== ''));
    const isTable = filled.filter((lines) => lines.length > 0).length > 1 && filled.every(isShort);
    if (isTable) this.cell.lines.push(filled.map((cell) => cell.join(' ')).join('\t'));
    else for (const cell of frame.cells) for (const line of cell.lines) this.cell.lines.push(line);
  }

  /** The lines collected; rows and cells must be closed. */
  finish(): string[] {
    this.border();
    return this.outermost.lines;
  }
}

/** Lines as one text: no blank at either end, never two empty lines in a row. */
export function joinedLines(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

interface Cell {
  readonly lines: string[];
  current: string;
}
type Frame =
  | { readonly kind: 'row'; readonly cells: Cell[] }
  | { readonly kind: 'cell'; readonly around: Cell }
  | { readonly kind: 'block' };

/** A cell of a real table: a few lines, no page of text. */
function isShort(lines: readonly string[]): boolean {
  return lines.length <= 12 && lines.reduce((sum, line) => sum + line.length, 0) <= 1_500;
}
