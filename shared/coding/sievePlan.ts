import { literalTrie, type LiteralTrie } from './literalTrie';
import { lacksOfText, type Chain, type Lacks, type Link, type Needs } from './needs';

/**
 * What the sieve follows, in numbers: a slot is one set of literals that stands for each other, chains are ordered by
 * the slot that completes them.
 */
export interface SievePlan {
  readonly trie: LiteralTrie;
  readonly slots: number;
  /** Chains completed by slot s: `chainsFrom[s] … chainsFrom[s + 1] - 1`. */
  readonly chainsFrom: Int32Array;
  readonly rule: Int32Array;
  /** The slot that must stand before the completing one; -1: none. */
  readonly before: Int32Array;
  /** At most so far before it, from beginning to beginning. */
  readonly span: Int32Array;
  readonly lacks: Uint8Array;
  /** Further slots that must stand before. */
  readonly earlier: readonly (readonly number[])[];
  /** Rules of which nothing is known. */
  readonly always: readonly number[];
}

/** Longer literals are looked for by their beginning, so that no text takes more steps than this a character. */
export const LONGEST_LITERAL = 24;

export function sievePlan(rules: readonly Needs[]): SievePlan {
  const slotOf = new Map<string, number>();
  const numbered = new Map<string, number[]>();
  const slot = (literals: readonly string[]): number => {
    const key = literals.join('\0');
    const known = slotOf.get(key);
    if (known !== undefined) return known;
    const number = slotOf.size;
    slotOf.set(key, number);
    for (const literal of new Set(literals.map((one) => one.slice(0, LONGEST_LITERAL)))) {
      const numbers = numbered.get(literal);
      if (numbers === undefined) numbered.set(literal, [number]);
      else numbers.push(number);
    }
    return number;
  };
  const chains = rules.flatMap(({ chains: all }, rule) =>
    (all ?? []).map((chain) => ({ ...planned(chain, slot), rule })),
  );
  chains.sort((a, b) => a.slot - b.slot);
  const chainsFrom = new Int32Array(slotOf.size + 1);
  for (const chain of chains) chainsFrom[chain.slot + 1] = (chainsFrom[chain.slot + 1] ?? 0) + 1;
  for (let at = 1; at < chainsFrom.length; at++)
    chainsFrom[at] = (chainsFrom[at] ?? 0) + (chainsFrom[at - 1] ?? 0);
  return {
    trie: literalTrie(numbered),
    slots: slotOf.size,
    chainsFrom,
    rule: Int32Array.from(chains, (chain) => chain.rule),
    before: Int32Array.from(chains, (chain) => chain.before),
    span: Int32Array.from(chains, (chain) => chain.span),
    lacks: Uint8Array.from(chains, (chain) => chain.lacks),
    earlier: chains.map((chain) => chain.earlier),
    always: rules.flatMap(({ chains: all }, rule) => (all === null ? [rule] : [])),
  };
}

interface PlannedChain {
  readonly slot: number;
  readonly before: number;
  readonly span: number;
  readonly lacks: Lacks;
  readonly earlier: readonly number[];
}

function planned({ links }: Chain, slot: (literals: readonly string[]) => number): PlannedChain {
  const numbers = links.map(({ literals }) => slot(literals));
  const last = links[links.length - 1];
  const previous = links[links.length - 2];
  const completing = numbers[numbers.length - 1];
  if (last === undefined || completing === undefined) throw new Error('a chain has at least one link');
  if (previous === undefined) return { slot: completing, before: -1, span: 0, lacks: 0, earlier: [] };
  return {
    slot: completing,
    before: numbers[numbers.length - 2] ?? -1,
    span: Math.min(longest(previous) + last.gap, 1_000_000_000),
    // A sentence end inside the earlier literal is none between the two.
    lacks: previous.literals.some((one) => lacksOfText(one) < 2) ? 0 : last.lacks,
    earlier: numbers.slice(0, -2),
  };
}

function longest({ literals }: Link): number {
  return literals.reduce((most, one) => Math.max(most, one.length), 0);
}
