import type { CodeId } from '../coding/codebook';
import type { DetailEdit } from '../coding/detail';
import type { Span } from '../text/span';
import type { ClauseId, DocumentId } from '../policy/document';
import type { NoteTarget } from '../project/diff';

/** A person's memo. */
export interface Note {
  readonly target: NoteTarget;
  readonly text: string;
  /** 《…》第八条, the name of a code, or empty for the project. */
  readonly about: string;
}

/** Words in context: every place where what was looked for stands in the texts in view. */
export interface Concordance {
  readonly all: number;
  /** Documents in which it stands. */
  readonly documents: number;
  /** In the order of documents and text, the first 2,000. */
  readonly lines: readonly ConcordanceLine[];
}

export interface ConcordanceLine {
  readonly document: DocumentId;
  readonly title: string;
  /** The leaf clause it stands in; null in a title, a wrapper or a signature. */
  readonly clause: ClauseId | null;
  readonly label: string;
  /** About thirty characters each side, in the characters of the frozen text. */
  readonly left: string;
  readonly match: string;
  readonly right: string;
  /** In the frozen text. */
  readonly start: number;
  readonly end: number;
}

/** Codes put by hand, or taken away again, on several clauses at once. */
export interface HandCoding {
  readonly document: DocumentId;
  readonly clauses: readonly ClauseId[];
  readonly code: CodeId;
  readonly on: boolean;
}

/** One coding of a document. */
export interface CodingAt {
  readonly document: DocumentId;
  readonly clause: ClauseId;
  readonly code: CodeId;
}

/** A code put by hand on words, in the frozen text; over several clauses it becomes a coding of each. */
export interface SpanCoding {
  readonly document: DocumentId;
  readonly code: CodeId;
  readonly span: Span;
}

export type SpanTaken = CodingAt & { readonly span: Span };
export type DetailSaid = CodingAt & { readonly edit: DetailEdit };

/** The clause of the text beside that is most similar; likeness 0–1. */
export interface AlikeClause {
  readonly clause: ClauseId;
  readonly likeness: number;
}
