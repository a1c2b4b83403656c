import { characterOf } from './radicals';
import type { Span } from './span';

/** Text made comparable, with a way back to the frozen original. */
export interface FoldedText {
  readonly text: string;
  /** Offset in the original of the code unit at `offset` here; `toOriginal(text.length)` is the original's length. */
  toOriginal(offset: number): number;
  /** The original range of the folded range `start…end`, without the blanks that folding removed at its ends. */
  originalSpan(start: number, end: number): Span;
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
  let index = 0;
  const changeTo = (replacement: string, next: number): void => {
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
  while (index < text.length) {
    const code = text.charCodeAt(index);
    if (isBlank(code) || isZeroWidth(code)) {
      let next = index + 1;
      while (next < text.length && (isBlank(text.charCodeAt(next)) || isZeroWidth(text.charCodeAt(next))))
        next++;
      if (blankVanishes(text, index, next)) changeTo('', next);
      else {
        const run = text.slice(index, next);
        const visible = run.replace(ZERO_WIDTH, '');
        if (visible !== run) changeTo(visible, next);
      }
      index = next;
      continue;
    }
    const replacement = replacementOf(code);
    if (replacement !== null) changeTo(replacement, index + 1);
    index++;
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

/** Blanks within a line; line breaks are not blanks. */
function isBlank(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x3000 ||
    code === 0x09 ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f
  );
}

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

/** null: stays as it is. */
function replacementOf(code: number): string | null {
  if (code < 0xad || (code >= 0x3001 && code <= 0x31ff) || (code >= 0x3400 && code < 0xf900)) return null;
  if (
    (code >= 0xff10 && code <= 0xff19) ||
    (code >= 0xff21 && code <= 0xff3a) ||
    (code >= 0xff41 && code <= 0xff5a)
  )
    return String.fromCharCode(code - 0xfee0);
  if (FULL_WIDTH_SIGNS.has(code)) return String.fromCharCode(code - 0xfee0);
  if (isCompatibility(code)) {
    const plain = characterOf(String.fromCharCode(code));
    return plain.charCodeAt(0) === code ? null : plain.replace('(', '（').replace(')', '）');
  }
  return null;
}

const ZERO_WIDTH = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

function isZeroWidth(code: number): boolean {
  return code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff;
}

/** Not the full-width comma, stop, colon, semicolon, question mark and brackets: those are Chinese punctuation. */
const FULL_WIDTH_SIGNS: ReadonlySet<number> = new Set(
  Array.from('＂＃＄％＆＇＊＋－．／＜＝＞＠＼＾＿｀｜～', (sign) => sign.charCodeAt(0)),
);

/** Kangxi and CJK radicals, ㈠, ﹒, compatibility ideographs. */
function isCompatibility(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0x2fdf) ||
    (code >= 0x3220 && code <= 0x3229) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    code === 0xfe52
  );
}

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
