import { create } from 'zustand';
import type { TaskId } from '../../shared/contract/questions';
import type { SentenceKey } from '../../shared/wording/say';
import { engine } from './connection';
import { tasksHear, type Task } from './progress';

/** Everything that runs just now, in the order in which it was begun. */
export const useTasks = create<readonly Task[]>(() => []);

// A window that was reloaded must not reuse the numbers of tasks that still run.
let nextId: TaskId = Date.now();

/** A task that is over too soon to be shown. */
export const freshTask = (): TaskId => nextId++;

/** Runs long work under a task of its own, shown in the status line until it ends. */
export async function runTask<T>(says: SentenceKey, work: (task: TaskId) => Promise<T>): Promise<T> {
  const id = freshTask();
  change((tasks) => [...tasks, { id, says, progress: null, cancelling: false, foreign: false }]);
  try {
    return await work(id);
  } finally {
    change((tasks) => tasks.filter((task) => task.id !== id));
  }
}

export function cancelTask(id: TaskId): void {
  change((tasks) => tasks.map((task) => (task.id === id ? { ...task, cancelling: true } : task)));
  void engine.ask('task.cancel', { task: id });
}

engine.hear('task.progress', (progress) => change((tasks) => tasksHear(tasks, progress)));
// A new engine knows nothing of what ran in the old one.
engine.onAttach(() => change((tasks) => tasks.filter((task) => !task.foreign)));

function change(to: (tasks: readonly Task[]) => readonly Task[]): void {
  useTasks.setState(to, true);
}
