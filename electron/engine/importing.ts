import type { ImportReport, ImportResult } from '../../shared/contract/preview';
import type { Machine } from '../../shared/coding/machine';
import type { TaskId } from '../../shared/contract/questions';
import type { DocumentId } from '../../shared/policy/document';
import { documentsRemoved } from '../../shared/project/edits';
import type { ReadDocument } from '../../shared/project/record';
import type { Message } from '../../shared/wording/say';
import { documentOfText, documentStates, documentStore } from '../storage/documents';
import { diskRefusal, type Project } from '../storage/file';
import { historyPush } from '../storage/history';
import { projectHead } from '../storage/reports';
import { documentHeads, together } from '../storage/standing';
import { retagTexts } from './answersCodebook';
import { changed, machineOf, nowIso, openProject, type Context } from './context';
import { readPaths } from './reading';

/** Texts are stored as they are read, file by file; the whole import is one step of the history. */
export async function importPaths(
  context: Context,
  paths: readonly string[],
  task: TaskId,
): Promise<ImportReport> {
  const arrival = arriving(context);
  const taggedBy = new Map<DocumentId, Machine>();
  await readPaths(context, paths, task, {
    refused: (name, failure) => arrival.results.push(refused(name, failure)),
    arrived: ({ name }, outcome, machine) => {
      if (outcome === null) arrival.results.push(cancelled(name));
      else if (!outcome.ok) arrival.results.push(refused(name, outcome.failure));
      else {
        const { documents, bytes } = outcome.read;
        for (const { id } of documents) taggedBy.set(id, machine);
        const failure = arrival.store(documents.map((read) => ({ name, read, bytes })));
        if (failure !== null) arrival.results.push(refused(name, failure));
      }
    },
  });
  // A rule may have been edited while texts were read: such an edit reaches only those that were there.
  const now = machineOf(context);
  await retagTexts(
    context,
    documentHeads(openProject(context)).flatMap(({ id }) => ((taggedBy.get(id) ?? now) === now ? [] : [id])),
  );
  return arrival.done();
}

/** A document as it comes from a file. */
export interface Arriving {
  readonly name: string;
  readonly read: ReadDocument;
  /** The whole file. */
  readonly bytes: Uint8Array;
}

/** Documents on their way into the project; `done` makes them one step of the history. */
export interface Arrival {
  readonly results: ImportResult[];
  /** All of them or, where the disk refuses, none, and why: each transaction waits for the disk. */
  readonly store: (documents: readonly Arriving[]) => Message | null;
  readonly done: () => ImportReport;
}

export function arriving(context: Context): Arrival {
  const results: ImportResult[] = [];
  const stored: DocumentId[] = [];
  let told = 0;
  const storeOne = (project: Project, { name: fileName, read, bytes }: Arriving): void => {
    const name = read.part === null ? fileName : `${fileName} · ${read.part}`;
    const same = documentOfText(project, read.sha256);
    if (same !== null && !same.removed) {
      const title = same.facts.title;
      results.push({
        ...result(name, 'duplicate', { key: 'import.duplicate', values: { title } }),
        document: same.id,
        title,
      });
      return;
    }
    documentStore(project, read, bytes, nowIso(context));
    stored.push(read.id);
    results.push({
      name,
      outcome: read.warnings.length > 0 ? 'warned' : 'imported',
      document: read.id,
      title: read.facts.title,
      warnings: read.warnings,
      failure: null,
    });
  };
  return {
    results,
    store: (documents) => {
      const project = openProject(context);
      const before = { results: results.length, stored: stored.length };
      try {
        together(project, () => {
          for (const document of documents) storeOne(project, document);
        });
      } catch (error) {
        const failure = diskRefusal(error, projectHead(project).name);
        if (failure === null) throw error;
        results.length = before.results;
        stored.length = before.stored;
        return failure;
      }
      // The window refills its matrix at most twice a second; more would only cost.
      const now = context.settings.now().getTime();
      if (now - told > 500) {
        told = now;
        changed(context);
      }
      return null;
    },
    done: () => {
      const project = openProject(context);
      const before = documentStates(project, stored).map((document) => ({ ...document, removed: true }));
      const message = { key: 'act.import', values: { n: stored.length } } as const;
      historyPush(project, documentsRemoved(before, false), message, nowIso(context));
      return { results, summary: changed(context) };
    },
  };
}

export function refused(name: string, failure: Message): ImportResult {
  return result(name, 'refused', failure);
}

export function cancelled(name: string): ImportResult {
  return result(name, 'cancelled', { key: 'result.cancelled' });
}

function result(name: string, outcome: ImportResult['outcome'], failure: Message): ImportResult {
  return { name, outcome, document: null, title: null, warnings: [], failure };
}
