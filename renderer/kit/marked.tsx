import type { Span } from '../../shared/text/span';

/** A text with some of its spans marked; overlapping spans are marked once. */
export function Marked({ text, marks }: { text: string; marks: readonly Span[] }) {
  const parts: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    const from = Math.max(start, at);
    if (end <= from) continue;
    parts.push({ text: text.slice(at, from), marked: false }, { text: text.slice(from, end), marked: true });
    at = end;
  }
  parts.push({ text: text.slice(at), marked: false });
  return parts.map((part, nth) => (part.marked ? <mark key={nth}>{part.text}</mark> : part.text));
}
