import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CodeId } from '../../shared/coding/codebook';
import type { ClauseId, DocumentId } from '../../shared/policy/document';
import { FILTER_NONE } from '../../shared/analysis/filter';
import { bed, type Bed } from './bed';

const TASK = 7;

async function codingsOf(at: Bed) {
  const { rows } = { rows: await at.ask('library.rows', { filter: FILTER_NONE }) };
  const all = [];
  for (const { id } of rows)
    for (const coding of (await at.ask('document.open', { id })).codings)
      all.push({ document: id, ...coding });
  return all;
}

describe('a project that learns', () => {
  let at: Bed;
  beforeAll(async () => {
    at = bed();
    await at.ask('project.sample', { task: TASK });
  }, 60_000);
  afterAll(() => {
    at.close();
  });

  it('keeps what gave each coding and how likely it is', async () => {
    const codings = await codingsOf(at);
    expect(codings.length).toBeGreaterThan(100);
    expect(codings.every(({ by }) => by !== undefined)).toBe(true);
    expect(codings.some(({ probability }) => probability !== undefined && probability > 0.5)).toBe(true);
  });

  it('goes over to rules alone and back in one step each, exactly', async () => {
    const before = await codingsOf(at);
    expect((await at.ask('machine.rules', { only: true, task: TASK })).machine).toBe('rules');
    const rules = await codingsOf(at);
    expect(rules.length).toBeGreaterThan(100);
    expect(rules.every(({ by, probability }) => by === 'rules' && probability === undefined)).toBe(true);
    expect(rules).not.toEqual(before);
    expect((await at.ask('project.undo', null)).machine).toBe('rulesAndModel');
    expect(await codingsOf(at)).toEqual(before);
  });

  it('says why a code stands and why another does not', async () => {
    const [coding] = (await codingsOf(at)).filter(({ by }) => by === 'both');
    if (coding === undefined) throw new Error('no coding');
    const { document, clause, code } = coding;
    const [why] = await at.ask('coding.explain', { document, clause, codes: [code] });
    expect(why).toMatchObject({ code, score: 2 });
    expect(why?.findings.some(({ kind }) => kind === 'found' || kind === 'heading')).toBe(true);
    const [not] = await at.ask('coding.explain', { document, clause, codes: ['lc.destroy' as CodeId] });
    expect(not?.score).toBe(0);
    expect(not?.findings.length).toBeGreaterThan(0);
  });

  it('refuses to learn from nothing', async () => {
    expect((await at.refusal('learning.learn', { task: TASK })).key).toBe('learning.nothing');
  });

  it('learns from decisions, marks what came of it, keeps every verdict, and is undone as one step', async () => {
    const before = await codingsOf(at);
    const [refused, approved] = mostUsed(before);
    // A researcher who agrees with one code and holds another not to be meant in these texts.
    for (const [code, verdict] of [
      [refused, 'rejected'],
      [approved, 'accepted'],
    ] as const) {
      const own = before.filter((one) => one.code === code && one.status === 'suggested');
      expect(own.length).toBeGreaterThan(6);
      for (const { document, clause } of own.slice(0, -3))
        await at.ask('document.judge', { id: document, clause, code, verdict });
    }
    const decided = await codingsOf(at);
    const report = await at.ask('learning.learn', { task: TASK });
    expect(report.kept).toBe(true);
    expect(report.after.wrong).toBeLessThan(report.before.wrong);
    expect((await at.ask('project.summary', null)).machine).toBe('project');
    const after = await codingsOf(at);
    expect(after.some(({ by }) => by === 'project')).toBe(true);
    for (const was of decided.filter(({ status }) => status === 'accepted' || status === 'rejected'))
      expect(after.find((one) => same(one, was))?.status).toBe(was.status);
    const revision = (await at.ask('project.summary', null)).revision;
    const again = await at.ask('learning.learn', { task: TASK });
    expect(again).toEqual(report);
    // The same decisions give the same model: nothing was to be done.
    expect((await at.ask('project.summary', null)).revision).toBe(revision);
    await at.ask('project.undo', null);
    expect(await codingsOf(at)).toEqual(decided);
    await at.ask('project.redo', null);
    expect(await codingsOf(at)).toEqual(after);
    await at.ask('project.undo', null);
  });

  it('measures quality on the decisions, every number with its clauses', async () => {
    const { codes, all } = await at.ask('learning.quality', null);
    expect(codes).toHaveLength(2);
    const { right, wrong, missed, silent } = all;
    expect(Math.min(right, wrong)).toBeGreaterThan(2);
    expect(all.precision?.value).toBeCloseTo(right / (right + wrong));
    expect(all.precision?.low).toBeLessThan(right / (right + wrong));
    const standing = await at.ask('learning.standing', null);
    expect(standing).toMatchObject({ accepted: right + missed, rejected: wrong + silent, byHand: 0 });
    for (const { code, quality } of codes)
      for (const cell of ['right', 'wrong', 'missed', 'silent'] as const)
        expect(await at.ask('learning.behind', { code, cell })).toHaveLength(quality[cell]);
  });

  it('asks first about what would teach most', async () => {
    const { all, hits } = await at.ask('learning.queue', { code: null, most: 30 });
    expect(all).toBeGreaterThan(30);
    expect(hits).toHaveLength(30);
    const own = await at.ask('learning.queue', { code: hits[0]?.code ?? null, most: 500 });
    expect(own.hits.every((hit) => hit.code === hits[0]?.code)).toBe(true);
    expect(hits.every(({ status }) => status === 'suggested' || status === 'candidate')).toBe(true);
  });
});

function mostUsed(
  codings: readonly { readonly code: CodeId; readonly status: string; readonly probability?: number }[],
): [CodeId, CodeId] {
  const counts = new Map<CodeId, number>();
  for (const { code, status, probability } of codings)
    if (status === 'suggested' && probability !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (first === undefined || second === undefined) throw new Error('no codings');
  return [first[0], second[0]];
}

interface At {
  readonly document: DocumentId;
  readonly clause: ClauseId;
  readonly code: CodeId;
}
function same(one: At, other: At): boolean {
  return one.document === other.document && one.clause === other.clause && one.code === other.code;
}
