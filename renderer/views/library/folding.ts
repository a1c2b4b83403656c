import type { DocumentRow } from '../../../shared/contract/library';
import type { DocumentId } from '../../../shared/policy/document';
import { rowsSorted, type Sort } from './columns';

/** A line of the library: a document, or one of several of the same policy. */
export interface Line {
  readonly row: DocumentRow;
  /** The first of several that are one policy: how many others, and whether all are only reprints. */
  readonly group: { readonly others: number; readonly reprints: boolean; readonly open: boolean } | null;
  /** The first document of the policy under which this one is folded; null where it stands for itself. */
  readonly under: DocumentId | null;
}

/** Each document a line of its own. */
export function linesFlat(rows: readonly DocumentRow[], sort: Sort | null): readonly Line[] {
  return rowsSorted(rows, sort).map((row) => ({ row, group: null, under: null }));
}

/**
 * Reprints and versions under one line, that of the newest; the lines are sorted by it, and the others follow it from
 * new to old where it is open. Only what is in `rows` belongs together: the filter may have taken the rest.
 */
export function linesFolded(
  rows: readonly DocumentRow[],
  sort: Sort | null,
  open: ReadonlySet<DocumentId>,
): readonly Line[] {
  const groups = policies(rows);
  return rowsSorted([...groups.keys()], sort).flatMap((head): Line[] => {
    const others = groups.get(head) ?? [];
    if (others.length === 0) return [{ row: head, group: null, under: null }];
    const shown = open.has(head.id);
    const group = { others: others.length, reprints: others.every(reprintOf(head)), open: shown };
    const folded = others.map((row): Line => ({ row, group: null, under: head.id }));
    return [{ row: head, group, under: null }, ...(shown ? folded : [])];
  });
}

/** The newest document of each policy with the others, new to old; the first in the project where days are the same. */
function policies(rows: readonly DocumentRow[]): ReadonlyMap<DocumentRow, readonly DocumentRow[]> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const seen = new Set<DocumentRow>();
  const groups = new Map<DocumentRow, readonly DocumentRow[]>();
  for (const row of rows) {
    if (seen.has(row)) continue;
    const members = new Set([row]);
    // A set goes on over what is added to it: kin of kin belong together.
    for (const member of members) {
      seen.add(member);
      for (const { document } of member.kin) {
        const other = byId.get(document);
        if (other) members.add(other);
      }
    }
    const [head = row, ...others] = rows.filter((each) => members.has(each)).sort(newestFirst);
    groups.set(head, others);
  }
  return groups;
}

function newestFirst(a: DocumentRow, b: DocumentRow): number {
  return (b.facts.date ?? '').localeCompare(a.facts.date ?? '');
}

function reprintOf(head: DocumentRow): (row: DocumentRow) => boolean {
  return ({ id }) => head.kin.some(({ document, kind }) => document === id && kind === 'near');
}
