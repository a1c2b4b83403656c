import { create } from 'zustand';
import type { Preview, PreviewId } from '../../shared/contract/preview';
import type { FactName } from '../../shared/policy/document';
import type { Message } from '../../shared/wording/say';

/** What was read and waits for a person's word before it is stored. */
export interface Arrivals {
  /** null: nothing waits. */
  readonly preview: Preview | null;
  /** False while the person looks elsewhere; what waits goes on waiting. */
  readonly open: boolean;
  /** Something was changed that giving up would lose. */
  readonly touched: boolean;
  readonly selected: readonly PreviewId[];
  /** How many readings are under way; none may be overtaken by the import. */
  readonly readings: number;
  readonly accepting: boolean;
  /** What was entered last and could not be understood. */
  readonly refused: { readonly name: FactName; readonly failure: Message } | null;
}

const NOTHING_WAITS: Arrivals = {
  preview: null,
  open: false,
  touched: false,
  selected: [],
  readings: 0,
  accepting: false,
  refused: null,
};

export const useArrivals = create<Arrivals>(() => NOTHING_WAITS);

/** The state after the engine told what waits now; null: nothing does any more. */
export function arrivalsHear(now: Arrivals, preview: Preview | null): Arrivals {
  const { readings, accepting } = now;
  if (preview === null || preview.entries.length === 0) return { ...NOTHING_WAITS, readings, accepting };
  const selected = selectedAfter(now.selected, preview);
  // A field shows another entry now: what was not understood of the former says nothing here.
  const same = selected.join() === now.selected.join();
  return { ...now, preview, selected, refused: same ? now.refused : null };
}

/** True when the page stood and was put aside. */
export function setAside(): boolean {
  const { open } = useArrivals.getState();
  if (open) useArrivals.setState({ open: false });
  return open;
}

export function selectArrivals(selected: readonly PreviewId[]): void {
  useArrivals.setState({ selected, refused: null });
}

/** What was selected and still is there, or else the parts of the files it was in, or the first of all. */
function selectedAfter(selected: readonly PreviewId[], { entries }: Preview): readonly PreviewId[] {
  const there = new Set(entries.map(({ id }) => id));
  const left = selected.filter((id) => there.has(id));
  if (left.length > 0) return left.length === selected.length ? selected : left;
  const files = new Set(selected.map(fileOf));
  const [part] = entries.filter(({ id }) => files.has(fileOf(id)));
  const first = part ?? entries[0];
  return first ? [first.id] : [];
}

/** `3` of `3.1`: splitting a file gives its entries other ids. */
function fileOf(id: PreviewId): string {
  return id.split('.')[0] ?? id;
}
