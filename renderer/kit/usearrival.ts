import { useEffect } from 'react';
import { usePlace } from '../session/place';

// Milliseconds; a view that takes longer to show anything has lost its claim.
const PATIENCE = 1000;

/**
 * Gives the keyboard to a view one has come to, unless something else already has it. Not at the start of the
 * program: a ring around the first cell would only puzzle.
 */
export function useArrival(target: () => HTMLElement | null | undefined): void {
  useEffect(() => {
    const { past, future } = usePlace.getState();
    if (past.length + future.length === 0) return;
    const start = performance.now();
    let frame = 0;
    const arrive = (): void => {
      const { activeElement } = document;
      const free = !activeElement || activeElement === document.body || activeElement.closest('nav');
      if (!free) return;
      const at = target();
      if (at) at.focus({ preventScroll: true });
      // What a virtual list scrolls to exists only some frames later.
      else if (performance.now() - start < PATIENCE) frame = requestAnimationFrame(arrive);
    };
    frame = requestAnimationFrame(arrive);
    return () => cancelAnimationFrame(frame);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- arriving happens once
  }, []);
}
