import type { Measure } from '../analysis/coverage';
import type { CellSearch, Gap, GapOptions, Place } from '../analysis/gaps/gap';
import type { StageMatrix } from '../analysis/gaps/stages';
import type { CodeId } from '../coding/codebook';
import type { Coding } from '../coding/coding';
import type { ClauseId, DocumentId, Kind, Level } from '../policy/document';

export interface Matrix {
  readonly measure: Measure;
  readonly codes: readonly CodeId[];
  readonly documents: readonly MatrixDocument[];
  /** values[code][document]; see Measure for the unit. */
  readonly values: readonly (readonly number[])[];
}

export interface MatrixDocument {
  readonly id: DocumentId;
  readonly title: string;
  readonly level: Level | null;
  readonly region: string | null;
  readonly year: number | null;
  readonly kind: Kind;
}

/** The clauses behind a number; when there are none, what was searched and the nearest passages. */
export interface CellAnswer {
  readonly hits: readonly ClauseHit[];
  readonly searched: CellSearch;
  /** Candidates (score 1, not counted), best first. */
  readonly nearest: readonly ClauseHit[];
}

export interface ClauseHit {
  readonly document: DocumentId;
  readonly title: string;
  readonly clause: ClauseId;
  readonly label: string;
  readonly text: string;
  readonly code: CodeId;
  readonly status: Coding['status'];
  /** Spans within `text`. */
  readonly marks: readonly { start: number; end: number; rule: string }[];
}

export interface GapReport {
  readonly gaps: readonly Gap[];
  readonly options: GapOptions;
  readonly places: readonly Place[];
  readonly searched: CellSearch;
}

export interface StageReport {
  readonly national: StageMatrix;
  readonly provincial: StageMatrix;
  readonly all: StageMatrix;
  readonly searched: CellSearch;
}
