import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KINDS, LEVELS } from '../../shared/policy/document';
import { documentNumber } from '../../shared/policy/documentNumber';

interface Row {
  readonly line: number;
  readonly title: string;
  readonly number: string;
  readonly issuer: string;
  readonly date: string;
  readonly level: string;
  readonly region: string;
  readonly kind: string;
}

const text = readFileSync(new URL('../../corpora/catalogue.csv', import.meta.url), 'utf8');
const rows = rowsOf(text);

describe('the catalogue of real policies', () => {
  it('is UTF-8 without BOM, one policy a line, under the seven columns', () => {
    expect(text.startsWith('title,number,issuer,date,level,region,kind\n')).toBe(true);
    expect(text).not.toMatch(/[\r"]/);
    expect(text.endsWith('\n')).toBe(true);
    expect(rows.length).toBeGreaterThanOrEqual(120);
  });

  it('gives every policy a title without blanks around it, a level, a region and a kind', () => {
    const incomplete = rows.filter(
      ({ title, level, region, kind }) =>
        title.length < 4 || !isOneOf(LEVELS, level) || region === '' || !isOneOf(KINDS, kind),
    );
    expect(incomplete).toEqual([]);
    expect(
      rows.filter((row) => Object.values(row).some((one) => typeof one === 'string' && one !== one.trim())),
    ).toEqual([]);
  });

  it('has Chinese titles only, and no drafts', () => {
    expect(rows.filter(({ title }) => /[a-z]{3,}/.test(title) || !/\p{Script=Han}/u.test(title))).toEqual(
      [],
    );
    expect(rows.filter(({ title }) => /征求意见|草案|送审稿/.test(title))).toEqual([]);
  });

  it('gives dates as days of the calendar, or nothing', () => {
    expect(rows.filter(({ date }) => date !== '' && !isDay(date))).toEqual([]);
  });

  it('gives document numbers in the form the parser gives them, or nothing', () => {
    for (const { number, title } of rows) {
      if (number === '') continue;
      expect(number, title).toMatch(/^\p{Script=Han}+(?:〔\d{4}〕[1-9]\d*号|令第[1-9]\d*号)$/u);
      const reading = documentNumber(number);
      expect(reading.ok && reading.canonical, title).toBe(number);
    }
  });

  it('never says a policy is dated in another year than its number', () => {
    const years = rows.flatMap(({ number, date, title }) => {
      const year = /〔(\d{4})〕/.exec(number)?.[1];
      return year === undefined || date === '' || date.startsWith(year) ? [] : [`${title} ${number} ${date}`];
    });
    expect(years).toEqual([]);
  });

  it('has each policy once: title with date, and document number', () => {
    expect(repeated(rows.map(({ title, date }) => `${title} ${date}`))).toEqual([]);
    expect(repeated(rows.flatMap(({ number }) => (number === '' ? [] : [number])))).toEqual([]);
  });

  it('says 全国 of national policies only, and calls the 31 provinces by their common names', () => {
    expect(rows.filter(({ level, region }) => (level === 'national') !== (region === '全国'))).toEqual([]);
    const provinces = new Set(rows.filter(({ level }) => level === 'provincial').map(({ region }) => region));
    expect([...provinces].filter((region) => !PROVINCES.includes(region))).toEqual([]);
    expect(provinces.size).toBeGreaterThan(20);
  });

  it.each([
    ['国务院关于印发促进大数据发展行动纲要的通知', '国发〔2015〕50号', '2015-08-31', 'plan'],
    ['国务院关于印发政务信息资源共享管理暂行办法的通知', '国发〔2016〕51号', '2016-09-05', 'rule'],
    ['国务院办公厅关于印发政务信息系统整合共享实施方案的通知', '国办发〔2017〕39号', '2017-05-03', 'plan'],
    ['政务数据共享条例', '国务院令第809号', '2025-05-28', 'regulation'],
    ['上海市数据条例', '', '2021-11-25', 'regulation'],
    ['浙江省公共数据条例', '', '2022-01-21', 'regulation'],
  ])('knows %s', (title, number, date, kind) => {
    expect(rows.find((row) => row.title === title)).toMatchObject({ number, date, kind });
  });
});

const PROVINCES =
  '北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆'.split(
    ' ',
  );

function rowsOf(csv: string): readonly Row[] {
  return csv
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((written, index) => {
      const cells = written.split(',');
      // No cell holds a comma, so seven cells a line is the whole syntax.
      expect(cells, `line ${String(index + 2)}`).toHaveLength(7);
      const [title = '', number = '', issuer = '', date = '', level = '', region = '', kind = ''] = cells;
      return { line: index + 2, title, number, issuer, date, level, region, kind };
    });
}

function isOneOf(values: readonly string[], value: string): boolean {
  return values.includes(value);
}

function isDay(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, at) => values.indexOf(value) !== at);
}
