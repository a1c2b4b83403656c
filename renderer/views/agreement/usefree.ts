import { useEffect, useRef, type RefObject } from 'react';

/**
 * Gives the keyboard to what one has come to, unless something still has it: whoever goes along the parts of the view
 * by arrows is not held up in one of them.
 */
export function useFree<At extends HTMLElement>(): RefObject<At | null> {
  const at = useRef<At>(null);
  useEffect(() => {
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body) at.current?.focus({ preventScroll: true });
  }, []);
  return at;
}
