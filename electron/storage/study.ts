import type { GapId, GapVerdict } from '../../shared/analysis/gaps/gap';
import type { CodeId } from '../../shared/coding/codebook';
import type { CodingStatus } from '../../shared/coding/coding';
import type { Clause, ClauseId, DocumentId, Links } from '../../shared/policy/document';
import type { Project } from './file';
import { COUNTS } from './reports';

/** One counted code on one clause, with the unit it is counted in. */
export interface CountedCoding {
  readonly document: DocumentId;
  readonly clause: ClauseId;
  readonly unit: ClauseId;
  readonly code: CodeId;
}

/** Everything that counts in the project, in the order of documents and text. */
export function countedCodings(project: Project): CountedCoding[] {
  return codingsWhere(project, COUNTS);
}

/** `condition`: SQL of our own. */
function codingsWhere(project: Project, condition: string): CountedCoding[] {
  return project.db
    .prepare<[], CountedCoding>(
      `SELECT k.document, k.clause, c.unit, k.code
       FROM document d JOIN coding k ON k.document = d.id
       JOIN clause c ON c.document = k.document AND c.id = k.clause
       WHERE d.removed = 0 AND ${condition} ORDER BY d.position, c.position`,
    )
    .all();
}

/** Codings below the counting threshold that nobody has judged, in the order of documents and text. */
export function candidateCodings(project: Project): CountedCoding[] {
  return codingsWhere(project, "status = 'candidate'");
}

/** How many codings there are of each status. */
export function codingCounts(project: Project): Record<CodingStatus, number> {
  const rows = project.db
    .prepare<[], { status: CodingStatus; n: number }>(
      `SELECT status, count(*) AS n FROM coding k JOIN document d ON d.id = k.document
       WHERE d.removed = 0 GROUP BY status`,
    )
    .all();
  const counts = { suggested: 0, candidate: 0, accepted: 0, rejected: 0 };
  for (const { status, n } of rows) counts[status] = n;
  return counts;
}

/** SHA-256 of the frozen text of each document in the project. */
export function documentHashes(project: Project): Map<DocumentId, string> {
  const rows = project.db
    .prepare<[], { id: string; sha256: string }>('SELECT id, sha256 FROM document')
    .all();
  return new Map(rows.map(({ id, sha256 }) => [id as DocumentId, sha256]));
}

/** What of a document its clauses say beside their codes; all of it frozen. */
export interface StudiedText {
  readonly text: string;
  readonly clauses: readonly (Pick<Clause, 'id' | 'label' | 'start' | 'end' | 'leaf' | 'states'> & {
    readonly unit: ClauseId;
  })[];
  readonly references: Links['references'];
}

export function studiedText(project: Project, id: DocumentId): StudiedText {
  const document = project.db
    .prepare<[string], { text: string; references: string | null }>(
      `SELECT text, links -> '$.references' AS "references" FROM document WHERE id = ?`,
    )
    .get(id);
  const clauses = project.db
    .prepare<
      [string],
      { id: string; label: string; start: number; end: number; leaf: number; states: string; unit: string }
    >('SELECT id, label, start, "end", leaf, states, unit FROM clause WHERE document = ? ORDER BY position')
    .all(id);
  return {
    text: document?.text ?? '',
    clauses: clauses.map((clause) => ({
      id: clause.id as ClauseId,
      label: clause.label,
      start: clause.start,
      end: clause.end,
      leaf: clause.leaf === 1,
      states: JSON.parse(clause.states) as Clause['states'],
      unit: clause.unit as ClauseId,
    })),
    references: JSON.parse(document?.references ?? '[]') as Links['references'],
  };
}

/** What a person said of gaps. */
export function gapVerdicts(project: Project): Map<GapId, GapVerdict> {
  const rows = project.db
    .prepare<[], { gap: string; verdict: GapVerdict }>('SELECT gap, verdict FROM verdict')
    .all();
  return new Map(rows.map(({ gap, verdict }) => [gap, verdict]));
}
