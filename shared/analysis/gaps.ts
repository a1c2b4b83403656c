import type { ClauseId, DocumentId } from '../policy/document';
import type { CodeId } from '../coding/codebook';
import type { Message } from '../wording/say';

/** What was looked through before something is called absent (method §6.1: 未检出 is not 不存在). */
export interface CellSearch {
  readonly documents: number;
  readonly units: number;
  readonly characters: number;
  readonly codebook: string;
  /** Patterns tried for the code(s) in question. */
  readonly patterns: number;
  /** Candidates below the counting threshold. */
  readonly candidates: number;
}

/**
 * This version reports three of the six types of method §6.1, named as there:
 * G3 地方缺位: national texts provide, none of the province's texts in the project does;
 * G4 candidate 顶层设计缺口(待复核): neither side provides;
 * ahead 地方先行: a province provides, national texts do not.
 */
export type GapType = 'G3' | 'G4' | 'ahead';

export interface Gap {
  /** `G3:lc.archive:上海`; stable between runs on the same project. */
  readonly id: string;
  readonly type: GapType;
  readonly code: CodeId;
  /** Province or city; null for G4, which concerns both sides. */
  readonly region: string | null;
  /** 0–1, how sure "absent" is; see `gapConfidence` for how it is made. */
  readonly confidence: number;
  readonly reasons: readonly Message[];
  readonly searched: CellSearch;
  /** Units on the side that provides: the evidence that there is something to take up. */
  readonly provided: readonly { document: DocumentId; clause: ClauseId }[];
  readonly nearest: readonly { document: DocumentId; clause: ClauseId }[];
}

/** component × stage: number of units in which both count (method §1.4-1). */
export interface StageMatrix {
  readonly components: readonly CodeId[];
  readonly stages: readonly CodeId[];
  readonly counts: readonly (readonly number[])[];
  /** Empty cells ÷ all cells. */
  readonly emptyShare: number;
}
