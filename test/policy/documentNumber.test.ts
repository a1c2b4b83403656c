import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dateIn } from '../../shared/policy/dates';
import { documentNumber, documentNumberIn } from '../../shared/policy/documentNumber';

describe('a number is taken apart whatever brackets and blanks it was published with', () => {
  test.each([
    ['国发〔2015〕50号', '国发', 2015, 50, '国发〔2015〕50号'],
    ['国办发[2017]39号', '国办发', 2017, 39, '国办发〔2017〕39号'],
    ['云岚数规［2031］6号', '云岚数规', 2031, 6, '云岚数规〔2031〕6号'],
    ['云岚数规【2031】6号', '云岚数规', 2031, 6, '云岚数规〔2031〕6号'],
    ['云岚数规（2031）6号', '云岚数规', 2031, 6, '云岚数规〔2031〕6号'],
    ['云岚数规(2031)第6号', '云岚数规', 2031, 6, '云岚数规〔2031〕6号'],
    ['云岚数规﹝2031﹞6号', '云岚数规', 2031, 6, '云岚数规〔2031〕6号'],
    ['云岚数规〔2031）6号', '云岚数规', 2031, 6, '云岚数规〔2031〕6号'],
    ['豫政办 〔2016〕27号', '豫政办', 2016, 27, '豫政办〔2016〕27号'],
    ['发文字号：晋政办发〔２０１３〕 ８５号', '晋政办发', 2013, 85, '晋政办发〔2013〕85号'],
    ['文号: \u200b沪府发〔 2020 〕3 号', '沪府发', 2020, 3, '沪府发〔2020〕3号'],
    ['（皖政办秘〔2021〕82号）', '皖政办秘', 2021, 82, '皖政办秘〔2021〕82号'],
    ['国务院令第716号', '国务院令', null, 716, '国务院令第716号'],
    ['国务院令 第七百一十六号', '国务院令', null, 716, '国务院令第716号'],
    ['云岚省人民政府令（第290号）', '云岚省人民政府令', null, 290, '云岚省人民政府令第290号'],
    ['交通运输部令2016年第62号', '交通运输部令', 2016, 62, '交通运输部令2016年第62号'],
    ['财政部公告2015年第3号', '财政部公告', 2015, 3, '财政部公告2015年第3号'],
    ['国家税务总局2018年第12号', '国家税务总局', 2018, 12, '国家税务总局2018年第12号'],
    ['应急〔2020〕6号', '应急', 2020, 6, '应急〔2020〕6号'],
  ])('%s', (published, issuer, year, serial, canonical) => {
    expect(documentNumber(published)).toEqual({ ok: true, issuer, year, serial, canonical });
  });
});

describe('what is no number is refused with the reason', () => {
  test.each([
    ['', 'policy.number.empty'],
    ['发文字号：', 'policy.number.empty'],
    ['无', 'policy.number.form'],
    ['晋政办发〔2012〕18', 'policy.number.unfinished'],
    ['国发〔1215〕50号', 'policy.number.year'],
    ['国发〔2015〕0号', 'policy.number.form'],
    ['其他〔2022〕33号', 'policy.number.issuer'],
    ['的通知沪府办发〔2009〕28号', 'policy.number.sentence'],
    ['根据国办发〔2019〕61号', 'policy.number.sentence'],
    ['日云政发〔1991〕111号', 'policy.number.sentence'],
    ['省人民政府川府发〔1987〕109号', 'policy.number.sentence'],
    ['联网信息办公室令2016年第60号', 'policy.number.cut'],
    ['第12号', 'policy.number.form'],
    ['2021年5月6日', 'policy.number.form'],
    ['云岚省数据条例', 'policy.number.form'],
  ])('“%s” %s', (published, key) => {
    const reading = documentNumber(published);
    expect(reading.ok ? reading.canonical : reading.reason.key).toBe(key);
  });
});

test('the number in a line of text', () => {
  expect(documentNumberIn('（云岚数规〔2031〕6号 2031年4月9日）')?.canonical).toBe('云岚数规〔2031〕6号');
  expect(documentNumberIn('没有字号的一行')).toBeNull();
});

const published = join(__dirname, '..', '..', '..', 'shared', 'corpus', 'document-numbers.csv');

describe.skipIf(!existsSync(published))('the 8,000 numbers of eleven government sites (../shared)', () => {
  const rows = existsSync(published)
    ? readFileSync(published, 'utf8')
        .trim()
        .split(/\r?\n/)
        .slice(1)
        .map((row) => row.split(','))
    : [];
  /** What a person calls well-formed: letters, year in brackets, serial, 号, with a field name at most before them. */
  const wellFormed =
    /^(?:发文字号：|\u200b)*(?!其他)[\u4e00-\u9fa5]{1,12}\s*[〔[]\s*(?:19|20)\d{2}\s*[〕\]]\s*\d{1,4}\s?号$|^(?:发文字号：)?[\u4e00-\u9fa5]{2,20}(?:令|公告|局|委)\s?(?:\d{4}年)?第\d{1,4}号$/;
  const torn = /的通知|按照|根据|以及|^日|^省人民政府|^共和国|^联网/;

  test('at least 99.5 % of the well-formed ones are read; every refusal is one a person would make', () => {
    const good = rows.filter(([number = '']) => wellFormed.test(number) && !torn.test(number));
    const refused = rows.filter(([number = '']) => !documentNumber(number).ok);
    const wrongly = refused.filter(([number = '']) => wellFormed.test(number) && !torn.test(number));
    expect(good.length).toBeGreaterThan(7950);
    expect(wrongly.map(([number]) => number)).toEqual([]);
    expect(refused.length).toBeLessThan(40);
  });

  test('canonical form keeps issuer, year and serial', () => {
    for (const [number = ''] of rows) {
      const reading = documentNumber(number);
      if (!reading.ok || reading.year === null || !reading.canonical.includes('〔')) continue;
      const digits = number.match(/\d+/g)?.map(Number);
      expect(digits).toEqual([reading.year, reading.serial]);
      expect(number).toContain(reading.issuer);
    }
  });

  test('every date is read', () => {
    expect(rows.filter(([, date = '']) => dateIn(date) === null)).toEqual([]);
  });
});
