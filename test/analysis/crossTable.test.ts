import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Axis } from '../../shared/analysis/axes';
import { countBits } from '../../shared/analysis/bits';
import { crossStrengths, crossTable, cellUnits } from '../../shared/analysis/crossTable';
import { crossValues, type Denominator, emptiness } from '../../shared/analysis/crossMeasures';
import { familyCodes, ids, LIABILITY_CODES, stageCodes } from '../../shared/analysis/framework';
import { unitIndex, unitsAt, unitsIn } from '../../shared/analysis/unitIndex';
import { unitsOf } from '../../shared/analysis/units';
import type { CodeId } from '../../shared/coding/codebook';
import { coded } from '../invented';
import { article, governance, invented, inventedIndex } from './study';

const index = inventedIndex({
  全国条例: {
    level: 'national',
    region: '全国',
    kind: 'regulation',
    date: '2019-04-26',
    characters: 4000,
    articles: [
      'co.org/require lc.share/require',
      'lc.archive/require',
      'co.standard/encourage lc.share/require',
    ],
  },
  云岭条例: {
    region: '云岭',
    kind: 'regulation',
    date: '2022-01-01',
    characters: 1000,
    articles: [
      'lc.share/permit co.org/require',
      'lc.collect/prohibit',
      { codes: 'pc.liability/require', names: [2] },
    ],
  },
  云岭方案: {
    region: '云岭',
    kind: 'plan',
    date: null,
    characters: 2000,
    articles: ['lc.share/plan', 'co.assessment/plan lc.share/plan'],
  },
});

const components: Axis = { by: 'codes', codes: ids('co.org co.standard co.assessment co.sanction') };
const stages: Axis = { by: 'codes', codes: ids('lc.collect lc.share lc.archive') };

describe('a table of two code families', () => {
  it('counts the units in which both stand', () => {
    expect(crossTable(index, components, stages)).toMatchObject({
      counts: [
        [0, 2, 0],
        [0, 1, 0],
        [0, 1, 0],
        [0, 0, 0],
      ],
      rowTotals: [2, 1, 1, 0],
      columnTotals: [0, 4, 0],
      total: 4,
      units: 4,
    });
  });

  it('has as margins the units of each code, met or not', () => {
    const { rows, columns } = crossTable(index, components, stages);
    expect(rows.units).toEqual([2, 1, 1, 1]);
    expect(columns.units).toEqual([1, 5, 1]);
  });

  it('finds the duty that a liability clause names by number, where it is told to follow', () => {
    const followed = crossTable(index, components, stages, { following: LIABILITY_CODES });
    expect(followed.counts[3]).toEqual([1, 0, 0]);
    expect(followed.units).toBe(5);
    expect(emptiness(followed).rows).toEqual([]);
    expect(emptiness(crossTable(index, components, stages)).rows).toEqual(['co.sanction']);
    const turned = crossTable(index, stages, components, { following: LIABILITY_CODES });
    expect(turned.counts.map((row) => row[3])).toEqual([1, 0, 0]);
  });

  it('opens a cell on its clauses, also one reached by reference', () => {
    const cell = { row: 'co.sanction', column: 'lc.collect' };
    const found = cellUnits(index, components, stages, cell, { following: LIABILITY_CODES });
    expect(unitsAt(index, found).map(({ document, unit }) => [document, unit])).toEqual([
      ['云岭条例', article(3)],
    ]);
    expect(countBits(cellUnits(index, components, stages, cell))).toBe(0);
  });

  it('keeps apart what a unit has and what it reaches', () => {
    const reaching = inventedIndex({
      甲: {
        articles: [
          'lc.share',
          { codes: 'pc.liability lc.share', names: [1] },
          { codes: 'pc.liability', names: [1] },
        ],
      },
    });
    const reached = reaching.reached.get('lc.share' as CodeId);
    expect(reached === undefined ? [] : unitsAt(reaching, reached).map(({ unit }) => unit)).toEqual([
      article(3),
    ]);
  });

  it('weighs a cell by the weaker modality of the two codes', () => {
    // 3 + 1 of co.org × lc.share; encourage with require is 1; plan with plan 1.
    expect(crossStrengths(index, components, stages).map((row) => row[1])).toEqual([4, 1, 1, 0]);
  });

  it('shows an alias the units of the code it stands for: the plan says co.assessment, the law pc.liability', () => {
    const own: Axis = { by: 'codes', codes: ids('pc.liability co.sanction') };
    expect(crossTable(index, own, { by: 'levels' }).rowTotals).toEqual([1, 1]);
  });
});

describe('a table over documents', () => {
  it.each([
    ['documents', ['全国条例', '云岭条例', '云岭方案'], [2, 1, 2]],
    ['places', ['national:全国', 'provincial:云岭'], [2, 3]],
    ['levels', ['national', 'provincial'], [2, 3]],
    ['years', ['2019', '2022'], [2, 1]],
    ['kinds', ['regulation', 'plan'], [3, 2]],
  ] as const)('by %s', (by, keys, share) => {
    const table = crossTable(index, stages, { by });
    expect(table.columns.keys).toEqual(keys);
    expect(table.counts[1]).toEqual(share);
    expect(crossTable(index, { by }, stages).counts.map((row) => row[1])).toEqual(share);
  });

  it('has years in their order, whatever the order of the documents', () => {
    const years = inventedIndex({
      晚: { date: '2022-01-01', articles: ['lc.share'] },
      早: { date: '2019-01-01', articles: ['lc.share', 'lc.share'] },
    });
    const table = crossTable(years, stages, { by: 'years' });
    expect([table.columns.keys, table.counts[1]]).toEqual([
      ['2019', '2022'],
      [2, 1],
    ]);
  });

  it('leaves out what has no year, and says so', () => {
    expect(crossTable(index, stages, { by: 'years' }).columns.leftOut).toBe(1);
  });

  it('sums modality weights of each code', () => {
    expect(crossStrengths(index, stages, { by: 'levels' })).toEqual([
      [0, 3],
      [6, 3],
      [3, 0],
    ]);
  });

  it('of one layer counts only its units', () => {
    const regulations = unitsIn(index, ({ facts }) => facts.kind === 'regulation');
    const layer = crossTable(index, stages, { by: 'places' }, { within: regulations });
    expect(layer.counts[1]).toEqual([2, 1]);
  });
});

describe('the measures of a table', () => {
  const table = crossTable(index, stages, { by: 'documents' });

  it('name their denominator', () => {
    const of = (share: Denominator): (number | null)[] =>
      crossValues(table, { as: 'share', of: share }, 7000)[1] ?? [];
    expect(of('row')).toEqual([2 / 5, 1 / 5, 2 / 5]);
    expect(of('column')).toEqual([2 / 3, 1 / 2, 1]);
    expect(of('table')).toEqual([2 / 7, 1 / 7, 2 / 7]);
    expect(of('rowUnits')).toEqual([2 / 5, 1 / 5, 2 / 5]);
    expect(of('columnUnits')).toEqual([2 / 3, 1 / 3, 1]);
  });

  it('count per thousand characters of the documents', () => {
    expect(crossValues(table, { as: 'density' }, 7000)[1]).toEqual([0.5, 1, 1]);
    const codes = crossTable(index, components, stages);
    expect(crossValues(codes, { as: 'density' }, 7000)[0]?.[1]).toBeCloseTo(2 / 7, 12);
  });

  it('tell whether there is anything', () => {
    expect(crossValues(table, { as: 'presence' }, 7000)[0]).toEqual([0, 1, 0]);
    expect(emptiness(table)).toMatchObject({ cells: 9, empty: 4, rows: [], columns: [] });
  });

  it('leave a share of nothing blank instead of 0', () => {
    const empty = crossTable(index, { by: 'codes', codes: ids('lc.destroy') }, { by: 'levels' });
    expect(crossValues(empty, { as: 'share', of: 'row' }, 7000)).toEqual([[null, null]]);
  });
});

describe('any study', () => {
  const words = ['co.org', 'co.law', 'lc.share', 'lc.archive', 'pc.liability', 'lc.destroy'];
  const studies = fc
    .array(
      fc.record({
        level: fc.constantFrom('national', 'provincial', null),
        articles: fc.array(
          fc.record({
            codes: fc.subarray(words, { minLength: 1 }).map((list) => list.join(' ')),
            names: fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 2 }),
          }),
          { maxLength: 8 },
        ),
      }),
      { minLength: 1, maxLength: 5 },
    )
    .map((documents) => inventedIndex(Object.fromEntries(documents.map((one, i) => [`文件${i}`, one]))));
  const one: Axis = { by: 'codes', codes: ids('co.org co.law co.sanction') };
  const other: Axis = { by: 'codes', codes: stageCodes(governance, 'extended') };

  it('has cells that open on as many clauses as they count, rows whose shares sum to 1', () => {
    fc.assert(
      fc.property(studies, fc.boolean(), fc.boolean(), (any, follow, layered) => {
        const options = {
          ...(follow ? { following: LIABILITY_CODES } : {}),
          ...(layered ? { within: unitsIn(any, ({ facts }) => facts.level === 'national') } : {}),
        };
        for (const columns of [other, { by: 'levels' }, { by: 'documents' }] as const) {
          const table = crossTable(any, one, columns, options);
          table.rows.keys.forEach((row, r) => {
            table.columns.keys.forEach((column, c) => {
              expect(countBits(cellUnits(any, one, columns, { row, column }, options))).toBe(
                table.counts[r]?.[c],
              );
            });
            const shares = crossValues(table, { as: 'share', of: 'row' }, 1)[r] ?? [];
            if ((table.rowTotals[r] ?? 0) > 0)
              expect(shares.reduce<number>((sum, x) => sum + (x ?? 0), 0)).toBeCloseTo(1, 10);
          });
          expect(table.units).toBeLessThanOrEqual(table.total);
        }
      }),
    );
  });

  it('never loses a meeting by following references', () => {
    fc.assert(
      fc.property(studies, (any) => {
        const plain = crossTable(any, one, other);
        const followed = crossTable(any, one, other, { following: LIABILITY_CODES });
        plain.counts.forEach((row, r) =>
          row.forEach((n, c) => expect(followed.counts[r]?.[c]).toBeGreaterThanOrEqual(n)),
        );
      }),
    );
  });
});

describe('a study of documents of which only codes are known', () => {
  it('counts as the coverage table does', () => {
    const documents = [
      coded('甲', {}, { 'co.law': [1, 2], 'el.subject': [2] }),
      coded('乙', {}, { 'co.law': [9] }),
    ];
    const own = unitIndex({ documents, units: unitsOf(documents), book: governance });
    const law: Axis = { by: 'codes', codes: ids('co.law el.subject') };
    expect(crossTable(own, law, { by: 'documents' }).counts).toEqual([
      [2, 1],
      [1, 0],
    ]);
    expect(own.units.filter(({ responsible }) => responsible)).toHaveLength(1);
  });

  it('leaves out units of documents that are not studied', () => {
    const { documents, units, book } = invented({
      甲: { articles: ['co.law'] },
      乙: { articles: ['co.law'] },
    });
    expect(unitIndex({ documents: documents.slice(1), units, book }).size).toBe(1);
  });

  it('has the families of the book as sides', () => {
    expect(familyCodes(governance, 'co')).toHaveLength(9);
    expect(stageCodes(governance, 'paper')).toHaveLength(11);
    expect(stageCodes(governance, 'extended')).toHaveLength(12);
  });
});
