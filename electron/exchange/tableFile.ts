import type { GuidOf } from '../../shared/exchange/codes';
import { tableProject } from '../../shared/exchange/tablesRead';
import type { Message } from '../../shared/wording/say';
import { csvRows } from '../importers/csv';
import { decode } from '../importers/encoding';
import { isBinary } from '../importers/txt';
import { xmlText } from '../importers/xml';
import { dateStyles, sharedStrings, sheetRows, sheetsOf } from '../importers/xlsxParts';
import { zipEntries } from '../importers/zip';
import type { ExchangeRead } from './refiFile';

/** A row is a coding here, not a document: what is written must come back. */
const MOST_ROWS = 500_000;

/** Codings in a CSV file, long or wide. */
export function csvTable(bytes: Uint8Array, fileName: string, guidOf: GuidOf): ExchangeRead {
  const decoded = bytes.length === 0 ? null : decode(bytes);
  if (decoded === null || isBinary(decoded.text)) return refused('agreement.notTable');
  const rows = csvRows(decoded.text, MOST_ROWS);
  if (rows === null) return refused('import.tableRows', MOST_ROWS);
  return tableProject(rows, stem(fileName), guidOf);
}

/** Codings in the first sheet of an Excel workbook. */
export function xlsxTable(bytes: Uint8Array, fileName: string, guidOf: GuidOf): ExchangeRead {
  const sheet = firstSheet(bytes, MOST_ROWS);
  return sheet.ok ? tableProject(sheet.rows, stem(fileName), guidOf) : sheet;
}

/** The rows of the first sheet of an Excel workbook; more than `most` are refused. */
export function firstSheet(
  bytes: Uint8Array,
  most: number,
): { readonly ok: true; readonly rows: string[][] } | { readonly ok: false; readonly failure: Message } {
  const zip = zipEntries(bytes, (name) => /^xl\/.*\.(xml|rels)$/.test(name));
  if (!zip.ok) return zip;
  const part = (name: string): string => xmlText(zip.entries.get(name) ?? new Uint8Array());
  const workbook = sheetsOf(part('xl/workbook.xml'), part('xl/_rels/workbook.xml.rels'));
  const strings = zip.entries.has('xl/sharedStrings.xml') ? sharedStrings(part('xl/sharedStrings.xml')) : [];
  const [sheet] = workbook?.sheets ?? [];
  if (workbook === null || strings === null || sheet === undefined) return refused('import.xlsxDamaged');
  const dates = dateStyles(part('xl/styles.xml'));
  const rows = sheetRows(part(sheet.entry), {
    ...{ strings, dates, since1904: workbook.since1904 },
    most,
  });
  if (rows === null) return refused('import.xlsxDamaged');
  if (rows.length > most) return refused('import.tableRows', most);
  return { ok: true, rows };
}

function stem(fileName: string): string {
  return fileName.replace(/\.[^.]+$/, '');
}

function refused(
  key: 'agreement.notTable' | 'import.tableRows' | 'import.xlsxDamaged',
  limit?: number,
): { readonly ok: false; readonly failure: Message } {
  return { ok: false, failure: limit === undefined ? { key } : { key, values: { limit } } };
}
