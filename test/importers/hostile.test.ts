import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { BOUNDS } from '../../electron/importers/bounds';
import { sourceTexts } from '../../electron/importers/read';
import { say } from '../../shared/wording/say';
import { docxBytes, p, pdfBytes, utf8, utf16, sourceText } from './make';

const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, ...utf8('JFIF'), ...new Uint8Array(200)]);
const DOCX = docxBytes(p('第一条　略。'.repeat(50)));
const ole = (stream: string): Uint8Array =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Uint8Array(504),
    ...utf16(stream, 'le', false),
  ]);
const zip = (entries: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, utf8(text)])));
const odtBytes = (body: string): Uint8Array =>
  zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  });
const chinese = (bytes: number): string => '数'.repeat(bytes / 3);

/** Standard security handler; owner and user entries that no empty password opens. */
const ENCRYPTED = pdfBytes(
  [[['第一条', 80, 700]]],
  `/Encrypt<</Filter/Standard/V 1/R 2/Length 40/P -4/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>>>/ID[<${'01'.repeat(16)}><${'01'.repeat(16)}>]`,
);

describe('refused, with the reason and the cure', () => {
  const table: readonly (readonly [
    what: string,
    bytes: Uint8Array,
    name: string,
    key: string,
    words: RegExp,
  ])[] = [
    ['an empty file', new Uint8Array(), '空.txt', 'import.empty', /空的/],
    ['blanks only', utf8(' \r\n　\t'), 'a.txt', 'import.noText', /空白/],
    ['a JPEG renamed .docx', JPEG, '办法.docx', 'import.foreign.image', /JPEG 图片.*OCR/],
    [
      'a PNG renamed .txt',
      Uint8Array.from([0x89, ...utf8('PNG\r\n'), 0x1a, 10]),
      'a.txt',
      'import.foreign.image',
      /PNG/,
    ],
    ['a truncated docx', DOCX.subarray(0, DOCX.length - 300), 'a.docx', 'import.zipDamaged', /不完整/],
    ['the first bytes of a docx', DOCX.subarray(0, 40), 'a.docx', 'import.zipDamaged', /重新下载/],
    ['a docx whose body is cut off', docxBytes('</w:body>'), 'a.docx', 'import.docxDamaged', /WPS/],
    ['a docx without text', docxBytes(p('') + p(' ')), 'a.docx', 'import.noText', /空白/],
    [
      'a zip that is no document',
      zip({ 'a.txt': '第一条' }),
      'a.docx',
      'import.foreign.archive',
      /ZIP 压缩包.*解压/,
    ],
    ['half a workbook', zip({ 'xl/workbook.xml': '<x/>' }), 'a.docx', 'import.xlsxDamaged', /Excel/],
    ['a binary workbook', zip({ 'xl/workbook.bin': 'x' }), 'a.xlsb', 'import.foreign.table', /XLSB.*\.xlsx/],
    ['slides', zip({ 'ppt/presentation.xml': '<x/>' }), 'a.docx', 'import.foreign.document', /PPTX/],
    [
      'an odt without text',
      zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }),
      'a.odt',
      'import.noText',
      /空白/,
    ],
    ['a docx under a password', ole('EncryptedPackage'), 'a.docx', 'import.officeEncrypted', /去掉密码/],
    ['half an old Word document', ole('WordDocument'), 'a.doc', 'import.docDamaged', /损坏.*\.docx/],
    ['an old workbook', ole('Workbook'), 'a.xls', 'import.foreign.table', /XLS/],
    [
      'rtf whose groups have no end',
      utf8(`{\\rtf1${'{'.repeat(5_000)}`),
      'a.doc',
      'import.rtfDamaged',
      /RTF/,
    ],
    ['csv', utf8('标题,文号\r\n甲,乙'), 'a.csv', 'import.tableNoText', /标题、文号.*正文/],
    ['a caj', utf8('CAJ\0\0\0'), 'a.caj', 'import.foreign.caj', /CAJViewer/],
    ['7z', Uint8Array.from([...utf8('7z'), 0xbc, 0xaf, 0x27, 0x1c]), 'a.7z', 'import.foreign.archive', /7z/],
    [
      'a program',
      Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 2) * 31) & 255),
      'a.txt',
      'import.notText',
      /不是文本文件/,
    ],
    ['an encrypted PDF', ENCRYPTED, 'a.pdf', 'import.pdfEncrypted', /密码/],
    ['a PDF without text', pdfBytes([[], []]), 'a.pdf', 'import.scanned', /扫描件.*OCR/],
    ['half a PDF', pdfBytes([[['第一条', 80, 700]]]).subarray(0, 90), 'a.pdf', 'import.pdfDamaged', /损坏/],
    [
      'a text past the bound',
      utf8(`${chinese(3 * BOUNDS.characters)}条文`),
      'a.txt',
      'import.tooLong',
      /8000002.*8000000/,
    ],
  ];
  test.each(table)('%s', async (_what, bytes, name, key, words) => {
    const result = await sourceText(bytes, name);
    expect(result).toMatchObject({ ok: false, failure: { key } });
    if (result.ok) return;
    expect(say('zh', result.failure.key, result.failure.values)).toMatch(words);
    for (const language of ['zh', 'en'] as const) {
      expect(say(language, result.failure.key, result.failure.values)).not.toMatch(/[{}]/);
    }
  });

  test('more bytes than a file may have', async () => {
    const result = await sourceText(new Uint8Array(BOUNDS.fileBytes + 1), 'a.txt');
    expect(result).toEqual({
      ok: false,
      failure: { key: 'import.tooLarge', values: { megabytes: 61, limit: 60 } },
    });
  });
});

describe('bombs', () => {
  test('30 MB of one sign in the body: refused before it is inflated', async () => {
    const bomb = docxBytes(`<w:p><w:r><w:t>${'0'.repeat(30_000_000)}</w:t></w:r></w:p>`);
    expect(bomb.length).toBeLessThan(100_000);
    const before = process.memoryUsage().rss;
    expect(await sourceText(bomb, 'a.docx')).toMatchObject({ ok: false, failure: { key: 'import.zipBomb' } });
    expect(process.memoryUsage().rss - before).toBeLessThan(25_000_000);
  });
  test('a big picture inside a docx does not matter: it is never inflated', async () => {
    const bytes = docxBytes(p('第一条'), { image: ['word/media/a.bmp', new Uint8Array(8_000_000)] });
    expect(await sourceText(bytes, 'a.docx')).toMatchObject({ ok: true, source: { text: '第一条' } });
  });
  test('thousands of entries', async () => {
    const many = zipSync(
      Object.fromEntries(
        Array.from({ length: BOUNDS.zipEntries + 1 }, (_, i) => [`word/${String(i)}.xml`, new Uint8Array(1)]),
      ),
    );
    expect(await sourceText(many, 'a.docx')).toMatchObject({
      ok: false,
      failure: { key: 'import.zipEntries' },
    });
  });
  test('an entry that declares less than it holds cannot grow', async () => {
    const bytes = Buffer.from(docxBytes(p('第一条'.repeat(5_000))));
    const size = bytes.lastIndexOf('word/document.xml') - 46 + 24;
    bytes.writeUInt32LE(100, size);
    expect(await sourceText(bytes, 'a.docx')).toMatchObject({ ok: false });
  });
  test('XML entities that expand each other are not expanded', async () => {
    const laughs = `<!DOCTYPE x [<!ENTITY a "哈哈哈哈"><!ENTITY b "&a;&a;&a;">]>`;
    const result = await sourceText(docxBytes(laughs + p('&b;第一条')), 'a.docx');
    expect(result).toMatchObject({ ok: true, source: { text: '&b;第一条' } });
  });
});

describe('deep and long markup is read in linear time and without overflowing the stack', () => {
  const many = 100_000;
  const table: readonly (readonly [what: string, bytes: Uint8Array, name: string])[] = [
    ['nested divs', utf8(`<html><body>${'<div>'.repeat(many)}第一条 略。`), 'a.html'],
    ['nested tables', utf8(`<html><body>${'<table><tr><td>第一条，略。'.repeat(many)}`), 'a.html'],
    ['unclosed paragraphs', utf8(`<html><body>${'<p>'.repeat(5 * many)}第一条 略。`), 'a.html'],
    ['unclosed formats', utf8(`<html><body>${'<font color=1><b><a>'.repeat(many)}第一条 略。`), 'a.html'],
    ['a list of 100,000', utf8(`<html><body><ol>${'<li>第一条 略。'.repeat(many)}`), 'a.html'],
    ['opening marks of Markdown', utf8('![**`[_<a '.repeat(5 * many) + '第一条'), 'a.md'],
    ['one long line of blanks', utf8(`${' '.repeat(20 * many)}第一条`), 'a.md'],
    [
      'groups of RTF, closed again',
      utf8(
        `{\\rtf1 ${'{\\b '.repeat(1_900)}甲${'}'.repeat(1_900)}${'{\\u31532 ?}'.repeat(many)}第一条}`.replace(
          '第一条',
          '\\u31532?\\u19968?\\u26465?',
        ),
      ),
      'a.rtf',
    ],
    [
      'lists in lists of OpenDocument',
      odtBytes(
        `${'<text:list><text:list-item>'.repeat(many / 5)}<text:p>第一条</text:p>${'</text:list-item></text:list>'.repeat(many / 5)}`,
      ),
      'a.odt',
    ],
    [
      'tables in tables of OpenDocument',
      odtBytes(
        `${'<table:table-row><table:table-cell>'.repeat(many / 5)}<text:p>第一条</text:p>${'</table:table-cell></table:table-row>'.repeat(many / 5)}`,
      ),
      'a.odt',
    ],
    ['a table of one column', utf8(`标题,正文\n${'甲,第一条\n'.repeat(15_000)}`), 'a.csv'],
    ['quotes without end', utf8(`标题,正文\n甲,第一条\n${'"'.repeat(10 * many)}`), 'a.csv'],
    [
      'nested tables in Word',
      docxBytes('<w:tbl><w:tr><w:tc>'.repeat(many) + p('第一条') + '</w:tc></w:tr></w:tbl>'.repeat(many)),
      'a.docx',
    ],
    [
      'nested text boxes',
      docxBytes('<w:p><w:r>'.repeat(many) + '<w:t>第一条</w:t>' + '</w:r></w:p>'.repeat(many)),
      'a.docx',
    ],
  ];
  test.each(table)('%s', { timeout: 20_000 }, async (_what, bytes, name) => {
    const result = await sourceTexts(bytes, name, {});
    const [source] = result.ok ? result.sources : [];
    expect(source?.text).toContain('第一条');
  });
});
