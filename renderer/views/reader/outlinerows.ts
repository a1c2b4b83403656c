import type { Coding } from '../../../shared/coding/coding';
import { codingCounts } from '../../../shared/coding/coding';
import type { Clause, ClauseId, ClauseKind } from '../../../shared/policy/document';

export interface OutlineRow {
  readonly clause: Clause;
  /** 0 at the top. */
  readonly depth: number;
  /** What stands in the outline: number and heading, or the beginning of the text. */
  readonly text: string;
  /** Counted codings in it and beneath it. */
  readonly codings: number;
  readonly opens: boolean;
}

/** Kinds one navigates by; paragraphs and items are read, not looked up. */
const LISTED = new Set<ClauseKind>([
  'part',
  'chapter',
  'section',
  'article',
  'heading',
  'subheading',
  'point',
]);

// Enough to recognise an article by; the panel cuts it where it ends.
const BEGINNING = 24;

/** The outline from top to bottom; what lies under a closed container is left out. */
export function outlineRows(
  text: string,
  clauses: readonly Clause[],
  codings: readonly Coding[],
  closed: ReadonlySet<ClauseId>,
): readonly OutlineRow[] {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const counts = codingsBeneath(byId, codings);
  const rows: OutlineRow[] = [];
  const hidden = new Set<ClauseId>();
  const depths = new Map<ClauseId, number>();
  const parents = new Set(clauses.filter(({ kind }) => LISTED.has(kind)).map(({ parent }) => parent));
  for (const clause of clauses) {
    const { id, parent } = clause;
    const depth = parent === null ? 0 : (depths.get(parent) ?? 0) + 1;
    depths.set(id, depth);
    if (parent !== null && (hidden.has(parent) || closed.has(parent))) hidden.add(id);
    if (hidden.has(id) || !LISTED.has(clause.kind)) continue;
    rows.push({
      clause,
      depth,
      text: clause.heading ?? beginning(text, clause),
      codings: counts.get(id) ?? 0,
      opens: parents.has(id),
    });
  }
  return rows;
}

/** The listed clause in which `id` lies, itself included. */
export function outlineOf(clauses: readonly Clause[], id: ClauseId | null): ClauseId | null {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  let clause = id === null ? undefined : byId.get(id);
  while (clause && !LISTED.has(clause.kind))
    clause = clause.parent === null ? undefined : byId.get(clause.parent);
  return clause?.id ?? null;
}

function codingsBeneath(
  byId: ReadonlyMap<ClauseId, Clause>,
  codings: readonly Coding[],
): Map<ClauseId, number> {
  const counts = new Map<ClauseId, number>();
  for (const coding of codings) {
    if (!codingCounts(coding)) continue;
    for (let id: ClauseId | null = coding.clause; id !== null; id = byId.get(id)?.parent ?? null) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return counts;
}

function beginning(text: string, { start, end, label }: Clause): string {
  const own = text.slice(start, Math.min(end, start + BEGINNING + label.length)).trim();
  const after = own.startsWith(label) ? own.slice(label.length) : own.replace(/^第[^\s]{1,8}条/, '');
  return after.trim().split('\n')[0] ?? '';
}
