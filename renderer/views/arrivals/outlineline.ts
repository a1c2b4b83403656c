import type { PreviewDetail } from '../../../shared/contract/preview';
import { lastPart } from '../reader/blocks';

/** One line of the outline: its number without what stands above it, and its heading or first words without the number. */
export function outlineLine(row: PreviewDetail['outline'][number]): {
  readonly label: string;
  readonly text: string;
} {
  const { label: whole, heading, kind, depth, opening } = row;
  const label = depth === 0 || kind === 'article' ? whole : lastPart(whole);
  if (heading !== null) return { label, text: heading };
  const text = opening.startsWith(label) ? opening.slice(label.length) : opening;
  return { label, text: text.trim() };
}
