import type { CodeId } from '../coding/codebook';
import { anyBits, type Bits, bothBits, noBits } from './bits';
import { type UnitIndex, unitsWith, unitsWithAny } from './unitIndex';

/**
 * Codes that also meet what stands in the articles they name by number: liability (LIABILITY_CODES) reads
 * 违反本条例第二十条, and the duty stands in article 20. Counted within the article alone, the row 惩戒机制 of
 * component × stage is empty for want of reading (method §0-7).
 */
export type Following = readonly CodeId[];

/** The units where both codes stand; of a code that follows, also those that name an article where the other stands. */
export function meeting(index: UnitIndex, one: CodeId, other: CodeId, following: Following): Bits {
  const here = bothBits(unitsWith(index, one), unitsWith(index, other));
  const there = [
    following.includes(one) ? reaching(index, one, [other]) : null,
    following.includes(other) ? reaching(index, other, [one]) : null,
  ].filter((set) => set !== null);
  return there.length === 0 ? here : anyBits([here, ...there], index.size);
}

/** The units where any of `ones` meets any of `others`. */
export function meetings(
  index: UnitIndex,
  ones: readonly CodeId[],
  others: readonly CodeId[],
  following: Following,
): Bits {
  const far = (codes: readonly CodeId[], targets: readonly CodeId[]): Bits[] =>
    codes.filter((code) => following.includes(code)).map((code) => reaching(index, code, targets));
  return anyBits(
    [
      bothBits(unitsWithAny(index, ones), unitsWithAny(index, others)),
      ...far(ones, others),
      ...far(others, ones),
    ],
    index.size,
  );
}

function reaching(index: UnitIndex, code: CodeId, targets: readonly CodeId[]): Bits {
  const reached = targets.map((target) => index.reached.get(target) ?? noBits(index.size));
  return bothBits(unitsWith(index, code), anyBits(reached, index.size));
}
