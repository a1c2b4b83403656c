import { basename } from 'node:path';
import type { Machine } from '../../shared/coding/machine';
import type { TaskId } from '../../shared/contract/questions';
import type { Message } from '../../shared/wording/say';
import { policyFiles } from '../importers/gather';
import type { ReadOutcome } from '../workers/orders';
import type { Choice } from '../workers/readPolicy';
import { machineOf, type Context } from './context';

/** One file below the paths a person chose. */
export interface Chosen {
  readonly path: string;
  /** As it is told: below the folder that was chosen. */
  readonly name: string;
}

export interface Reading {
  /**
   * Called once for each file in the order of arrival; `null`: cancelled before it was read. `machine`: the project's when
   * the file's turn came; if it is another by now, what was read may be tagged by either.
   */
  readonly arrived: (file: Chosen, outcome: ReadOutcome | null, machine: Machine) => void;
  readonly refused: (name: string, failure: Message) => void;
}

/**
 * Reads every policy file below `paths`, as many at once as there are workshops, and tells progress. Cancelling the
 * task kills what is being read and leaves the rest unread.
 */
export async function readPaths(
  context: Context,
  paths: readonly string[],
  task: TaskId,
  hear: Reading,
): Promise<void> {
  const state = { cancelled: false };
  context.tasks.set(task, state);
  try {
    const { files, refused } = await policyFiles(paths);
    for (const { name, failure } of refused) hear.refused(name, failure);
    await readFiles(
      context,
      files.map((file) => ({ file, choice: {} })),
      { task, state },
      hear,
    );
  } finally {
    context.tasks.delete(task);
  }
}

/** Reads the given files, each as chosen. */
export async function readFiles(
  context: Context,
  files: readonly { readonly file: Chosen; readonly choice: Choice }[],
  { task, state }: { readonly task: TaskId; readonly state: { readonly cancelled: boolean } },
  hear: Pick<Reading, 'arrived'>,
): Promise<void> {
  const { now, tell } = context.settings;
  const started = now().getTime();
  let done = 0;
  const progress = (name: string): void => {
    const each = (now().getTime() - started) / Math.max(1, done);
    const secondsLeft = done < 2 ? null : Math.ceil((each * (files.length - done)) / 1000);
    tell('task.progress', { task, phase: 'reading', done, total: files.length, secondsLeft, name });
  };
  const queue = [...files];
  const reader = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const { file, choice } = next;
      if (state.cancelled) {
        hear.arrived(file, null, machineOf(context));
        continue;
      }
      progress(file.name);
      const machine = machineOf(context);
      const outcome = await context.pool.read(file.path, basename(file.path), choice);
      hear.arrived(file, wasCancelled(state) && !outcome.ok ? null : outcome, machine);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, context.pool.size) }, reader));
  progress('');
}

/** Read again: it may have changed while a file was read, which a type cannot know. */
function wasCancelled(state: { readonly cancelled: boolean }): boolean {
  return state.cancelled;
}
