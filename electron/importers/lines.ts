/**
 * Collects the text of nested blocks and tables as the lines a reader sees. Shared by html and docx.
 * A table row whose cells are short becomes one line with tabs; a row used for layout (menu beside article,
 * one cell around everything) becomes the lines of its cells one after another.
 * No recursion: callers may nest as deep as their own bound allows.
 */
export class Lines {
  private readonly cells: Cell[] = [{ lines: [], current: '' }];
  private readonly rows: Cell[][] = [];

  /** Adds text to the current line. */
  text(text: string): void {
    this.top().current += text;
  }

  /** Ends the current line even when it is empty: <br>, an empty paragraph. */
  newline(): void {
    const cell = this.top();
    cell.lines.push(cell.current);
    cell.current = '';
  }

  /** Ends the current line when it has text: the border of a block. */
  border(): void {
    if (this.top().current.trim() !== '') this.newline();
    else this.top().current = '';
  }

  openRow(): void {
    this.border();
    this.rows.push([]);
  }

  openCell(): void {
    this.cells.push({ lines: [], current: '' });
  }

  closeCell(): void {
    this.border();
    const cell = this.cells.length > 1 ? this.cells.pop() : undefined;
    if (cell !== undefined) (this.rows.at(-1) ?? []).push(cell);
  }

  closeRow(): void {
    const row = this.rows.pop();
    if (row === undefined) return;
    const filled = row.map((cell) => cell.lines.filter((line) => line.trim() !== ''));
    const table = filled.filter((lines) => lines.length > 0).length > 1 && filled.every(isShort);
    const lines = this.top().lines;
    if (table) lines.push(filled.map((cell) => cell.join(' ')).join('\t'));
    else for (const cell of row) for (const line of cell.lines) lines.push(line);
  }

  finish(): string[] {
    while (this.rows.length > 0) {
      this.closeCell();
      this.closeRow();
    }
    this.border();
    return this.top().lines;
  }

  private top(): Cell {
    const cell = this.cells.at(-1);
    if (cell === undefined) throw new Error('Lines: the outermost cell was closed');
    return cell;
  }
}

interface Cell {
  readonly lines: string[];
  current: string;
}

/** A cell of a real table: a few lines, no page of text. */
function isShort(lines: readonly string[]): boolean {
  return lines.length <= 12 && lines.reduce((sum, line) => sum + line.length, 0) <= 1_500;
}
