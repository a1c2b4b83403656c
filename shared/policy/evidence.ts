import { folded } from '../text/fold';
import type { OtherPartKind } from './document';
import type { Part } from './instruments';
import { METADATA } from './roles';

/** What the parts of a document say about it, collected once; the facts are read from it. */
export interface Evidence {
  /** The title lines of the document's front, each with its original blanks. */
  readonly titles: readonly string[];
  readonly numbers: readonly string[];
  readonly adoptions: readonly string[];
  readonly addressees: readonly string[];
  readonly wrappers: readonly string[];
  readonly signatures: readonly string[];
  readonly closings: readonly string[];
  readonly metadata: ReadonlyMap<string, string>;
  /** The first lines under the title, where a text without a wrapper says what it is for. */
  readonly preamble: string;
  /** The text the places are read from, where nothing else tells them: its first and last twenty thousand characters. */
  readonly body: () => string;
  /** Its last three thousand, where a text says since when it is in force. */
  readonly tail: string;
}

/** `words`: the lines of the clauses. */
export function evidenceOf(
  parts: readonly Part[],
  text: string,
  opening: string,
  words: readonly string[],
): Evidence {
  const metadata = new Map<string, string>();
  const said: Record<Saying, string[]> = {
    title: [],
    number: [],
    adoption: [],
    addressee: [],
    wrapper: [],
    preamble: [],
    signature: [],
    closing: [],
  };
  for (const { kind, instrument, line, start, end } of parts) {
    const field = METADATA.test(line.text);
    // Pages run several fields together: 文件标题：…发布机构：…效力状态：…
    if (field) {
      for (const [name, value] of fields(line.text.slice(0, 1000)))
        if (!metadata.has(name)) metadata.set(name, value);
    }
    if (!says(kind) || (instrument > 0 && kind !== 'closing') || (field && kind === 'number')) continue;
    said[kind].push(kind === 'title' ? spacedTitle(text.slice(start, end)) : line.text);
  }
  return {
    titles: said.title,
    numbers: said.number,
    adoptions: bracketsClosed(said.adoption),
    addressees: said.addressee,
    wrappers: said.wrapper,
    signatures: said.signature,
    closings: said.closing,
    metadata,
    preamble: [...said.preamble, opening].join('\n').slice(0, 2000),
    body: () => bodyOf(words),
    tail: tailOf(words),
  };
}

/** The parts that say something of the document; of texts and annexes behind the first only how they close. */
const SAYINGS = {
  title: true,
  number: true,
  adoption: true,
  addressee: true,
  wrapper: true,
  preamble: true,
  signature: true,
  closing: true,
} as const satisfies Partial<Record<OtherPartKind, true>>;
type Saying = keyof typeof SAYINGS;

function says(kind: OtherPartKind): kind is Saying {
  return kind in SAYINGS;
}

const HALF_BODY = 20_000;

function bodyOf(words: readonly string[]): string {
  const body = words.join('\n');
  return body.length <= 2 * HALF_BODY ? body : `${body.slice(0, HALF_BODY)}\n${body.slice(-HALF_BODY)}`;
}

const TAIL = 3000;

function tailOf(words: readonly string[]): string {
  let first = words.length;
  for (let length = 0; first > 0 && length <= TAIL; first--) length += (words[first - 1]?.length ?? 0) + 1;
  return words.slice(first).join('\n').slice(-TAIL);
}

/**
 * A title keeps the blanks between bodies (国家发展改革委 国家数据局关于…) and between foreign words; others space its
 * letters out (云 岚 省 …) and go. Its letters and digits are folded.
 */
function spacedTitle(words: string): string {
  const pieces = words
    .split(/[\s\u3000]+/)
    .map((piece) => folded(piece).text)
    .filter((piece) => piece !== '');
  return pieces.reduce((title, piece) => title + (apart(title, piece) ? ' ' : '') + piece, '');
}

function apart(before: string, after: string): boolean {
  if (/[A-Za-z0-9]$/.test(before)) return /^[A-Za-z0-9]/.test(after);
  return /[\u4e00-\u9fa5]{2}(?:院|部|委|会|局|厅|办|府|室|署|行)$|中央$/.test(before) && after.length > 2;
}

/** （2003年8月27日…代表大会⏎常务委员会…通过）: a bracket broken over lines is one line. */
function bracketsClosed(lines: readonly string[]): readonly string[] {
  const whole: string[] = [];
  let open = false;
  for (const line of lines) {
    whole.push(open ? `${whole.pop() ?? ''}${line}` : line);
    const last = whole.at(-1) ?? '';
    open = /^[（(]/.test(last) && !/[）)]\s*$/.test(last);
  }
  return whole;
}

const FIELD =
  /(索引号|主题分类|发文机关|发布机构|发布单位|制定机关|公布机关|成文日期|发文日期|公布日期|发布日期|印发日期|生效日期|施行日期|文件标题|标题|发文字号|文号|有效性|效力状态|时效性)[:：]/g;

function fields(line: string): readonly (readonly [string, string])[] {
  const found = [...line.matchAll(FIELD)];
  return found.map((match, at) => {
    const value = line.slice(match.index + match[0].length, found[at + 1]?.index ?? line.length).trim();
    return [match[1] ?? '', value] as const;
  });
}

/** The first non-empty field of several names. */
export function field(evidence: Evidence, names: readonly string[]): string | null {
  for (const name of names) {
    const value = evidence.metadata.get(name);
    if (value !== undefined && value !== '') return value;
  }
  return null;
}
