import { sum, type UnitCounts } from './counts';
import { undefinedFor, type Coefficient } from './rating';

/**
 * Coefficients for any number of coders, from how often each category was given to each unit. Units with one coding
 * say nothing of agreement; where a coefficient uses them all the same, it says so.
 */

/** Mean over units of the share of pairs of coders that agree; for two coders the plain percentage. */
export function percentAgreement(units: readonly UnitCounts[]): Coefficient {
  const pairable = units.filter(shared);
  const n = times(pairable);
  if (n === 0) return undefinedFor('nothingShared');
  return { value: total(pairable, pairsAgreeing) / n, units: n };
}

export interface Fleiss {
  readonly kappa: Coefficient;
  /** κ in units of its standard error at no agreement (Fleiss, Nee & Landis 1979); null where κ is undefined. */
  readonly z: number | null;
  /** Mean agreement of pairs, and what chance would give; null where no unit counts. */
  readonly observed: number | null;
  readonly expected: number | null;
  /** κ of each category against all others. */
  readonly perCategory: readonly Coefficient[];
}

/** Fleiss' κ (1971), over the units that all `coders` have coded; the others are left out, and `units` counts the rest. */
export function fleissKappa(units: readonly UnitCounts[], coders: number): Fleiss {
  const complete = units.filter(({ counts }) => sum(counts) === coders);
  const n = times(complete);
  const none = (reason: 'incomplete' | 'noVariation'): Fleiss => ({
    kappa: undefinedFor(reason),
    z: null,
    observed: n === 0 ? null : 1,
    expected: n === 0 ? null : 1,
    perCategory: (units[0]?.counts ?? []).map(() => undefinedFor(reason)),
  });
  if (n === 0 || coders < 2) return none('incomplete');
  const totals = totalsOf(complete);
  if (totals.filter((t) => t > 0).length < 2) return none('noVariation');
  const p = totals.map((t) => t / (n * coders));
  const observed = total(complete, pairsAgreeing) / n;
  const expected = sum(p.map((share) => share * share));
  const value = (observed - expected) / (1 - expected);
  const spread = sum(p.map((share) => share * (1 - share)));
  const skew = sum(p.map((share) => share * (1 - share) * (1 - 2 * share)));
  const error =
    (Math.SQRT2 / (spread * Math.sqrt(n * coders * (coders - 1)))) * Math.sqrt(spread ** 2 - skew);
  const perCategory = p.map((share, j): Coefficient => {
    if (share === 0) return undefinedFor('neverUsed');
    const apart = total(complete, ({ counts }) => (counts[j] ?? 0) * (coders - (counts[j] ?? 0)));
    return { value: 1 - apart / (n * coders * (coders - 1) * share * (1 - share)), units: n };
  });
  return { kappa: { value, units: n }, z: value / error, observed, expected, perCategory };
}

/**
 * Gwet's AC1 (2008): chance agreement that does not run away when a category is rare. Units with one coding count for
 * how common a category is, not for agreement.
 */
export function gwetAc1(units: readonly UnitCounts[]): Coefficient {
  const observed = percentAgreement(units);
  if (observed.value === null) return observed;
  const coded = units.filter(({ counts }) => sum(counts) > 0);
  const categories = usedCategories(coded);
  if (categories.length < 2) return undefinedFor('noVariation');
  const prevalence = categories.map(
    (j) => total(coded, ({ counts }) => (counts[j] ?? 0) / sum(counts)) / times(coded),
  );
  const expected = sum(prevalence.map((p) => p * (1 - p))) / (categories.length - 1);
  return { value: (observed.value - expected) / (1 - expected), units: observed.units };
}

/**
 * Chance is one in the number of categories used (Brennan & Prediger 1981): MAXQDA's κ; with a yes and a no it is PABAK
 * (Byrt, Bishop & Carlin 1993), 2·P−1.
 */
export function brennanPrediger(units: readonly UnitCounts[]): Coefficient {
  const observed = percentAgreement(units);
  if (observed.value === null) return observed;
  const categories = usedCategories(units).length;
  if (categories < 2) return undefinedFor('noVariation');
  return { value: (observed.value - 1 / categories) / (1 - 1 / categories), units: observed.units };
}

/**
 * Agreement on one category: of the codings with it, how many of the other coders' codings of the same unit have it too
 * (Cicchetti & Feinstein 1990; for two coders 2a / (2a + b + c), which is F1). Units where nobody used it do not count.
 */
export function specificAgreement(units: readonly UnitCounts[], category: number): Coefficient {
  const pairable = units.filter(shared);
  if (pairable.length === 0) return undefinedFor('nothingShared');
  const of = ({ counts }: UnitCounts): number => counts[category] ?? 0;
  const met = total(pairable, (unit) => of(unit) * (sum(unit.counts) - 1));
  if (met === 0) return undefinedFor('neverUsed');
  const agreed = total(pairable, (unit) => of(unit) * (of(unit) - 1));
  return { value: agreed / met, units: times(pairable.filter((unit) => of(unit) > 0)) };
}

/** At least two codings. */
export function shared({ counts }: UnitCounts): boolean {
  return sum(counts) > 1;
}

export function times(units: readonly UnitCounts[]): number {
  return sum(units.map((unit) => unit.times));
}

function pairsAgreeing({ counts }: UnitCounts): number {
  const m = sum(counts);
  return sum(counts.map((count) => count * (count - 1))) / (m * (m - 1));
}

function total(units: readonly UnitCounts[], of: (unit: UnitCounts) => number): number {
  return sum(units.map((unit) => of(unit) * unit.times));
}

function totalsOf(units: readonly UnitCounts[]): number[] {
  return (units[0]?.counts ?? []).map((_, j) => total(units, ({ counts }) => counts[j] ?? 0));
}

function usedCategories(units: readonly UnitCounts[]): number[] {
  return totalsOf(units).flatMap((count, j) => (count > 0 ? [j] : []));
}
