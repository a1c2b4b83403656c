import type { ImportReport } from '../../shared/contract/preview';
import type { TaskId } from '../../shared/contract/questions';
import type { PreviewId } from '../../shared/contract/preview';
import type { ReadDocument } from '../../shared/project/record';
import { fileBytes } from '../workers/readPolicy';
import { machineOf, type Context } from './context';
import { arriving, refused, type Arriving } from './importing';
import { fingerprint, type Pending, type PendingFile } from './pending';
import { waiting, type Waiting } from './preview';

/**
 * Freezes and stores the wanted ones of what waits, file by file, as one step of the history. A file that changed
 * since it was read is refused, because a person has seen another text. What a cancelled run has not come to, or the
 * disk had no room for, waits on.
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
  const progress = progressOf(context, task, byFile.size);
  const stored = new Set<PendingFile>();
  let batch: (Arriving & { readonly at: PendingFile })[] = [];
  /** False where the disk refuses: what it did not take waits on, and so does all behind it. */
  const flush = (): boolean => {
    const failure = arrival.store(batch);
    for (const at of new Set(batch.map((one) => one.at))) {
      if (failure === null) continue;
      stored.delete(at);
      arrival.results.push(refused(at.file.name, failure));
    }
    batch = [];
    return failure === null;
  };
  try {
    for (const [at, documents] of byFile) {
      if (state.cancelled) break;
      const { name, path } = at.file;
      progress(stored.size, name);
      const bytes = await fileBytes(path);
      if (!bytes.ok) arrival.results.push(refused(name, bytes.failure));
      else if (!at.outcome.ok || fingerprint(bytes.value) !== at.outcome.sha256) {
        arrival.results.push(refused(name, { key: 'import.changedMeanwhile' }));
      } else {
        for (const read of await retitled(context, documents)) {
          batch.push({ at, name, read, bytes: bytes.value });
        }
      }
      stored.add(at);
      if (batch.length >= BATCH || batch.reduce((sum, one) => sum + one.bytes.length, 0) > BATCH_BYTES) {
        if (!flush()) break;
        // Others are answered in between.
        await new Promise((resolve) => setImmediate(resolve));
      }
    }
    flush();
  } finally {
    context.tasks.delete(task);
    // What was left out goes with the rest; only what a cancelled run has not come to, or the disk refused, stays.
    const left = [...byFile.keys()].filter((at) => !stored.has(at));
    context.pending = left.length === 0 ? null : { files: left, readings: pending.readings };
  }
  return arrival.done();
}

/** As many documents are stored in one transaction, which waits for the disk. */
const BATCH = 20;
const BATCH_BYTES = 8 * 1024 * 1024;

/** Tells how far it is, and how many seconds are left at the pace so far. */
function progressOf(context: Context, task: TaskId, total: number): (done: number, name: string) => void {
  const { now, tell } = context.settings;
  const started = now().getTime();
  return (done, name) => {
    const each = (now().getTime() - started) / Math.max(1, done);
    // The first batch tells nothing of the pace.
    const secondsLeft = done <= BATCH ? null : Math.ceil((each * (total - done)) / 1000);
    tell('task.progress', { task, phase: 'storing', done, total, secondsLeft, name });
  };
}

function sameJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
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

/**
 * The title is context to the rules: where a person corrected it, the clauses are tagged again; so they are where the
 * machine is another one since they were read, or they were read for another project.
 */
async function retitled(context: Context, entries: readonly Waiting[]): Promise<ReadDocument[]> {
  const machine = machineOf(context);
  // A machine is a codebook and a model, near a megabyte: compared once, not once a text.
  const compared = new Map<unknown, boolean>();
  const isSame = (other: unknown): boolean => {
    const known = compared.get(other) ?? (other === machine || sameJson(other, machine));
    compared.set(other, known);
    return known;
  };
  const documents = entries.flatMap(({ document, found, at }) => {
    if (document === null) return [];
    const same = at.outcome.ok && isSame(at.outcome.machine);
    return [{ document, changed: !same || found?.title !== document.facts.title }];
  });
  const again = documents.filter(({ changed }) => changed).map(({ document }) => document);
  const texts = again.map(({ text, facts, clauses }) => ({ text, facts, clauses }));
  const codings = texts.length === 0 ? [] : await context.pool.tag(texts);
  const byDocument = new Map(again.map((document, i) => [document, codings[i] ?? []]));
  return documents.map(({ document }) => {
    const tagged = byDocument.get(document);
    return tagged === undefined ? document : { ...document, codings: tagged };
  });
}
