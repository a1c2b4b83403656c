import type { CodeId } from '../coding/codebook';
import { allBits, type Bits, countBoth } from './bits';
import { percentages, type Rounding } from './statistics/rounding';
import type { ToolType } from './toolTable';
import { type UnitIndex, unitsWith } from './unitIndex';

/** The output of method §3.2: how often each tool is used, within its type and of all. Entries, unit × tool. */
export interface ToolShares {
  readonly total: number;
  readonly types: readonly {
    readonly id: string;
    readonly entries: number;
    /** Percent of `total`. */
    readonly ofAll: number;
    readonly tools: readonly {
      readonly id: CodeId;
      readonly entries: number;
      readonly ofType: number;
      readonly ofAll: number;
      /** 1 = most used of all tools; equal counts share a rank. */
      readonly rank: number;
    }[];
  }[];
  readonly rounding: Rounding;
  /** What the printed shares of the types sum to: 99.99 … 100.01 unless rounded by largest remainder. */
  readonly sum: number;
}

/** `entries`: how often a tool is used. Percentages with two places. */
export function toolShares(
  types: readonly ToolType[],
  entries: (tool: CodeId) => number,
  rounding: Rounding = 'each',
): ToolShares {
  const counts = types.map(({ tools }) => tools.map(({ id }) => entries(id)));
  const all = counts.flat();
  const sums = counts.map((own) => own.reduce((sum, n) => sum + n, 0));
  const ofTypes = percentages(sums, rounding);
  const ofAll = percentages(all, rounding).values;
  let at = 0;
  return {
    total: sums.reduce((sum, n) => sum + n, 0),
    types: types.map(({ id, tools }, t) => {
      const ofType = percentages(counts[t] ?? [], rounding).values;
      return {
        id,
        entries: sums[t] ?? 0,
        ofAll: ofTypes.values[t] ?? 0,
        tools: tools.map((tool, i) => {
          const n = counts[t]?.[i] ?? 0;
          const rank = 1 + all.filter((other) => other > n).length;
          return { id: tool.id, entries: n, ofType: ofType[i] ?? 0, ofAll: ofAll[at++] ?? 0, rank };
        }),
      };
    }),
    rounding,
    sum: ofTypes.sum,
  };
}

/** Units in which each tool counts, for `toolShares`. Tool × stage, level or year is a cross table of these codes. */
export function toolEntries(index: UnitIndex, within: Bits = allBits(index.size)): (tool: CodeId) => number {
  return (tool) => countBoth(unitsWith(index, tool), within);
}

/** All tools in the order of the table, for the side of a cross table. */
export function toolCodes(types: readonly ToolType[]): readonly CodeId[] {
  return types.flatMap(({ tools }) => tools.map(({ id }) => id));
}

/** Tools summed to types: rows of a table over tools → rows over types, as tables of this field print subtotals. */
export function byType(types: readonly ToolType[], counts: readonly (readonly number[])[]): number[][] {
  let at = 0;
  return types.map(({ tools }) => {
    const own = counts.slice(at, (at += tools.length));
    return (own[0] ?? []).map((_, c) => own.reduce((sum, row) => sum + (row[c] ?? 0), 0));
  });
}
