import { useVirtualizer, type VirtualizerOptions } from '@tanstack/react-virtual';

type Options = Pick<
  VirtualizerOptions<HTMLDivElement, HTMLDivElement>,
  | 'count'
  | 'getScrollElement'
  | 'estimateSize'
  | 'getItemKey'
  | 'overscan'
  | 'horizontal'
  | 'paddingStart'
  | 'paddingEnd'
  | 'scrollPaddingStart'
>;
type Optional =
  'getItemKey' | 'overscan' | 'horizontal' | 'paddingStart' | 'paddingEnd' | 'scrollPaddingStart';

/** Which items of a long list are on screen. Drawn after the frame rather than within it: scrolling stays smooth. */
export function useList(options: Omit<Options, Optional> & Partial<Pick<Options, Optional>>) {
  return useVirtualizer<HTMLDivElement, HTMLDivElement>({ ...options, useFlushSync: false });
}
