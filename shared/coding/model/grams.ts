/** A text as the model reads it: a start mark, runs of digits as one 0, runs of □ as one. */
export interface Reading {
  readonly text: string;
  /** Where each of its characters stands in the text it comes from; the start mark and what follows it at 0. */
  readonly origins: Int32Array;
}

export const START = '\n';
const SHORTEST = 2;
const LONGEST = 4;

const FILLER = 0x25a1;

/** Linear in the length of `text`. */
export function reading(text: string): Reading {
  const origins = new Int32Array(text.length + 2);
  let kept = START;
  let from = 0;
  let length = 1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const digit = code >= 0x30 && code <= 0x39;
    if (!digit && code !== FILLER) {
      origins[length++] = at;
      continue;
    }
    let end = at + 1;
    while (end < text.length && isSame(digit, text.charCodeAt(end))) end++;
    kept += text.slice(from, at) + (digit ? '0' : '□');
    origins[length++] = at;
    from = end;
    at = end - 1;
  }
  kept += text.slice(from);
  origins[length] = text.length;
  return { text: kept, origins: origins.subarray(0, length + 1) };
}

function isSame(digit: boolean, code: number): boolean {
  return digit ? code >= 0x30 && code <= 0x39 : code === FILLER;
}

/** All different grams of two to four characters; single ones say nothing that longer ones do not say better. */
export function gramsOf(read: string): Set<string> {
  const grams = new Set<string>();
  for (let at = 0; at < read.length; at++)
    for (let end = at + SHORTEST; end <= Math.min(at + LONGEST, read.length); end++)
      grams.add(read.slice(at, end));
  return grams;
}

/** Finds the known grams of a text; what it found is good until the next scan. */
export interface GramScan {
  /** How many it found, in the order of the text. */
  readonly scan: (read: string) => number;
  /** Number of each gram found, its start in the reading, and its length. */
  readonly grams: () => Int32Array;
  readonly starts: () => Int32Array;
  readonly lengths: () => Int32Array;
}

/**
 * Walks a trie whose steps lie in two open-addressed tables of numbers: the first step takes two characters at once,
 * which most pairs of a text do not survive. Half the cost of judging a text, so it is written for speed.
 */
export function gramScan(list: readonly string[]): GramScan {
  const pairs = new Map<number, number>();
  const steps = new Map<number, number>();
  const numbers: number[] = [-1];
  const stepTo = (from: Map<number, number>, key: number): number => {
    const next = from.get(key) ?? numbers.length;
    if (next === numbers.length) {
      from.set(key, next);
      numbers.push(-1);
    }
    return next;
  };
  list.forEach((gram, number) => {
    let node = stepTo(pairs, keyOf(gram.charCodeAt(0), gram.charCodeAt(1)));
    for (let at = SHORTEST; at < gram.length; at++) node = stepTo(steps, keyOf(node, gram.charCodeAt(at)));
    numbers[node] = number;
  });
  if (numbers.length > 0xffff) throw new Error('a model has at most 65,535 beginnings of grams');
  const pairTable = tableOf(pairs);
  const pairMask = pairTable.length / 2 - 1;
  const stepTable = tableOf(steps);
  const stepMask = stepTable.length / 2 - 1;
  const gramAt = Int32Array.from(numbers);
  let grams = new Int32Array(0);
  let starts = new Int32Array(0);
  let lengths = new Int32Array(0);
  return {
    grams: () => grams,
    starts: () => starts,
    lengths: () => lengths,
    scan: (read) => {
      const size = read.length;
      if (grams.length < size * 3) {
        grams = new Int32Array(size * 6);
        starts = new Int32Array(size * 6);
        lengths = new Int32Array(size * 6);
      }
      let count = 0;
      let next = size > 0 ? read.charCodeAt(0) : 0;
      for (let start = 0; start + 1 < size; start++) {
        const here = next;
        next = read.charCodeAt(start + 1);
        let node = lookUp(pairTable, pairMask, keyOf(here, next));
        for (let length = SHORTEST; node !== 0; length++) {
          const gram = gramAt[node] as number;
          if (gram >= 0) {
            grams[count] = gram;
            starts[count] = start;
            lengths[count] = length;
            count++;
          }
          if (length === LONGEST || start + length >= size) break;
          node = lookUp(stepTable, stepMask, keyOf(node, read.charCodeAt(start + length)));
        }
      }
      return count;
    },
  };
}

/** Two numbers below 65,536 in one of 32 bits. */
function keyOf(first: number, second: number): number {
  return (first << 16) | second;
}

/** Key, value, key, value…; value 0: empty. At most a third full. */
function tableOf(entries: ReadonlyMap<number, number>): Int32Array {
  let size = 1024;
  while (size < entries.size * 3) size *= 2;
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
