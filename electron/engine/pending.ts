import { createHash } from 'node:crypto';
import type { Machine } from '../../shared/coding/machine';
import type { TaskId } from '../../shared/contract/questions';
import type { PreviewChange, PreviewId } from '../../shared/contract/preview';
import type { FactsEdit } from '../../shared/project/edits';
import type { ReadDocument } from '../../shared/project/record';
import type { CleaningStep } from '../../shared/text/cleaning';
import type { Message } from '../../shared/wording/say';
import { policyFiles } from '../importers/gather';
import type { ReadOutcome } from '../workers/orders';
import type { Choice } from '../workers/readPolicy';
import type { Context } from './context';
import { readFiles, type Chosen } from './reading';

/** Files that were read and wait for a person's word before their texts are frozen. */
export interface Pending {
  readonly files: PendingFile[];
  /** Rises with every reading; what is derived from the texts is cached by it. */
  readings: number;
}

export interface PendingFile {
  readonly number: number;
  readonly file: Chosen;
  choice: Choice;
  outcome: PendingOutcome;
  /** Cleaning steps of each part as they were first found, so that one that is off can be turned on again. */
  readonly found: Map<string | null, readonly CleaningStep[]>;
  /** What a person said of single entries. */
  readonly said: Map<PreviewId, { facts: FactsEdit; leftOut: boolean | null }>;
}

/** The bytes are not kept, they may be gigabytes: `sha256` tells whether the file is still the same when it is taken. */
export type PendingOutcome =
  | {
      readonly ok: true;
      readonly documents: readonly ReadDocument[];
      readonly encodings: readonly string[];
      readonly sha256: string;
      /** By which the texts were tagged. */
      readonly machine: Machine;
    }
  | { readonly ok: false; readonly failure: Message };

/** Reads every policy file below `paths` and lets it wait with what waits already; one already there is read anew. */
export async function pend(context: Context, paths: readonly string[], task: TaskId): Promise<Pending> {
  const pending = (context.pending ??= { files: [], readings: 0 });
  const { files, refused } = await policyFiles(paths);
  for (const { name, failure } of refused) {
    put(pending, { path: name, name }, {}, { ok: false, failure });
  }
  await reading(context, task, async (state) => {
    const chosen = files.map((file) => ({ file, choice: choiceFor(pending, file) }));
    await readFiles(
      context,
      chosen,
      { task, state },
      {
        arrived: (file, outcome, machine) => {
          if (outcome !== null) put(pending, file, choiceFor(pending, file), kept(outcome, machine));
        },
      },
    );
  });
  return pending;
}

/** What a person changes; where reading is concerned the files are read again, cancelled ones stay as they were. */
export async function change(
  context: Context,
  pending: Pending,
  ids: readonly PreviewId[],
  { encoding, off, split, leftOut, facts }: PreviewChange,
  task: TaskId,
): Promise<void> {
  for (const id of ids) {
    const at = fileOf(pending, id);
    if (at === null || (facts === undefined && leftOut === undefined)) continue;
    const said = at.said.get(id) ?? { facts: {}, leftOut: null };
    at.said.set(id, { facts: { ...said.facts, ...facts }, leftOut: leftOut ?? said.leftOut });
  }
  if (encoding === undefined && off === undefined && split === undefined) return;
  const concerned = new Set(ids.flatMap((id) => fileOf(pending, id) ?? []));
  const choices = new Map<Chosen, Choice>();
  for (const { file, choice } of concerned) {
    choices.set(file, {
      ...choice,
      ...(encoding === undefined ? {} : { encoding }),
      ...(off === undefined ? {} : { off }),
      ...(split === undefined ? {} : { split }),
    });
  }
  await reading(context, task, async (state) => {
    const chosen = [...choices].map(([file, choice]) => ({ file, choice }));
    await readFiles(
      context,
      chosen,
      { task, state },
      {
        arrived: (file, outcome, machine) => {
          if (outcome !== null) put(pending, file, choices.get(file) ?? {}, kept(outcome, machine));
        },
      },
    );
  });
}

/** Id of the `part`th document of a file, counted from 0; those of a file that was split are ids of their own. */
export function previewId({ number, choice }: PendingFile, part: number): PreviewId {
  return `${String(number)}.${choice.split === true ? 's' : ''}${String(part)}` as PreviewId;
}

export function fileOf(pending: Pending, id: PreviewId): PendingFile | null {
  const number = Number(id.split('.')[0]);
  return pending.files.find((file) => file.number === number) ?? null;
}

async function reading(
  context: Context,
  task: TaskId,
  work: (state: { cancelled: boolean }) => Promise<void>,
): Promise<void> {
  const state = { cancelled: false };
  context.tasks.set(task, state);
  try {
    await work(state);
  } finally {
    context.tasks.delete(task);
  }
}

function choiceFor(pending: Pending, { path }: Chosen): Choice {
  return pending.files.find(({ file }) => file.path === path)?.choice ?? {};
}

function put(pending: Pending, file: Chosen, choice: Choice, outcome: PendingOutcome): void {
  pending.readings += 1;
  const known = pending.files.find((other) => other.file.path === file.path);
  const at: PendingFile = known ?? {
    number: (pending.files.at(-1)?.number ?? 0) + 1,
    file,
    choice,
    outcome,
    found: new Map(),
    said: new Map(),
  };
  if (known === undefined) pending.files.push(at);
  at.choice = choice;
  at.outcome = outcome;
  if (!outcome.ok) return;
  for (const { part, cleaning } of outcome.documents) {
    if (!at.found.has(part)) at.found.set(part, cleaning);
  }
}

function kept(outcome: ReadOutcome, machine: Machine): PendingOutcome {
  if (!outcome.ok) return outcome;
  const { documents, encodings, bytes } = outcome.read;
  return { ok: true, documents, encodings, sha256: fingerprint(bytes), machine };
}

export function fingerprint(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
