import { describe, expect, test } from 'vitest';
import { markdownText } from '../../electron/importers/md';
import { sourceTexts } from '../../electron/importers/read';
import type { ReadOptions } from '../../electron/importers/reading';
import { radicals } from '../../shared/text/radicals';
import { encoded, utf8, sourceText } from './make';

async function read(bytes: Uint8Array, name = 'a.txt', options: ReadOptions = {}) {
  const result = await sourceText(bytes, name, options);
  if (!result.ok) throw new Error(result.failure.key);
  return result.source;
}

describe('txt', () => {
  test('the text stays as written: line ends, blanks, full-width signs; only the mark at the start goes', async () => {
    const text = '云泽市数据办法\r\n\r\n　　第一条　为了１００％共享　\n第二条\t略。\r第三条';
    expect(await read(utf8(`\ufeff${text}`), 'a.txt', { off: ['fullWidth'] })).toEqual({
      text,
      original: text,
      cleaning: [],
      map: { starts: [0], origins: [0] },
      encoding: 'utf-8-bom',
      format: 'txt',
      part: null,
      given: {},
      warnings: [],
    });
  });
  test('NUL characters go and are counted', async () => {
    const source = await read(utf8('第一条 总则\0\0 内容内容。'));
    expect(source.text).toBe('第一条 总则 内容内容。');
    expect(source.warnings).toEqual([{ key: 'import.nul', values: { count: 2 } }]);
  });
  test('a lone surrogate in UTF-16 becomes U+FFFD and is said, a pair stays', async () => {
    const bytes = Uint8Array.from([0xff, 0xfe, ...Buffer.from('甲𠮷乙', 'utf16le'), 0x00, 0xd8, 0x2d, 0x4e]);
    const source = await read(bytes);
    expect(source.text).toBe('甲𠮷乙\ufffd中');
    expect(source.warnings[0]?.key).toBe('import.badBytes');
  });
  test('radicals of PDF fonts become characters, one for one', async () => {
    const source = await read(utf8('第⼀条 ⼈⺠政府⻔⼾⽹站'));
    expect(source.text).toBe('第一条 人民政府门户网站');
    expect(source.cleaning).toEqual([{ step: 'radicals', count: 6 }]);
    expect(source.original).toBe('第⼀条 ⼈⺠政府⻔⼾⽹站');
  });
  test('a guess about the encoding is a warning that names it', async () => {
    const { warnings } = await read(encoded('錾', 'gb18030'));
    expect(warnings[0]).toMatchObject({ key: 'import.encodingUnsure' });
  });
  test('a text in a broken font map is imported, and said', async () => {
    const { warnings } = await read(utf8('ෛዅᖌਫ਼ᛔလහഝᩒრጭᦕਫෞᕡᦶᤈጱ᭗Ꭳහਁෛዅଙ์෭ෛዅ'.repeat(3)));
    expect(warnings.map((w) => w.key)).toEqual(['import.garbled']);
  });
});

test('every folded radical is one code unit for one', () => {
  for (let code = 0x2e80; code <= 0x2fd5; code += 1) {
    for (const { put } of radicals(String.fromCharCode(code))) expect(put).toHaveLength(1);
  }
});

describe('the encoding', () => {
  test('can be changed by a person; what is wrong then is said', async () => {
    const bytes = encoded('云泽市数据办法', 'gb18030');
    const reading = await sourceTexts(bytes, 'a.txt', {});
    expect(reading).toMatchObject({
      ok: true,
      sources: [{ text: '云泽市数据办法', encoding: 'gb18030' }],
      encodings: ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'],
    });
    expect(await read(encoded('數據', 'big5'), 'a.txt', { encoding: 'big5' })).toMatchObject({
      text: '數據',
    });
    const wrong = await read(bytes, 'a.txt', { encoding: 'big5' });
    expect(wrong).toMatchObject({ encoding: 'big5' });
    expect(wrong.text).not.toContain('云泽');
  });
  test('the mark at the start goes where it is that of the choice', async () => {
    expect((await read(utf8('\ufeff第一条'), 'a.txt', { encoding: 'utf-8' })).text).toBe('第一条');
  });
  test('one that is not offered is a mistake of the program', async () => {
    await expect(read(utf8('甲'), 'a.txt', { encoding: 'latin1' })).rejects.toThrow('latin1');
  });
});

describe('md: what the reader sees', () => {
  const table: readonly (readonly [source: string, seen: string])[] = [
    ['# 云泽市数据条例', '云泽市数据条例'],
    ['## 第一章 总则 ##', '第一章 总则'],
    ['**第一条** 为了规范__数据__处理', '第一条 为了规范数据处理'],
    ['***必须***、*应当*、~~可以~~', '必须、应当、可以'],
    ['2 * 3、a*b*c、（*）', '2 * 3、a*b*c、（*）'],
    ['根据[《数据法》](https://a.cn/b(1).html "题")', '根据《数据法》'],
    ['见[附件][1]![图示](x.png)', '见附件图示'],
    ['[![徽标](a.png)](https://a.cn)正文', '徽标正文'],
    ['<https://a.cn/x>', 'https://a.cn/x'],
    ['- （一）登记\n* （二）变更\n+ 注销', '（一）登记\n（二）变更\n注销'],
    ['1. 总体要求\n2. 任务', '1. 总体要求\n2. 任务'],
    ['> 引用\n>> 再引', '引用\n再引'],
    ['- [x] 完成', '完成'],
    ['|职责|部门|\n|---|:-:|\n|登记|市局|', '职责\t部门\n\n登记\t市局'],
    ['标题\n====\n正文\n\n---\n\n其二', '标题\n\n正文\n\n其二'],
    ['第一条<br>第二条<span style="x">甲</span>', '第一条\n第二条甲'],
    ['甲<!-- 不\n可见 -->乙', '甲乙'],
    ['```\n**原样**\n```', '**原样**'],
    ['`代码`与A&amp;B', '代码与A&B'],
    ['\\*号\\*', '*号*'],
    ['---\n标题: 甲\n来源: 乙\n---\n\n# 正文', '正文'],
    ['---\n第一条 正文\n---\n第二条', '第一条 正文\n\n第二条'],
    ['', ''],
  ];
  test.each(table)('%j', (source, seen) => {
    expect(markdownText(source)).toBe(seen);
  });

  test('md by name, with its encoding', async () => {
    expect(await read(encoded('# 云泽市办法\r\n第一条 略', 'gb18030'), '办法.MD')).toMatchObject({
      text: '云泽市办法\n第一条 略',
      format: 'md',
      encoding: 'gb18030',
    });
  });
});
