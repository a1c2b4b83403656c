import { GIVEN_BY, type Coding, type GivenBy } from '../../shared/coding/coding';
import type { ClauseId, DocumentId } from '../../shared/policy/document';

/** A coding as it lies in the file; `probability` and `given_by` are null in codings by people and of older files. */
export interface CodingRow {
  clause: string;
  code: string;
  score: number;
  status: string;
  evidence: string;
  probability: number | null;
  given_by: string | null;
}

export const CODING_INSERT = `INSERT INTO coding
  (document, clause, code, score, status, evidence, probability, given_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;

/** In the order of `CODING_INSERT`. */
export function codingValues(document: DocumentId, coding: Coding) {
  const { clause, code, score, status, evidence, probability, by } = coding;
  const found = JSON.stringify(evidence);
  return [document, clause, code, score, status, found, probability ?? null, by ?? null] as const;
}

export function codingOf(row: CodingRow): Coding {
  const by = GIVEN_BY.find((one): one is GivenBy => one === row.given_by);
  return {
    clause: row.clause as ClauseId,
    code: row.code as Coding['code'],
    score: row.score,
    status: row.status as Coding['status'],
    ...(row.probability === null ? {} : { probability: row.probability }),
    ...(by === undefined ? {} : { by }),
    evidence: JSON.parse(row.evidence) as Coding['evidence'],
  };
}
