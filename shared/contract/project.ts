import type { MachineKind } from '../coding/machine';
import type { Message } from '../wording/say';

/** Files enter as tickets issued by the dialog or a drop, so no path crosses into the window. */
export type Ticket = string & { readonly ticket: unique symbol };
export type TaskId = number;

export interface ProjectSummary {
  readonly name: string;
  readonly sample: boolean;
  readonly documents: number;
  readonly clauses: number;
  readonly codings: number;
  readonly codebook: { readonly id: string; readonly version: string };
  /** What decides: rules alone, with the model that ships, or with the project's own. */
  readonly machine: MachineKind;
  /** Rises with every edit; results are cached by it. */
  readonly revision: number;
  /** ISO time of the last edit; the file holds everything up to it. */
  readonly savedAt: string | null;
  /** Sentence of the act that would be undone or redone; null = nothing. */
  readonly undo: Message | null;
  readonly redo: Message | null;
}
