import type { CodeId } from '../coding/codebook';
import type { ClauseId, DocumentId } from '../policy/document';
import { addBit, anyBits, type Bits, eachBit, hasBit, noBits } from './bits';
import { modalitySet, SET_WEIGHTS } from './modality';
import type { CodedUnit, Study } from './units';

/** A study made ready for tables: units numbered 0 … n−1, and for each code the set of its units. Made once a revision. */
export interface UnitIndex extends Study {
  readonly size: number;
  /** unit → place of its document in `documents`. */
  readonly documentOf: Uint32Array;
  readonly bits: ReadonlyMap<CodeId, Bits>;
  /** The units that reach a code through an article they name by number, not having it themselves. */
  readonly reached: ReadonlyMap<CodeId, Bits>;
  /** unit → the units of its document that it names; absent where it names none that is coded. */
  readonly named: ReadonlyMap<number, readonly number[]>;
  /** Modality by code and unit; made when first asked for. */
  readonly forces: () => Forces;
}

/** With which modalities codes stand in units; 0 where the code does not stand or its modality was not read. */
export interface Forces {
  /** code → unit → its modalities there. */
  readonly byCode: ReadonlyMap<CodeId, Uint8Array>;
  /** unit → modalities of all its codes. */
  readonly any: Uint8Array;
}

/** Units of documents that are not among `documents` are left out. An alias has its own units and its target's. */
export function unitIndex(study: Study): UnitIndex {
  const places = new Map<DocumentId, number>(study.documents.map(({ id }, place) => [id, place]));
  const units = study.units.filter(({ document }) => places.has(document));
  const size = units.length;
  const documentOf = new Uint32Array(size);
  units.forEach(({ document }, at) => (documentOf[at] = places.get(document) ?? 0));
  const bits = codeBits(units);
  const named = namesOf(units);
  const reached = reachedBits(units, bits, named);
  for (const { id, aliasOf } of study.book.codes) {
    if (aliasOf === undefined) continue;
    for (const map of [bits, reached]) {
      const joined = [map.get(id), map.get(aliasOf)].filter((set) => set !== undefined);
      if (joined.length > 0) map.set(id, anyBits(joined, size));
    }
  }
  const { documents, book } = study;
  let forces: Forces | null = null;
  return {
    documents,
    book,
    units,
    size,
    documentOf,
    bits,
    named,
    reached,
    forces: () => (forces ??= forcesOf({ units, size, book })),
  };
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

/** unit → modalities with which `code` (or what it is an alias of) stands there. */
export function codeModalities(index: UnitIndex, code: CodeId): Uint8Array {
  return index.forces().byCode.get(code) ?? new Uint8Array(index.size);
}

/** Weight of the firmest modality of unit `at` (method §4.3), 0–3; `modalities` as `codeModalities` gives them. */
export function weightAt(modalities: Uint8Array, at: number): number {
  return SET_WEIGHTS[modalities[at] ?? 0] ?? 0;
}

function codeBits(units: readonly CodedUnit[]): Map<CodeId, Bits> {
  const bits = new Map<CodeId, Bits>();
  units.forEach(({ codes }, at) => {
    for (const { code } of codes) addBit(setOf(bits, code, units.length), at);
  });
  return bits;
}

/** unit → the units of its document that it names; most name none. */
function namesOf(units: readonly CodedUnit[]): ReadonlyMap<number, readonly number[]> {
  const places = new Map<DocumentId, Map<ClauseId, number>>();
  const found = new Map<number, readonly number[]>();
  units.forEach(({ document, unit }, at) => {
    let own = places.get(document);
    if (own === undefined) places.set(document, (own = new Map<ClauseId, number>()));
    own.set(unit, at);
  });
  units.forEach(({ document, names }, at) => {
    if (names.length === 0) return;
    const own = places.get(document);
    found.set(
      at,
      names.flatMap((name) => own?.get(name) ?? []),
    );
  });
  return found;
}

function reachedBits(
  units: readonly CodedUnit[],
  bits: ReadonlyMap<CodeId, Bits>,
  named: ReadonlyMap<number, readonly number[]>,
): Map<CodeId, Bits> {
  const reached = new Map<CodeId, Bits>();
  for (const [at, targets] of named) {
    for (const target of targets) {
      for (const { code } of units[target]?.codes ?? []) {
        const own = bits.get(code);
        if (own !== undefined && hasBit(own, at)) continue;
        addBit(setOf(reached, code, units.length), at);
      }
    }
  }
  return reached;
}

function forcesOf({ units, size, book }: Pick<UnitIndex, 'units' | 'size' | 'book'>): Forces {
  const byCode = new Map<CodeId, Uint8Array>();
  const any = new Uint8Array(size);
  units.forEach(({ codes }, at) => {
    for (const { code, modalities } of codes) {
      const set = modalitySet(modalities);
      if (set === 0) continue;
      let own = byCode.get(code);
      if (own === undefined) byCode.set(code, (own = new Uint8Array(size)));
      own[at] = set;
      any[at] = (any[at] ?? 0) | set;
    }
  });
  for (const { id, aliasOf } of book.codes) {
    const target = aliasOf === undefined ? undefined : byCode.get(aliasOf);
    if (target === undefined) continue;
    const own = byCode.get(id);
    byCode.set(id, own === undefined ? target : own.map((set, at) => set | (target[at] ?? 0)));
  }
  return { byCode, any };
}

function setOf(sets: Map<CodeId, Bits>, code: CodeId, size: number): Bits {
  const known = sets.get(code);
  if (known !== undefined) return known;
  const made = noBits(size);
  sets.set(code, made);
  return made;
}
