/**
 * How well `words` finds `text`, lower is better; null = not at all. Letters must occur in order; a run in one piece
 * comes before scattered letters, and an early run before a late one.
 */
export function rank(text: string, words: string): number | null {
  const inText = text.toLowerCase();
  const wanted = words.toLowerCase().replace(/\s+/g, '');
  if (!wanted) return 0;
  const run = inText.indexOf(wanted);
  if (run >= 0) return run / 1000;
  let at = -1;
  let gaps = 0;
  for (const letter of wanted) {
    const next = inText.indexOf(letter, at + 1);
    if (next < 0) return null;
    gaps += next - at - 1;
    at = next;
  }
  return 1 + gaps;
}

/** The best `limit` of `items` for `words`, best first; the given order breaks ties. */
export function ranked<T>(
  items: readonly T[],
  words: string,
  textOf: (item: T) => string,
  limit: number,
): readonly T[] {
  return items
    .map((item, order) => ({ item, order, rank: rank(textOf(item), words) }))
    .filter((found): found is typeof found & { rank: number } => found.rank !== null)
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .slice(0, limit)
    .map(({ item }) => item);
}
