import { krippendorffAlpha } from './alpha';
import { alphaInterval, type Interval } from './bootstrap';
import { crossing, sum, unitCounts, type UnitCounts } from './counts';
import {
  brennanPrediger,
  fleissKappa,
  gwetAc1,
  percentAgreement,
  shared,
  specificAgreement,
  times,
} from './manyCoders';
import {
  categoriesOf,
  numberOf,
  undefinedFor,
  yesAndNo,
  type Coefficient,
  type Measurement,
  type Ratings,
} from './rating';
import { cohenKappa, linear, scottPi, type CrossTable, type Kappa } from './twoCoders';

export interface Agreement {
  readonly level: Measurement;
  readonly coders: number;
  /** Rows with at least one coding; with at least two; and the codings in these. */
  readonly units: number;
  readonly pairableUnits: number;
  readonly pairableCodings: number;
  readonly categories: readonly string[];
  readonly coefficients: Readonly<Record<CoefficientName, Coefficient>>;
  readonly alphaInterval: Interval | null;
  /** Standard error and interval of κ where there are two coders. */
  readonly cohen: Kappa | null;
  readonly perCategory: readonly CategoryAgreement[];
  readonly pairs: readonly PairAgreement[];
  /** Rows on which not all who coded it agree. */
  readonly disagreements: readonly number[];
}

/** In the order in which they are shown. */
export const COEFFICIENTS = [
  'percent',
  'holsti',
  'cohenKappa',
  'weightedKappa',
  'scottPi',
  'fleissKappa',
  'krippendorffAlpha',
  'gwetAc1',
  'brennanPrediger',
  'pabak',
  'positiveAgreement',
  'negativeAgreement',
] as const;
export type CoefficientName = (typeof COEFFICIENTS)[number];

export interface CategoryAgreement {
  readonly category: string;
  /** Codings with it, over all coders. */
  readonly codings: number;
  readonly specific: Coefficient;
  readonly fleissKappa: Coefficient;
}

export interface PairAgreement {
  /** Columns of the ratings. */
  readonly coders: readonly [number, number];
  /** Rows the first's category, columns the second's, in the order of `categories`. */
  readonly table: CrossTable;
  readonly percent: Coefficient;
  readonly holsti: Coefficient;
  readonly cohenKappa: Coefficient;
  readonly scottPi: Coefficient;
  readonly krippendorffAlpha: Coefficient;
  readonly gwetAc1: Coefficient;
}

/**
 * Every coefficient of these ratings (agreement.md §4.1). Above the nominal level every category must be a number, at
 * the ratio level none below 0; the weighted κ is linear. `bootstrap` null = no interval.
 */
export function agreement(
  ratings: Ratings,
  level: Measurement,
  bootstrap: { readonly samples: number; readonly chance: () => number } | null,
): Agreement {
  const coders = Math.max(0, ...ratings.map((row) => row.length));
  const categories = categoriesOf(ratings);
  const values = categories.map((category) => numberOf(category) ?? Number.NaN);
  const units = unitCounts(ratings, categories);
  const pairs = pairsOf(ratings, coders, categories, level, values);
  const two = coders === 2 ? (pairs[0] ?? null) : null;
  const fleiss = fleissKappa(units, coders);
  const pairable = units.filter(shared);
  return {
    level,
    coders,
    units: times(units.filter(({ counts }) => sum(counts) > 0)),
    pairableUnits: times(pairable),
    pairableCodings: sum(pairable.map(({ counts }) => sum(counts))),
    categories,
    coefficients: {
      percent: percentAgreement(units),
      holsti: meanOver(pairs, 'holsti'),
      cohenKappa: two?.cohenKappa ?? undefinedFor('twoCodersOnly'),
      weightedKappa: weightedKappa(two, level),
      scottPi: two?.scottPi ?? undefinedFor('twoCodersOnly'),
      fleissKappa: fleiss.kappa,
      krippendorffAlpha: krippendorffAlpha(units, level, values),
      gwetAc1: gwetAc1(units),
      brennanPrediger: brennanPrediger(units),
      ...yesNoAgreement(units, categories),
    },
    alphaInterval: bootstrap === null ? null : alphaInterval(units, level, values, bootstrap),
    cohen: two === null ? null : cohenKappa(two.table),
    perCategory: categories.map((category, c) => ({
      category,
      codings: sum(units.map(({ counts }) => counts[c] ?? 0)),
      specific: specificAgreement(units, c),
      fleissKappa: fleiss.perCategory[c] ?? undefinedFor('incomplete'),
    })),
    pairs,
    disagreements: units.flatMap(({ counts }, row) =>
      counts.filter((count) => count > 0).length > 1 ? [row] : [],
    ),
  };
}

function pairsOf(
  ratings: Ratings,
  coders: number,
  categories: readonly string[],
  level: Measurement,
  values: readonly number[],
): PairAgreement[] {
  const pairs: PairAgreement[] = [];
  for (let a = 0; a < coders; a += 1) {
    for (let b = a + 1; b < coders; b += 1) {
      const table = crossing(ratings, a, b, categories);
      const both = unitCounts(
        ratings.map((row) => [row[a] ?? null, row[b] ?? null]),
        categories,
      );
      pairs.push({
        coders: [a, b],
        table,
        percent: percentAgreement(both),
        holsti: holsti(ratings, a, b),
        cohenKappa: kappaOf(table, cohenKappa(table)),
        scottPi: scottPi(table),
        krippendorffAlpha: krippendorffAlpha(both, level, values),
        gwetAc1: gwetAc1(both),
      });
    }
  }
  return pairs;
}

/** Holsti (1969): 2M / (N₁ + N₂), M decisions alike, N all decisions of a coder, shared or not. */
function holsti(ratings: Ratings, a: number, b: number): Coefficient {
  const of = (coder: number): number => ratings.filter((row) => (row[coder] ?? null) !== null).length;
  const both = ratings.filter((row) => (row[a] ?? null) !== null && (row[b] ?? null) !== null);
  if (both.length === 0) return undefinedFor('nothingShared');
  const alike = both.filter((row) => row[a] === row[b]).length;
  return { value: (2 * alike) / (of(a) + of(b)), units: both.length };
}

/** The mean of the pairs that have a value. */
function meanOver(pairs: readonly PairAgreement[], name: 'holsti'): Coefficient {
  const defined = pairs.map((pair) => pair[name]).filter((coefficient) => coefficient.value !== null);
  if (defined.length === 0) return undefinedFor('nothingShared');
  const value = sum(defined.map((coefficient) => coefficient.value)) / defined.length;
  return { value, units: Math.max(...defined.map(({ units }) => units)) };
}

function weightedKappa(two: PairAgreement | null, level: Measurement): Coefficient {
  if (two === null) return undefinedFor('twoCodersOnly');
  return level === 'nominal' ? undefinedFor('noOrder') : kappaOf(two.table, cohenKappa(two.table, linear));
}

function kappaOf(table: CrossTable, kappa: Kappa | null): Coefficient {
  if (kappa !== null) return { value: kappa.value, units: kappa.units };
  return undefinedFor(sum(table.map(sum)) === 0 ? 'nothingShared' : 'noVariation');
}

function yesNoAgreement(
  units: readonly UnitCounts[],
  categories: readonly string[],
): Pick<Agreement['coefficients'], 'pabak' | 'positiveAgreement' | 'negativeAgreement'> {
  const words = yesAndNo(categories);
  if (words === null) {
    const none = undefinedFor('notYesNo');
    return { pabak: none, positiveAgreement: none, negativeAgreement: none };
  }
  return {
    pabak: brennanPrediger(units),
    positiveAgreement: specificAgreement(units, categories.indexOf(words.yes)),
    negativeAgreement: specificAgreement(units, categories.indexOf(words.no)),
  };
}
