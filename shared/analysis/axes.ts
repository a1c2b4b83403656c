import type { CodeId } from '../coding/codebook';
import { KINDS, LEVELS } from '../policy/document';
import { addBit, type Bits, noBits } from './bits';
import { factsYear } from './filter';
import { type UnitIndex, unitsWith, unitsWithAny } from './unitIndex';
import type { StudiedDocument } from './units';

/** What may stand along a side of a table: codes, or a property of the documents the units are in. */
export type Axis = CodeAxis | DocumentAxis;
export interface CodeAxis {
  readonly by: 'codes';
  readonly codes: readonly CodeId[];
}
export interface DocumentAxis {
  readonly by: (typeof DOCUMENT_AXES)[number];
}
export const DOCUMENT_AXES = ['documents', 'places', 'levels', 'years', 'kinds'] as const;

/** The documents sorted along a side. */
export interface Groups {
  /** Document ids, `provincial:云岭`, levels, years or kinds. */
  readonly keys: readonly string[];
  /** place of a document in the study → place of its key; −1 = its facts do not say. */
  readonly groupOf: Int32Array;
  /** Documents without a key: left out of the table, and said so. */
  readonly leftOut: number;
  /** Per key. */
  readonly documents: readonly number[];
  readonly characters: readonly number[];
  readonly units: readonly number[];
}

/** Keys in a natural order: levels from the top, kinds from the firmest, years ascending, the rest by first appearance. */
export function groups(index: UnitIndex, axis: DocumentAxis): Groups {
  const found = index.documents.map(KEY_OF[axis.by]);
  const keys = ordered(axis.by, [...new Set(found.filter((one) => one !== null))]);
  const places = new Map(keys.map((one, place) => [one, place]));
  const groupOf = Int32Array.from(found, (one) => (one === null ? -1 : (places.get(one) ?? -1)));
  const sums = (of: (document: StudiedDocument) => number): number[] => {
    const all = keys.map(() => 0);
    index.documents.forEach((document, d) => {
      const group = groupOf[d] ?? -1;
      if (group >= 0) all[group] = (all[group] ?? 0) + of(document);
    });
    return all;
  };
  return {
    keys,
    groupOf,
    leftOut: found.filter((one) => one === null).length,
    documents: sums(() => 1),
    characters: sums(({ characters }) => characters),
    units: sums(({ units }) => units),
  };
}

/** The units of a key of the axis; of all its keys when null. */
export function keyUnits(index: UnitIndex, axis: Axis, key: string | null): Bits {
  if (axis.by === 'codes') {
    return key === null ? unitsWithAny(index, axis.codes) : unitsWith(index, key as CodeId);
  }
  const { keys, groupOf } = groups(index, axis);
  const wanted = key === null ? null : keys.indexOf(key);
  const bits = noBits(index.size);
  index.documentOf.forEach((document, at) => {
    const group = groupOf[document] ?? -1;
    if (group >= 0 && (wanted === null || group === wanted)) addBit(bits, at);
  });
  return bits;
}

const KEY_OF = {
  documents: ({ id }) => id,
  places: ({ facts }) => (facts.region === null ? null : `${facts.level ?? ''}:${facts.region}`),
  levels: ({ facts }) => facts.level,
  years: ({ facts }) => factsYear(facts)?.toString() ?? null,
  kinds: ({ facts }) => facts.kind,
} as const satisfies Record<DocumentAxis['by'], (document: StudiedDocument) => string | null>;

function ordered(by: DocumentAxis['by'], keys: readonly string[]): string[] {
  switch (by) {
    case 'levels':
      return LEVELS.filter((level) => keys.includes(level));
    case 'kinds':
      return KINDS.filter((kind) => keys.includes(kind));
    case 'years':
      return [...keys].sort();
    case 'documents':
    case 'places':
      return [...keys];
  }
}
