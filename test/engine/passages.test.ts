import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { passageIndex } from '../../electron/engine/passages';
import { projectClose, projectOpen } from '../../electron/storage/file';
import { FILTER_NONE } from '../../shared/analysis/filter';
import type { CodeId } from '../../shared/coding/codebook';
import { bed } from './bed';

const text = [
  '澄湾市政务数据管理办法',
  '第一条　为了规范政务数据管理，制定本办法。',
  '第二条　政务部门应当将政务数据归集到市级平台，并保证政务数据完整。',
  '第三条　政务部门应当编制政务数据目录，政务数据目录应当公布。',
  '第四条　达到期限的政务数据由主管部门组织销毁。',
  '第五条　违反本办法第二条规定的，由主管部门责令改正，对责任人员依法给予处分。',
  '第六条　本办法自2025年1月1日起施行。',
  '',
].join('\n');

it('a word that few clauses have says more than one that all have', async () => {
  const at = bed();
  try {
    await imported(at, text);
    const [row] = await at.ask('library.rows', { filter: FILTER_NONE });
    if (row === undefined) throw new Error('nothing imported');
    const opened = projectOpen(join(at.folder, 'p.gangmu'));
    if (!opened.ok) throw new Error(opened.failure.key);
    const index = passageIndex(opened.project);
    index.add(row.id);
    // Article 2 has 政务数据 twice and article 4 once: without weights for rarity they would be even.
    const near = index.nearest(['政务数据', '销毁'], new Set([row.id]), 2);
    projectClose(opened.project);
    expect(near.map(({ clause }) => clause)).toEqual(['0-4-0-0', '0-2-0-0']);
  } finally {
    at.close();
  }
});

it('a sanction meets the stage of the article that it names by number', async () => {
  const at = bed();
  try {
    await imported(at, text);
    const { all } = await at.ask('gaps.stages', { filter: FILTER_NONE });
    const row = all.components.indexOf('co.sanction' as CodeId);
    const organize = all.stages.indexOf('lc.organize' as CodeId);
    const destroy = all.stages.indexOf('lc.destroy' as CodeId);
    expect(all.counts[row]?.[organize]).toBe(1);
    expect(all.counts[row]?.[destroy]).toBe(0);
    const cell = { component: 'co.sanction', stage: 'lc.organize', side: 'all' } as const;
    const { hits } = await at.ask('gaps.cell', {
      filter: FILTER_NONE,
      ...cell,
      component: cell.component as CodeId,
      stage: cell.stage as CodeId,
    });
    expect([...new Set(hits.map(({ label }) => label))]).toEqual(['第二条', '第五条']);
  } finally {
    at.close();
  }
});

async function imported(at: ReturnType<typeof bed>, content: string): Promise<void> {
  const folder = join(at.folder, 'files');
  mkdirSync(folder);
  writeFileSync(join(folder, 'a.txt'), content);
  await at.ask('project.create', { ticket: at.ticket(join(at.folder, 'p.gangmu')) });
  await at.ask('import.run', { tickets: [at.ticket(folder)], task: 1 });
}
