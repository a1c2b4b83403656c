import type { PolicyDates } from '../../shared/policy/document';

/** In the order in which they come about. */
export const POLICY_DATES = [
  'signed',
  'adopted',
  'approved',
  'published',
  'effective',
  'expires',
] as const satisfies readonly (keyof PolicyDates)[];
