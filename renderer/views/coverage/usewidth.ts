import { useEffect, useState, type RefObject } from 'react';

/** Inner width of an element, followed as it changes. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const at = element.current;
    if (!at) return undefined;
    const watch = new ResizeObserver(() => setWidth(at.clientWidth));
    watch.observe(at);
    return () => watch.disconnect();
  }, [element]);
  return width;
}
