import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeAt, placesOf, placesWithin, searchable } from '../../renderer/views/reader/find';
import { ordered } from '../../shared/text/contextOrder';
import type { ConcordanceLine } from '../../shared/contract/reading';

const found = (text: string, words: string): readonly string[] =>
  placesOf(searchable(text), words).map(({ start, end }) => text.slice(start, end));

describe('finding in a text', () => {
  it.each([
    ['two characters', '数据归档后归档数据', '归档', ['归档', '归档']],
    ['one', '应当归档', '档', ['档']],
    ['full-width letters by half-width ones', '使用ＡＰＰ采集', 'app', ['ＡＰＰ']],
    ['and the other way round', '使用App采集', 'ＡＰＰ', ['App']],
    ['full-width digits', '２０２５年底', '2025', ['２０２５']],
    ['over blanks between characters', '归 档 与 保 存', '归档', ['归 档']],
    ['without overlap', '档档档', '档档', ['档档']],
    ['nothing by nothing', '归档', '  ', []],
    ['nothing that is not there', '归档', '归集', []],
  ])('%s', (_, text, words, places) => {
    expect(found(text, words)).toEqual(places);
  });

  it('every place is in the frozen text and together they are all there are', () => {
    const letters = fc.constantFrom('归', '档', ' ', '　', 'ａ', 'A', '\n', '。');
    const texts = fc.array(letters, { maxLength: 40 }).map((all) => all.join(''));
    fc.assert(
      fc.property(texts, texts, (text, words) => {
        const places = placesOf(searchable(text), words);
        let last = 0;
        for (const { start, end } of places) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(placesOf(searchable(text.slice(start, end)), words)).toHaveLength(1);
          last = end;
        }
      }),
    );
  });

  it('one stands at the first place from where one was, and goes round at the end', () => {
    const places = [
      { start: 5, end: 7 },
      { start: 20, end: 22 },
    ];
    expect(placeAt(places, null)).toBe(0);
    expect(placeAt(places, 6)).toBe(1);
    expect(placeAt(places, 20)).toBe(1);
    expect(placeAt(places, 30)).toBe(0);
    expect(placeAt([], 3)).toBe(-1);
  });

  it('a stretch of the text takes the places that touch it', () => {
    const places = [0, 10, 20, 30].map((start) => ({ start, end: start + 4 }));
    expect(placesWithin(places, { start: 12, end: 30 }).map(({ start }) => start)).toEqual([10, 20]);
    expect(placesWithin(places, { start: 4, end: 10 })).toEqual([]);
    expect(placesWithin(places, { start: 33, end: 99 }).map(({ start }) => start)).toEqual([30]);
  });
});

describe('words in context, in order', () => {
  const line = (left: string, right: string): ConcordanceLine =>
    ({ left, match: '数据', right }) as unknown as ConcordanceLine;
  const lines = [
    line('共享公共', '归档'),
    line('开放政务', '，安全'),
    line('保存政务', '共享'),
    line('', '安全'),
  ];

  it('by what follows, over punctuation', () => {
    expect(ordered(lines, 'right').map(({ right }) => right)).toEqual(['，安全', '安全', '共享', '归档']);
  });
  it('by what stands before, read backwards from the word', () => {
    expect(ordered(lines, 'left').map(({ left }) => left)).toEqual(['', '共享公共', '保存政务', '开放政务']);
  });
  it('of documents: as they came', () => {
    expect(ordered(lines, 'document')).toBe(lines);
  });
});
