import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Codebook } from '../../shared/coding/codebook';
import { codebookRead } from '../../shared/coding/codebookRead';
import { reasonTold } from '../../shared/coding/reasonTold';
import { BOOK_FORMATS, type BookFault, type BookFormat } from '../../shared/contract/books';
import { bookOfRows, bookRows } from '../../shared/exchange/bookTable';
import { exchangeProject } from '../../shared/exchange/fromProject';
import type { Message } from '../../shared/wording/say';
import { csvText } from '../exporters/csv';
import { csvRows } from '../importers/csv';
import { decode } from '../importers/encoding';
import { isBinary } from '../importers/txt';
import { bookOfExchange } from './bookExchange';
import { guidNamed } from './guid';
import { qdcBytes, qdcRead } from './refiFile';
import { firstSheet } from './tableFile';
import { xlsxBytes } from './xlsxWrite';

/** Past these a file is no codebook. The largest that ships has 118 codes, 0.3 MB and patterns of 309 characters. */
const MOST = { bytes: 8 * 1024 * 1024, rows: 5_000, codes: 2_000, pattern: 4_000 } as const;

export type BookRead =
  | { readonly ok: true; readonly name: string; readonly book: Codebook; readonly notes: readonly Message[] }
  /** Read, but no codebook: where and why. */
  | { readonly ok: false; readonly name: string; readonly faults: readonly BookFault[] }
  /** Not even read. */
  | { readonly ok: false; readonly failure: Message };

/** A codebook as the bytes of a file in the format that the ending of `name` says; null for another ending. */
export function bookBytes(book: Codebook, name: string): Uint8Array | null {
  const text = (written: string): Uint8Array => new TextEncoder().encode(written);
  switch (formatOf(name)) {
    case 'json':
      return text(`${JSON.stringify(book, null, 2)}\n`);
    case 'csv':
      return text(csvText(bookRows(book).map((row) => row.map(guarded))));
    case 'xlsx':
      return xlsxBytes(bookRows(book), 'codebook');
    case 'qdc':
      return qdcBytes(exchangeProject(book.zh, book, [], guidNamed));
    case null:
      return null;
  }
}

/** A codebook from a file, validated. `known`: codebooks whose rules a `.qdc`, which has none, takes over. */
export async function bookFileRead(path: string, known: readonly Codebook[]): Promise<BookRead> {
  const name = basename(path);
  const format = formatOf(name);
  if (format === null) return failed('books.ending', { name });
  let bytes: Uint8Array;
  try {
    const entry = await stat(path);
    // A pipe has no size and no end.
    if (!entry.isFile()) return failed('books.unreadable', { name, reason: 'EINVAL' });
    const { size } = entry;
    const megabytes = Math.ceil(size / 1_048_576);
    if (size > MOST.bytes)
      return failed('books.tooLarge', { name, megabytes, limit: MOST.bytes / 1_048_576 });
    bytes = await readFile(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return failed('books.unreadable', { name, reason: String(error.code) });
  }
  return READERS[format](bytes, name, known);
}

type Reader = (bytes: Uint8Array, name: string, known: readonly Codebook[]) => BookRead;

const READERS: Record<BookFormat, Reader> = {
  json: (bytes, name) => {
    const text = new TextDecoder().decode(bytes);
    try {
      return validated(JSON.parse(text) as unknown, name);
    } catch (error) {
      // Nested beyond what can be walked is as little a codebook as what does not parse.
      if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
      return failed('books.notJson', { name, reason: error.message });
    }
  },
  csv: (bytes, name) => {
    const decoded = bytes.length === 0 ? null : decode(bytes);
    if (decoded === null || isBinary(decoded.text)) return failed('books.notTable', { name });
    const text = decoded.text.replace(/^\ufeff/, '');
    const rows = csvRows(text, MOST.rows, separatorOf(text));
    if (rows === null) return failed('books.tooManyRows', { name, limit: MOST.rows });
    return ofTable(
      rows.map((row) => row.map(unguarded)),
      name,
    );
  },
  xlsx: (bytes, name) => {
    const sheet = firstSheet(bytes, MOST.rows);
    return sheet.ok ? ofTable(sheet.rows, name) : sheet;
  },
  qdc: (bytes, name, known) => {
    const read = qdcRead(bytes, name);
    if (!read.ok) return read;
    if (read.project.codes.length === 0) return failed('books.noCodes', { name });
    const { book, notes } = bookOfExchange(read.project.codes, known, stem(name));
    const valid = validated(book, name);
    return valid.ok ? { ...valid, notes } : valid;
  },
};

function ofTable(rows: readonly (readonly string[])[], name: string): BookRead {
  const table = bookOfRows(rows, stem(name));
  if (table.ok) return validated(table.json, name, table.rows);
  if (table.row === null) return failed('books.notTable', { name });
  return { ok: false, name, faults: [{ path: '', row: table.row, reason: { key: 'books.problem.json' } }] };
}

function validated(json: unknown, name: string, rows: readonly number[] = []): BookRead {
  const tooMuch = excess(json);
  if (tooMuch !== null) return failed(tooMuch.key, { name, ...tooMuch.values });
  const reading = codebookRead(json);
  if (reading.ok) return { ok: true, name, book: reading.book, notes: [] };
  const faults = reading.problems.map(({ path, reason }): BookFault => {
    const nth = /^codes\[(\d+)\]/.exec(path)?.[1];
    return { path, row: nth === undefined ? null : (rows[Number(nth)] ?? null), reason: reasonTold(reason) };
  });
  return { ok: false, name, faults };
}

/** Looked at before anything is compiled. */
function excess(json: unknown): Message | null {
  const { codes } = (json ?? {}) as { codes?: unknown };
  if (!Array.isArray(codes)) return null;
  if (codes.length > MOST.codes) return { key: 'books.tooManyCodes', values: { limit: MOST.codes } };
  for (const code of codes as ({ id?: unknown; rules?: unknown } | null)[]) {
    const long = longest(code?.rules ?? {});
    if (long > MOST.pattern)
      return { key: 'books.longPattern', values: { code: String(code?.id), limit: MOST.pattern } };
  }
  return null;
}

function longest(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((most: number, one) => Math.max(most, longest(one)), 0);
}

/** `csvText` puts an apostrophe before what a spreadsheet would run; one that was there before gets another. */
function guarded(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

function unguarded(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

/** The headings hold no separators of their own; patterns further down are full of them. */
function separatorOf(text: string): string {
  const [first = ''] = text.split(/[\r\n]/, 1);
  const counted = [',', '\t', ';'].map((sign) => ({ sign, count: first.split(sign).length }));
  return counted.sort((a, b) => b.count - a.count)[0]?.sign ?? ',';
}

function formatOf(name: string): BookFormat | null {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  return BOOK_FORMATS.find((format) => format === ending) ?? null;
}

function stem(name: string): string {
  return name.replace(/\.[^.]+$/, '');
}

function failed(key: Message['key'], values: NonNullable<Message['values']>): BookRead {
  return { ok: false, failure: { key, values } };
}
