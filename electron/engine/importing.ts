import { basename } from 'node:path';
import type { ImportReport, ImportResult, TaskId } from '../../shared/contract/questions';
import type { DocumentId } from '../../shared/policy/document';
import { documentsRemoved } from '../../shared/project/edits';
import { policyFiles } from '../importers/gather';
import { documentOfText, documentStates, documentStore } from '../storage/documents';
import { historyPush } from '../storage/history';
import type { ReadOutcome } from '../workers/orders';
import { changed, nowIso, openProject, type Context } from './context';

/** Texts are stored as they are read, each in its own transaction; the whole import is one step of the history. */
export async function importPaths(
  context: Context,
  paths: readonly string[],
  task: TaskId,
): Promise<ImportReport> {
  const state = { cancelled: false };
  context.tasks.set(task, state);
  try {
    const gathered = await policyFiles(paths);
    const results: ImportResult[] = gathered.refused.map(({ name, failure }) => refused(name, failure));
    const stored: DocumentId[] = [];
    const files = gathered.files;
    const started = context.settings.now().getTime();
    let done = 0;
    let told = 0;
    const progress = (name: string): void => {
      const elapsed = context.settings.now().getTime() - started;
      const secondsLeft = done < 2 ? null : Math.ceil((elapsed / done) * (files.length - done) * 0.001);
      context.settings.tell('task.progress', {
        task,
        phase: 'reading',
        done,
        total: files.length,
        secondsLeft,
        name,
      });
    };
    const results1 = new Map<number, ImportResult>();
    const queue = files.map((file, index) => ({ ...file, index }));
    const one = async (): Promise<void> => {
      for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
        if (state.cancelled) {
          results1.set(file.index, cancelled(file.name));
          continue;
        }
        progress(file.name);
        const outcome = await context.pool.read(file.path, basename(file.path));
        results1.set(file.index, settled(context, file.name, outcome, state.cancelled, stored));
        done += 1;
        // The window refills its matrix at most twice a second; more would only cost.
        const now = context.settings.now().getTime();
        if (stored.length > 0 && now - told > 500) {
          told = now;
          changed(context);
        }
      }
    };
    await Promise.all(Array.from({ length: Math.max(1, context.pool.size) }, one));
    progress('');
    for (const file of files.keys()) {
      const result = results1.get(file);
      if (result !== undefined) results.push(result);
    }
    const project = openProject(context);
    const arrived = documentStates(project, stored);
    const before = arrived.map((document) => ({ ...document, removed: true }));
    historyPush(
      project,
      documentsRemoved(before, false),
      { key: 'act.import', values: { n: stored.length } },
      nowIso(context),
    );
    return { results, summary: changed(context) };
  } finally {
    context.tasks.delete(task);
  }
}

function settled(
  context: Context,
  name: string,
  outcome: ReadOutcome,
  wasCancelled: boolean,
  stored: DocumentId[],
): ImportResult {
  if (!outcome.ok) return wasCancelled ? cancelled(name) : refused(name, outcome.failure);
  const project = openProject(context);
  const { read } = outcome;
  const same = documentOfText(project, read.sha256);
  if (same !== null && !same.removed) {
    return {
      name,
      outcome: 'duplicate',
      document: same.id,
      title: same.facts.title,
      warnings: [],
      failure: { key: 'import.duplicate', values: { title: same.facts.title } },
    };
  }
  documentStore(project, read, nowIso(context));
  stored.push(read.id);
  return {
    name,
    outcome: read.warnings.length > 0 ? 'warned' : 'imported',
    document: read.id,
    title: read.facts.title,
    warnings: read.warnings,
    failure: null,
  };
}

function refused(name: string, failure: ImportResult['failure']): ImportResult {
  return { name, outcome: 'refused', document: null, title: null, warnings: [], failure };
}

function cancelled(name: string): ImportResult {
  return {
    name,
    outcome: 'cancelled',
    document: null,
    title: null,
    warnings: [],
    failure: { key: 'result.cancelled' },
  };
}
