/** A counter in one of Word's number formats (ECMA-376 ST_NumberFormat); formats not in the table give digits. */
export function numeral(value: number, format: string): string {
  return (Object.hasOwn(FORMATS, format) ? FORMATS[format]?.(value) : undefined) ?? String(value);
}

/** Each gives undefined where its signs end; plain digits stand in. */
const FORMATS: Readonly<Record<string, (value: number) => string | undefined>> = {
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  koreanCounting: chinese,
  chineseLegalSimplified: (value) =>
    chinese(value).replace(/./g, (sign) => FINANCIAL[COUNTING.indexOf(sign)] ?? sign),
  ideographDigital: (value) => String(value).replace(/\d/g, (digit) => DIGITS[Number(digit)] ?? digit),
  taiwaneseDigital: (value) => String(value).replace(/\d/g, (digit) => DIGITS[Number(digit)] ?? digit),
  ideographTraditional: (value) => '甲乙丙丁戊己庚辛壬癸'[value - 1],
  ideographZodiac: (value) => '子丑寅卯辰巳午未申酉戌亥'[value - 1],
  ideographEnclosedCircle: (value) => enclosed(value, 0x3280, 10),
  decimalEnclosedCircle: (value) => enclosed(value, 0x2460, 20),
  decimalEnclosedCircleChinese: (value) => enclosed(value, 0x2460, 20),
  decimalEnclosedParen: (value) => enclosed(value, 0x2474, 20) ?? `(${String(value)})`,
  decimalEnclosedFullstop: (value) => enclosed(value, 0x2488, 20) ?? `${String(value)}.`,
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalZero: (value) => String(value).padStart(2, '0'),
  upperLetter: letters,
  lowerLetter: (value) => letters(value)?.toLowerCase(),
  upperRoman: roman,
  lowerRoman: (value) => roman(value)?.toLowerCase(),
};

const DIGITS = '〇一二三四五六七八九';
const COUNTING = '零一二三四五六七八九十百千';
const FINANCIAL = '零壹贰叁肆伍陆柒捌玖拾佰仟';

/** 1–9999 in counting numerals: 十二, 一百零三, 二百一十; plain digits beyond. */
export function chinese(value: number): string {
  if (!Number.isInteger(value) || value <= 0 || value >= 10_000) return String(value);
  let said = '';
  let gap = false;
  for (const [place, unit] of ['千', '百', '十', ''].entries()) {
    const digit = Math.floor(value / 10 ** (3 - place)) % 10;
    if (digit === 0) {
      gap = said !== '';
      continue;
    }
    said += (gap ? '零' : '') + (DIGITS[digit] ?? '') + unit;
    gap = false;
  }
  return said.replace(/^一十/, '十');
}

function enclosed(value: number, first: number, last: number): string | undefined {
  return value >= 1 && value <= last ? String.fromCodePoint(first + value - 1) : undefined;
}

function fullWidth(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
}

/** Word goes on with AA, BB after Z. */
function letters(value: number): string | undefined {
  if (value < 1 || value > 780) return undefined;
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function roman(value: number): string | undefined {
  if (value < 1 || value > 3_999) return undefined;
  let rest = value;
  let said = '';
  for (const [worth, sign] of ROMAN) {
    said += sign.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return said;
}

const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;
