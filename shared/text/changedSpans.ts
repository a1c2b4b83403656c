import type { OffsetMap } from './cleaning';
import type { Span } from './span';

/**
 * Where the original of a cleaned text's beginning was changed: characters that were taken away or replaced, ascending,
 * as spans of `original`. What was put in leaves no span: there is nothing of it in the original. `end`: of the beginning,
 * in the cleaned text; `from`: where in the original the text begins, which may be one of several in it.
 */
export function changedSpans(
  { text, original, map }: { text: string; original: string; map: OffsetMap },
  end: number,
  from = 0,
): readonly Span[] {
  const spans: { start: number; end: number }[] = [];
  const changed = (start: number, to: number): void => {
    const last = spans.at(-1);
    if (last?.end === start) last.end = to;
    else spans.push({ start, end: to });
  };
  let reached = from;
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
