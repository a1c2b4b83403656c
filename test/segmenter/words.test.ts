import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordLengths, wordsOf } from '../../electron/segmenter/words';

describe('words kept as lengths', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 600 })), (words) => {
        expect(wordsOf(words.join(''), wordLengths(words))).toEqual(words);
      }),
    );
  });

  it('take one byte a word, more only for words of 255 and longer', () => {
    expect([...wordLengths(['政务', '数'.repeat(255), '据'.repeat(300)])]).toEqual([2, 255, 0, 255, 45]);
  });

  it('refuse a text they do not fit', () => {
    expect(() => wordsOf('政务数据', wordLengths(['政务']))).toThrow('2 of 4');
  });
});
