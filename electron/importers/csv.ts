import { BOUNDS } from './bounds';
import { decode, ENCODINGS } from './encoding';
import { message, refused, type Importer } from './reading';
import { tablesReading } from './tableReading';
import { encodingWarnings, isBinary } from './txt';

/** Tables as text (RFC 4180), with comma, semicolon, tab or bar; known by name, for any text could be one. */
export const csv: Importer = {
  format: 'csv',
  recognises: (_bytes, fileName) => /\.(csv|tsv|tab)$/i.test(fileName),
  read: (bytes, _fileName, { encoding, off = [] }) => {
    const decoded = decode(bytes, undefined, encoding);
    if (decoded === null || isBinary(decoded.text)) return refused('import.notText');
    const table = csvTable(decoded.text, BOUNDS.tableRows, BOUNDS.tableColumns);
    if (table === null) return refused('import.tableRows', { limit: BOUNDS.tableRows });
    const { rows, openQuote } = table;
    return tablesReading([{ name: null, rows }], {
      format: 'csv',
      encoding: decoded.encoding,
      encodings: ENCODINGS,
      warnings: [
        ...(openQuote === null ? [] : [message('import.tableQuote', { row: openQuote })]),
        ...encodingWarnings(decoded),
      ],
      off,
    });
  },
};

/** Rows and cells; null when there are more rows than `most`. `sign`: what parts cells, else found out. Linear. */
export function csvRows(source: string, most: number = BOUNDS.tableRows, sign?: string): string[][] | null {
  return csvTable(source, most, Infinity, sign)?.rows ?? null;
}

/** `openQuote`: the row, counted from 1, with a quote that nothing closes, which has swallowed all rows behind it. */
function csvTable(
  source: string,
  most: number,
  columns: number,
  sign?: string,
): { readonly rows: string[][]; readonly openQuote: number | null } | null {
  const declared = /^sep=(.)\r?\n/i.exec(source.slice(0, 20));
  const text = declared === null ? source : source.slice(declared[0].length);
  const separator = declared?.[1] ?? sign ?? separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let openQuote: number | null = null;
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      const quoted = quotedCell(text, at);
      cell = quoted.cell;
      at = quoted.end;
      if (!quoted.closed) openQuote = rows.length + 1;
    }
    let end = at;
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
    if (row.length < columns) row.push(cell + text.slice(at, end));
    at = end + 1;
    if (text[end] === separator) continue;
    if (text[end] === '\r' && text[at] === '\n') at += 1;
    if (rows.length >= most) return null;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return { rows, openQuote };
}

/** A cell in quotes may hold separators, line ends and doubled quotes. */
function quotedCell(text: string, from: number): { cell: string; end: number; closed: boolean } {
  let cell = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return { cell: cell + text.slice(at), end: text.length, closed: false };
    cell += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { cell, end: quote + 1, closed: true };
    cell += '"';
    at = quote + 2;
  }
}

/** The sign that parts one of the first lines most often; above the headings may stand a title. */
function separatorOf(text: string): string {
  const lines = text
    .slice(0, 10_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/[\r\n]+/, 5);
  const counted = [',', '\t', ';', '|'].map((sign) => ({
    sign,
    count: Math.max(...lines.map((line) => line.split(sign).length)),
  }));
  return counted.sort((a, b) => b.count - a.count)[0]?.sign ?? ',';
}
