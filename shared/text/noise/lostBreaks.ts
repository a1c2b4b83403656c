import type { Edit } from '../edits';
import { BLANK } from '../textLines';

/**
 * Paragraphs that an extraction ran together: 第一条…。  第二条…, a whole page in one line. Taken apart only where at
 * least three articles that count up stand inside lines, each behind the end of a sentence or two blanks: there, at
 * chapters, at double blanks, and around the number and the date at the head of the document.
 */
export function lostBreaks(text: string): readonly Edit[] {
  const inner = [...text.matchAll(INNER_ARTICLE)];
  const counting = inner.filter(
    (found, i) => i > 0 && numberOf(found[1]) === numberOf(inner[i - 1]?.[1]) + 1,
  ).length;
  if (counting < 3 || counting * 10 < (inner.length - 1) * 7) return [];
  return [...text.matchAll(BREAK)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    put: '\n',
  }));
}

const NUMERAL = '[一二三四五六七八九十百零〇]{1,6}';
const INNER_ARTICLE = new RegExp(`(?:(?<=[。；：])[${BLANK}]*|(?<=\\S)[${BLANK}]{2,})第(${NUMERAL})条`, 'g');
const BREAK = new RegExp(
  [
    `(?<=[。；：])[${BLANK}]*(?=第${NUMERAL}[章条])`,
    `(?<=）)[${BLANK}]*(?=第${NUMERAL}章)`,
    `(?<=\\S)[${BLANK}]{2,}(?=\\S)`,
    `(?<=\\d日)(?=[^，。；\\n]{4,60}第一章)`,
    `(?<=的(?:通知|意见))(?=[\\u3400-\\u9fff]{2,10}〔\\d{4}〕\\d{1,4}号)`,
    `(?<=〔\\d{4}〕\\d{1,4}号)(?=[\\u3400-\\u9fff]{2,12}[^。；：\\n]{0,200}：)`,
  ].join('|'),
  'g',
);

/** 1 to 999; 0 where it is no number. */
function numberOf(numeral: string | undefined): number {
  let value = 0;
  let digit = 0;
  for (const sign of numeral ?? '') {
    if (sign === '百' || sign === '十') {
      value += (digit === 0 ? 1 : digit) * (sign === '百' ? 100 : 10);
      digit = 0;
    } else digit = Math.max(0, '零一二三四五六七八九'.indexOf(sign));
  }
  return value + digit;
}
