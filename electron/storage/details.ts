import type { CodeId } from '../../shared/coding/codebook';
import type { CodingDetail } from '../../shared/coding/detail';
import type { ClauseId, DocumentId } from '../../shared/policy/document';
import type { Project } from './file';

/**
 * What people say of codings stands beside them, not in them: the machine writes its codings anew whenever the codebook
 * changes, and must not touch a person's word.
 */

interface At {
  readonly document: DocumentId;
  readonly clause: ClauseId;
  readonly code: CodeId;
}

/** Puts what is said of one coding in the place of what was; null = nothing. Call within a transaction. */
export function detailStore(project: Project, at: At, detail: CodingDetail | null): void {
  const { db } = project;
  if (detail === null) {
    db.prepare('DELETE FROM coding_detail WHERE document = ? AND clause = ? AND code = ?').run(
      at.document,
      at.clause,
      at.code,
    );
    return;
  }
  db.prepare('INSERT OR REPLACE INTO coding_detail (document, clause, code, detail) VALUES (?, ?, ?, ?)').run(
    at.document,
    at.clause,
    at.code,
    JSON.stringify(detail),
  );
}

/** What is said of codings in one document, or in all when null; keyed by `detailKey`. */
export function detailsOf(project: Project, document: DocumentId | null): ReadonlyMap<string, CodingDetail> {
  const rows = project.db
    .prepare<[string | null, string | null], At & { detail: string }>(
      'SELECT document, clause, code, detail FROM coding_detail WHERE ? IS NULL OR document = ?',
    )
    .all(document, document);
  return new Map(rows.map((row) => [detailKey(row), JSON.parse(row.detail) as CodingDetail]));
}

export function detailKey({ document, clause, code }: At): string {
  return `${document} ${clause} ${code}`;
}

export function detailAt(project: Project, at: At): CodingDetail | null {
  const detail = project.db
    .prepare<[string, string, string], string>(
      'SELECT detail FROM coding_detail WHERE document = ? AND clause = ? AND code = ?',
    )
    .pluck()
    .get(at.document, at.clause, at.code);
  return detail === undefined ? null : (JSON.parse(detail) as CodingDetail);
}
