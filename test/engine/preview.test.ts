import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FILTER_NONE } from '../../shared/analysis/filter';
import type { Preview, PreviewEntry } from '../../shared/contract/preview';
import { encoded } from '../importers/make';
import { bed, samples, type Bed } from './bed';

const measures = (place: string): string =>
  [
    `${place}政务数据管理办法`,
    '第一章　总则',
    '第一条　为了规范政务数据的归集和共享，制定本办法。',
    `第二条　${place}行政区域内政务数据的归集、共享和开放，适用本办法。`,
    '第二章　归集与共享',
    '第三条　政务部门应当按照目录归集政务数据，并及时更新。',
    '第四条　政务数据以共享为原则，不共享为例外。',
    '第三章　附则',
    '第五条　本办法自2025年1月1日起施行。',
    '',
  ].join('\n');

const rules = (place: string, name: string, about: string): string =>
  [
    `${place}${name}`,
    `第一条　为了做好${about}，制定本办法。`,
    `第二条　市数据主管部门负责${about}的统筹。`,
    `第三条　各单位应当每年报告${about}的情况。`,
    '第四条　本办法自2025年3月1日起施行。',
    '',
  ].join('\n');

let at: Bed;
let folder: string;
beforeEach(async () => {
  at = bed();
  folder = join(at.folder, 'files');
  mkdirSync(folder);
  await at.ask('project.create', { ticket: at.ticket(join(at.folder, 'p.gangmu')) });
});
afterEach(() => at.close());

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const look = (): Promise<Preview> => at.ask('import.preview', { tickets: [at.ticket(folder)], task: 1 });
const named = ({ entries }: Preview, name: string): PreviewEntry => {
  const found = entries.find(({ fileName }) => fileName.endsWith(name));
  if (found === undefined) throw new Error(`${name} is not in the preview`);
  return found;
};
const own = async (): Promise<readonly string[]> => {
  const rows = await at.ask('library.rows', { filter: FILTER_NONE });
  return rows.map(({ facts }) => facts.title);
};

describe('what would be imported is shown before it is', () => {
  it('stores nothing, and tells facts, counts and what wants a look first', async () => {
    file('a.txt', measures('澄湾市'));
    file('b.docx', 'PK\u0003\u0004 broken');
    const shown = await look();
    expect(shown.entries.map(({ fileName }) => fileName)).toEqual([
      expect.stringContaining('b.docx'),
      expect.stringContaining('a.txt'),
    ]);
    expect(shown.entries[0]).toMatchObject({
      read: null,
      leftOut: true,
      failure: { key: 'import.zipDamaged' },
    });
    expect(named(shown, 'a.txt').read).toMatchObject({
      facts: { title: '澄湾市政务数据管理办法' },
      chapters: 3,
      articles: 5,
      sameAs: null,
    });
    expect(await own()).toEqual([]);
    const { outline } = await at.ask('import.entry', { id: named(shown, 'a.txt').id });
    expect(outline.slice(0, 3)).toMatchObject([
      { label: '第一章', heading: '总则', depth: 0 },
      { label: '第一条', depth: 1 },
      { label: '第二条', depth: 1 },
    ]);
  });

  it('is imported as one step, with the facts as corrected for several at once', async () => {
    file('a.txt', measures('澄湾市'));
    file('b.txt', rules('澄湾市', '公共数据开放办法', '公共数据开放'));
    file('c.txt', rules('澄湾市', '电子档案管理办法', '电子档案保管'));
    const shown = await look();
    const ids = ['a.txt', 'b.txt'].map((name) => named(shown, name).id);
    const change = { facts: { region: '东澜', level: 'municipal' } } as const;
    const after = await at.ask('import.change', { ids, change, task: 2 });
    expect(named(after, 'a.txt').read?.facts).toMatchObject({
      region: '东澜',
      origins: { region: 'person' },
    });
    await at.ask('import.change', { ids: [named(shown, 'c.txt').id], change: { leftOut: true }, task: 3 });
    const { results, summary } = await at.ask('import.accept', { task: 4 });
    expect(results.map(({ outcome }) => outcome)).not.toContain('refused');
    expect(summary).toMatchObject({ documents: 2, undo: { key: 'act.import', values: { n: 2 } } });
    const rows = await at.ask('library.rows', { filter: FILTER_NONE });
    expect(rows.map(({ facts }) => facts.region)).toEqual(['东澜', '东澜']);
    expect(await at.ask('import.pending', null)).toBeNull();
    expect((await at.ask('project.undo', null)).documents).toBe(0);
  });

  it('shows what has no level or place before what has', async () => {
    file('a.txt', measures('澄湾市'));
    file('b.txt', rules('', '数据开放办法', '数据开放'));
    const shown = await look();
    expect(named(shown, 'b.txt').read?.facts).toMatchObject({ level: null, region: null });
    expect(shown.entries.map(({ fileName }) => fileName.slice(-5))).toEqual(['b.txt', 'a.txt']);
  });

  it('keeps the order of entries while facts are corrected', async () => {
    file('a.txt', measures('澄湾市'));
    file('b.txt', rules('某地', '开放办法', '公共数据开放'));
    const shown = await look();
    const order = shown.entries.map(({ id }) => id);
    const change = { facts: { region: '东澜', level: 'municipal' } } as const;
    const after = await at.ask('import.change', { ids: order, change, task: 2 });
    expect(after.entries.map(({ id }) => id)).toEqual(order);
  });
});

describe('how a file is read can be changed before its text is frozen', () => {
  it('offers the encodings and reads again in the one chosen', async () => {
    file('a.txt', encoded(measures('澄湾市'), 'gb18030'));
    const entry = named(await look(), 'a.txt');
    expect(entry.read).toMatchObject({ encoding: 'gb18030', facts: { title: '澄湾市政务数据管理办法' } });
    expect(entry.read?.encodings).toContain('big5');
    const big5 = await at.ask('import.change', { ids: [entry.id], change: { encoding: 'big5' }, task: 2 });
    expect(named(big5, 'a.txt').read?.facts.title).not.toBe('澄湾市政务数据管理办法');
    const back = await at.ask('import.change', { ids: [entry.id], change: { encoding: 'gb18030' }, task: 3 });
    expect(named(back, 'a.txt').read?.facts.title).toBe('澄湾市政务数据管理办法');
  });

  it('turns a step of cleaning off and on again', async () => {
    file('a.txt', measures('澄湾市').replace('规范', '规范⽅便'));
    const entry = named(await look(), 'a.txt');
    expect(entry.read?.cleaning).toContainEqual({ step: 'radicals', count: 1, on: true });
    const off = await at.ask('import.change', { ids: [entry.id], change: { off: ['radicals'] }, task: 2 });
    expect(named(off, 'a.txt').read?.cleaning).toContainEqual({
      step: 'radicals',
      count: 1,
      on: false,
    });
    expect((await at.ask('import.entry', { id: entry.id })).opening).toContain('规范⽅便');
    expect((await at.ask('import.entry', { id: entry.id })).uncleaned).toBeNull();
    const on = await at.ask('import.change', { ids: [entry.id], change: { off: [] }, task: 3 });
    expect(named(on, 'a.txt').read?.cleaning).toEqual(entry.read?.cleaning);
    const { uncleaned, changed } = await at.ask('import.entry', { id: entry.id });
    expect(changed.map(({ start, end }) => uncleaned?.slice(start, end))).toEqual(['⽅']);
  });

  it('splits a file that holds two policies, and joins it again', async () => {
    const two =
      rules('澄湾市', '公共数据开放办法', '公共数据开放') +
      '\n' +
      rules('澄湾市', '电子档案管理办法', '电子档案保管');
    file('two.txt', two);
    const entry = named(await look(), 'two.txt');
    expect(entry.read).toMatchObject({ texts: 2, split: false });
    const split = await at.ask('import.change', { ids: [entry.id], change: { split: true }, task: 2 });
    expect(split.entries.map(({ read }) => [read?.facts.title, read?.split])).toEqual([
      ['澄湾市公共数据开放办法', true],
      ['澄湾市电子档案管理办法', true],
    ]);
    const [first, second] = split.entries;
    if (second === undefined) throw new Error('nothing was split');
    // The second text as it stands in the file begins where it does, not where the file does.
    expect(await at.ask('import.entry', { id: second.id })).toMatchObject({
      opening: expect.stringMatching(/^\s*澄湾市电子档案管理办法/) as string,
      uncleaned: null,
      changed: [],
    });
    if (first === undefined) throw new Error('nothing was split');
    const joined = await at.ask('import.change', { ids: [first.id], change: { split: false }, task: 3 });
    expect(joined.entries).toHaveLength(1);
  });
});

describe('what need not or cannot be imported is left out and said', () => {
  it('names the document whose text it is, in the project or earlier in the same import', async () => {
    file('a.txt', measures('澄湾市'));
    file('b.txt', measures('澄湾市'));
    const shown = await look();
    expect(named(shown, 'a.txt')).toMatchObject({ leftOut: false, read: { sameAs: null, kin: [] } });
    expect(named(shown, 'b.txt')).toMatchObject({
      leftOut: true,
      read: { sameAs: '澄湾市政务数据管理办法' },
    });
    await at.ask('import.accept', { task: 2 });
    expect(named(await look(), 'a.txt')).toMatchObject({ leftOut: true });
    expect(await own()).toHaveLength(1);
  });

  it('names versions of the same policy', async () => {
    file('old.txt', measures('澄湾市'));
    file('new.txt', measures('澄湾市').replace('不共享为例外', '不共享为例外，确需限制的应当说明理由'));
    const shown = await look();
    expect(named(shown, 'new.txt').read?.kin).toMatchObject([
      { document: null, title: '澄湾市政务数据管理办法' },
    ]);
  });

  it('refuses a file that changed after it was looked at, and imports the others', async () => {
    file('a.txt', measures('澄湾市'));
    file('b.txt', rules('澄湾市', '电子档案管理办法', '电子档案保管'));
    await look();
    file('a.txt', measures('东澜省'));
    const { results } = await at.ask('import.accept', { task: 2 });
    expect(results).toMatchObject([
      { outcome: 'refused', failure: { key: 'import.changedMeanwhile' } },
      { title: '澄湾市电子档案管理办法', failure: null },
    ]);
  });

  it('is gone when it is given up', async () => {
    file('a.txt', measures('澄湾市'));
    await look();
    await at.ask('import.discard', null);
    expect(await at.ask('import.pending', null)).toBeNull();
    expect(await at.refusal('import.accept', { task: 2 })).toEqual({ key: 'import.gone' });
  });
});

it('begins a project of its own when only the sample is open, and the sample stays as it is', async () => {
  await at.ask('project.sample', { task: 1 });
  const shown = await at.ask('import.preview', { tickets: [at.ticket(samples)], task: 2 });
  expect(shown.entries.every(({ leftOut }) => !leftOut)).toBe(true);
  // The sample takes no texts in, so what stands in it is kin of nothing.
  expect(
    shown.entries.flatMap(({ read }) => read?.kin ?? []).filter(({ document }) => document !== null),
  ).toEqual([]);
  const { summary } = await at.ask('import.accept', { task: 3 });
  expect(summary).toMatchObject({ sample: false, documents: shown.entries.length });
});
