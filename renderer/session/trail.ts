import type { QualityCell } from '../../shared/contract/learning';
import type { View } from '../../shared/contract/commands';
import type { StudyCell } from '../../shared/contract/study';
import type { CodeId } from '../../shared/coding/codebook';
import type { ClauseId, DocumentId } from '../../shared/policy/document';

/** What the inspector explains. */
export type Selection =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'cell'; readonly code: CodeId; readonly document: DocumentId }
  | { readonly kind: 'stage'; readonly component: CodeId; readonly stage: CodeId; readonly side: Side }
  | { readonly kind: 'gap'; readonly gap: string }
  | { readonly kind: 'study'; readonly cell: StudyCell }
  | { readonly kind: 'documents'; readonly ids: readonly DocumentId[] }
  | { readonly kind: 'clause'; readonly document: DocumentId; readonly clause: ClauseId }
  | { readonly kind: 'code'; readonly code: CodeId }
  /** How well the machine agrees with people; with a number chosen, the clauses behind it. */
  | { readonly kind: 'quality'; readonly code: CodeId | null; readonly cell: QualityCell | null }
  /** What to judge next. */
  | { readonly kind: 'queue'; readonly code: CodeId | null };
export type Side = 'national' | 'provincial' | 'all';

export const NOTHING: Selection = { kind: 'nothing' };

/** A place one can come back to, as a page in a browser. */
export interface Place {
  readonly view: View;
  /** Open in the reader. */
  readonly document: DocumentId | null;
  readonly selection: Selection;
}

export interface Trail {
  readonly past: readonly Place[];
  readonly here: Place;
  readonly future: readonly Place[];
}

// 100 steps: more than anyone retraces, small enough never to matter.
const KEPT = 100;

/** Goes on to `place`; what lay ahead is forgotten, as in a browser. */
export function trailGo(trail: Trail, place: Place): Trail {
  if (samePlace(trail.here, place)) return trail;
  return { past: [...trail.past, trail.here].slice(-KEPT), here: place, future: [] };
}

/** Changes what is selected here without making a step. */
export function trailSelect(trail: Trail, selection: Selection): Trail {
  return { ...trail, here: { ...trail.here, selection } };
}

export function trailBack(trail: Trail): Trail {
  const place = trail.past.at(-1);
  if (!place) return trail;
  return { past: trail.past.slice(0, -1), here: place, future: [trail.here, ...trail.future] };
}

export function trailForward(trail: Trail): Trail {
  const [place, ...rest] = trail.future;
  if (!place) return trail;
  return { past: [...trail.past, trail.here], here: place, future: rest };
}

/** The place last left in `view`, so that a tab brings back what was there. */
export function trailLast(trail: Trail, view: View): Place | null {
  if (trail.here.view === view) return trail.here;
  return trail.past.findLast((place) => place.view === view) ?? null;
}

function samePlace(a: Place, b: Place): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
