import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folded } from '../../shared/text/fold';

describe('one spelling for what readers take as the same', () => {
  test.each([
    ['２０２１年', '2021年'],
    ['５Ｇ网络', '5G网络'],
    ['９５％', '95%'],
    ['Ａ／Ｂ＋Ｃ－Ｄ．Ｅ', 'A/B+C-D.E'],
    ['总　则', '总则'],
    ['第 三 十 六 条', '第三十六条'],
    ['自 2025 年 3 月 1 日', '自2025年3月1日'],
    ['互联网 ＋政务', '互联网+政务'],
    ['人工智能 AI 大模型', '人工智能AI大模型'],
    ['open data', 'open data'],
    ['数据\u200b共享', '数据共享'],
    ['⼈⺠政府部⻔', '人民政府部门'],
    ['㈠', '（一）'],
    ['1﹒建设', '1.建设'],
  ])('“%s” → “%s”', (original, plain) => {
    expect(folded(original).text).toBe(plain);
  });

  test.each(['，。；：（）、《》“”', '共享，开放', '甲\n乙', '甲\n　　乙', '1. 2024年', 'a\u00a0b'])(
    '“%s” stays',
    (text) => {
      expect(folded(text).text).toBe(text);
    },
  );
});

describe('the way back', () => {
  const characters = fc.constantFrom(
    ...'数据共享第一条总则，。（）0１２Ａa 　\n\r\t⼈⺠㈠﹒％',
    '\u200b',
    '\ufeff',
    '𠮷',
    '\u3000',
  );
  const texts = fc.array(characters, { maxLength: 40 }).map((list) => list.join(''));

  test('offsets never go backwards and stay in the original', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const fold = folded(text);
        let before = 0;
        for (let offset = 0; offset <= fold.text.length; offset++) {
          const original = fold.toOriginal(offset);
          expect(original).toBeGreaterThanOrEqual(before);
          expect(original).toBeLessThanOrEqual(text.length);
          before = original;
        }
        expect(fold.toOriginal(fold.text.length)).toBe(text.length);
      }),
    );
  });

  test('every folded span maps to the original characters that became it', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const fold = folded(text);
        const length = fold.text.length;
        const start = Math.min(a % (length + 1), b % (length + 1));
        const end = Math.max(a % (length + 1), b % (length + 1));
        const span = fold.originalSpan(start, end);
        // Blanks at the ends of a piece have lost the neighbour that made them vanish: compare without them.
        const bare = (words: string): string => words.replace(/[ \u3000\t]/g, '');
        const again = bare(folded(text.slice(span.start, span.end)).text);
        const piece = bare(fold.text.slice(start, end));
        // A span may end inside ㈠, which became three characters: then the whole of it comes back.
        if (text.includes('㈠')) expect(again).toContain(piece);
        else expect(again).toBe(piece);
      }),
      { numRuns: 2000 },
    );
  });

  test('folding what is folded changes nothing', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = folded(text).text;
        expect(folded(once).text).toBe(once);
      }),
    );
  });
});
