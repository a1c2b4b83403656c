import { lacksOfText, type Lacks, type Link } from './links';
import type { Needs } from './needs';
import { LONGEST_LITERAL } from './plain';

/**
 * What the sieve does where a literal stands, as one row of numbers, so that a text walks through little memory.
 * A record stands for a beginning of literals: how many edges, rules, chains, slots; then
 *   edges, by code: the code that may follow, the record of the longer beginning;
 *   rules that are met outright where this literal stands;
 *   chains that may be completed by it: the slots that must stand before;
 *   slots that are marked, twice the number, one more where the places must be kept;
 *   the numbers of those chains.
 * A slot is one set of literals that stands before another link of a chain.
 */
export interface SievePlan {
  readonly records: Int32Array;
  /**
   * CHAIN_SIZE numbers a chain: rule, slot that must stand before, at most so far, lacking what, place in `earlier`,
   * the gap where the chain tells all (-1 where it does not), the rank of its branch.
   */
  readonly chains: Int32Array;
  /** The record of literals of one character, by its code; 0: there is none. */
  readonly alone: ReadonlyMap<number, number>;
  /** An open hash table: both codes in one number, the record of what begins with them; see `pairPlace`. */
  readonly pairs: Int32Array;
  readonly slots: number;
  /** Lists of slots that chains name by their place here. */
  readonly earlier: readonly (readonly number[])[];
  /** Rules of which nothing is known. */
  readonly always: readonly number[];
}

export const RECORD_HEAD = 4;
export const CHAIN_SIZE = 7;
/** A rule that is met outright is written with the rank of its branch in the lowest bits. */
export const RANK_BITS = 6;

export function sievePlan(rules: readonly Needs[]): SievePlan {
  const root: Beginning = { ...EMPTY };
  const slotOf = new Map<string, number>();
  const earlier: (readonly number[])[] = [[]];
  const chains: number[] = [];
  const kept = new Set<number>();
  const slotFor = ({ literals }: Link): number => {
    const key = literals.join('\0');
    const known = slotOf.get(key);
    if (known !== undefined) return known;
    const slot = slotOf.size;
    slotOf.set(key, slot);
    for (const literal of literals) noteAt(beginningOf(root, literal), 'slots', [slot]);
    return slot;
  };
  rules.forEach(({ chains: all, told }, rule) => {
    for (const [rank, { links }] of (all ?? []).entries()) {
      const last = links[links.length - 1];
      const before = links[links.length - 2];
      if (last === undefined) continue;
      if (before === undefined) {
        for (const literal of last.literals)
          noteAt(beginningOf(root, literal), 'rules', [(rule << RANK_BITS) | (told ? rank : 0)]);
        continue;
      }
      if (links.length > 2) earlier.push(links.slice(0, -2).map(slotFor));
      const slot = slotFor(before);
      if (told) kept.add(slot);
      for (const literal of last.literals)
        noteAt(beginningOf(root, literal), 'chains', [slot, chains.length / CHAIN_SIZE]);
      chains.push(
        rule,
        slot,
        Math.min(longest(before) + last.gap, 1_000_000_000),
        lacking(before, last),
        links.length > 2 ? earlier.length - 1 : 0,
        told ? last.gap : -1,
        told ? rank : 0,
      );
    }
  });
  const always = rules.flatMap(({ chains: all }, rule) => (all === null ? [rule] : []));
  return { ...written(root, kept), chains: Int32Array.from(chains), slots: slotOf.size, earlier, always };
}

/** What stands for a beginning of literals; most have one longer beginning and nothing else. */
interface Beginning {
  longer: Map<number, Beginning> | null;
  rules: number[] | null;
  chains: number[] | null;
  slots: number[] | null;
}

function beginningOf(root: Beginning, literal: string): Beginning {
  let at = root;
  for (let k = 0; k < Math.min(literal.length, LONGEST_LITERAL); k++) {
    const code = literal.charCodeAt(k);
    at.longer ??= new Map();
    let next = at.longer.get(code);
    if (next === undefined) {
      next = { ...EMPTY };
      at.longer.set(code, next);
    }
    at = next;
  }
  return at;
}
const EMPTY: Beginning = { longer: null, rules: null, chains: null, slots: null };

function noteAt(at: Beginning, what: 'rules' | 'chains' | 'slots', numbers: readonly number[]): void {
  const noted = (at[what] ??= []);
  // A rule may need the same literal in two of its chains.
  if (what === 'rules' && noted[noted.length - 1] === numbers[0]) return;
  noted.push(...numbers);
}

function written(root: Beginning, kept: ReadonlySet<number>): Pick<SievePlan, 'records' | 'alone' | 'pairs'> {
  const records: number[] = [0];
  const alone = new Map<number, number>();
  const pairs = new Map<number, number>();
  for (const [first, one] of root.longer ?? []) {
    if (one.rules !== null || one.chains !== null || one.slots !== null)
      alone.set(first, recordWritten(records, { ...one, longer: null }, kept));
    for (const [second, two] of one.longer ?? [])
      pairs.set((first << 16) | second, recordWritten(records, two, kept));
  }
  return { records: Int32Array.from(records), alone, pairs: pairTable(pairs) };
}

/** Writes the record of a beginning and, behind it, those of the longer ones; gives its place. */
function recordWritten(
  records: number[],
  { longer, rules, chains, slots }: Beginning,
  kept: ReadonlySet<number>,
): number {
  const place = records.length;
  const edges = longer === null ? [] : [...longer];
  if (edges.length > 1) edges.sort(([a], [b]) => a - b);
  records.push(edges.length, rules?.length ?? 0, (chains?.length ?? 0) / 2, slots?.length ?? 0);
  for (const [code] of edges) records.push(code, 0);
  for (const rule of rules ?? []) records.push(rule);
  chains?.forEach((one, at) => at % 2 === 0 && records.push(one));
  for (const slot of slots ?? []) records.push(slot * 2 + (kept.has(slot) ? 1 : 0));
  chains?.forEach((one, at) => at % 2 === 1 && records.push(one));
  edges.forEach(([, one], at) => {
    records[place + RECORD_HEAD + at * 2 + 1] = recordWritten(records, one, kept);
  });
  return place;
}

/** Where the search for a key begins in a table of `mask + 1` entries of two numbers. */
export function pairPlace(key: number, mask: number): number {
  return ((Math.imul(key, 0x9e3779b1) >>> 8) & mask) * 2;
}

export function pairKeys(pairs: Int32Array): number[] {
  return Array.from(pairs).filter((_key, at) => at % 2 === 0 && pairs[at + 1] !== 0);
}

function pairTable(records: ReadonlyMap<number, number>): Int32Array {
  const size = 2 ** Math.ceil(Math.log2(records.size * 3 + 2));
  const table = new Int32Array(size * 2);
  for (const [key, record] of records) {
    let at = pairPlace(key, size - 1);
    while (table[at + 1] !== 0) at = (at + 2) % table.length;
    table[at] = key;
    table[at + 1] = record;
  }
  return table;
}

/** A sentence end inside the literal before is none between the two. */
function lacking(before: Link, last: Link): Lacks {
  return before.literals.some((one) => lacksOfText(one) < 2) ? 0 : last.lacks;
}

function longest({ literals }: Link): number {
  return literals.reduce((most, one) => Math.max(most, one.length), 0);
}
