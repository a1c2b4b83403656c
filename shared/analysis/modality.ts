/**
 * What a clause does with its duty (method §4.3): require 应当/必须, prohibit 不得/禁止, permit 可以, encourage 鼓励/支持/引导,
 * plan 加快/推进/探索, describe 由…负责 and plain description.
 */
export const MODALITIES = ['require', 'prohibit', 'permit', 'encourage', 'plan', 'describe'] as const;
export type Modality = (typeof MODALITIES)[number];

/** 力度, 1–3 (method §4.3): what a unit weighs in modality-weighted strength. */
export const MODALITY_WEIGHT = {
  require: 3,
  prohibit: 3,
  describe: 2,
  permit: 1,
  encourage: 1,
  plan: 1,
} as const satisfies Record<Modality, number>;

/** Weight of the firmest of them; 0 where none is known, so that what was not read is not taken for weak. */
export function modalityWeight(modalities: readonly Modality[]): number {
  return modalities.reduce((most, modality) => Math.max(most, MODALITY_WEIGHT[modality]), 0);
}

/** Several modalities as the bits of one small number, so that tables over all units need no lists. */
export type ModalitySet = number;

export function modalitySet(modalities: readonly Modality[]): ModalitySet {
  return modalities.reduce((set, modality) => set | modalityBit(modality), 0);
}

export function modalityBit(modality: Modality): ModalitySet {
  return 1 << MODALITIES.indexOf(modality);
}

/** Weight of the firmest member of each of the 64 sets. */
export const SET_WEIGHTS: readonly number[] = Array.from({ length: 1 << MODALITIES.length }, (_, set) =>
  modalityWeight(MODALITIES.filter((modality) => (set & modalityBit(modality)) !== 0)),
);
