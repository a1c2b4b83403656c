import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countingDetected,
  foldedText,
  passageSpans,
  type Counting,
  type Positioned,
} from '../../shared/exchange/offsets';
import { codePoints } from '../../shared/exchange/positions';

const TEXT = [
  '东澜省政务数据归集办法',
  '第一条 为了规范𠮷祥政务数据归集，制定本办法。',
  '第二条 省数据局会同𡈽地、水利等部门编制归集目录。',
  '第三条 各部门应当在三十日内归集数据；逾期的，通报批评。',
].join('\r\n');
const QUOTES = ['规范𠮷祥政务数据归集', '省数据局', '𡈽地、水利等部门', '编制归集目录', '逾期的，通报批评'];

/** The position of an index, counted in a given way. */
function position(raw: string, index: number, { unit, foldsBreaks, countsMark }: Counting): number {
  const before = foldsBreaks ? raw.slice(0, index).replaceAll('\r\n', '\n') : raw.slice(0, index);
  const length = { utf16: before.length, codePoint: [...before].length, byte: Buffer.byteLength(before) }[
    unit
  ];
  return length + (countsMark ? (unit === 'byte' ? 3 : 1) : 0);
}

function positioned(counting: Counting, name: (quote: string) => string): Positioned {
  return {
    raw: TEXT,
    marked: true,
    passages: QUOTES.map((quote) => {
      const at = TEXT.indexOf(quote);
      const end = position(TEXT, at + quote.length, counting) - (counting.inclusive ? 1 : 0);
      return { start: position(TEXT, at, counting), end, name: name(quote) };
    }),
  };
}
const passages = (text: Positioned, counting: Counting): string[] =>
  passageSpans(text, counting).map((span) =>
    span === null ? '' : foldedText(text.raw).slice(span.start, span.end),
  );

const ways = (['utf16', 'codePoint', 'byte'] as const).flatMap((unit) =>
  [false, true].flatMap((foldsBreaks) =>
    [false, true].flatMap((countsMark) =>
      // An inclusive end in bytes points into the middle of a character, which nobody writes.
      (unit === 'byte' ? [false] : [false, true]).map((inclusive) => ({
        unit,
        foldsBreaks,
        countsMark,
        inclusive,
      })),
    ),
  ),
);

describe('how positions are counted is told by the names of passages', () => {
  it.each(ways)('$unit, breaks folded $foldsBreaks, mark $countsMark, inclusive $inclusive', (way) => {
    const text = positioned(way, (quote) => quote);
    const { counting, score, sure } = countingDetected([text], null);
    expect(passages(text, counting)).toEqual(QUOTES);
    expect([score, sure]).toEqual([1, true]);
  });

  it('a name that was cut is the beginning of its passage', () => {
    const text = positioned(
      { unit: 'utf16', foldsBreaks: false, countsMark: false, inclusive: false },
      (quote) => `${quote.slice(0, 3)}…`,
    );
    expect(passages(text, countingDetected([text], null).counting)).toEqual(QUOTES);
  });

  it('without names the edges of sentences and the program decide, and it is said to be unsure', () => {
    const text = positioned(
      { unit: 'utf16', foldsBreaks: false, countsMark: false, inclusive: false },
      () => '',
    );
    const detected = countingDetected([text], 'NVivo');
    expect(passages(text, detected.counting)).toEqual(QUOTES);
    expect(detected.sure).toBe(false);
  });

  it('names that say something else leave it unsure', () => {
    const text = positioned(
      { unit: 'codePoint', foldsBreaks: false, countsMark: false, inclusive: false },
      () => 'Quotation 1',
    );
    expect(countingDetected([text], null).sure).toBe(false);
  });

  it('a passage outside the text is none', () => {
    const text = {
      raw: '第一条',
      marked: false,
      passages: [
        { start: 1, end: 9, name: '' },
        { start: 2, end: 2, name: '' },
        { start: -1, end: 2, name: '' },
      ],
    };
    const counting = { unit: 'codePoint', foldsBreaks: false, countsMark: false, inclusive: false } as const;
    expect(passageSpans(text, counting)).toEqual([null, null, null]);
  });
});

it('code points and code units lead to each other', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const { at, indexOf, length } = codePoints(text);
      expect(length).toBe([...text].length);
      let index = 0;
      [...text].forEach((character, position) => {
        expect(at(index)).toBe(position);
        expect(indexOf(position)).toBe(index);
        index += character.length;
      });
      expect(indexOf(length)).toBe(text.length);
      expect(indexOf(length + 1)).toBeNull();
    }),
  );
});
