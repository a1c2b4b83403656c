import { join } from 'node:path';
import { projectCreate } from '../storage/file';
import { projectHead } from '../storage/reports';
import { accept } from './accepting';
import { entered } from './answersProject';
import { openProject, Refusal, ticketPath, type Answers, type Context } from './context';
import { importPaths } from './importing';
import { change, pend, type Pending } from './pending';
import { preview, previewDetail, waiting } from './preview';

export const importAnswers: Answers<
  | 'import.run'
  | 'import.preview'
  | 'import.pending'
  | 'import.entry'
  | 'import.change'
  | 'import.accept'
  | 'import.discard'
> = {
  'import.run': (context, { tickets, task }) => {
    const paths = tickets.map((ticket) => ticketPath(context, ticket));
    leaveSample(context);
    return importPaths(context, paths, task);
  },
  'import.preview': async (context, { tickets, task }) => {
    const paths = tickets.map((ticket) => ticketPath(context, ticket));
    return preview(context, await pend(context, paths, task));
  },
  'import.pending': (context) => (context.pending === null ? null : preview(context, context.pending)),
  'import.entry': (context, { id }) => {
    const entry = waiting(pendingOf(context)).find((other) => other.id === id);
    if (entry === undefined) throw new Refusal({ key: 'import.gone' });
    return previewDetail(entry);
  },
  'import.change': async (context, { ids, change: wanted, task }) => {
    const pending = pendingOf(context);
    await change(context, pending, ids, wanted, task);
    return preview(context, pending);
  },
  'import.accept': (context, { task }) => {
    const pending = pendingOf(context);
    // Judged before the sample is left: what is the same text there is new in a project of one's own.
    const { entries } = preview(context, pending);
    const wanted = new Set(entries.flatMap(({ id, leftOut }) => (leftOut ? [] : [id])));
    if (wanted.size > 0) leaveSample(context);
    return accept(context, pending, wanted, task);
  },
  'import.discard': (context) => {
    context.pending = null;
    return null;
  },
};

function pendingOf(context: Context): Pending {
  if (context.pending === null) throw new Refusal({ key: 'import.gone' });
  return context.pending;
}

/** A person's own texts never go into the sample: a project of their own is begun, and the sample stays as it is. */
export function leaveSample(context: Context): void {
  if (!projectHead(openProject(context)).sample) return;
  const now = context.settings.now();
  const stamp = `${now.toLocaleDateString('sv')} ${now.toLocaleTimeString('sv').replaceAll(':', '')}`;
  const path = join(context.settings.projectsFolder, `我的项目 ${stamp}.gangmu`);
  entered(context, projectCreate(path, { codebook: context.settings.codebook, sample: false }));
}
