import type { DocumentId } from '../../../shared/policy/document';

/** Which rows are selected, and from which one a range is stretched. */
export interface Picked {
  readonly ids: readonly DocumentId[];
  readonly anchor: DocumentId | null;
}

export const PICKED_NONE: Picked = { ids: [], anchor: null };

/** A row alone, put to or taken from the others, or the range from the anchor to it, as lists everywhere do. */
export function pick(
  picked: Picked,
  row: DocumentId,
  how: 'only' | 'toggle' | 'range',
  order: readonly DocumentId[],
): Picked {
  if (how === 'toggle') {
    const ids = picked.ids.includes(row) ? picked.ids.filter((id) => id !== row) : [...picked.ids, row];
    return { ids, anchor: row };
  }
  const from = picked.anchor === null ? -1 : order.indexOf(picked.anchor);
  if (how === 'only' || from < 0) return { ids: [row], anchor: row };
  const to = order.indexOf(row);
  return { ids: order.slice(Math.min(from, to), Math.max(from, to) + 1), anchor: picked.anchor };
}

export function pickHow(event: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }) {
  if (event.shiftKey) return 'range';
  return event.ctrlKey || event.metaKey ? 'toggle' : 'only';
}
