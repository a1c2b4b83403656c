import { useEffect, useMemo, useState, type RefObject } from 'react';
import { inTextField } from '../../commands/run';
import type { OpenDocument } from '../../../shared/contract/library';
import type { Span } from '../../../shared/text/span';
import { selectedSpan } from './mouse';
import type { ReaderCursor } from './readercursor';
import { chosenSpan, clauseOf, stepFrom, type Chosen, type Stride } from './words';

/** The words chosen in the open text, by mouse or keyboard. */
export interface Words {
  /** null: none. */
  readonly span: Span | null;
  /** Where the keyboard stands in the text; null while it stands on clauses. */
  readonly caret: number | null;
  /** One step on; `stretch` leaves the other end where it was. */
  readonly step: (by: 1 | -1, stride: Stride, stretch: boolean) => void;
  /** Takes what the mouse selected; false when it selected nothing. */
  readonly take: () => boolean;
  readonly clear: () => void;
}

export function useWords(
  open: OpenDocument,
  cursor: ReaderCursor,
  page: RefObject<HTMLDivElement | null>,
): Words {
  const [chosen, choose] = useState<Chosen | null>(null);
  const { blocks, index, at, goTo } = cursor;
  const { text } = open;
  // The same object as long as it is the same words: what is drawn of them is drawn once.
  const span = useMemo(() => chosenSpan(chosen), [chosen]);
  const follow = (now: Chosen): void => {
    choose(now);
    const clause = clauseOf(blocks, now);
    if (clause !== null && clause !== at) goTo(clause);
  };
  // What is drawn as chosen is no selection of the browser's, which would not outlive scrolling.
  useEffect(() => {
    if (span === null) return undefined;
    const copy = (event: ClipboardEvent): void => {
      // A memo stands in the page, and its own words are copied from it.
      if (inTextField()) return;
      if (!page.current?.contains(document.activeElement) || window.getSelection()?.isCollapsed === false)
        return;
      event.clipboardData?.setData('text/plain', text.slice(span.start, span.end));
      event.preventDefault();
    };
    document.addEventListener('copy', copy);
    return () => document.removeEventListener('copy', copy);
  }, [span, text, page]);
  return {
    span,
    caret: chosen?.focus ?? null,
    step: (by, stride, stretch) => {
      const block = blocks[index];
      const start = chosen ?? (block && both(by > 0 ? block.start : block.end));
      if (!start) return;
      const focus = stepFrom(text, blocks, start.focus, by, stride);
      follow(stretch ? { ...start, focus } : both(focus));
    },
    take: () => {
      const selected = page.current && selectedSpan(page.current);
      if (!selected) return false;
      window.getSelection()?.removeAllRanges();
      follow({ anchor: selected.start, focus: selected.end });
      return true;
    },
    clear: () => choose(null),
  };
}

function both(at: number): Chosen {
  return { anchor: at, focus: at };
}
