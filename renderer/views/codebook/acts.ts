import { create } from 'zustand';
import type { Code, Codebook, CodeId } from '../../../shared/coding/codebook';
import type { Proposal } from '../../../shared/coding/proposals';
import type { Trial } from '../../../shared/contract/rules';
import { draftNew, draftOf, editOfDraft } from '../../session/codedraft';
import { draftAt, draftChange, draftDrop, draftSet, NEW_CODE } from '../../session/drafts';
import { useLook } from '../../session/look';
import { notify } from '../../session/notices';
import { select } from '../../session/place';
import { ask, edit } from '../../session/project';
import { undo } from '../../session/projectacts';
import { NOTHING } from '../../session/trail';
import { draftProblems } from './problems';

/** The code that a person is about to delete, with what would go; null while that is looked up. */
export const useDeletion = create<{ readonly code: CodeId | null; readonly trial: Trial | null }>(() => ({
  code: null,
  trial: null,
}));

export function beginEdit(code: Code): void {
  useDeletion.setState({ code: null, trial: null });
  if (!draftAt(code.id)) draftSet(code.id, draftOf(code));
}

/** Takes a line that decisions speak for into the draft, to be tried, changed and saved like any other. */
export function takeProposal(code: Code, { list, pattern }: Proposal): void {
  beginEdit(code);
  draftChange(code.id, (draft) => ({
    ...draft,
    lists: { ...draft.lists, [list]: [...draft.lists[list], { key: draft.nextKey, text: pattern }] },
    nextKey: draft.nextKey + 1,
  }));
}

/** A new code in the family of the chosen one and behind it; what was begun is gone on with. */
export function beginNew(book: Codebook, chosen: Code | null): void {
  const family = chosen?.family ?? book.families[0]?.id;
  if (family === undefined) return;
  if (!draftAt(NEW_CODE)) draftSet(NEW_CODE, draftNew(book, family, chosen?.id ?? null));
  select(NOTHING);
}

/** Saves what is written as one step of the history. False when it was refused; the reason was told. */
export async function saveDraft(place: string, book: Codebook, change?: string): Promise<boolean> {
  const draft = draftAt(place);
  if (!draft || draftProblems(draft, book).length > 0) return false;
  const work = editOfDraft(draft);
  if (work.kind !== 'code' && work.kind !== 'add') return false;
  if (!(await edit('codebook.edit', { edit: work }))) return false;
  pageKeyboard.want();
  draftDrop(place);
  select({ kind: 'code', code: work.code.id });
  notify(
    'done',
    change === undefined
      ? { key: `act.book.${work.kind}`, values: { code: work.code.zh } }
      : { key: 'workbench.saved', values: { code: work.code[useLook.getState().language], change } },
    { offer: { says: 'command.edit.undo', run: () => void undo() } },
  );
  return true;
}

/** Looks up what deleting would take along; the page then says so. */
export async function beginDelete(code: Code): Promise<void> {
  useDeletion.setState({ code: code.id, trial: null });
  const trial = await ask('codebook.try', { edit: { kind: 'remove', code: code.id } });
  if (useDeletion.getState().code !== code.id) return;
  useDeletion.setState(trial === null ? { code: null, trial } : { trial });
}

export function leaveDelete(): void {
  useDeletion.setState({ code: null, trial: null });
  document.querySelector<HTMLElement>('.code-page')?.focus();
}

export async function deleteCode(code: Code): Promise<void> {
  if (!(await edit('codebook.edit', { edit: { kind: 'remove', code: code.id } }))) return;
  useDeletion.setState({ code: null, trial: null });
  select(NOTHING);
  notify(
    'done',
    { key: 'workbench.deleted', values: { code: code[useLook.getState().language] } },
    { offer: { says: 'command.edit.undo', run: () => void undo() } },
  );
}

/** The page that takes the place of a form takes its keyboard too. */
export const pageKeyboard = {
  wanted: false,
  want(): void {
    pageKeyboard.wanted = true;
  },
  take(): boolean {
    const { wanted } = pageKeyboard;
    pageKeyboard.wanted = false;
    return wanted;
  },
};
