import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FILTER_NONE } from '../../shared/analysis/filter';
import type { Code, CodeId } from '../../shared/coding/codebook';
import type { CodebookEdit } from '../../shared/project/bookEdits';
import { bed, sampleBed, samples, type Bed } from './bed';

const ARCHIVE = 'lc.archive' as CodeId;

let at: Bed;
beforeAll(async () => {
  at = await sampleBed();
});
afterAll(() => at.close());

const code = async (id: CodeId): Promise<Code> => {
  const { codes } = await at.ask('codebook.current', null);
  const found = codes.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no code ${id}`);
  return found;
};
const row = async (id: CodeId): Promise<readonly number[]> => {
  const matrix = await at.ask('coverage.matrix', { filter: FILTER_NONE, families: [], measure: 'clauses' });
  return matrix.values[matrix.codes.indexOf(id)] ?? [];
};
const everything = async (): Promise<unknown> => {
  const rows = await at.ask('library.rows', { filter: FILTER_NONE });
  const documents = await Promise.all(rows.map(({ id }) => at.ask('document.open', { id })));
  return documents.map(({ codings }) => codings);
};
const withPhrase = (one: Code, phrase: string): CodebookEdit => ({
  kind: 'code',
  code: { ...one, rules: { ...one.rules, strong: [...one.rules.strong, phrase] } },
});

describe('an edit of the codebook', () => {
  it('is tried without changing anything, and shows what it would gain', async () => {
    const before = await everything();
    const trial = await at.ask('codebook.try', { edit: withPhrase(await code(ARCHIVE), '共享') });
    expect(trial.problems).toEqual([]);
    expect(trial.after).toBe(trial.before + trial.gained.all - trial.lost.all);
    expect(trial.gained.all).toBeGreaterThan(0);
    const [hit] = trial.gained.hits;
    expect(hit?.marks.map(({ start, end }) => hit.text.slice(start, end))).toContain('共享');
    expect(await everything()).toEqual(before);
  });

  it('tags again at once what it reaches, as one step that is undone and done again exactly', async () => {
    const before = await everything();
    const sums = await row(ARCHIVE);
    const edit = withPhrase(await code(ARCHIVE), '共享');
    const trial = await at.ask('codebook.try', { edit });
    const done = await at.ask('codebook.edit', { edit });
    expect(done).toMatchObject({ undo: { key: 'act.book.code' }, codebook: { version: '1.0.0+1' } });
    const after = await everything();
    expect((await row(ARCHIVE)).reduce((a, b) => a + b)).toBeGreaterThan(sums.reduce((a, b) => a + b));
    expect(await code(ARCHIVE)).toEqual(edit.kind === 'code' ? edit.code : null);
    const undone = await at.ask('project.undo', null);
    expect(undone.codebook.version).toBe('1.0.0');
    expect(await everything()).toEqual(before);
    expect(await row(ARCHIVE)).toEqual(sums);
    await at.ask('project.redo', null);
    expect(await everything()).toEqual(after);
    expect(trial.after - trial.before).toBeGreaterThan(0);
    await at.ask('project.undo', null);
  });

  it('leaves what a person accepted or rejected', async () => {
    const [first] = await at.ask('library.rows', { filter: FILTER_NONE });
    if (first === undefined) throw new Error('nothing imported');
    const { codings } = await at.ask('document.open', { id: first.id });
    const one = codings.find(({ code: id, status }) => id === ARCHIVE && status === 'suggested');
    if (one === undefined) throw new Error('nothing archived in the first text');
    const judgement = { id: first.id, clause: one.clause, code: ARCHIVE };
    await at.ask('document.judge', { ...judgement, verdict: 'accepted' });
    const bare = await code(ARCHIVE);
    const edit: CodebookEdit = {
      kind: 'code',
      code: { ...bare, rules: { strong: ['没有这样的词'], weak: [], exclude: [] } },
    };
    await at.ask('codebook.edit', { edit });
    const now = (await at.ask('document.open', { id: first.id })).codings.filter((c) => c.code === ARCHIVE);
    expect(now.map(({ clause, status }) => [clause, status])).toEqual([[one.clause, 'accepted']]);
    await at.ask('project.undo', null);
    await at.ask('project.undo', null);
  });

  it('that does not compile is refused with its place and reason', async () => {
    const edit = withPhrase(await code(ARCHIVE), '归档(');
    const trial = await at.ask('codebook.try', { edit });
    expect(trial.problems[0]?.path).toContain('lc.archive');
    expect(await at.refusal('codebook.edit', { edit })).toMatchObject({ key: 'codebook.problem' });
    expect((await at.ask('project.summary', null)).codebook.version).toBe('1.0.0');
  });

  it('adds and removes a code, with its row in every table', async () => {
    const before = await everything();
    const made: Code = {
      ...(await code(ARCHIVE)),
      id: 'lc.sample' as CodeId,
      zh: '抽样',
      en: 'Sampling',
      rules: { strong: ['目录'], weak: [], exclude: [] },
    };
    await at.ask('codebook.edit', { edit: { kind: 'add', code: made, after: ARCHIVE } });
    expect((await row(made.id)).some((n) => n > 0)).toBe(true);
    await at.ask('codebook.edit', { edit: { kind: 'remove', code: made.id } });
    expect(await everything()).toEqual(before);
    await at.ask('project.undo', null);
    expect((await row(made.id)).some((n) => n > 0)).toBe(true);
    await at.ask('project.undo', null);
    expect(await everything()).toEqual(before);
  });
});

describe('texts that come after an edit', () => {
  it('are tagged by the codebook as it is now, also those that were waiting', async () => {
    const own = bed();
    try {
      await own.ask('project.create', { ticket: own.ticket(join(own.folder, 'q.gangmu')) });
      const waiting = own.ask('import.preview', { tickets: [own.ticket(samples)], task: 1 });
      await waiting;
      const { codes } = await own.ask('codebook.current', null);
      const archive = codes.find((one) => one.id === ARCHIVE);
      if (archive === undefined) throw new Error('no such code');
      const nothing = { strong: ['没有这样的词'], weak: [], exclude: [] };
      await own.ask('codebook.edit', { edit: { kind: 'code', code: { ...archive, rules: nothing } } });
      await own.ask('import.accept', { task: 2 });
      const matrix = await own.ask('coverage.matrix', {
        filter: FILTER_NONE,
        families: [],
        measure: 'clauses',
      });
      expect(matrix.values[matrix.codes.indexOf('lc.share' as CodeId)]?.some((n) => n > 0)).toBe(true);
      const rows = await own.ask('library.rows', { filter: FILTER_NONE });
      for (const { id } of rows) {
        const { codings } = await own.ask('document.open', { id });
        const rules = codings
          .filter((one) => one.code === ARCHIVE)
          .flatMap(({ evidence }) => evidence.map((mark) => mark.rule));
        expect(rules.filter((rule) => rule.startsWith(`${ARCHIVE}/strong`))).toEqual([]);
      }
    } finally {
      own.close();
    }
  });

  it('are tagged again when their title is corrected, and undo brings the former codings back', async () => {
    const rows = await at.ask('library.rows', { filter: FILTER_NONE });
    const before = await everything();
    // In a text about other matters a clause counts only where it speaks of government information.
    const ids = rows.map(({ id }) => id);
    await at.ask('library.editFacts', { ids, facts: { title: '某地优化营商环境条例' } });
    expect(await everything()).not.toEqual(before);
    await at.ask('project.undo', null);
    expect(await everything()).toEqual(before);
  });
});
