import type { News, TaskId } from '../../shared/contract/questions';
import type { Message, SentenceKey } from '../../shared/wording/say';

export type Progress = News['task.progress'];

export interface Task {
  readonly id: TaskId;
  readonly says: SentenceKey;
  /** Null until the engine reports. */
  readonly progress: Progress | null;
  readonly cancelling: boolean;
  /** Not begun by this window (the engine's own, or left from before a reload): ends when its count is full. */
  readonly foreign: boolean;
}

/** The tasks after the engine reported `progress`. */
export function tasksHear(tasks: readonly Task[], progress: Progress): readonly Task[] {
  if (tasks.some((task) => task.id === progress.task && !task.foreign)) {
    return tasks.map((task) => (task.id === progress.task ? { ...task, progress } : task));
  }
  const others = tasks.filter((task) => task.id !== progress.task);
  if (progress.done >= progress.total) return others;
  return [...others, { id: progress.task, says: 'task.other', progress, cancelling: false, foreign: true }];
}

/** Share done, 0–1; null while the total is unknown. */
export function shareDone(progress: Progress | null): number | null {
  return progress && progress.total > 0 ? Math.min(1, progress.done / progress.total) : null;
}

/** “余 8 秒”, from two minutes on in minutes; null when nobody can tell. */
export function timeLeft(progress: Progress | null): Message | null {
  if (!progress || progress.secondsLeft === null) return null;
  const seconds = Math.max(1, Math.round(progress.secondsLeft));
  return seconds < 120
    ? { key: 'status.secondsLeft', values: { seconds } }
    : { key: 'status.minutesLeft', values: { minutes: Math.round(seconds / 60) } };
}
