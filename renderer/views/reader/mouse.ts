import type { Span } from '../../../shared/text/span';

/** Text on the page carries where it begins in the frozen text; nothing else stands in such an element. */
const PLACED = '[data-from]';

/** The words selected with the mouse, in the frozen text; null where none on this page are. */
export function selectedSpan(page: HTMLElement): Span | null {
  const selection = window.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const over = [...page.querySelectorAll<HTMLElement>(PLACED)].filter((element) =>
    range.intersectsNode(element),
  );
  const spans = over.map((element): Span => {
    const from = Number(element.dataset['from']);
    const start = element.contains(range.startContainer)
      ? lengthTo(element, range.startContainer, range.startOffset)
      : 0;
    const end = element.contains(range.endContainer)
      ? lengthTo(element, range.endContainer, range.endOffset)
      : element.textContent.length;
    return { start: from + start, end: from + end };
  });
  const inked = spans.filter(({ start, end }) => start < end);
  if (inked.length === 0) return null;
  return {
    start: Math.min(...inked.map(({ start }) => start)),
    end: Math.max(...inked.map(({ end }) => end)),
  };
}

function lengthTo(element: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}
