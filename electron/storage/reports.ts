import type { CodedDocument } from '../../shared/analysis/coverage';
import type { Codebook, CodeId } from '../../shared/coding/codebook';
import type { DocumentRow } from '../../shared/contract/questions';
import type { ClauseId, DocumentId, Facts } from '../../shared/policy/document';
import type { Kinship } from '../../shared/policy/likeness';
import type { Message } from '../../shared/wording/say';
import type { Project } from './file';

/** What `codingCounts` says, in SQL. */
export const COUNTS = "status IN ('suggested', 'accepted')";

export interface ProjectHead {
  readonly name: string;
  readonly sample: boolean;
  readonly codebook: Codebook;
  readonly revision: number;
  readonly savedAt: string | null;
}

export function projectHead(project: Project): ProjectHead {
  const row = project.db
    .prepare<
      [],
      { name: string; sample: number; codebook: string; revision: number; saved_at: string | null }
    >('SELECT name, sample, codebook, revision, saved_at FROM project')
    .get();
  if (row === undefined) throw new Error('project table is empty');
  return {
    name: row.name,
    sample: row.sample === 1,
    codebook: JSON.parse(row.codebook) as Codebook,
    revision: row.revision,
    savedAt: row.saved_at,
  };
}

/** Rises with every edit of the project. */
export function projectRevision(project: Project): number {
  return project.db.prepare<[], { revision: number }>('SELECT revision FROM project').get()?.revision ?? 0;
}

/** How much stands in the project, without what was taken out. */
export function projectCounts(project: Project): { documents: number; clauses: number; codings: number } {
  const row = project.db
    .prepare<[], { documents: number; clauses: number; codings: number }>(
      `SELECT (SELECT count(*) FROM document WHERE removed = 0) AS documents,
              (SELECT count(*) FROM clause JOIN document ON document.id = clause.document
                WHERE removed = 0 AND leaf = 1) AS clauses,
              (SELECT count(*) FROM coding JOIN document ON document.id = coding.document
                WHERE removed = 0 AND ${COUNTS}) AS codings`,
    )
    .get();
  return row ?? { documents: 0, clauses: 0, codings: 0 };
}

/** Every document in the project, in the order of import. */
export function documentRows(project: Project): DocumentRow[] {
  return rowsOf(project, null);
}

/** One document, which costs a hundredth of looking it up among a thousand; null when it is not in the project. */
export function documentRow(project: Project, id: DocumentId): DocumentRow | null {
  return rowsOf(project, id)[0] ?? null;
}

function rowsOf(project: Project, only: DocumentId | null): DocumentRow[] {
  const kin = kinByDocument(project);
  return project.db
    .prepare<{ only: string | null }, RowRow>(
      `SELECT d.id, d.facts, d.file_name, d.part, d.format, d.encoding, d.characters, d.warnings,
         (SELECT count(*) FROM clause c WHERE c.document = d.id AND c.kind = 'article') AS articles,
         (SELECT count(*) FROM clause c WHERE c.document = d.id AND c.leaf = 1) AS clauses,
         (SELECT count(DISTINCT clause) FROM coding k WHERE k.document = d.id AND ${COUNTS}) AS tagged
       FROM document d WHERE removed = 0 ${only === null ? '' : 'AND id = @only'} ORDER BY position`,
    )
    .all({ only })
    .map((row) => ({
      id: row.id as DocumentId,
      facts: JSON.parse(row.facts) as Facts,
      fileName: row.file_name,
      part: row.part,
      format: row.format,
      encoding: row.encoding,
      characters: row.characters,
      articles: row.articles,
      clauses: row.clauses,
      tagged: row.clauses === 0 ? 0 : row.tagged / row.clauses,
      warnings: JSON.parse(row.warnings) as Message[],
      kin: kin.get(row.id) ?? [],
    }));
}

/** Kinship was noted once, by the later of the two; here each has it. */
function kinByDocument(project: Project): Map<string, DocumentRow['kin'][number][]> {
  const kin = new Map<string, DocumentRow['kin'][number][]>();
  const rows = project.db
    .prepare<[], { document: string; other: string; title: string; kind: Kinship; likeness: number }>(
      `WITH both AS (SELECT document, other, kind, likeness FROM kinship
                     UNION SELECT other, document, kind, likeness FROM kinship)
       SELECT both.document, both.other, d.facts ->> 'title' AS title, kind, likeness
       FROM both JOIN document d ON d.id = both.other WHERE d.removed = 0 ORDER BY likeness DESC`,
    )
    .all();
  for (const { document, other, title, kind, likeness } of rows) {
    const list = kin.get(document) ?? [];
    kin.set(document, list);
    list.push({ document: other as DocumentId, title, kind, likeness });
  }
  return kin;
}

/** What the analyses count: per document and code the units in which the code counts. */
export function codedDocuments(project: Project): CodedDocument[] {
  const units = new Map<string, Map<CodeId, ClauseId[]>>();
  const rows = project.db
    .prepare<[], { document: string; code: string; unit: string }>(
      `SELECT k.document, k.code, c.unit, min(c.position) AS place
       FROM coding k JOIN clause c ON c.document = k.document AND c.id = k.clause
       WHERE ${COUNTS} GROUP BY k.document, k.code, c.unit ORDER BY k.document, place`,
    )
    .all();
  for (const row of rows) {
    const byCode = units.get(row.document) ?? new Map<CodeId, ClauseId[]>();
    units.set(row.document, byCode);
    const list = byCode.get(row.code as CodeId) ?? [];
    byCode.set(row.code as CodeId, list);
    list.push(row.unit as ClauseId);
  }
  return project.db
    .prepare<[], { id: string; facts: string; characters: number; units: number }>(
      `SELECT id, facts, characters,
         (SELECT count(DISTINCT unit) FROM clause c WHERE c.document = d.id AND c.leaf = 1) AS units
       FROM document d WHERE removed = 0 ORDER BY position`,
    )
    .all()
    .map((row) => ({
      id: row.id as DocumentId,
      facts: JSON.parse(row.facts) as Facts,
      units: row.units,
      characters: row.characters,
      unitsByCode: units.get(row.id) ?? new Map(),
    }));
}

/** Candidates (score 1, nobody's verdict yet) per document and code. */
export function candidateCounts(project: Project): Map<DocumentId, Map<CodeId, number>> {
  const counts = new Map<DocumentId, Map<CodeId, number>>();
  const rows = project.db
    .prepare<[], { document: string; code: string; n: number }>(
      `SELECT document, code, count(*) AS n FROM coding WHERE status = 'candidate' GROUP BY document, code`,
    )
    .all();
  for (const row of rows) {
    const id = row.document as DocumentId;
    counts.set(id, (counts.get(id) ?? new Map<CodeId, number>()).set(row.code as CodeId, row.n));
  }
  return counts;
}

interface RowRow {
  id: string;
  facts: string;
  file_name: string;
  part: string | null;
  format: string;
  encoding: string;
  characters: number;
  warnings: string;
  articles: number;
  clauses: number;
  tagged: number;
}
