import type { DocumentId } from '../../policy/document';
import { addBit, type Bits, bothBits, eachBit, noBits } from '../bits';
import { issuedBy } from '../force';
import { modalityBit } from '../modality';
import { type UnitIndex, unitsAt, unitsIn, unitsWithAny } from '../unitIndex';
import type { CodedUnit } from '../units';
import type { PmcScore } from './pmc';
import type { CluedVariable, PmcClue } from './variables';

/**
 * What the codes say of each document's sub-variables; a person's score outranks it. null where no clue is given, and
 * where a clue asks for codes that the book does not have or for modality that was not read: not 0, since nobody looked.
 */
export function pmcClues(
  index: UnitIndex,
  variables: readonly CluedVariable[],
): Map<DocumentId, Map<string, PmcScore>> {
  const scores = new Map(index.documents.map(({ id }) => [id, new Map<string, PmcScore>()]));
  for (const { id, clue } of variables.flatMap(({ items }) => items)) {
    const met = clue === null ? null : metBy(index, clue);
    index.documents.forEach((document, d) =>
      scores.get(document.id)?.set(id, met === null ? null : (met[d] ?? null)),
    );
  }
  return scores;
}

/** The units behind a machine's score for one document; empty where it does not rest on units. */
export function clueUnits(index: UnitIndex, clue: PmcClue, document: DocumentId): CodedUnit[] {
  const here = unitsIn(index, ({ id }) => id === document);
  return unitsAt(index, bothBits(unitsOfClue(index, clue), here));
}

/** Per document; null = the machine cannot tell of any. */
function metBy(index: UnitIndex, clue: PmcClue): PmcScore[] | null {
  if ('public' in clue) return index.documents.map(() => 1);
  if ('issuer' in clue) {
    return index.documents.map(({ facts }) => {
      const issuer = issuedBy(facts);
      return issuer === null ? null : issuer === clue.issuer ? 1 : 0;
    });
  }
  if ('codes' in clue && !clue.codes.some((code) => index.book.codes.some(({ id }) => id === code)))
    return null;
  const read = 'modality' in clue ? readDocuments(index) : null;
  const met = index.documents.map((_, d): PmcScore => (read === null || read.has(d) ? 0 : null));
  eachBit(unitsOfClue(index, clue), (at) => (met[index.documentOf[at] ?? 0] = 1));
  return met;
}

function unitsOfClue(index: UnitIndex, clue: PmcClue): Bits {
  if ('codes' in clue) return unitsWithAny(index, clue.codes);
  const bits = noBits(index.size);
  if ('modality' in clue) {
    const wanted = modalityBit(clue.modality);
    index.forces().any.forEach((set, at) => {
      if ((set & wanted) !== 0) addBit(bits, at);
    });
  }
  return bits;
}

function readDocuments(index: UnitIndex): ReadonlySet<number> {
  const read = new Set<number>();
  index.forces().any.forEach((set, at) => {
    if (set !== 0) read.add(index.documentOf[at] ?? 0);
  });
  return read;
}
