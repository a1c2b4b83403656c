import { gapPlace, type Gap } from '../../shared/analysis/gaps/gap';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FILTER_NONE } from '../../shared/analysis/filter';
import { WorkshopGone } from '../../electron/workers/workshop';
import type { ImportReport } from '../../shared/contract/preview';
import type { ProjectSummary } from '../../shared/contract/questions';
import { bed, FIRST_TASK, samples, type Bed } from './bed';

let open: Bed | null = null;
function laid(start?: Parameters<typeof bed>[0]): Bed {
  open = bed(start);
  return open;
}
afterEach(() => {
  open?.close();
  open = null;
});

/** A project of the samples, made the way a person makes one. */
async function sampleProject(at: Bed): Promise<ImportReport> {
  await at.ask('project.create', { ticket: at.ticket(join(at.folder, '研究.gangmu')) });
  return at.ask('import.run', { tickets: [at.ticket(samples)], task: 1 });
}

const filter = FILTER_NONE;

describe('the first start', () => {
  it('shows the empty sample project at once and fills it', async () => {
    const at = laid();
    expect(await at.ask('project.summary', null)).toMatchObject({ sample: true, documents: 0 });
    await filled(at, 6);
    const told = at.news.filter(({ news }) => news === 'task.progress').map(({ message }) => message);
    expect(told.at(-1)).toMatchObject({ task: FIRST_TASK, done: 6, total: 6 });
  });

  it('begins a project of one’s own when one’s own texts are imported, and leaves the sample alone', async () => {
    const at = laid();
    await at.ask('project.summary', null);
    await filled(at, 6);
    const [own = ''] = readdirSync(samples).filter((name) => name.endsWith('.txt'));
    const { summary } = await at.ask('import.run', { tickets: [at.ticket(join(samples, own))], task: 1 });
    expect(summary).toMatchObject({ sample: false, documents: 1 });
    expect(readdirSync(join(at.folder, 'projects'))).toHaveLength(1);
  });
});

describe('importing', () => {
  it('gives a result for every file, in one step that one undo takes back', async () => {
    const at = laid();
    const { results, summary } = await sampleProject(at);
    expect(results.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 6 }, () => 'imported'));
    expect(summary).toMatchObject({ documents: 6, undo: { key: 'act.import', values: { n: 6 } } });
    const undone = await at.ask('project.undo', null);
    expect(undone).toMatchObject({ documents: 0, undo: null, redo: { key: 'act.import' } });
    expect(await at.ask('project.redo', null)).toMatchObject({ documents: 6, redo: null });
  });

  it('notices the same text under another name', async () => {
    const at = laid();
    await sampleProject(at);
    const [name = ''] = readdirSync(samples).filter((file) => file.endsWith('.txt'));
    const copy = join(at.folder, '另一个名字.txt');
    copyFileSync(join(samples, name), copy);
    const { results, summary } = await at.ask('import.run', { tickets: [at.ticket(copy)], task: 2 });
    expect(results).toMatchObject([{ outcome: 'duplicate', failure: { key: 'import.duplicate' } }]);
    expect(summary.documents).toBe(6);
  });

  it('brings back a text that had been taken out', async () => {
    const at = laid();
    await sampleProject(at);
    const [first] = await at.ask('library.rows', { filter });
    if (first === undefined) throw new Error('no rows');
    await at.ask('library.remove', { ids: [first.id] });
    const { results } = await at.ask('import.run', { tickets: [at.ticket(samples)], task: 2 });
    expect(results.filter(({ outcome }) => outcome === 'imported')).toHaveLength(1);
    expect((await at.ask('project.summary', null)).documents).toBe(6);
  });

  it('refuses bad files one by one and imports the others', async () => {
    const at = laid();
    await at.ask('project.create', { ticket: at.ticket(join(at.folder, '研究.gangmu')) });
    const mixed = join(at.folder, 'mixed');
    mkdirSync(mixed);
    const [name = ''] = readdirSync(samples).filter((file) => file.endsWith('.txt'));
    copyFileSync(join(samples, name), join(mixed, 'good.txt'));
    writeFileSync(join(mixed, 'empty.txt'), '');
    writeFileSync(
      join(mixed, 'picture.docx'),
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]),
    );
    const tickets = [at.ticket(mixed), at.ticket(join(at.folder, 'nowhere.txt'))];
    const { results, summary } = await at.ask('import.run', { tickets, task: 1 });
    const outcomes = results.map((result) => [result.name.split(/[\\/]/).pop(), result.outcome]);
    expect(outcomes.sort()).toEqual([
      ['empty.txt', 'refused'],
      ['good.txt', 'imported'],
      ['nowhere.txt', 'refused'],
      ['picture.docx', 'refused'],
    ]);
    expect(summary.documents).toBe(1);
  });

  it('survives a reader that dies, and says which file it was', async () => {
    let started = 0;
    const at = laid(() => {
      started += 1;
      return Promise.resolve({
        ask: (order) =>
          order === 'begin' ? Promise.resolve(null) : Promise.reject(new WorkshopGone('killed by the file')),
        stop: () => undefined,
      });
    });
    await at.ask('project.create', { ticket: at.ticket(join(at.folder, '研究.gangmu')) });
    const { results } = await at.ask('import.run', { tickets: [at.ticket(samples)], task: 1 });
    expect(new Set(results.map(({ failure }) => failure?.key))).toEqual(new Set(['import.readerDied']));
    expect(started).toBe(6);
  });

  it('refuses only the file on which a bug is met, and traces it for developers', async () => {
    const traced = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const at = laid(() =>
      Promise.resolve({
        ask: (order) => (order === 'begin' ? Promise.resolve(null) : Promise.reject(new Error('a bug'))),
        stop: () => undefined,
      }),
    );
    await at.ask('project.create', { ticket: at.ticket(join(at.folder, '研究.gangmu')) });
    const { results } = await at.ask('import.run', { tickets: [at.ticket(samples)], task: 1 });
    expect(results).toHaveLength(6);
    expect(results[0]?.failure).toEqual({ key: 'unexpected', values: { message: 'a bug' } });
    expect(traced).toHaveBeenCalledTimes(6);
    traced.mockRestore();
  });

  it('stops when cancelled, keeps what is done and says what was not', async () => {
    const at = laid();
    await at.ask('project.create', { ticket: at.ticket(join(at.folder, '研究.gangmu')) });
    const importing = at.ask('import.run', { tickets: [at.ticket(samples)], task: 7 });
    await until(() => at.news.some(({ news }) => news === 'task.progress'));
    await at.ask('task.cancel', { task: 7 });
    const { results, summary } = await importing;
    const cancelled = results.filter(({ outcome }) => outcome === 'cancelled').length;
    expect(cancelled).toBeGreaterThan(0);
    expect(summary.documents).toBe(6 - cancelled);
  });
});

describe('the project file', () => {
  it('holds everything, undo too, across a restart', async () => {
    const at = laid();
    await sampleProject(at);
    const [first] = await at.ask('library.rows', { filter });
    if (first === undefined) throw new Error('no rows');
    await at.ask('library.editFacts', { ids: [first.id], facts: { region: '改过的地方' } });
    at.restart();
    expect(await at.ask('project.summary', null)).toMatchObject({
      name: '研究',
      documents: 6,
      undo: { key: 'act.facts', values: { n: 1 } },
    });
    await at.ask('project.undo', null);
    const rows = await at.ask('library.rows', { filter });
    expect(rows.find(({ id }) => id === first.id)?.facts).toEqual(first.facts);
  });

  it('is refused with a reason, and the project at hand stays open', async () => {
    const at = laid();
    await sampleProject(at);
    const notOurs = join(at.folder, 'a.gangmu');
    writeFileSync(notOurs, 'no database');
    expect(await at.refusal('project.open', { ticket: at.ticket(notOurs) })).toMatchObject({
      key: 'project.foreign',
    });
    const missing = at.ticket(join(at.folder, 'b.gangmu'));
    expect(await at.refusal('project.open', { ticket: missing })).toMatchObject({ key: 'project.missing' });
    const nowhere = at.ticket(join(at.folder, 'no', 'such', 'folder.gangmu'));
    expect(await at.refusal('project.create', { ticket: nowhere })).toMatchObject({
      key: 'project.cannotOpen',
    });
    expect(readFileSync(notOurs, 'utf8')).toBe('no database');
    expect((await at.ask('project.summary', null)).name).toBe('研究');
  });

  it('is copied whole, and a file that stands in the way of a new one is kept', async () => {
    const at = laid();
    await sampleProject(at);
    const copy = join(at.folder, '副本.gangmu');
    await at.ask('project.saveCopy', { ticket: at.ticket(copy) });
    await at.ask('project.create', { ticket: at.ticket(copy) });
    expect(existsSync(join(at.folder, '副本.previous.gangmu'))).toBe(true);
    const kept = at.ticket(join(at.folder, '副本.previous.gangmu'));
    expect(await at.ask('project.open', { ticket: kept })).toMatchObject({ documents: 6 });
  });
});

describe('one policy in several texts', () => {
  it('is noticed as reprint or version, from either side, and told until one is taken out', async () => {
    const at = laid();
    await at.ask('project.create', { ticket: at.ticket(join(at.folder, '研究.gangmu')) });
    const [name = ''] = readdirSync(samples).filter((file) => file.endsWith('.txt'));
    const text = readFileSync(join(samples, name), 'utf8');
    const later = text
      .split('\n')
      .map((line, i) => (i % 4 === 3 ? `第${String(i)}处改写，另作安排，与原来的表述不同。` : line));
    const paths = {
      'a.txt': text,
      'b.txt': `${text}\n本文由资料室转录，供内部查阅。`,
      'c.txt': later.join('\n'),
    };
    const tickets = Object.entries(paths).map(([file, content]) => {
      writeFileSync(join(at.folder, file), content);
      return at.ticket(join(at.folder, file));
    });
    await at.ask('import.run', { tickets, task: 1 });
    const kin = async (): Promise<string[]> => {
      const rows = await at.ask('library.rows', { filter });
      return rows.flatMap((row) =>
        row.kin.map(
          (k) => `${row.fileName} ${k.kind} ${rows.find((r) => r.id === k.document)?.fileName ?? ''}`,
        ),
      );
    };
    expect((await kin()).filter((line) => /near/.test(line)).sort()).toEqual([
      'a.txt near b.txt',
      'b.txt near a.txt',
    ]);
    expect((await kin()).filter((line) => /version/.test(line))).toHaveLength(4);
    const last = (await at.ask('library.rows', { filter })).find((row) => row.fileName === 'c.txt');
    if (last === undefined) throw new Error('c.txt is missing');
    await at.ask('library.remove', { ids: [last.id] });
    expect(await kin()).toHaveLength(2);
  });

  it('of a table are documents of their own, told by their row', async () => {
    const at = laid();
    await at.ask('project.create', { ticket: at.ticket(join(at.folder, '研究.gangmu')) });
    const table = join(at.folder, '政策.csv');
    writeFileSync(
      table,
      '标题,文号,正文\n甲市数据办法,甲政发〔2024〕1号,"第一条 甲市数据应当及时归档，长期保存。\n第二条 本办法自公布之日起施行。"\n乙市数据办法,乙政发〔2024〕2号,"第一条 乙市数据应当依法共享，按需开放。\n第二条 本办法自公布之日起施行。"\n',
    );
    const { summary } = await at.ask('import.run', { tickets: [at.ticket(table)], task: 1 });
    expect(summary.documents).toBe(2);
    const rows = await at.ask('library.rows', { filter });
    expect(rows.map(({ facts }) => facts.documentNumber)).toEqual(['甲政发〔2024〕1号', '乙政发〔2024〕2号']);
    expect(new Set(rows.map(({ part }) => part)).size).toBe(2);
  });
});

describe('evidence', () => {
  it('is quoted in the characters of the source, marks in their place', async () => {
    const at = laid();
    await at.ask('project.create', { ticket: at.ticket(join(at.folder, '研究.gangmu')) });
    const path = join(at.folder, 'a.txt');
    // Radicals as PDF fonts leave them, cleaned for reading.
    writeFileSync(
      path,
      '甲市数据管理办法\n第⼀条 甲市数据主管部⻔应当将政务数据及时归档，⻓期保存。\n第⼆条 本办法自公布之日起施行。\n',
    );
    await at.ask('import.run', { tickets: [at.ticket(path)], task: 1 });
    const [row] = await at.ask('library.rows', { filter });
    if (row === undefined) throw new Error('nothing was imported');
    const code = 'lc.archive' as Parameters<typeof at.ask<'coverage.cell'>>[1]['code'];
    const { hits } = await at.ask('coverage.cell', { code, document: row.id });
    expect(hits[0]?.text).toContain('第⼀条');
    expect(hits[0]?.marks.map(({ start, end }) => hits[0]?.text.slice(start, end))).toContain('归档');
  });
});

describe('from a number to its clauses', () => {
  it('every filled cell opens as many units as it says, each with evidence inside the clause', async () => {
    const at = laid();
    await sampleProject(at);
    const matrix = await at.ask('coverage.matrix', { filter, families: ['lc', 'co'], measure: 'clauses' });
    let cells = 0;
    for (const [c, code] of matrix.codes.entries()) {
      for (const [d, document] of matrix.documents.entries()) {
        const value = matrix.values[c]?.[d] ?? 0;
        if (value === 0) continue;
        const { hits } = await at.ask('coverage.cell', { code, document: document.id });
        const opened = await at.ask('document.open', { id: document.id });
        const units = new Set(hits.map(({ clause }) => unitOf(opened.clauses, clause)));
        expect(units.size, `${code} in ${document.title}`).toBe(value);
        for (const { text, marks } of hits) {
          expect(marks.length).toBeGreaterThan(0);
          for (const { start, end } of marks)
            expect(start >= 0 && end > start && end <= text.length).toBe(true);
        }
        cells += 1;
      }
    }
    expect(cells).toBeGreaterThan(50);
  });

  it('a hole says what was searched and shows the nearest passages', async () => {
    const at = laid();
    await sampleProject(at);
    const { gaps } = await at.ask('gaps.list', { filter, scope: 'system' });
    const gap = gaps.find(({ type, code }) => type === 'G3' && code === 'lc.archive');
    if (gap === undefined) throw new Error('the samples have lost their archive gap');
    const { hits, searched, nearest } = await at.ask('gaps.evidence', { filter, gap: gap.id });
    expect(hits.length).toBeGreaterThan(0);
    expect(searched).toMatchObject({ documents: 1 });
    expect(nearest.length).toBeGreaterThan(0);
  });

  it('a place chosen by the filter is still compared with the national texts', async () => {
    const at = laid();
    await sampleProject(at);
    const all = await at.ask('gaps.list', { filter, scope: 'system' });
    const one = await at.ask('gaps.list', {
      filter: { ...filter, regions: ['云岭'] },
      scope: 'system',
    });
    expect(one.gaps.length).toBeGreaterThan(0);
    const ids = (gaps: readonly Gap[]): string[] =>
      gaps
        .filter(({ subject }) => gapPlace(subject)?.region === '云岭')
        .map(({ id }) => id)
        .sort();
    expect(ids(one.gaps)).toEqual(ids(all.gaps));
    expect(one.places.map(({ region }) => region)).toEqual(['云岭']);
  });

  it('a verdict changes the numbers, and undo changes them back', async () => {
    const at = laid();
    await sampleProject(at);
    const before = await at.ask('project.summary', null);
    const [row] = await at.ask('library.rows', { filter });
    if (row === undefined) throw new Error('no rows');
    const { codings } = await at.ask('document.open', { id: row.id });
    const coding = codings.find(({ status }) => status === 'suggested');
    if (coding === undefined) throw new Error('nothing suggested');
    const { clause, code } = coding;
    const judged = await at.ask('document.judge', { id: row.id, clause, code, verdict: 'rejected' });
    expect(judged.codings).toBe(before.codings - 1);
    expect((await at.ask('project.undo', null)).codings).toBe(before.codings);
  });
});

describe('exported tables', () => {
  it('have a row for every document and code, zeros too', async () => {
    const at = laid();
    await sampleProject(at);
    const path = join(at.folder, 'coverage.csv');
    await at.ask('export.table', { table: 'coverage', filter, language: 'zh', ticket: at.ticket(path) });
    const lines = readFileSync(path, 'utf8').trimEnd().split('\r\n');
    const { codes } = await at.ask('coverage.matrix', { filter, families: [], measure: 'present' });
    expect(lines[0]).toBe('\uFEFFfile,title,code,label,present,clauses,share');
    expect(lines).toHaveLength(1 + 6 * codes.length);
    expect(lines.some((line) => line.includes(',0,0,0'))).toBe(true);
  });

  it('are refused with a reason where the disk says no, and leave no half-written file', async () => {
    const at = laid();
    await sampleProject(at);
    const ticket = at.ticket(join(at.folder, 'no', 'such', 'gaps.csv'));
    const failure = await at.refusal('export.table', { table: 'gaps', filter, language: 'zh', ticket });
    expect(failure).toMatchObject({ key: 'export.failed', values: { name: 'gaps.csv' } });
  });
});

describe('a ticket nobody issued', () => {
  it('opens nothing', async () => {
    const at = laid();
    await sampleProject(at);
    const forged = '/etc/passwd' as unknown as ReturnType<Bed['ticket']>;
    expect(await at.refusal('import.run', { tickets: [forged], task: 1 })).toEqual({ key: 'ticket.unknown' });
  });
});

/** Walks up to the article, as a reader would. */
function unitOf(clauses: readonly { id: string; kind: string; parent: string | null }[], id: string): string {
  const parentOf = (clause: { parent: string | null }): (typeof clauses)[number] | undefined =>
    clauses.find((c) => c.id === clause.parent);
  for (let at = clauses.find((c) => c.id === id); at !== undefined; at = parentOf(at)) {
    if (at.kind === 'article') return at.id;
  }
  return id;
}

async function filled(at: Bed, documents: number): Promise<void> {
  await until(() =>
    at.news.some(
      ({ news, message }) =>
        news === 'project.changed' &&
        (message as ProjectSummary).documents === documents &&
        (message as ProjectSummary).undo !== null,
    ),
  );
}

/** Waits for what news will say; the test's own time limit is the only clock. */
async function until(happened: () => boolean): Promise<void> {
  while (!happened()) await new Promise((resolve) => setImmediate(resolve));
}
