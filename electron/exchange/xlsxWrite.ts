import { strToU8, zipSync } from 'fflate';
import { element } from '../../shared/exchange/xml';

const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OOXML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Rows as a workbook of one sheet (ECMA-376 §18). Texts stand in their cells and are never formulas. */
export function xlsxBytes(rows: readonly (readonly (string | number)[])[], name = 'codings'): Uint8Array {
  const sheet = element('worksheet', { xmlns: SHEETS }, [
    element(
      'sheetData',
      {},
      rows.map((row, r) =>
        element(
          'row',
          { r: r + 1 },
          row.map((value, c) => cell(value, r, c)),
        ),
      ),
    ),
  ]);
  const relation = (id: string, type: string, target: string): string =>
    element('Relationship', { Id: id, Type: `${OFFICE}/${type}`, Target: target });
  const parts = {
    '[Content_Types].xml': element('Types', { xmlns: `${PACKAGE}/content-types` }, [
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Override', { PartName: '/xl/workbook.xml', ContentType: `${OOXML}.sheet.main+xml` }),
      element('Override', { PartName: '/xl/worksheets/sheet1.xml', ContentType: `${OOXML}.worksheet+xml` }),
    ]),
    '_rels/.rels': element('Relationships', { xmlns: `${PACKAGE}/relationships` }, [
      relation('rId1', 'officeDocument', 'xl/workbook.xml'),
    ]),
    'xl/workbook.xml': element('workbook', { xmlns: SHEETS, 'xmlns:r': OFFICE }, [
      element('sheets', {}, [element('sheet', { name, sheetId: 1, 'r:id': 'rId1' })]),
    ]),
    'xl/_rels/workbook.xml.rels': element('Relationships', { xmlns: `${PACKAGE}/relationships` }, [
      relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
    ]),
    'xl/worksheets/sheet1.xml': sheet,
  };
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(HEAD + xml)] as const);
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1), level: 6 });
}

function cell(value: string | number, row: number, column: number): string {
  const place = `${letters(column)}${String(row + 1)}`;
  if (value === '') return '';
  if (typeof value === 'number') return element('c', { r: place }, [element('v', {}, String(value))]);
  const text = element('t', { 'xml:space': 'preserve' }, escaped(value));
  return element('c', { r: place, t: 'inlineStr' }, [element('is', {}, [text])]);
}

/** What would be read as an escape of a character is escaped itself (ECMA-376 §22.4.2.4). */
function escaped(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_').replaceAll('\r', '_x000D_');
}

/** 0 → A, 26 → AA. */
function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest === 0 ? '' : letters(rest - 1)) + String.fromCharCode(65 + (column % 26));
}
