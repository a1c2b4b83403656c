import type { Span } from '../text/span';

/** A line of the codebook that decisions speak for; a person takes it or not. */
export interface Proposal {
  /** exclude: words round a hit that people rejected. strong: words of accepted clauses where the machine does not suggest the code. */
  readonly list: 'exclude' | 'strong';
  /** Chinese characters alone, so that it is a pattern as it stands. */
  readonly pattern: string;
  /** Clauses that speak for it. */
  readonly clauses: number;
}

/** A clause with the words that spoke for the code there; spans in `text`. */
export interface Context {
  readonly text: string;
  readonly marks: readonly Span[];
}

const LEAST_CLAUSES = 2;
const MOST = 5;
/** An exclusion is the hit with as many characters beside it; a phrase has as many in all. */
const BESIDE = 4;
const PHRASE: { readonly least: number; readonly most: number } = { least: 3, most: 8 };

/**
 * Exclusions: the hit with up to four characters on either side, where that stands in at least two rejected clauses
 * and in no accepted one. Phrases: three to eight characters that stand in at least two clauses that people
 * accepted or put by hand where the machine does not suggest the code, and in no rejected one. At most five of each, what most clauses speak for first; of
 * words that stand in the same clauses the longest. They are counts of words and no more: the trial says what each does.
 */
export function proposals(from: {
  readonly accepted: readonly Context[];
  readonly rejected: readonly Context[];
  readonly missed: readonly Context[];
}): Proposal[] {
  const accepted = [...from.accepted, ...from.missed].map(({ text }) => text);
  const rejected = from.rejected.map(({ text }) => text);
  return [
    ...best('exclude', from.rejected.map(wider), accepted),
    ...best(
      'strong',
      from.missed.map(({ text }) => grams(text)),
      rejected,
    ),
  ];
}

function best(
  list: Proposal['list'],
  found: readonly ReadonlySet<string>[],
  never: readonly string[],
): Proposal[] {
  const clauses = new Map<string, number[]>();
  found.forEach((words, nth) => {
    for (const word of words) {
      const own = clauses.get(word);
      if (own === undefined) clauses.set(word, [nth]);
      else own.push(nth);
    }
  });
  const common = [...clauses]
    .filter(([word, own]) => own.length >= LEAST_CLAUSES && !never.some((text) => text.includes(word)))
    .sort(([a, x], [b, y]) => y.length - x.length || b.length - a.length || (a < b ? -1 : 1));
  const chosen: { readonly word: string; readonly own: readonly number[] }[] = [];
  for (const [word, own] of common) {
    if (chosen.length === MOST) break;
    const same = (other: readonly number[]): boolean => String(other) === String(own);
    const overlaps = (other: string): boolean =>
      other.includes(word) || word.includes(other) || shareHalf(other, word);
    if (!chosen.some((one) => same(one.own) && overlaps(one.word))) chosen.push({ word, own });
  }
  return chosen.map(({ word, own }) => ({ list, pattern: word, clauses: own.length }));
}

/** Windows on the same words, one or two characters on. */
function shareHalf(one: string, other: string): boolean {
  const half = Math.ceil(Math.min(one.length, other.length) / 2);
  for (let at = 0; at + half <= one.length; at++) if (other.includes(one.slice(at, at + half))) return true;
  return false;
}

/** Each hit with one to four characters beside it, inside its stretch of Chinese characters. */
function wider({ text, marks }: Context): Set<string> {
  const all = new Set<string>();
  for (const { start, end } of marks) {
    if (end - start > PHRASE.most) continue;
    for (let left = 0; left <= BESIDE; left++)
      for (let right = left === 0 ? 1 : 0; left + right <= BESIDE; right++) {
        if (start < left) continue;
        const word = text.slice(start - left, end + right);
        if (HAN.test(word) && word.length === end - start + left + right) all.add(word);
      }
  }
  return all;
}

function grams(text: string): Set<string> {
  const all = new Set<string>();
  for (let at = 0; at < text.length; at++)
    for (let length = PHRASE.least; length <= PHRASE.most && at + length <= text.length; length++) {
      const word = text.slice(at, at + length);
      if (!HAN.test(word)) break;
      all.add(word);
    }
  return all;
}
const HAN = /^[\u3400-\u9fff]+$/;
