import { BOUNDS } from './bounds';
import { numberIn, plainName, scanXml } from './xml';

const nothing = (): void => undefined;

export interface Workbook {
  /** Visible ones, in their order; `entry` is where its cells stand. */
  readonly sheets: readonly { readonly name: string; readonly entry: string }[];
  /** How many sheets are not shown. */
  readonly hidden: number;
  /** Days are counted from 1904, as old Macintosh files do. */
  readonly since1904: boolean;
}

export function sheetsOf(workbook: string, rels: string): Workbook | null {
  const targets = new Map<string, string>();
  scanXml(rels, {
    open: (name, attribute) => {
      const target = attribute('Target');
      if (plainName(name) !== 'Relationship' || target === undefined) return;
      targets.set(attribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
    close: nothing,
    text: nothing,
  });
  // a part belongs to one sheet: a workbook that names it three thousand times is read no longer than one that does once
  const sheets = new Map<string, { name: string; entry: string }>();
  let hidden = 0;
  let since1904 = false;
  const whole = scanXml(workbook, {
    open: (name, attribute) => {
      const part = plainName(name);
      if (part === 'workbookPr') since1904 = /^(1|true)$/.test(attribute('date1904') ?? '');
      if (part !== 'sheet') return;
      if ((attribute('state') ?? 'visible') !== 'visible') {
        hidden += 1;
        return;
      }
      const entry = targets.get(attribute('r:id') ?? '');
      if (entry !== undefined && !sheets.has(entry))
        sheets.set(entry, { name: attribute('name') ?? '', entry });
    },
    close: nothing,
    text: nothing,
  });
  return whole && sheets.size + hidden > 0 ? { sheets: [...sheets.values()], hidden, since1904 } : null;
}

/** Texts that cells share, without the phonetic guides beside them; null when cut off. */
export function sharedStrings(xml: string): string[] | null {
  const strings: string[] = [];
  let guides = 0;
  let inText = false;
  const whole = scanXml(xml, {
    open: (name) => {
      const part = plainName(name);
      if (part === 'si') strings.push('');
      else if (part === 'rPh') guides += 1;
      else inText = part === 't' && guides === 0;
    },
    close: (name) => {
      const part = plainName(name);
      if (part === 'rPh') guides -= 1;
      else if (part === 't') inText = false;
    },
    text: (text) => {
      if (inText) strings.push((strings.pop() ?? '') + unescaped(text));
    },
  });
  return whole ? strings : null;
}

/** The styles, by their number, whose values are days. */
export function dateStyles(xml: string): ReadonlySet<number> {
  const own = new Map<number, string>();
  const styles = new Set<number>();
  let inside = false;
  let count = 0;
  scanXml(xml, {
    open: (name, attribute) => {
      const part = plainName(name);
      if (part === 'numFmt') own.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      else if (part === 'cellXfs') inside = true;
      else if (part === 'xf' && inside) {
        const id = Number(attribute('numFmtId') ?? 0);
        if (isDateFormat(id, own.get(id))) styles.add(count);
        count += 1;
      }
    },
    close: (name) => {
      if (plainName(name) === 'cellXfs') inside = false;
    },
    text: nothing,
  });
  return styles;
}

/** 14–17 and 22 everywhere, 27–36 and 50–58 in Chinese versions; own formats by their letters. */
function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined)
    return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  const plain = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  return /y/i.test(plain) || (/m/i.test(plain) && /d/i.test(plain));
}

interface CellContext {
  /** Most rows of a sheet. */
  readonly most: number;
  readonly strings: readonly string[];
  readonly dates: ReadonlySet<number>;
  readonly since1904: boolean;
}

/**
 * Cells by row and column, gaps filled with ''; null when cut off or when a row comes twice. Columns past the bound are
 * left out, rows past `most` too as long as nothing stands in them: otherwise the rows given are two more than that.
 */
export function sheetRows(xml: string, context: CellContext): string[][] | null {
  // The last stands for all that come behind it.
  const last = context.most + 2;
  const rows: string[][] = [];
  let row: string[] = [];
  let column = 0;
  let cell = { kind: 'n', style: -1, value: '' };
  let inValue = false;
  let guides = 0;
  const seen = { twice: false };
  const whole = scanXml(xml, {
    open: (name, attribute) => {
      const part = plainName(name);
      if (part === 'row') {
        const number = numberIn(attribute('r'), Math.min(rows.length + 1, last), last);
        column = 0;
        while (rows.length < number) rows.push([]);
        row = rows[number - 1] ?? [];
        if (number < last && row.length > 0) seen.twice = true;
      } else if (part === 'c') {
        column = columnOf(attribute('r')) ?? column;
        cell = { kind: attribute('t') ?? 'n', style: Number(attribute('s') ?? -1), value: '' };
      } else if (part === 'rPh') guides += 1;
      else inValue = (part === 'v' || part === 't') && guides === 0;
    },
    close: (name) => {
      const part = plainName(name);
      if (part === 'rPh') guides -= 1;
      else if (part === 'v' || part === 't') inValue = false;
      else if (part === 'c') {
        if (column < BOUNDS.tableColumns && cell.value !== '') {
          while (row.length < column) row.push('');
          row[column] = shown(cell, context);
        }
        column += 1;
      }
    },
    text: (text) => {
      if (inValue) cell.value += text;
    },
  });
  if (rows.length === last && rows.at(-1)?.length === 0) rows.pop();
  return whole && !seen.twice ? rows : null;
}

/** `AB12` → 27 */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1];
  if (letters === undefined) return undefined;
  let column = 0;
  for (let i = 0; i < letters.length; i += 1) column = column * 26 + letters.charCodeAt(i) - 64;
  return column - 1;
}

function shown(cell: { kind: string; style: number; value: string }, context: CellContext): string {
  if (cell.kind === 's') return context.strings[Number(cell.value)] ?? '';
  if (cell.kind === 'inlineStr' || cell.kind === 'str') return unescaped(cell.value);
  if (cell.kind === 'n' && context.dates.has(cell.style)) return day(Number(cell.value), context.since1904);
  return cell.kind === 'e' ? '' : cell.value;
}

/** A count of days as a date. Excel counts a 29 February 1900 that never was; policies are later. */
function day(count: number, since1904: boolean): string {
  if (!Number.isFinite(count) || count < 61 || count > 200_000) return String(count);
  const epoch = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return new Date(epoch + Math.floor(count) * 86_400_000).toISOString().slice(0, 10);
}

/** Controls that XML cannot hold: `_x000D_`. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_escape, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
