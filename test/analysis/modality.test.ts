import { describe, expect, it } from 'vitest';
import { MODALITIES, modalitySet, modalityWeight, SET_WEIGHTS } from '../../shared/analysis/modality';

describe('modality', () => {
  it('weighs as in method §4.3', () => {
    expect(Object.fromEntries(MODALITIES.map((modality) => [modality, modalityWeight([modality])]))).toEqual({
      require: 3,
      prohibit: 3,
      permit: 1,
      encourage: 1,
      plan: 1,
      describe: 2,
    });
  });

  it('of a unit is its firmest, and nothing where it was not read', () => {
    expect(modalityWeight(['encourage', 'require'])).toBe(3);
    expect(modalityWeight(['plan', 'describe'])).toBe(2);
    expect(modalityWeight([])).toBe(0);
    expect(SET_WEIGHTS[modalitySet(['plan', 'describe'])]).toBe(2);
    expect(SET_WEIGHTS[0]).toBe(0);
  });
});
