import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { BOUNDS } from '../../electron/importers/bounds';
import { csvRows } from '../../electron/importers/csv';
import { sourceTexts } from '../../electron/importers/read';
import type { ReadOptions } from '../../electron/importers/reading';
import { encoded, utf16, utf8 } from './make';

async function rows(bytes: Uint8Array, name = 'a.csv', options: ReadOptions = {}) {
  const reading = await sourceTexts(bytes, name, options);
  if (!reading.ok) throw new Error(reading.failure.key);
  return reading;
}
const failure = async (csv: string) => {
  const reading = await sourceTexts(utf8(csv), 'a.csv', {});
  return reading.ok ? null : reading.failure;
};

describe('one row, one document', () => {
  const TABLE =
    '标题,文号,发文机关,成文日期,施行日期,地区,层级,体裁,时效性,正文\r\n' +
    '云泽市数据办法,云政发[2031]7号,"云泽市数据局、云泽市财政局",2031年2月1日,2031/3/1,山东省,市级,办法,现行有效,"第一条 为了""共享""，制定本办法。\n第二条 略。"\r\n' +
    '共享意见,,,20310105,,全国,国家级,指导意见,已废止,一、总体要求\r\n';

  test('facts that columns state, in the forms the program uses', async () => {
    const { sources } = await rows(utf8(TABLE));
    expect(sources.map(({ text, part, given, warnings }) => ({ text, part, given, warnings }))).toEqual([
      {
        text: '第一条 为了"共享"，制定本办法。\n第二条 略。',
        part: '第 2 行',
        given: {
          title: '云泽市数据办法',
          documentNumber: '云政发〔2031〕7号',
          issuers: ['云泽市数据局', '云泽市财政局'],
          date: '2031-02-01',
          effectiveDate: '2031-03-01',
          region: '山东',
          level: 'municipal',
          kind: 'rule',
          status: 'inForce',
        },
        warnings: [],
      },
      {
        text: '一、总体要求',
        part: '第 3 行',
        given: {
          title: '共享意见',
          date: '2031-01-05',
          region: '全国',
          level: 'national',
          kind: 'opinion',
          status: 'repealed',
        },
        warnings: [],
      },
    ]);
  });
  test.each([
    ['gb18030', encoded(TABLE, 'gb18030')],
    ['utf-16le', utf16(TABLE, 'le', true)],
    ['utf-8-bom', utf8(`\ufeff${TABLE}`)],
  ])('%s', async (encoding, bytes) => {
    const { sources, encodings } = await rows(bytes);
    expect(sources[0]).toMatchObject({ encoding, format: 'csv', given: { title: '云泽市数据办法' } });
    expect(encodings).toContain('gb18030');
  });
  test('an encoding that a person chose is kept to', async () => {
    const { sources } = await rows(encoded(TABLE, 'gb18030'), 'a.csv', { encoding: 'gb18030' });
    expect(sources).toHaveLength(2);
  });
  test('a title above the headings, other separators, other names', async () => {
    const { sources } = await rows(utf8('政策汇总\n题名;发布机构;Full_Text\n甲办法;国家数据局;第一条\n'));
    expect(sources[0]).toMatchObject({
      text: '第一条',
      part: '第 3 行',
      given: { title: '甲办法', issuers: ['国家数据局'] },
    });
  });
  test('成文日期 counts, not 发布日期 beside it', async () => {
    const { sources } = await rows(utf8('发布日期,成文日期,正文\n2031-05-01,2031-04-01,第一条\n'));
    expect(sources[0]?.given).toEqual({ date: '2031-04-01' });
  });
  test('what is not understood is said and left out; signs for nothing are nothing', async () => {
    const { sources } = await rows(utf8('标题,日期,文号,正文\n甲,明年,无,第一条\n'));
    expect(sources[0]?.given).toEqual({ title: '甲' });
    expect(sources[0]?.warnings).toEqual([
      { key: 'import.tableCell', values: { column: '日期', value: '明年' } },
    ]);
  });
  test('rows without text are named', async () => {
    const { sources } = await rows(utf8('标题,正文\n甲,第一条\n乙,\n丙,\n,\n丁,第二条\n'));
    expect(sources.map(({ part }) => part)).toEqual(['第 2 行', '第 6 行']);
    expect(sources[0]?.warnings).toEqual([{ key: 'import.tableGaps', values: { rows: '3–4', count: 2 } }]);
  });
  test('markup in cells is read, not kept; texts are cleaned like any other', async () => {
    const { sources } = await rows(
      utf8('标题,正文\n甲,"<p>第一条&nbsp;略。</p><p>第⼆条 ５年。<script>x()</script></p>"\n'),
    );
    expect(sources[0]?.text).toBe('第一条 略。\n第二条 5年。');
    expect(sources[0]?.cleaning.map(({ step }) => step)).toEqual(['radicals', 'fullWidth']);
  });
  test('a cell as long as cells can be was probably cut off', async () => {
    const { sources } = await rows(utf8(`标题,正文\n甲,${'数'.repeat(32_767)}\n`));
    expect(sources[0]?.warnings).toEqual([{ key: 'import.tableCut', values: { limit: 32767 } }]);
  });
});

describe('refused, with what was found', () => {
  test.each([
    ['a list of words and counts', '片区,71\n跨境,23\n', 'import.tableUnknown', '片区、71'],
    [
      'a list of policies without their texts',
      '标题,发文机关,日期\n甲,市数据局,2031-01-01\n',
      'import.tableNoText',
      '标题、发文机关、日期',
    ],
    ['a column called 内容 that holds words', '内容,频次\n数据,3\n', 'import.tableUnknown', '内容、频次'],
  ])('%s', async (_what, csv, key, columns) => {
    expect(await failure(csv)).toEqual({ key, values: { columns } });
  });
  test.each([
    ['no row with a text', '标题,正文\n甲,\n', 'import.tableEmpty'],
    ['nothing but separators', ',,\n,,\n', 'import.noText'],
    ['too many rows', '标题,正文\n'.repeat(BOUNDS.tableRows + 5), 'import.tableRows'],
  ])('%s', async (_what, csv, key) => {
    expect(await failure(csv)).toMatchObject({ key });
  });
});

test.each([
  [
    'a,b\r\nc,d\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['a\tb\nc', [['a', 'b'], ['c']]],
  ['"a,b","c\n""d"""\n', [['a,b', 'c\n"d"']]],
  ['sep=;\na;b,c', [['a', 'b,c']]],
  ['a,,\n', [['a', '', '']]],
  ['"a', [['a']]],
  ['"a"b,c', [['ab', 'c']]],
] as const)('csv %j', (source, cells) => {
  expect(csvRows(source)).toEqual(cells);
});

describe('xlsx', () => {
  test('as LibreOffice saves it: a title above the headings, days by their format, a second sheet of notes', async () => {
    const bytes = Uint8Array.from(readFileSync(resolve(import.meta.dirname, 'fixtures/政策.xlsx')));
    const { sources, encodings } = await rows(bytes, '政策.xlsx');
    expect(encodings).toEqual([]);
    expect(sources.map(({ text, part, given }) => ({ text, part, given }))).toEqual([
      {
        text: '第一条 为了共享“数据”，制定本办法。\n第二条 略。',
        part: '“政策”第 3 行',
        given: {
          title: '云泽市数据办法',
          documentNumber: '云政发〔2031〕7号',
          issuers: ['云泽市数据局', '云泽市财政局'],
          date: '2031-02-01',
          level: 'municipal',
        },
      },
      { text: '一、总体要求', part: '“政策”第 5 行', given: { title: '云泽市共享方案' } },
    ]);
    expect(sources.map(({ warnings }) => warnings)).toEqual([
      [{ key: 'import.tableGaps', values: { rows: '4', count: 1 } }],
      [{ key: 'import.tableCell', values: { column: '成文日期', value: '明年' } }],
    ]);
  });

  const book = (sheet: string, more: Readonly<Record<string, string>> = {}): Uint8Array =>
    zipSync(
      Object.fromEntries(
        Object.entries({
          'xl/workbook.xml':
            '<workbook><sheets><sheet name="甲" r:id="r1"/><sheet name="乙" state="hidden" r:id="r2"/></sheets></workbook>',
          'xl/_rels/workbook.xml.rels':
            '<Relationships><Relationship Id="r1" Target="worksheets/s1.xml"/><Relationship Id="r2" Target="worksheets/s2.xml"/></Relationships>',
          'xl/worksheets/s1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
          'xl/worksheets/s2.xml': '<worksheet/>',
          ...more,
        }).map(([name, text]) => [name, strToU8(text)]),
      ),
    );
  const words = (at: string, text: string): string =>
    `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const HEAD = `<row r="1">${words('A1', '日期')}${words('C1', '正文')}</row>`;

  test('texts in the cell, gaps, escapes, phonetic guides, a hidden sheet', async () => {
    const { sources } = await rows(
      book(
        `${HEAD}<row r="3"><c r="C3" t="inlineStr"><is><r><t>第一条</t></r><rPh><t>di</t></rPh><r><t>_x000A_略。</t></r></is></c></row>`,
      ),
      'a.xlsx',
    );
    expect(sources).toMatchObject([{ text: '第一条\n略。', part: '第 3 行', given: {} }]);
  });
  test.each([
    ['1900', '', '2031-03-01'],
    ['1904', '<workbookPr date1904="1"/>', '2035-03-02'],
  ])('days counted from %s', async (_from, properties, date) => {
    const { sources } = await rows(
      book(`${HEAD}<row r="2"><c r="A2" s="1"><v>47908</v></c>${words('C2', '第一条')}</row>`, {
        'xl/workbook.xml': `<workbook>${properties}<sheets><sheet name="甲" r:id="r1"/></sheets></workbook>`,
        'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
      }),
      'a.xlsx',
    );
    expect(sources[0]?.given).toEqual({ date });
  });
  test.each([
    ['a sheet cut off', book('<row><c>', {}), 'import.xlsxDamaged'],
    ['no sheet', book('', { 'xl/workbook.xml': '<workbook/>' }), 'import.xlsxDamaged'],
    [
      'a cell far away',
      book(`${HEAD}<row r="99999999">${words('ZZZ99999999', '第一条')}</row>`),
      'import.tableEmpty',
    ],
  ])('%s', async (_what, bytes, key) => {
    expect(await sourceTexts(bytes, 'a.xlsx', {})).toMatchObject({ ok: false, failure: { key } });
  });
});
