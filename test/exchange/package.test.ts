import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guidNamed } from '../../electron/exchange/guid';
import { qdcBytes, qdcRead, qdpxBytes, qdpxRead } from '../../electron/exchange/refiFile';
import type { ExchangeCode, ExchangeProject } from '../../shared/exchange/project';
import { element } from '../../shared/exchange/xml';
import { say } from '../../shared/wording/say';

const qde = (body: string, head = 'xmlns="urn:QDA-XML:project:1.0" name="p"'): string =>
  `<?xml version="1.0" encoding="utf-8"?><Project ${head}>${body}</Project>`;
const g = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const BOOK = `<CodeBook><Codes><Code guid="{${g(2).toUpperCase()}}" name="主体" isCodable="1"/></Codes></CodeBook>`;
const source = (inside: string): string =>
  `<Sources><TextSource guid="${g(8)}" name="甲" plainTextPath="internal://${g(8)}.txt">${inside}</TextSource></Sources>`;
const selection = (start: number, end: number, inside = '', name = ''): string =>
  `<PlainTextSelection guid="${g(start + 100)}" name="${name}" startPosition="${String(start)}" endPosition="${String(end)}">${inside}</PlainTextSelection>`;
const coding = (code = 2): string => `<Coding guid="${g(200)}"><CodeRef targetGUID="${g(code)}"/></Coding>`;
const packed = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
const read = (bytes: Uint8Array) => {
  const answer = qdpxRead(bytes);
  if (!answer.ok) throw new Error(say('zh', answer.failure.key, answer.failure.values));
  return { ...answer, told: answer.losses.map(({ key, values }) => say('zh', key, values)) };
};
const TEXT = '第一条 市数据局负责。';

describe('packages as other programs write them', () => {
  it.each([
    ['the folder in capitals', 'p.qde', `Sources/${g(8).toUpperCase()}.TXT`],
    ['no folder', 'Project.qde', `${g(8)}.txt`],
    ['as we write it', 'project.qde', `sources/${g(8)}.txt`],
  ])('%s', (_, name, text) => {
    const body = BOOK + source(selection(4, 8, coding(), '市数据局'));
    const { project, told } = read(packed({ [name]: qde(body), [text]: TEXT }));
    expect(told).toEqual([]);
    expect(project.documents[0]?.selections.map(({ start, end }) => TEXT.slice(start, end))).toEqual([
      '市数据局',
    ]);
    expect(project.documents[0]?.selections[0]?.codings[0]?.code).toBe(project.codes[0]?.guid);
  });

  it.each(['urn:QDA-XML:project:0:4', 'urn:QDA-XML:codebook:1:0'])('namespace %s', (namespace) => {
    const { project } = read(packed({ 'p.qde': qde(BOOK, `xmlns="${namespace}" name="p"`) }));
    expect(project.codes).toHaveLength(1);
  });

  it('prefixes, and a name inside the value of another attribute', () => {
    const body = `<q:CodeBook><q:Codes><q:Code name="他说 guid='x' " guid="${g(3)}" isCodable="true"/></q:Codes></q:CodeBook>`;
    const xml = `<q:Project xmlns:q="urn:QDA-XML:project:1.0" name="p">${body}</q:Project>`;
    expect(read(packed({ 'p.qde': xml })).project.codes[0]).toMatchObject({
      guid: g(3),
      name: "他说 guid='x' ",
    });
  });

  it('text inside the XML, with breaks folded as XML does', () => {
    const body = `${BOOK}<Sources><TextSource guid="${g(8)}" name="甲"><PlainTextContent>一&#13;\r\n二</PlainTextContent></TextSource></Sources>`;
    expect(read(packed({ 'p.qde': qde(body) })).project.documents[0]?.text).toBe(
      '一\n二'.replace('\n', '\n'),
    );
  });

  it('values of a case are those of its source, which goes first', () => {
    const value = (variable: number, text: string): string =>
      `<VariableValue><VariableRef targetGUID="${g(variable)}"/><TextValue>${text}</TextValue></VariableValue>`;
    const cases = `<Cases><Case guid="${g(7)}">${value(60, '省级')}${value(61, '甲省')}<SourceRef targetGUID="${g(8)}"/></Case><Case guid="${g(9)}"/></Cases>`;
    const { project, told } = read(
      packed({ 'p.qde': qde(cases + source(value(60, '国家'))), [`${g(8)}.txt`]: TEXT }),
    );
    expect([...(project.documents[0]?.values ?? [])]).toEqual([
      [g(60), '国家'],
      [g(61), '甲省'],
    ]);
    expect(told).toEqual(['1 个案例没有对应的文件。']);
  });
});

describe('pages', () => {
  const rectangle = (n: number): string =>
    `<PDFSelection guid="${g(n)}" page="0" firstX="1" firstY="1" secondX="2" secondY="2">${coding()}</PDFSelection>`;
  it('a PDF is its text; areas of pages without text are told', () => {
    const text = `<Representation guid="${g(41)}" plainTextPath="internal://${g(41)}.txt">${selection(4, 8, coding(), '市数据局')}</Representation>`;
    const pdf = `<Sources><PDFSource guid="${g(40)}" name="乙.pdf">${rectangle(104)}${rectangle(50)}${text}</PDFSource></Sources>`;
    const { project, told } = read(packed({ 'p.qde': qde(BOOK + pdf), [`sources/${g(41)}.txt`]: TEXT }));
    expect(project.documents.map(({ guid, name, selections }) => [guid, name, selections.length])).toEqual([
      [g(40), '乙.pdf', 1],
    ]);
    expect(told).toEqual(['“乙.pdf”：1 处 PDF 版面选区（1 条编码）没有对应的文字。']);
  });
});

it('a damaged project is refused or read in part, but never throws', () => {
  const whole = qde(BOOK + source(selection(4, 8, coding(), '市数据局')));
  fc.assert(
    fc.property(
      fc.nat(whole.length),
      fc.nat(60),
      fc.string({ unit: 'binary', maxLength: 8 }),
      (at, gone, put) => {
        const broken = whole.slice(0, at) + put + whole.slice(at + gone);
        const answer = qdpxRead(packed({ 'p.qde': broken, [`${g(8)}.txt`]: TEXT }));
        if (answer.ok) qdpxBytes(answer.project, '2026-01-01T00:00:00Z');
        else expect(say('zh', answer.failure.key, answer.failure.values)).not.toBe('');
      },
    ),
    { numRuns: 300 },
  );
});

describe('what is lost is told', () => {
  const files = (inside: string) => packed({ 'p.qde': qde(BOOK + source(inside)), [`${g(8)}.txt`]: TEXT });
  it.each([
    [
      'a passage outside',
      selection(4, 8, coding(), '市数据局') + selection(90, 99, coding()),
      '1 处选段为空或超出文本',
    ],
    ['a code that is not there', selection(4, 8, coding(5), '市数据局'), '1 条编码指向编码本里没有的编码'],
    ['the same twice', selection(4, 8, coding() + coding(), '市数据局'), '1 条编码与别的完全相同'],
  ])('%s', (_, inside, told) => {
    expect(read(files(inside)).told.join('\n')).toContain(told);
  });

  it('pictures, links, graphs, a text that is missing', () => {
    const body = `${BOOK}<Sources><PictureSource guid="${g(20)}"/><TextSource guid="${g(8)}" name="甲" plainTextPath="internal://x.txt">${selection(1, 2, coding())}</TextSource></Sources><Links><Link guid="${g(30)}"/></Links><Graphs><Graph guid="${g(31)}"/></Graphs>`;
    expect(read(packed({ 'p.qde': qde(body) })).told).toEqual([
      expect.stringContaining('“甲”：包里没有它的纯文本，1 处选段和 1 条编码'),
      expect.stringContaining('1 个 Picture 来源'),
      '1 条链接。',
      '1 张关系图。',
    ]);
  });
});

describe('packages that are refused', () => {
  it.each([
    ['names that lead out', { 'p.qde': qde(''), '../x.txt': 'x' }, '不安全的文件名'],
    ['absolute names', { 'p.qde': qde(''), '/x.txt': 'x' }, '不安全的文件名'],
    ['no project inside', { 'a.txt': 'x' }, '不是 REFI-QDA 项目'],
    ['a project only below', { 'a/p.qde': qde('') }, '不是 REFI-QDA 项目'],
    ['entities', { 'p.qde': `<!DOCTYPE a [<!ENTITY b "c">]>${qde('')}` }, 'DOCTYPE'],
    ['XML too deep', { 'p.qde': qde('<a>'.repeat(600) + '</a>'.repeat(600)) }, '嵌套过深'],
    ['a bomb', { 'p.qde': qde(' '.repeat(9_000_000)) }, 'MB'],
  ])('%s', (_, files, reason) => {
    const answer = qdpxRead(packed(files));
    expect(answer.ok ? '' : say('zh', answer.failure.key, answer.failure.values)).toContain(reason);
  });
});

/** Any text that may stand in a name or a description, also what XML cannot hold. */
const word = fc.string({ unit: 'binary', maxLength: 12 });
const held = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/gu, '');

describe('what is written is read', () => {
  it('any words in names and descriptions', () => {
    fc.assert(
      fc.property(word, word, (name, description) => {
        const code: ExchangeCode = {
          guid: g(1),
          name,
          codable: true,
          color: '#AABBCC',
          description,
          notes: [],
          children: [],
        };
        const project: ExchangeProject = {
          name: 'p',
          origin: null,
          users: [],
          codes: [code],
          variables: [],
          documents: [],
          notes: [],
          sets: [],
        };
        const answer = qdcRead(qdcBytes(project) ?? new Uint8Array(), 'x.qdc');
        expect(answer.ok && answer.project.codes[0]).toEqual({
          ...code,
          name: held(name),
          description: held(description),
        });
      }),
    );
  });

  it('any texts and passages, beyond 16 bits too', () => {
    const text = fc.string({
      unit: fc.constantFrom('条', '款', '𠮷', '。', '\n', ' ', 'a'),
      minLength: 4,
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (own, a, b) => {
        const edges = [...own].reduce<number[]>((at, c) => [...at, (at.at(-1) ?? 0) + c.length], [0]);
        const [start = 0, end = 0] = [edges[a % edges.length] ?? 0, edges[b % edges.length] ?? 0].sort(
          (x, y) => x - y,
        );
        fc.pre(start < end && own.trim() !== '');
        const made = { description: '', notes: [], user: null, created: '2026-01-01T00:00:00Z' };
        const project: ExchangeProject = {
          name: 'p',
          origin: null,
          users: [],
          codes: [
            {
              guid: g(1),
              name: '主体',
              codable: true,
              color: null,
              description: '',
              notes: [],
              children: [],
            },
          ],
          variables: [],
          documents: [
            {
              ...made,
              guid: g(8),
              name: '甲',
              text: own,
              values: new Map(),
              codings: [],
              selections: [
                {
                  ...made,
                  guid: g(9),
                  start,
                  end,
                  codings: [
                    { guid: g(10), code: g(1), user: null, remark: null, created: made.created, notes: [] },
                  ],
                },
              ],
            },
          ],
          notes: [],
          sets: [],
        };
        const back = read(qdpxBytes(project, made.created)).project;
        expect(back.documents[0]?.text).toBe(own);
        expect(back.documents[0]?.selections[0]).toMatchObject({ start, end });
      }),
    );
  });
});

it('names have GUIDs of version 5 that never change', () => {
  expect(guidNamed('code:el.subject')).toBe(guidNamed('code:el.subject'));
  expect(guidNamed('a')).not.toBe(guidNamed('b'));
  expect(guidNamed('code:el.subject')).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
});

it('an element is escaped so that it comes back', () => {
  expect(element('a', { b: '<"\n&>', c: null }, '<&\r')).toBe(
    '<a b="&lt;&quot;&#10;&amp;&gt;">&lt;&amp;&#13;</a>',
  );
  expect(element('a', { b: true })).toBe('<a b="true"/>');
});
