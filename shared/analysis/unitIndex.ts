import type { CodeId } from '../coding/codebook';
import type { DocumentId } from '../policy/document';
import { addBit, anyBits, type Bits, bothBits, eachBit, noBits } from './bits';
import { modalityWeight } from './modality';
import type { CodedUnit, Study } from './units';

/** A study made ready for tables: units numbered 0 … n−1, and for each code the set of its units. Made once a revision. */
export interface UnitIndex extends Study {
  readonly size: number;
  /** unit → place of its document in `documents`. */
  readonly documentOf: Uint32Array;
  readonly bits: ReadonlyMap<CodeId, Bits>;
  /** The units that reach a code through an article they name by number, not having it themselves. */
  readonly reached: ReadonlyMap<CodeId, Bits>;
}

/** Units of documents that are not among `documents` are left out. An alias has its own units and its target's. */
export function unitIndex(study: Study): UnitIndex {
  const places = new Map<DocumentId, number>(study.documents.map(({ id }, place) => [id, place]));
  const units = study.units.filter(({ document }) => places.has(document));
  const size = units.length;
  const documentOf = Uint32Array.from(units, ({ document }) => places.get(document) ?? 0);
  const bits = codeBits(units);
  const reached = reachedBits(units, bits);
  for (const { id, aliasOf } of study.book.codes) {
    if (aliasOf === undefined) continue;
    for (const map of [bits, reached]) {
      const joined = [map.get(id), map.get(aliasOf)].filter((set) => set !== undefined);
      if (joined.length > 0) map.set(id, anyBits(joined, size));
    }
  }
  return { ...study, units, size, documentOf, bits, reached };
}

/** The units in which `code` counts; empty for a code nobody used. */
export function unitsWith(index: UnitIndex, code: CodeId): Bits {
  return index.bits.get(code) ?? noBits(index.size);
}

/** The units in which any of `codes` counts. */
export function unitsWithAny(index: UnitIndex, codes: readonly CodeId[]): Bits {
  return anyBits(
    codes.map((code) => unitsWith(index, code)),
    index.size,
  );
}

/** The units of the documents that `wanted` accepts. */
export function unitsIn(index: UnitIndex, wanted: (document: Study['documents'][number]) => boolean): Bits {
  const accepted = index.documents.map(wanted);
  const bits = noBits(index.size);
  index.documentOf.forEach((place, unit) => {
    if (accepted[place] === true) addBit(bits, unit);
  });
  return bits;
}

/** The members as units, in the order of the study. */
export function unitsAt(index: UnitIndex, bits: Bits): CodedUnit[] {
  const found: CodedUnit[] = [];
  eachBit(bits, (at) => {
    const unit = index.units[at];
    if (unit !== undefined) found.push(unit);
  });
  return found;
}

/** unit → weight of the firmest modality with which `code` (or what it is an alias of) stands there; 0 elsewhere. */
export function codeWeights(index: UnitIndex, code: CodeId): Uint8Array {
  const target = index.book.codes.find(({ id }) => id === code)?.aliasOf;
  const weights = new Uint8Array(index.size);
  eachBit(unitsWith(index, code), (at) => {
    for (const own of index.units[at]?.codes ?? []) {
      if (own.code !== code && own.code !== target) continue;
      weights[at] = Math.max(weights[at] ?? 0, modalityWeight(own.modalities));
    }
  });
  return weights;
}

function codeBits(units: readonly CodedUnit[]): Map<CodeId, Bits> {
  const bits = new Map<CodeId, Bits>();
  units.forEach(({ codes }, at) => {
    for (const { code } of codes) {
      let set = bits.get(code);
      if (set === undefined) bits.set(code, (set = noBits(units.length)));
      addBit(set, at);
    }
  });
  return bits;
}

function reachedBits(units: readonly CodedUnit[], bits: ReadonlyMap<CodeId, Bits>): Map<CodeId, Bits> {
  const reached = new Map<CodeId, Bits>();
  const placeOf = new Map<string, number>();
  if (!units.some(({ names }) => names.length > 0)) return reached;
  units.forEach(({ document, unit }, at) => placeOf.set(`${document} ${unit}`, at));
  units.forEach(({ document, names }, at) => {
    for (const name of names) {
      const named = placeOf.get(`${document} ${name}`);
      for (const { code } of named === undefined ? [] : (units[named]?.codes ?? [])) {
        let set = reached.get(code);
        if (set === undefined) reached.set(code, (set = noBits(units.length)));
        addBit(set, at);
      }
    }
  });
  for (const [code, set] of reached) {
    const own = bits.get(code);
    if (own !== undefined)
      reached.set(
        code,
        bothBits(
          set,
          own.map((word) => ~word),
        ),
      );
  }
  return reached;
}
