import type { Needs } from './needs';
import type { ClauseRead } from './reading';

/** Which pairs of characters stand in a document: a row of bits (8 KB) in which different pairs may share one. */
export type Pairs = Uint8Array;

/** The pairs of a document's clauses and of the headings over them; made once for a list of clauses. */
export function pairsIn(clauses: readonly ClauseRead[]): Pairs {
  const known = made.get(clauses);
  if (known !== undefined) return known;
  const pairs = new Uint8Array(0x2000);
  let outlineBefore = '';
  for (const { unit } of clauses) {
    addPairs(pairs, unit.topics);
    if (unit.actors !== unit.topics) addPairs(pairs, unit.actors);
    if (unit.outline !== outlineBefore) addPairs(pairs, unit.outline);
    outlineBefore = unit.outline;
  }
  made.set(clauses, pairs);
  return pairs;
}
const made = new WeakMap<readonly ClauseRead[], Pairs>();

/** False where the pattern surely matches in no text with these pairs. */
export function mayMatch({ chains }: Needs, pairs: Pairs): boolean {
  return (
    chains === null ||
    chains.some(({ links }) => links.every(({ literals }) => literals.some((one) => standsIn(pairs, one))))
  );
}

function standsIn(pairs: Pairs, literal: string): boolean {
  for (let at = 0; at + 1 < literal.length; at++) {
    const bit = pairBit(literal.charCodeAt(at), literal.charCodeAt(at + 1));
    if ((((pairs[bit >> 3] ?? 0) >> (bit & 7)) & 1) === 0) return false;
  }
  return true;
}

function addPairs(pairs: Pairs, text: string): void {
  let before = text.charCodeAt(0);
  for (let at = 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const bit = pairBit(before, code);
    pairs[bit >> 3] = (pairs[bit >> 3] ?? 0) | (1 << (bit & 7));
    before = code;
  }
}

function pairBit(first: number, second: number): number {
  return (Math.imul((first << 16) | second, 0x85ebca6b) >>> 13) & 0xffff;
}
