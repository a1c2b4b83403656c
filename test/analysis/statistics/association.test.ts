import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { association } from '../../../shared/analysis/statistics/association';
import { seededChance } from '../../../shared/analysis/statistics/chance';
import { fisherExact, monteCarlo } from '../../../shared/analysis/statistics/exact';

/** The manual page of R's fisher.test. */
const JOBS = [
  [1, 3, 10, 6],
  [2, 3, 10, 7],
  [1, 6, 14, 12],
  [0, 1, 9, 11],
];

const tables = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 }))
  .chain(([height, width]) =>
    fc.array(fc.array(fc.nat(30), { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  );

describe('χ²', () => {
  it('of a 2 × 2 table is N(ad−bc)² ÷ the margins: example F of the method, 2.700', () => {
    const { chi2, df } = association([
      [52, 57],
      [50_000 - 52, 75_000 - 57],
    ]);
    expect(df).toBe(1);
    expect(chi2?.toFixed(3)).toBe('2.700');
  });

  it('agrees with R on a table of four by four, and says that its expected counts are small', () => {
    const { chi2, df, p, small, exact } = association(JOBS);
    expect(chi2).toBeCloseTo(5.9655, 4);
    expect(df).toBe(9);
    expect(p).toBeCloseTo(0.7434, 4);
    expect(small).toBe(true);
    expect(exact).toMatchObject({ method: 'monteCarlo', samples: 2000, seed: 20_200_611 });
  });

  it.each([
    [
      [
        [10, 20, 30],
        [25, 5, 12],
      ],
      '20.6082',
      '0.4495',
      '0.4290',
    ],
    [
      [
        [10, 20, 30],
        [25, 5, 12],
        [7, 9, 30],
        [3, 1, 14],
      ],
      '38.2284',
      '0.3393',
      '0.3133',
    ],
  ])('of %j is %s, V %s, after Bergsma %s (computed apart, in numpy)', (counts, chi2, v, corrected) => {
    const found = association(counts, { exact: 'never' });
    expect([found.chi2, found.cramersV, found.cramersVCorrected].map((x) => x?.toFixed(4))).toEqual([
      chi2,
      v,
      corrected,
    ]);
  });

  it.each([
    [
      'all above 5',
      [
        [3, 30],
        [9, 31],
      ],
      0,
      false,
    ],
    [
      'half below 5',
      [
        [4, 30],
        [5, 31],
      ],
      0.5,
      true,
    ],
    [
      'a third below 5, none below 1',
      [
        [50, 1, 40],
        [60, 3, 44],
      ],
      1 / 3,
      true,
    ],
    [
      'one of nine, and that below 1',
      [
        [90, 80, 1],
        [70, 95, 0],
        [60, 70, 0],
      ],
      3 / 9,
      true,
    ],
  ])('has small expected counts by Cochran’s rule: %s', (_, counts, below5, small) => {
    expect(association(counts, { exact: 'never' })).toMatchObject({ below5, small });
  });

  it('leaves empty rows and columns out and does not count them as freedom', () => {
    const full = association([
      [10, 20],
      [20, 10],
    ]);
    const holed = association([
      [10, 0, 20],
      [0, 0, 0],
      [20, 0, 10],
    ]);
    expect([holed.chi2, holed.df, holed.p]).toEqual([full.chi2, full.df, full.p]);
    expect(holed.residuals[1]).toEqual([null, null, null]);
  });

  it('is not made up for a table of one row', () => {
    expect(association([[3, 4, 5]])).toMatchObject({
      chi2: null,
      p: null,
      cramersV: null,
      exact: null,
      df: 0,
    });
    expect(association([])).toMatchObject({ n: 0, chi2: null });
  });

  it('is the same however rows and columns are ordered, and V stays within 0–1', () => {
    fc.assert(
      fc.property(tables, fc.integer(), (counts, seed) => {
        const chance = seededChance(seed);
        const mixed = <T>(list: readonly T[]): T[] =>
          list
            .map((value) => ({ value, at: chance() }))
            .sort((a, b) => a.at - b.at)
            .map(({ value }) => value);
        const columns = mixed((counts[0] ?? []).map((_, c) => c));
        const other = mixed(counts).map((row) => columns.map((c) => row[c] ?? 0));
        const one = association(counts, { exact: 'never' });
        const two = association(other, { exact: 'never' });
        expect(two.chi2 ?? 0).toBeCloseTo(one.chi2 ?? 0, 8);
        expect(one.cramersV ?? 0).toBeLessThanOrEqual(1 + 1e-12);
        expect(one.cramersVCorrected ?? 0).toBeLessThanOrEqual((one.cramersV ?? 0) + 1e-12);
      }),
    );
  });

  it('has residuals that its own 2 × 2 collapse gives: r² of a cell is χ² of cell against rest', () => {
    fc.assert(
      fc.property(tables, (counts) => {
        const { residuals, n } = association(counts, { exact: 'never' });
        const a = counts[0]?.[0] ?? 0;
        const row = (counts[0] ?? []).reduce((sum, x) => sum + x, 0);
        const column = counts.reduce((sum, r) => sum + (r[0] ?? 0), 0);
        const collapsed = association(
          [
            [a, row - a],
            [column - a, n - row - column + a],
          ],
          { exact: 'never' },
        );
        const r = residuals[0]?.[0];
        if (r !== null && r !== undefined) expect(r * r).toBeCloseTo(collapsed.chi2 ?? NaN, 6);
      }),
    );
  });
});

describe('Fisher’s exact test', () => {
  // Fisher's tea, and the twin convicts of R's manual page.
  it.each([
    [3, 1, 1, 3, 0.4857],
    [2, 15, 10, 3, 0.000_536_7],
    [10, 0, 0, 10, 0.000_010_83],
    [0, 5, 0, 7, 1],
  ])('of %d %d / %d %d is %d', (a, b, c, d, p) => {
    expect(Math.abs(fisherExact(a, b, c, d) / p - 1)).toBeLessThan(0.001);
  });

  it('is what a small 2 × 2 table gets', () => {
    const { exact } = association([
      [3, 1],
      [1, 3],
    ]);
    expect(exact?.method).toBe('fisher');
    expect(exact?.p).toBeCloseTo(0.4857, 4);
  });
});

describe('the Monte Carlo test', () => {
  it('gives the same answer for the same seed and another for another', () => {
    const of = (seed: number): number => monteCarlo(JOBS, 500, seededChance(seed));
    expect(of(1)).toBe(of(1));
    expect(new Set([of(1), of(2), of(3), of(4)]).size).toBeGreaterThan(1);
  });

  it('comes to the exact probability, counted over every table with the same margins', () => {
    const counts = [
      [4, 1, 0],
      [1, 3, 4],
    ];
    const sampled = monteCarlo(counts, 40_000, seededChance(7));
    expect(Math.abs(sampled - exactOfTwoByThree(counts))).toBeLessThan(0.006);
  });

  it('comes near the exact test of R: 0.7827 by Fisher’s ordering, by that of χ² a little less', () => {
    expect(monteCarlo(JOBS, 20_000, seededChance(3))).toBeGreaterThan(0.72);
    expect(monteCarlo(JOBS, 20_000, seededChance(3))).toBeLessThan(0.81);
  });

  it('rejects as often as it should when nothing is there', () => {
    const chance = seededChance(11);
    let rejected = 0;
    for (let i = 0; i < 300; i++) {
      const counts = [0, 1, 2].map(() => [0, 0, 0]);
      for (let entry = 0; entry < 30; entry++) {
        const row = counts[Math.floor(chance() * 3)];
        const column = Math.floor(chance() * 3);
        if (row !== undefined) row[column] = (row[column] ?? 0) + 1;
      }
      if (counts.every((row) => row.some((n) => n > 0)) && monteCarlo(counts, 200, chance) <= 0.1) rejected++;
    }
    expect(rejected).toBeGreaterThan(12);
    expect(rejected).toBeLessThan(48);
  });
});

/** Σ of the probabilities of all 2 × 3 tables with these margins whose χ² is at least that of `counts`. */
function exactOfTwoByThree(counts: readonly (readonly number[])[]): number {
  const columns = [0, 1, 2].map((c) => (counts[0]?.[c] ?? 0) + (counts[1]?.[c] ?? 0));
  const row = (counts[0] ?? []).reduce((sum, n) => sum + n, 0);
  const statistic = (first: readonly number[]): number =>
    association([first, columns.map((n, c) => n - (first[c] ?? 0))], { exact: 'never' }).chi2 ?? 0;
  const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);
  let all = 0;
  let large = 0;
  for (let a = 0; a <= (columns[0] ?? 0); a++)
    for (let b = 0; b <= (columns[1] ?? 0); b++) {
      const c = row - a - b;
      if (c < 0 || c > (columns[2] ?? 0)) continue;
      const weight = choose(columns[0] ?? 0, a) * choose(columns[1] ?? 0, b) * choose(columns[2] ?? 0, c);
      all += weight;
      if (statistic([a, b, c]) >= statistic(counts[0] ?? []) - 1e-9) large += weight;
    }
  return large / all;
}
