import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FILTER_NONE } from '../../shared/analysis/filter';
import type { Code, CodeId } from '../../shared/coding/codebook';
import type { Coding } from '../../shared/coding/coding';
import type { OpenDocument } from '../../shared/contract/library';
import type { Clause, ClauseId, DocumentId } from '../../shared/policy/document';
import { sampleBed, type Bed } from './bed';

const SHARE = 'lc.share' as CodeId;
const ARCHIVE = 'lc.archive' as CodeId;

let at: Bed;
let id: DocumentId;
let first: OpenDocument;
beforeAll(async () => {
  at = await sampleBed();
  const [row] = await at.ask('library.rows', { filter: FILTER_NONE });
  if (row === undefined) throw new Error('nothing imported');
  id = row.id;
  first = await open();
});
afterAll(() => at.close());
// Every test takes back what it did: the next begins with the same texts.
beforeEach(async () => {
  while ((await at.ask('project.summary', null)).undo?.key !== 'act.import')
    await at.ask('project.undo', null);
  expect((await open()).codings).toEqual(first.codings);
});

const open = (): Promise<OpenDocument> => at.ask('document.open', { id });
const coding = async (clause: ClauseId, code: CodeId): Promise<Coding | undefined> =>
  (await open()).codings.find((one) => one.clause === clause && one.code === code);
const words = async (clause: ClauseId, code: CodeId): Promise<string[]> =>
  ((await coding(clause, code))?.detail?.spans ?? []).map(({ start, end }) => first.text.slice(start, end));
/** Two neighbouring leaves without the code. */
const pair = (code: CodeId): [Clause, Clause] => {
  const leaves = first.clauses.filter(({ leaf }) => leaf);
  const bare = (clause: Clause | undefined): clause is Clause =>
    clause !== undefined && !first.codings.some((one) => one.clause === clause.id && one.code === code);
  const nth = leaves.findIndex((leaf, i) => bare(leaf) && bare(leaves[i + 1]));
  return [leaves[nth], leaves[nth + 1]] as [Clause, Clause];
};
const suggested = (code: CodeId): ClauseId => {
  const found = first.codings.find(
    (one) => one.code === code && one.status === 'suggested' && one.by === 'both',
  );
  if (found === undefined) throw new Error(`no clause carries ${code}`);
  return found.clause;
};
const put = (code: CodeId, start: number, end: number): Promise<unknown> =>
  at.ask('document.codeSpan', { document: id, code, span: { start, end } });

describe('words coded by hand', () => {
  it('over two clauses become a coding of each, one step that undo takes back', async () => {
    const [one, two] = pair(ARCHIVE);
    await put(ARCHIVE, one.end - 8, two.start + 9);
    expect(await coding(one.id, ARCHIVE)).toMatchObject({ status: 'accepted', evidence: [] });
    expect(await words(one.id, ARCHIVE)).toEqual([first.text.slice(one.end - 8, one.end).trim()]);
    expect(await words(two.id, ARCHIVE)).toEqual([first.text.slice(two.start, two.start + 9).trim()]);
    const { undo } = await at.ask('project.summary', null);
    expect(undo).toEqual({ key: 'act.spanCoded', values: { code: '归档', n: 2 } });
    await at.ask('project.undo', null);
    expect(await coding(one.id, ARCHIVE)).toBeUndefined();
    expect(await coding(two.id, ARCHIVE)).toBeUndefined();
  });

  it('may be several of one code on one clause, and are taken away one by one, the coding with the last', async () => {
    const [{ id: clause, start }] = pair(ARCHIVE);
    await put(ARCHIVE, start + 6, start + 8);
    await put(ARCHIVE, start + 1, start + 3);
    const spans = (await coding(clause, ARCHIVE))?.detail?.spans ?? [];
    expect(spans.map((span) => span.start)).toEqual([start + 1, start + 6]);
    for (const span of spans) {
      expect(await coding(clause, ARCHIVE)).toBeDefined();
      await at.ask('document.uncodeSpan', { document: id, clause, code: ARCHIVE, span });
    }
    expect(await coding(clause, ARCHIVE)).toBeUndefined();
    await at.ask('project.undo', null);
    expect((await coding(clause, ARCHIVE))?.detail?.spans).toEqual(spans.slice(1));
  });

  it('accept what the machine had said, and stand as evidence behind the number', async () => {
    const clause = suggested(SHARE);
    const { start } = first.clauses.find((one) => one.id === clause) as Clause;
    await put(SHARE, start, start + 3);
    expect((await coding(clause, SHARE))?.status).toBe('accepted');
    const { hits } = await at.ask('coverage.cell', { code: SHARE, document: id });
    const hit = hits.find((one) => one.clause === clause);
    const own = hit?.marks.filter(({ rule }) => rule === 'hand') ?? [];
    expect(own.map((mark) => hit?.text.slice(mark.start, mark.end))).toEqual([
      first.text.slice(start, start + 3),
    ]);
    // A rejected code has no words of a person for it.
    await at.ask('document.judge', { id, clause, code: SHARE, verdict: 'rejected' });
    expect(await words(clause, SHARE)).toEqual([]);
  });

  it('are marked too where one looks behind the numbers of quality', async () => {
    const [{ id: clause, start }] = pair(ARCHIVE);
    await put(ARCHIVE, start + 6, start + 8);
    const missed = await at.ask('learning.behind', { code: ARCHIVE, cell: 'missed' });
    const marks = missed.find((hit) => hit.document === id && hit.clause === clause)?.marks ?? [];
    expect(marks.some((mark) => mark.start === 6 && mark.end === 8)).toBe(true);
    await at.ask('project.undo', null);
  });

  it('are refused where no clause lies', async () => {
    const refusal = await at.refusal('document.codeSpan', {
      ...{ document: id, code: SHARE },
      span: { start: 0, end: 4 },
    });
    expect(refusal.key).toBe('code.noClauseThere');
  });
});

describe('weight, comment and doubt', () => {
  const say = (clause: ClauseId, edit: Parameters<typeof at.ask<'document.detail'>>[1]['edit']) =>
    at.ask('document.detail', { document: id, clause, code: SHARE, edit });

  it('stand on a coding whoever put it, survive a restart, and are undone one by one', async () => {
    const clause = suggested(SHARE);
    await say(clause, { weight: 3 });
    await say(clause, { comment: '只谈目录' });
    await say(clause, { uncertain: true });
    at.restart();
    expect(await coding(clause, SHARE)).toMatchObject({
      status: 'suggested',
      detail: { spans: [], weight: 3, comment: '只谈目录', uncertain: true },
    });
    const said: unknown[] = [];
    for (let n = 0; n < 3; n += 1) {
      said.push((await at.ask('project.summary', null)).undo?.key);
      await at.ask('project.undo', null);
    }
    expect(said).toEqual(['act.uncertain', 'act.comment', 'act.weight']);
    expect((await coding(clause, SHARE))?.detail).toBeUndefined();
  });

  it('the same again is no act, and on no coding they are refused', async () => {
    const clause = suggested(SHARE);
    const { revision } = await say(clause, { weight: 2 });
    expect((await say(clause, { weight: 2 })).revision).toBe(revision);
    const [bare] = pair(SHARE);
    const at2 = { document: id, clause: bare.id, code: SHARE, edit: { weight: 1 as const } };
    expect((await at.refusal('document.detail', at2)).key).toBe('coding.missing');
  });

  it('are kept when an edit of the codebook takes the rule away, on a candidate that does not count', async () => {
    // Beside the rules there is the model, which no edit of a rule silences.
    await at.ask('machine.rules', { only: true, task: 2 });
    const clause = suggested(SHARE);
    await say(clause, { comment: '要紧' });
    const book = await at.ask('codebook.current', null);
    const code = book.codes.find((one) => one.id === SHARE) as Code;
    const bare: Code = { ...code, rules: { ...code.rules, strong: ['绝无此词'], weak: [], heading: [] } };
    await at.ask('codebook.edit', { edit: { kind: 'code', code: bare } });
    expect(await coding(clause, SHARE)).toMatchObject({
      ...{ status: 'candidate', evidence: [] },
      detail: { comment: '要紧' },
    });
    expect((await open()).codings.filter((one) => one.code === SHARE)).toHaveLength(1);
    await at.ask('project.undo', null);
    expect(await coding(clause, SHARE)).toMatchObject({ status: 'suggested', detail: { comment: '要紧' } });
  });
});

describe('recoding', () => {
  it('takes words and comment along, and undo brings them back', async () => {
    const [{ id: clause, start }] = pair(ARCHIVE);
    await put(ARCHIVE, start + 1, start + 3);
    await at.ask('document.detail', { document: id, clause, code: ARCHIVE, edit: { comment: '甲' } });
    const before = (await open()).codings;
    const to = 'lc.destroy' as CodeId;
    await at.ask('document.recode', { document: id, from: ARCHIVE, to });
    expect(await coding(clause, ARCHIVE)).toBeUndefined();
    expect((await coding(clause, to))?.detail).toMatchObject({
      ...{ spans: [{ start: start + 1, end: start + 3 }], comment: '甲' },
    });
    await at.ask('project.undo', null);
    expect((await open()).codings).toEqual(before);
  });
});

describe('the clause most similar in another document', () => {
  it('is found for every clause within itself, and speaks of the same matter in another', async () => {
    const rows = await at.ask('library.rows', { filter: FILTER_NONE });
    const beside = rows.find((row) => row.id !== id && row.facts.title.includes('东澜'))?.id as DocumentId;
    const leaves = first.clauses.filter(({ leaf }) => leaf);
    for (const { id: clause } of leaves.slice(0, 20)) {
      const own = await at.ask('document.likest', { document: id, clause, beside: id });
      expect(own?.likeness).toBeCloseTo(1, 9);
    }
    const other = await at.ask('document.open', { id: beside });
    const sharing = leaves.find(({ start, end }) =>
      /共享.*(无条件|不予共享)/.test(first.text.slice(start, end)),
    );
    const found = await at.ask('document.likest', { document: id, clause: sharing?.id as ClauseId, beside });
    const there = other.clauses.find(({ id: clause }) => clause === found?.clause);
    expect(other.text.slice(there?.start, there?.end)).toMatch(/有条件共享|无条件|不予共享/);
  });
});
