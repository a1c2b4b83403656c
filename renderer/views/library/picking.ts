import type { DocumentId } from '../../../shared/policy/document';

/** Which rows are selected, and from which one a range is stretched. */
export interface Picked<Id extends string = DocumentId> {
  readonly ids: readonly Id[];
  readonly anchor: Id | null;
}

export const PICKED_NONE: Picked<never> = { ids: [], anchor: null };

/** A row alone, put to or taken from the others, or the range from the anchor to it, as lists everywhere do. */
export function pick<Id extends string>(
  picked: Picked<Id>,
  row: Id,
  how: 'only' | 'toggle' | 'range',
  order: readonly Id[],
): Picked<Id> {
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
