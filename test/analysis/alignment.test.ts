import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignment, alignmentOf, aroundDate, provinceStrip } from '../../shared/analysis/alignment';
import { ids } from '../../shared/analysis/framework';
import { unitsIn } from '../../shared/analysis/unitIndex';
import { inventedIndex } from './study';

const codes = ids('lc.collect lc.share lc.archive co.org');

describe('example I: N = {a, b, c, d}, P = {b, c, d, e, f}', () => {
  const found = alignmentOf(ids('a b c d e f'), [
    [1, 1, 1, 1, 0, 0],
    [0, 1, 1, 1, 1, 1],
  ]);

  it('has J = 3/6 = .50, Recall = .75, Innov = .40', () => {
    expect([found.jaccard, found.recall, found.innovation]).toEqual([0.5, 0.75, 0.4]);
  });

  it('names what is shared, missing and added', () => {
    expect([found.shared, found.missing, found.added]).toEqual([['b', 'c', 'd'], ['a'], ['e', 'f']]);
  });
});

describe('alignment', () => {
  it('of any two sides: recall and what is missing make up N, shares of both sum to 1', () => {
    const sides = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(sides, fc.integer({ min: 1, max: 2 }), (pairs, least) => {
        const names = ids(pairs.map((_, i) => `x.${i}`).join(' '));
        const one = pairs.map(([n]) => n);
        const other = pairs.map(([, n]) => n);
        const there = alignmentOf(names, [one, other], null, least);
        const back = alignmentOf(names, [other, one], null, least);
        const provided = one.filter((n) => n >= least).length;
        if (provided === 0) expect(there.recall).toBeNull();
        else expect((there.recall ?? 0) + there.missing.length / provided).toBeCloseTo(1, 12);
        expect(back.jaccard).toBe(there.jaccard);
        expect(back.missing).toEqual(there.added);
        expect(back.jensenShannon ?? 0).toBeCloseTo(there.jensenShannon ?? 0, 12);
        if (there.recall !== null && back.innovation !== null)
          expect(1 - back.innovation).toBeCloseTo(there.recall, 12);
      }),
    );
  });

  it('compares attention and force: the province writes 可以 where the nation writes 应当', () => {
    const index = inventedIndex({
      国: { level: 'national', region: '全国', articles: ['lc.share/require', 'lc.archive/require'] },
      省: { articles: ['lc.share/permit', 'lc.archive/require'] },
    });
    const nation = unitsIn(index, ({ facts }) => facts.level === 'national');
    const province = unitsIn(index, ({ facts }) => facts.level === 'provincial');
    const found = alignment(index, codes, nation, province);
    expect(found.jensenShannon).toBe(0);
    expect(found.codes.map(({ difference }) => difference)).toEqual([0, 0, 0, 0]);
    expect(found.codes.map(({ strengthDifference }) => strengthDifference)).toEqual([0, -0.25, 0.25, 0]);
  });

  it('has no difference of force where modality was not read', () => {
    expect(
      alignmentOf(codes, [
        [1, 0, 0, 0],
        [1, 0, 0, 0],
      ]).codes[0]?.strengthDifference,
    ).toBeNull();
    const bare = inventedIndex({
      国: { level: 'national', articles: ['lc.share'] },
      省: { articles: ['lc.share'] },
    });
    const all = unitsIn(bare, () => true);
    expect(alignment(bare, codes, all, all).codes[0]?.strengthDifference).toBeNull();
  });
});

describe('the strip of provinces', () => {
  const index = inventedIndex({
    国家条例: { level: 'national', region: '全国', articles: ['lc.collect lc.share', 'lc.archive'] },
    上海条例: { region: '上海', articles: ['lc.share', 'co.org'] },
    贵州草案: { region: '贵州', status: 'draft', articles: ['lc.archive'] },
    云岭条例: { region: '云岭', articles: ['lc.archive'] },
    青岛办法: { level: 'municipal', region: '青岛', articles: ['lc.collect'] },
  });
  const strip = provinceStrip(index, codes);
  const place = (region: string): (typeof strip)[number] | undefined =>
    strip.find((one) => one.region === region);

  it('has all 31, and after them what no table knows', () => {
    expect(strip).toHaveLength(32);
    expect(strip[0]?.region).toBe('北京');
    expect(strip.at(-1)?.region).toBe('云岭');
  });

  it('says of a place without a document that there is no data, which is no gap', () => {
    expect(place('浙江')).toEqual({ region: '浙江', documents: 0, alignment: null });
    expect(place('贵州')).toEqual({ region: '贵州', documents: 0, alignment: null });
  });

  it('aligns the others', () => {
    expect(place('上海')?.alignment).toMatchObject({
      shared: ['lc.share'],
      missing: ['lc.collect', 'lc.archive'],
      added: ['co.org'],
      recall: 1 / 3,
      innovation: 1 / 2,
    });
  });

  it('aligns nobody where there is no national text', () => {
    const only = provinceStrip(
      inventedIndex({ 上海条例: { region: '上海', articles: ['lc.share'] } }),
      codes,
    );
    expect(only.find(({ region }) => region === '上海')).toEqual({
      region: '上海',
      documents: 1,
      alignment: null,
    });
  });
});

describe('before and after a date', () => {
  it('is by 成文日期; what has none is in neither', () => {
    const index = inventedIndex({
      早: { date: '2019-12-31', articles: ['lc.share'] },
      晚: { date: '2020-01-01', articles: ['lc.share', 'lc.archive'] },
      无: { date: null, articles: ['lc.collect'] },
    });
    const { before, after, undated } = aroundDate(index, '2020-01-01');
    const found = alignment(index, codes, before, after);
    expect(undated).toBe(1);
    expect(found).toMatchObject({ shared: ['lc.share'], missing: [], added: ['lc.archive'] });
  });
});
