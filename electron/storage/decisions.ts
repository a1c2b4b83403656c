import type { CodeId } from '../../shared/coding/codebook';
import type { Coding, CodingStatus } from '../../shared/coding/coding';
import { ofPeople } from '../../shared/exchange/coders';
import type { ClauseId, DocumentId } from '../../shared/policy/document';
import type { Project } from './file';

/** What a person said of one code on one clause. */
export interface DecisionRow {
  readonly document: DocumentId;
  readonly clause: ClauseId;
  readonly code: CodeId;
  readonly accepted: boolean;
  /** No rule and no model is behind it: a person put it here, or in another program. */
  readonly byHand: boolean;
  /** The machine suggests it too, and not only since it learnt from this project. */
  readonly found: boolean;
}

/** Every decision in the project, in the order of documents and text. */
export function decisionRows(project: Project): DecisionRow[] {
  return project.db
    .prepare<
      [],
      {
        document: DocumentId;
        clause: ClauseId;
        code: CodeId;
        status: CodingStatus;
        score: number;
        evidence: string;
        given_by: string | null;
      }
    >(
      `SELECT k.document, k.clause, k.code, k.status, k.score, k.evidence, k.given_by
       FROM document d JOIN coding k ON k.document = d.id
       JOIN clause c ON c.document = k.document AND c.id = k.clause
       WHERE d.removed = 0 AND k.status IN ('accepted', 'rejected') ORDER BY d.position, c.position, k.code`,
    )
    .all()
    .map(({ document, clause, code, status, score, evidence, given_by }) => {
      const byHand = ofPeople(JSON.parse(evidence) as Coding['evidence']);
      const found = !byHand && score === 2 && given_by !== 'project';
      return { document, clause, code, accepted: status === 'accepted', byHand, found };
    });
}

/** A tag nobody has judged, with how likely it is. */
export interface UnjudgedRow {
  readonly document: DocumentId;
  readonly clause: ClauseId;
  readonly code: CodeId;
  readonly probability: number;
}

/** What waits for a verdict and has a probability, in the order of documents and text; of one code, or of all. */
export function unjudgedRows(project: Project, code: CodeId | null): UnjudgedRow[] {
  return project.db
    .prepare<[string | null, string | null], UnjudgedRow>(
      `SELECT k.document, k.clause, k.code, k.probability
       FROM document d JOIN coding k ON k.document = d.id
       JOIN clause c ON c.document = k.document AND c.id = k.clause
       WHERE d.removed = 0 AND k.status IN ('suggested', 'candidate') AND k.probability IS NOT NULL
         AND (? IS NULL OR k.code = ?) ORDER BY d.position, c.position, k.code`,
    )
    .all(code, code);
}
