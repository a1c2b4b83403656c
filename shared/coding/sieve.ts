import { COMMA, SENTENCE_ENDS } from './links';
import type { Needs } from './needs';
import { doubled, notes, type Notes } from './notes';
import { CHAIN_SIZE, pairKeys, pairPlace, RANK_BITS, RECORD_HEAD, sievePlan } from './sievePlan';

/** Which of two readings of a text a rule is looked for in. */
export type Reading = 1 | 2;

/** The rules that can match at all, and where, found in one pass over a text. */
export interface Sieve {
  /** Forgets what was found before. */
  readonly clear: () => void;
  /** Notes the rules of these readings (a sum of `Reading`) whose literals stand in the text; once a reading. */
  readonly sift: (text: string, readings: number) => void;
  /** Numbers of the rules noted, ascending, and among them those that can be named no literals. */
  readonly rules: () => readonly number[];
  /** Where the last literal of the rule's chain begins, and its length (at most LONGEST_LITERAL). */
  readonly noted: Notes;
}

/**
 * One pass, whatever the number of rules: each place is looked up by its first two characters, and a rule is noted
 * where the last literal of one of its chains stands behind the one before it at the right distance.
 */
export function sieve(rules: readonly Needs[], readingOf: readonly Reading[]): Sieve {
  const { records, chains, alone, pairs, slots, earlier, always } = sievePlan(rules);
  const pairMask = pairs.length / 2 - 1;
  // Most places are told apart by two small rows of bits, which stay at hand.
  const single = bits(alone.keys());
  const begun = bits(pairKeys(pairs).map(pairBit));
  const reading = Uint8Array.from(readingOf);
  const noted = notes(rules.length);
  // A rule whose matches begin the text need not be noted further on.
  const furthest = Int32Array.from(rules, furthestOf);
  // Positions are counted on from text to text, so that nothing need be cleared: what is below `base` is of old.
  const lastStart = new Int32Array(slots).fill(-1);
  const lastMark = new Int32Array(slots);
  let markStart: Int32Array = new Int32Array(1024);
  let markLength: Int32Array = new Int32Array(1024);
  let markBefore: Int32Array = new Int32Array(1024);
  let marks = 0;
  const stops = new Int32Array(3);
  let base = 0;

  const meet = (record: number, start: number, length: number, readings: number): void => {
    let step = record + RECORD_HEAD + (records[record] ?? 0) * 2;
    const outright = step + (records[record + 1] ?? 0);
    const chained = outright + (records[record + 2] ?? 0);
    const marked = chained + (records[record + 3] ?? 0);
    for (; step < outright; step++) {
      const entry = records[step] ?? 0;
      const rule = entry >> RANK_BITS;
      if (start > (furthest[rule] ?? 0)) continue;
      if (((reading[rule] ?? 0) & readings) !== 0) noted.note(rule, start, length, entry & RANKS);
    }
    const at = base + start;
    for (; step < chained; step++) {
      const last = lastStart[records[step] ?? 0] ?? -1;
      if (last >= base)
        complete((records[marked + step - outright] ?? 0) * CHAIN_SIZE, last, start, length, readings);
    }
    for (; step < marked; step++) {
      const entry = records[step] ?? 0;
      const slot = entry >> 1;
      if ((entry & 1) === 1) mark(slot, at, length);
      lastStart[slot] = at;
    }
  };

  const complete = (chain: number, last: number, start: number, length: number, readings: number): void => {
    const at = base + start;
    const span = chains[chain + 2] ?? 0;
    const stop = stops[chains[chain + 3] ?? 0] ?? 0;
    if (at - last > span || last <= stop) return;
    const others = chains[chain + 4] ?? 0;
    if (others > 0 && earlier[others]?.every((one) => (lastStart[one] ?? -1) >= base) !== true) return;
    const rule = chains[chain] ?? 0;
    if (((reading[rule] ?? 0) & readings) === 0) return;
    const gap = chains[chain + 5] ?? -1;
    if (gap < 0) {
      noted.note(rule, start, length, 0);
      return;
    }
    // The chain tells all: every first literal in reach makes a match with this one.
    const rank = chains[chain + 6] ?? 0;
    const slot = chains[chain + 1] ?? 0;
    for (let one = lastMark[slot] ?? -1; one >= 0; one = markBefore[one] ?? -1) {
      const first = markStart[one] ?? 0;
      if (first <= stop || at - first > span) break;
      const between = at - first - (markLength[one] ?? 0);
      if (between >= 0 && between <= gap) noted.note(rule, first - base, at - first + length, rank);
    }
  };

  const mark = (slot: number, at: number, length: number): void => {
    if (marks === markStart.length) {
      markStart = doubled(markStart);
      markLength = doubled(markLength);
      markBefore = doubled(markBefore);
    }
    markStart[marks] = at;
    markLength[marks] = length;
    markBefore[marks] = (lastStart[slot] ?? -1) >= base ? (lastMark[slot] ?? -1) : -1;
    lastMark[slot] = marks++;
  };

  return {
    noted,
    clear: noted.clear,
    sift: (text, readings) => {
      const end = text.length;
      if (base + end > 0x7000_0000) {
        lastStart.fill(-1);
        base = 0;
      }
      stops.fill(base - 1);
      marks = 0;
      let following = text.charCodeAt(0);
      for (let at = 0; at < end; at++) {
        const code = following;
        following = at + 1 < end ? text.charCodeAt(at + 1) : 0;
        if (hasBit(single, code)) meet(alone.get(code) ?? 0, at, 1, readings);
        let record = 0;
        const key = (code << 16) | following;
        if (hasBit(begun, pairBit(key))) {
          let entry = pairPlace(key, pairMask);
          record = pairs[entry + 1] ?? 0;
          while (record !== 0 && pairs[entry] !== key) {
            entry = (entry + 2) & (pairMask * 2 + 1);
            record = pairs[entry + 1] ?? 0;
          }
        }
        for (let length = 2; record !== 0; length++) {
          meet(record, at, length, readings);
          record = at + length < end ? longer(records, record, text.charCodeAt(at + length)) : 0;
        }
        if (code === COMMA_CODE) stops[2] = base + at;
        else if ((code < 0x3003 || code > 0xff00) && END_CODES.includes(code)) stops.fill(base + at, 1);
      }
      base += end + 1;
    },
    rules: () => ascending(always.length === 0 ? noted.rules() : [...always, ...noted.rules()]),
  };
}

function furthestOf({ anchored, chains }: Needs): number {
  const reach = Math.max(...(chains ?? []).map((chain) => chain.reach));
  return anchored && reach >= 0 && reach < 1_000_000 ? reach : 0x7fff_ffff;
}

/** The record one character further, 0 where no literal goes on like that. */
function longer(records: Int32Array, record: number, code: number): number {
  let low = record + RECORD_HEAD;
  let high = low + (records[record] ?? 0) * 2;
  while (low < high) {
    const middle = low + (((high - low) >> 2) << 1);
    const found = records[middle] ?? 0;
    if (found === code) return records[middle + 1] ?? 0;
    if (found < code) low = middle + 2;
    else high = middle;
  }
  return 0;
}

const RANKS = (1 << RANK_BITS) - 1;
const COMMA_CODE = COMMA.charCodeAt(0);
const END_CODES: readonly number[] = SENTENCE_ENDS.split('').map((end) => end.charCodeAt(0));

/** Of all numbers of 16 bits a set. */
function bits(members: Iterable<number>): Uint8Array {
  const set = new Uint8Array(0x2000);
  for (const member of members) set[member >> 3] = (set[member >> 3] ?? 0) | (1 << (member & 7));
  return set;
}

function hasBit(set: Uint8Array, member: number): boolean {
  return (((set[member >> 3] ?? 0) >> (member & 7)) & 1) === 1;
}

function pairBit(key: number): number {
  return (Math.imul(key, 0x85ebca6b) >>> 13) & 0xffff;
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
