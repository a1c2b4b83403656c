import { extractRawText } from 'mammoth';
import { unzipSync as unzipped, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { chinese, numeral } from '../../electron/importers/numerals';
import { docxBytes, p, utf8, sourceText } from './make';

async function read(bytes: Uint8Array) {
  const result = await sourceText(bytes, 'a.docx');
  if (!result.ok) throw new Error(result.failure.key);
  return result.source;
}
async function text(body: string): Promise<string> {
  return (await read(docxBytes(body))).text;
}

const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const row = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`;

describe('what stands in the document', () => {
  const table: readonly (readonly [what: string, body: string, seen: string])[] = [
    ['paragraphs', p('第一条　总则') + p('') + p('第二条 略'), '第一条　总则\n\n第二条 略'],
    [
      'runs of one paragraph',
      `<w:p>${run('第')}${run('三条')}<w:r><w:tab/><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p>`,
      '第三条\t甲\n乙',
    ],
    ['entities and CDATA', p('甲&amp;乙&lt;&#x4E19;&#19969;&gt;<![CDATA[<戊>]]>'), '甲&乙<丙丁><戊>'],
    [
      'a table',
      `<w:tbl>${row(p('任务'), p('单位'))}${row(p('登记'), p('市数据局') + p('市财政局'))}</w:tbl>`,
      '任务\t单位\n登记\t市数据局 市财政局',
    ],
    [
      'a frame around everything',
      `<w:tbl>${row(p('第一条 甲') + p('第二条 乙'))}</w:tbl>`,
      '第一条 甲\n第二条 乙',
    ],
    [
      'tracked changes: as if accepted',
      `<w:p>${run('应当')}<w:del><w:r><w:delText>可以</w:delText></w:r></w:del><w:ins>${run('及时')}</w:ins>${run('登记')}</w:p>`,
      '应当及时登记',
    ],
    [
      'hidden text',
      `<w:p>${run('甲')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>乙</w:t></w:r></w:p>`,
      '甲乙',
    ],
    [
      'fields: their result, not their code',
      `<w:p><w:r><w:instrText>PAGE \\* MERGE</w:instrText></w:r>${run('2031')}</w:p>`,
      '2031',
    ],
    [
      'a text box once',
      `<w:p><w:r><mc:AlternateContent xmlns:mc="x"><mc:Choice><w:txbxContent>${p('云泽市文件')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p('云泽市文件')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>${run('各区：')}</w:p>`,
      '云泽市文件\n各区：',
    ],
    [
      'links and controls',
      `<w:p><w:hyperlink>${run('《条例》')}</w:hyperlink><w:sdt><w:sdtContent>${run('略')}</w:sdtContent></w:sdt></w:p>`,
      '《条例》略',
    ],
    [
      'ticked boxes of symbol fonts',
      '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>是</w:t><w:sym w:font="Wingdings" w:char="F0A8"/><w:t>否</w:t></w:r></w:p>',
      '☑是□否',
    ],
    [
      'phonetic guides',
      '<w:p><w:r><w:ruby><w:rt><w:r><w:t>lìn</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>赁</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>',
      '赁',
    ],
    ['tab stops of the layout', p('甲', '<w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs>'), '甲'],
  ];
  test.each(table)('%s', async (_what, body, seen) => {
    expect(await text(body)).toBe(seen);
  });

  test('plain documents agree with an independent reader', async () => {
    const bytes = docxBytes(
      [p('云泽市数据条例'), p('第一条　为了“共享”。'), p('（一）登记——变更；')].join(''),
    );
    const other = await extractRawText({ buffer: Buffer.from(bytes) });
    expect((await read(bytes)).text).toBe(other.value.replace(/\n+/g, '\n').trim());
  });

  test('another prefix for the same namespace', async () => {
    const bytes = docxBytes('');
    const xml =
      '<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body><x:p><x:r><x:t>第一条</x:t></x:r></x:p></x:body></x:document>';
    expect((await read(withPart(bytes, 'word/document.xml', xml))).text).toBe('第一条');
  });

  test('what was resolved is said: changes, notes', async () => {
    const body = `<w:p><w:ins>${run('甲')}</w:ins><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`;
    expect((await read(docxBytes(body))).warnings).toEqual([
      { key: 'import.tracked', values: { count: 1 } },
      { key: 'import.notes', values: { count: 1 } },
    ]);
  });
});

function withPart(docx: Uint8Array, name: string, content: string): Uint8Array {
  return zipSync({ ...unzipped(docx), [name]: utf8(content) });
}

describe('numbers that Word generates', () => {
  const level = (depth: number, format: string, words: string, more = ''): string =>
    `<w:lvl w:ilvl="${String(depth)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${words}"/></w:lvl>`;
  const NUMBERING = `<w:numbering xmlns:w="x">
    <w:abstractNum w:abstractNumId="0">${level(0, 'japaneseCounting', '第%1章')}${level(1, 'chineseCountingThousand', '第%2条', '<w:lvlRestart w:val="0"/>')}${level(2, 'chineseCounting', '（%3）')}${level(3, 'decimal', '%4.')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1')}${level(1, 'decimal', '%1.%2')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '\uf0b7')}${level(1, 'bullet', '——')}${level(2, 'decimalEnclosedCircle', '%3', '<w:suff w:val="nothing"/>')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
    <w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
  </w:numbering>`;
  const STYLES = `<w:styles xmlns:w="x"><w:style w:styleId="条"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="条甲"><w:basedOn w:val="条"/></w:style></w:styles>`;
  const listed = (words: string, list: number, depth: number): string =>
    p(words, `<w:numPr><w:ilvl w:val="${String(depth)}"/><w:numId w:val="${String(list)}"/></w:numPr>`);
  const seen = async (body: string): Promise<string[]> =>
    (
      await read(
        docxBytes(body, {
          numbering: ['word/numbering.xml', NUMBERING],
          styles: ['word/styles.xml', STYLES],
        }),
      )
    ).text.split('\n');

  test('chapters, articles that count on through chapters, items that start anew', async () => {
    const body =
      listed('总则', 1, 0) +
      listed('为了规范。', 1, 1) +
      listed('有下列情形：', 1, 1) +
      listed('登记；', 1, 2) +
      listed('变更。', 1, 2) +
      p('无编号的款。') +
      listed('附则', 1, 0) +
      listed('施行。', 1, 1) +
      listed('其一；', 1, 2) +
      listed('甲', 1, 3);
    expect(await seen(body)).toEqual([
      '第一章　总则',
      '第一条　为了规范。',
      '第二条　有下列情形：',
      '（一）登记；',
      '（二）变更。',
      '无编号的款。',
      '第二章　附则',
      '第三条　施行。',
      '（一）其一；',
      '1.甲',
    ]);
  });
  test('by style, and by a style built on it; numId 0 switches it off', async () => {
    const style = (id: string, more = ''): string => `<w:pStyle w:val="${id}"/>${more}`;
    const body =
      p('甲', style('条')) +
      p('乙', style('条甲')) +
      p('丙', style('条', '<w:numPr><w:numId w:val="0"/></w:numPr>'));
    expect(await seen(body)).toEqual(['第一条　甲', '第二条　乙', '丙']);
  });
  test('several levels in one number, and a list that is started again', async () => {
    const body =
      listed('甲', 2, 0) +
      listed('乙', 2, 1) +
      listed('丙', 2, 1) +
      listed('丁', 1, 1) +
      listed('戊', 4, 1) +
      listed('己', 4, 1);
    expect(await seen(body)).toEqual([
      '1　甲',
      '1.1　乙',
      '1.2　丙',
      '第一条　丁',
      '第一条　戊',
      '第二条　己',
    ]);
  });
  test('bullets: letters of symbol fonts are dropped, dashes are kept; ① needs no blank', async () => {
    expect(await seen(listed('甲', 3, 0) + listed('乙', 3, 1) + listed('丙', 3, 2))).toEqual([
      '甲',
      '——乙',
      '①丙',
    ]);
  });
  test('how many were restored is said', async () => {
    const source = await read(
      docxBytes(listed('甲', 1, 1) + p('乙'), { numbering: ['word/numbering.xml', NUMBERING] }),
    );
    expect(source.warnings).toEqual([{ key: 'import.numbering', values: { count: 1 } }]);
  });
});

test.each([
  [1, '一'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [36, '三十六'],
  [100, '一百'],
  [103, '一百零三'],
  [110, '一百一十'],
  [115, '一百一十五'],
  [1001, '一千零一'],
  [1010, '一千零一十'],
  [9999, '九千九百九十九'],
])('%i in counting numerals is %s', (value, said) => {
  expect(chinese(value)).toBe(said);
});

test.each([
  ['upperRoman', 14, 'XIV'],
  ['lowerLetter', 28, 'bb'],
  ['decimalZero', 3, '03'],
  ['ideographDigital', 105, '一〇五'],
  ['chineseLegalSimplified', 12, '拾贰'],
  ['decimalEnclosedCircleChinese', 20, '⑳'],
  ['decimalFullWidth', 12, '１２'],
  ['ideographTraditional', 2, '乙'],
  ['ideographTraditional', 11, '11'],
  ['unknownFormat', 7, '7'],
  ['constructor', 7, '7'],
])('%s %i → %s', (format, value, said) => {
  expect(numeral(value, format)).toBe(said);
});

describe('a text that sits whole in an embedded part', () => {
  const HTML =
    '<html><head><meta charset="utf-8"><style>p{}</style></head><body><h1>云泽市数据条例</h1><p>第一条 略。</p></body></html>';
  const chunk = (name: string, content: string | Uint8Array) =>
    docxBytes('<w:altChunk r:id="aFChunk"/>', { aFChunk: [`word/${name}`, content] });
  const SEEN = '云泽市数据条例\n第一条 略。';

  test('a web page', async () => {
    expect((await read(chunk('a.html', HTML))).text).toBe(SEEN);
  });
  test('a web archive whose quoted-printable leaves Chinese as it is', async () => {
    const archive = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="--x"\r\n\r\n----x\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${HTML.replaceAll('=', '=3D')}\r\n----x--`;
    expect((await read(chunk('a.mht', archive))).text).toBe(SEEN);
  });
  test('another docx; one that holds a docx again is said, not followed for ever', async () => {
    expect((await read(chunk('b.docx', docxBytes(p('第一条 略。'))))).text).toBe('第一条 略。');
    const twice = docxBytes(p('外') + '<w:altChunk r:id="aFChunk"/>', {
      aFChunk: ['word/b.docx', chunk('c.docx', docxBytes(p('内')))],
    });
    expect((await read(twice)).text).toBe('外');
    expect((await read(twice)).warnings).toEqual([{ key: 'import.chunks', values: { count: 1 } }]);
  });
  test('RTF', async () => {
    const bytes = docxBytes(p('甲') + '<w:altChunk r:id="aFChunk"/>', {
      aFChunk: ['word/a.rtf', '{\\rtf1\\ansi\\uc1 \\u31532?\\u19968?\\u26465?\\par}'],
    });
    const source = await read(bytes);
    expect(source.text).toBe('甲\n第一条');
    expect(source.warnings).toEqual([]);
  });
});
