import { describe, expect, it } from 'vitest';
import { alignmentOf } from '../../shared/analysis/alignment';
import { crossTable } from '../../shared/analysis/crossTable';
import { association } from '../../shared/analysis/statistics/association';
import { concentration } from '../../shared/analysis/statistics/concentration';
import { percentages } from '../../shared/analysis/statistics/rounding';
import { byType, toolCodes, toolEntries, toolShares } from '../../shared/analysis/tools';
import { TOOL_TYPES } from '../../shared/analysis/toolTable';
import { EXAMPLE_A, TYPES_A } from './calibration';
import { inventedIndex } from './study';

/** The 1,929 entries of example A as units of three documents, so that the whole way is walked. */
const levels = ['national', 'provincial', 'municipal'] as const;
const index = inventedIndex(
  Object.fromEntries(
    levels.map((level, l) => [
      level,
      {
        level,
        articles: Object.values(EXAMPLE_A).flatMap((tools) =>
          Object.entries(tools).flatMap(([name, counts]) => Array<string>(counts[l] ?? 0).fill(`a.${name}`)),
        ),
      },
    ]),
  ),
);
const table = crossTable(index, { by: 'codes', codes: toolCodes(TYPES_A) }, { by: 'levels' });
const subtotals = byType(TYPES_A, table.counts);
const printed = (counts: readonly number[]): string[] =>
  percentages(counts, 'each').values.map((x) => x.toFixed(2));

describe('example A: tools × level, n = 1929', () => {
  it('gives every cell of the printed table', () => {
    expect(table.counts).toEqual(Object.values(EXAMPLE_A).flatMap((tools) => Object.values(tools)));
    expect(table.rowTotals).toEqual([
      75, 37, 127, 18, 100, 73, 40, 38, 59, 24, 197, 52, 223, 253, 187, 49, 241, 136,
    ]);
    expect(table.columnTotals).toEqual([351, 1358, 220]);
    expect(table.total).toBe(1929);
  });

  it('gives the subtotals and their shares', () => {
    expect(subtotals).toEqual([
      [61, 248, 48],
      [94, 346, 43],
      [196, 764, 129],
    ]);
    expect(subtotals.map(printed)).toEqual([
      ['17.09', '69.47', '13.45'],
      ['19.46', '71.64', '8.90'],
      ['18.00', '70.16', '11.85'],
    ]);
    expect(percentages(table.columnTotals, 'each', 1).values).toEqual([18.2, 70.4, 11.4]);
  });

  it('has 83.56 where 84.56 was printed by mistake: 61 of 73', () => {
    expect(printed(table.counts[5] ?? [])[1]).toBe('83.56');
  });

  it('has the shares of the types, χ² and Cramér’s V', () => {
    const shares = toolShares(TYPES_A, toolEntries(index));
    expect(shares.types.map(({ id, entries, ofAll }) => [id, entries, ofAll])).toEqual([
      ['supply', 357, 18.51],
      ['demand', 483, 25.04],
      ['environment', 1089, 56.45],
    ]);
    expect(shares.total).toBe(1929);
    const { chi2, df, cramersV, small } = association(subtotals);
    expect(chi2?.toFixed(3)).toBe('4.988');
    expect(df).toBe(4);
    expect(cramersV?.toFixed(3)).toBe('0.036');
    expect(small).toBe(false);
  });

  it('ranks the tools: 制度建设, 功能定位, 目标规划', () => {
    const ranked = toolShares(TYPES_A, toolEntries(index))
      .types.flatMap(({ tools }) => tools)
      .sort((a, b) => a.rank - b.rank);
    expect(ranked.slice(0, 3).map(({ id, rank }) => [id, rank])).toEqual([
      ['a.制度建设', 1],
      ['a.功能定位', 2],
      ['a.目标规划', 3],
    ]);
  });

  it('sums over the years of Table 11 to the same subtotals', () => {
    const years = [
      [36, 39, 168, 36, 39, 25, 14],
      [80, 116, 197, 32, 46, 7, 5],
    ];
    expect(years.map((row) => row.reduce((sum, n) => sum + n, 0))).toEqual(
      subtotals.slice(0, 2).map((row) => row.reduce((sum, n) => sum + n, 0)),
    );
  });
});

describe('example H: the 18 sub-kinds of A, nation and provinces', () => {
  const nation = table.counts.map((row) => row[0] ?? 0);
  const provinces = table.counts.map((row) => row[1] ?? 0);
  const four = (x: number | null | undefined): string | undefined => x?.toFixed(4);

  it('has the printed H, H ÷ ln K, Gini and HHI', () => {
    const of = (counts: readonly number[]): (string | undefined)[] => {
      const spread = concentration(counts);
      return [spread?.shannon, spread?.shannonNormalised, spread?.gini, spread?.hhi].map(four);
    };
    expect(of(nation)).toEqual(['2.4751', '0.8563', '0.5013', '0.1050']);
    expect(of(provinces)).toEqual(['2.6375', '0.9125', '0.3959', '0.0845']);
  });

  it('has the printed cosine and Jensen–Shannon divergence in bits', () => {
    const { cosine, jensenShannon } = alignmentOf(toolCodes(TYPES_A), [nation, provinces]);
    expect([cosine, jensenShannon].map(four)).toEqual(['0.9064', '0.0444']);
  });
});

describe('the table of tools', () => {
  it('has the three types of Rothwell and Zegveld and nineteen sub-kinds, each once', () => {
    expect(TOOL_TYPES.map(({ id, tools }) => [id, tools.length])).toEqual([
      ['supply', 6],
      ['environment', 8],
      ['demand', 5],
    ]);
    expect(new Set(toolCodes(TOOL_TYPES)).size).toBe(19);
  });

  it('is all zero for a study without tools, not undefined', () => {
    expect(toolShares(TOOL_TYPES, () => 0)).toMatchObject({ total: 0, sum: 0 });
  });
});
