/** Many literals in one tree; finding those that begin at a place costs their length, not their number. */
export interface LiteralTrie {
  /** By UTF-16 code: the node of the literals that begin with it, 0 where none does. */
  readonly roots: Int32Array;
  /** The node one character further, 0 where no literal goes on like that. */
  readonly next: (node: number, code: number) => number;
  /** The literals that end in `node` have the numbers `ends[endsFrom[node]] … ends[endsFrom[node + 1] - 1]`. */
  readonly endsFrom: Int32Array;
  readonly ends: Int32Array;
}

/** `numbered`: each literal with the numbers it stands for. */
export function literalTrie(numbered: ReadonlyMap<string, readonly number[]>): LiteralTrie {
  const roots = new Int32Array(0x10000);
  const steps = new Map<number, number>();
  const endings: (readonly number[])[] = [[], []];
  let nodes = 1;
  for (const [literal, numbers] of numbered) {
    let node = 0;
    for (let at = 0; at < literal.length; at++) {
      const code = literal.charCodeAt(at);
      const key = node * 0x10000 + code;
      const known = at === 0 ? (roots[code] ?? 0) : (steps.get(key) ?? 0);
      const next = known === 0 ? nodes++ : known;
      if (known === 0) {
        if (at === 0) roots[code] = next;
        else steps.set(key, next);
      }
      node = next;
    }
    endings[node] = numbers;
  }
  const endsFrom = new Int32Array(nodes + 1);
  for (let node = 0; node < nodes; node++) {
    endsFrom[node + 1] = (endsFrom[node] ?? 0) + (endings[node]?.length ?? 0);
  }
  const ends = Int32Array.from(Array.from({ length: nodes }, (_none, node) => endings[node] ?? []).flat());
  return { roots, next: stepTable(steps), endsFrom, ends };
}

/** Steps in an open hash table of numbers: several times as quick as a Map, which would box its keys. */
function stepTable(steps: ReadonlyMap<number, number>): LiteralTrie['next'] {
  const size = 2 ** Math.ceil(Math.log2(steps.size * 2 + 2));
  const mask = size - 1;
  const nodeAt = new Int32Array(size);
  const codeAt = new Uint16Array(size);
  const nextAt = new Int32Array(size);
  const place = (node: number, code: number): number =>
    (Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) >>> 7;
  for (const [key, next] of steps) {
    const node = Math.floor(key / 0x10000);
    const code = key % 0x10000;
    let at = place(node, code) & mask;
    while (nextAt[at] !== 0) at = (at + 1) & mask;
    nodeAt[at] = node;
    codeAt[at] = code;
    nextAt[at] = next;
  }
  return (node, code) => {
    let at = place(node, code) & mask;
    for (;;) {
      const next = nextAt[at] ?? 0;
      if (next === 0 || (nodeAt[at] === node && codeAt[at] === code)) return next;
      at = (at + 1) & mask;
    }
  };
}
