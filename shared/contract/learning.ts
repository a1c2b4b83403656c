import type { DecisionQuality } from '../analysis/decisionQuality';
import type { CodeId } from '../coding/codebook';
import type { ClauseHit } from './coverage';

/** What people have decided in the project, and what was learnt from it. */
export interface LearningStanding {
  readonly accepted: number;
  readonly rejected: number;
  /** Among the accepted: put by hand, no rule or model behind it. */
  readonly byHand: number;
  /** Decisions since the project's model was made; all of them where there is none. */
  readonly fresh: number;
  /** Enough of them to offer learning again. */
  readonly offered: boolean;
}

/** As many new decisions make it worth learning again. */
export const WORTH_LEARNING = 20;

export interface LearningReport {
  readonly decisions: number;
  /** The model that ships, on these decisions; it never saw them. */
  readonly before: DecisionQuality;
  /** After learning: each decision judged by a model that learnt from others. */
  readonly after: DecisionQuality;
  /** False: it did not get better, and the model that ships is kept. */
  readonly kept: boolean;
}

export interface QualityReport {
  readonly all: DecisionQuality;
  /** In the order of the codebook, codes with decisions only. */
  readonly codes: readonly { readonly code: CodeId; readonly quality: DecisionQuality }[];
  /** The project's own model is used: each decision is judged by a model that did not learn from it. */
  readonly unseen: boolean;
}

/** The four numbers of a quality, each with its clauses. */
export const QUALITY_CELLS = ['right', 'wrong', 'missed', 'silent'] as const;
export type QualityCell = (typeof QUALITY_CELLS)[number];

export interface Queue {
  /** Tags with a probability that nobody has judged. */
  readonly all: number;
  /** The most instructive first. */
  readonly hits: readonly (ClauseHit & { readonly probability: number })[];
}
