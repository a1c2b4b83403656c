import type { CodedDocument } from '../../shared/analysis/coverage';
import type { CodeId } from '../../shared/coding/codebook';
import type { ClauseId, DocumentId } from '../../shared/policy/document';
import type { Project } from './file';
import { documentCodes, documentHeads, type DocumentCodes } from './standing';

/** What the analyses count: per document and code the units in which the code counts. */
export function codedDocuments(project: Project): CodedDocument[] {
  return documentHeads(project).map(({ id, facts, characters }) => {
    const codes = documentCodes(project, id);
    const known = documents.get(codes);
    if (known?.facts === facts) return known;
    const unitsByCode = known?.unitsByCode ?? unitsOf(codes);
    const now = { id, facts, units: codes.places.units, characters, unitsByCode };
    documents.set(codes, now);
    return now;
  });
}
const documents = new WeakMap<DocumentCodes, CodedDocument>();

/** Candidates (score 1, nobody's verdict yet) per document and code. */
export function candidateCounts(project: Project): Map<DocumentId, ReadonlyMap<CodeId, number>> {
  return new Map(documentHeads(project).map(({ id }) => [id, candidatesOf(documentCodes(project, id))]));
}

function candidatesOf(codes: DocumentCodes): ReadonlyMap<CodeId, number> {
  const known = candidates.get(codes);
  if (known !== undefined) return known;
  const counts = new Map<CodeId, number>();
  for (const { waiting } of codes.codes.values())
    for (const code of waiting) counts.set(code, (counts.get(code) ?? 0) + 1);
  candidates.set(codes, counts);
  return counts;
}
const candidates = new WeakMap<DocumentCodes, ReadonlyMap<CodeId, number>>();

/** In the order of the text. */
function unitsOf({ places, codes }: DocumentCodes): Map<CodeId, ClauseId[]> {
  const units = new Map<CodeId, ClauseId[]>();
  for (const { id, unit } of places.clauses) {
    for (const code of codes.get(id)?.counted ?? []) {
      const list = units.get(code);
      if (list === undefined) units.set(code, [unit]);
      // Clauses of a unit stand together, but for what an enumeration interrupts.
      else if (list.at(-1) !== unit && !list.includes(unit)) list.push(unit);
    }
  }
  return units;
}
