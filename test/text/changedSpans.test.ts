import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedSpans } from '../../shared/text/changedSpans';
import { cleaned } from '../../shared/text/cleaning';

const marked = (original: string, end = Infinity): string => {
  const { text, map } = cleaned(original, new Set());
  return changedSpans({ text, original, map }, Math.min(end, text.length)).reduceRight(
    (line, { start, end: to }) => `${line.slice(0, start)}[${line.slice(start, to)}]${line.slice(to)}`,
    original,
  );
};

describe('what cleaning changed, in the original', () => {
  it.each([
    ['建立政务数据⽬录体系。', '建立政务数据[⽬]录体系。'],
    ['自 2031 年起施行', '自[ ]2031[ ]年起施行'],
    ['共收录２０２４件数据', '共收录[２０２４]件数据'],
    ['第一条　数据应当归档。', '第一条　数据应当归档。'],
  ])('%s', (original, shown) => {
    expect(marked(original)).toBe(shown);
  });

  it('goes no further than the beginning that is shown', () => {
    expect(marked('⽬录与⽬录', 2)).toBe('[⽬]录与⽬录');
  });

  it('what is not marked is in the cleaned text, in its order', () => {
    const piece = fc.constantFrom(
      '数据应当',
      '⽬',
      ' ',
      '　',
      '\n',
      '第一条',
      '归档。',
      '２',
      '[1]',
      '— 3 —',
      'data',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        // Something that stays at the end, because what is taken away after the last character is not shown.
        const original = `${pieces.join('')}末尾`;
        const { text, map } = cleaned(original, new Set());
        const spans = changedSpans({ text, original, map }, text.length);
        const unmarked = [...original].filter(
          (_, k) => !spans.some(({ start, end }) => start <= k && k < end),
        );
        let at = 0;
        for (const character of unmarked) {
          at = text.indexOf(character, at) + 1;
          expect(at).toBeGreaterThan(0);
        }
      }),
    );
  });
});
