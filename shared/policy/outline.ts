import { head, type Line } from './lines';
import { NUMERAL_CHARACTERS, numberOf } from './numerals';

/** What stands at the beginning of a line and says where in the outline it belongs. */
export interface Marker {
  readonly mark: Mark;
  readonly number: number;
  /** 之一 of 第十二条之一; 0 when there is none. */
  readonly sub: number;
  /** As cited: `第三十六条`, `一、`, `（二）`, `3.`, `（1）`, `①`. */
  readonly label: string;
  /** What follows the marker on its line, without blanks. */
  readonly rest: string;
  /** Folded length of the marker. */
  readonly length: number;
  /** What the table of contents calls it, where text runs on after it in the same line. */
  readonly heading?: string;
}

/**
 * 编 part, 章 chapter, 节 section, 条 article; 一、 han, （一） hanParen, 1. digit, （1） digitParen, ① circled, —— dash.
 * What the last six mean (heading or item) depends on where they stand: tree.ts decides.
 */
export type Mark =
  | 'part'
  | 'chapter'
  | 'section'
  | 'article'
  | 'han'
  | 'hanParen'
  | 'digit'
  | 'digitParen'
  | 'circled'
  | 'dash';

/** The marker at the beginning of a line; null for plain text. Whether the numbering allows it is checked later. */
export function markerOf(line: Line): Marker | null {
  const first = line.text.charCodeAt(0);
  if (first === DI) return structuralMarker(line);
  const rules = RULES_BY_FIRST.get(first);
  return rules === undefined ? null : outlineMarker(line, rules);
}

const DI = '第'.charCodeAt(0);
const N = NUMERAL_CHARACTERS;
const HAN = '〇零○一二三四五六七八九十百';
const ARABIC = '0123456789';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

const STRUCTURAL = new RegExp(`^第([${N}]{1,9})(?:([编章节])|条(?:之([一二三四五六七八九十]{1,3}))?)`);
const CONTAINERS: Readonly<Record<string, Mark>> = { 编: 'part', 章: 'chapter', 节: 'section' };

function structuralMarker(line: Line): Marker | null {
  const found = STRUCTURAL.exec(line.text);
  if (found === null) return null;
  const [{ length }, numeral = '', unit = '条', again] = found;
  const number = numberOf(numeral);
  if (number === null) return null;
  const mark = CONTAINERS[unit] ?? 'article';
  const rest = line.text.slice(length).trimStart();
  if (mark === 'article' ? !isArticleHead(line, length, rest) : !isContainerHead(rest)) return null;
  const sub = again === undefined ? 0 : (numberOf(again) ?? 0);
  const label = /\d/.test(numeral) ? `第${number}${unit}${sub > 0 ? `之${again}` : ''}` : found[0];
  return { mark, number, sub, label, rest, length };
}

/**
 * `第二十条第二款规定的…` at the beginning of a line cites an article, it is none: a citation goes on without a blank
 * into 第/规定/、/和…, while an article is followed by a blank, a caption or its sentence.
 */
function isArticleHead(line: Line, length: number, rest: string): boolean {
  if (/^(?:第[一二三四五六七八九十百]+[款项]|[、和至到及或])/.test(rest)) return false;
  return !/^(?:规定的|所[列称规述]|的|中[的所规]|[，。；])/.test(rest) || line.blankAfter(length);
}

/** Headings of containers are short. */
function isContainerHead(rest: string): boolean {
  return rest.length <= 60 && !/^(?:规定|所|的|、|和|至|及)/.test(rest) && !rest.includes('。');
}

interface MarkRule {
  readonly mark: Mark;
  /** The characters that may begin it: most lines begin with none of them and are done with. */
  readonly first: string;
  readonly pattern: RegExp;
  readonly label: (numeral: string, number: number) => string;
}

/** First match wins. GB/T 9704—2012 7.3.3 fixes the order 一、（一）1.（1）; method §4.2 the forms. */
const RULES = [
  {
    mark: 'han',
    first: HAN,
    pattern: new RegExp(`^([${HAN}]{1,4})(?:、|[.．](?!\\d))`),
    label: (numeral) => `${numeral}、`,
  },
  {
    mark: 'hanParen',
    first: '（(',
    pattern: new RegExp(`^[（(]([${HAN}]{1,4})[）)][、.．]?`),
    label: (numeral) => `（${numeral}）`,
  },
  // Not `2.5亿元` and not `2023年`; `4.2025年底前…` is a point all the same.
  {
    mark: 'digit',
    first: ARABIC,
    pattern: /^(\d{1,3})\s?(?:、|[.．•·‧]\s*(?!\d)|[.．](?=(?:19|20)\d\d年))/,
    label: (_, n) => `${n}.`,
  },
  {
    mark: 'digitParen',
    first: `（(${ARABIC}`,
    pattern: /^[（(]?(\d{1,3})[）)][、.．]?/,
    label: (_, n) => `（${n}）`,
  },
  { mark: 'circled', first: CIRCLED, pattern: new RegExp(`^([${CIRCLED}])`), label: (numeral) => numeral },
  { mark: 'dash', first: '—-―─', pattern: /^(?:——+|--+|――+|─+|—(?=[^\d—]))/, label: () => '——' },
] as const satisfies readonly MarkRule[];

/** By the code of the first character: every line asks. */
const RULES_BY_FIRST: ReadonlyMap<number, readonly MarkRule[]> = new Map(
  [...RULES.map(({ first }) => first).join('')].map((character) => [
    character.charCodeAt(0),
    RULES.filter(({ first }) => first.includes(character)),
  ]),
);

function outlineMarker(line: Line, rules: readonly MarkRule[]): Marker | null {
  const text = head(line);
  for (const { mark, pattern, label } of rules) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const [{ length }, numeral = ''] = found;
    const number =
      mark === 'circled' ? CIRCLED.indexOf(numeral) + 1 : mark === 'dash' ? 0 : numberOf(numeral);
    if (number === null) return null;
    const rest = line.text.slice(length).trimStart();
    return { mark, number, sub: 0, label: label(written(numeral, number), number), rest, length };
  }
  return null;
}

/** Arabic numerals without zeros before them. */
function written(numeral: string, number: number): string {
  return /\d/.test(numeral) ? String(number) : numeral;
}
