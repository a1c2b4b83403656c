import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addBit,
  allBits,
  anyBits,
  bothBits,
  countBits,
  countBoth,
  eachBit,
  hasBit,
  noBits,
} from '../../shared/analysis/bits';

describe('a set of units as bits', () => {
  it.each([0, 1, 31, 32, 33, 64, 100])('of %d has so many, none beyond the end', (size) => {
    expect(countBits(allBits(size))).toBe(size);
    expect(countBits(noBits(size))).toBe(0);
  });

  it('does what a set of numbers does', () => {
    const members = fc.uniqueArray(fc.nat(199));
    fc.assert(
      fc.property(members, members, (one, other) => {
        const bitsOf = (list: readonly number[]): Uint32Array => {
          const bits = noBits(200);
          for (const at of list) addBit(bits, at);
          return bits;
        };
        const listOf = (bits: Uint32Array): number[] => {
          const list: number[] = [];
          eachBit(bits, (at) => list.push(at));
          return list;
        };
        const ascending = (list: readonly number[]): number[] => [...list].sort((a, b) => a - b);
        const [a, b] = [bitsOf(one), bitsOf(other)];
        const both = one.filter((at) => other.includes(at));
        expect(listOf(a)).toEqual(ascending(one));
        expect(listOf(bothBits(a, b))).toEqual(ascending(both));
        expect(listOf(anyBits([a, b], 200))).toEqual(ascending([...new Set([...one, ...other])]));
        expect([countBits(a), countBoth(a, b)]).toEqual([one.length, both.length]);
        for (let at = 0; at < 200; at++) expect(hasBit(a, at)).toBe(one.includes(at));
      }),
    );
  });
});
