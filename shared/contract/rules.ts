import type { CodeId } from '../coding/codebook';
import type { CodebookProblem } from '../coding/codebookRead';
import type { ClauseHit } from './coverage';

/** What an edit would do, before it is done. */
export interface Trial {
  /** Why the edit cannot be done; everything else is then empty. */
  readonly problems: readonly CodebookProblem[];
  /** Clauses that count with the code now and would count with it then; of all codes for a list of words. */
  readonly before: number;
  readonly after: number;
  /** Clauses that would come to count, and those that would cease to, in the order of documents and text. */
  readonly gained: TrialHits;
  readonly lost: TrialHits;
  /** Some of those that count either way. */
  readonly kept: TrialHits;
  /** Other codes on which the edit has an effect: codes can depend on each other. */
  readonly others: readonly { readonly code: CodeId; readonly gained: number; readonly lost: number }[];
}

export interface TrialHits {
  readonly all: number;
  /** The first 40. */
  readonly hits: readonly ClauseHit[];
}
