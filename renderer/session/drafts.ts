import { create } from 'zustand';
import { draftChanged, type Draft } from './codedraft';

/** Where the draft of a code that does not exist yet is kept. */
export const NEW_CODE = '+';

/** What is being written of codes, by their ids. It outlives the view; another project does away with it. */
export const useDrafts = create<Readonly<Record<string, Draft>>>(() => ({}));

export function draftAt(place: string): Draft | null {
  return useDrafts.getState()[place] ?? null;
}

export function draftSet(place: string, draft: Draft): void {
  useDrafts.setState({ [place]: draft });
}

export function draftChange(place: string, change: (draft: Draft) => Draft): void {
  const draft = draftAt(place);
  if (draft) draftSet(place, change(draft));
}

export function draftDrop(place: string): void {
  const { [place]: _dropped, ...others } = useDrafts.getState();
  useDrafts.setState(others, true);
}

/** Word lists being written, by their names. */
export const useListDrafts = create<Readonly<Record<string, string>>>(() => ({}));

/** null: it is written no longer. */
export function listDraftSet(name: string, alternatives: string | null): void {
  const { [name]: _former, ...others } = useListDrafts.getState();
  useListDrafts.setState(alternatives === null ? others : { ...others, [name]: alternatives }, true);
}

export function draftsForget(): void {
  useDrafts.setState({}, true);
  useListDrafts.setState({}, true);
}

/** True when there is something at that place that leaving the program would lose. */
export function useUnsaved(place: string): boolean {
  return useDrafts((drafts) => {
    const draft = drafts[place];
    return draft !== undefined && draftChanged(draft);
  });
}
