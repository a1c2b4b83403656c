import { folded } from '../text/fold';
import type { Span } from '../text/span';

export interface UnbrokenText {
  readonly text: string;
  readonly originalSpan: (start: number, end: number) => Span;
}

/**
 * Folded text of one clause in one line. Inside a clause a line break is where a page or a column ended, in the
 * middle of a word as often as not (method §4.6), so it goes, with the blanks around it; a pattern then reads
 * across it and the evidence still points to both sides.
 */
export function unbroken(text: string): UnbrokenText {
  if (!/[\n\r\f\v]/.test(text)) return folded(text);
  const pieces: string[] = [];
  const starts: number[] = [];
  const origins: number[] = [];
  let length = 0;
  for (const { 0: piece, index } of text.matchAll(/[^\s](?:[^\n\r\f\v]*[^\s])?/g)) {
    pieces.push(piece);
    starts.push(length);
    origins.push(index);
    length += piece.length;
  }
  const toSource = (offset: number): number => {
    let piece = starts.length - 1;
    while (piece > 0 && (starts[piece] ?? 0) > offset) piece--;
    return (origins[piece] ?? 0) + offset - (starts[piece] ?? 0);
  };
  const one = folded(pieces.join(''));
  return {
    text: one.text,
    originalSpan: (start, end) => {
      const span = one.originalSpan(start, end);
      if (span.end <= span.start) return { start: toSource(span.start), end: toSource(span.start) };
      return { start: toSource(span.start), end: toSource(span.end - 1) + 1 };
    },
  };
}
