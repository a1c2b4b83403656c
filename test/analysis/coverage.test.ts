import { describe, expect, it } from 'vitest';
import { codedUnits, coverage, coverageCodes } from '../../shared/analysis/coverage';
import { book, coded, named } from '../invented';

const documents = [
  coded('甲', {}, { 'co.law': [1], 'co.standard': [2, 3], 'co.norm': [3, 4], 'lc.share': [5] }),
  coded('乙', {}, { 'lc.share': [1, 2, 3] }),
];
const codes = ['co.law', 'co.standard', 'co.norm', 'lc.share', 'lc.archive'].map(named);

describe('coverage', () => {
  it.each([
    [
      'present',
      [
        [1, 0],
        [1, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ],
    ],
    [
      'clauses',
      [
        [1, 0],
        [2, 0],
        [3, 0],
        [1, 3],
        [0, 0],
      ],
    ],
    // Within a family: components 1 + 2 + 3 = 6 of 甲, stages 1 of 甲 and 3 of 乙; nothing counted is a share of 0.
    [
      'share',
      [
        [1 / 6, 0],
        [2 / 6, 0],
        [3 / 6, 0],
        [1, 1],
        [0, 0],
      ],
    ],
    [
      'density',
      [
        [10, 0],
        [20, 0],
        [30, 0],
        [10, 30],
        [0, 0],
      ],
    ],
  ] as const)('as %s', (measure, expected) => {
    expect(coverage(documents, codes, book, measure)).toEqual(expected);
  });

  it('shows an alias the units of its target once, with its own', () => {
    const [first] = documents;
    expect(first && codedUnits(first, named('co.norm'))).toEqual(['0-2-0-0', '0-3-0-0', '0-4-0-0']);
  });

  it('has no row for derived codes', () => {
    expect(coverageCodes(book, []).map(({ id }) => id)).not.toContain('pb.top');
    expect(coverageCodes(book, ['lc']).map(({ id }) => id)).toEqual(['lc.share', 'lc.archive']);
  });
});
