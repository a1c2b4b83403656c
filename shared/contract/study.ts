import type { DocumentAxis } from '../analysis/axes';
import type { CellSearch } from '../analysis/gaps/gap';
import type { StageSet } from '../analysis/framework';
import type { CodeId } from '../coding/codebook';
import type { Kind } from '../policy/document';
import type { Message, Sentence } from '../wording/say';
import type { ClauseHit } from './coverage';

/**
 * A side of a cross table as it is chosen: the documents by one of their properties, the six elements, the life cycle
 * with and without 销毁, the policy tools, or the codes of any family.
 */
export type StudySide =
  DocumentAxis['by'] | 'elements' | 'stages' | 'stages12' | 'tools' | `family:${string}`;

/** How the cells of a cross table are read; a share names what it is a share of (shared/analysis/crossMeasures). */
export const STUDY_MEASURES = [
  'count',
  'share.row',
  'share.column',
  'share.table',
  'share.rowUnits',
  'share.columnUnits',
  'presence',
  'density',
  'strength',
  'residual',
] as const;
export type StudyMeasure = (typeof STUDY_MEASURES)[number];

/** Documents of one key of a property, or those dated before a day (ISO) or from it on. */
export type Scope =
  | { readonly by: DocumentAxis['by']; readonly key: string }
  | { readonly by: 'before'; readonly date: string }
  | { readonly by: 'from'; readonly date: string };

export const RIGIDITY_FIGURES = ['units', 'rigid', 'soft', 'responsible', 'standard', 'consequence'] as const;
export type RigidityFigure = (typeof RIGIDITY_FIGURES)[number];

/** What a number was counted over, so that its clauses can be asked for. null in a key: all of that side. */
export type StudyCell =
  | {
      readonly by: 'cross';
      readonly rows: StudySide;
      readonly columns: StudySide;
      readonly row: string | null;
      readonly column: string | null;
    }
  /** Codes on a side of a comparison: national texts are always in view. */
  | { readonly by: 'codes'; readonly codes: readonly CodeId[]; readonly scope: Scope | null }
  | {
      readonly by: 'rigidity';
      readonly code: CodeId;
      readonly kind: Kind | null;
      readonly figure: RigidityFigure;
    }
  | DiagnosisCell;

export interface DiagnosisCell {
  readonly by: 'diagnosis';
  readonly diagnosis: string;
  readonly indicator: string;
  readonly part: string | null;
  readonly scope: Scope | null;
}

/** How a number is written. ratio: 0–1 as a fraction with three places; signed: −0.12; residual: two places. */
export type StudyFormat =
  'count' | 'percent' | 'fraction' | 'signed' | 'decimal' | 'residual' | 'presence' | 'text';

export interface StudyHead {
  readonly key: string;
  readonly name: Sentence;
  /** Said beside the name in small: level of a place, documents behind it. */
  readonly note: Sentence | null;
}

export interface StudyColumn extends StudyHead {
  readonly format: StudyFormat;
  /** Shaded by its value among the columns that are. */
  readonly heat: boolean;
}

/** A table as it is shown and as it is written into a file. */
export interface StudyTable {
  readonly id: string;
  readonly title: Sentence;
  /** What stands along the rows. */
  readonly corner: Sentence;
  readonly rows: readonly StudyHead[];
  readonly columns: readonly StudyColumn[];
  /** rows × columns; null: not defined here, which is not zero. */
  readonly values: readonly (readonly (number | null)[])[];
  /** Words in place of numbers, where a cell says something (3/5, 成立). */
  readonly texts: readonly (readonly (Sentence | null)[])[] | null;
  readonly totals: StudyTotals | null;
  /** rows × columns: what a cell opens. null as a whole: told from its sides (cross table) or its scopes. */
  readonly cells: readonly (readonly (StudyCell | null)[])[] | null;
  /** What each column opens, to be asked within the scope of each row: a thousand documents need not say it forty times. */
  readonly scoped: {
    readonly rows: readonly (Scope | null)[];
    readonly columns: readonly DiagnosisCell[];
  } | null;
}

export interface StudyTotals {
  readonly rows: readonly (number | null)[];
  readonly columns: readonly (number | null)[];
  readonly all: number | null;
  readonly format: StudyFormat;
}

/** Drafts and repealed texts provide for nothing and are left out, unless the filter asks for a status. */
export interface StudyBasis {
  readonly documents: number;
  readonly leftOut: number;
  readonly national: number;
  readonly places: number;
}

export interface CrossRequest {
  readonly rows: StudySide;
  readonly columns: StudySide;
  readonly measure: StudyMeasure;
}

export interface CrossAnswer {
  readonly basis: StudyBasis;
  readonly table: StudyTable;
  /** What the table counts, what is left out of it and how much of it is empty. */
  readonly says: readonly Message[];
}

/** Choices of the book for the two selects, and the tables that must be there (method §1.4, §3.3). */
export interface StudyChoices {
  readonly sides: readonly {
    readonly side: StudySide;
    readonly name: Sentence;
    readonly documents: boolean;
  }[];
  readonly presets: readonly {
    readonly id: string;
    readonly name: Sentence;
    readonly rows: StudySide;
    readonly columns: StudySide;
  }[];
  readonly families: readonly { readonly id: string; readonly name: Sentence }[];
}

/** The test of a table in sentences a reviewer accepts; `tested` false: why there is none. */
export interface TestAnswer {
  readonly tested: boolean;
  readonly says: readonly Message[];
}

export const ATTENTION_PARTS = ['attention', 'lifecycle', 'rigidity'] as const;

export interface AttentionRequest {
  readonly table: (typeof ATTENTION_PARTS)[number];
  readonly family: string;
  readonly by: DocumentAxis['by'];
  readonly stages: StageSet;
  /** Of the rigidity table; null = all kinds together. */
  readonly kind: Kind | null;
}
export interface AttentionAnswer {
  readonly basis: StudyBasis;
  readonly kinds: readonly Kind[];
  readonly table: StudyTable;
}

export interface DiagnosisRequest {
  readonly by: DocumentAxis['by'];
  /** Of the blocks; null = all documents in view together. */
  readonly key: string | null;
  /** Of the radar: mean over the documents of a key, rather than what any of them provides. */
  readonly mean: boolean;
}
export const DIAGNOSIS_GROUPS = ['problems', 'strategies', 'priorities', 'coverages'] as const;
export type DiagnosisGroup = (typeof DIAGNOSIS_GROUPS)[number];

export interface DiagnosisAnswer {
  readonly basis: StudyBasis;
  readonly keys: readonly StudyHead[];
  readonly blocks: readonly DiagnosisBlock[];
  /** Capability by key, 0–1: what the radar draws. */
  readonly radar: StudyTable;
  /** Every indicator by key. */
  readonly overview: StudyTable;
}
export interface DiagnosisBlock {
  readonly id: string;
  readonly group: DiagnosisGroup;
  readonly name: Sentence;
  readonly source: string;
  readonly indicators: readonly DiagnosisFigure[];
}
export interface DiagnosisFigure {
  readonly id: string;
  readonly name: Sentence;
  /** 空格率 alone is bad when high. */
  readonly worseWhenHigh: boolean;
  readonly value: number | null;
  readonly met: number;
  readonly of: number;
  readonly cell: StudyCell;
  readonly parts: readonly {
    readonly id: string;
    readonly name: Sentence;
    readonly met: boolean;
    readonly units: number;
    readonly cell: StudyCell;
  }[];
}
/** A problem the policy itself admits. */
export interface AdmittedHit {
  readonly hit: ClauseHit;
  readonly areas: readonly Sentence[];
}

export interface AlignmentRequest {
  /** null = every code that is compared. */
  readonly family: string | null;
  readonly one: Scope;
  /** null: the first place there is. */
  readonly other: Scope | null;
}
export interface AlignmentAnswer {
  readonly basis: StudyBasis;
  /** What may be compared: the nation and every place with a text. */
  readonly sides: readonly { readonly scope: Scope; readonly name: Sentence; readonly documents: number }[];
  readonly strip: readonly {
    readonly region: string;
    readonly documents: number;
    readonly recall: number | null;
    readonly innovation: number | null;
    readonly jaccard: number | null;
    readonly jensenShannon: number | null;
  }[];
  /** The strip as a table, places without a text left blank. */
  readonly stripTable: StudyTable;
  /** What was compared: as asked, or where a place asked for has no text here, what there is. */
  readonly one: Scope;
  readonly other: Scope | null;
  readonly pair: AlignedPair | null;
}
export interface AlignedPair {
  readonly names: readonly [Sentence, Sentence];
  readonly recall: number | null;
  readonly innovation: number | null;
  readonly jaccard: number | null;
  readonly jensenShannon: number | null;
  readonly overlap: number | null;
  readonly cosine: number | null;
  readonly shared: readonly AlignedItem[];
  readonly missing: readonly AlignedItem[];
  readonly added: readonly AlignedItem[];
  readonly undated: number | null;
  /** Units, shares of attention and of strength, code by code. */
  readonly table: StudyTable;
}
export interface AlignedItem {
  readonly code: CodeId;
  readonly units: readonly [number, number];
  readonly cell: StudyCell;
}

export interface RobustnessAnswer {
  readonly basis: StudyBasis;
  readonly table: StudyTable;
  readonly yardstick: StudyTable;
  readonly layers: StudyTable;
  readonly says: readonly Message[];
}

/** The clauses behind a number; where there are none, what was searched and what comes nearest. */
export interface StudyClauses {
  readonly units: number;
  readonly documents: number;
  readonly hits: readonly ClauseHit[];
  /** True when more hits are there than `hits` shows. */
  readonly more: boolean;
  readonly searched: CellSearch;
  readonly nearest: readonly ClauseHit[];
  /** What the number counts, as said over its clauses. */
  readonly title: Sentence;
}

/** Which table goes into a file. */
export type StudyRequest =
  | ({ readonly table: 'cross' } & CrossRequest)
  | AttentionRequest
  | ({ readonly table: 'overview' | 'radar' } & DiagnosisRequest)
  | ({ readonly table: 'strip' | 'pair' } & AlignmentRequest)
  | { readonly table: 'robustness' | 'yardstick' | 'layers' };
