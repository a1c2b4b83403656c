import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { sourceText } from './make';

/** Words at x and y in millimetres from the upper left; `more` are further attributes of the object or its code. */
type Words = readonly [text: string, x: number, y: number, object?: string, code?: string];

function ofdBytes(
  pages: readonly (readonly Words[])[],
  more: Readonly<Record<string, string>> = {},
  prefix = 'ofd:',
): Uint8Array {
  const o = prefix;
  const content = (page: readonly Words[], template: string): string =>
    `<${o}Page>${template}<${o}Content><${o}Layer>${page
      .map(
        ([text, x, y, object = '', code = `DeltaX="g ${String(text.length - 1)} 4"`]) =>
          `<${o}TextObject ${object} Boundary="${String(x)} ${String(y)} 150 5" Size="4"><${o}TextCode X="0" Y="4" ${code}>${text}</${o}TextCode></${o}TextObject>`,
      )
      .join('')}</${o}Layer></${o}Content></${o}Page>`;
  const files: Record<string, string> = {
    'OFD.xml': `<${o}OFD><${o}DocBody><${o}DocRoot>Doc_0/Document.xml</${o}DocRoot></${o}DocBody></${o}OFD>`,
    'Doc_0/Document.xml': `<${o}Document><${o}CommonData><${o}PageArea><${o}PhysicalBox>0 0 210 297</${o}PhysicalBox></${o}PageArea></${o}CommonData><${o}Pages>${pages
      .map((_page, i) => `<${o}Page ID="${String(i)}" BaseLoc="Pages/${String(i)}.xml"/>`)
      .join('')}</${o}Pages></${o}Document>`,
    ...Object.fromEntries(pages.map((page, i) => [`Doc_0/Pages/${String(i)}.xml`, content(page, '')])),
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

async function read(bytes: Uint8Array) {
  const result = await sourceText(bytes, 'a.ofd');
  if (!result.ok) throw new Error(result.failure.key);
  return result.source;
}

const FULL = '市数据主管部门应当按照规定统筹协调公共数据归集共享开放工作及时处理';

describe('ofd', () => {
  test('lines become paragraphs, page numbers go, as in a PDF', async () => {
    const source = await read(
      ofdBytes([
        [
          ['云泽市办法', 90, 30],
          [FULL.slice(0, 32), 38, 50],
          [FULL, 30, 58],
          ['办结。', 30, 66],
          [FULL.slice(0, 32), 38, 74],
          [FULL, 30, 82],
          ['— 1 —', 100, 285],
        ],
        [
          ['办结。', 30, 30],
          [FULL.slice(0, 32), 38, 38],
          ['办结。', 30, 46],
          ['— 2 —', 100, 285],
        ],
      ]),
    );
    const long = FULL.slice(0, 32);
    expect(source.text.split('\n')).toEqual([
      '云泽市办法',
      `${long}${FULL}办结。`,
      `${long}${FULL}办结。`,
      `${long}办结。`,
    ]);
    expect(source).toMatchObject({ format: 'ofd', encoding: 'ofd', warnings: [] });
    expect(source.cleaning.map(({ step }) => step)).toEqual(['pageNumbers', 'brokenLines']);
  });
  test('any prefix, or none', async () => {
    expect((await read(ofdBytes([[['第一条', 30, 30]]], {}, ''))).text).toBe('第一条');
  });
  const table: readonly (readonly [what: string, page: readonly Words[], text: string])[] = [
    [
      'lines inside one object',
      [['第一条第二条', 30, 30, '', 'DeltaX="4 4 -8 4 4" DeltaY="0 0 8 0 0"']],
      '第一条\n第二条',
    ],
    ['a gap is a blank', [['第一条为了', 30, 30, '', 'DeltaX="4 4 12 4"']], '第一条 为了'],
    [
      'words enlarged by their matrix',
      [
        ['第一条', 30, 30, 'CTM="0.5 0 0 0.5 0 0"'],
        ['为了', 36, 30, 'CTM="0.5 0 0 0.5 0 0"'],
      ],
      '第一条为了',
    ],
    [
      'words on their side',
      [
        ['第一条', 30, 30, 'CTM="0 1 -1 0 0 0"'],
        ['为了', 30, 42, 'CTM="0 1 -1 0 0 0"'],
      ],
      '第一条为了',
    ],
    [
      'what is not drawn',
      [
        ['第一条', 30, 30],
        ['暗', 30, 40, 'Visible="false"'],
        ['纹', 30, 50, 'Boundary="0 0 0.5 0"'],
      ],
      '第一条',
    ],
    [
      'drawn out of order',
      [
        ['第二条', 30, 60],
        ['第一条', 30, 30],
      ],
      '第一条\n第二条',
    ],
  ];
  test.each(table)('%s', async (_what, page, text) => {
    expect((await read(ofdBytes([page.map((words) => words)]))).text).toBe(text);
  });
  test('words of a template stand behind those of the page', async () => {
    const bytes = ofdBytes([[]], {
      'Doc_0/Document.xml':
        '<ofd:Document><ofd:CommonData><ofd:TemplatePage ID="9" BaseLoc="Tpls/T.xml"/></ofd:CommonData><ofd:Pages><ofd:Page BaseLoc="Pages/0.xml"/></ofd:Pages></ofd:Document>',
      'Doc_0/Tpls/T.xml':
        '<ofd:Page><ofd:Content><ofd:TextObject Boundary="30 20 100 5" Size="4"><ofd:TextCode X="0" Y="4" DeltaX="g 3 4">登记证明</ofd:TextCode></ofd:TextObject></ofd:Content></ofd:Page>',
      'Doc_0/Pages/0.xml':
        '<ofd:Page><ofd:Template TemplateID="9"/><ofd:Content><ofd:TextObject Boundary="30 40 100 5" Size="4"><ofd:TextCode X="0" Y="4" DeltaX="g 2 4">第一条</ofd:TextCode></ofd:TextObject></ofd:Content></ofd:Page>',
    });
    expect((await read(bytes)).text).toBe('登记证明\n第一条');
  });
  test('a page without words is named', async () => {
    const { warnings } = await read(ofdBytes([[['第一条', 30, 30]], []]));
    expect(warnings).toEqual([{ key: 'import.emptyPages', values: { pages: '2', count: 1 } }]);
  });
  const refused: readonly (readonly [what: string, bytes: Uint8Array, key: string])[] = [
    ['no words on any page', ofdBytes([[], []]), 'import.scanned'],
    [
      'a page cut off',
      ofdBytes([[]], { 'Doc_0/Pages/0.xml': '<ofd:Page><ofd:Content>' }),
      'import.ofdDamaged',
    ],
    [
      'a page that is missing',
      ofdBytes([[]], {
        'Doc_0/Document.xml':
          '<ofd:Document><ofd:Pages><ofd:Page BaseLoc="x.xml"/></ofd:Pages></ofd:Document>',
      }),
      'import.ofdDamaged',
    ],
    ['no document', ofdBytes([[]], { 'OFD.xml': '<ofd:OFD/>' }), 'import.ofdDamaged'],
    ['encrypted', ofdBytes([[]], { 'Doc_0/Encryptions.xml': '<x/>' }), 'import.ofdEncrypted'],
  ];
  test.each(refused)('refused: %s', async (_what, bytes, key) => {
    expect(await sourceText(bytes, 'a.ofd')).toMatchObject({ ok: false, failure: { key } });
  });
});
