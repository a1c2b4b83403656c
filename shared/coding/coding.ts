import type { ClauseId } from '../policy/document';
import type { Span } from '../text/span';
import type { CodeId } from './codebook';

export interface Evidence extends Span {
  /** `el.subject/strong/3`: code, strength, index of the pattern in the codebook. */
  readonly rule: string;
}

/**
 * suggested: score ≥ 2, counted; candidate: score 1, waits for a person, not counted;
 * accepted / rejected: a person's verdict.
 */
export type CodingStatus = 'suggested' | 'candidate' | 'accepted' | 'rejected';

/** One code on one leaf clause. Spans point into the frozen text of the document. */
export interface Coding {
  readonly clause: ClauseId;
  readonly code: CodeId;
  /** 2 strong, 1 weak (method §2.1-4). */
  readonly score: number;
  readonly status: CodingStatus;
  readonly evidence: readonly Evidence[];
}

/** What coverage and gaps count: machine suggestions nobody rejected, and what people accepted. */
export function codingCounts(coding: Coding): boolean {
  return coding.status === 'suggested' || coding.status === 'accepted';
}
