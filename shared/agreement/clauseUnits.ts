import type { CodeId } from '../coding/codebook';
import type { ClauseId, DocumentId } from '../policy/document';
import type { Ratings } from './rating';

/** A clause that two or more people may have coded. */
export interface CodedClause {
  readonly document: DocumentId;
  readonly clause: ClauseId;
  /** Codes by coder, in the order of `coders`; null = this coder did not read the clause, empty = gave no code. */
  readonly codes: readonly (ReadonlySet<CodeId> | null)[];
}

/** One unit: this code on this clause, yes (1) or no (0). */
export interface ClauseUnit {
  readonly document: DocumentId;
  readonly clause: ClauseId;
  readonly code: CodeId;
}

/**
 * The default unit, clause × code (agreement.md §4.1): a yes or a no of each code on each clause that a coder read.
 * `ratings` has a row for each of `units`; restrict `codes` to one to measure it alone.
 */
export function clauseUnitRatings(
  clauses: readonly CodedClause[],
  codes: readonly CodeId[],
): { readonly units: readonly ClauseUnit[]; readonly ratings: Ratings } {
  const units: ClauseUnit[] = [];
  const ratings: (string | null)[][] = [];
  for (const code of codes) {
    for (const { document, clause, codes: given } of clauses) {
      units.push({ document, clause, code });
      ratings.push(given.map((own) => (own === null ? null : own.has(code) ? '1' : '0')));
    }
  }
  return { units, ratings };
}
