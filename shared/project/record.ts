import type { Coding } from '../coding/coding';
import type { Clause, ClauseId, DocumentId, Facts, Links, OtherPart, PolicyDates } from '../policy/document';
import type { CleaningStep, OffsetMap } from '../text/cleaning';
import type { Message } from '../wording/say';

/** A clause with the unit it is counted in (`clauseUnits`). */
export type CountedClause = Clause & { readonly unit: ClauseId };

/** One text as the workshop read it, ready to be stored. */
export interface ReadDocument {
  readonly id: DocumentId;
  readonly fileName: string;
  /** Which part of the file, where one file holds several documents. */
  readonly part: string | null;
  readonly format: string;
  readonly encoding: string;
  /** SHA-256 of the frozen text, hexadecimal: the same text twice is the same document. */
  readonly sha256: string;
  readonly text: string;
  /** Before cleaning, with the way back to it; null when nothing was cleaned. */
  readonly uncleaned: { readonly text: string; readonly map: OffsetMap } | null;
  readonly cleaning: readonly CleaningStep[];
  /** Code points without line breaks. */
  readonly characters: number;
  readonly facts: Facts;
  readonly dates: PolicyDates;
  readonly links: Links;
  readonly clauses: readonly CountedClause[];
  readonly others: readonly OtherPart[];
  readonly warnings: readonly Message[];
  readonly codings: readonly Coding[];
  /** Lengths of the words of the text in order, one byte each, 255 = 255 and go on; their sum is the text's length. */
  readonly words: Uint8Array;
  /** For telling reprints and versions (`likeness`). */
  readonly sketch: Uint32Array;
  /** How many texts of their own it holds, and whether it is one of several that a file was split into. */
  readonly texts: number;
}

/** What came of one file: its documents, the encodings a person may choose instead, and its bytes, kept once. */
export interface ReadFile {
  readonly documents: readonly ReadDocument[];
  readonly encodings: readonly string[];
  readonly bytes: Uint8Array;
}
