import { describe, expect, test } from 'vitest';
import type { PolicyDates } from '../../shared/policy/document';
import { policyDocument } from '../../shared/policy/parse';

const read = (text: string) => policyDocument(text, { fileName: '', catalogue: [] });
const BODY = '第一条 甲。\n第二条 本办法自2031年6月1日起施行。\n';

describe('the days a text names', () => {
  test.each<[string, string, Partial<PolicyDates>, string | null]>([
    [
      'a notice: signed',
      `云岚省数据局关于印发《云岚省数据办法》的通知\n各市：\n现将《云岚省数据办法》印发给你们。\n云岚省数据局\n2031年4月9日\n云岚省数据办法\n${BODY}`,
      { signed: '2031-04-09', adopted: null, approved: null, published: null, effective: '2031-06-01' },
      '2031-04-09',
    ],
    [
      'an order: adopted by the meeting, published by the signature',
      `云岚省人民政府令\n（第290号）\n《云岚省数据办法》已经2031年4月9日省政府第3次常务会议通过，现予公布，自2031年6月1日起施行。\n省长　江某某\n2031年4月12日\n云岚省数据办法\n${BODY}`,
      { signed: '2031-04-12', adopted: '2031-04-09', published: '2031-04-12', effective: '2031-06-01' },
      '2031-04-12',
    ],
    [
      'a city’s statute: adopted, approved, published, in force',
      `澜江市数据条例\n2031年1月21日 澜江市第十七届人民代表大会常务委员会第四次会议通过\n2031年3月3日 云岚省第十三届人民代表大会常务委员会第三次会议批准\n2031年3月9日 澜江市第十七届人民代表大会常务委员会公告第17号公布\n2031年5月1日 施行\n第一条 甲。\n`,
      { adopted: '2031-01-21', approved: '2031-03-03', published: '2031-03-09', effective: '2031-05-01' },
      '2031-01-21',
    ],
    [
      'an announcement that tells of adoption and approval in a sentence',
      `澜江市第十七届人民代表大会常务委员会公告\n（第38号）\n《澜江市数据条例》已由澜江市第十七届人民代表大会常务委员会第四次会议于2031年1月21日通过，经云岚省第十三届人民代表大会常务委员会第三次会议于2031年3月3日批准，现予公布，自2031年5月1日起施行。\n澜江市人民代表大会常务委员会\n2031年3月9日\n澜江市数据条例\n第一条 甲。\n`,
      { signed: '2031-03-09', adopted: '2031-01-21', approved: '2031-03-03', published: '2031-03-09' },
      '2031-03-09',
    ],
    [
      'amended: the latest day of adoption',
      `云岚省数据条例\n（2029年11月2日云岚省第十五届人民代表大会常务委员会第八次会议通过　根据2031年7月30日云岚省第十五届人民代表大会常务委员会第二十次会议《关于修改〈云岚省数据条例〉的决定》修正）\n${BODY}`,
      { adopted: '2031-07-30', effective: '2031-06-01' },
      '2031-07-30',
    ],
    [
      'the fields of a page',
      `成文日期：2031年5月6日\n发布日期：2031年5月12日\n云岚省数据办法\n${BODY}`,
      { signed: '2031-05-06', published: '2031-05-12' },
      '2031-05-06',
    ],
    ['nothing', '云岚省数据办法\n第一条 甲。\n', { signed: null, effective: null, expires: null }, null],
  ])('%s', (_, text, dates, filed) => {
    const found = read(text);
    expect(found.dates).toMatchObject(dates);
    expect(found.facts.date).toBe(filed);
    expect(found.facts.effectiveDate).toBe(found.dates.effective);
  });
});

describe('the last day in force', () => {
  test.each([
    ['本办法自2031年6月1日起施行，有效期两年。', '2033-05-31'],
    ['本办法自2031年6月1日起施行，有效期5年。', '2036-05-31'],
    ['本办法自2031年6月1日起施行，有效期为三年。', '2034-05-31'],
    ['本办法自2031年6月1日起施行，试行期二年。', '2033-05-31'],
    ['本办法自2031年6月1日起施行。有效期3年。', '2034-05-31'],
    ['本办法自2032年3月1日起施行，有效期1年。', '2033-02-28'],
    ['本办法自2031年6月1日起施行，有效期至2034年12月31日。', '2034-12-31'],
    ['本办法自2031年6月1日起施行至2034年12月31日。', '2034-12-31'],
    ['本办法自2031年6月1日起施行。', null],
    ['登记结果有效期三年，自赋码之日起计算。', null],
    ['本办法自2031年6月1日起施行，登记结果有效期三年。', null],
  ])('%s %s', (line, expires) => {
    expect(read(`云岚省数据办法\n第一条 甲。\n第二条 ${line}\n`).dates.expires).toBe(expires);
  });

  test('自印发之日起 counts from the signature', () => {
    const text = `云岚省数据局关于印发《云岚省数据办法》的通知\n各市：\n现将《云岚省数据办法》印发给你们。\n云岚省数据局\n2031年8月29日\n云岚省数据办法\n第一条 本办法自印发之日起施行，有效期2年。\n`;
    expect(read(text).dates).toMatchObject({ effective: '2031-08-29', expires: '2033-08-28' });
  });
});
