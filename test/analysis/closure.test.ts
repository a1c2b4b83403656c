import { describe, expect, it } from 'vitest';
import { attention, attentions } from '../../shared/analysis/attention';
import { familyCodes, ids } from '../../shared/analysis/framework';
import { lifecycle, lifecycles } from '../../shared/analysis/lifecycle';
import { responsibility, rigidity, rigidityByKind } from '../../shared/analysis/rigidity';
import { unitsIn } from '../../shared/analysis/unitIndex';
import { governance, inventedIndex } from './study';

const index = inventedIndex({
  条例: {
    kind: 'regulation',
    articles: [
      'lc.share/require el.subject el.task',
      'lc.share/encourage/require sd.share el.task',
      'lc.collect/prohibit',
      { codes: 'pc.liability/require', names: [3] },
      'lc.archive',
      'lc.destroy/permit pc.liability/require',
    ],
  },
  方案: {
    kind: 'plan',
    articles: [
      { codes: 'lc.share/plan', different: { explores: true } },
      'lc.collect/plan lc.share/encourage',
    ],
  },
});

describe('the life cycle', () => {
  it('is covered by the eleven stages of the paper, or by twelve with 销毁', () => {
    expect(lifecycle(index, 'paper')).toMatchObject({
      covered: 3,
      of: 11,
      entries: 7,
      backRatio: 1 / 7,
      parts: {
        front: { entries: 2, covered: 1, of: 3 },
        mid: { entries: 4, covered: 1, of: 6 },
        back: { entries: 1, covered: 1, of: 2 },
      },
    });
    expect(lifecycle(index, 'extended')).toMatchObject({ covered: 4, of: 12, backRatio: 2 / 8 });
  });

  it('of one document is that of its units', () => {
    const plan = unitsIn(index, ({ id }) => id === '方案');
    expect(lifecycle(index, 'paper', plan)).toMatchObject({ entries: 3, backRatio: 0 });
  });

  it('has no back ratio where no stage is provided for', () => {
    const bare = inventedIndex({ 通知: { articles: ['co.law'] } });
    expect(lifecycle(bare, 'paper')).toMatchObject({ backRatio: null, entries: 0, covered: 0 });
  });
});

describe('attention', () => {
  it('is the spread over one family', () => {
    const { units, spread } = attention(index, ids('lc.collect lc.share lc.archive'));
    expect(units).toEqual([2, 4, 1]);
    expect(spread?.shares[1]).toBeCloseTo(4 / 7, 12);
    expect(attention(index, familyCodes(governance, 'dq')).spread).toBeNull();
  });
});

describe('rigidity', () => {
  const [share, collect, archive, destroy] = rigidity(
    index,
    ids('lc.share lc.collect lc.archive lc.destroy'),
  );

  it('is the share of units with 应当, 必须, 不得, 禁止; softness that with 鼓励, 支持, 引导, 探索', () => {
    // 共享: require; encourage and require; plan that explores; encourage.
    expect(share).toMatchObject({ units: 4, read: 4, rigid: 2 / 4, soft: 3 / 4 });
    expect(share?.modalities).toMatchObject({ require: 2, encourage: 2, plan: 1, prohibit: 0 });
    expect(collect).toMatchObject({ rigid: 1 / 2, soft: 0 });
  });

  it('is not 0 where no modality was read', () => {
    expect(archive).toMatchObject({ units: 1, read: 0, rigid: null, soft: null });
  });

  it('asks who is to do it, by what standard, and what follows if not', () => {
    expect(share).toMatchObject({ responsible: 1 / 4, standard: 1 / 4, consequence: 0 });
    // Article 3 is threatened by article 4 that names it; 销毁 by its own article.
    expect(collect?.consequence).toBe(1 / 2);
    expect(destroy?.consequence).toBe(1);
    expect(archive?.consequence).toBe(0);
  });

  it('warns that under twenty units a share says little', () => {
    expect(share?.few).toBe(true);
  });

  it('is told apart by kind of document', () => {
    const kinds = rigidityByKind(index, ids('lc.share'));
    expect(kinds.map(({ kind, rows }) => [kind, rows[0]?.units, rows[0]?.rigid])).toEqual([
      ['regulation', 2, 1],
      ['plan', 2, 0],
    ]);
  });

  it('counts a task as clear when its unit names a body', () => {
    expect(responsibility(index)).toEqual({ tasks: 2, responsible: 1, share: 1 / 2 });
    expect(responsibility(inventedIndex({ 空: { articles: ['co.law'] } })).share).toBeNull();
  });
});

describe('by document', () => {
  it('each has its life cycle and attention, the same as when it is looked at alone', () => {
    const rows = lifecycles(index, 'extended', { by: 'documents' });
    expect(rows.map(({ key }) => key)).toEqual(['条例', '方案']);
    for (const { key, lifecycle: own } of rows)
      expect(own).toEqual(
        lifecycle(
          index,
          'extended',
          unitsIn(index, ({ id }) => id === key),
        ),
      );
    const [regulation] = attentions(index, ids('lc.collect lc.share'), { by: 'documents' });
    expect(regulation?.attention.units).toEqual([1, 2]);
  });
});
