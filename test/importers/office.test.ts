import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { encoded, sourceText, utf8 } from './make';

const fixture = (name: string): Uint8Array =>
  Uint8Array.from(readFileSync(resolve(import.meta.dirname, 'fixtures', name)));

async function read(bytes: Uint8Array, name: string) {
  const result = await sourceText(bytes, name);
  if (!result.ok) throw new Error(result.failure.key);
  return result.source;
}

/**
 * One invented document, saved by LibreOffice 7.4 in four formats: a heading, numbers that the program generates on
 * three levels and goes on with after a table, a deletion and an insertion not yet accepted, a footnote, a link, signs
 * beyond the basic plane, a head and a foot of the page.
 */
describe('one document in four formats', () => {
  const LINES = [
    '云泽市公共数据共享管理办法',
    '云政发〔2031〕7号',
    '第一章  总则',
    '第一条　为了规范公共数据共享，提高治理效能——以“一数一源”为原则，制定本办法。',
    '第二条　市数据主管部门履行下列职责：',
    '（一）编制目录；',
    '（二）开展𠮷、䶮等人名用字的比对：',
    '1.每年两次；',
    '2.结果公布。',
    '区县按照前款规定执行。',
    '部门\t职责\t时限',
    '市数据局\t汇集\t',
    '第二章\t附则',
    '第三条　本办法自2031年3月1日起施行。',
    '有效期5年。',
    '见市政府网站。',
    '云泽市人民政府',
    '2031年2月1日',
  ];
  test.each(['docx', 'doc', 'odt', 'rtf'])('%s', async (format) => {
    const source = await read(fixture(`办法.${format}`), '办法');
    expect(source.text.split('\n')).toEqual(LINES);
    expect(source).toMatchObject({ format, encoding: format, part: null, given: {} });
    expect(source.warnings).toEqual([
      { key: 'import.numbering', values: { count: 7 } },
      { key: 'import.tracked', values: { count: 2 } },
      { key: 'import.notes', values: { count: 1 } },
    ]);
  });
});

describe('doc', () => {
  /** The fixture with bytes put at a place of its main stream, or of its allocation table. */
  const patched = (where: 'stream' | 'table', at: number, ...put: readonly number[]): Uint8Array => {
    const bytes = fixture('办法.doc');
    const file = Buffer.from(bytes.buffer);
    const start =
      where === 'stream' ? file.indexOf(Buffer.from([0xec, 0xa5])) : 512 * (file.readUInt32LE(76) + 1);
    bytes.set(put, start + at);
    return bytes;
  };
  const first = Buffer.from(fixture('办法.doc').buffer).readUInt32LE(48);
  test.each([
    ['under a password', patched('stream', 11, 0x13), 'import.officeEncrypted'],
    ['written by Word 95', patched('stream', 2, 0x65, 0x00), 'import.docOld'],
    ['a chain that leads back to itself', patched('table', 4 * first, first, 0, 0, 0), 'import.docDamaged'],
    ['a text longer than the file', patched('stream', 0x4c, 0xff, 0xff, 0xff, 0x00), 'import.docDamaged'],
    ['cut off', fixture('办法.doc').subarray(0, 7_000), 'import.docDamaged'],
  ])('%s', async (_what, bytes, key) => {
    expect(await sourceText(bytes, 'a.doc')).toMatchObject({ ok: false, failure: { key } });
  });
});

describe('rtf', () => {
  const gb = (text: string): string => escaped(encoded(text, 'gb18030'));
  const escaped = (bytes: Uint8Array): string =>
    [...bytes].map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\'${byte.toString(16)}`)).join('');
  const FONTS =
    '{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset134 SimSun;}{\\f2\\fcharset136 MingLiU;}{\\f3\\fcharset2 Wingdings;}}';
  const table: readonly (readonly [what: string, rtf: string, text: string])[] = [
    [
      '\\u with one character that stands for it',
      `{\\rtf1\\ansi\\uc1 \\u31532?\\u-30590 ?\\u26465'ab}`,
      '第袂条ab',
    ],
    ['\\u with a byte that stands for it', `{\\rtf1\\ansi\\u31532\\'3f\\u19968\\'3f}`, '第一'],
    [
      '\\uc0 and \\uc2, which ends with its group',
      `{\\rtf1 {\\uc0\\u31532}{\\uc2\\u19968 ab}\\u26465 ?}`,
      '第一条',
    ],
    ['a sign of two \\u', `{\\rtf1\\uc0\\u-10174\\u-8265}`, '𠮷'],
    ['the code page of the document', `{\\rtf1\\ansi\\ansicpg936 ${gb('第一条 为了')}}`, '第一条 为了'],
    [
      'the charset of a font',
      `{\\rtf1\\ansi\\ansicpg1252${FONTS}\\f1 ${gb('第一条')}\\f2 ${escaped(encoded('數據', 'big5'))}\\f0 caf\\'e9}`,
      '第一条數據café',
    ],
    [
      'the font for Chinese beside another',
      `{\\rtf1\\ansi\\ansicpg1252${FONTS}\\loch\\af0\\hich\\af0\\dbch\\af1 \\f0 ${gb('第一条')}}`,
      '第一条',
    ],
    ['a second byte that stands as it is', `{\\rtf1\\ansi\\ansicpg936 \\'81A\\'8f\\'5a}`, '丄廧'],
    ['bytes that are not escaped', `{\\rtf1\\ansi\\ansicpg936 \xb5\xda\xd2\xbb}`, '第一'],
    ['symbols', `{\\rtf1\\ansi${FONTS}a\\f3 \\'fe\\'a3}`, 'a☑□'],
    [
      'paragraphs, lines, tabs, dashes, quotes',
      `{\\rtf1 a\\par b\\line c\\tab d\\emdash\\ldblquote e\\rdblquote\\~\\_\\{\\}}`,
      'a\nb\nc\td—“e”\u00a0-{}',
    ],
    ['a table', `{\\rtf1\\trowd\\intbl a\\cell b\\par c\\cell\\row\\pard d}`, 'a\tb c\nd'],
    [
      'what is no text',
      `{\\rtf1{\\info{\\title x}}{\\header y}{\\*\\unknown z}{\\pict\\bin5 }}}{}}a{\\field{\\*\\fldinst HYPERLINK}{\\fldrslt b}}{\\v c}{\\footnote d}{\\colortbl;\\red0;}e}`,
      'abe',
    ],
    [
      'a number that the program generated',
      `{\\rtf1{\\listtext\\u31532?\\u19968?\\u26465?\\tab}a}`,
      '第一条　a',
    ],
    ['revisions', `{\\rtf1 a{\\deleted b}{\\revised c}}`, 'ac'],
  ];
  test.each(table)('%s', async (_what, rtf, text) => {
    // a word beyond ASCII keeps the text from being taken for none
    expect((await read(Buffer.from(rtf, 'latin1'), 'a.rtf')).text).toBe(text);
  });
  test('cut off: read as far as it goes, and said', async () => {
    expect(await read(utf8('{\\rtf1\\ansi{\\b \\u31532?'), 'a.rtf')).toMatchObject({
      text: '第',
      warnings: [{ key: 'import.cutOff' }],
    });
  });
});

describe('odt', () => {
  const odt = (body: string, styles = '', more: Readonly<Record<string, string>> = {}): Uint8Array =>
    zipSync(
      Object.fromEntries(
        Object.entries({
          mimetype: 'application/vnd.oasis.opendocument.text',
          'content.xml': `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
          ...more,
        }).map(([name, text]) => [name, strToU8(text)]),
      ),
    );
  const LIST = `<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/><text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2" style:num-suffix="."/></text:list-style>`;
  const item = (text: string, more = '', attributes = ''): string =>
    `<text:list-item${attributes}><text:p>${text}</text:p>${more}</text:list-item>`;
  const list = (items: string, attributes = ''): string =>
    `<text:list text:style-name="L"${attributes}>${items}</text:list>`;

  const table: readonly (readonly [what: string, body: string, text: string])[] = [
    [
      'levels; a new list begins anew',
      list(item('甲', `<text:list>${item('乙')}${item('丙')}</text:list>`) + item('丁')) + list(item('戊')),
      '一、甲\n一.1.乙\n一.2.丙\n二、丁\n一、戊',
    ],
    [
      'a list that goes on, by its id or by its style',
      list(item('甲'), ' xml:id="x"') +
        list(item('乙'), ' text:continue-list="x"') +
        list(item('丙'), ' text:continue-numbering="true"'),
      '一、甲\n二、乙\n三、丙',
    ],
    [
      'a number that is set; a second paragraph of an item has none',
      list(item('甲', '<text:p>再</text:p>', ' text:start-value="5"') + item('乙')),
      '五、甲\n再\n六、乙',
    ],
    [
      'blanks of the file count as one',
      '<text:p>  甲方\n 乙方<text:s text:c="3"/>丙方 </text:p>',
      '甲方 乙方   丙方',
    ],
    [
      'deleted text, comments and phonetic guides',
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>删</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>甲<office:annotation><text:p>批</text:p></office:annotation><text:ruby><text:ruby-base>乙</text:ruby-base><text:ruby-text>yi</text:ruby-text></text:ruby></text:p>',
      '甲乙',
    ],
    [
      'a box inside a paragraph',
      '<text:p>甲<draw:frame><draw:text-box><text:p>乙</text:p></draw:text-box></draw:frame>丙</text:p>',
      '甲\n乙\n丙',
    ],
  ];
  test.each(table)('%s', async (_what, body, text) => {
    expect((await read(odt(body, LIST), 'a.odt')).text).toBe(text);
  });
  test('numbered headings', async () => {
    const styles = `<office:document-styles><office:styles><text:outline-style><text:outline-level-style text:level="1" style:num-format="一, 二, 三, ..." style:num-prefix="第" style:num-suffix="章"/></text:outline-style></office:styles></office:document-styles>`;
    const bytes = odt(
      '<text:h text:outline-level="1">总则</text:h><text:h text:outline-level="1">附则</text:h>',
      '',
      { 'styles.xml': styles },
    );
    expect((await read(bytes, 'a.odt')).text).toBe('第一章　总则\n第二章　附则');
  });
  test.each([
    [
      'cut off',
      { 'content.xml': '<office:document-content><office:body><office:text><text:p>甲' },
      'import.odtDamaged',
    ],
    [
      'under a password',
      { 'META-INF/manifest.xml': '<manifest:encryption-data/>' },
      'import.officeEncrypted',
    ],
  ])('%s', async (_what, more, key) => {
    expect(await sourceText(odt('<text:p>甲</text:p>', '', more), 'a.odt')).toMatchObject({
      ok: false,
      failure: { key },
    });
  });
});
