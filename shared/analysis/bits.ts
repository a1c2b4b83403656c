/** A set of whole numbers 0 … size−1 as bits, 32 a word: the units in which a code counts. */
export type Bits = Uint32Array;

export function noBits(size: number): Bits {
  return new Uint32Array((size + 31) >>> 5);
}

export function allBits(size: number): Bits {
  const bits = noBits(size).fill(0xffffffff);
  const last = bits.length - 1;
  if ((size & 31) !== 0) bits[last] = 2 ** (size & 31) - 1;
  return bits;
}

export function addBit(bits: Bits, at: number): void {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31));
}

export function hasBit(bits: Bits, at: number): boolean {
  return (((bits[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 1;
}

export function bothBits(one: Bits, other: Bits): Bits {
  return one.map((word, i) => word & (other[i] ?? 0));
}

/** In any of `sets`, all of the same length. */
export function anyBits(sets: readonly Bits[], size: number): Bits {
  const all = noBits(size);
  for (const set of sets) for (let i = 0; i < all.length; i++) all[i] = (all[i] ?? 0) | (set[i] ?? 0);
  return all;
}

export function countBits(bits: Bits): number {
  let count = 0;
  for (let i = 0; i < bits.length; i++) count += wordBits(bits[i] ?? 0);
  return count;
}

/** How many are in both, without making the set. */
export function countBoth(one: Bits, other: Bits): number {
  let count = 0;
  for (let i = 0; i < one.length; i++) {
    const word = (one[i] ?? 0) & (other[i] ?? 0);
    if (word !== 0) count += wordBits(word);
  }
  return count;
}

/** Calls `each` with every member, ascending. */
export function eachBit(bits: Bits, each: (at: number) => void): void {
  for (let i = 0; i < bits.length; i++) {
    let word = bits[i] ?? 0;
    while (word !== 0) {
      const lowest = word & -word;
      each((i << 5) + 31 - Math.clz32(lowest));
      word ^= lowest;
    }
  }
}

/** Set bits of one word, in parallel: pairs, then fours, then bytes summed by a product. */
function wordBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
