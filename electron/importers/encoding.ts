import { isCommon } from './commonCharacters';

/** Bytes as text. `sure`: no other encoding came near; `bad`: byte sequences that the encoding does not know. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly sure: boolean;
  readonly bad: number;
}

const MARKS = [
  { encoding: 'utf-8-bom', label: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', label: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', label: 'utf-16be', bytes: [0xfe, 0xff] },
  { encoding: 'gb18030', label: 'gb18030', bytes: [0x84, 0x31, 0x95, 0x33] },
] as const;

/**
 * Tried where there is no mark, and offered to a person who knows better. The order breaks ties: what is met more
 * often comes first.
 */
export const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;
type Encoding = (typeof ENCODINGS)[number];

/** Bytes looked at to choose: 64 kB are some 30,000 characters, and scoring them takes about 10 ms each. */
const SAMPLE = 64 * 1024;

/**
 * Below this score (1 = plain Chinese or ASCII text) bytes are not text in any encoding known here. A few words may
 * well be rare ones (错误, 杜绝), so short files need only decode without fault.
 */
const LEGIBLE = 0.25;
const SHORT = { bytes: 48, legible: 0.05 } as const;

/** The winner must lead by this much to be called sure. */
const MARGIN = 0.25;

/**
 * Decodes bytes of unknown encoding, or null when they are no text.
 * Order: what a person chose → byte order mark → encoding declared in the file, if it decodes without fault →
 * strict UTF-8 → the candidate whose decoding looks most like a Chinese text.
 */
export function decode(bytes: Uint8Array, declared?: string, chosen?: string): Decoded | null {
  const mark = MARKS.find((m) => m.bytes.every((byte, i) => bytes[i] === byte));
  if (chosen !== undefined && chosen !== mark?.encoding) {
    const label = ENCODINGS.find((name) => name === chosen);
    if (label === undefined) throw new Error(`no such encoding is offered: ${chosen}`);
    return decoded(bytes.subarray(mark?.label === label ? mark.bytes.length : 0), label, label, true);
  }
  if (mark !== undefined) return decoded(bytes.subarray(mark.bytes.length), mark.label, mark.encoding, true);

  const named = declared === undefined ? undefined : known(declared);
  if (named !== undefined && faultless(bytes, named)) return decoded(bytes, named, named, true);

  const strict = strictUtf8(bytes);
  if (strict !== null && isPlainlyUtf8(strict))
    return { text: strict, encoding: 'utf-8', sure: true, bad: 0 };

  const ranked = ENCODINGS.map((label) => ({ label, score: score(sampled(bytes, label)) })).sort(
    (a, b) => b.score - a.score,
  );
  const [best, second] = ranked;
  const floor = bytes.length <= SHORT.bytes ? SHORT.legible : LEGIBLE;
  if (best === undefined || best.score < floor) return null;
  const sure = best.score >= LEGIBLE && (second === undefined || best.score - second.score >= MARGIN);
  return decoded(bytes, best.label, best.label, sure);
}

/** How far a text looks like Chinese (or plain ASCII) text: 1 fully, 0 not at all, below 0 full of faults. */
export function score(text: string): number {
  let points = 0;
  let seen = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) continue;
    seen += 1;
    points += worth(character, code);
  }
  return seen === 0 ? 0 : points / seen;
}

/** False when the characters beyond ASCII are mostly none that Chinese texts use: a broken font map, a wrong encoding. */
export function legible(text: string): boolean {
  const letters = text.replace(/[\x20-\x7e\s]+/g, '');
  return letters.length < 20 || score(letters) >= 0.3;
}

function worth(character: string, code: number): number {
  if (code === 0xfffd || code < 0x20 || (code >= 0x7f && code < 0xa0)) return -3;
  if (code < 0x7f) return 0.7;
  if (isCommon(character) || CHINESE_PUNCTUATION.has(character)) return 1;
  if (code >= 0x4e00 && code <= 0x9fff) return 0.1;
  if (code >= 0xff01 && code <= 0xff5e) return 0.5;
  if (code >= 0xe000 && code <= 0xf8ff) return -1;
  if (code >= 0xd800 && code <= 0xdfff) return -3;
  return -0.3;
}

const CHINESE_PUNCTUATION = new Set('。，、；：？！“”‘’（）《》〈〉〔〕【】—…·　％');

function known(declared: string): Encoding | undefined {
  const name = declared.trim().toLowerCase();
  if (/^(gb2312|gbk|gb18030|gb_2312-80|x-gbk|cp936|hz-gb-2312)$/.test(name)) return 'gb18030';
  if (/^(big5|big5-hkscs|x-x-big5|cp950)$/.test(name)) return 'big5';
  if (/^utf-?8$/.test(name)) return 'utf-8';
  if (/^utf-?16(le)?$/.test(name)) return 'utf-16le';
  return name === 'utf-16be' ? 'utf-16be' : undefined;
}

function faultless(bytes: Uint8Array, label: Encoding): boolean {
  try {
    return !hasStrangeControls(
      new TextDecoder(label, { fatal: true }).decode(bytes.subarray(0, SAMPLE * 16)),
    );
  } catch {
    return false;
  }
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Bytes that are valid UTF-8 nearly always are UTF-8. The two exceptions: UTF-16 without a mark, full of controls,
 * and short GB18030 texts that read as Latin, Greek, Cyrillic or Arabic letters only. Three characters of three
 * bytes do not come about by chance.
 */
function isPlainlyUtf8(text: string): boolean {
  if (!text.includes('\0') && /([\u0800-\uffff][^\u0800-\uffff]*){3}/.test(text)) return true;
  return !hasStrangeControls(text) && !(/[\u0080-\u07ff]/.test(text) && !/[\u0800-\uffff]/.test(text));
}

/** Controls that no text carries. */
function hasStrangeControls(text: string): boolean {
  return /[\u0000-\u0008\u000e-\u0019\u001b-\u001f]/.test(text);
}

/** A stretch that holds bytes beyond ASCII, cut at an even place so that UTF-16 keeps its pairs. */
function sampled(bytes: Uint8Array, label: Encoding): string {
  let from = 0;
  if (bytes.length > SAMPLE) {
    const first = bytes.findIndex((byte) => byte >= 0x80 || byte === 0);
    from = first <= SAMPLE / 2 ? 0 : (first - 1024) & ~1;
  }
  const text = new TextDecoder(label).decode(bytes.subarray(from, from + SAMPLE));
  // The cut itself may split a character; that is no fault of the text.
  return from + SAMPLE < bytes.length ? text.slice(1, -2) : text;
}

function decoded(bytes: Uint8Array, label: string, encoding: string, sure: boolean): Decoded {
  const text = new TextDecoder(label, { ignoreBOM: true }).decode(bytes);
  let bad = 0;
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) bad += 1;
  return { text, encoding, sure, bad };
}
