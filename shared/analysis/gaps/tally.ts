import type { CodeId } from '../../coding/codebook';
import type { DocumentId } from '../../policy/document';
import { type Bits, eachBit } from '../bits';
import { unitsIn, unitsWith, type UnitIndex } from '../unitIndex';
import type { StudiedDocument } from '../units';

/** Some of the study's documents taken together, and what of each code stands in them. */
export interface Tally {
  readonly documents: readonly StudiedDocument[];
  readonly units: () => Bits;
  /** Counting units, coded or not. */
  readonly size: number;
  /** How many of the documents provide for the code, and in how many units. */
  readonly provides: (code: CodeId) => { readonly documents: number; readonly units: number };
}

export interface Tallies {
  readonly of: (documents: readonly StudiedDocument[]) => Tally;
  /** Units of the document with the code; 0 below the threshold. */
  readonly counted: (document: DocumentId, code: CodeId) => number;
}

/** Counts of every code in every document, made once; tallies of any group of documents are then cheap. */
export function tallies(index: UnitIndex, codes: readonly CodeId[], threshold: number): Tallies {
  const places = new Map(index.documents.map(({ id }, place) => [id, place]));
  const counts = new Map(codes.map((code) => [code, countsOf(index, code, threshold)]));
  const counted: Tallies['counted'] = (document, code) => counts.get(code)?.[places.get(document) ?? -1] ?? 0;
  const of: Tallies['of'] = (documents) => {
    const ids = new Set(documents.map(({ id }) => id));
    const provided = new Map<CodeId, { documents: number; units: number }>();
    let units: Bits | null = null;
    return {
      documents,
      units: () => (units ??= unitsIn(index, ({ id }) => ids.has(id))),
      size: documents.reduce((sum, document) => sum + document.units, 0),
      provides: (code) => {
        const known = provided.get(code);
        if (known !== undefined) return known;
        const sum = { documents: 0, units: 0 };
        for (const { id } of documents) {
          const n = counted(id, code);
          if (n === 0) continue;
          sum.documents += 1;
          sum.units += n;
        }
        provided.set(code, sum);
        return sum;
      },
    };
  };
  return { of, counted };
}

function countsOf(index: UnitIndex, code: CodeId, threshold: number): Uint32Array {
  const byDocument = new Uint32Array(index.documents.length);
  eachBit(unitsWith(index, code), (at) => {
    const document = index.documentOf[at] ?? 0;
    byDocument[document] = (byDocument[document] ?? 0) + 1;
  });
  return byDocument.map((n) => (n >= threshold ? n : 0));
}
