import type { Code } from '../../coding/codebook';
import type { Absence, RecallFrom } from './gap';

export interface MeasuredRecall {
  /** 0–1, of clauses. */
  readonly recall: number;
  readonly from: RecallFrom;
}

/** Where nothing was measured: the manual's own grading of how far rules carry (method §1.5). */
export function gradedRecall(code: Code): MeasuredRecall {
  return { recall: GRADES[code.reliability ?? 'confirm'], from: 'grade' };
}
const GRADES = { direct: 0.85, confirm: 0.7, candidate: 0.45 } as const;

/** Of the candidates that people judged in the development of the rules, about one in four was the provision. */
const CANDIDATE_RIGHT = 0.25;
/** Share of misses that concern a text's way of speaking and so all its clauses; a judgement, not measured yet. */
const WHOLE = 0.5;

/**
 * How sure one may be that what was not found is not there, by Bayes' rule:
 *
 *     (1 − π) ÷ ((1 − π) + π·s) × (1 − ¼)^c      s = ½·(1 − r) + ½·(1 − r)^m
 *
 * π how usual it is that comparable texts provide for it, r how many of its clauses the coding finds, m how many such
 * clauses texts of this length would have, c candidates that nobody has judged. s is the chance of finding none of
 * them: half of what is missed is missed clause by clause, half whole, because the text has its own way of speaking.
 */
export function absence(from: {
  readonly recall: MeasuredRecall;
  readonly comparable: { readonly providing: number; readonly all: number };
  /** Units with the code per unit of text among the comparable ones that provide; null when there are none. */
  readonly density: number | null;
  /** Units searched. */
  readonly searched: number;
  readonly candidates: number;
}): Absence {
  const { providing, all } = from.comparable;
  const expected = (providing + 1) / (all + 2);
  const units = Math.max(1, (from.density ?? 0) * from.searched);
  const miss = 1 - from.recall.recall;
  const missed = expected * (WHOLE * miss + (1 - WHOLE) * miss ** units);
  const none = (1 - expected) / (1 - expected + missed);
  return {
    confidence: round(none * (1 - CANDIDATE_RIGHT) ** from.candidates),
    recall: round(from.recall.recall),
    recallFrom: from.recall.from,
    expected: round(expected),
    comparable: from.comparable,
    units: Math.round(units * 10) / 10,
    candidates: from.candidates,
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
