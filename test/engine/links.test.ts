import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FILTER_NONE } from '../../shared/analysis/filter';
import type { DocumentId } from '../../shared/policy/document';
import { bed, type Bed } from './bed';

const ACT = `云岭省数据条例
（2022年3月1日云岭省人民代表大会常务委员会通过）
第一条 为了规范数据处理活动，制定本条例。
第二条 数据处理者应当建立分类分级制度。
数据处理者应当每年自查一次。
第三条 违反本条例第二条第二款规定的，由省数据局责令改正。
第四条 本条例自2022年5月1日起施行。`;

const RULES = `云岭省数据分类分级办法
（2023年6月1日云岭省人民政府令第12号公布）
第一条 根据《云岭省数据条例》第二条第二款和《云岭省档案条例》，制定本办法。
第二条 本办法所称数据，依照《云岭省数据条例》确定。
第三条 本办法自2023年7月1日起施行。`;

let at: Bed;
beforeEach(async () => {
  at = bed();
  const folder = join(at.folder, '文本');
  mkdirSync(folder);
  writeFileSync(join(folder, '条例.txt'), ACT);
  writeFileSync(join(folder, '办法.txt'), RULES);
  await at.ask('project.create', { ticket: at.ticket(join(at.folder, '项目.gangmu')) });
  await at.ask('import.run', { tickets: [at.ticket(folder)], task: 1 });
});
afterEach(() => {
  at.close();
});

async function idOf(title: string): Promise<DocumentId> {
  const rows = await at.ask('library.rows', { filter: FILTER_NONE });
  const row = rows.find(({ facts }) => facts.title === title);
  if (row === undefined) throw new Error(`${title} is not in the project`);
  return row.id;
}

describe('an open document', () => {
  it('leads to the documents and clauses it names', async () => {
    const act = await idOf('云岭省数据条例');
    const { links, dates } = await at.ask('document.open', { id: await idOf('云岭省数据分类分级办法') });
    expect(links.citations.map(({ title, document, target }) => ({ title, document, target }))).toEqual([
      { title: '云岭省数据条例', document: act, target: '0-2-2-0' },
      { title: '云岭省档案条例', document: null, target: null },
      { title: '云岭省数据条例', document: act, target: null },
    ]);
    expect(links.basedOn.map(({ title }) => title)).toEqual(['云岭省数据条例', '云岭省档案条例']);
    expect(dates).toMatchObject({ published: '2023-06-01', effective: '2023-07-01' });
  });

  it('knows who names it, and its own references', async () => {
    const rules = await idOf('云岭省数据分类分级办法');
    const { links } = await at.ask('document.open', { id: await idOf('云岭省数据条例') });
    expect(links.citedBy).toEqual([{ document: rules, title: '云岭省数据分类分级办法', times: 2 }]);
    expect(links.references).toMatchObject([{ from: '0-3-0-0', to: '0-2-2-0', label: '第二条第二款' }]);
  });

  it('follows corrections and removals', async () => {
    const [act, rules] = [await idOf('云岭省数据条例'), await idOf('云岭省数据分类分级办法')];
    await at.ask('library.editFacts', { ids: [act], facts: { title: '云岭省大数据条例' } });
    expect((await at.ask('document.open', { id: act })).links.citedBy).toEqual([]);
    await at.ask('project.undo', null);
    expect((await at.ask('document.open', { id: act })).links.citedBy).toHaveLength(1);
    await at.ask('library.remove', { ids: [act] });
    const { links } = await at.ask('document.open', { id: rules });
    expect(links.citations.every(({ document }) => document === null)).toBe(true);
  });
});

describe('the catalogue', () => {
  const titles = async (filter = FILTER_NONE): Promise<readonly string[]> =>
    (await at.ask('library.catalogue', { filter })).map(({ title }) => title);

  it('lists what is not in the project, with the site that has it', async () => {
    const rows = await at.ask('library.catalogue', { filter: FILTER_NONE });
    const law = rows.find(({ title }) => title === '中华人民共和国数据安全法');
    expect(law).toMatchObject({ documentNumber: '主席令第84号', level: 'national', site: 'laws' });
    // One of the same title is the same policy, whatever day it bears.
    await at.ask('library.editFacts', {
      ids: [await idOf('云岭省数据条例')],
      facts: { title: '中华人民共和国数据安全法', date: '2021-06-11' },
    });
    expect(await titles()).not.toContain('中华人民共和国数据安全法');
    expect(await titles()).toHaveLength(rows.length - 1);
  });

  it('respects the filter; a version that is here does not hide the other', async () => {
    expect(await titles({ ...FILTER_NONE, levels: ['municipal'] })).not.toContain('中华人民共和国数据安全法');
    const security = { ...FILTER_NONE, words: '中华人民共和国网络安全法' };
    expect(await titles(security)).toHaveLength(2);
    await at.ask('library.editFacts', {
      ids: [await idOf('云岭省数据条例')],
      facts: { title: '中华人民共和国网络安全法', date: '2025-10-28' },
    });
    expect((await at.ask('library.catalogue', { filter: security })).map(({ date }) => date)).toEqual([
      '2016-11-07',
    ]);
  });
});
