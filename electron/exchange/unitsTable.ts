import { readFile, stat } from 'node:fs/promises';
import { numberOf, type Measurement, type Ratings } from '../../shared/agreement/rating';
import type { Message } from '../../shared/wording/say';
import { BOUNDS, sizeValues } from '../importers/bounds';
import { csvRows } from '../importers/csv';
import { decode } from '../importers/encoding';
import { encodingWarnings, isBinary } from '../importers/txt';

/** A table of units as people made it: a row a unit, a column a coder, blank = missing. */
export interface UnitsTable {
  readonly encoding: string;
  readonly coders: readonly string[];
  /** false: the first row held codings already, and the coders are numbered. */
  readonly named: boolean;
  /** Heading of the first column where it names the units (it may be blank); null when every column is a coder. */
  readonly unitColumn: string | null;
  /** `line`: where it stands in the file, from 1. */
  readonly units: readonly { readonly name: string; readonly line: number }[];
  readonly ratings: Ratings;
  /** What was taken for granted in reading it. */
  readonly notes: readonly Message[];
}

export type UnitsRead =
  { readonly ok: true; readonly table: UnitsTable } | { readonly ok: false; readonly failure: Message };

/** The most units of one table; clause × code of a hundred laws stays below. */
const MOST_UNITS = 500_000;

/**
 * Reads a table of units for `level`. `headed`: whether the first row names the coders; without it, it does unless its
 * cells are all numbers or two of them are the same. Refused with the line and what to do.
 */
export async function unitsTable(path: string, level: Measurement, headed?: boolean): Promise<UnitsRead> {
  let bytes: Uint8Array;
  try {
    const { size } = await stat(path);
    if (size > BOUNDS.fileBytes) return refused('import.tooLarge', sizeValues(size));
    bytes = await readFile(path);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return refused('import.unreadable', { reason });
  }
  const decoded = bytes.length === 0 ? null : decode(bytes);
  if (bytes.length === 0) return refused('agreement.empty');
  if (decoded === null || isBinary(decoded.text)) return refused('agreement.notTable');
  const rows = csvRows(decoded.text, MOST_UNITS);
  if (rows === null) return refused('agreement.tooMany', { limit: MOST_UNITS });
  const read = tableOf(rows, level, headed);
  if (!read.ok) return read;
  const notes = [...encodingWarnings(decoded), ...read.table.notes];
  return { ok: true, table: { ...read.table, encoding: decoded.encoding, notes } };
}

function refused(key: Message['key'], values?: Message['values']): UnitsRead {
  return { ok: false, failure: values === undefined ? { key } : { key, values } };
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

function tableOf(
  raw: readonly (readonly string[])[],
  level: Measurement,
  headed: boolean | undefined,
): UnitsRead {
  const rows = numbered(raw).filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [first] = rows;
  if (first === undefined) return refused('agreement.empty');
  const named = headed ?? looksLikeNames(first.cells);
  const body = named ? rows.slice(1) : rows;
  const head = named ? first.cells : [];
  const unitColumn = named && isUnitHeading(head[0] ?? '', body) ? (head[0] ?? '') : null;
  const from = unitColumn === null ? 0 : 1;
  const width = named ? filledWidth(head) : Math.max(...rows.map(({ cells }) => filledWidth(cells)));
  const coders = Array.from({ length: width - from }, (_, i) => head[i + from] || String(i + 1));
  if (coders.length < 2) return refused('agreement.oneCoder');
  if (body.length === 0) return refused('agreement.noUnits');
  const ratings: (string | null)[][] = [];
  for (const { line, cells } of body) {
    const filled = filledWidth(cells);
    if (filled > width) return refused('agreement.wideRow', { line, cells: filled, width });
    const own = coders.map((_, i) => cells[i + from] ?? '');
    const wrong = own.findIndex((cell) => cell !== '' && !fits(cell, level));
    if (wrong !== -1) {
      const value = own[wrong] ?? '';
      const key = numberOf(value) === null ? 'agreement.notNumber' : 'agreement.negative';
      return refused(key, { line, coder: coders[wrong] ?? '', value });
    }
    ratings.push(own.map((cell) => (cell === '' ? null : canonical(cell, level))));
  }
  const units = body.map(({ line, cells }, i) => ({
    name: (unitColumn !== null && cells[0]) || String(i + 1),
    line,
  }));
  const notes = [
    ...(headed === undefined ? [headNote(named, coders)] : []),
    ...(unitColumn === null ? [] : [unitNote(unitColumn)]),
    ...missingNotes(body, from),
    ...(unitColumn === null && looksLikeUnits(body) ? [{ key: 'agreement.looksLikeUnits' } as const] : []),
  ];
  return { ok: true, table: { encoding: '', coders, named, unitColumn, units, ratings, notes } };
}

/** Cells trimmed and in half width, with the line of the file each row begins on. */
function numbered(raw: readonly (readonly string[])[]): Row[] {
  let line = 1;
  return raw.map((cells) => {
    const row = { line, cells: cells.map((cell) => cell.normalize('NFKC').trim()) };
    line += 1 + cells.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0);
    return row;
  });
}

/** Names of coders are not all numbers, and no two are the same. */
function looksLikeNames(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return filled.some((cell) => numberOf(cell) === null) && new Set(filled).size === filled.length;
}

const UNIT_HEADINGS =
  /^(units?([ _-]?(name))?|id|items?|cases?|subjects?|clauses?|segments?|no\.?|#|样本|段落|标识|对象)$|[ _-](id|no)$|(单元|条款|编号|序号|单元名称?)$/i;

/** A first column without a heading names the units too: a coder has a name. */
function isUnitHeading(heading: string, rows: readonly Row[]): boolean {
  return UNIT_HEADINGS.test(heading) || (heading === '' && rows.some(({ cells }) => (cells[0] ?? '') !== ''));
}

/** Every cell of the first column is another, and none is met elsewhere: no coder codes like that. */
function looksLikeUnits(rows: readonly Row[]): boolean {
  const first = rows.map(({ cells }) => cells[0] ?? '');
  const others = new Set(rows.flatMap(({ cells }) => cells.slice(1)));
  return rows.length > 2 && new Set(first).size === rows.length && !first.some((cell) => others.has(cell));
}

function headNote(named: boolean, coders: readonly string[]): Message {
  return named
    ? { key: 'agreement.named', values: { coders: coders.join('、') } }
    : { key: 'agreement.numbered', values: { n: coders.length } };
}

function unitNote(heading: string): Message {
  return heading === ''
    ? { key: 'agreement.unitColumnBlank' }
    : { key: 'agreement.unitColumn', values: { heading } };
}

/** What people write for a missing coding; here it counts as a category, and that is said. */
const MISSING_WORDS = new Set(['.', '-', '—', '/', 'na', 'n/a', 'nan', 'null', 'none', '缺失', '未编码']);

function missingNotes(rows: readonly Row[], from: number): Message[] {
  const first = new Map<string, number>();
  for (const { line, cells } of rows) {
    for (const cell of cells.slice(from)) {
      if (MISSING_WORDS.has(cell.toLowerCase()) && !first.has(cell)) first.set(cell, line);
    }
  }
  return [...first].map(([word, line]) => ({ key: 'agreement.missingWord', values: { word, line } }));
}

function filledWidth(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell !== '') + 1;
}

function fits(cell: string, level: Measurement): boolean {
  if (level === 'nominal') return true;
  const number = numberOf(cell);
  return number !== null && (level !== 'ratio' || number >= 0);
}

/** Numbers are one category however they are written; names are what they are, for 1.1 and 1.10 may be two codes. */
function canonical(cell: string, level: Measurement): string {
  return level === 'nominal' ? cell : String(numberOf(cell) ?? cell);
}
