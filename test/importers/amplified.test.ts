import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { BOUNDS } from '../../electron/importers/bounds';
import { sourceTexts } from '../../electron/importers/read';
import { say } from '../../shared/wording/say';
import { docxBytes, p, pdfBytes, sourceText, utf8 } from './make';

const zip = (entries: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, utf8(text)])));

const cell = (place: string, text: string): string =>
  `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (number: string, ...texts: readonly string[]): string =>
  `<row r="${number}">${texts.map((text, i) => cell(`${'ABC'.charAt(i)}${number}`, text)).join('')}</row>`;
const HEADINGS = row('1', '标题', '正文');
/** A workbook of one sheet, which the workbook names `times` times. */
const xlsx = (rows: string, { state = 'visible', times = 1 } = {}): Uint8Array =>
  zip({
    'xl/workbook.xml': `<workbook><sheets>${`<sheet name="表" state="${state}" r:id="r1"/>`.repeat(times)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Target="worksheets/s.xml"/></Relationships>`,
    'xl/worksheets/s.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
  });

/** Pages of `D/P.xml`, each with whatever `page` puts in front of its words. */
const ofd = (pages: number, words: string, page = ''): Uint8Array =>
  zip({
    'OFD.xml': '<OFD><DocBody><DocRoot>D/D.xml</DocRoot></DocBody></OFD>',
    'D/D.xml': `<Document><CommonData><TemplatePage ID="1" BaseLoc="T.xml"/></CommonData><Pages>${'<Page BaseLoc="P.xml"/>'.repeat(pages)}</Pages></Document>`,
    'D/P.xml': `<Page>${page}<Content>${words}</Content></Page>`,
    'D/T.xml': `<Page><Content>${ofdWords('虚县公报', 200)}</Content></Page>`,
  });
const ofdWords = (text: string, y: number): string =>
  `<TextObject Boundary="30 ${String(y)} 90 5" Size="4"><TextCode X="0" Y="4">${text}</TextCode></TextObject>`;

const WORDS = 'BT /F1 9 Tf 1 0 0 1 5 5 Tm <7b2c> Tj 1 0 0 1 400 600 Tm <7b2c> Tj ET '.repeat(500);
/** Drawings that each call the next one four times: 4²⁹ times a thousand words on a small page. */
function endlessPdf(): Uint8Array {
  const plain = Buffer.from(pdfBytes([[['第一条 略去。', 80, 700]]])).toString('latin1');
  const first = 100;
  const drawings = Array.from({ length: 30 }, (_, i) => {
    const content = i === 29 ? WORDS : '/X Do '.repeat(4);
    const resources = `/Resources<</Font<</F1 3 0 R>>/XObject<</X ${String(first + i + 1)} 0 R>>>>`;
    return `${String(first + i)} 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 9 9]${resources}/Length ${String(content.length)}>>\nstream\n${content}\nendstream\nendobj\n`;
  }).join('');
  const content = plain
    .replace('/Resources<<', `/Resources<</XObject<</X ${String(first)} 0 R>>`)
    .replace(
      /<<\/Length (\d+)>>\nstream\n/,
      (_all, length) => `<</Length ${String(Number(length) + 6)}>>\nstream\n/X Do `,
    );
  // no table of places: readers go through such a file from its beginning
  return Buffer.from(
    content.slice(0, content.indexOf('xref')) + drawings + content.slice(content.indexOf('trailer')),
    'latin1',
  );
}

describe('small files that name one part again and again are read no longer than their parts', () => {
  test('a body that names one embedded page ten thousand times is refused by the length of its text', async () => {
    const page = `<html><body>${'<p>第一条　虚县应当公布目录。</p>'.repeat(2_000)}</body></html>`;
    const bytes = docxBytes('<w:altChunk r:id="aFChunk"/>'.repeat(10_000), {
      aFChunk: ['word/c.html', page],
    });
    expect(await sourceTexts(bytes, 'a.docx', {})).toMatchObject({
      ok: false,
      failure: { key: 'import.tooLong', values: { limit: BOUNDS.characters } },
    });
  });
  test('a page embedded twice is read twice', async () => {
    const bytes = docxBytes('<w:altChunk r:id="aFChunk"/>'.repeat(2), {
      aFChunk: ['word/c.html', '<html><body><p>第一条 略。</p></body></html>'],
    });
    const read = await sourceText(bytes, 'a.docx');
    expect(read.ok && read.source.text.match(/第一条/g)).toHaveLength(2);
  });
  test('a sheet that is named three thousand times is read once', async () => {
    const many = Array.from({ length: 5_000 }, (_, i) => row(String(i + 3), '', '')).join('');
    const reading = await sourceTexts(
      xlsx(HEADINGS + row('2', '虚县办法', '第一条 略。') + many, { times: 3_000 }),
      'a.xlsx',
      {},
    );
    expect(reading.ok && reading.sources).toHaveLength(1);
  });
  test('a long OFD page that stands for two thousand is read once, and too much text is refused', async () => {
    const words = Array.from({ length: 4_000 }, (_, i) =>
      ofdWords(`第${String(i)}条虚县`, 20 + (i % 250)),
    ).join('');
    expect(await sourceTexts(ofd(2_000, words), 'a.ofd', {})).toMatchObject({
      ok: false,
      failure: { key: 'import.tooLong' },
    });
  });
  test('a template that a page names a hundred thousand times stands behind it once', async () => {
    const read = await sourceText(
      ofd(1, ofdWords('第一条略去其文', 100), '<Template TemplateID="1"/>'.repeat(100_000)),
      'a.ofd',
    );
    expect(read.ok && read.source.text.match(/虚县公报/g)).toHaveLength(1);
  });
  test(
    'a PDF page of endless words is left where it is past all printed ones',
    { timeout: 60_000 },
    async () => {
      expect(await sourceTexts(endlessPdf(), 'a.pdf', {})).toMatchObject({
        ok: false,
        failure: { key: 'import.pdfSlow', values: { page: 1 } },
      });
    },
  );
});

describe('linear', () => {
  test('a name of an attribute of a million letters', async () => {
    const style = `<w:pStyle ${'a'.repeat(1_000_000)} w:val="1"/>`;
    const read = await sourceText(docxBytes(`<w:p><w:pPr>${style}</w:pPr></w:p>${p('第一条')}`), 'a.docx');
    expect(read).toMatchObject({ ok: true, source: { text: '第一条' } });
  });
  test.each(['\u3000', ' '])('a line of a page with 300,000 blanks behind 字体', async (blank) => {
    const page = `<html><body><pre>字体:${blank.repeat(300_000)}止</pre><p>第一条　虚县应当公布目录，并及时更新。</p></body></html>`;
    const read = await sourceText(utf8(page), 'a.html');
    expect(read.ok && read.source.text).toContain('第一条');
  });
  test('a row of twenty million commas', async () => {
    const reading = await sourceTexts(
      utf8(`标题,正文\n虚县办法,第一条 略。${','.repeat(20_000_000)}`),
      'a.csv',
      {},
    );
    expect(reading.ok && reading.sources.map(({ text }) => text)).toEqual(['第一条 略。']);
  });
});

describe('nothing of a table is lost without a word', () => {
  const table: readonly (readonly [
    what: string,
    bytes: Uint8Array,
    name: string,
    key: string,
    words: RegExp,
  ])[] = [
    [
      'a row far below the bound',
      xlsx(HEADINGS + row('2', '虚县办法', '第一条 略。') + row('30000', '虚县规定', '第一条 从略。')),
      'a.xlsx',
      'import.tableRows',
      /20000 行.*拆成/,
    ],
    [
      'two rows of one number',
      xlsx(HEADINGS + row('2', '虚县办法', '第一条 略。') + row('2', '虚县规定', '第一条 从略。')),
      'a.xlsx',
      'import.xlsxDamaged',
      /另存为/,
    ],
    [
      'all sheets hidden',
      xlsx(HEADINGS + row('2', '虚县办法', '第一条 略。'), { state: 'hidden' }),
      'a.xlsx',
      'import.tableHidden',
      /1 张隐藏的工作表.*取消隐藏/,
    ],
    ['a PDF without pages', pdfBytes([]), 'a.pdf', 'import.pdfDamaged', /损坏/],
  ];
  test.each(table)('%s', async (_what, bytes, name, key, words) => {
    const reading = await sourceTexts(bytes, name, {});
    expect(reading).toMatchObject({ ok: false, failure: { key } });
    if (!reading.ok) expect(say('zh', reading.failure.key, reading.failure.values)).toMatch(words);
  });
  test('empty rows that a format reaches down to are none', async () => {
    const reading = await sourceTexts(
      xlsx(HEADINGS + row('2', '虚县办法', '第一条 略。') + '<row r="1048576"/>'),
      'a.xlsx',
      {},
    );
    expect(reading.ok && reading.sources).toHaveLength(1);
  });
  test('a row without a number that can be read is the next one', async () => {
    const reading = await sourceTexts(xlsx(HEADINGS + row('甲', '虚县办法', '第一条 略。')), 'a.xlsx', {});
    expect(reading.ok && reading.sources.map(({ part }) => part)).toEqual(['第 2 行']);
  });
  test('a quote that is never closed is said with its row', async () => {
    const reading = await sourceTexts(
      utf8('标题,正文\n甲,第一条 略。\n乙,"第一条 从略。\n丙,第一条\n'),
      'a.csv',
      {},
    );
    expect(reading.ok && reading.sources).toHaveLength(2);
    expect(reading.ok && reading.sources[0]?.warnings).toContainEqual({
      key: 'import.tableQuote',
      values: { row: 3 },
    });
  });
});
