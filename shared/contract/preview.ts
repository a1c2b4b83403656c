import type { ClauseKind, DocumentId, Facts } from '../policy/document';
import type { Kinship } from '../policy/likeness';
import type { FactsEdit } from '../project/edits';
import type { CleaningStepName } from '../text/cleaning';
import type { Span } from '../text/span';
import type { Message } from '../wording/say';
import type { ProjectSummary } from './project';

/** File and part of an import that waits for a person's word: `3.1`. Stable while the file stays unsplit. */
export type PreviewId = string & { readonly preview: unique symbol };

/** What would be imported, before it is: one entry a document, those that want looking at first. */
export interface Preview {
  readonly entries: readonly PreviewEntry[];
}

export interface PreviewEntry {
  readonly id: PreviewId;
  readonly fileName: string;
  /** Which part of the file, where one file holds several documents. */
  readonly part: string | null;
  /** null: it could not be read. */
  readonly read: PreviewRead | null;
  /** Why it cannot be imported; null when it can. */
  readonly failure: Message | null;
  /** A person's choice, or ours for what cannot or need not be imported. */
  readonly leftOut: boolean;
}

export interface PreviewRead {
  readonly facts: Facts;
  /** The facts as they were read, before a person's word. */
  readonly found: Facts;
  readonly format: string;
  readonly encoding: string;
  /** Encodings a person may choose, the one used among them; empty where the format fixes it. */
  readonly encodings: readonly string[];
  readonly chapters: number;
  readonly articles: number;
  readonly clauses: number;
  /** Code points without line breaks. */
  readonly characters: number;
  /** What was or would be done to the text, in order; every step can be turned off. `count` is 0 where it is off. */
  readonly cleaning: readonly {
    readonly step: CleaningStepName;
    readonly count: number;
    readonly on: boolean;
  }[];
  readonly warnings: readonly Message[];
  /** Texts of their own that the file holds as one document; more than one can be split. */
  readonly texts: number;
  /** This entry is one of the texts that a file was split into. */
  readonly split: boolean;
  /** Title of the document with the very same text, in the project or earlier in this import; null when new. */
  readonly sameAs: string | null;
  /** Reprints and other versions of it, in the project or in this import. */
  readonly kin: readonly PreviewKin[];
}

export interface PreviewKin {
  /** null: it is in this import, not in the project yet. */
  readonly document: DocumentId | null;
  readonly title: string;
  readonly kind: Kinship;
  /** 0–1. */
  readonly likeness: number;
}

/** What is only looked at one entry at a time. */
export interface PreviewDetail {
  /** Clauses above the 款 in the order of the text, at most 500. */
  readonly outline: readonly {
    readonly label: string;
    readonly heading: string | null;
    readonly kind: ClauseKind;
    readonly depth: number;
    /** The first words where there is no heading. */
    readonly opening: string;
  }[];
  /** Beginning of the text as it would be frozen, at most 4,000 characters. */
  readonly opening: string;
  /** The same stretch as it stands in the file, where cleaning changed it; null otherwise. */
  readonly uncleaned: string | null;
  /** Within `uncleaned`: what cleaning took away or replaced. */
  readonly changed: readonly Span[];
}

/** What a person changes on several entries at once; what is not named stays. Encoding and the like go for the file. */
export interface PreviewChange {
  readonly encoding?: string;
  /** Cleaning steps turned off, all of them. */
  readonly off?: readonly CleaningStepName[];
  readonly split?: boolean;
  readonly leftOut?: boolean;
  readonly facts?: FactsEdit;
}

export interface ImportResult {
  readonly name: string;
  readonly outcome: 'imported' | 'warned' | 'duplicate' | 'refused' | 'cancelled';
  readonly document: DocumentId | null;
  readonly title: string | null;
  readonly warnings: readonly Message[];
  /** Why refused, or which document it duplicates. */
  readonly failure: Message | null;
}

export interface ImportReport {
  readonly results: readonly ImportResult[];
  readonly summary: ProjectSummary;
}
