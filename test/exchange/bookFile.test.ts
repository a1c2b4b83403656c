import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import governanceFile from '../../corpora/codebooks/governance.json';
import toolsFile from '../../corpora/codebooks/policy-tools.json';
import { bookBytes, bookFileRead } from '../../electron/exchange/bookFile';
import type { Code, Codebook } from '../../shared/coding/codebook';
import { codebookRead } from '../../shared/coding/codebookRead';

const folder = mkdtempSync(join(tmpdir(), 'gangmu-books-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sound = (json: unknown): Codebook => {
  const read = codebookRead(json);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.book;
};
const governance = sound(governanceFile);
const tools = sound(toolsFile);

const readAs = (name: string, content: Uint8Array | string) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return bookFileRead(path, [governance, tools]);
};
const thereAndBack = async (book: Codebook, ending: string): Promise<unknown> => {
  const bytes = bookBytes(book, `b.${ending}`);
  if (bytes === null) throw new Error('not written');
  const read = await readAs(`b.${ending}`, bytes);
  return read.ok ? read.book : read;
};

/** Texts as people and hostile files write them: formulas, quotes, separators, line ends, controls, apostrophes. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '=1+1',
    "'=x",
    "''-a",
    ' 前后 ',
    'a,b;c|d\te',
    '"引"',
    '一\r\n二',
    '_x0041_',
    '\u0007',
    '\ufeff头',
    '-12-',
  ),
  fc.constantFrom('\ud800', '\u2028', 'null', '{"a":1}'),
);
const filled = text.filter((one) => one !== '');
const pattern = fc.constantFrom(
  '-12-目录',
  '共享~8~数据',
  '{部门}|单位',
  ' 空格 ',
  "'=目录",
  '目录\n清单',
  '=归档',
);
const patterns = fc.array(pattern, { maxLength: 3 });
const code = (id: string): fc.Arbitrary<Code> =>
  fc.record(
    {
      id: fc.constant(id),
      family: fc.constantFrom('a', 'b'),
      zh: filled,
      en: filled,
      level: fc.constantFrom('clause', 'document', 'derived'),
      source: text,
      definition: text,
      include: text,
      exclude: text,
      manual: fc.boolean(),
      rules: fc.record(
        {
          strong: patterns,
          weak: patterns,
          exclude: patterns,
          heading: patterns,
          gate: pattern,
          raise: fc.constantFrom([], [{ with: ['a.one'], why: '同一单元' }]),
        },
        { requiredKeys: ['strong', 'weak', 'exclude'] },
      ),
      aliases: fc.array(filled, { maxLength: 2 }),
      examples: fc.record({
        positive: fc.array(filled, { maxLength: 2 }),
        negative: fc.array(filled, { maxLength: 2 }),
      }),
      extension: fc.boolean(),
      reliability: fc.constantFrom('direct', 'confirm', 'candidate'),
    },
    {
      requiredKeys: [
        'id',
        'family',
        'zh',
        'en',
        'level',
        'source',
        'definition',
        'include',
        'exclude',
        'manual',
        'rules',
      ],
    },
  ) as unknown as fc.Arbitrary<Code>;
const book: fc.Arbitrary<Codebook> = fc.record(
  {
    id: fc.constant('own.book'),
    version: fc.constantFrom('1', '2.0+3'),
    zh: filled,
    en: filled,
    families: fc.tuple(filled, filled).map(([zh, en]) => [
      { id: 'b', zh, en },
      { id: 'a', zh: en, en: zh },
    ]),
    words: fc.constantFrom({ 部门: '机关|单位' }, { 部门: '机关', '=词': "'=a|b" }),
    atMost: fc.constant({ codes: 3, giveUp: ['a.one'] }),
    overlaps: fc.constant([{ codes: ['a.one', 'b.two'], source: '自拟', treatment: '各归各' }]),
    codes: fc.tuple(code('a.one'), code('b.two')),
  },
  { requiredKeys: ['id', 'version', 'zh', 'en', 'families', 'words', 'codes'] },
) as unknown as fc.Arbitrary<Codebook>;

describe('a codebook as a file', () => {
  it.each(['json', 'csv', 'xlsx'])('comes back from .%s identical, whatever stands in it', async (ending) => {
    expect(await thereAndBack(governance, ending)).toEqual(governance);
    expect(await thereAndBack(tools, ending)).toEqual(tools);
    await fc.assert(
      fc.asyncProperty(book, async (one) => {
        expect(await thereAndBack(one, ending)).toEqual(one);
      }),
      { numRuns: 80 },
    );
  });

  it('has a row a code in a table, with a pattern a line', () => {
    const csv = new TextDecoder().decode(bookBytes(tools, 't.csv') ?? new Uint8Array());
    expect(csv).toContain('编号 id');
    const fund = tools.codes.find(({ id }) => id === 's.fund');
    expect(csv).toContain((fund?.rules.strong ?? []).join('\n').replaceAll('"', '""'));
  });

  it('comes back from .qdc with the rules of the codebooks that are known, and says so', async () => {
    const path = join(folder, 'tools.qdc');
    writeFileSync(path, bookBytes(tools, 'tools.qdc') ?? '');
    const read = await bookFileRead(path, [governance, tools]);
    if (!read.ok) throw new Error(JSON.stringify(read));
    expect(read.book.id).toBe('policy_tools');
    expect(read.book.codes.map(({ id }) => id)).toEqual(tools.codes.map(({ id }) => id));
    // The list of the tools bears another name beside that of the governance codebook; the words are the same.
    expect(read.book.codes.map(({ rules }) => rules.strong.length)).toEqual(
      tools.codes.map(({ rules }) => rules.strong.length),
    );
    expect(read.notes).toMatchObject([{ key: 'books.note.qdc', values: { known: 19, added: 0 } }]);
  });

  it('may be a table a person wrote by hand, in any order of columns, with semicolons', async () => {
    const hand =
      '标题不算;;\r\nzh;id;strong\r\n归档;own.archive;"归档\n立卷|移交"\r\n;;\r\n共享;own.share;共享\r\n';
    const read = await readAs('我的.csv', `\ufeff${hand.replace('标题不算;;\r\n', '')}`);
    if (!read.ok) throw new Error(JSON.stringify(read));
    expect(read.book.zh).toBe('我的');
    expect(read.book.codes.map(({ id, zh, rules, level }) => [id, zh, rules.strong, level])).toEqual([
      ['own.archive', '归档', ['归档', '立卷|移交'], 'clause'],
      ['own.share', '共享', ['共享'], 'clause'],
    ]);
  });
});

const refusal = async (name: string, content: Uint8Array | string): Promise<unknown> => {
  const read = await readAs(name, content);
  if (read.ok) throw new Error(`${name} was read`);
  return 'failure' in read ? read.failure.key : read.faults;
};
const withPattern = (strong: string): string =>
  JSON.stringify({
    ...tools,
    codes: tools.codes.map((one, nth) =>
      nth === 2 ? { ...one, rules: { ...one.rules, strong: [strong] } } : one,
    ),
  });

describe('a bad file', () => {
  it('is refused with the reason', async () => {
    expect(await refusal('b.txt', 'id,zh')).toBe('books.ending');
    expect(await refusal('b.json', '{"id": "x"')).toBe('books.notJson');
    expect(await refusal('b.json', '['.repeat(200_000))).toBe('books.notJson');
    expect(await refusal('b.csv', '')).toBe('books.notTable');
    expect(await refusal('b.csv', '甲,乙\r\n丙,丁\r\n')).toBe('books.notTable');
    expect(await refusal('b.xlsx', 'no zip')).toBe('import.zipDamaged');
    expect(await refusal('b.qdc', '<CodeBook><Codes></Codes></CodeBook>')).toBe('books.noCodes');
    expect(await refusal('b.json', 'null')).toMatchObject([{ path: '' }]);
    expect((await bookFileRead(join(folder, 'nowhere.json'), [governance])) as unknown).toMatchObject({
      failure: { key: 'books.unreadable', values: { reason: 'ENOENT' } },
    });
  });

  it('may hold anything in place of a code, and does not wait for a pipe', async () => {
    const read = await readAs('null.json', JSON.stringify({ ...governance, codes: [null] }));
    expect(read.ok).toBe(false);
    const pipe = join(folder, 'pipe.json');
    execFileSync('mkfifo', [pipe]);
    expect(await bookFileRead(pipe, [governance])).toMatchObject({ failure: { key: 'books.unreadable' } });
  });

  it('is refused by its size before it is read', async () => {
    expect(await refusal('big.json', new Uint8Array(50 * 1024 * 1024))).toBe('books.tooLarge');
    expect(await refusal('rows.csv', `id,zh\r\n${'a,甲\r\n'.repeat(1_000_000)}`)).toBe('books.tooManyRows');
    const row = '<row><c t="inlineStr"><is><t>id</t></is></c></row>';
    const sheet = `<worksheet><sheetData>${row.repeat(25_000)}</sheetData></worksheet>`;
    expect(await refusal('rows.xlsx', workbook(sheet))).toBe('import.tableRows');
    const many = { ...tools, codes: Array.from({ length: 2_001 }, () => tools.codes[0]) };
    expect(await refusal('codes.json', JSON.stringify(many))).toBe('books.tooManyCodes');
    expect(await refusal('long.json', withPattern('数据'.repeat(3_000)))).toBe('books.longPattern');
  });

  it('names the code, the place and what to do', async () => {
    const place = { path: 'codes[2] s.infra / strong[0]' };
    const id = tools.codes[2]?.id ?? '';
    const at = { path: place.path.replace('s.infra', id) };
    expect(await refusal('b.json', withPattern('(甲+)+乙*.*'))).toMatchObject([
      { ...at, reason: { key: 'workbench.problem.unbounded' } },
    ]);
    expect(await refusal('b.json', withPattern('(?:[甲乙]{1,60}){1,60}丙'))).toMatchObject([
      { ...at, reason: { key: 'workbench.problem.ways' } },
    ]);
    expect(await refusal('b.json', withPattern('{没有}'))).toMatchObject([
      { ...at, reason: { key: 'workbench.problem.noList', values: { name: '没有' } } },
    ]);
    expect(await refusal('b.json', JSON.stringify({ ...tools, extra: 1 }))).toMatchObject([
      { path: '', reason: { key: 'books.problem.unknownKey' } },
    ]);
  });

  it('names the row of a table', async () => {
    expect(await refusal('b.csv', 'id,zh,strong\r\na.b,甲,数据\r\na.c,乙,数据(\r\n')).toMatchObject([
      { row: 3, path: 'codes[1] a.c / strong[0]', reason: { key: 'workbench.problem.openGroup' } },
    ]);
    expect(await refusal('b.csv', 'id,zh,more\r\na.b,甲,{oops\r\n')).toMatchObject([
      { row: 2, reason: { key: 'books.problem.json' } },
    ]);
    expect(await refusal('b.csv', 'id,zh\r\na.b,甲\r\na.b,乙\r\n')).toMatchObject([
      { row: 3, reason: { key: 'workbench.problem.idUsed' } },
    ]);
  });
});

function workbook(sheet: string): Uint8Array {
  const rels = '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>';
  return zipSync({
    'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8(rels),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
  });
}

it('a table with the heading that was once written over what to include is read', async () => {
  const table = (written: string): string => `编号 id,中文名 zh,${written}\nx.one,甲,写明共享的\n`;
  for (const written of ['收录 include', '收录', 'include', '纳入 include', '纳入']) {
    const read = await readAs('former.csv', table(written));
    expect(read).toMatchObject({ ok: true, book: { codes: [{ include: '写明共享的' }] } });
  }
  const bytes = bookBytes(governance, 'b.csv') ?? new Uint8Array();
  expect(new TextDecoder().decode(bytes)).toContain('收录 include');
});
