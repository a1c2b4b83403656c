import type { CodeId } from '../../shared/coding/codebook';
import type { Coding, CodingStatus } from '../../shared/coding/coding';
import { ofPeople } from '../../shared/exchange/coders';
import type { ClauseId, DocumentId } from '../../shared/policy/document';
import { detailAt } from './details';
import type { Project } from './file';
import { COUNTS } from './reports';
import { codingWritten } from './standing';
import { CODING_INSERT, codingValues } from './codingRow';

/** What the machine says anew of some clauses of one document. */
export interface ClausesAnew {
  readonly document: DocumentId;
  readonly clauses: readonly { readonly clause: ClauseId; readonly codings: readonly Coding[] }[];
}

/**
 * Puts the machine's new codings in the place of its former ones. What a person accepted or rejected stays as it is,
 * with the evidence that there is now. What a person only remarked on (weight, comment, doubt) and no rule gives any
 * more stays as a candidate without evidence: it no longer counts, and the remark is still to be read. Only what differs
 * is written. Call within a transaction.
 */
export function codingsRetag(project: Project, anew: readonly ClausesAnew[]): void {
  const { db } = project;
  const stored = db.prepare<[string, string], StoredCoding>(
    `SELECT code, score, status, evidence, probability, given_by FROM coding
     WHERE document = ? AND clause = ?`,
  );
  const forget = db.prepare('DELETE FROM coding WHERE document = ? AND clause = ? AND code = ?');
  const put = db.prepare<[...ReturnType<typeof codingValues>]>(
    `${CODING_INSERT} ON CONFLICT (document, clause, code)
       DO UPDATE SET score = excluded.score, status = excluded.status, evidence = excluded.evidence,
         probability = excluded.probability, given_by = excluded.given_by`,
  );
  const unsay = db.prepare(
    'UPDATE coding SET score = 1, probability = NULL, given_by = NULL WHERE document = ? AND clause = ? AND code = ?',
  );
  for (const { document, clauses } of anew) {
    for (const { clause, codings } of clauses) {
      const former = new Map(stored.all(document, clause).map((row) => [row.code, row]));
      let written = false;
      for (const coding of codings) {
        const was = former.get(coding.code);
        former.delete(coding.code);
        const status = was !== undefined && byPerson(was) ? was.status : coding.status;
        const values = codingValues(document, { ...coding, status });
        if (was !== undefined && same(was, values)) continue;
        put.run(...values);
        written = true;
      }
      for (const gone of former.values()) {
        if (byPerson(gone)) {
          // The verdict stays with the words it was given on; that the machine says so does not.
          const silent = gone.score === 1 && gone.given_by === null && gone.probability === null;
          if (silent || isOfPeople(gone)) continue;
          unsay.run(document, clause, gone.code);
          written = true;
          continue;
        }
        const remarked = detailAt(project, { document, clause, code: gone.code }) !== null;
        if (remarked && gone.status === 'candidate' && gone.evidence === '[]') continue;
        if (remarked) put.run(...codingValues(document, unsaid(clause, gone.code)));
        else forget.run(document, clause, gone.code);
        written = true;
      }
      if (written) codingWritten(project, document, clause);
    }
  }
}

/** What a person remarked on and nothing gives any more. */
function unsaid(clause: ClauseId, code: CodeId): Coding {
  return { clause, code, score: 1, status: 'candidate', evidence: [] };
}

/** No rule and no model was ever behind it. */
function isOfPeople({ evidence, given_by }: StoredCoding): boolean {
  return given_by === null && ofPeople(JSON.parse(evidence) as Coding['evidence']);
}

interface StoredCoding {
  readonly code: CodeId;
  readonly score: number;
  readonly status: CodingStatus;
  readonly evidence: string;
  readonly probability: number | null;
  readonly given_by: string | null;
}

function same(was: StoredCoding, values: ReturnType<typeof codingValues>): boolean {
  const [, , , score, status, evidence, probability, givenBy] = values;
  return (
    was.score === score &&
    was.status === status &&
    was.evidence === evidence &&
    was.probability === probability &&
    was.given_by === givenBy
  );
}

function byPerson({ status }: StoredCoding): boolean {
  return status === 'accepted' || status === 'rejected';
}

/** Status of each coding of one document: clause and code → status. */
export function codingStatuses(
  project: Project,
  document: DocumentId,
): ReadonlyMap<ClauseId, ReadonlyMap<CodeId, CodingStatus>> {
  const statuses = new Map<ClauseId, Map<CodeId, CodingStatus>>();
  const rows = project.db
    .prepare<[string], { clause: ClauseId; code: CodeId; status: CodingStatus }>(
      'SELECT clause, code, status FROM coding WHERE document = ?',
    )
    .all(document);
  for (const { clause, code, status } of rows) {
    const those = statuses.get(clause) ?? new Map<CodeId, CodingStatus>();
    statuses.set(clause, those.set(code, status));
  }
  return statuses;
}

/** One coding; null where there is none. */
export function codingAt(
  project: Project,
  { document, clause, code }: { document: DocumentId; clause: ClauseId; code: CodeId },
): Pick<Coding, 'status' | 'evidence'> | null {
  const row = project.db
    .prepare<[string, string, string], { status: CodingStatus; evidence: string }>(
      'SELECT status, evidence FROM coding WHERE document = ? AND clause = ? AND code = ?',
    )
    .get(document, clause, code);
  return row === undefined
    ? null
    : { status: row.status, evidence: JSON.parse(row.evidence) as Coding['evidence'] };
}

/** How many codings count: of the code, or of any when null. */
export function countedClauses(project: Project, code: CodeId | null): number {
  const row = project.db
    .prepare<[string | null, string | null], { n: number }>(
      `SELECT count(*) AS n FROM coding k JOIN document d ON d.id = k.document
       WHERE d.removed = 0 AND ${COUNTS} AND (? IS NULL OR k.code = ?)`,
    )
    .get(code, code);
  return row?.n ?? 0;
}
