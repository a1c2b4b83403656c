import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FILTER_NONE } from '../../shared/analysis/filter';
import type { CodeId } from '../../shared/coding/codebook';
import type { Coding } from '../../shared/coding/coding';
import type { DocumentId } from '../../shared/policy/document';
import { bed, samples, type Bed } from './bed';

let at: Bed;
beforeAll(async () => {
  at = bed();
  await at.ask('project.create', { ticket: at.ticket(join(at.folder, 'p.gangmu')) });
  await at.ask('import.run', { tickets: [at.ticket(samples)], task: 1 });
});
afterAll(() => at.close());

const ids = async (): Promise<DocumentId[]> =>
  (await at.ask('library.rows', { filter: FILTER_NONE })).map(({ id }) => id);
const codings = async (id: DocumentId): Promise<readonly Coding[]> =>
  (await at.ask('document.open', { id })).codings;
const rulesAlone = (only: boolean): Promise<unknown> => at.ask('machine.rules', { only, task: 2 });
const machine = async (): Promise<string> => (await at.ask('project.summary', null)).machine;

describe('the machine and what it says', () => {
  it('change together or not at all, when an undo meets another act', async () => {
    const [first] = (await ids()) as [DocumentId];
    await rulesAlone(true);
    const before = await codings(first);
    const undoing = at.refusal('project.undo', null);
    await at.ask('notes.write', { target: { kind: 'project' }, text: '同时写的备忘' });
    expect((await undoing).key).toBe('machine.meanwhile');
    expect(await machine()).toBe('rules');
    expect(await codings(first)).toEqual(before);
    await at.ask('project.undo', null);
    await at.ask('project.undo', null);
    expect(await machine()).toBe('rulesAndModel');
    expect((await codings(first)).some(({ by }) => by === 'model')).toBe(true);
  });

  it('stand apart from a verdict: what no machine gives any more is a verdict still, and none of its own', async () => {
    const [first] = (await ids()) as [DocumentId];
    // No rule has a word for it: without the model it is gone.
    const one = (await codings(first)).find(
      ({ status, evidence }) =>
        status === 'suggested' && evidence.every(({ rule }) => rule.includes('/model/')),
    );
    if (one === undefined) throw new Error('the model gives nothing of its own');
    const { clause, code } = one;
    await at.ask('document.judge', { id: first, clause, code, verdict: 'accepted' });
    const now = async (): Promise<Coding | undefined> =>
      (await codings(first)).find((other) => other.clause === clause && other.code === code);
    const accepted = await now();
    expect(accepted).toMatchObject({ status: 'accepted', score: 2, by: 'model' });
    await rulesAlone(true);
    expect(await now()).toEqual({ clause, code, score: 1, status: 'accepted', evidence: one.evidence });
    await at.ask('project.undo', null);
    expect(await now()).toEqual(accepted);
    await at.ask('project.undo', null);
  });

  it('are the present ones of a text that a package brings back', async () => {
    const order = {
      name: '样',
      documents: null,
      codes: ['lc.share' as CodeId],
      size: 12,
      by: 'document',
      seed: 3,
    };
    await at.ask('coders.draw', { filter: FILTER_NONE, order: { ...order, by: 'document' } });
    const [sample] = await at.ask('coders.samples', null);
    if (sample === undefined) throw new Error('not drawn');
    const file = join(at.folder, 'p.gmpack');
    await at.ask('export.pack', { sample: sample.id, layer: null, ticket: at.ticket(file) });
    const [first] = (await ids()) as [DocumentId];
    await at.ask('library.remove', { ids: [first] });
    await rulesAlone(true);
    await at.ask('coders.packMerge', { ticket: at.ticket(file), choice: {} });
    expect(await ids()).toContain(first);
    expect((await codings(first)).map(({ by }) => by).filter((by) => by !== 'rules')).toEqual([]);
  });

  it('are those of the rules as edited while texts were read', async () => {
    const [during, before] = [bed(), bed()];
    const edit = async ({ ask }: Bed): Promise<void> => {
      const share = (await ask('codebook.current', null)).codes.find(({ id }) => id === 'lc.share');
      if (share === undefined) throw new Error('no lc.share');
      const rules = { ...share.rules, strong: [...share.rules.strong, '规定|要求'] };
      await ask('codebook.edit', { edit: { kind: 'code', code: { ...share, rules } } });
    };
    const read = async ({ ask }: Bed): Promise<unknown> => {
      const rows = await ask('library.rows', { filter: FILTER_NONE });
      const all = rows.map(async ({ id }) => ({ id, all: (await ask('document.open', { id })).codings }));
      return (await Promise.all(all)).sort((a, b) => (a.id < b.id ? -1 : 1));
    };
    try {
      for (const one of [during, before])
        await one.ask('project.create', { ticket: one.ticket(join(one.folder, 'p.gangmu')) });
      const importing = during.ask('import.run', { tickets: [during.ticket(samples)], task: 1 });
      while ((await during.ask('project.summary', null)).documents === 0)
        await new Promise((resolve) => setImmediate(resolve));
      await edit(during);
      await importing;
      await edit(before);
      await before.ask('import.run', { tickets: [before.ticket(samples)], task: 1 });
      expect(await read(during)).toEqual(await read(before));
    } finally {
      during.close();
      before.close();
    }
  });
});
