import { codebookRead, type CodebookProblem } from '../../shared/coding/codebookRead';
import type { Codebook } from '../../shared/coding/codebook';
import type { Message } from '../../shared/wording/say';
import { bookChange, bookEdited, type CodebookEdit } from '../../shared/project/bookEdits';
import { DIFF_NONE, type Diff } from '../../shared/project/diff';
import type { DocumentId } from '../../shared/policy/document';
import { taggable } from '../storage/documents';
import { historyPush, revisionRaise } from '../storage/history';
import { codingsRetag } from '../storage/retagging';
import { together } from '../storage/standing';
import type { Retagged } from '../workers/orders';
import { documentAnew } from './answersMachine';
import {
  bookOf,
  changed,
  coded,
  machineOf,
  nowIso,
  openProject,
  Refusal,
  type Answers,
  type Context,
} from './context';
import { trialOf, trialRefused } from './trial';

export const codebookAnswers: Answers<'codebook.current' | 'codebook.try' | 'codebook.edit'> = {
  'codebook.current': (context) => bookOf(context),
  'codebook.try': async (context, { edit }) => {
    const before = bookOf(context);
    const after = edited(before, edit);
    if ('problems' in after) return trialRefused(after.problems);
    const anew = await reached(context, before, after.book);
    if (anew === null) return trialRefused([runaway(edit)]);
    return trialOf(context, edit, anew);
  },
  'codebook.edit': async (context, { edit }) => {
    const project = openProject(context);
    const before = bookOf(context);
    const after = edited(before, edit);
    if ('problems' in after) throw new Refusal(problemSaid(after.problems[0]));
    const anew = await reached(context, before, after.book);
    if (anew === null) throw new Refusal(problemSaid(runaway(edit)));
    if (openProject(context) !== project) throw new Refusal({ key: 'codebook.otherProject' });
    const diff = { ...DIFF_NONE, book: [bookChange(before, after.book)] };
    together(project, () => {
      codingsRetag(project, anew);
      historyPush(project, diff, actSaid(before, edit), nowIso(context));
    });
    return changed(context);
  },
};

/** Tags again what lies between two states of the codebook: for undo and redo, which have changed it already. */
export async function retagBetween(context: Context, before: Codebook, after: Codebook): Promise<void> {
  const project = openProject(context);
  const anew = await reached(context, before, after);
  if (anew === null) return;
  together(project, () => {
    codingsRetag(project, anew);
    revisionRaise(project, nowIso(context));
  });
}

/**
 * Tags texts again by the machine there is: where the title changed, which is context to the rules, or where they were
 * read while the machine was another. What a person judged stays.
 */
export async function retagTexts(context: Context, ids: readonly DocumentId[]): Promise<void> {
  if (ids.length === 0) return;
  const project = openProject(context);
  const machine = machineOf(context);
  const texts = ids.map((id) => taggable(project, id));
  const codings = await context.pool.tag(texts);
  if (openProject(context) !== project) return;
  // Tagged by a machine that is no longer: once more, by the one there is.
  if (machineOf(context) !== machine) return retagTexts(context, ids);
  const anew = texts.map((text, i) => documentAnew(text, codings[i] ?? []));
  together(project, () => {
    codingsRetag(project, anew);
    revisionRaise(project, nowIso(context));
  });
}

/** The documents of a step whose title changed by it. */
export function titledAnew({ documents }: Diff): DocumentId[] {
  return documents.filter(({ from, to }) => from.facts.title !== to.facts.title).map(({ to }) => to.id);
}

function reached(context: Context, before: Codebook, after: Codebook): Promise<readonly Retagged[] | null> {
  const documents = coded(context).map(({ id }) => id);
  const machine = { ...machineOf(context), codebook: after };
  return context.shelf.retag(openProject(context), documents, before, machine);
}

function edited(
  book: Codebook,
  edit: CodebookEdit,
): { readonly book: Codebook } | { readonly problems: readonly CodebookProblem[] } {
  const reading = codebookRead(bookEdited(book, edit));
  return reading.ok ? { book: reading.book } : { problems: reading.problems };
}

function runaway(edit: CodebookEdit): CodebookProblem {
  const path =
    edit.kind === 'words' ? `words.${edit.name}` : edit.kind === 'remove' ? edit.code : edit.code.id;
  return {
    path,
    reason: 'a pattern runs away: it was stopped. Take nested repetitions such as (a+)+ out of it.',
  };
}

function problemSaid(problem: CodebookProblem | undefined): Message {
  return { key: 'codebook.problem', values: { path: problem?.path ?? '', reason: problem?.reason ?? '' } };
}

function actSaid(before: Codebook, edit: CodebookEdit): Message {
  switch (edit.kind) {
    case 'code':
    case 'add':
      return { key: `act.book.${edit.kind}`, values: { code: edit.code.zh } };
    case 'remove': {
      const name = before.codes.find(({ id }) => id === edit.code)?.zh ?? edit.code;
      return { key: 'act.book.remove', values: { code: name } };
    }
    case 'words':
      return { key: 'act.book.words', values: { code: edit.name } };
  }
}
