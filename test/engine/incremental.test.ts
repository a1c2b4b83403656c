import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FILTER_NONE } from '../../shared/analysis/filter';
import type { Code, CodeId } from '../../shared/coding/codebook';
import type { ClauseId, DocumentId } from '../../shared/policy/document';
import { sampleBed, type Bed } from './bed';

const CODES = ['lc.share', 'lc.archive', 'el.subject'] as CodeId[];

let at: Bed;
let ids: readonly DocumentId[];
const leaves = new Map<DocumentId, readonly ClauseId[]>();
beforeAll(async () => {
  at = await sampleBed();
  ids = (await at.ask('library.rows', { filter: FILTER_NONE })).map(({ id }) => id);
  for (const id of ids) {
    const { clauses } = await at.ask('document.open', { id });
    leaves.set(
      id,
      clauses.filter(({ leaf }) => leaf).map((clause) => clause.id),
    );
  }
});
afterAll(() => at.close());

/** Everything that is derived from what stands in the project file. */
async function derived(): Promise<unknown> {
  const filter = FILTER_NONE;
  const rows = await at.ask('library.rows', { filter });
  const { savedAt: _, ...summary } = await at.ask('project.summary', null);
  const gaps = [];
  for (const scope of ['system', 'texts', 'weak'] as const)
    gaps.push(await at.ask('gaps.list', { filter, scope }));
  const [first] = gaps[0]?.gaps ?? [];
  const opened = [];
  for (const { id } of rows) opened.push(await at.ask('document.open', { id }));
  return {
    rows,
    summary,
    gaps,
    opened,
    evidence: first === undefined ? null : await at.ask('gaps.evidence', { filter, gap: first.id }),
    matrix: await at.ask('coverage.matrix', { filter, families: [], measure: 'clauses' }),
    stages: await at.ask('gaps.stages', { filter }),
    facets: await at.ask('library.facets', null),
    notes: await at.ask('notes.list', null),
    book: await at.ask('codebook.current', null),
    samples: await at.ask('coders.samples', null),
    layers: await at.ask('coders.layers', null),
    agreement: await compared(),
  };
}

type Act = (pick: number) => Promise<unknown>;

const acts: Readonly<Record<string, Act>> = {
  coded: (pick) => byHand(pick, true),
  uncoded: (pick) => byHand(pick, false),
  recoded: (pick) => {
    const [from, to] = [picked(CODES, pick), picked(CODES, pick + 1)];
    return at.ask('document.recode', { document: null, from, to });
  },
  accepted: (pick) => judged(pick, 'accepted'),
  rejected: (pick) => judged(pick, 'rejected'),
  region: (pick) => {
    const facts = {
      region: pick % 2 === 0 ? '江苏省' : '全国',
      level: pick % 3 === 0 ? null : 'provincial',
    } as const;
    return at.ask('library.editFacts', { ids: [picked(ids, pick)], facts });
  },
  draft: (pick) => at.ask('library.editFacts', { ids: [picked(ids, pick)], facts: { status: 'draft' } }),
  removed: (pick) => at.ask('library.remove', { ids: [picked(ids, pick)] }),
  noted: (pick) =>
    at.ask('notes.write', { target: { kind: 'project' }, text: pick % 3 === 0 ? '' : `备忘 ${pick}` }),
  gap: async (pick) => {
    const { gaps } = await at.ask('gaps.list', { filter: FILTER_NONE, scope: 'system' });
    if (gaps.length === 0) return;
    await at.ask('gaps.judge', { gaps: [picked(gaps, pick).id], verdict: pick % 2 === 0 ? 'missed' : null });
  },
  phrase: (pick) =>
    edited(pick, (code) => ({
      ...code,
      rules: { ...code.rules, strong: [...code.rules.strong, picked(['数据', '目录', '平台'], pick)] },
    })),
  fewer: (pick) =>
    edited(pick, (code) => ({ ...code, rules: { ...code.rules, strong: code.rules.strong.slice(1) } })),
  drawn: (pick) =>
    at.ask('coders.draw', {
      filter: FILTER_NONE,
      order: {
        name: `样本 ${pick}`,
        documents: null,
        codes: CODES,
        size: 1 + (pick % 9),
        by: 'place',
        seed: pick,
      },
    }),
  discarded: async (pick) => {
    const samples = await at.ask('coders.samples', null);
    if (samples.length > 0) await at.ask('coders.discard', { sample: picked(samples, pick).id });
  },
  blind: async (pick) => {
    await at.ask('coders.become', { name: pick % 2 === 0 ? '甲' : '乙', rename: false });
    const document = picked(ids, pick);
    const clause = picked(leaves.get(document) ?? [], pick);
    const code = picked(CODES, pick);
    const acts = [
      { kind: 'code', code, on: pick % 5 !== 0 },
      { kind: 'done', done: pick % 7 !== 0 },
      { kind: 'note', text: pick % 4 === 0 ? '' : `说明 ${pick}` },
    ] as const;
    await at.ask('coders.judge', { document, clause, act: picked(acts, pick >> 3) });
  },
  settled: (pick) => {
    const document = picked(ids, pick);
    const clause = picked(leaves.get(document) ?? [], pick);
    return at.ask('coders.settle', { document, clause, codes: CODES.slice(pick % 4), considered: CODES });
  },
  undo,
  redo: () => at.ask('project.redo', null),
};

describe('what is derived', () => {
  it('is after any sequence of edits what a newly opened project says', async () => {
    const sequence = fc.array(fc.tuple(fc.constantFrom(...Object.keys(acts)), fc.nat(1000)), {
      minLength: 3,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(sequence, async (steps) => {
        for (const [name, pick] of steps) {
          await acts[name]?.(pick);
          // Looked at in between, so that what is kept could be out of date.
          await at.ask('gaps.list', { filter: FILTER_NONE, scope: 'texts' });
        }
        const followed = await derived();
        at.restart();
        expect(followed).toEqual(await derived());
        // Each sequence begins with everything there.
        while (await undo());
      }),
      { numRuns: 16 },
    );
  }, 240_000);
});

/** Every layer there is, side by side. */
async function compared(): Promise<unknown> {
  const layers = (await at.ask('coders.layers', null)).map(({ key }) => key);
  return at.ask('coders.agreement', { request: { filter: FILTER_NONE, sample: null, layers } });
}

/** The import stays; false: nothing else was there to undo. */
async function undo(): Promise<boolean> {
  const { undo: top } = await at.ask('project.summary', null);
  if (top === null || top.key === 'act.import') return false;
  await at.ask('project.undo', null);
  return true;
}

async function byHand(pick: number, on: boolean): Promise<unknown> {
  const document = picked(ids, pick);
  const clauses = [picked(leaves.get(document) ?? [], pick)];
  return at.ask('document.code', { document, clauses, code: picked(CODES, pick), on });
}

async function judged(pick: number, verdict: 'accepted' | 'rejected'): Promise<unknown> {
  const rows = await at.ask('library.rows', { filter: FILTER_NONE });
  if (rows.length === 0) return null;
  const { id } = picked(rows, pick);
  const { codings } = await at.ask('document.open', { id });
  if (codings.length === 0) return null;
  const { clause, code } = picked(codings, pick);
  return at.ask('document.judge', { id, clause, code, verdict });
}

async function edited(pick: number, change: (code: Code) => Code): Promise<unknown> {
  const { codes } = await at.ask('codebook.current', null);
  const code = codes.find(({ id }) => id === picked(CODES, pick));
  if (code === undefined || code.rules.strong.length < 2) return null;
  return at.ask('codebook.edit', { edit: { kind: 'code', code: change(code) } });
}

function picked<One>(list: readonly One[], pick: number): One {
  const one = list[pick % list.length];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}
