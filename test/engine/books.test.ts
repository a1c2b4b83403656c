import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FILTER_NONE } from '../../shared/analysis/filter';
import type { Codebook, CodeId } from '../../shared/coding/codebook';
import { SHIPPED_BOOKS, type BookLook, type BookSource, type ShippedBook } from '../../shared/contract/books';
import { root, sampleBed, type Bed } from './bed';

const ARCHIVE = 'lc.archive' as CodeId;
const toolsPath = join(root, 'corpora', 'codebooks', 'policy-tools.json');

let at: Bed;
beforeAll(async () => {
  at = await sampleBed();
});
afterAll(() => at.close());

const shipped = (book: ShippedBook): BookSource => ({ kind: 'shipped', book });
const file = (path: string): BookSource => ({ kind: 'file', ticket: at.ticket(path) });
const use = (from: BookSource) => at.ask('books.take', { from, way: 'use', taken: [], task: 7 });
const undo = () => at.ask('project.undo', null);
const looked = async (from: BookSource, way: 'use' | 'merge'): Promise<Extract<BookLook, { ok: true }>> => {
  const look = await at.ask('books.look', { from, way });
  if (!look.ok) throw new Error(JSON.stringify(look));
  return look;
};
const written = (name: string, text: string): string => {
  const path = join(at.folder, name);
  writeFileSync(path, text);
  return path;
};
const codings = async () => {
  const rows = await at.ask('library.rows', { filter: FILTER_NONE });
  const documents = await Promise.all(rows.map(({ id }) => at.ask('document.open', { id })));
  return documents.map(({ row, codings: all }) => ({ id: row.id, codings: all }));
};
const everything = async () => ({ book: await at.ask('codebook.current', null), codings: await codings() });
const matrix = () => at.ask('coverage.matrix', { filter: FILTER_NONE, families: [], measure: 'clauses' });

describe('another codebook', () => {
  it('is looked into without changing anything', async () => {
    const before = await everything();
    const look = await looked(shipped('policyTools'), 'use');
    expect(look.comparison.come).toHaveLength(19);
    expect(look.comparison.go).toHaveLength(before.book.codes.length);
    expect(look.people).toEqual([]);
    expect((await looked(shipped('governance'), 'use')).different).toBe(false);
    expect(await everything()).toEqual(before);
  });

  it('is used as one step: everything is tagged by it, and undone and done again exactly', async () => {
    const before = await everything();
    const done = await use(shipped('policyTools'));
    expect(done).toMatchObject({
      codebook: { id: 'policy_tools', version: '1.0.0' },
      undo: { key: 'act.book.use' },
      machine: 'rules',
    });
    expect(await at.refusal('learning.learn', { task: 8 })).toMatchObject({ key: 'machine.otherBook' });
    expect(await at.refusal('machine.rules', { only: true, task: 8 })).toMatchObject({
      key: 'machine.otherBook',
    });
    const after = await everything();
    expect(after.book).toEqual(JSON.parse(readFileSync(toolsPath, 'utf8')));
    expect(after.codings.flatMap((one) => one.codings).every(({ code }) => /^[sed]\./.test(code))).toBe(true);
    const table = await matrix();
    expect(table.codes).toHaveLength(19);
    expect(table.values.flat().some((n) => n > 0)).toBe(true);
    expect(at.news.filter(({ news }) => news === 'task.progress').at(-1)?.message).toMatchObject({ task: 7 });
    await undo();
    expect(await everything()).toEqual(before);
    await at.ask('project.redo', null);
    expect(await everything()).toEqual(after);
    at.restart();
    await at.ask('project.open', { ticket: at.ticket(join(at.folder, 'p.gangmu')) });
    await undo();
    expect(await everything()).toEqual(before);
  });

  it('leaves what people said of codes that go in the file, counts it before, and undo brings all back', async () => {
    const [first] = await codings();
    const [judged, doubted] = (first?.codings ?? []).filter(
      ({ code, status }) => code === ARCHIVE && status === 'suggested',
    );
    if (first === undefined || judged === undefined || doubted === undefined)
      throw new Error('too little is archived');
    await at.ask('document.judge', {
      id: first.id,
      clause: judged.clause,
      code: ARCHIVE,
      verdict: 'accepted',
    });
    await at.ask('document.detail', {
      ...{ document: first.id, clause: doubted.clause, code: ARCHIVE },
      edit: { weight: 2, comment: '待查', uncertain: true },
    });
    const before = await everything();
    const look = await looked(shipped('policyTools'), 'use');
    expect(look.people).toEqual([{ code: ARCHIVE, zh: '归档', en: expect.any(String) as string, count: 2 }]);
    await use(shipped('policyTools'));
    const kept = (await codings())[0]?.codings.filter(({ code }) => code === ARCHIVE);
    expect(kept?.map(({ clause, status }) => [clause, status])).toEqual([
      [judged.clause, 'accepted'],
      [doubted.clause, 'candidate'],
    ]);
    // A code that is in no codebook has no row.
    expect((await matrix()).codes).not.toContain(ARCHIVE);
    await undo();
    expect(await everything()).toEqual(before);
    await undo();
    await undo();
  });

  it.each(SHIPPED_BOOKS)('%s has answers to every table of the window', async (book) => {
    const look = await looked(shipped(book), 'use');
    if (look.different) await use(shipped(book));
    const filter = FILTER_NONE;
    for (const scope of ['system', 'texts', 'weak'] as const) await at.ask('gaps.list', { filter, scope });
    await at.ask('gaps.stages', { filter });
    await at.ask('study.choices', null);
    await at.ask('study.robustness', { filter });
    await at.ask('study.admitted', { filter, scope: null });
    await at.ask('learning.quality', null);
    await at.ask('coders.samples', null);
    await at.ask('figure.coverage', { filter, families: [], measure: 'share', language: 'zh' });
    const ticket = at.ticket(join(at.folder, 'r.html'));
    await at.ask('export.report', { filter, language: 'zh', as: 'html', ticket });
    if (look.different) await undo();
  });

  it('comes from what was written: the same file again differs in nothing', async () => {
    await use(shipped('both'));
    for (const ending of ['json', 'csv', 'xlsx', 'qdc']) {
      const path = join(at.folder, `out.${ending}`);
      await at.ask('export.codebook', { ticket: at.ticket(path) });
      expect([ending, (await looked(file(path), 'use')).different]).toEqual([ending, false]);
    }
    expect(
      await at.refusal('books.take', {
        from: file(join(at.folder, 'out.csv')),
        way: 'use',
        taken: [],
        task: 8,
      }),
    ).toMatchObject({ key: 'books.nothing' });
    await undo();
  });

  it('that is cancelled changes nothing', async () => {
    const before = await everything();
    const taking = at.refusal('books.take', { from: shipped('policyTools'), way: 'use', taken: [], task: 9 });
    await Promise.resolve();
    await at.ask('task.cancel', { task: 9 });
    expect(await taking).toMatchObject({ key: 'result.cancelled' });
    expect(await everything()).toEqual(before);
  });
});

describe('a merge', () => {
  it('adds codes and keeps what the model gives to the codes it knows', async () => {
    const before = await everything();
    const look = await looked(shipped('policyTools'), 'merge');
    expect(look.comparison).toMatchObject({ go: [], differ: [], same: before.book.codes.length });
    await at.ask('books.take', { from: shipped('policyTools'), way: 'merge', taken: [], task: 3 });
    const after = await everything();
    const former = after.codings.map(({ id, codings: all }) => ({
      id,
      codings: all.filter(({ code }) => before.book.codes.some((one) => one.id === code)),
    }));
    expect(former).toEqual(before.codings);
    expect(
      after.codings.flatMap((one) => one.codings).some(({ code }) => code === ('s.fund' as CodeId)),
    ).toBe(true);
    await undo();
    expect(await everything()).toEqual(before);
  });

  it('lets a person choose whose content a code has, and keeps mine otherwise', async () => {
    const mine = await at.ask('codebook.current', null);
    const theirs: Codebook = {
      ...mine,
      version: '9',
      codes: mine.codes.map((code) =>
        ['lc.archive', 'lc.share'].includes(code.id) ? { ...code, definition: '同事的定义' } : code,
      ),
    };
    const from = file(written('theirs.json', JSON.stringify(theirs)));
    const { comparison } = await looked(from, 'merge');
    expect(comparison.differ.map(({ id }) => id).sort()).toEqual(['lc.archive', 'lc.share']);
    expect(await at.refusal('books.take', { from, way: 'merge', taken: [], task: 4 })).toMatchObject({
      key: 'books.nothing',
    });
    await at.ask('books.take', { from, way: 'merge', taken: [ARCHIVE], task: 4 });
    const { codes } = await at.ask('codebook.current', null);
    const definition = (book: readonly { id: CodeId; definition: string }[], id: string) =>
      book.find((code) => code.id === id)?.definition;
    expect(definition(codes, 'lc.archive')).toBe('同事的定义');
    expect(definition(codes, 'lc.share')).toBe(definition(mine.codes, 'lc.share'));
    await undo();
    expect(await at.ask('codebook.current', null)).toEqual(mine);
  });
});

describe('a bad file', () => {
  it('is shown with its faults, and taking it changes nothing', async () => {
    const before = await everything();
    const bad = written('坏.csv', 'id,zh,strong\r\na.b,甲,数据(\r\na.c,乙,(?:[甲乙]{1,60}){1,60}丙\r\n');
    const look = await at.ask('books.look', { from: file(bad), way: 'use' });
    expect(look).toMatchObject({ ok: false, name: '坏.csv', faults: [{ row: 2 }, { row: 3 }], more: 0 });
    expect(await at.refusal('books.take', { from: file(bad), way: 'use', taken: [], task: 5 })).toMatchObject(
      {
        key: 'books.faulty',
        values: { name: '坏.csv', row: 2 },
      },
    );
    const huge = join(at.folder, 'huge.json');
    writeFileSync(huge, new Uint8Array(9 * 1024 * 1024));
    expect(await at.refusal('books.look', { from: file(huge), way: 'use' })).toMatchObject({
      key: 'books.tooLarge',
    });
    expect(await everything()).toEqual(before);
  });
});
