export const START = '\n';
const SHORTEST = 2;
const LONGEST = 4;

const START_CODE = START.charCodeAt(0);
const ZERO = 0x30;
const NINE = 0x39;
const FILLER = 0x25a1;

/** A text as the model reads it: a start mark, runs of digits as one 0, runs of □ as one. */
export function reading(text: string): string {
  return START + text.replace(/[0-9]+/g, '0').replace(/□+/g, '□');
}

/** All different grams of two to four characters; single ones say nothing that longer ones do not say better. */
export function gramsOf(read: string): Set<string> {
  const grams = new Set<string>();
  for (let at = 0; at < read.length; at++)
    for (let end = at + SHORTEST; end <= Math.min(at + LONGEST, read.length); end++)
      grams.add(read.slice(at, end));
  return grams;
}

/** Finds the known grams of texts; what it found is good until the next scan. */
export interface GramScan {
  /** How many it found in the reading of a text, in the order of the text. */
  readonly scan: (text: string) => number;
  /** The number that stands for each gram found. */
  readonly grams: () => Int32Array;
  /** Where each begins and ends in the text; the start mark at 0. */
  readonly starts: () => Int32Array;
  readonly ends: () => Int32Array;
}

/**
 * Walks a trie whose steps lie in two open-addressed tables of numbers: the first step takes two characters at once.
 * `numbers`: what stands for each gram of the list, by default its place.
 */
export function gramScan(list: readonly string[], numbers?: ArrayLike<number>): GramScan {
  const { pairs, steps, gramAt } = gramTrie(list, numbers);
  const pairMask = pairs.length / 2 - 1;
  const stepMask = steps.length / 2 - 1;
  let scanned: string | null = null;
  let count = 0;
  let codes: Uint16Array = new Uint16Array(0);
  let origins: Int32Array = new Int32Array(0);
  let grams: Int32Array = new Int32Array(0);
  let starts: Int32Array = new Int32Array(0);
  let ends: Int32Array = new Int32Array(0);
  const roomFor = (length: number): void => {
    if (codes.length >= length + 2) return;
    const room = length * 2 + 2;
    codes = new Uint16Array(room);
    origins = new Int32Array(room);
    [grams, starts, ends] = [0, 1, 2].map(() => new Int32Array(room * 3)) as [
      Int32Array,
      Int32Array,
      Int32Array,
    ];
  };
  /** As `reading`, into numbers that lie ready; its length. */
  const read = (text: string): number => {
    const end = text.length;
    let size = 1;
    let last = 0;
    codes[0] = START_CODE;
    origins[0] = 0;
    for (let at = 0; at < end; at++) {
      let code = text.charCodeAt(at);
      if (code >= ZERO && code <= NINE) code = ZERO;
      if (code === last && (code === ZERO || code === FILLER)) continue;
      last = code;
      codes[size] = code;
      origins[size++] = at;
    }
    origins[size] = end;
    return size;
  };
  return {
    grams: () => grams,
    starts: () => starts,
    ends: () => ends,
    scan: (text) => {
      // Which words spoke for a code is asked of the text just judged.
      if (text === scanned) return count;
      scanned = text;
      count = 0;
      roomFor(text.length);
      const size = read(text);
      let next = codes[0] as number;
      for (let start = 0; start + 1 < size; start++) {
        const here = next;
        next = codes[start + 1] as number;
        let node = lookUp(pairs, pairMask, keyOf(here, next));
        for (let length = SHORTEST; node !== 0; length++) {
          const gram = gramAt[node] as number;
          if (gram >= 0) {
            grams[count] = gram;
            starts[count] = origins[start] as number;
            ends[count] = origins[start + length] as number;
            count++;
          }
          if (length === LONGEST || start + length >= size) break;
          node = lookUp(steps, stepMask, keyOf(node, codes[start + length] as number));
        }
      }
      return count;
    },
  };
}

/** Steps lead from the two first characters, then from the step before with one more, to the number of a step. */
interface GramTrie {
  readonly pairs: Int32Array;
  readonly steps: Int32Array;
  /** By step what stands for the gram that ends there, -1: none does. */
  readonly gramAt: Int32Array;
}

function gramTrie(list: readonly string[], numbers?: ArrayLike<number>): GramTrie {
  const pairs = new Map<number, number>();
  const steps = new Map<number, number>();
  const gramAt: number[] = [-1];
  const stepTo = (from: Map<number, number>, key: number): number => {
    const next = from.get(key) ?? gramAt.length;
    if (next === gramAt.length) {
      from.set(key, next);
      gramAt.push(-1);
    }
    return next;
  };
  list.forEach((gram, place) => {
    let node = stepTo(pairs, keyOf(gram.charCodeAt(0), gram.charCodeAt(1)));
    for (let at = SHORTEST; at < gram.length; at++) node = stepTo(steps, keyOf(node, gram.charCodeAt(at)));
    gramAt[node] = numbers?.[place] ?? place;
  });
  if (gramAt.length > 0xffff) throw new Error('a model has at most 65,535 beginnings of grams');
  return { pairs: tableOf(pairs), steps: tableOf(steps), gramAt: Int32Array.from(gramAt) };
}

/** Two numbers below 65,536 in one of 32 bits. */
function keyOf(first: number, second: number): number {
  return (first << 16) | second;
}

/** Key, value, key, value…; value 0: empty. At most half full: what is small stays at hand. */
function tableOf(entries: ReadonlyMap<number, number>): Int32Array {
  let size = 1024;
  while (size < entries.size * 2) size *= 2;
  const table = new Int32Array(size * 2);
  for (const [key, value] of entries) {
    let place = placeOf(key, size - 1);
    while (table[place * 2 + 1] !== 0) place = (place + 1) & (size - 1);
    table[place * 2] = key;
    table[place * 2 + 1] = value;
  }
  return table;
}

function lookUp(table: Int32Array, mask: number, key: number): number {
  let place = placeOf(key, mask);
  for (;;) {
    const value = table[place * 2 + 1] as number;
    if (value === 0 || table[place * 2] === key) return value;
    place = (place + 1) & mask;
  }
}

function placeOf(key: number, mask: number): number {
  const mixed = Math.imul(key, 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) & mask;
}
