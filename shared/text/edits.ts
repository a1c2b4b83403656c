import type { Span } from './span';

/**
 * A stretch of a text and what stands there instead: nothing, or characters that each take the place of one. What
 * is put for an empty stretch counts as coming from the character behind it.
 */
export interface Edit extends Span {
  readonly put: string;
}

/** A text on its way, each code unit with its place in the original; null = nothing has moved yet. */
export interface Moved {
  readonly text: string;
  readonly origins: Int32Array | null;
}

/** The text with the edits made; they ascend, and one that begins inside another is left out. Linear. */
export function edited({ text, origins }: Moved, edits: readonly Edit[]): Moved {
  const pieces: string[] = [];
  const moves = edits.some(({ start, end, put }) => put.length !== end - start);
  const room = text.length + edits.reduce((sum, { put }) => sum + put.length, 0);
  const to = moves ? new Int32Array(room) : null;
  let length = 0;
  let at = 0;
  const keep = (start: number, end: number): void => {
    pieces.push(text.slice(start, end));
    if (to !== null) for (let i = start; i < end; i += 1) to[length++] = origins?.[i] ?? i;
  };
  for (const { start, end, put } of edits) {
    if (start < at) continue;
    keep(at, start);
    pieces.push(put);
    const last = Math.max(start, end - 1);
    if (to !== null) {
      for (let i = 0; i < put.length; i += 1) {
        const from = Math.min(start + i, last);
        to[length++] = origins?.[from] ?? from;
      }
    }
    at = end;
  }
  keep(at, text.length);
  return { text: pieces.join(''), origins: to === null ? origins : to.subarray(0, length) };
}
