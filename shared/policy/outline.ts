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

interface MarkRule {
  readonly mark: Mark;
  readonly pattern: RegExp;
  readonly label: (numeral: string, number: number) => string;
}

const N = NUMERAL_CHARACTERS;
const HAN = '〇零○一二三四五六七八九十百';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** First match wins. GB/T 9704—2012 7.3.3 fixes the order 一、（一）1.（1）; method §4.2 the forms. */
const RULES = [
  { mark: 'part', pattern: new RegExp(`^第([${N}]{1,9})编`), label: (numeral) => `第${numeral}编` },
  { mark: 'chapter', pattern: new RegExp(`^第([${N}]{1,9})章`), label: (numeral) => `第${numeral}章` },
  { mark: 'section', pattern: new RegExp(`^第([${N}]{1,9})节`), label: (numeral) => `第${numeral}节` },
  {
    mark: 'article',
    pattern: new RegExp(`^第([${N}]{1,9})条(?:之([一二三四五六七八九十]{1,3}))?`),
    label: (numeral) => `第${numeral}条`,
  },
  {
    mark: 'han',
    pattern: new RegExp(`^([${HAN}]{1,4})(?:、|[.．](?!\\d))`),
    label: (numeral) => `${numeral}、`,
  },
  {
    mark: 'hanParen',
    pattern: new RegExp(`^[（(]([${HAN}]{1,4})[）)][、.．]?`),
    label: (numeral) => `（${numeral}）`,
  },
  // Not `2.5亿元` and not `2023年`; `4.2025年底前…` is a point all the same.
  {
    mark: 'digit',
    pattern: /^(\d{1,3})\s?(?:、|[.．•·‧]\s*(?!\d)|[.．](?=(?:19|20)\d\d年))/,
    label: (_, n) => `${n}.`,
  },
  { mark: 'digitParen', pattern: /^[（(]?(\d{1,3})[）)][、.．]?/, label: (_, n) => `（${n}）` },
  { mark: 'circled', pattern: new RegExp(`^([${CIRCLED}])`), label: (numeral) => numeral },
  { mark: 'dash', pattern: /^(?:——+|--+|――+|─+|—(?=[^\d—]))/, label: () => '——' },
] as const satisfies readonly MarkRule[];

/** The marker at the beginning of a line; null for plain text. Whether the numbering allows it is checked later. */
export function markerOf(line: Line): Marker | null {
  const text = head(line);
  for (const { mark, pattern, label } of RULES) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const numeral = found[1] ?? '';
    const number =
      mark === 'circled' ? CIRCLED.indexOf(numeral) + 1 : mark === 'dash' ? 0 : numberOf(numeral);
    if (number === null) return null;
    const length = found[0].length;
    const rest = line.text.slice(length).trimStart();
    if (STRUCTURAL.has(mark) && !standsAsHead(mark, rest, line.blankAfter(length))) return null;
    const sub = found[2] === undefined ? 0 : (numberOf(found[2]) ?? 0);
    const written = /\d/.test(numeral) ? String(number) : numeral;
    return {
      mark,
      number,
      sub,
      label: label(written, number) + (sub > 0 ? `之${found[2]}` : ''),
      rest,
      length,
    };
  }
  return null;
}

const STRUCTURAL: ReadonlySet<Mark> = new Set(['part', 'chapter', 'section', 'article']);

/**
 * `第二十条第二款规定的…` at the beginning of a line cites an article, it is none: a citation goes on without a blank
 * into 第/规定/、/和…, while an article is followed by a blank, a caption or its sentence. Containers are short.
 */
function standsAsHead(mark: Mark, rest: string, blank: boolean): boolean {
  if (mark !== 'article')
    return rest.length <= 60 && !/^(?:规定|所|的|、|和|至|及)/.test(rest) && !rest.includes('。');
  if (/^(?:第[一二三四五六七八九十百]+[款项]|[、和至到及或])/.test(rest)) return false;
  return blank || !/^(?:规定的|所[列称规述]|的|中[的所规]|[，。；])/.test(rest);
}
