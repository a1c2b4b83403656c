import type { CodeId } from '../coding/codebook';
import { PROVINCES } from '../policy/regionTable';
import { type Bits, bothBits, countBoth, eachBit } from './bits';
import { crossStrengths, crossTable } from './crossTable';
import { inForce } from './filter';
import { cosine, jensenShannon, shareOverlap } from './statistics/divergence';
import { codeModalities, type UnitIndex, unitsIn, unitsWith, weightAt } from './unitIndex';

/** How far one side provides for what the other provides for (method §3.9 央地一致性). N: the first side, P: the second. */
export interface Alignment {
  /** N∩P, N\P, P\N, in the order of the codes. */
  readonly shared: readonly CodeId[];
  readonly missing: readonly CodeId[];
  readonly added: readonly CodeId[];
  /** |N∩P| ÷ |N∪P|; null where neither provides anything. */
  readonly jaccard: number | null;
  /** 承接率 |N∩P| ÷ |N|; null where N provides nothing. */
  readonly recall: number | null;
  /** 地方增量 |P\N| ÷ |P|; null where P provides nothing. */
  readonly innovation: number | null;
  /** Of attention shares; null where either side has no unit: Jensen–Shannon in bits, 1 − ½Σ|a−b|, cosine of counts. */
  readonly jensenShannon: number | null;
  readonly overlap: number | null;
  readonly cosine: number | null;
  readonly codes: readonly AlignedCode[];
}

export interface AlignedCode {
  readonly code: CodeId;
  /** Units: [N, P]. */
  readonly units: readonly [number, number];
  /** a(c) of each side, 0 where the side has no unit. */
  readonly shares: readonly [number, number];
  /** P − N of the shares of attention, and of the shares of modality-weighted strength (力度份额差; null unread). */
  readonly difference: number;
  readonly strengthDifference: number | null;
}

/**
 * `units`, `strengths`: per code, of each side. A side provides for a code in `least` units or more (default 1; the
 * robustness table asks for 2).
 */
export function alignmentOf(
  codes: readonly CodeId[],
  units: readonly [readonly number[], readonly number[]],
  strengths: readonly [readonly number[], readonly number[]] | null = null,
  least = 1,
): Alignment {
  const [one, other] = units;
  const provides = (side: readonly number[], c: number): boolean => (side[c] ?? 0) >= least;
  const which = (wanted: (c: number) => boolean): CodeId[] => codes.filter((_, c) => wanted(c));
  const shared = which((c) => provides(one, c) && provides(other, c));
  const missing = which((c) => provides(one, c) && !provides(other, c));
  const added = which((c) => !provides(one, c) && provides(other, c));
  const [first, second] = [sharesOf(one), sharesOf(other)];
  const compared = first !== null && second !== null;
  const force = strengths === null ? null : ([sharesOf(strengths[0]), sharesOf(strengths[1])] as const);
  return {
    shared,
    missing,
    added,
    jaccard: ratio(shared.length, shared.length + missing.length + added.length),
    recall: ratio(shared.length, shared.length + missing.length),
    innovation: ratio(added.length, shared.length + added.length),
    jensenShannon: compared ? jensenShannon(first, second) : null,
    overlap: compared ? shareOverlap(first, second) : null,
    cosine: cosine(one, other),
    codes: codes.map((code, c) => ({
      code,
      units: [one[c] ?? 0, other[c] ?? 0],
      shares: [first?.[c] ?? 0, second?.[c] ?? 0],
      difference: (second?.[c] ?? 0) - (first?.[c] ?? 0),
      strengthDifference:
        force?.[0] == null || force[1] == null ? null : (force[1][c] ?? 0) - (force[0][c] ?? 0),
    })),
  };
}

/** Any two sets of units: nation and province, province and province, before and after. */
export function alignment(
  index: UnitIndex,
  codes: readonly CodeId[],
  one: Bits,
  other: Bits,
  least = 1,
): Alignment {
  const units = (side: Bits): number[] => codes.map((code) => countBoth(unitsWith(index, code), side));
  const strengths = (side: Bits): number[] =>
    codes.map((code) => {
      const own = codeModalities(index, code);
      let sum = 0;
      eachBit(bothBits(unitsWith(index, code), side), (at) => (sum += weightAt(own, at)));
      return sum;
    });
  return alignmentOf(codes, [units(one), units(other)], [strengths(one), strengths(other)], least);
}

/** One place of the strip. */
export interface StripPlace {
  readonly region: string;
  readonly documents: number;
  /** null: the project has no document of this place, or none of the nation. No data is not a gap. */
  readonly alignment: Alignment | null;
}

interface Side {
  readonly units: readonly number[];
  readonly strengths: readonly number[];
}

/** The 31 provinces in the order of GB/T 2260, then places of provincial level that are in no table. */
export function provinceStrip(index: UnitIndex, codes: readonly CodeId[], least = 1): StripPlace[] {
  const standing = { within: unitsIn(index, ({ facts }) => inForce(facts)) };
  const sides = (by: 'levels' | 'places'): ((key: string) => Side) => {
    const axes = [{ by: 'codes', codes }, { by }] as const;
    const { counts, columns } = crossTable(index, ...axes, standing);
    const strengths = crossStrengths(index, ...axes, standing);
    return (key) => {
      const at = columns.keys.indexOf(key);
      return { units: counts.map((row) => row[at] ?? 0), strengths: strengths.map((row) => row[at] ?? 0) };
    };
  };
  const nation = sides('levels')('national');
  const place = sides('places');
  const texts = new Map<string, number>();
  let national = 0;
  for (const { facts } of index.documents) {
    if (!inForce(facts)) continue;
    if (facts.level === 'national') national++;
    if (facts.level === 'provincial' && facts.region !== null)
      texts.set(facts.region, (texts.get(facts.region) ?? 0) + 1);
  }
  const known = PROVINCES.map(({ name }): string => name);
  const others = [...texts.keys()].filter((region) => !known.includes(region));
  return [...known, ...others].map((region) => {
    const documents = texts.get(region) ?? 0;
    if (documents === 0 || national === 0) return { region, documents, alignment: null };
    const here = place(`provincial:${region}`);
    const units = [nation.units, here.units] as const;
    return {
      region,
      documents,
      alignment: alignmentOf(codes, units, [nation.strengths, here.strengths], least),
    };
  });
}

/** The units of documents dated before `date` (ISO) and from it on; documents without 成文日期 are in neither. */
export function aroundDate(
  index: UnitIndex,
  date: string,
): { readonly before: Bits; readonly after: Bits; readonly undated: number } {
  return {
    before: unitsIn(index, ({ facts }) => facts.date !== null && facts.date < date),
    after: unitsIn(index, ({ facts }) => facts.date !== null && facts.date >= date),
    undated: index.documents.filter(({ facts }) => facts.date === null).length,
  };
}

function sharesOf(values: readonly number[]): number[] | null {
  const total = values.reduce((sum, n) => sum + n, 0);
  return total === 0 ? null : values.map((n) => n / total);
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
