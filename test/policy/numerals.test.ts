import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberOf, numeralOf } from '../../shared/policy/numerals';
import { policyDocument } from '../../shared/policy/parse';

test.each([
  ['一', 1],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['三十六', 36],
  ['一百', 100],
  ['一百零三', 103],
  ['一百一十', 110],
  ['一百二十九', 129],
  ['一千二百六十', 1260],
  ['一千零一', 1001],
  ['两千', 2000],
  ['二〇二五', 2025],
  ['二○一七', 2017],
  ['二零一七', 2017],
  ['〇', 0],
  ['36', 36],
])('%s is %d', (numeral, number) => {
  expect(numberOf(numeral)).toBe(number);
});

test.each(['', '条', '百', '十百', '一十百', '二三十', '1a', '一'.repeat(13), '123456'])(
  '“%s” is no numeral',
  (numeral) => {
    expect(numberOf(numeral)).toBeNull();
  },
);

test('a numeral written is the number read', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9999 }), (number) => {
      expect(numberOf(numeralOf(number))).toBe(number);
    }),
  );
});

test('numerals are written as legislation writes them', () => {
  expect([1, 10, 12, 20, 100, 101, 110, 111, 1001, 1010, 1100].map(numeralOf)).toEqual([
    '一',
    '十',
    '十二',
    '二十',
    '一百',
    '一百零一',
    '一百一十',
    '一百一十一',
    '一千零一',
    '一千零一十',
    '一千一百',
  ]);
});

test('a text with more paragraphs than any policy has is numbered all the same', () => {
  expect([10_000, 10_003, 10_012, 20_110, 123_456].map(numeralOf)).toEqual([
    '一万',
    '一万零三',
    '一万零一十二',
    '二万零一百一十',
    '十二万三千四百五十六',
  ]);
  const text = `某市数据管理办法\n第一条　略。\n${'略去。\n'.repeat(10_001)}第二条　略。\n`;
  const { clauses } = policyDocument(text, { fileName: 'a.txt', catalogue: [] });
  expect(clauses.some(({ label }) => label === '第一条第一万零二款')).toBe(true);
});
