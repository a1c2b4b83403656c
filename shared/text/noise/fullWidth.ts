import type { Edit } from '../edits';

/**
 * Full-width digits, Latin letters and ％＋－．／ made half-width, one for one: ５Ｇ, ２０２５, 1．. Chinese punctuation
 * ，。；：（）《》 stays full-width; it is written so (method §4.6).
 */
export function fullWidth(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  for (const found of text.matchAll(/[０-９Ａ-Ｚａ-ｚ％＋－．／]/g)) {
    const put = String.fromCharCode(found[0].charCodeAt(0) - 0xfee0);
    edits.push({ start: found.index, end: found.index + 1, put });
  }
  return edits;
}
