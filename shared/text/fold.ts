import { characterOf } from './radicals';
import type { Span } from './span';

/** Text made comparable, with a way back to the frozen original. */
export interface FoldedText {
  readonly text: string;
  /** Offset in the original of the code unit at `offset` here; `toOriginal(text.length)` is the original's length. */
  toOriginal(offset: number): number;
  /** The original range of the folded range `start…end`, without the blanks that folding removed at its ends. */
  originalSpan(start: number, end: number): Span;
  /** True when its lines end with \n and nothing else, as nearly always: they are found much faster then. */
  readonly newlinesOnly: boolean;
}

/**
 * One spelling for what readers take as the same: full-width letters, digits and `％＋－．／…` become half-width,
 * compatibility characters (Kangxi radicals, ㈠) their plain form, zero-width characters vanish, and blanks inside
 * a line vanish where they touch a Chinese character. Chinese punctuation `，。；：（）、` and line breaks stay:
 * they carry meaning. Linear in the length of `text`. Method §2.1-1, §4.6.
 */
export function folded(text: string): FoldedText {
  const pieces: string[] = [];
  // Where the distance between the two texts changes: from folded offset starts[k] on, original = origins[k] + distance.
  const starts: number[] = [0];
  const origins: number[] = [0];
  let length = 0;
  let kept = 0;
  let newlinesOnly = true;
  const changeTo = (replacement: string, index: number, next: number): void => {
    if (index > kept) {
      mark(length, kept);
      pieces.push(text.slice(kept, index));
      length += index - kept;
    }
    for (let unit = 0; unit < replacement.length; unit++) mark(length + unit, index);
    pieces.push(replacement);
    length += replacement.length;
    kept = next;
  };
  const mark = (at: number, origin: number): void => {
    const last = starts.length - 1;
    if (starts[last] === at) origins[last] = origin;
    else {
      starts.push(at);
      origins.push(origin);
    }
  };
  // Most of a text stays as it is: the pattern leaps from one character that may change to the next.
  FOLDABLE.lastIndex = 0;
  while (FOLDABLE.test(text)) {
    const index = FOLDABLE.lastIndex - 1;
    const code = text.charCodeAt(index);
    let next = index + 1;
    if (isLineBreak(code)) newlinesOnly = false;
    else if (vanishes(code)) {
      while (next < text.length && vanishes(text.charCodeAt(next))) next++;
      const run = blankVanishes(text, index, next) ? '' : text.slice(index, next).replace(ZERO_WIDTH, '');
      if (run.length < next - index) changeTo(run, index, next);
      FOLDABLE.lastIndex = next;
    } else {
      const replacement = replacementOf(text.charAt(index));
      if (replacement !== null) changeTo(replacement, index, next);
    }
  }
  mark(length, kept);
  pieces.push(text.slice(kept));
  length += text.length - kept;

  const toOriginal = (offset: number): number => {
    if (offset >= length) return text.length;
    const run = lastAtMost(starts, offset);
    return (origins[run] ?? 0) + (offset - (starts[run] ?? 0));
  };
  return {
    text: pieces.join(''),
    toOriginal,
    originalSpan: (start, end) =>
      end <= start
        ? { start: toOriginal(start), end: toOriginal(start) }
        : { start: toOriginal(start), end: toOriginal(end - 1) + 1 },
    newlinesOnly,
  };
}

/** Ideographs, kana and all full-width or CJK punctuation. */
function isChinese(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3001 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0xff00 && code <= 0xffef) ||
    (code >= 0x2e80 && code <= 0x2fdf) ||
    (code >= 0x3220 && code <= 0x3229) ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}

/** All but what surely stays: a little more than what folds, because a class of few ranges is what makes it fast. */
const FOLDABLE = /[^\n!-~\u2010-\u201f\u3001-\u321f\u3400-\uf8ff，：；（）]/g;

/** Blanks within a line and zero-width characters; line breaks are neither. */
function vanishes(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x3000 ||
    code === 0x09 ||
    code === 0xa0 ||
    code === 0xad ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0xfeff
  );
}

const ZERO_WIDTH = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

function isLineBreak(code: number): boolean {
  return (
    code === 0x0a || code === 0x0d || code === 0x0b || code === 0x0c || code === 0x2028 || code === 0x2029
  );
}

function isLetterOrDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** A blank run `from…to` vanishes between two Chinese characters and between a Chinese character and a letter or digit. */
function blankVanishes(text: string, from: number, to: number): boolean {
  if (from === 0 || to >= text.length) return false;
  const before = text.charCodeAt(from - 1);
  const after = text.charCodeAt(to);
  if (isLineBreak(before) || isLineBreak(after)) return false;
  if (isChinese(before)) return isChinese(after) || isLetterOrDigit(after);
  return isChinese(after) && isLetterOrDigit(before);
}

/** What a character that is no blank becomes; null: it stays as it is. */
function replacementOf(character: string): string | null {
  if (FULL_WIDTH.test(character)) return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
  if (!COMPATIBILITY.test(character)) return null;
  const plain = characterOf(character);
  return plain === character ? null : plain.replace('(', '（').replace(')', '）');
}

/** Letters, digits and signs; not comma, stop, colon, semicolon, question mark and brackets: Chinese punctuation. */
const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ＂＃＄％＆＇＊＋－．／＜＝＞＠＼＾＿｀｜～]/;

/** Kangxi and CJK radicals, ㈠, ﹒, compatibility ideographs. */
const COMPATIBILITY = /[\u2e80-\u2fdf\u3220-\u3229\uf900-\ufaff\ufe52]/;

function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? Infinity) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
