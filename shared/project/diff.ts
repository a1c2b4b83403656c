import type { GapId, GapVerdict } from '../analysis/gaps/gap';
import type { Code, CodeId } from '../coding/codebook';
import type { CodingStatus } from '../coding/coding';
import type { CodingDetail } from '../coding/detail';
import type { ClauseId, DocumentId, Facts } from '../policy/document';

/** The part of a document a person can change; its text is frozen. A document taken out stays, marked removed. */
export interface DocumentState {
  readonly id: DocumentId;
  readonly facts: Facts;
  readonly removed: boolean;
}

/** `status` null: there is no such coding. One that a person puts by hand is accepted, with no rule behind it. */
export interface CodingState {
  readonly document: DocumentId;
  readonly clause: ClauseId;
  readonly code: CodeId;
  readonly status: CodingStatus | null;
  /** What a person says of it beside; null = nothing. Acts of older versions do not have it. */
  readonly detail: CodingDetail | null;
}

/** What a memo is about. */
export type NoteTarget =
  | { readonly kind: 'clause'; readonly document: DocumentId; readonly clause: ClauseId }
  | { readonly kind: 'document'; readonly document: DocumentId }
  | { readonly kind: 'code'; readonly code: CodeId }
  | { readonly kind: 'project' };

/** What decides in this project beside the codebook; `model` null: the one that ships. */
export interface MachineState {
  readonly rulesOnly: boolean;
  /** Of the project's own model (`OwnModel`). */
  readonly model: string | null;
}

/** null = no note. */
export interface NoteState {
  readonly target: NoteTarget;
  readonly text: string | null;
}

/** What a person says of one gap (`GapId`); null = nothing yet. */
export interface VerdictState {
  readonly gap: GapId;
  readonly verdict: GapVerdict | null;
}

/** Part of the codebook that a person changed; null = as it was, or for a code: there is none. */
export interface BookState {
  readonly version: string;
  readonly codes: readonly { readonly id: CodeId; readonly code: Code | null }[];
  readonly order: readonly CodeId[] | null;
  readonly words: Readonly<Record<string, string>> | null;
}

export interface Change<State> {
  readonly from: State;
  readonly to: State;
}

/**
 * One act of a person, as what was and what is. Nothing is ever deleted, so every act is an update and its own
 * reverse is exact.
 */
export interface Diff {
  readonly documents: readonly Change<DocumentState>[];
  readonly codings: readonly Change<CodingState>[];
  readonly verdicts: readonly Change<VerdictState>[];
  /** The codings that follow from it are not listed: they are computed. */
  readonly book: readonly Change<BookState>[];
  readonly notes: readonly Change<NoteState>[];
  /** As with the codebook, the codings that follow are computed. */
  readonly machine: readonly Change<MachineState>[];
}

export const DIFF_NONE: Diff = { documents: [], codings: [], verdicts: [], book: [], notes: [], machine: [] };

/** The diff that undoes `diff`. `diffReverse(diffReverse(d))` equals `d`. */
export function diffReverse(diff: Diff): Diff {
  const turned = <State>(changes: readonly Change<State>[]): Change<State>[] =>
    changes.map(({ from, to }) => ({ from: to, to: from })).reverse();
  return {
    documents: turned(diff.documents),
    codings: turned(diff.codings),
    verdicts: turned(diff.verdicts),
    book: turned(diff.book),
    notes: turned(diff.notes),
    machine: turned(diff.machine),
  };
}

/** True when nothing would change; such an act leaves no trace in the history. */
export function diffEmpty(diff: Diff): boolean {
  return Object.values(diff).every((changes: readonly unknown[]) => changes.length === 0);
}
