import type { CodeId } from '../../shared/coding/codebook';
import type { CodingStatus } from '../../shared/coding/coding';
import type { ClauseId, DocumentId } from '../../shared/policy/document';
import type { HandCoding } from '../../shared/project/codingEdits';
import type { NoteTarget } from '../../shared/project/diff';
import { detailAt, detailKey, detailsOf } from './details';
import type { Project } from './file';

/** The code on each of the clauses; `status` null where it is not. */
export function handCodingRows(
  project: Project,
  at: { readonly document: DocumentId; readonly clauses: readonly ClauseId[]; readonly code: CodeId },
): HandCoding[] {
  const read = project.db.prepare<[string, string, string], { status: CodingStatus; evidence: string }>(
    'SELECT status, evidence FROM coding WHERE document = ? AND clause = ? AND code = ?',
  );
  return at.clauses.map((clause) => {
    const row = read.get(at.document, clause, at.code);
    return {
      document: at.document,
      clause,
      code: at.code,
      status: row?.status ?? null,
      detail: detailAt(project, { document: at.document, clause, code: at.code }),
      byHand: row?.evidence === '[]',
    };
  });
}

/** All codings of some codes in one document, or in all when null. */
export function codingRows(
  project: Project,
  document: DocumentId | null,
  codes: readonly CodeId[],
): HandCoding[] {
  const details = detailsOf(project, document);
  return project.db
    .prepare<
      [string | null, string | null, string],
      { document: DocumentId; clause: ClauseId; code: CodeId; status: CodingStatus; evidence: string }
    >(
      `SELECT k.document, k.clause, k.code, k.status, k.evidence
       FROM coding k JOIN document d ON d.id = k.document
       WHERE d.removed = 0 AND (? IS NULL OR k.document = ?)
         AND k.code IN (SELECT value FROM json_each(?))`,
    )
    .all(document, document, JSON.stringify(codes))
    .map(({ evidence, ...row }) => ({
      ...row,
      detail: details.get(detailKey(row)) ?? null,
      byHand: evidence === '[]',
    }));
}

export function noteRows(project: Project): { readonly target: NoteTarget; readonly text: string }[] {
  return project.db
    .prepare<[], { target: string; text: string }>('SELECT target, text FROM note ORDER BY rowid')
    .all()
    .map(({ target, text }) => ({ target: JSON.parse(target) as NoteTarget, text }));
}
