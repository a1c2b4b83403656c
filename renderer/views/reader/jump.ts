import type { Block } from './blocks';

type Where = (blocks: readonly Block[]) => number;

const listeners = new Set<(where: Where) => void>();

/** The outline lies in another panel than the page; this is the thread between them. */
export function readerJump(where: Where): void {
  for (const listener of listeners) listener(where);
}

export function onReaderJump(listener: (where: Where) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
