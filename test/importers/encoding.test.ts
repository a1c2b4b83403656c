import { describe, expect, test } from 'vitest';
import { decode, legible } from '../../electron/importers/encoding';
import { encoded, utf16, utf8 } from './make';

const ARTICLE =
  '第一条　为了规范云泽市公共数据共享，保障数据安全，根据有关法律、法规，制定本办法。\r\n' +
  '第二条　市数据主管部门负责统筹协调本市公共数据管理工作。\r\n';
const TRADITIONAL = '第一條　為了規範公共數據的共享與開放，保障數據安全，根據有關法律，制定本辦法。\n';

describe('the same text in every encoding', () => {
  const table: readonly (readonly [name: string, bytes: Uint8Array, text: string])[] = [
    ['utf-8', utf8(ARTICLE), ARTICLE],
    ['utf-8-bom', utf8(`\ufeff${ARTICLE}`), ARTICLE],
    ['utf-16le', utf16(ARTICLE, 'le', true), ARTICLE],
    ['utf-16be', utf16(ARTICLE, 'be', true), ARTICLE],
    ['utf-16le', utf16(ARTICLE, 'le', false), ARTICLE],
    ['utf-16be', utf16(ARTICLE, 'be', false), ARTICLE],
    ['gb18030', encoded(ARTICLE, 'gb18030'), ARTICLE],
    ['big5', encoded(TRADITIONAL, 'big5'), TRADITIONAL],
  ];
  test.each(table)('%s', (encoding, bytes, text) => {
    expect(decode(bytes)).toEqual({ text, encoding, sure: true, bad: 0 });
  });

  test('GB18030 beyond two bytes: 𠮷 of four, and the euro sign', () => {
    const bytes = Uint8Array.from([...encoded('云泽市张', 'gb18030'), 0x95, 0x32, 0xb7, 0x35, 0xa2, 0xe3]);
    expect(decode(bytes)?.text).toBe(new TextDecoder('gb18030').decode(bytes));
    expect(decode(bytes)?.encoding).toBe('gb18030');
  });
});

describe('very short texts', () => {
  const phrases = [
    '办法',
    '通知',
    '第一条',
    '总则',
    '附件：',
    '各区人民政府：',
    '特此公告。',
    '错误',
    '杜绝',
    '联通',
    '一是',
  ];
  test.each(phrases)('%s in GB18030 and UTF-8', (text) => {
    expect(decode(encoded(text, 'gb18030'))?.text).toBe(text);
    expect(decode(utf8(text))).toEqual({ text, encoding: 'utf-8', sure: true, bad: 0 });
  });
  test.each(['第一條', '辦法', '條例', '數據'])('%s in Big5', (text) => {
    expect(decode(encoded(text, 'big5'))).toMatchObject({ text, encoding: 'big5' });
  });
  test.each(['各区人民政府：\n', '第三条 本办法自印发之日起施行。', '总则\r\n'])(
    '%s in UTF-16 without mark',
    (text) => {
      expect(decode(utf16(text, 'le', false))).toMatchObject({ text, encoding: 'utf-16le' });
      expect(decode(utf16(text, 'be', false))).toMatchObject({ text, encoding: 'utf-16be' });
    },
  );
});

describe('what is not certain is said', () => {
  test('one rare word in GB18030 is read, without certainty', () => {
    expect(decode(encoded('錾', 'gb18030'))).toMatchObject({ sure: false });
  });
  test('a UTF-8 text cut in the middle of a character keeps its encoding; the fault is counted', () => {
    const bytes = utf8(ARTICLE.trimEnd());
    expect(decode(bytes.subarray(0, -1))).toMatchObject({ encoding: 'utf-8', bad: 1 });
  });
  test('a GB18030 text with a broken byte in the middle', () => {
    const bytes = encoded(ARTICLE, 'gb18030');
    bytes[40] = 0xff;
    const decoded = decode(bytes);
    expect(decoded?.encoding).toBe('gb18030');
    expect(decoded?.bad).toBeGreaterThan(0);
  });
  test('text that only begins after 100 kB of ASCII is still judged by its Chinese', () => {
    const bytes = Uint8Array.from([
      ...utf8('# head\n'.repeat(15_000)),
      ...encoded(ARTICLE.repeat(20), 'gb18030'),
    ]);
    expect(decode(bytes)?.encoding).toBe('gb18030');
  });
});

describe('a declared encoding counts only when the bytes agree', () => {
  test('gb2312 declared, GBK characters used', () => {
    expect(decode(encoded('朱镕基路', 'gb18030'), 'gb2312')).toMatchObject({
      text: '朱镕基路',
      encoding: 'gb18030',
    });
  });
  test('utf-8 declared, GB18030 written', () => {
    expect(decode(encoded(ARTICLE, 'gb18030'), 'utf-8')).toMatchObject({
      text: ARTICLE,
      encoding: 'gb18030',
    });
  });
});

test.each([
  ['zeros', new Uint8Array(5_000)],
  ['all bytes', Uint8Array.from({ length: 5_000 }, (_, i) => (i * 7919 + (i >> 3) * 31) & 255)],
  ['all ones', new Uint8Array(5_000).fill(255)],
])('bytes that are no text: %s', (_name, bytes) => {
  expect(decode(bytes)).toBeNull();
});

test('legible: a text, a broken font map, a text too short to judge', () => {
  expect(legible(ARTICLE)).toBe(true);
  expect(legible('ෛዅᖌਫ਼ᛔလහഝᩒრጭᦕਫෞᕡᦶᤈጱ᭗Ꭳහਁෛዅଙ์෭ෛዅ')).toBe(false);
  expect(legible('')).toBe(true);
});
