import type { TaggedDocument } from '../../shared/coding/reading';
import type { Coding } from '../../shared/coding/coding';
import type { Codebook, CodeId } from '../../shared/coding/codebook';
import type { Explanation } from '../../shared/coding/explain';
import type { Said } from '../../shared/coding/model/learning';
import type { Machine, OwnModel } from '../../shared/coding/machine';
import type { ClauseId, DocumentId } from '../../shared/policy/document';
import type { Choice } from './readPolicy';
import type { Message } from '../../shared/wording/say';
import type { ReadFile } from '../../shared/project/record';

/** Where the data stands that the program brings along. */
export interface Resources {
  /** jieba's own dictionaries. */
  readonly dictionaries: string;
  /** The folder `corpora`. */
  readonly corpora: string;
}

/** What may be asked of a workshop process; `begin` comes first. */
export interface Orders {
  begin: { takes: { resources: Resources; machine: Machine }; gives: null };
  read: { takes: { path: string; name: string; choice: Choice }; gives: ReadOutcome };
  /** Tags by this machine from now on: the project's, as it now is. */
  machine: { takes: { machine: Machine }; gives: null };
  /** Codes of clauses whose surroundings changed: a title that a person corrected. */
  tag: { takes: { texts: readonly TaggedDocument[] }; gives: readonly (readonly Coding[])[] };
  /** Keeps texts at hand, so that an edit of the codebook need not send them again. */
  shelve: { takes: { documents: readonly (TaggedDocument & { id: DocumentId })[] }; gives: null };
  /** The clauses on the shelf that the step from one codebook to the machine's reaches, with their codings by it. */
  retag: { takes: { before: Codebook; after: Machine }; gives: readonly Retagged[] };
  /** Why codes stand on a clause, or do not; by the machine told last. `text`: the clause and what stands over it. */
  explain: {
    takes: { text: TaggedDocument; clause: ClauseId; codes: readonly CodeId[] };
    gives: readonly Explanation[];
  };
  /**
   * What the machine told last, without a model of the project's own, says of decided codes; with `learn` also what the
   * model that ships would say of each after learning from others, and what it is after learning from all.
   */
  weigh: { takes: { decided: readonly DecidedText[]; learn: boolean }; gives: Weighed };
  cut: { takes: { texts: readonly string[] }; gives: readonly (readonly string[])[] };
}
/** A text with the clauses in it that were decided, and what stands over them. */
export interface DecidedText {
  readonly id: DocumentId;
  readonly text: TaggedDocument;
  readonly decisions: readonly {
    readonly clause: ClauseId;
    readonly code: CodeId;
    readonly accepted: boolean;
  }[];
}
export interface Weighed {
  /** In the order of texts and decisions. */
  readonly before: readonly Said[];
  /** null where nothing was to be learnt. */
  readonly after: readonly Said[] | null;
  readonly own: OwnModel | null;
}
export interface Retagged {
  readonly document: DocumentId;
  readonly clauses: readonly { readonly clause: ClauseId; readonly codings: readonly Coding[] }[];
}
export type Order = keyof Orders;

export type ReadOutcome =
  { readonly ok: true; readonly read: ReadFile } | { readonly ok: false; readonly failure: Message };

/** On the wire; `failure` is a bug of the workshop, not a refusal of a file. */
export type ToWorkshop = { [O in Order]: { id: number; order: O; takes: Orders[O]['takes'] } }[Order];
export type FromWorkshop =
  | { readonly id: number; readonly gives: Orders[Order]['gives'] }
  | { readonly id: number; readonly failure: string };

/** Any two ends that messages can be sent between: a MessagePort, or the channel of a child process. */
export interface Channel {
  readonly post: (message: unknown) => void;
  readonly hear: (listener: (message: unknown) => void) => void;
}
