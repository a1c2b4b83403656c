import type { CleaningStepName } from '../../shared/text/cleaning';
import { BOUNDS } from './bounds';
import { message, refused, type Importer, type Reading } from './reading';
import { tablesReading, type Table } from './tableReading';
import { xmlText } from './xml';
import { dateStyles, sharedStrings, sheetRows, sheetsOf } from './xlsxParts';
import { isZip, zipEntries } from './zip';

/** Excel workbooks (ECMA-376 §18): each visible sheet a table, one row one document. */
export const xlsx: Importer = {
  format: 'xlsx',
  recognises: (bytes) => {
    if (!isZip(bytes)) return false;
    const zip = zipEntries(bytes, () => false);
    return zip.ok && zip.names.includes('xl/workbook.xml');
  },
  read: (bytes, _fileName, { off = [] }) => read(bytes, off),
};

function read(bytes: Uint8Array, off: readonly CleaningStepName[]): Reading {
  const zip = zipEntries(bytes, (name) =>
    /^xl\/(?:workbook|sharedStrings|styles|worksheets\/[^/]+)\.xml$|^xl\/_rels\/workbook\.xml\.rels$/.test(
      name,
    ),
  );
  if (!zip.ok) return zip;
  const part = (name: string): string => xmlText(zip.entries.get(name) ?? new Uint8Array());
  const workbook = sheetsOf(part('xl/workbook.xml'), part('xl/_rels/workbook.xml.rels'));
  const strings = sharedStrings(part('xl/sharedStrings.xml'));
  const dates = dateStyles(part('xl/styles.xml'));
  if (workbook === null || strings === null) return refused('import.xlsxDamaged');
  const tables: Table[] = [];
  for (const { name, entry } of workbook.sheets) {
    const rows = sheetRows(part(entry), {
      ...{ strings, dates, since1904: workbook.since1904 },
      most: BOUNDS.tableRows,
    });
    if (rows === null) return refused('import.xlsxDamaged');
    // what stands further down would be lost without a word
    if (rows.length > BOUNDS.tableRows + 1) return refused('import.tableRows', { limit: BOUNDS.tableRows });
    tables.push({ name: workbook.sheets.length > 1 ? name : null, rows });
  }
  const hidden = workbook.hidden > 0 ? [message('import.tableHidden', { count: workbook.hidden })] : [];
  const reading = tablesReading(tables, { format: 'xlsx', encoding: 'xlsx', warnings: hidden, off });
  const [failure] = hidden;
  return !reading.ok && failure !== undefined && reading.failure.key === 'import.noText'
    ? { ok: false, failure }
    : reading;
}
