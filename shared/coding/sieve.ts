import { COMMA, SENTENCE_ENDS, type Needs } from './needs';
import { sievePlan } from './sievePlan';

/** Which of two readings of a text a rule is looked for in. */
export type Reading = 1 | 2;

/** The rules that can match at all, and where, found in one pass over a text. */
export interface Sieve {
  /** Forgets what was found before. */
  readonly clear: () => void;
  /** Notes the rules of these readings (a sum of `Reading`) whose literals stand in the text; once a reading. */
  readonly sift: (text: string, readings: number) => void;
  /** Numbers of the rules noted, ascending, besides those that can be named no literals: these are always among them. */
  readonly rules: () => readonly number[];
  /** Number of the first place at which the rule is noted, in the order of the text; -1: none. */
  readonly firstPlace: (rule: number) => number;
  readonly nextPlace: (place: number) => number;
  /** Where the last literal of the rule's chain begins, and its length (at most LONGEST_LITERAL). */
  readonly start: (place: number) => number;
  readonly length: (place: number) => number;
}

/**
 * One pass, whatever the number of rules: a trie finds the literals, and a rule is noted where the last literal of one
 * of its chains stands behind the one before it at the right distance.
 */
export function sieve(rules: readonly Needs[], readingOf: readonly Reading[]): Sieve {
  const plan = sievePlan(rules);
  const { chainsFrom, before, span, lacks, earlier } = plan;
  const { roots, next, endsFrom, ends } = plan.trie;
  // Positions are counted on from text to text, so that nothing need be cleared: what is below `base` is of old.
  const lastStart = new Int32Array(plan.slots).fill(-1);
  const firstStart = new Int32Array(plan.slots).fill(-1);
  const stops = new Int32Array(3);
  let base = 0;
  const reading = Uint8Array.from(readingOf);
  const turns = new Uint32Array(rules.length);
  let turn = 0;
  const heads = new Int32Array(rules.length);
  const tails = new Int32Array(rules.length);
  let starts: Int32Array = new Int32Array(1024);
  let lengths: Int32Array = new Int32Array(1024);
  let nexts: Int32Array = new Int32Array(1024);
  let noted = 0;
  let touched: number[] = [];

  const note = (rule: number, start: number, length: number): void => {
    if (noted === starts.length) {
      starts = doubled(starts);
      lengths = doubled(lengths);
      nexts = doubled(nexts);
    }
    starts[noted] = start;
    lengths[noted] = length;
    nexts[noted] = -1;
    if (turns[rule] === turn) nexts[tails[rule] ?? 0] = noted;
    else {
      turns[rule] = turn;
      heads[rule] = noted;
      touched.push(rule);
    }
    tails[rule] = noted++;
  };

  const meet = (slot: number, start: number, length: number, readings: number): void => {
    const at = base + start;
    const until = chainsFrom[slot + 1] ?? 0;
    for (let chain = chainsFrom[slot] ?? 0; chain < until; chain++) {
      const rule = plan.rule[chain] ?? 0;
      const slotBefore = before[chain] ?? -1;
      if (slotBefore >= 0) {
        const last = lastStart[slotBefore] ?? -1;
        if (last < base || at - last > (span[chain] ?? 0) || last <= (stops[lacks[chain] ?? 0] ?? 0))
          continue;
        if (earlier[chain]?.every((one) => (firstStart[one] ?? -1) >= base) === false) continue;
      }
      if (((reading[rule] ?? 0) & readings) !== 0) note(rule, start, length);
    }
    lastStart[slot] = at;
    if ((firstStart[slot] ?? -1) < base) firstStart[slot] = at;
  };

  return {
    clear: () => {
      turn++;
      noted = 0;
      touched = [];
    },
    sift: (text, readings) => {
      const end = text.length;
      if (base + end > 0x7000_0000) {
        lastStart.fill(-1);
        firstStart.fill(-1);
        base = 0;
      }
      stops.fill(base - 1);
      for (let at = 0; at < end; at++) {
        const code = text.charCodeAt(at);
        let node = roots[code] ?? 0;
        for (let length = 1; node !== 0; length++) {
          const until = endsFrom[node + 1] ?? 0;
          for (let k = endsFrom[node] ?? 0; k < until; k++) meet(ends[k] ?? 0, at, length, readings);
          node = at + length < end ? next(node, text.charCodeAt(at + length)) : 0;
        }
        if (STOPS[code] !== 0) {
          stops[2] = base + at;
          if (STOPS[code] === 1) stops[1] = base + at;
        }
      }
      base += end + 1;
    },
    rules: () => (plan.always.length === 0 ? ascending(touched) : ascending([...plan.always, ...touched])),
    firstPlace: (rule) => (turns[rule] === turn ? (heads[rule] ?? -1) : -1),
    nextPlace: (place) => nexts[place] ?? -1,
    start: (place) => starts[place] ?? 0,
    length: (place) => lengths[place] ?? 0,
  };
}

/** 1 ends a sentence, 2 is a comma. */
const STOPS = new Uint8Array(0x10000);
for (const end of SENTENCE_ENDS) STOPS[end.charCodeAt(0)] = 1;
STOPS[COMMA.charCodeAt(0)] = 2;

function doubled(list: Int32Array): Int32Array {
  const longer = new Int32Array(list.length * 2);
  longer.set(list);
  return longer;
}

function ascending(numbers: number[]): readonly number[] {
  if (numbers.length > 40) return [...Int32Array.from(numbers).sort()];
  for (let at = 1; at < numbers.length; at++) {
    const one = numbers[at] ?? 0;
    let to = at;
    for (; to > 0 && (numbers[to - 1] ?? 0) > one; to--) numbers[to] = numbers[to - 1] ?? 0;
    numbers[to] = one;
  }
  return numbers;
}
