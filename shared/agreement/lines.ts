import type { CodeId } from '../coding/codebook';
import type { Interval } from './bootstrap';
import { clauseUnitRatings, type CodedClause } from './clauseUnits';
import { sum } from './counts';
import type { Coefficient, Ratings } from './rating';
import { agreement } from './report';

/** The coefficients of a line, in the order in which they are shown. */
export const LINE_COEFFICIENTS = [
  'percent',
  'cohenKappa',
  'fleissKappa',
  'krippendorffAlpha',
  'gwetAc1',
  'pabak',
  'positiveAgreement',
] as const;
export type LineCoefficient = (typeof LINE_COEFFICIENTS)[number];

/** How far coders agree on one code, or on all together. */
export interface AgreementLine {
  /** Units that two or more of them coded. */
  readonly units: number;
  /** How often each coder gave the code on these, in the order of coders. */
  readonly given: readonly number[];
  readonly coefficients: Readonly<Record<LineCoefficient, Coefficient>>;
  readonly alphaInterval: Interval | null;
  /** Units on which they differ. */
  readonly disagreements: number;
}

/** Krippendorff's lower bound for tentative conclusions (2004, p. 241); below it a value is shown as low. */
export const LOW = 0.667;

export function coefficientLow({ value }: Coefficient): boolean {
  return value !== null && value < LOW;
}

export interface ComparedCodes {
  readonly pooled: AgreementLine;
  /** Codes that somebody gave, lowest α first, those without α behind; then those nobody gave, as they came. */
  readonly codes: readonly (AgreementLine & { readonly code: CodeId })[];
}

/** Coders compared code by code and over all codes. `seeded`: even numbers from [0, 1), the same at every call. */
export function codesCompared(
  clauses: readonly CodedClause[],
  codes: readonly CodeId[],
  seeded: () => () => number,
): ComparedCodes {
  const shared = clauses.filter((clause) => clause.codes.filter((given) => given !== null).length > 1);
  const lines = codes.map((code) => ({ code, ...lineOf(shared, [code], seeded()) }));
  const used = lines.filter(({ given }) => sum(given) > 0);
  const alpha = ({ coefficients }: AgreementLine): number => coefficients.krippendorffAlpha.value ?? 2;
  return {
    pooled: lineOf(shared, codes, seeded()),
    codes: [...used.sort((a, b) => alpha(a) - alpha(b)), ...lines.filter(({ given }) => sum(given) === 0)],
  };
}

/** Drawings of one bootstrap: 1,000 samples of up to as many units take half a second, beyond that fewer are drawn. */
const DRAWINGS = 20_000_000;
const SAMPLES = 1_000;
const FEWEST = 200;

function lineOf(
  clauses: readonly CodedClause[],
  codes: readonly CodeId[],
  chance: () => number,
): AgreementLine {
  const { ratings } = clauseUnitRatings(clauses, codes);
  const samples = Math.max(FEWEST, Math.min(SAMPLES, Math.floor(DRAWINGS / Math.max(1, ratings.length))));
  const { coefficients, alphaInterval, disagreements } = agreement(ratings, 'nominal', { samples, chance });
  return {
    units: ratings.length,
    given: timesGiven(ratings),
    coefficients: yesNo(coefficients, ratings),
    alphaInterval: coefficients.krippendorffAlpha.value === null ? null : alphaInterval,
    disagreements: disagreements.length,
  };
}

/** Where every coding is a no, nobody used the code: positive agreement is undefined, not a matter of wrong words. */
function yesNo(
  all: ReturnType<typeof agreement>['coefficients'],
  ratings: Ratings,
): AgreementLine['coefficients'] {
  const line = Object.fromEntries(LINE_COEFFICIENTS.map((name) => [name, all[name]])) as Record<
    LineCoefficient,
    Coefficient
  >;
  const used = ratings.some((row) => row.includes('1'));
  return used ? line : { ...line, positiveAgreement: { value: null, reason: 'neverUsed' } };
}

function timesGiven(ratings: Ratings): number[] {
  const coders = Math.max(0, ...ratings.slice(0, 1).map((row) => row.length));
  return Array.from({ length: coders }, (_, i) => ratings.filter((row) => row[i] === '1').length);
}
