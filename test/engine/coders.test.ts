import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unitsTable } from '../../electron/exchange/unitsTable';
import { agreement } from '../../shared/agreement/report';
import type { CoderId, SampleId } from '../../shared/agreement/sample';
import { FILTER_NONE } from '../../shared/analysis/filter';
import type { CodeId } from '../../shared/coding/codebook';
import type { AgreementAnswer, BlindSheet, LayerKey } from '../../shared/contract/coders';
import type { BlindAct } from '../../shared/project/coderEdits';
import { bed, sampleBed, type Bed } from './bed';

const SHARE = 'lc.share' as CodeId;
const ARCHIVE = 'lc.archive' as CodeId;
const CODES = [SHARE, ARCHIVE, 'lc.destroy' as CodeId];

let at: Bed;
let sample: SampleId;
const people: Record<string, CoderId> = {};

beforeAll(async () => {
  at = await sampleBed();
});
afterAll(() => at.close());

const order = { name: '预编码', documents: null, codes: CODES, size: 20, by: 'document', seed: 11 } as const;
const become = async (name: string): Promise<CoderId> => {
  const { me } = await at.ask('coders.become', { name, rename: false });
  if (me === null) throw new Error('nobody');
  return (people[name] = me.id);
};
const sheet = (me: CoderId): Promise<BlindSheet> => at.ask('coders.sheet', { sample, me });
const judge = async (nth: number, act: BlindAct): Promise<void> => {
  const clause = (await sheet(people['甲'] as CoderId)).clauses[nth];
  if (clause === undefined) throw new Error('no such clause');
  await at.ask('coders.judge', { document: clause.document, clause: clause.clause, act });
};
const compared = (layers: readonly LayerKey[]): Promise<AgreementAnswer> =>
  at.ask('coders.agreement', { request: { filter: FILTER_NONE, sample, layers } });

describe('who codes', () => {
  it('is asked once and known at the next start; by the same name one is the same person', async () => {
    expect((await at.ask('coders.people', null)).me).toBeNull();
    const first = await become('甲');
    const second = await become('乙');
    expect(second).not.toBe(first);
    at.restart();
    expect((await at.ask('coders.people', null)).me).toEqual({ id: second, name: '乙' });
    expect(await become('甲')).toBe(first);
    expect((await at.ask('coders.become', { name: '甲一', rename: true })).me).toEqual({
      id: first,
      name: '甲一',
    });
    expect(await at.refusal('coders.become', { name: '乙', rename: true })).toMatchObject({
      key: 'coders.nameTaken',
    });
    await at.ask('coders.become', { name: '甲', rename: true });
    expect(await at.refusal('coders.become', { name: '  ', rename: false })).toMatchObject({
      key: 'coders.badName',
    });
  });
});

describe('a blind sample', () => {
  it('is drawn from what is in view, as one step that can be undone', async () => {
    await at.ask('coders.draw', { filter: FILTER_NONE, order });
    const [row] = await at.ask('coders.samples', null);
    expect(row).toMatchObject({ name: '预编码', size: 20, documents: 6, seed: 11, progress: [] });
    await at.ask('project.undo', null);
    expect(await at.ask('coders.samples', null)).toEqual([]);
    await at.ask('project.redo', null);
    sample = (await at.ask('coders.samples', null))[0]?.id as SampleId;
    expect(sample).toBe(row?.id);
    const filter = { ...FILTER_NONE, words: '没有这样的文件' };
    expect(await at.refusal('coders.draw', { filter, order })).toMatchObject({ key: 'coders.nothingToDraw' });
    expect(
      await at.refusal('coders.draw', { filter: FILTER_NONE, order: { ...order, codes: [] } }),
    ).toMatchObject({
      key: 'coders.noCodes',
    });
  });

  it('that was discarded stands in its place again when that is undone', async () => {
    await at.ask('coders.draw', { filter: FILTER_NONE, order: { ...order, name: '另一个' } });
    const names = async (): Promise<string[]> =>
      (await at.ask('coders.samples', null)).map(({ name }) => name);
    const before = await names();
    await at.ask('coders.discard', { sample });
    await at.ask('project.undo', null);
    expect(await names()).toEqual(before);
    await at.ask('project.undo', null);
  });

  it('shows its clauses and nothing that the machine or another person says of them', async () => {
    await become('乙');
    await judge(0, { kind: 'code', code: ARCHIVE, on: true });
    await become('甲');
    const { clauses } = await sheet(people['甲'] as CoderId);
    expect(clauses).toHaveLength(20);
    expect(clauses.every(({ judgement }) => judgement === null)).toBe(true);
    expect(Object.keys(clauses[0] ?? {}).sort()).toEqual([
      'above',
      'clause',
      'document',
      'judgement',
      'label',
      'text',
      'title',
    ]);
    await at.ask('project.undo', null);
  });

  it('shows with an item the sentence that opens it', async () => {
    await at.ask('coders.draw', { filter: FILTER_NONE, order: { ...order, size: 300 } });
    const all = (await at.ask('coders.samples', null)).find(({ size }) => size > 20);
    if (all === undefined) throw new Error('not drawn');
    const { clauses } = await at.ask('coders.sheet', { sample: all.id, me: people['甲'] as CoderId });
    const items = clauses.filter(({ label }) => label.startsWith('第') && label.endsWith('项'));
    expect(items.length).toBeGreaterThan(2);
    for (const { above } of items) expect(above.at(-1)).toMatch(/[：:]$/);
    await at.ask('project.undo', null);
  });

  it('tells a clause without code that was looked at from one that was not', async () => {
    await judge(0, { kind: 'done', done: true });
    await judge(1, { kind: 'code', code: SHARE, on: true });
    const { clauses } = await sheet(people['甲'] as CoderId);
    expect(clauses[0]?.judgement).toEqual({ codes: [], note: '', done: true });
    expect(clauses[1]?.judgement).toEqual({ codes: [SHARE], note: '', done: false });
    expect(clauses[2]?.judgement).toBeNull();
    const [row] = await at.ask('coders.samples', null);
    expect(row?.progress).toEqual([{ id: people['甲'], name: '甲', done: 1 }]);
    await judge(1, { kind: 'code', code: SHARE, on: false });
    expect((await sheet(people['甲'] as CoderId)).clauses[1]?.judgement).toBeNull();
  });

  it('leaves the codings of the project as they are, and every act a sentence', async () => {
    const { codings } = await at.ask('project.summary', null);
    await judge(2, { kind: 'code', code: ARCHIVE, on: true });
    const now = await at.ask('project.summary', null);
    expect(now.codings).toBe(codings);
    expect(now.undo).toMatchObject({ key: 'act.blind.coded', values: { coder: '甲', code: '归档' } });
    at.restart();
    await at.ask('project.undo', null);
    expect((await sheet(people['甲'] as CoderId)).clauses[2]?.judgement).toBeNull();
    at.restart();
    await at.ask('project.redo', null);
    expect((await sheet(people['甲'] as CoderId)).clauses[2]?.judgement?.codes).toEqual([ARCHIVE]);
  });
});

describe('two coders compared', () => {
  it('by the clauses both have done; missing is not “no code”', async () => {
    for (let nth = 0; nth < 12; nth += 1) {
      await become('甲');
      await judge(nth, { kind: 'code', code: SHARE, on: nth < 6 });
      await judge(nth, { kind: 'code', code: ARCHIVE, on: false });
      await judge(nth, { kind: 'done', done: true });
      if (nth === 11) break;
      await become('乙');
      await judge(nth, { kind: 'code', code: SHARE, on: nth < 5 });
      await judge(nth, { kind: 'done', done: true });
    }
    const answer = await compared([people['甲'], people['乙']] as LayerKey[]);
    expect(answer.clauses).toBe(11);
    expect(answer.missing).toBe(9);
    const share = answer.codes.find(({ code }) => code === SHARE);
    expect(share).toMatchObject({ units: 11, given: [6, 5], disagreements: 1 });
    expect(share?.coefficients.percent.value).toBeCloseTo(10 / 11, 10);
    expect(share?.alphaInterval?.samples).toBe(1000);
    const unused = answer.codes.find(({ code }) => code === ARCHIVE);
    expect(unused?.coefficients.krippendorffAlpha).toEqual({ value: null, reason: 'noVariation' });
    expect(answer.disagreements).toHaveLength(1);
    expect(answer.disagreements[0]).toMatchObject({ given: [[SHARE], []], differ: [SHARE], settled: false });
  });

  it('with the machine as one of them: its own tags, whatever people made of them', async () => {
    const before = await compared(['machine', people['甲'] as CoderId]);
    expect(before.clauses).toBe(12);
    const { clauses } = await sheet(people['甲'] as CoderId);
    const document = clauses[0]?.document;
    if (document === undefined) throw new Error('empty');
    const { codings } = await at.ask('document.open', { id: document });
    const said = codings.find(({ code, status }) => code === SHARE && status === 'suggested');
    if (said === undefined) throw new Error('nothing suggested');
    await at.ask('document.judge', { id: document, clause: said.clause, code: SHARE, verdict: 'rejected' });
    await at.ask('document.code', { document, clauses: [clauses[0]!.clause], code: CODES[2]!, on: true });
    expect((await compared(['machine', people['甲'] as CoderId])).codes).toEqual(before.codes);
    await at.ask('project.undo', null);
    await at.ask('project.undo', null);
  });

  it('as a table of units that the command line reads to the same α', async () => {
    const path = join(at.folder, 'units.csv');
    const request = { filter: FILTER_NONE, sample, layers: [people['甲'], people['乙']] as LayerKey[] };
    const ticket = at.ticket(path);
    await at.ask('export.agreement', { request, table: 'units', language: 'zh', ticket });
    const read = await unitsTable(path, 'nominal');
    if (!read.ok) throw new Error(JSON.stringify(read.failure));
    expect(read.table.coders).toEqual(['甲', '乙']);
    expect(read.table.units).toHaveLength(36);
    const { pooled } = await compared(request.layers);
    const table = agreement(read.table.ratings, 'nominal', null);
    expect(table.coefficients.krippendorffAlpha).toEqual(pooled.coefficients.krippendorffAlpha);
    expect(table.disagreements).toHaveLength(1);
    await at.ask('export.agreement', { request, table: 'coefficients', language: 'zh', ticket });
    const lines = readFileSync(path, 'utf8').trim().split('\r\n');
    expect(lines).toHaveLength(1 + 1 + 3);
    expect(lines.find((line) => line.startsWith('lc.archive'))).toContain('没有变异');
  });
});

describe('coming to agree', () => {
  it('writes the project’s codings, marks the clause settled, and one undo takes both back', async () => {
    const layers = [people['甲'], people['乙'], 'agreed'] as LayerKey[];
    const [open] = (await compared(layers)).disagreements;
    if (open === undefined) throw new Error('they agree');
    const { document, clause } = open;
    const there = (await sheet(people['甲'] as CoderId)).clauses.find(
      (one) => one.document === document && one.clause === clause,
    );
    expect(open).toMatchObject({ above: there?.above, text: there?.text });
    const before = (await at.ask('document.open', { id: document })).codings;
    const done = await at.ask('coders.settle', { document, clause, codes: [SHARE], considered: CODES });
    expect(done.undo?.key).toBe('act.settled');
    const after = await compared(layers);
    expect(after.disagreements[0]).toMatchObject({ agreed: [SHARE], settled: true });
    expect(after.open).toBe(0);
    const { codings } = await at.ask('document.open', { id: document });
    expect(codings.find((one) => one.clause === clause && one.code === SHARE)?.status).toBe('accepted');
    for (const code of CODES.slice(1)) {
      const status = codings.find((one) => one.clause === clause && one.code === code)?.status ?? 'rejected';
      expect(status).toBe('rejected');
    }
    await at.ask('project.undo', null);
    expect((await at.ask('document.open', { id: document })).codings).toEqual(before);
    expect((await compared(layers)).open).toBe(1);
    await at.ask('coders.settle', { document, clause, codes: [], considered: CODES });
    expect((await at.ask('project.summary', null)).undo?.key).toBe('act.settledNone');
    await at.ask('project.undo', null);
  });
});

describe('clauses on which they agree', () => {
  it('become the project’s codings all at once, without those on which they differ', async () => {
    const layers = [people['甲'], people['乙']] as LayerKey[];
    const { agreeing, disagreements } = await compared(layers);
    expect(agreeing).toBe(10);
    const request = { filter: FILTER_NONE, sample, layers };
    const done = await at.ask('coders.settleAgreeing', { request });
    expect(done.undo).toEqual({ key: 'act.settledAgreeing', values: { n: 10 } });
    const after = await compared([...layers, 'agreed']);
    expect(after.codes.find(({ code }) => code === SHARE)?.given).toEqual([6, 5, 5]);
    expect((await compared(layers)).agreeing).toBe(0);
    expect(after.disagreements).toHaveLength(disagreements.length);
    await at.ask('project.undo', null);
    expect((await compared(layers)).agreeing).toBe(10);
  });
});

describe('a package', () => {
  const path = (): string => join(at.folder, 'sample.gmpack');

  it('brings texts and sample into an empty project, where a colleague codes, and comes back', async () => {
    await become('甲');
    await at.ask('export.pack', { sample, layer: null, ticket: at.ticket(path()) });
    const packed = readFileSync(path(), 'utf8');
    expect(packed).not.toContain('suggested');
    expect((JSON.parse(packed) as { coders: unknown }).coders).toEqual([]);
    const other = bed();
    try {
      await other.ask('project.create', { ticket: other.ticket(join(other.folder, 'q.gangmu')) });
      const look = await other.ask('coders.packLook', { ticket: other.ticket(path()) });
      expect(look).toMatchObject({ sample: { size: 20, known: false }, documents: { known: 0, brought: 6 } });
      expect(look.conflicts).toEqual([]);
      await other.ask('coders.packMerge', { ticket: other.ticket(path()), choice: {} });
      expect(await other.ask('library.rows', { filter: FILTER_NONE })).toHaveLength(6);
      await other.ask('project.undo', null);
      expect(await other.ask('library.rows', { filter: FILTER_NONE })).toEqual([]);
      expect(await other.ask('coders.samples', null)).toEqual([]);
      await other.ask('coders.packMerge', { ticket: other.ticket(path()), choice: {} });
      const { me } = await other.ask('coders.become', { name: '丙', rename: false });
      if (me === null) throw new Error('nobody');
      const there = await other.ask('coders.sheet', { sample, me: me.id });
      expect(there.clauses.map(({ text }) => text)).toEqual(
        (await sheet(people['甲'] as CoderId)).clauses.map(({ text }) => text),
      );
      for (const { document, clause } of there.clauses) {
        await other.ask('coders.judge', { document, clause, act: { kind: 'code', code: SHARE, on: true } });
        await other.ask('coders.judge', { document, clause, act: { kind: 'done', done: true } });
      }
      const back = other.ticket(join(at.folder, 'back.gmpack'));
      await other.ask('export.pack', { sample, layer: me.id, ticket: back });
      people['丙'] = me.id;
    } finally {
      other.close();
    }
    const ticket = at.ticket(join(at.folder, 'back.gmpack'));
    const look = await at.ask('coders.packLook', { ticket });
    expect(look).toMatchObject({
      sample: { known: true },
      documents: { known: 6, brought: 0 },
      conflicts: [],
    });
    await at.ask('coders.packMerge', { ticket, choice: {} });
    const answer = await compared([people['甲'], people['丙']] as LayerKey[]);
    expect(answer.layers[1]).toMatchObject({ name: '丙', clauses: 20 });
    expect(answer.clauses).toBe(12);
    await at.ask('project.undo', null);
    expect((await at.ask('coders.layers', null)).map(({ name }) => name)).not.toContain('丙');
    await at.ask('project.redo', null);
  });

  it('that says something else in a person’s name is shown, and replaces nothing unless one wants it', async () => {
    const pack = JSON.parse(readFileSync(join(at.folder, 'back.gmpack'), 'utf8')) as {
      coders: { layer: { document: string; clause: string; codes: string[] }[] }[];
      book: { version: string; codes: { definition: string }[] };
    };
    const said = pack.coders[0]!.layer[3]!;
    said.codes = [ARCHIVE, 'xx.unknown'];
    pack.book.version = '0.9';
    pack.book.codes[0]!.definition = '另一个定义';
    const changed = join(at.folder, 'changed.gmpack');
    writeFileSync(changed, JSON.stringify(pack));
    const ticket = at.ticket(changed);
    const { conflicts } = await at.ask('coders.packLook', { ticket });
    expect(conflicts.map(({ kind }) => kind).sort()).toEqual(['book', 'code', 'definition', 'layer']);
    expect(conflicts.find(({ kind }) => kind === 'layer')).toMatchObject({ name: '丙', count: 1 });
    const third = people['丙'] as CoderId;
    const codesThere = async (): Promise<unknown> =>
      (await sheet(third)).clauses.find(
        ({ document, clause }) => document === said.document && clause === said.clause,
      )?.judgement?.codes;
    await at.ask('coders.packMerge', { ticket, choice: {} });
    expect(await codesThere()).toEqual([SHARE]);
    await at.ask('coders.packMerge', { ticket, choice: { [third]: 'pack' } });
    expect(await codesThere()).toEqual([ARCHIVE, 'xx.unknown']);
    await at.ask('project.undo', null);
    expect(await codesThere()).toEqual([SHARE]);
  });

  it('that is damaged, foreign, newer or hostile is refused by name, and nothing is taken in', async () => {
    const good = readFileSync(path(), 'utf8');
    const pack = JSON.parse(good) as Record<string, unknown> & {
      documents: { text: string; id: string; clauses: object[] }[];
      sample: { clauses: { clause: string }[]; name: string };
    };
    const [first, ...rest] = pack.documents;
    const { revision } = await at.ask('project.summary', null);
    const file = join(at.folder, '坏.gmpack');
    const refused = async (text: string): Promise<string> => {
      writeFileSync(file, text);
      const failure = await at.refusal('coders.packMerge', { ticket: at.ticket(file), choice: {} });
      expect(failure.values?.['name']).toBe('坏.gmpack');
      return failure.key;
    };
    expect(await refused(good.slice(0, 5000))).toBe('pack.notPack');
    expect(await refused('{}')).toBe('pack.notPack');
    expect(await refused('PK\u0003\u0004')).toBe('pack.notPack');
    expect(await refused(JSON.stringify({ ...pack, version: 2 }))).toBe('pack.newer');
    const text = { ...first, text: `${first?.text ?? ''}改` };
    expect(await refused(JSON.stringify({ ...pack, documents: [text, ...rest] }))).toBe('pack.damaged');
    expect(await refused(JSON.stringify({ ...pack, documents: rest }))).toBe('pack.notPack');
    const path2 = { ...first, fileName: '../../etc/passwd' };
    expect(await refused(JSON.stringify({ ...pack, documents: [path2, ...rest] }))).toBe('pack.notPack');
    const many = Array.from({ length: 2_001 }, () => pack.sample.clauses[0]);
    expect(await refused(JSON.stringify({ ...pack, sample: { ...pack.sample, clauses: many } }))).toBe(
      'pack.notPack',
    );
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect(await refused(deep)).toBe('pack.notPack');
    expect((await at.ask('project.summary', null)).revision).toBe(revision);
  });
});
