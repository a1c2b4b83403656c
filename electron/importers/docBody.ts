import { Damaged, type Binary } from './binary';
import { BOUNDS } from './bounds';
import { characterRuns, paragraphRuns, type CharacterRun, type ParagraphRun } from './docFormats';
import { docLists, docStyles } from './docLists';
import { Lines } from './lines';
import { Numbering } from './numbering';
import { Rows } from './rows';
import { symbol } from './symbols';

/** The text of a Word 97–2003 document as lines, and what a person should know about how they came about. */
export interface DocBody {
  readonly lines: readonly string[];
  readonly numbered: number;
  readonly tracked: number;
  readonly notes: number;
}

/** `word`: the main stream; `table`: the stream it names for its tables ([MS-DOC] 2.4.1). */
export function docBody(word: Binary, table: Binary): DocBody {
  const characters = new Runs(characterRuns(word, table));
  const paragraphs = new Runs(paragraphRuns(word, table));
  const numbering = new Numbering(docLists(word, table), docStyles(word, table));
  const lines = new Lines();
  const rows = new Rows(lines);
  const fields = new Fields();
  const count = { numbered: 0, tracked: 0, notes: 0 };
  let words = '';
  let before: CharacterRun | null = null;

  const endParagraph = (format: ParagraphRun | null): void => {
    rows.paragraph(format?.inTable === true);
    const list = format?.list ?? null;
    const mark =
      format === null
        ? ''
        : numbering.next(String(format.style), list === null ? null : String(list), format.level);
    if (mark !== '') count.numbered += 1;
    const [first = '', ...more] = words.split('\n');
    lines.text(mark + first);
    for (const line of more) {
      lines.newline();
      lines.text(line);
    }
    words = '';
  };

  for (const { text, start, unit } of piecesOf(word, table)) {
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      const look = characters.at(start + unit * i);
      if (look !== before) {
        before = look;
        if (look?.deleted === true || look?.inserted === true) count.tracked += 1;
      }
      if (fields.takes(code) || look?.deleted === true || look?.hidden === true) continue;
      if (code === MARK.paragraph || code === MARK.page) {
        endParagraph(paragraphs.at(start + unit * i));
        lines.newline();
      } else if (code === MARK.cell) {
        const format = paragraphs.at(start + unit * i);
        if (format?.endsRow === true) rows.endRow();
        else {
          endParagraph(format);
          rows.endCell();
        }
        words = '';
      } else if (code === MARK.note) count.notes += 1;
      else if (look !== null && look.symbol !== null) words += symbol(look.symbol);
      else words += PLAIN[code] ?? (code < 0x20 && code !== 0x09 ? '' : text.charAt(i));
    }
  }
  endParagraph(null);
  rows.endRow();
  return { lines: lines.finish(), ...count };
}

const MARK = { note: 0x02, cell: 0x07, page: 0x0c, paragraph: 0x0d } as const;
/** Signs that Word writes as controls; other controls stand for pictures and the like. */
const PLAIN: Readonly<Record<number, string>> = { 0x0b: '\n', 0x0e: '\n', 0x1e: '-', 0x1f: '' };

interface Piece {
  readonly text: string;
  /** Place of its first character in the stream, and how many bytes each takes. */
  readonly start: number;
  readonly unit: 1 | 2;
}

/** The main text in its order; later texts (notes, heads of pages, boxes) follow it and are left out. */
function piecesOf(word: Binary, table: Binary): Piece[] {
  const length = word.u32(0x004c);
  if (length > BOUNDS.characters) throw new Damaged('longer than any text');
  const plan = piecePlan(word, table);
  const count = Math.floor((plan.length - 4) / 12);
  const pieces: Piece[] = [];
  for (let i = 0; i < count; i += 1) {
    const from = plan.u32(4 * i);
    const to = Math.min(plan.u32(4 * i + 4), length);
    if (from >= to) continue;
    const place = plan.u32(4 * (count + 1) + 8 * i + 2);
    const unit = (place & 0x40000000) === 0 ? 2 : 1;
    const start = unit === 2 ? place : (place & 0x3fffffff) / 2;
    const { bytes } = word.part(start, start + unit * (to - from));
    const text = new TextDecoder(unit === 2 ? 'utf-16le' : 'windows-1252', { ignoreBOM: true }).decode(bytes);
    pieces.push({ text, start, unit });
  }
  return pieces;
}

/** [MS-DOC] 2.9.38: modifiers for pieces, passed over, then the table of pieces. */
function piecePlan(word: Binary, table: Binary): Binary {
  const start = word.u32(0x01a2);
  const found = table.part(start, start + word.u32(0x01a6));
  let at = 0;
  while (found.u8(at) === 1) at += 3 + found.u16(at + 1);
  if (found.u8(at) !== 2) throw new Damaged('no table of pieces');
  return found.part(at + 5, at + 5 + found.u32(at + 1));
}

/** Runs by place; asked mostly in order, so the last answer is tried first. */
class Runs<Run extends { readonly start: number; readonly end: number }> {
  private last = 0;

  constructor(private readonly runs: readonly Run[]) {}

  at(place: number): Run | null {
    const known = this.runs[this.last];
    if (known !== undefined && known.start <= place && place < known.end) return known;
    let low = 0;
    let high = this.runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.runs[middle]?.start ?? Infinity) <= place) low = middle;
      else high = middle - 1;
    }
    this.last = low;
    const run = this.runs[low];
    return run !== undefined && run.start <= place && place < run.end ? run : null;
  }
}

/** Codes of fields are not text, their results are. A code ends at the latest with its paragraph. */
class Fields {
  private readonly open: boolean[] = [];
  private codes = 0;

  takes(code: number): boolean {
    if (code === 0x13) {
      this.open.push(true);
      this.codes += 1;
    } else if (code === 0x14) {
      if (this.open.at(-1) === true) this.codes -= 1;
      if (this.open.length > 0) this.open[this.open.length - 1] = false;
    } else if (code === 0x15) {
      if (this.open.pop() === true) this.codes -= 1;
    } else if (code === MARK.paragraph && this.codes > 0) {
      this.open.length = 0;
      this.codes = 0;
      return false;
    } else return this.codes > 0;
    return true;
  }
}
