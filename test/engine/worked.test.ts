import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FILTER_NONE } from '../../shared/analysis/filter';
import type { Gap } from '../../shared/analysis/gaps/gap';
import type { DocumentId } from '../../shared/policy/document';
import { bed, root, type Bed } from './bed';

const texts = join(root, '..', 'shared', 'corpus', 'texts');
if (!existsSync(texts)) console.info('skipped: the worked case of method §6.1 needs ../shared/corpus/texts');

/** Method §6.1, 示范: the State Council of 2019 has electronic files archived; the data statutes below do not. */
describe.skipIf(!existsSync(texts))('the worked case on archiving, from the real texts', () => {
  let at: Bed;
  let gaps: readonly Gap[];
  const ids = new Map<string, DocumentId>();
  beforeAll(async () => {
    at = bed();
    await at.ask('project.create', { ticket: at.ticket(join(at.folder, 'p.gangmu')) });
    await at.ask('import.run', { tickets: [at.ticket(texts)], task: 1 });
    for (const { id, facts } of await at.ask('library.rows', { filter: FILTER_NONE }))
      ids.set(facts.title, id);
    const found = await Promise.all(
      (['system', 'texts'] as const).map((scope) => at.ask('gaps.list', { filter: FILTER_NONE, scope })),
    );
    gaps = found.flatMap((report) => report.gaps);
  });
  afterAll(() => at.close());

  const id = (title: string): DocumentId => {
    const found = ids.get(title);
    if (found === undefined) throw new Error(`no 《${title}》 among the texts`);
    return found;
  };
  const gap = (of: string): Gap | undefined => gaps.find((one) => one.id === of);

  it('finds the duty to archive in article 12 of the State Council’s rules', async () => {
    const { hits } = await at.ask('coverage.cell', {
      code: 'lc.archive' as Gap['code'],
      document: id('国务院关于在线政务服务的若干规定'),
    });
    expect(hits.map(({ label }) => label)).toEqual(['第十二条第一款']);
  });

  it('types Shenzhen as G3, with that article among its evidence', async () => {
    expect(gap('lc.archive@municipal:深圳')?.type).toBe('G3');
    const { hits, searched } = await at.ask('gaps.evidence', {
      filter: FILTER_NONE,
      gap: 'lc.archive@municipal:深圳',
    });
    expect(hits.map(({ title, label }) => title + label)).toContain(
      '国务院关于在线政务服务的若干规定第十二条第一款',
    );
    expect(searched).toMatchObject({ documents: 1, units: 100 });
  });

  it('types the data statute of Shanghai as G2: the archives statute provides, and neither names the other', () => {
    const found = gap(`lc.archive@${id('上海市数据条例')}`);
    expect(found?.type).toBe('G2');
    expect(found?.providing.documents).toBeGreaterThan(0);
  });

  it('knows that Shenzhen rules on destruction and that both store', async () => {
    const cells = { 深圳经济特区数据条例: ['lc.destroy', 'lc.store'], 上海市数据条例: ['lc.store'] };
    for (const [title, codes] of Object.entries(cells)) {
      for (const code of codes) {
        const cell = await at.ask('coverage.cell', { code: code as Gap['code'], document: id(title) });
        expect(cell.hits.length, `${title} ${code}`).toBeGreaterThan(0);
      }
    }
  });
});
