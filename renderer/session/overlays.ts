import { create } from 'zustand';
import type { ImportReport } from '../../shared/contract/preview';

/** What lies over the view, if anything. */
export interface Overlays {
  readonly palette: 'all' | 'documents' | 'beside' | null;
  readonly report: ImportReport | null;
  readonly exportMenu: boolean;
  /** The list of all memos. */
  readonly notes: boolean;
}

export const useOverlays = create<Overlays>(() => ({
  palette: null,
  report: null,
  exportMenu: false,
  notes: false,
}));

export function overlay(part: Partial<Overlays>): void {
  useOverlays.setState(part);
}
