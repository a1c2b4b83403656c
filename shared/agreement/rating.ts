/**
 * What coders said: a row a unit, a column a coder, null = this coder did not code this unit. A category is a word; at
 * the levels above nominal it is a number written as one.
 */
export type Ratings = readonly (readonly (string | null)[])[];

/** How far two categories are apart: only different or not, by rank, by difference, by proportion. */
export const MEASUREMENTS = ['nominal', 'ordinal', 'interval', 'ratio'] as const;
export type Measurement = (typeof MEASUREMENTS)[number];

/** Why a coefficient has no value; it is then neither 0 nor 1. */
export const UNDEFINED = [
  /** Everybody used one and the same category: agreement by chance is certain, so nothing can be said beyond it. */
  'noVariation',
  /** No unit was coded by two coders. */
  'nothingShared',
  /** Defined for two coders only; the pairs have it. */
  'twoCodersOnly',
  /** No unit was coded by every coder. */
  'incomplete',
  /** Nobody used the category. */
  'neverUsed',
  /** The categories are not a yes and a no. */
  'notYesNo',
  /** Categories of this level are not numbers in an order. */
  'noOrder',
] as const;
export type Undefined = (typeof UNDEFINED)[number];

/** `units`: on how many units the value rests. */
export type Coefficient =
  { readonly value: number; readonly units: number } | { readonly value: null; readonly reason: Undefined };

export function undefinedFor(reason: Undefined): Coefficient {
  return { value: null, reason };
}

/** A yes and a no as coders write them, no first. */
const YES_NO = [
  ['0', '1'],
  ['否', '是'],
  ['无', '有'],
  ['no', 'yes'],
  ['n', 'y'],
  ['false', 'true'],
] as const;

/** The two categories of a yes-or-no coding; null when some category is neither. */
export function yesAndNo(
  categories: readonly string[],
): { readonly no: string; readonly yes: string } | null {
  for (const words of YES_NO) {
    const places = categories.map((category) => words.findIndex((word) => word === category.toLowerCase()));
    if (categories.length > 0 && !places.includes(-1) && new Set(places).size === places.length) {
      const [no, yes] = words.map((word) => categories.find((c) => c.toLowerCase() === word) ?? word);
      return { no: no ?? words[0], yes: yes ?? words[1] };
    }
  }
  return null;
}

/** Categories that somebody used: numbers by size, then words by code unit. */
export function categoriesOf(ratings: Ratings): string[] {
  const seen = new Set(ratings.flat().filter((value) => value !== null));
  return [...seen].sort((a, b) => {
    const [x, y] = [numberOf(a), numberOf(b)];
    if (x !== null && y !== null && x !== y) return x - y;
    if ((x === null) !== (y === null)) return x === null ? 1 : -1;
    return a < b ? -1 : 1;
  });
}

/** The number a category is, or null: `2`, `-0.5`, `1e3`. */
export function numberOf(category: string): number | null {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(category) ? Number(category) : null;
}
