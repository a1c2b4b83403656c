import type { Coding } from '../coding/coding';
import type { Clause, ClauseId, DocumentId, Facts, OtherPart } from '../policy/document';
import type { Message } from '../wording/say';

/** A clause with the unit it is counted in (`clauseUnits`). */
export type CountedClause = Clause & { readonly unit: ClauseId };

/** One text as the workshop read it, ready to be stored. */
export interface ReadDocument {
  readonly id: DocumentId;
  readonly fileName: string;
  readonly format: string;
  readonly encoding: string;
  /** SHA-256 of the frozen text, hexadecimal: the same text twice is the same document. */
  readonly sha256: string;
  readonly text: string;
  /** Code points without line breaks. */
  readonly characters: number;
  readonly facts: Facts;
  readonly clauses: readonly CountedClause[];
  readonly others: readonly OtherPart[];
  readonly warnings: readonly Message[];
  readonly codings: readonly Coding[];
  /** Lengths of the words of the text in order, one byte each, 255 = 255 and go on; their sum is the text's length. */
  readonly words: Uint8Array;
  readonly original: Uint8Array;
}
