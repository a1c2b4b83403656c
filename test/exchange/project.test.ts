import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { documentText } from '../../electron/storage/documents';
import { projectClose, projectOpen } from '../../electron/storage/file';
import { documentRows, projectHead } from '../../electron/storage/reports';
import { guidNamed } from '../../electron/exchange/guid';
import { xlsxTable } from '../../electron/exchange/tableFile';
import { xlsxBytes } from '../../electron/exchange/xlsxWrite';
import { BOUNDS } from '../../electron/importers/bounds';
import type { CodeId } from '../../shared/coding/codebook';
import type { Coding, CodingStatus } from '../../shared/coding/coding';
import { DETAIL_NONE, detailOrNone, type CodingDetail } from '../../shared/coding/detail';
import type { ClauseId } from '../../shared/policy/document';
import type { ReadDocument } from '../../shared/project/record';
import { exported, imported, projectOf, readText, refusal } from './bed';
import { faults, refi, refiAbsent, validatorAbsent } from './samples';

const folder = mkdtempSync(join(tmpdir(), 'gangmu-exchange-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
let files = 0;
const at = (ending: string): string => join(folder, `p${String(++files)}.${ending}`);
const saved = (bytes: Uint8Array | string, ending: string): string => {
  const file = at(ending);
  writeFileSync(file, bytes);
  return file;
};

/** What a project holds of its first document. */
function contents(path: string): { head: string; title: string; text: string; codings: readonly Coding[] }[] {
  const opened = projectOpen(path);
  if (!opened.ok) throw new Error(opened.failure.key);
  const { name } = projectHead(opened.project);
  const rows = documentRows(opened.project).map(({ id, facts }) => {
    const stored = documentText(opened.project, id);
    return { head: name, title: facts.title, text: stored?.text ?? '', codings: stored?.codings ?? [] };
  });
  projectClose(opened.project);
  return rows;
}

const samples = resolve(import.meta.dirname, '..', '..', 'corpora', 'samples');
const names = readdirSync(samples)
  .filter((name) => /\.(txt|md)$/.test(name))
  .slice(0, 2);
/** Compared as a whole: a difference is looked for by hand. */
const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.from(a).equals(b);

/** A person has accepted every third coding and rejected every fifth; and one text has a character beyond 16 bits. */
async function documents(): Promise<ReadDocument[]> {
  const texts = names.map((name) => [name, readFileSync(join(samples, name), 'utf8')] as const);
  const rare = ['青禾县𠮷祥镇数据共享办法.txt', RARE] as const;
  const read = await Promise.all([...texts, rare].map(([name, text]) => readText(text, name)));
  return read.map((document) => {
    const judged = document.codings.map((coding, i): Coding => {
      const status = i % 3 === 0 ? 'accepted' : i % 5 === 0 ? 'rejected' : coding.status;
      const detail = said(document, coding.clause, i, status);
      return { ...coding, status, ...(detail && { detail }) };
    });
    return { ...document, codings: [...judged, ...byHand(document)] };
  });
}

/** Words chosen on what was accepted; weight, comment and doubt on codings of every kind. */
function said(
  { clauses }: ReadDocument,
  clause: ClauseId,
  i: number,
  status: CodingStatus,
): CodingDetail | null {
  const { start = 0 } = clauses.find(({ id }) => id === clause) ?? {};
  const chosen = status === 'accepted' && i % 2 === 0;
  return detailOrNone({
    spans: chosen ? [1, 5].map((from) => ({ start: start + from, end: start + from + 2 })) : [],
    weight: i % 4 === 0 ? 3 : null,
    comment: i % 7 === 0 ? '“只谈目录”；见第三条,\n再看 <一遍> & =2' : '',
    uncertain: i % 6 === 0,
  });
}

/** Codings that only a person gave: one of a whole clause, one of the last words of another. */
function byHand({ clauses, codings, text }: ReadDocument): Coding[] {
  const code = 'lc.destroy' as CodeId;
  const bare = clauses.filter(
    ({ id, leaf }) => leaf && !codings.some((one) => one.clause === id && one.code === code),
  );
  const [whole, part] = bare;
  if (whole === undefined || part === undefined) throw new Error('every clause is coded');
  const end = part.start + text.slice(part.start, part.end).trimEnd().length;
  const put = { code, score: 2, status: 'accepted', evidence: [] } as const;
  const detail = { ...DETAIL_NONE, spans: [{ start: end - 4, end }] };
  return [
    { ...put, clause: whole.id },
    { ...put, clause: part.id, detail },
  ];
}
const RARE = [
  '青禾市𠮷祥区政务数据共享办法',
  '第一条 为了推进𠮷祥区政务数据共享，制定本办法。',
  '第二条 市数据局会同𠮷祥区人民政府负责政务数据共享的统筹协调。',
  '第三条 各部门应当编制政务数据共享目录，并及时更新。',
  '',
].join('\r\n');

describe('a project goes out and comes back', async () => {
  const path = at('gangmu');
  projectOf(path, await documents());
  const first = exported(path, 'x.qdpx');

  it('.qdpx: the same bytes again, the same texts, facts and verdicts', async () => {
    const back = at('gangmu');
    const report = await imported(saved(first.bytes, 'qdpx'), back);
    expect(report.losses).toEqual([]);
    expect(report.codes).toBe(0);
    expect(same(exported(back, 'x.qdpx').bytes, first.bytes)).toBe(true);
    const plain = (of: ReturnType<typeof contents>): unknown =>
      of.map(({ head, title, text, codings }) => [
        head,
        title,
        text.replace(/\r\n/g, '\n'),
        codings.map(({ clause, code, score, status, detail }) => [
          ...[clause, code, score, status],
          detail?.spans.map(({ start, end }) => text.slice(start, end)),
          [detail?.weight, detail?.comment, detail?.uncertain],
        ]),
      ]);
    expect(plain(contents(back))).toEqual(plain(contents(path)));
  });

  it.each([
    ['qdpx', 'qdpx'],
    ['json', 'json'],
    ['long csv', 'csv'],
  ])('%s: the words, weights, comments and doubts of a person are the same', async (_, ending) => {
    const back = at('gangmu');
    await imported(saved(exported(path, `x.${ending}`).bytes, ending), back);
    const details = (of: string): unknown[] =>
      contents(of).flatMap(({ text, codings }) =>
        codings.flatMap(({ clause, code, evidence, detail }) => {
          const spans = detail?.spans.map(({ start, end }) => text.slice(start, end));
          const hand = evidence.length === 0;
          return detail || hand ? [[clause, code, hand, { ...detail, spans }]] : [];
        }),
      );
    expect(details(path).length).toBeGreaterThan(20);
    expect(details(back)).toEqual(details(path));
  });

  it.each(['qdpx', 'json', 'csv'])(
    '.%s: what gave a coding of the machine is known again',
    async (ending) => {
      const back = at('gangmu');
      await imported(saved(exported(path, `x.${ending}`).bytes, ending), back);
      const says = (of: string): unknown[] =>
        contents(of).flatMap(({ codings }) =>
          codings
            .filter(({ status }) => status === 'suggested' || status === 'candidate')
            .map(({ clause, code, by }) => [clause, code, by]),
        );
      expect(says(path).filter((one) => (one as unknown[])[2] !== undefined).length).toBeGreaterThan(20);
      expect(says(back)).toEqual(says(path));
    },
  );

  it('a table that says it is unknown what gave a coding leaves it so', async () => {
    const older = at('gangmu');
    const unsaid = (await documents()).map((document) => ({
      ...document,
      codings: document.codings.map(({ by: _by, probability: _probability, ...coding }) => coding),
    }));
    projectOf(older, unsaid);
    const out = exported(older, 'x.csv').bytes;
    const back = at('gangmu');
    await imported(saved(out, 'csv'), back);
    expect(same(exported(back, 'x.csv').bytes, out)).toBe(true);
  });

  it.each(['x.json', 'x.qdc'])('%s: the same bytes again', async (name) => {
    const out = exported(path, name).bytes;
    const back = at('gangmu');
    expect((await imported(saved(out, name.slice(2)), back)).losses).toEqual([]);
    expect(same(exported(back, name).bytes, out)).toBe(true);
  });

  it.each([
    ['long', 'csv', false],
    ['wide', 'csv', true],
    ['long', 'xlsx', false],
    ['wide', 'xlsx', true],
  ] as const)('%s .%s: the same rows again', async (_, ending, wide) => {
    const out = exported(path, `x.${ending}`, wide).bytes;
    const back = at('gangmu');
    const report = await imported(saved(out, ending), back);
    expect(report.losses).toEqual([]);
    expect(strFromU8(exported(back, 'x.csv', wide).bytes)).toBe(
      strFromU8(exported(path, 'x.csv', wide).bytes),
    );
  });

  it('says what did not go along', () => {
    expect(first.losses.join('\n')).toMatch(/编码规则（\d+ 个编码/);
    expect(first.losses.join('\n')).toContain('换行统一');
    expect(exported(path, 'x.qdc').losses.join('\n')).toContain('.qdc 只装编码本');
    expect(first.losses.join('\n')).toMatch(/\d+ 处标注的权重和存疑/);
    expect(exported(path, 'x.csv', true).losses.join('\n')).toMatch(/\d+ 处标注的权重、说明和存疑/);
    expect(exported(path, 'x.csv').losses.join('\n')).not.toContain('权重');
  });

  it('the machine and the person are coders of their own', () => {
    const qde = strFromU8(unzipSync(first.bytes)['project.qde'] ?? new Uint8Array());
    for (const coder of ['Gangmu rules', 'Gangmu rules: candidates', 'me', 'me: rejected']) {
      expect(qde).toContain(`name="${coder}"/>`);
    }
  });

  it('positions are code points, which 𠮷 makes differ from code units', () => {
    const qde = strFromU8(unzipSync(first.bytes)['project.qde'] ?? new Uint8Array());
    const [source = ''] = /<TextSource[^>]*name="青禾市𠮷祥区[\s\S]*?<\/TextSource>/u.exec(qde) ?? [];
    const text = [...RARE.replace(/\r\n/g, '\n')];
    const selections = [
      ...source.matchAll(
        /<PlainTextSelection [^>]*?name="([^"]*)" startPosition="(\d+)" endPosition="(\d+)"/gu,
      ),
    ];
    expect(selections.length).toBeGreaterThan(0);
    for (const [, name = '', start, end] of selections) {
      expect(text.slice(Number(start), Number(end)).join('').replaceAll('\n', '&#10;')).toBe(name);
    }
  });

  it('for NVivo positions are code units and \\r\\n is two, and it comes back the same', async () => {
    const nvivo = exported(path, 'x.qdpx', false, true).bytes;
    const files = unzipSync(nvivo);
    const [name = '', bytes = new Uint8Array()] =
      Object.entries(files).find(([, content]) => strFromU8(content).includes('𠮷祥区政务数据共享办法')) ??
      [];
    expect(name).toMatch(/^(Sources\/|project)/);
    expect(bytes.length).toBeGreaterThan(0);
    const back = at('gangmu');
    expect((await imported(saved(nvivo, 'qdpx'), back)).losses).toEqual([]);
    expect(same(exported(back, 'x.qdpx').bytes, first.bytes)).toBe(true);
  });

  it.skipIf(validatorAbsent)('xmllint accepts project and codebook', () => {
    const files = unzipSync(first.bytes);
    expect(faults(files['project.qde'] ?? new Uint8Array(), 'Project')).toBe('');
    expect(faults(exported(path, 'x.qdc').bytes, 'Codebook')).toBe('');
  });
});

describe.skipIf(refiAbsent)('files of others become projects', () => {
  const sample = (name: string): string => join(refi, 'samples', name);

  it.each(['selfmade-zh-spec.qdpx', 'selfmade-zh-nvivolike.qdpx'])('%s', async (name) => {
    const out = at('gangmu');
    const report = await imported(sample(name), out);
    expect([report.documents, report.codings, report.codes]).toEqual([1, 4, 0]);
    const [document] = contents(out);
    const foreign = document?.codings.flatMap(({ code, evidence, status }) =>
      evidence
        .filter(({ rule }) => rule === 'import/编码员甲')
        .map(({ start, end }) => [code, document.text.slice(start, end), status]),
    );
    // Nothing but what the file has: the rules were not run.
    expect(document?.codings).toHaveLength(3);
    expect(foreign?.sort()).toEqual([
      ['el.goal', '为推进数据要素市场化配置改革', 'accepted'],
      ['el.measure', '组织实施', 'accepted'],
      ['el.subject', '数据局', 'accepted'],
      ['el.subject', '有关部门', 'accepted'],
    ]);
    expect(report.losses.join('\n')).toContain('1 条备忘暂不能存入项目：备忘');
    // Who coded what goes out again as it came.
    const again = at('gangmu');
    const qdpx = exported(out, 'x.qdpx').bytes;
    await imported(saved(qdpx, 'qdpx'), again);
    expect(same(exported(again, 'x.qdpx').bytes, qdpx)).toBe(true);
    expect(strFromU8(unzipSync(qdpx)['project.qde'] ?? new Uint8Array())).toContain('name="编码员甲"');
  });

  it('the annex of the specification: its codes, and all that has no text by name', async () => {
    const out = at('gangmu');
    const report = await imported(sample('spec-annex.qdpx'), out);
    expect([report.documents, report.codes]).toEqual([0, 14]);
    expect(report.losses.join('\n')).toContain(
      '“Mabel.txt”：包里没有它的纯文本，1 处选段和 3 条编码无法定位',
    );
    expect(strFromU8(exported(out, 'x.qdc').bytes)).toContain('cornflakes');
  });

  it('a codebook', async () => {
    const out = at('gangmu');
    expect((await imported(sample('selfmade-zh.qdc'), out)).losses.join('\n')).toContain('生命周期');
  });
});

it('codes of others keep their GUIDs, their topmost heading, and come back once', async () => {
  const guid = (n: number): string => `0000000${String(n)}-aaaa-4bbb-8ccc-000000000000`;
  const code = (n: number, name: string, inside = '', codable = true): string =>
    `<Code guid="${guid(n)}" name="${name}" isCodable="${String(codable)}">${inside}</Code>`;
  const tree =
    code(1, '甲类', code(2, '乙类', code(3, '自拟一'), false) + code(4, '自拟二'), false) + code(5, '自拟三');
  const qdc = `<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>${tree}</Codes></CodeBook>`;
  const out = at('gangmu');
  const report = await imported(saved(qdc, 'qdc'), out);
  expect(report.codes).toBe(3);
  expect(report.losses.join('\n')).toContain('1 个新编码原来在多层类目之下');
  const text = strFromU8(exported(out, 'x.qdc').bytes);
  for (const n of [1, 3, 4, 5]) expect(text.split(`guid="${guid(n)}"`)).toHaveLength(2);
  const again = at('gangmu');
  await imported(saved(text, 'qdc'), again);
  expect(strFromU8(exported(again, 'x.qdc').bytes)).toBe(text);
});

describe('tables that people made', () => {
  it('may have more rows, a coding each, than a table of documents', () => {
    const rows = Array.from({ length: BOUNDS.tableRows + 50 }, (_, i) => [
      '甲',
      `第${String(i)}句。`,
      '治理主体',
      '李',
    ]);
    const bytes = xlsxBytes([['document', 'text', 'code', 'coder'], ...rows]);
    const read = xlsxTable(bytes, 'many.xlsx', guidNamed);
    const selections = read.ok ? read.project.documents.flatMap((document) => document.selections) : [];
    expect(selections.flatMap(({ codings }) => codings)).toHaveLength(rows.length);
  });

  it('long, without positions: passages a line each, one place for one passage', async () => {
    const table =
      '文件,原文,编码,编码员\n甲办法,第一条 市数据局负责统筹。,治理主体,李\n甲办法,第一条 市数据局负责统筹。,自拟编码,王\n甲办法,第二条 本办法自公布之日起施行。,,\n';
    const out = at('gangmu');
    const report = await imported(saved(table, 'csv'), out);
    expect([report.documents, report.codings, report.codes]).toEqual([1, 2, 1]);
    const [document] = contents(out);
    expect(document?.text).toBe('第一条 市数据局负责统筹。\n第二条 本办法自公布之日起施行。\n');
  });

  it('the rules are run where that is wished, and keep what people said', async () => {
    const table = 'document,text,code,coder\n甲,第一条 市数据局负责统筹协调政务数据共享。,自拟编码,李\n';
    const file = saved(table, 'csv');
    const [plain, tagged] = [at('gangmu'), at('gangmu')];
    await imported(file, plain);
    await imported(file, tagged, true);
    const statuses = (path: string) => contents(path)[0]?.codings.map(({ status }) => status) ?? [];
    expect(statuses(plain)).toEqual(['accepted']);
    expect(statuses(tagged)).toEqual(expect.arrayContaining(['accepted', 'suggested']));
  });

  it('wide, with a plain yes', async () => {
    const table = 'document,text,治理主体,自拟编码\n甲,第一条 市数据局负责统筹。,1,0\n';
    const out = at('gangmu');
    expect(await imported(saved(table, 'csv'), out)).toMatchObject({ documents: 1, codings: 1, codes: 1 });
  });
});

describe('what is refused', () => {
  it.each([
    ['no such format', 'x', 'doc', '不认识这种文件'],
    ['a table without texts', 'a,b\n1,2\n', 'csv', '第 1 行缺少列：document、text'],
    ['JSON that is something else', '{"type":1}', 'json', '不是网络标注'],
    ['annotations without texts', '{"type":"AnnotationCollection"}', 'json', '没有文本，无法定位'],
    ['XML with entities', '<!DOCTYPE x [<!ENTITY a "b">]><CodeBook/>', 'qdc', 'DOCTYPE'],
    ['XML that breaks off', '<CodeBook><Codes>', 'qdc', '不是完整的 XML'],
    ['XML of another kind', '<html></html>', 'qdc', '根元素是 html'],
    ['an empty codebook', '<CodeBook/>', 'qdc', '没有编码，也没有文本'],
    ['no package', 'PK', 'qdpx', ''],
  ])('%s', async (_, content, ending, reason) => {
    const answer = await refusal(saved(content, ending), at('gangmu'));
    expect(answer).not.toBe('');
    expect(answer).toContain(reason);
  });
});
