import type { OffsetMap } from './cleaning';
import type { Span } from './span';

/**
 * Where the original of a cleaned text's beginning was changed: characters that were taken away or replaced, ascending,
 * as spans of `original`. What was put in leaves no span: there is nothing of it in the original. `end`: of the beginning.
 */
export function changedSpans(
  { text, original, map }: { text: string; original: string; map: OffsetMap },
  end: number,
): readonly Span[] {
  const spans: { start: number; end: number }[] = [];
  const changed = (from: number, to: number): void => {
    const last = spans.at(-1);
    if (last?.end === from) last.end = to;
    else spans.push({ start: from, end: to });
  };
  let reached = 0;
  for (const [k, start] of map.starts.entries()) {
    const stop = Math.min(map.starts[k + 1] ?? text.length, end);
    const origin = map.origins[k] ?? 0;
    for (let i = start; i < stop; i += 1) {
      const at = origin + i - start;
      // What was put in counts as coming from the character behind it, which then comes itself.
      const putIn = i + 1 === map.starts[k + 1] && map.origins[k + 1] === at;
      if (putIn) continue;
      if (at > reached) changed(reached, at);
      if (text[i] !== original[at]) changed(at, at + 1);
      reached = Math.max(reached, at + 1);
    }
  }
  return spans;
}
