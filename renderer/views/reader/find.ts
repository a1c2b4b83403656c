import { create } from 'zustand';
import type { DocumentId } from '../../../shared/policy/document';
import { folded, type FoldedText } from '../../../shared/text/fold';
import type { Span } from '../../../shared/text/span';

/** What is looked for in the text that is open, and where one stands among the places. */
export interface Find {
  readonly open: boolean;
  readonly words: string;
  /** Start of the place one stands at. */
  readonly at: number | null;
  /** The document the place is of: another text begins anew. */
  readonly document: DocumentId | null;
  /** How often the field was asked for: each time it takes the keyboard. */
  readonly asked: number;
}

export const useFind = create<Find>(() => ({ open: false, words: '', at: null, document: null, asked: 0 }));

export function find(part: Partial<Find>): void {
  useFind.setState(part);
}

/** A text made ready to look in: full-width and half-width, capital and small letters alike. */
export function searchable(text: string): FoldedText {
  const fold = folded(text);
  return { ...fold, text: small(fold.text) };
}

/** Every place where `words` stand, in the characters of the frozen text, in order and without overlap. */
export function placesOf(text: FoldedText, words: string): readonly Span[] {
  const wanted = small(folded(words).text).trim();
  if (wanted === '') return [];
  const places: Span[] = [];
  for (let at = text.text.indexOf(wanted); at >= 0; at = text.text.indexOf(wanted, at + wanted.length)) {
    places.push(text.originalSpan(at, at + wanted.length));
  }
  return places;
}

/** The place one stands at: that of `at`, else the first from there on, else the first. -1 without any. */
export function placeAt(places: readonly Span[], at: number | null): number {
  if (places.length === 0) return -1;
  return Math.max(
    0,
    places.findIndex(({ start }) => start >= (at ?? 0)),
  );
}

/** The places that touch a stretch; `places` in order. */
export function placesWithin(places: readonly Span[], { start, end }: Span): readonly Span[] {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < places.length && (places[last]?.start ?? end) < end) last++;
  return places.slice(low, last);
}

/** ASCII alone, so that offsets stay. */
function small(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
