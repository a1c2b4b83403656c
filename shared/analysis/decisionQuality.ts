import type { CodeId } from '../coding/codebook';

/** What a person decided of one code on one clause, and whether the machine suggests it there. */
export interface Judged {
  readonly code: CodeId;
  readonly accepted: boolean;
  readonly suggested: boolean;
}

/** A share with its 95 % interval; null where there is no case. All 0–1. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * How well the machine agrees with people where they decided. Clauses nobody looked at do not count: recall is of what
 * people accepted or put by hand, and is too high where they looked at suggestions alone.
 */
export interface DecisionQuality {
  /** Suggested and accepted · suggested and rejected · accepted but not suggested · rejected and not suggested. */
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  readonly silent: number;
  readonly precision: Estimate | null;
  readonly recall: Estimate | null;
  readonly f1: Estimate | null;
}

export function decisionQuality(judged: readonly Judged[]): DecisionQuality {
  const count = (accepted: boolean, suggested: boolean): number =>
    judged.filter((one) => one.accepted === accepted && one.suggested === suggested).length;
  const [right, wrong] = [count(true, true), count(false, true)];
  const [missed, silent] = [count(true, false), count(false, false)];
  // F1 = 2J ÷ (1 + J) rises with J = right ÷ (right + wrong + missed), a plain share: its interval carries over.
  const jaccard = wilson(right, right + wrong + missed);
  const f1 = (share: number): number => (2 * share) / (1 + share);
  return {
    ...{ right, wrong, missed, silent },
    precision: wilson(right, right + wrong),
    recall: wilson(right, right + missed),
    f1: jaccard === null ? null : { value: f1(jaccard.value), low: f1(jaccard.low), high: f1(jaccard.high) },
  };
}

/** Code by code, in the order in which they first come. */
export function qualityByCode(judged: readonly Judged[]): Map<CodeId, DecisionQuality> {
  const byCode = new Map<CodeId, Judged[]>();
  for (const one of judged) {
    const own = byCode.get(one.code);
    if (own === undefined) byCode.set(one.code, [one]);
    else own.push(one);
  }
  return new Map([...byCode].map(([code, own]) => [code, decisionQuality(own)]));
}

const Z = 1.959964;

/** Wilson's interval of a share at 95 %; null of nothing. */
export function wilson(part: number, whole: number): Estimate | null {
  if (whole === 0) return null;
  const share = part / whole;
  const middle = share + (Z * Z) / (2 * whole);
  const half = Z * Math.sqrt((share * (1 - share)) / whole + (Z * Z) / (4 * whole * whole));
  const all = 1 + (Z * Z) / whole;
  return {
    value: share,
    low: Math.max(0, (middle - half) / all),
    high: Math.min(1, (middle + half) / all),
  };
}

/** As many accepted clauses of a code are wanted before its recall is taken from decisions. */
export const ENOUGH_ACCEPTED = 20;
/** For as many clauses the manual's grading counts beside them. */
export const GRADE_COUNTS = 10;

/** Recall of a code from decisions, drawn towards the manual's grading: (found + 10·grade) ÷ (accepted + 10). */
export function recallFromDecisions(found: number, accepted: number, grade: number): number | null {
  if (accepted < ENOUGH_ACCEPTED) return null;
  return (found + GRADE_COUNTS * grade) / (accepted + GRADE_COUNTS);
}

type Said = Judged & { readonly probability: number | null };

/**
 * F1 first; where that is the same, how close the probabilities were (Brier), of decisions that have one both times:
 * true where `after` is better. The same decisions in the same order.
 */
export function learntBetter(before: readonly Said[], after: readonly Said[]): boolean {
  const [was, is] = [before, after].map((all) => decisionQuality(all).f1?.value ?? 0) as [number, number];
  if (is !== was) return is > was;
  const better = before.map((one, at) => {
    const other = after[at];
    const [a, b] = [brier(one), other === undefined ? null : brier(other)];
    return a === null || b === null ? 0 : a - b;
  });
  return better.reduce((sum, one) => sum + one, 0) > 0;
}

function brier({ accepted, probability }: Said): number | null {
  return probability === null ? null : (probability - (accepted ? 1 : 0)) ** 2;
}
