import { create } from 'zustand';
import type { Note } from '../../shared/contract/reading';
import type { NoteTarget } from '../../shared/project/diff';
import type { ClauseId, DocumentId } from '../../shared/policy/document';

/** One key a target, however its parts were put together. */
export function noteKey(target: NoteTarget): string {
  switch (target.kind) {
    case 'clause':
      return `clause ${target.document} ${target.clause}`;
    case 'document':
      return `document ${target.document}`;
    case 'code':
      return `code ${target.code}`;
    case 'project':
      return 'project';
  }
}

export function noteOn(notes: readonly Note[], target: NoteTarget): string {
  const key = noteKey(target);
  return notes.find((note) => noteKey(note.target) === key)?.text ?? '';
}

/** The memos on clauses of one document. */
export function clauseNotes(notes: readonly Note[], document: DocumentId): ReadonlyMap<ClauseId, string> {
  return new Map(
    notes.flatMap(({ target, text }) =>
      target.kind === 'clause' && target.document === document ? [[target.clause, text] as const] : [],
    ),
  );
}

/** What was written and not saved, by what it is about: leaving a field loses nothing. */
export const useDrafts = create<Readonly<Record<string, string>>>(() => ({}));

/** null: nothing is unsaved any more. */
export function draft(key: string, text: string | null): void {
  useDrafts.setState((drafts) => {
    const { [key]: _, ...rest } = drafts;
    return text === null ? rest : { ...rest, [key]: text };
  }, true);
}
