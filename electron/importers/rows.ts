import type { Lines } from './lines';

/** Tables of formats that only mark where cells and rows end: both are opened when a paragraph shows that it stands in them. */
export class Rows {
  private row = false;
  private cell = false;

  constructor(private readonly lines: Lines) {}

  paragraph(inTable: boolean): void {
    if (!inTable) this.endRow();
    else {
      if (!this.row) this.lines.openRow();
      if (!this.cell) this.lines.openCell();
      this.row = true;
      this.cell = true;
    }
  }

  endCell(): void {
    if (this.cell) this.lines.closeCell();
    this.cell = false;
  }

  endRow(): void {
    this.endCell();
    if (this.row) this.lines.closeRow();
    this.row = false;
  }
}
