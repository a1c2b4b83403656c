import { numberOf } from './numerals';

/**
 * The first date in `text` as ISO `yyyy-mm-dd`: 2021年3月1日, 二〇二一年三月一日, 2021-03-01, 2021/3/1, 2021.3.1.
 * null when there is none or when it is no day of the calendar.
 */
export function dateIn(text: string): string | null {
  DATE.lastIndex = 0;
  for (let found = DATE.exec(text); found !== null; found = DATE.exec(text)) {
    const date = dateOf(found);
    if (date !== null) return date;
  }
  return null;
}

/** All dates of `text` in their order. */
export function datesIn(text: string): readonly string[] {
  const dates: string[] = [];
  for (const found of text.matchAll(DATE)) {
    const date = dateOf(found);
    if (date !== null) dates.push(date);
  }
  return dates;
}

function dateOf(found: RegExpExecArray): string | null {
  return iso(yearOf(found[1] ?? ''), partOf(found[2] ?? ''), partOf(found[3] ?? ''));
}

/** ISO form of a day that exists between 1949 and 2100; null otherwise. */
function iso(year: number | null, month: number | null, day: number | null): string | null {
  if (year === null || month === null || day === null) return null;
  if (year < 1949 || year > 2100 || month < 1 || month > 12 || day < 1 || day > daysOf(year, month))
    return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const HAN_DIGIT = '〇○零Oo0０一二三四五六七八九';
const DATE = new RegExp(
  `((?:19|20)\\d{2}|[一二][${HAN_DIGIT}]{3})\\s?[年\\-/.．]\\s?(\\d{1,2}|[一二三四五六七八九十]{1,2})\\s?[月\\-/.．]\\s?(\\d{1,2}|[一二三四五六七八九十]{1,3})日?`,
  'g',
);

function yearOf(written: string): number | null {
  return numberOf(written.replace(/[Oo０]/g, '〇'));
}

function partOf(written: string): number | null {
  return numberOf(written);
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
