/** A text as the model reads it: a start mark, runs of digits as one 0, runs of □ as one. */
export interface Reading {
  readonly text: string;
  /** Where each of its characters stands in the text it comes from; the start mark and what follows it at 0. */
  readonly origins: Int32Array;
}

export const START = '\n';
export const LONGEST = 4;

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

/** All different grams of one to four characters. */
export function gramsOf(read: string): Set<string> {
  const grams = new Set<string>();
  for (let at = 0; at < read.length; at++)
    for (let end = at + 1; end <= Math.min(at + LONGEST, read.length); end++) grams.add(read.slice(at, end));
  return grams;
}

/** Occurrences of known grams in one text, in its order; good until the next scan. */
export interface Occurrences {
  count: number;
  /** Number of the gram, and its half-open range in the reading. */
  grams: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
}

export type GramScan = (read: string) => Occurrences;

/**
 * Finds the grams of a list in a text by walking a trie whose steps lie in one open-addressed table of numbers.
 * A position costs one step more than the longest gram that begins there.
 */
export function gramScan(grams: readonly string[]): GramScan {
  const steps = new Map<number, number>();
  const numbers: number[] = [-1];
  grams.forEach((gram, number) => {
    let node = 0;
    for (let at = 0; at < gram.length; at++) {
      const key = node * 65536 + gram.charCodeAt(at);
      const next = steps.get(key) ?? numbers.length;
      if (next === numbers.length) {
        steps.set(key, next);
        numbers.push(-1);
      }
      node = next;
    }
    numbers[node] = number;
  });
  const table = stepTable(steps);
  const gramAt = Int32Array.from(numbers);
  const found: Occurrences = {
    count: 0,
    grams: new Int32Array(0),
    starts: new Int32Array(0),
    ends: new Int32Array(0),
  };
  return (read) => {
    const most = read.length * LONGEST;
    if (found.grams.length < most) {
      found.grams = new Int32Array(most * 2);
      found.starts = new Int32Array(most * 2);
      found.ends = new Int32Array(most * 2);
    }
    let count = 0;
    for (let start = 0; start < read.length; start++) {
      let node = 0;
      for (let end = start; end < read.length; end++) {
        node = table(node, read.charCodeAt(end));
        if (node === 0) break;
        const gram = gramAt[node] ?? -1;
        if (gram < 0) continue;
        found.grams[count] = gram;
        found.starts[count] = start;
        found.ends[count] = end + 1;
        count++;
      }
    }
    found.count = count;
    return found;
  };
}

/** The node after `node` by a character; 0: there is none. */
function stepTable(steps: ReadonlyMap<number, number>): (node: number, character: number) => number {
  const first = new Int32Array(65536);
  let size = 1024;
  while (size < steps.size * 3) size *= 2;
  const mask = size - 1;
  const nodes = new Int32Array(size);
  const characters = new Int32Array(size);
  const nexts = new Int32Array(size);
  for (const [key, next] of steps) {
    const node = Math.floor(key / 65536);
    const character = key % 65536;
    if (node === 0) {
      first[character] = next;
      continue;
    }
    let place = hash(node, character) & mask;
    while (nexts[place] !== 0) place = (place + 1) & mask;
    nodes[place] = node;
    characters[place] = character;
    nexts[place] = next;
  }
  return (node, character) => {
    if (node === 0) return first[character] ?? 0;
    let place = hash(node, character) & mask;
    for (;;) {
      const next = nexts[place] ?? 0;
      if (next === 0 || (nodes[place] === node && characters[place] === character)) return next;
      place = (place + 1) & mask;
    }
  };
}

function hash(node: number, character: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(character, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
