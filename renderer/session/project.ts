import { create } from 'zustand';
import type { Answer, Gives, ProjectSummary, Question, Takes } from '../../shared/contract/questions';
import { answers, engine } from './connection';
import { draftsForget } from './drafts';
import { clearFilter } from './filter';
import { notify } from './notices';
import { leaveAll } from './place';

/** The project as the engine last described it; null until it first did. */
export const useProject = create<{ readonly summary: ProjectSummary | null }>(() => ({ summary: null }));

/** Revision by which answers are kept; -1 before there is a project. */
export const useRevision = (): number => useProject(({ summary }) => summary?.revision ?? -1);

engine.hear('project.changed', heard);
// Of what nobody asked for: a project that could not be opened, or one that was brought up to date.
engine.hear('notice', (message) => notify(message.key === 'project.migrated' ? 'done' : 'problem', message));
engine.onAttach(() => {
  answers.forget();
  void ask('project.summary', null).then((summary) => summary && heard(summary));
});

function heard(summary: ProjectSummary): void {
  const former = useProject.getState().summary;
  // Importing while the sample is open begins a project of one's own: the engine says so by its name alone.
  if (former && (former.name !== summary.name || former.sample !== summary.sample)) arrive();
  useProject.setState({ summary });
}

const forgets: (() => void)[] = [];

/** Hears that another project is about to take the place of this one. */
export function onAnotherProject(forget: () => void): void {
  forgets.push(forget);
}

/** Another project: what was known, looked at and filtered of the former one means nothing here. */
function arrive(): void {
  answers.forget();
  for (const forget of forgets) forget();
  draftsForget();
  leaveAll();
  clearFilter();
}

/** Asks, tells the person when it failed, and gives back the answer or null. */
export async function ask<Q extends Question>(question: Q, takes: Takes<Q>): Promise<Gives<Q> | null> {
  const answer: Answer<Q> = await engine.ask(question, takes);
  if (answer.ok) return answer.gives;
  notify('problem', answer.failure);
  return null;
}

type Edit =
  | 'library.editFacts'
  | 'library.remove'
  | 'document.judge'
  | 'document.code'
  | 'document.recode'
  | 'document.codeSpan'
  | 'document.uncodeSpan'
  | 'document.detail'
  | 'notes.write'
  | 'gaps.judge'
  | 'codebook.edit'
  | 'books.take'
  | 'machine.rules'
  | 'coders.draw'
  | 'coders.discard'
  | 'coders.judge'
  | 'coders.settle'
  | 'coders.settleAgreeing'
  | 'coders.packMerge'
  | 'project.undo'
  | 'project.redo';

/** An edit of the project. True when it was made. */
export async function edit<Q extends Edit>(question: Q, takes: Takes<Q>): Promise<boolean> {
  const summary = await ask<Edit>(question, takes);
  if (summary) heard(summary);
  return summary !== null;
}

type Change = 'project.create' | 'project.open' | 'project.sample';

/** Puts another project in place of this one. */
export async function changeProject<Q extends Change>(question: Q, takes: Takes<Q>): Promise<boolean> {
  const summary = await ask<Change>(question, takes);
  if (!summary) return false;
  arrive();
  heard(summary);
  return true;
}
