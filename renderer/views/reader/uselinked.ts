import { useEffect, type RefObject } from 'react';
import type { AlikeClause } from '../../../shared/contract/reading';
import type { DocumentId } from '../../../shared/policy/document';
import type { Pane } from '../../session/beside';
import { linkedTo, useBeside } from '../../session/beside';
import { usePlace } from '../../session/place';
import { useAskKeeping } from '../../session/useask';

/** The clause of this pane most similar to the one under the cursor of the other; null where panes go apart. */
export function useLinked(document: DocumentId, pane: Pane): AlikeClause | null {
  const { side, active, together } = useBeside();
  const selection = usePlace((trail) => trail.here.selection);
  const main = usePlace((trail) => trail.here.document);
  const other = active === 'side' ? side : main;
  const follows = side !== null && together && active !== pane;
  const at = follows && selection.kind === 'clause' && selection.document === other ? selection : null;
  const { value } = useAskKeeping(
    'document.likest',
    at === null ? 'skip' : { document: at.document, clause: at.clause, beside: document },
  );
  const linked = at === null ? null : value;
  const clause = linked?.clause ?? null;
  const waits = side !== null && active !== pane;
  useEffect(() => {
    if (waits) linkedTo(clause);
  }, [waits, clause]);
  return linked;
}

// Blocks not yet drawn have an estimated height: what comes into sight is measured, and the place corrected.
const CORRECTIONS = 4;

/** Scrolls a clause to the height at which the cursor's stands in the other pane. */
export function useBesideIt(
  page: RefObject<HTMLDivElement | null>,
  nth: number,
  scrollTo: (nth: number) => void,
): void {
  useEffect(() => {
    if (nth < 0) return undefined;
    scrollTo(nth);
    let left = CORRECTIONS;
    let frame = requestAnimationFrame(correct);
    function correct(): void {
      const at = page.current;
      const own = at?.querySelector(`[data-index="${nth}"]`);
      const other = document.querySelector('.reader-pane[data-active="true"] .placed[data-current="true"]');
      if (at && own && other)
        at.scrollTop += own.getBoundingClientRect().top - other.getBoundingClientRect().top;
      left -= 1;
      if (left > 0) frame = requestAnimationFrame(correct);
    }
    return () => cancelAnimationFrame(frame);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when another clause stands beside
  }, [nth]);
}
