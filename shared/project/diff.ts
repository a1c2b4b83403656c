import type { CoderId, CodingSample, SampleId } from '../agreement/sample';
import type { GapId, GapVerdict } from '../analysis/gaps/gap';
import type { Code, Codebook, CodeId } from '../coding/codebook';
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
  /** What stands around the codes, whole; absent = as it was. Only another codebook or a merge changes it. */
  readonly frame?: BookFrame;
}

/** null: the codebook has none. */
export interface BookFrame extends Pick<Codebook, 'id' | 'zh' | 'en' | 'families'> {
  readonly atMost: NonNullable<Codebook['atMost']> | null;
  readonly overlaps: NonNullable<Codebook['overlaps']> | null;
}

/** A person who codes in this project; `name` null: not (yet) in it. */
export interface CoderState {
  readonly id: CoderId;
  readonly name: string | null;
}

/** null: no such sample. */
export interface SampleState {
  readonly id: SampleId;
  readonly sample: CodingSample | null;
}

/** What one person says of one clause without seeing what others say. */
export interface Judgement {
  /** In the order in which they were put. */
  readonly codes: readonly CodeId[];
  /** Empty: none. */
  readonly note: string;
  /** False: still being thought about, and missing to every coefficient. Done without a code says: no code. */
  readonly done: boolean;
}

/** A clause in the layer of one person, apart from the project's own codings; null: never touched. */
export interface LayerState {
  readonly coder: CoderId;
  readonly document: DocumentId;
  readonly clause: ClauseId;
  readonly judgement: Judgement | null;
}

/** Whether people have agreed on a clause; its codings are then what they agreed on. */
export interface SettledState {
  readonly document: DocumentId;
  readonly clause: ClauseId;
  readonly settled: boolean;
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
  readonly coders: readonly Change<CoderState>[];
  readonly samples: readonly Change<SampleState>[];
  readonly layers: readonly Change<LayerState>[];
  readonly settled: readonly Change<SettledState>[];
  /** As with the codebook, the codings that follow are computed. */
  readonly machine: readonly Change<MachineState>[];
}

export const DIFF_NONE: Diff = {
  documents: [],
  codings: [],
  verdicts: [],
  book: [],
  notes: [],
  machine: [],
  coders: [],
  samples: [],
  layers: [],
  settled: [],
};

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
    coders: turned(diff.coders),
    samples: turned(diff.samples),
    layers: turned(diff.layers),
    settled: turned(diff.settled),
  };
}

/** True when nothing would change; such an act leaves no trace in the history. */
export function diffEmpty(diff: Diff): boolean {
  return Object.values(diff).every((changes: readonly unknown[]) => changes.length === 0);
}
