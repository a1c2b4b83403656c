import type { ImportReport, TaskId } from '../../shared/contract/questions';
import type { PreviewId } from '../../shared/contract/preview';
import type { ReadDocument } from '../../shared/project/record';
import { fileBytes } from '../workers/readPolicy';
import type { Context } from './context';
import { arriving, refused } from './importing';
import { fingerprint, type Pending, type PendingFile } from './pending';
import { waiting, type Waiting } from './preview';

/**
 * Freezes and stores the wanted ones of what waits, file by file, as one step of the history. A file that changed
 * since it was read is refused, because a person has seen another text. What a cancelled run has not come to waits on.
 */
export async function accept(
  context: Context,
  pending: Pending,
  wanted: ReadonlySet<PreviewId>,
  task: TaskId,
): Promise<ImportReport> {
  const state = { cancelled: false };
  context.tasks.set(task, state);
  const arrival = arriving(context);
  const byFile = filesOf(waiting(pending).filter(({ id }) => wanted.has(id)));
  const total = byFile.size;
  const stored = new Set<PendingFile>();
  try {
    for (const [at, documents] of byFile) {
      if (state.cancelled) break;
      const { name, path } = at.file;
      const progress = { task, phase: 'storing', done: stored.size, total, secondsLeft: null, name } as const;
      context.settings.tell('task.progress', progress);
      const bytes = await fileBytes(path);
      if (!bytes.ok) arrival.results.push(refused(name, bytes.failure));
      else if (!at.outcome.ok || fingerprint(bytes.value) !== at.outcome.sha256) {
        arrival.results.push(refused(name, { key: 'import.changedMeanwhile' }));
      } else {
        for (const document of await retitled(context, documents)) {
          arrival.store(name, document, bytes.value);
        }
      }
      stored.add(at);
    }
  } finally {
    context.tasks.delete(task);
    // What was left out goes with the rest; only what a cancelled run has not come to stays.
    const left = [...byFile.keys()].filter((at) => !stored.has(at));
    context.pending = left.length === 0 ? null : { files: left, readings: pending.readings };
  }
  return arrival.done();
}

function filesOf(entries: readonly Waiting[]): Map<PendingFile, Waiting[]> {
  const files = new Map<PendingFile, Waiting[]>();
  for (const entry of entries) {
    const those = files.get(entry.at);
    if (those === undefined) files.set(entry.at, [entry]);
    else those.push(entry);
  }
  return files;
}

/** The title is context to the rules: where a person corrected it, the clauses are tagged again. */
async function retitled(context: Context, entries: readonly Waiting[]): Promise<ReadDocument[]> {
  const documents = entries.flatMap(({ document, found }) =>
    document === null ? [] : [{ document, changed: found?.title !== document.facts.title }],
  );
  const again = documents.filter(({ changed }) => changed).map(({ document }) => document);
  const texts = again.map(({ text, facts, clauses }) => ({ text, facts, clauses }));
  const codings = texts.length === 0 ? [] : await context.pool.tag(texts);
  const byDocument = new Map(again.map((document, i) => [document, codings[i] ?? []]));
  return documents.map(({ document }) => {
    const tagged = byDocument.get(document);
    return tagged === undefined ? document : { ...document, codings: tagged };
  });
}
