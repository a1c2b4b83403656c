import { join } from 'node:path';
import type { ProjectSummary } from '../../shared/contract/questions';
import { bookReplaced } from '../../shared/project/bookEdits';
import { historyAhead, historyRedo, historyUndo } from '../storage/history';
import { projectHead } from '../storage/reports';
import { projectClose, projectCopy, projectCreate, projectOpen, type Opened } from '../storage/file';
import { retagBetween, retagTexts, titledAnew } from './answersCodebook';
import { machineMoved } from './answersMachine';
import {
  bookOf,
  changed,
  nowIso,
  openProject,
  Refusal,
  summary,
  ticketPath,
  type Answers,
  type Context,
} from './context';
import { importPaths } from './importing';
import { remember } from './remembered';

export const projectAnswers: Answers<
  | 'project.summary'
  | 'project.sample'
  | 'project.create'
  | 'project.open'
  | 'project.saveCopy'
  | 'project.undo'
  | 'project.redo'
  | 'task.cancel'
> = {
  'project.summary': (context) => summary(context),
  'project.sample': async (context, { task }) => {
    openSample(context);
    await fillSample(context, task);
    return changed(context);
  },
  'project.create': (context, { ticket }) => {
    const path = ticketPath(context, ticket);
    return entered(context, projectCreate(path, { codebook: context.settings.codebook, sample: false }));
  },
  'project.open': (context, { ticket }) => entered(context, projectOpen(ticketPath(context, ticket))),
  'project.saveCopy': (context, { ticket }) => {
    const path = ticketPath(context, ticket);
    if (path !== openProject(context).path) projectCopy(openProject(context), path);
    return summary(context);
  },
  'project.undo': (context) => moved(context, 'undo'),
  'project.redo': (context) => moved(context, 'redo'),
  'task.cancel': (context, { task }) => {
    const state = context.tasks.get(task);
    if (state !== undefined) {
      state.cancelled = true;
      context.pool.interrupt();
    }
    return null;
  },
};

/** One act back or forth; where the codebook changed with it, what follows from it is tagged again. */
async function moved(context: Context, way: 'undo' | 'redo'): Promise<ProjectSummary> {
  const project = openProject(context);
  const before = bookOf(context);
  const diff = historyAhead(project, way);
  if (diff === null) return changed(context);
  const { revision } = projectHead(project);
  const move = (): void => {
    // What was looked at must be what is moved.
    if (projectHead(project).revision !== revision) throw new Refusal({ key: 'machine.meanwhile' });
    (way === 'undo' ? historyUndo : historyRedo)(project, nowIso(context));
  };
  if (diff.machine.length > 0 || diff.book.some(bookReplaced)) await machineMoved(context, diff, move);
  else {
    move();
    if (diff.book.length > 0) await retagBetween(context, before, bookOf(context));
    await retagTexts(context, titledAnew(diff));
  }
  return changed(context);
}

/** File name of the sample project in the application's own folder. */
export const SAMPLE = 'sample.gangmu';

/** Makes an opened project the one at hand and closes the one before; a refusal leaves that one open. */
export function entered(context: Context, opened: Opened): ProjectSummary {
  if (!opened.ok) throw new Refusal(opened.failure);
  if (context.project !== null) projectClose(context.project);
  context.project = opened.project;
  remember(context.settings.ownFolder, opened.project.path);
  if (opened.note !== null) context.settings.tell('notice', opened.note);
  return changed(context);
}

/** The sample project, empty; `fillSample` brings the texts. It is made anew each time, so that it is always whole. */
export function openSample(context: Context): void {
  const path = join(context.settings.ownFolder, SAMPLE);
  if (context.project?.path === path) {
    projectClose(context.project);
    context.project = null;
  }
  entered(
    context,
    projectCreate(path, { codebook: context.settings.codebook, sample: true, name: '示例项目' }),
  );
}

export async function fillSample(context: Context, task: number): Promise<void> {
  await importPaths(context, [join(context.settings.resources.corpora, 'samples')], task);
}
