import type { Clause, ClauseId } from './document';

/**
 * The counting unit of every clause: the 条 article it belongs to; in opinions and plans, which have none, the clause
 * itself. Items are evidence, articles are counted, so that a list of twelve items is not twelve provisions
 * (method §2.1-9).
 */
export function clauseUnits(clauses: readonly Clause[]): Map<ClauseId, ClauseId> {
  const units = new Map<ClauseId, ClauseId>();
  const articles = new Set<ClauseId>();
  // A parent precedes its children, so its unit is known when theirs is asked for.
  for (const clause of clauses) {
    if (clause.kind === 'article') articles.add(clause.id);
    const above = clause.parent === null ? undefined : units.get(clause.parent);
    units.set(clause.id, above !== undefined && articles.has(above) ? above : clause.id);
  }
  return units;
}
