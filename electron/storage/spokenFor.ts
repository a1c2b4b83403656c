import type { CodeId } from '../../shared/coding/codebook';
import type { Project } from './file';

/** How many codings of documents in the project people judged, put or remarked on, by code. */
export function codingsByPeople(project: Project): ReadonlyMap<CodeId, number> {
  const rows = project.db
    .prepare<[], { code: CodeId; n: number }>(
      `SELECT k.code, count(*) AS n FROM coding k JOIN document d ON d.id = k.document
       LEFT JOIN coding_detail t ON t.document = k.document AND t.clause = k.clause AND t.code = k.code
       WHERE d.removed = 0 AND (k.status IN ('accepted', 'rejected') OR t.code IS NOT NULL)
       GROUP BY k.code`,
    )
    .all();
  return new Map(rows.map(({ code, n }) => [code, n]));
}
