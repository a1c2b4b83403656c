import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cooccurrence } from '../../../shared/analysis/statistics/cooccurrence';
import { benjaminiHochberg, keyness } from '../../../shared/analysis/statistics/keyness';

describe('example F: 52 of 50,000 against 57 of 75,000', () => {
  const found = keyness({ a: 52, b: 57, c: 50_000, d: 75_000 });

  it('has E1 = 43.6, E2 = 65.4, G² = +2.65, LogRatio = 0.453', () => {
    expect(found?.expected.map((e) => e.toFixed(1))).toEqual(['43.6', '65.4']);
    expect(found?.logLikelihood.toFixed(4)).toBe('2.6517');
    expect(found?.logRatio.toFixed(3)).toBe('0.453');
  });

  it('is not significant: below 3.84', () => {
    expect(found?.p).toBeGreaterThan(0.05);
  });
});

describe('example G: 23 of 263 against 551 of 8,870', () => {
  const found = keyness({ a: 23, b: 551, c: 263, d: 8870 });

  it('has E1 = 16.529, E2 = 557.471, G² = 2.331, χ² of the two cells 2.608', () => {
    const [e1 = NaN, e2 = NaN] = found?.expected ?? [];
    expect([e1.toFixed(3), e2.toFixed(3)]).toEqual(['16.529', '557.471']);
    expect(found?.logLikelihood.toFixed(3)).toBe('2.331');
    expect(((23 - e1) ** 2 / e1 + (551 - e2) ** 2 / e2).toFixed(3)).toBe('2.608');
  });
});

describe('keyness', () => {
  it('changes its sign with its sides', () => {
    const parts = fc.record({
      a: fc.nat(50),
      b: fc.integer({ min: 1, max: 50 }),
      c: fc.integer({ min: 100, max: 9999 }),
      d: fc.integer({ min: 100, max: 9999 }),
    });
    fc.assert(
      fc.property(parts, ({ a, b, c, d }) => {
        const there = keyness({ a, b, c, d });
        const back = keyness({ a: b, b: a, c: d, d: c });
        if (a / c !== b / d) expect(back?.logLikelihood).toBeCloseTo(-(there?.logLikelihood ?? NaN), 8);
        expect(back?.logRatio).toBeCloseTo(-(there?.logRatio ?? NaN), 8);
      }),
    );
  });

  it('has the critical values of the method', () => {
    for (const [g2, p] of [
      [3.84, 0.05],
      [6.63, 0.01],
      [10.83, 0.001],
      [15.13, 0.0001],
    ] as const) {
      expect(Math.abs(p - (keynessP(g2) ?? 0)) / p).toBeLessThan(0.01);
    }
  });

  it('of a word that nowhere occurs is nothing', () => {
    expect(keyness({ a: 0, b: 0, c: 10, d: 10 })).toBeNull();
    expect(keyness({ a: 1, b: 0, c: 0, d: 10 })).toBeNull();
  });
});

describe('many tests at once', () => {
  it('are corrected by Benjamini and Hochberg: their example of fifteen, four discoveries at .05', () => {
    const ps = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ];
    expect(benjaminiHochberg(ps).filter((p) => p <= 0.05)).toHaveLength(4);
    expect(benjaminiHochberg([...ps].reverse()).reverse()).toEqual(benjaminiHochberg(ps));
  });
});

describe('words that go together', () => {
  it('c_i = 20, c_j = 45, c_ij = 15, N = 200: Salton .5, Jaccard .30, E .25, PMI 1.737', () => {
    const found = cooccurrence(20, 45, 15, 200);
    expect([found?.salton, found?.jaccard, found?.equivalence]).toEqual([0.5, 0.3, 0.25]);
    expect(found?.mutualInformation?.toFixed(3)).toBe('1.737');
  });

  it('or never meet', () => {
    expect(cooccurrence(20, 45, 0, 200)).toMatchObject({ salton: 0, mutualInformation: null });
    expect(cooccurrence(0, 45, 0, 200)).toBeNull();
  });
});

/** p of a given G², which grows in proportion when both counts do. */
function keynessP(g2: number): number | null {
  const at = keyness({ a: 60, b: 40, c: 1000, d: 1000 });
  if (at === null) return null;
  const scale = g2 / at.logLikelihood;
  return keyness({ a: 60 * scale, b: 40 * scale, c: 1000, d: 1000 })?.p ?? null;
}
