import type { Codebook, CodeId } from '../coding/codebook';
import type { ClauseId, ClauseState, DocumentId } from '../policy/document';
import type { CodedDocument } from './coverage';
import type { Modality } from './modality';

/** One code that counts in a unit. */
export interface UnitCode {
  readonly code: CodeId;
  /** Of the clauses of the unit that carry the code; empty where modality was not read. */
  readonly modalities: readonly Modality[];
}

/** What the tables count: an 条 article, or in opinions and plans a leaf clause (method §2.1-9), with its codes. */
export interface CodedUnit {
  readonly document: DocumentId;
  readonly unit: ClauseId;
  /** Each once, in the order of the codebook. */
  readonly codes: readonly UnitCode[];
  readonly states: readonly ClauseState[];
  /** Its words, or a bracket （责任单位：…） in it, name who is to do it. */
  readonly responsible: boolean;
  /** Its words 探索, which are soft though they plan (method §3.9 软性). */
  readonly explores: boolean;
  /** Units of the same document that it names by number: 违反本条例第二十条 (method §0-7). */
  readonly names: readonly ClauseId[];
  /** False where a general text speaks of something else (域闸门, method §2.1-5). */
  readonly inDomain: boolean;
}

/** A document as the tables see it. `units`: all its counting units, coded or not. */
export type StudiedDocument = Pick<CodedDocument, 'id' | 'facts' | 'units' | 'characters'>;

/** What is studied: documents, those of their units that carry a code, and the book the codes are of. */
export interface Study {
  readonly documents: readonly StudiedDocument[];
  readonly units: readonly CodedUnit[];
  readonly book: Codebook;
}

/**
 * The units of documents of which only codes are known: no modality, no states, no references; responsible where
 * el.subject 治理主体 counts, which is the code for "says who is to do it".
 */
export function unitsOf(documents: readonly CodedDocument[]): CodedUnit[] {
  return documents.flatMap((document) => {
    const codes = new Map<ClauseId, UnitCode[]>();
    for (const [code, units] of document.unitsByCode) {
      for (const unit of units) {
        const list = codes.get(unit) ?? [];
        codes.set(unit, list);
        list.push({ code, modalities: [] });
      }
    }
    return [...codes].map(([unit, own]) => ({
      document: document.id,
      unit,
      codes: own,
      states: [],
      responsible: own.some(({ code }) => code === 'el.subject'),
      explores: false,
      names: [],
      inDomain: true,
    }));
  });
}
