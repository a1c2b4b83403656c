import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FILTER_NONE } from '../../shared/analysis/filter';
import type { OpenDocument } from '../../shared/contract/library';
import type { CodeId } from '../../shared/coding/codebook';
import type { DetailEdit } from '../../shared/coding/detail';
import type { ClauseId, DocumentId } from '../../shared/policy/document';
import { ordered } from '../../shared/text/contextOrder';
import type { BlindAct } from '../../shared/project/coderEdits';
import { sampleBed, type Bed } from './bed';

const SHARE = 'lc.share' as CodeId;
const ARCHIVE = 'lc.archive' as CodeId;

/** What people say of a coding beside, by the kind of act in the property below. */
const EDITS: Readonly<Record<string, DetailEdit>> = {
  weight: { weight: 2 },
  comment: { comment: '待查' },
  doubt: { uncertain: true },
};

const KINDS = [
  ...(['on', 'off', 'accepted', 'rejected', 'note', 'recode'] as const),
  ...(['span', 'unspan', 'weight', 'comment', 'doubt'] as const),
  ...(['blind', 'done', 'settle'] as const),
];
type Kind = (typeof KINDS)[number];
/** Every kind once, in an order in which each has something to change. */
const EACH: readonly Kind[] = [
  ...(['on', 'weight', 'comment', 'doubt', 'span', 'unspan', 'off', 'on', 'rejected', 'accepted'] as const),
  ...(['recode', 'note', 'blind', 'done', 'settle'] as const),
];

let at: Bed;
let id: DocumentId;
let leaves: readonly ClauseId[];
beforeAll(async () => {
  at = await sampleBed();
  const [first] = await at.ask('library.rows', { filter: FILTER_NONE });
  if (first === undefined) throw new Error('nothing imported');
  id = first.id;
  leaves = (await open()).clauses.filter(({ leaf }) => leaf).map((clause) => clause.id);
});
afterAll(() => at.close());

const open = (): Promise<OpenDocument> => at.ask('document.open', { id });
const statusOf = async (clause: ClauseId, code: CodeId): Promise<string | null> =>
  (await open()).codings.find((one) => one.clause === clause && one.code === code)?.status ?? null;
const without = async (code: CodeId): Promise<ClauseId> => {
  const { codings } = await open();
  const found = leaves.find((leaf) => !codings.some((one) => one.clause === leaf && one.code === code));
  if (found === undefined) throw new Error(`every clause carries ${code}`);
  return found;
};
const suggested = async (code: CodeId): Promise<ClauseId> => {
  const found = (await open()).codings.find((one) => one.code === code && one.status === 'suggested');
  if (found === undefined) throw new Error(`no clause carries ${code}`);
  return found.clause;
};

describe('coding by hand', () => {
  it('puts a code where the machine saw none, counts it, and undo leaves no trace of it', async () => {
    const clause = await without(ARCHIVE);
    const before = await at.ask('project.summary', null);
    const done = await at.ask('document.code', { document: id, clauses: [clause], code: ARCHIVE, on: true });
    expect(await statusOf(clause, ARCHIVE)).toBe('accepted');
    expect(done.codings).toBe(before.codings + 1);
    await at.ask('project.undo', null);
    expect(await statusOf(clause, ARCHIVE)).toBeNull();
  });

  it('takes away what was put by hand, and rejects what the machine had said', async () => {
    const bare = await without(ARCHIVE);
    await at.ask('document.code', { document: id, clauses: [bare], code: ARCHIVE, on: true });
    await at.ask('document.code', { document: id, clauses: [bare], code: ARCHIVE, on: false });
    expect(await statusOf(bare, ARCHIVE)).toBeNull();
    const said = await suggested(SHARE);
    await at.ask('document.code', { document: id, clauses: [said], code: SHARE, on: false });
    expect(await statusOf(said, SHARE)).toBe('rejected');
    for (let n = 0; n < 3; n += 1) await at.ask('project.undo', null);
  });

  it('recodes everywhere as one step', async () => {
    const before = (await open()).codings;
    const clause = await suggested(SHARE);
    await at.ask('document.recode', { document: null, from: SHARE, to: ARCHIVE });
    expect(await statusOf(clause, SHARE)).toBe('rejected');
    expect(await statusOf(clause, ARCHIVE)).toBe('accepted');
    await at.ask('project.undo', null);
    expect((await open()).codings).toEqual(before);
  });

  it('any sequence of acts, undone, gives the first state; done again, the last', async () => {
    const { me } = await at.ask('coders.become', { name: '甲', rename: false });
    const codes = [SHARE, ARCHIVE];
    const order = { name: '样本', documents: [id], codes, size: 2_000, by: 'document', seed: 1 } as const;
    await at.ask('coders.draw', { filter: FILTER_NONE, order });
    const sample = (await at.ask('coders.samples', null))[0]?.id;
    if (me === null || sample === undefined) throw new Error('no sample');
    const act = fc.record({
      leaf: fc.nat(20),
      code: fc.constantFrom(SHARE, ARCHIVE),
      what: fc.constantFrom(...KINDS),
      from: fc.nat(12),
      length: fc.integer({ min: 2, max: 60 }),
    });
    /** How often an act of each kind changed something. */
    const met = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>;
    const each = EACH.map((what) => ({ leaf: 1, code: ARCHIVE, what, from: 2, length: 6 }));
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 8 }), async (acts) => {
        const state = async (): Promise<unknown> => [
          (await open()).codings,
          await at.ask('notes.list', null),
          await at.ask('coders.sheet', { sample, me: me.id }),
          (await at.ask('coders.layers', null)).map(({ clauses }) => clauses),
        ];
        const first = await state();
        let steps = 0;
        let top = JSON.stringify((await at.ask('project.summary', null)).undo);
        for (const { leaf, code, what, from, length } of acts) {
          const clause = leaves[leaf % leaves.length] as ClauseId;
          const { revision } = await at.ask('project.summary', null);
          const { clauses, codings } = await open();
          const there = codings.filter((one) => codes.includes(one.code));
          const coding = there[leaf % there.length];
          const spanned = there.filter(({ detail }) => (detail?.spans.length ?? 0) > 0);
          const worded = spanned[leaf % spanned.length];
          const { start = 0 } = clauses.find((one) => one.id === clause) ?? {};
          const edit = EDITS[what];
          let did: Kind = what;
          const puts = async (): Promise<void> => {
            did = 'on';
            await at.ask('document.code', { document: id, clauses: [clause], code, on: true });
          };
          const spans = async (): Promise<void> => {
            did = 'span';
            const span = { start: start + from, end: start + from + length };
            await at.ask('document.codeSpan', { document: id, code, span });
          };
          if (what === 'span') await spans();
          else if (what === 'unspan') {
            const [span] = worded?.detail?.spans ?? [];
            if (worded && span)
              await at.ask('document.uncodeSpan', {
                document: id,
                clause: worded.clause,
                code: worded.code,
                span,
              });
            else await spans();
          } else if (edit) {
            if (coding) {
              const { clause, code } = coding;
              await at.ask('document.detail', { document: id, clause, code, edit });
            } else await puts();
          } else if (what === 'on') await puts();
          else if (what === 'off') {
            if (coding) {
              const { clause, code } = coding;
              await at.ask('document.code', { document: id, clauses: [clause], code, on: false });
            } else await puts();
          } else if (what === 'note') {
            const target = { kind: 'clause', document: id, clause } as const;
            await at.ask('notes.write', { target, text: `备忘 ${steps}` });
          } else if (what === 'blind' || what === 'done') {
            const act =
              what === 'done'
                ? { kind: 'done', done: leaf % 3 > 0 }
                : { kind: 'code', code, on: leaf % 4 > 0 };
            await at.ask('coders.judge', { document: id, clause, act: act as BlindAct });
          } else if (what === 'settle') {
            const codes = leaf % 2 === 0 ? [code] : [];
            await at.ask('coders.settle', { document: id, clause, codes, considered: [SHARE, ARCHIVE] });
          } else if (what === 'recode') {
            await at.ask('document.recode', {
              document: id,
              from: code,
              to: code === SHARE ? ARCHIVE : SHARE,
            });
          } else {
            const verdict = what === 'rejected' ? 'rejected' : 'accepted';
            if (coding) {
              const { clause, code } = coding;
              await at.ask('document.judge', { id, clause, code, verdict });
            } else await puts();
          }
          const now = await at.ask('project.summary', null);
          // An act that changes nothing leaves no step behind.
          if (now.revision > revision) {
            steps += 1;
            met[did] += 1;
          }
          top = JSON.stringify(now.undo);
        }
        const last = await state();
        for (let n = 0; n < steps; n += 1) await at.ask('project.undo', null);
        expect(await state()).toEqual(first);
        for (let n = 0; n < steps; n += 1) await at.ask('project.redo', null);
        expect(await state()).toEqual(last);
        expect(JSON.stringify((await at.ask('project.summary', null)).undo)).toBe(top);
        for (let n = 0; n < steps; n += 1) await at.ask('project.undo', null);
      }),
      { numRuns: 20, examples: [[each]] },
    );
    expect(KINDS.filter((kind) => met[kind] === 0)).toEqual([]);
  });
});

describe('memos', () => {
  it('stand on clause, document, code and project, say what they are about, and go when they are emptied', async () => {
    const clause = leaves[0] as ClauseId;
    await at.ask('notes.write', { target: { kind: 'project' }, text: '研究问题' });
    await at.ask('notes.write', { target: { kind: 'code', code: ARCHIVE }, text: '看定义' });
    await at.ask('notes.write', { target: { kind: 'clause', document: id, clause }, text: '疑问' });
    const notes = await at.ask('notes.list', null);
    expect(notes.map(({ text }) => text)).toEqual(['研究问题', '看定义', '疑问']);
    expect(notes[1]?.about).toBe('归档');
    expect(notes[2]?.about).toMatch(/^《.+》第/);
    const done = await at.ask('notes.write', { target: { kind: 'project' }, text: ' ' });
    expect(done.undo).toEqual({ key: 'act.noteGone' });
    expect(await at.ask('notes.list', null)).toHaveLength(2);
  });
});

describe('words in context', () => {
  it('are found in every text in view, with their clause and both sides', async () => {
    const { all, documents, lines } = await at.ask('text.search', { filter: FILTER_NONE, words: '共享' });
    expect(documents).toBe(6);
    expect(lines).toHaveLength(all);
    for (const line of lines.slice(0, 50)) {
      expect(line.match).toBe('共享');
      expect(line.left.length).toBeLessThanOrEqual(30);
    }
    expect(lines.some(({ label }) => label.startsWith('第'))).toBe(true);
    const { text } = await open();
    for (const { document, start, end } of lines)
      if (document === id) expect(text.slice(start, end)).toBe('共享');
  });

  it('are looked for in the texts in view only', async () => {
    const filter = { ...FILTER_NONE, regions: ['云岭'] };
    const { documents, lines } = await at.ask('text.search', { filter, words: '共享' });
    expect(documents).toBe(1);
    expect(new Set(lines.map(({ title }) => title)).size).toBe(1);
  });

  it('go out as CSV, every place in the order of what follows', async () => {
    const path = join(at.folder, 'kwic.csv');
    const ask = { filter: FILTER_NONE, words: '共享', order: 'right' } as const;
    await at.ask('export.concordance', { ...ask, ticket: at.ticket(path) });
    const rows = readFileSync(path, 'utf8').trimEnd().split('\r\n').slice(1);
    const { all, lines } = await at.ask('text.search', { filter: FILTER_NONE, words: '共享' });
    expect(rows).toHaveLength(all);
    const rights = ordered(lines, 'right').map(({ right }) => right);
    expect(rows.filter((row, nth) => !row.includes(rights[nth] ?? '?'))).toEqual([]);
    expect(rights).not.toEqual(lines.map(({ right }) => right));
  });

  it('are the same in full width, and none are found for nothing', async () => {
    const ask = (words: string) => at.ask('text.search', { filter: FILTER_NONE, words });
    expect((await ask('２０')).all).toBe((await ask('20')).all);
    expect((await ask('  ')).all).toBe(0);
    expect((await ask('(共享')).all).toBe(0);
  });
});
