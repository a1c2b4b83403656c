import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleDrawn, type Drawable } from '../../shared/agreement/sample';
import { seededChance } from '../../shared/analysis/statistics/chance';
import type { CodeId } from '../../shared/coding/codebook';
import type { ClauseId, DocumentId } from '../../shared/policy/document';

const RARE = 'lc.destroy' as CodeId;
const OFTEN = 'lc.share' as CodeId;

function texts(sizes: readonly number[], rareAt: readonly number[] = []): Drawable[] {
  let nth = 0;
  return sizes.flatMap((size, d) =>
    Array.from({ length: size }, () => {
      const at = nth++;
      return {
        document: `d${d}` as DocumentId,
        clause: `0-${at}-0-0` as ClauseId,
        stratum: `d${d}`,
        codes: rareAt.includes(at) ? [OFTEN, RARE] : [OFTEN],
      };
    }),
  );
}
const drawn = (all: readonly Drawable[], size: number, seed = 7) =>
  sampleDrawn(all, { size, codes: [OFTEN, RARE], chance: seededChance(seed) });
const perDocument = (sample: ReturnType<typeof drawn>): number[] =>
  ['d0', 'd1', 'd2'].map((id) => sample.filter(({ document }) => document === id).length);

describe('a blind sample', () => {
  it('gives every text its share, and a small one at least one clause', () => {
    expect(perDocument(drawn(texts([60, 30, 1]), 20))).toEqual([12, 7, 1]);
  });

  it('leaves no text out while there are as many clauses as texts, whatever their sizes and rare codes', () => {
    const sizes = [300, 300, 300, ...Array.from({ length: 27 }, () => 2)];
    for (const rare of [[], [0, 1, 2, 3, 4], [902, 903, 904]]) {
      const sample = drawn(texts(sizes, rare), 40);
      expect(sample).toHaveLength(40);
      expect(new Set(sample.map(({ document }) => document)).size).toBe(sizes.length);
    }
    const one = drawn(texts(sizes, [0, 1, 2, 3, 4]), 30);
    expect(one.map(({ document }) => document)).toEqual(sizes.map((_, d) => `d${d}`));
  });

  it('is the same for the same seed and another for another', () => {
    const all = texts([60, 30, 10]);
    expect(drawn(all, 20)).toEqual(drawn(all, 20));
    expect(drawn(all, 20, 8)).not.toEqual(drawn(all, 20));
  });

  it('holds clauses that may carry a rare code, and says why they are in it', () => {
    const all = texts([200, 100, 100], [3, 250, 399]);
    const sample = drawn(all, 20);
    const rare = sample.filter(({ why }) => why === 'rare').map(({ clause }) => clause);
    expect(rare).toEqual(['0-3-0-0', '0-250-0-0', '0-399-0-0']);
    // The rare ones count into the share of their text: it stays 10, 5, 5.
    expect(perDocument(sample)).toEqual([10, 5, 5]);
  });

  it('is never more than two fifths for rare codes', () => {
    const all = texts([400], [1, 2, 3, 4, 5, 6]);
    expect(drawn(all, 5).filter(({ why }) => why === 'rare')).toHaveLength(2);
  });

  it('is all there is where less is there than wanted', () => {
    expect(drawn(texts([3, 2]), 20)).toHaveLength(5);
  });

  it('is no larger than asked for where there are more texts than clauses', () => {
    const few = texts([1, 2, 2, 2]);
    for (let seed = 0; seed < 40; seed++) expect(drawn(few, 3, seed)).toHaveLength(3);
  });

  it('has the size asked for, no clause twice, in the order of the texts', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        sizes,
        fc.integer({ min: 1, max: 120 }),
        fc.nat(),
        fc.array(fc.nat(100)),
        (of, size, seed, rare) => {
          const all = texts(of, rare);
          const sample = drawn(all, size, seed);
          expect(sample).toHaveLength(Math.min(size, all.length));
          const places = sample.map(({ clause }) => all.findIndex((one) => one.clause === clause));
          expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
          const reached = new Set(sample.map(({ document }) => document)).size;
          if (of.length <= size) expect(reached).toBe(of.length);
        },
      ),
    );
  });
});
