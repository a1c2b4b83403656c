import type { Citation, ClauseId, DocumentId, Facts } from '../../shared/policy/document';
import type { Citable } from '../../shared/policy/resolve';
import type { Project } from './file';

/** A document that a text names, and how often. */
export interface CitationMade extends Pick<Citation, 'title' | 'documentNumber'> {
  readonly times: number;
}

/** Every document in the project by what it may be cited by, in the order of import. */
export function citableDocuments(project: Project): readonly Citable[] {
  return project.db
    .prepare<[], { id: string; facts: string }>(
      'SELECT id, facts FROM document WHERE removed = 0 ORDER BY position',
    )
    .all()
    .map(({ id, facts }) => ({ id: id as DocumentId, facts: JSON.parse(facts) as Facts }));
}

export function citationsMade(project: Project, id: DocumentId): readonly CitationMade[] {
  return project.db
    .prepare<[string], CitationMade>(
      `SELECT c.value ->> 'title' AS title, c.value ->> 'documentNumber' AS documentNumber, count(*) AS times
       FROM document d, json_each(d.links, '$.citations') c WHERE d.id = ? GROUP BY 1, 2`,
    )
    .all(id);
}

/** The first clause of that label, which in a file of several texts is that of the first. */
export function clauseByLabel(project: Project, document: DocumentId, label: string): ClauseId | null {
  const row = project.db
    .prepare<[string, string], { id: string }>(
      'SELECT id FROM clause WHERE document = ? AND label = ? ORDER BY position LIMIT 1',
    )
    .get(document, label);
  return row === undefined ? null : (row.id as ClauseId);
}
