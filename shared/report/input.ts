import type { Gap, GapId, GapOptions, Place } from '../analysis/gaps/gap';
import type { StageMatrix } from '../analysis/gaps/stages';
import type { UnitIndex } from '../analysis/unitIndex';
import type { CodingStatus } from '../coding/coding';
import type { MachineKind } from '../coding/machine';
import type { Figure } from '../figures/figure';
import type { DocumentId, Facts } from '../policy/document';
import type { Language } from '../wording/say';
import type { Quote } from './report';

/** Everything a report is written from. */
export interface ReportInput {
  readonly language: Language;
  readonly project: string;
  /** Version of the program. */
  readonly program: string;
  /** ISO day on which the texts were searched. */
  readonly day: string;
  readonly documents: readonly ReportDocument[];
  /** Texts compared: drafts and repealed ones are in `documents` and not here. */
  readonly index: UnitIndex;
  /** SHA-256 of the codebook as it was used. */
  readonly codebookSha256: string;
  readonly codings: Readonly<Record<CodingStatus, number>>;
  /** What gave the suggestions. */
  readonly machine: MachineKind;
  readonly options: GapOptions;
  readonly gaps: {
    readonly system: readonly Gap[];
    readonly texts: readonly Gap[];
    readonly weak: readonly Gap[];
  };
  readonly places: readonly Place[];
  readonly stages: StageMatrix;
  readonly figure: Figure;
  /** Of each gap of the system: clauses of the side that provides, and the candidates and nearest of the empty side. */
  readonly evidence: ReadonlyMap<GapId, GapEvidence>;
}

export interface GapEvidence {
  readonly providing: readonly Quote[];
  readonly nearest: readonly Quote[];
}

export interface ReportDocument {
  readonly id: DocumentId;
  readonly facts: Facts;
  readonly fileName: string;
  /** Of the frozen text. */
  readonly sha256: string;
  readonly characters: number;
  readonly articles: number;
  readonly units: number;
}
