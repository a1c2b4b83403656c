import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededChance } from '../../../shared/analysis/statistics/chance';
import { concentration, gini } from '../../../shared/analysis/statistics/concentration';
import { cosine, jensenShannon, shareOverlap } from '../../../shared/analysis/statistics/divergence';
import { ranks, spearman } from '../../../shared/analysis/statistics/rank';
import { percentages } from '../../../shared/analysis/statistics/rounding';

const counts = fc
  .array(fc.nat(200), { minLength: 2, maxLength: 20 })
  .filter((list) => list.some((n) => n > 0));
const shareOf = (list: readonly number[]): number[] => {
  const total = list.reduce((sum, n) => sum + n, 0);
  return list.map((n) => n / total);
};

describe('attention', () => {
  it('over one code is as concentrated as can be, over equal codes not at all', () => {
    expect(concentration([7, 0, 0, 0])).toMatchObject({ shannon: 0, hhi: 1, gini: 0.75, effectiveCodes: 1 });
    const even = concentration([5, 5, 5, 5]);
    expect(even?.shannonNormalised).toBeCloseTo(1, 12);
    expect(even?.effectiveCodes).toBeCloseTo(4, 12);
    expect(even?.gini).toBe(0);
  });

  it('of nothing is not zero but nothing', () => {
    expect(concentration([0, 0])).toBeNull();
  });

  it('stays within its bounds and does not care for the order', () => {
    fc.assert(
      fc.property(counts, (list) => {
        const found = concentration(list);
        if (found === null) throw new Error('something was counted');
        const k = list.length;
        expect(found.shares.reduce((sum, a) => sum + a, 0)).toBeCloseTo(1, 10);
        expect(found.gini).toBeGreaterThanOrEqual(-1e-12);
        expect(found.gini).toBeLessThanOrEqual(1 - 1 / k + 1e-12);
        expect(found.hhi).toBeGreaterThanOrEqual(1 / k - 1e-12);
        expect(found.shannonNormalised).toBeLessThanOrEqual(1 + 1e-12);
        expect(gini([...list].reverse())).toBeCloseTo(found.gini, 12);
        expect(gini(list.map((n) => n * 3))).toBeCloseTo(found.gini, 12);
      }),
    );
  });
});

describe('distance of shares', () => {
  it('is symmetric, 0 to itself and at most one bit', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(50), fc.nat(50)), { minLength: 2, maxLength: 15 }), (pairs) => {
        fc.pre(pairs.some(([a]) => a > 0) && pairs.some(([, b]) => b > 0));
        const one = shareOf(pairs.map(([a]) => a));
        const other = shareOf(pairs.map(([, b]) => b));
        expect(jensenShannon(one, other)).toBeCloseTo(jensenShannon(other, one), 12);
        expect(jensenShannon(one, one)).toBe(0);
        expect(jensenShannon(one, other)).toBeLessThanOrEqual(1);
        expect(shareOverlap(one, other)).toBeGreaterThanOrEqual(-1e-12);
        expect(shareOverlap(one, other)).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it('is a whole bit where nothing is shared', () => {
    expect(jensenShannon([1, 0], [0, 1])).toBe(1);
    expect(shareOverlap([1, 0], [0, 1])).toBe(0);
    expect(cosine([1, 0], [0, 1])).toBe(0);
    expect(cosine([0, 0], [0, 1])).toBeNull();
  });
});

describe('ranks', () => {
  it('share the mean of their places where they tie', () => {
    expect(ranks([30, 10, 20, 20])).toEqual([4, 1, 2.5, 2.5]);
  });

  it('correlate: the example of IQ and television hours, ρ = −29 ÷ 165', () => {
    const iq = [106, 86, 100, 101, 99, 103, 97, 113, 112, 110];
    const hours = [7, 0, 27, 50, 28, 29, 20, 12, 6, 17];
    expect(spearman(iq, hours)).toBeCloseTo(-29 / 165, 12);
  });

  it('do not correlate with what does not vary', () => {
    expect(spearman([1, 2, 3], [5, 5, 5])).toBeNull();
    expect(spearman([1, 2], [2, 1])).toBeNull();
  });
});

describe('percentages, example B of the method', () => {
  it('are rounded each by itself, and say what they sum to', () => {
    expect(percentages([30, 28, 83], 'each')).toEqual({ values: [21.28, 19.86, 58.87], sum: 100.01 });
    expect(percentages([41, 58, 92], 'each')).toEqual({ values: [21.47, 30.37, 48.17], sum: 100.01 });
  });

  it('or as the authors printed them, so that they sum to 100', () => {
    expect(percentages([30, 28, 83], 'largestRemainder')).toEqual({
      values: [21.28, 19.86, 58.86],
      sum: 100,
    });
    expect(percentages([41, 58, 92], 'largestRemainder')).toEqual({
      values: [21.46, 30.37, 48.17],
      sum: 100,
    });
  });

  it('always sum to 100 with largest remainders, none off by a whole last place', () => {
    fc.assert(
      fc.property(counts, (list) => {
        const { values, sum } = percentages(list, 'largestRemainder');
        const total = list.reduce((all, n) => all + n, 0);
        expect(sum).toBe(100);
        values.forEach((value, i) =>
          expect(Math.abs(value - ((list[i] ?? 0) / total) * 100)).toBeLessThan(0.01 + 1e-9),
        );
      }),
    );
  });
});

describe('the generator', () => {
  it('is even: ten bins of 20,000 numbers', () => {
    const chance = seededChance(1);
    const bins = new Array<number>(10).fill(0);
    for (let i = 0; i < 20_000; i++) {
      const x = chance();
      expect(x >= 0 && x < 1).toBe(true);
      bins[Math.floor(x * 10)] = (bins[Math.floor(x * 10)] ?? 0) + 1;
    }
    for (const n of bins) expect(Math.abs(n - 2000)).toBeLessThan(200);
  });
});
