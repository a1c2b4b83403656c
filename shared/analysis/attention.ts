import type { CodeId } from '../coding/codebook';
import type { DocumentAxis } from './axes';
import { allBits, type Bits, countBoth } from './bits';
import { crossTable } from './crossTable';
import { type Concentration, concentration } from './statistics/concentration';
import { type UnitIndex, unitsWith } from './unitIndex';

/** How the clauses of a document, a place or the whole study are spread over the codes of one family. */
export interface Attention {
  readonly codes: readonly CodeId[];
  /** Units of each code: n(c). */
  readonly units: readonly number[];
  /** null when no code of the family counts anywhere. */
  readonly spread: Concentration | null;
}

/** Method §3.9 注意力份额. Pass codes of one family only: elements and components are two cuts of the same clauses. */
export function attention(
  index: UnitIndex,
  codes: readonly CodeId[],
  within: Bits = allBits(index.size),
): Attention {
  const units = codes.map((code) => countBoth(unitsWith(index, code), within));
  return { codes, units, spread: concentration(units) };
}

/** The same for each document, place, level, year or kind. */
export function attentions(
  index: UnitIndex,
  codes: readonly CodeId[],
  axis: DocumentAxis,
): { readonly key: string; readonly attention: Attention }[] {
  const { columns, counts } = crossTable(index, { by: 'codes', codes }, axis);
  return columns.keys.map((key, k) => {
    const units = counts.map((row) => row[k] ?? 0);
    return { key, attention: { codes, units, spread: concentration(units) } };
  });
}
