import type { Standing } from './standing';

/** Said in words beside them; the shape helps where colour does not. */
export const SIGNS: Record<Standing, string> = {
  unreadable: '✕',
  doubtful: '⚠',
  duplicate: '＝',
  leftOut: '—',
  ready: '✓',
};
