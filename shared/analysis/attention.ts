import type { CodeId } from '../coding/codebook';
import { allBits, type Bits, countBoth } from './bits';
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
