import type { ClauseId } from '../policy/document';
import type { Span } from '../text/span';
import type { CodeId } from './codebook';
import type { CodingDetail } from './detail';

export interface Evidence extends Span {
  /** `el.subject/strong/3`: code, strength, index of the pattern in the codebook. */
  readonly rule: string;
}

/**
 * suggested: score ≥ 2, counted; candidate: score 1, waits for a person, not counted;
 * accepted / rejected: a person's verdict.
 */
export type CodingStatus = 'suggested' | 'candidate' | 'accepted' | 'rejected';

/**
 * Who would give the code: the rules alone, the model against the rules' silence or doubt, or both; project: the
 * project's own model, where the one that ships decides otherwise.
 */
export const GIVEN_BY = ['rules', 'model', 'both', 'project'] as const;
export type GivenBy = (typeof GIVEN_BY)[number];

/** One code on one leaf clause. Spans point into the frozen text of the document. */
export interface Coding {
  readonly clause: ClauseId;
  readonly code: CodeId;
  /** 2 strong, 1 weak (method §2.1-4). */
  readonly score: number;
  readonly status: CodingStatus;
  /** How likely a coder gives the code, 0–1, by rules and model together; absent where the rules decide alone. */
  readonly probability?: number;
  /** What suggests it, or, of a candidate, what speaks for it; absent in codings by people and of older projects. */
  readonly by?: GivenBy;
  readonly evidence: readonly Evidence[];
  /** What a person says of it; absent where nobody says anything. */
  readonly detail?: CodingDetail;
}

/** What coverage and gaps count: machine suggestions nobody rejected, and what people accepted. */
export function codingCounts(coding: Coding): boolean {
  return coding.status === 'suggested' || coding.status === 'accepted';
}
