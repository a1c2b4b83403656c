import { create } from 'zustand';
import type { BookSource, BookWay } from '../../shared/contract/books';
import type { PackLook } from '../../shared/contract/coders';
import type { ImportReport } from '../../shared/contract/preview';
import type { Ticket } from '../../shared/contract/questions';

/** What lies over the view, if anything. */
export interface Overlays {
  readonly palette: 'all' | 'documents' | 'beside' | null;
  readonly report: ImportReport | null;
  readonly exportMenu: boolean;
  /** The list of all memos. */
  readonly notes: boolean;
  /** Who is coding. */
  readonly who: boolean;
  /** Another codebook is chosen to be used or merged; `from` null: none is yet. */
  readonly books: { readonly way: BookWay; readonly from: BookSource | null } | null;
  /** A colleague's package that was looked into and waits for a person's word. */
  readonly pack: { readonly ticket: Ticket; readonly look: PackLook } | null;
}

export const useOverlays = create<Overlays>(() => ({
  palette: null,
  report: null,
  exportMenu: false,
  notes: false,
  who: false,
  books: null,
  pack: null,
}));

export function overlay(part: Partial<Overlays>): void {
  useOverlays.setState(part);
}
