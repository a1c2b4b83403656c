import { create } from 'zustand';
import type { ClauseId, DocumentId } from '../../shared/policy/document';
import { goTo, select, usePlace } from './place';
import { onAnotherProject, useProject } from './project';
import { remembered } from './remembered';
import { NOTHING, type Selection } from './trail';

export type Pane = 'main' | 'side';

/** A document in a pane, and where its cursor was last. */
interface PaneAt {
  readonly document: DocumentId;
  readonly clause: ClauseId | null;
}

/** Two documents side by side in the reader: what the main pane shows stands in the place one is at. */
export interface Beside {
  readonly side: DocumentId | null;
  /** The pane that has the keyboard; keys and the inspector follow it. */
  readonly active: Pane;
  /** The other pane follows to the clause most similar to that of the cursor. */
  readonly together: boolean;
  readonly cursors: Readonly<Record<Pane, PaneAt | null>>;
  /** The clause of the other pane that follows; null while none does. */
  readonly linked: ClauseId | null;
}

const START: Beside = {
  ...{ side: null, active: 'main', together: true, linked: null },
  cursors: { main: null, side: null },
};

export const useBeside = create<Beside>(() => START);

/** Opens a document in the main pane of the reader, at a clause when one is named. */
export function openDocument(document: DocumentId, clause: ClauseId | null = null): void {
  useBeside.setState({ active: 'main' });
  goTo({ view: 'reader', document, selection: selectionOf({ document, clause }) });
}

/** Opens a document beside the one being read, at a clause when one is named; alone where none is being read. */
export function openBeside(document: DocumentId, clause: ClauseId | null = null): void {
  const { here } = usePlace.getState();
  if (here.document === null) {
    openDocument(document, clause);
    return;
  }
  const { cursors } = useBeside.getState();
  useBeside.setState({ side: document, active: 'side', cursors: { ...cursors, side: { document, clause } } });
  goTo({ view: 'reader', selection: selectionOf({ document, clause }) });
}

export function closeBeside(): void {
  activate('main');
  const { cursors } = useBeside.getState();
  useBeside.setState({ side: null, cursors: { ...cursors, side: null } });
}

/** Gives a pane the keyboard, there at the clause it stands at: the linked one, else where it was left. */
export function activate(to: Pane): void {
  const { side, active, cursors, linked } = useBeside.getState();
  if (active === to) return;
  const document = to === 'side' ? side : usePlace.getState().here.document;
  if (document === null) return;
  const left = cursors[to];
  const clause = linked ?? (left?.document === document ? left.clause : null);
  useBeside.setState({ active: to });
  select(selectionOf({ document, clause }));
}

export function switchTogether(): void {
  useBeside.setState(({ together }) => ({ together: !together }));
}

/** Where the cursor of a pane stands, for when it has the keyboard again. */
export function cursorLeft(pane: Pane, at: PaneAt): void {
  const { cursors } = useBeside.getState();
  const was = cursors[pane];
  if (was?.document !== at.document || was.clause !== at.clause)
    useBeside.setState({ cursors: { ...cursors, [pane]: at } });
}

export function linkedTo(linked: ClauseId | null): void {
  if (useBeside.getState().linked !== linked) useBeside.setState({ linked });
}

/** The document whose pane has the keyboard. */
export function useRead(): DocumentId | null {
  const main = usePlace((trail) => trail.here.document);
  const { side, active } = useBeside();
  return active === 'side' && side !== null ? side : main;
}

/** What was read of which project; another project has other documents. */
interface Kept extends Omit<Beside, 'cursors' | 'linked'> {
  readonly project: string;
  readonly main: PaneAt | null;
  readonly sideClause: ClauseId | null;
}

const kept = remembered<Kept | null>('reading', null, (value): value is Kept | null => {
  const read = value as Partial<Kept> | null;
  return read === null || (typeof read === 'object' && typeof read.project === 'string');
});

useProject.subscribe(({ summary }, { summary: former }) => {
  if (summary === null || former !== null) return;
  const read = kept.read();
  if (read?.project === summary.name) resume(read);
});
onAnotherProject(() => useBeside.setState(START));
useBeside.subscribe(keep);
usePlace.subscribe(keep);

function resume({ main, side, sideClause, active, together }: Kept): void {
  if (main === null || usePlace.getState().here.document !== null) return;
  const sideAt = side === null ? null : { document: side, clause: sideClause };
  useBeside.setState({ side, active, together, cursors: { main, side: sideAt } });
  const at = active === 'side' && sideAt !== null ? sideAt : main;
  usePlace.setState((trail) => {
    const selection = trail.here.view === 'reader' ? selectionOf(at) : trail.here.selection;
    return { ...trail, here: { ...trail.here, document: main.document, selection } };
  });
}

function keep(): void {
  const project = useProject.getState().summary?.name;
  const { document } = usePlace.getState().here;
  if (project === undefined) return;
  const { side, active, together, cursors } = useBeside.getState();
  const clause = cursors.main?.document === document ? cursors.main.clause : null;
  const main = document === null ? null : { document, clause };
  kept.write({ project, main, side, sideClause: cursors.side?.clause ?? null, active, together });
}

function selectionOf({ document, clause }: PaneAt): Selection {
  return clause === null ? NOTHING : { kind: 'clause', document, clause };
}
