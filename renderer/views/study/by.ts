import type { DOCUMENT_AXES } from '../../../shared/analysis/axes';

/** Properties by which documents are grouped, those most asked for first. */
export const DOCUMENT_SIDES = [
  'places',
  'documents',
  'levels',
  'years',
  'kinds',
] as const satisfies readonly (typeof DOCUMENT_AXES)[number][];
