/**
 * The number a Chinese or Arabic numeral stands for: `三十六` 36, `一百零三` 103, `二〇二五` 2025, `两千` 2000, `12` 12.
 * null for anything else. Up to 9999: no policy numbers more articles.
 */
export function numberOf(numeral: string): number | null {
  const known = KNOWN.get(numeral);
  if (known !== undefined) return known;
  if (/^\d{1,5}$/.test(numeral)) return Number(numeral);
  if (numeral === '' || numeral.length > 12) return null;
  return /[十百千]/.test(numeral) ? withUnits(numeral) : digitByDigit(numeral);
}

/** How legislation writes numbers below 一亿: 12 `十二`, 20 `二十`, 103 `一百零三`, 110 `一百一十`, 10003 `一万零三`. */
export function numeralOf(number: number): string {
  const known = SMALL[number];
  if (known !== undefined) return known;
  if (!Number.isInteger(number) || number < 0 || number >= 1e8)
    throw new RangeError(`no numeral for ${number}`);
  if (number < 10_000) return numeralAnew(number);
  const rest = number % 10_000;
  const zero = rest > 0 && rest < 1000 ? '零' : '';
  // 一万零一十二, not 一万零十二.
  const lower = rest >= 10 && rest < 20 ? `一${numeralAnew(rest)}` : rest === 0 ? '' : numeralAnew(rest);
  return `${numeralOf(Math.floor(number / 10_000))}万${zero}${lower}`;
}

function numeralAnew(number: number): string {
  if (number === 0) return '零';
  if (number >= 10 && number < 20) return `十${number === 10 ? '' : digitOf(number - 10)}`;
  let written = '';
  let rest = number;
  for (const [unit, size] of UNITS) {
    const count = Math.floor(rest / size);
    rest %= size;
    if (count > 0) written += digitOf(count) + unit;
    else if (written !== '' && !written.endsWith('零') && rest > 0) written += '零';
  }
  return rest > 0 ? written + digitOf(rest) : written;
}

/** The characters a numeral may be written with, for use inside a regular expression's brackets. */
export const NUMERAL_CHARACTERS = '〇零○一二三四五六七八九十百千两0-9';

const DIGITS = '零一二三四五六七八九';
const UNITS: readonly (readonly [string, number])[] = [
  ['千', 1000],
  ['百', 100],
  ['十', 10],
];

const SIZES: ReadonlyMap<string, number> = new Map(UNITS);
const VALUES: ReadonlyMap<string, number> = new Map([
  ...Array.from(DIGITS, (digit, value) => [digit, value] as const),
  ['〇', 0],
  ['○', 0],
  ['两', 2],
]);

function digitOf(value: number): string {
  return DIGITS.charAt(value);
}

/** Those that 条, 款 and 项 are nearly always counted with. */
const SMALL: readonly string[] = Array.from({ length: 100 }, (_, number) => numeralAnew(number));

const KNOWN: ReadonlyMap<string, number> = new Map(
  SMALL.flatMap((numeral, number) => [[numeral, number] as const, [String(number), number] as const]),
);

function digitByDigit(numeral: string): number | null {
  let number = 0;
  for (const character of numeral) {
    const value = VALUES.get(character);
    if (value === undefined) return null;
    number = number * 10 + value;
  }
  return number <= 9999 ? number : null;
}

function withUnits(numeral: string): number | null {
  let number = 0;
  let digit: number | null = null;
  let lastUnit = Infinity;
  for (const character of numeral) {
    const size = SIZES.get(character);
    if (size === undefined) {
      const value = VALUES.get(character);
      if (value === undefined || (digit !== null && digit !== 0)) return null;
      digit = value;
      continue;
    }
    if (size >= lastUnit) return null;
    // 十 alone opens 十二; 百 and 千 need their digit.
    if (digit === null && (size !== 10 || number > 0)) return null;
    number += (digit ?? 1) * size;
    digit = null;
    lastUnit = size;
  }
  return number + (digit ?? 0);
}
