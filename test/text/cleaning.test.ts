import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Cleaned,
  cleaned,
  CLEANING_STEPS,
  originalSpan,
  type CleaningStepName,
  type Layout,
} from '../../shared/text/cleaning';
import { radicals } from '../../shared/text/radicals';
import { killable } from '../killable';

const all = new Set<CleaningStepName>();
const only = (...steps: readonly CleaningStepName[]): ReadonlySet<CleaningStepName> =>
  new Set(CLEANING_STEPS.filter((step) => !steps.includes(step)));

const BODY =
  '市数据主管部门应当按照规定统筹协调全市公共数据归集共享开放与开发利用工作及时处理部门之间的争议并向市人民政府报告有关情况区县人民政府应当加强组织领导将所需经费列入本级预算并建立考核制度';
/** A paragraph of `length` characters that ends a sentence. */
const paragraph = (length: number): string => `${BODY.repeat(9).slice(0, length - 1)}。`;
/** The same cut into lines of `columns` characters, as paper does. */
const printed = (text: string, columns: number): string =>
  text.match(new RegExp(`.{1,${String(columns)}}`, 'gu'))?.join('\n') ?? '';

describe('each step: what it takes out, and what only looks like it', () => {
  const page = paragraph(500);
  const table: readonly (readonly [step: CleaningStepName, before: string, after: string])[] = [
    ['radicals', '第⼀条 ⼈⺠政府⻔⼾⽹站', '第一条 人民政府门户网站'],

    ['pageNumbers', `${page}\n1\n${page}\n2\n${page}\n３\n`, `${page}\n${page}\n${page}`],
    ['pageNumbers', `${page}\n\n— 1 —\n\n${page}`, `${page}\n\n${page}`],
    ['pageNumbers', `${page}\r\n- 1 -\r\n${page}\r\n第 2 页 共 2 页`, `${page}\r\n${page}`],
    [
      'pageNumbers',
      '序号\n1\n数据目录\n2\n数据标准\n3\n数据接口',
      '序号\n1\n数据目录\n2\n数据标准\n3\n数据接口',
    ],
    ['pageNumbers', `${page}\n2031\n${page}\n2032`, `${page}\n2031\n${page}\n2032`],

    [
      'runningHeads',
      `${BODY}\n云泽市人民政府公报\n${page}${BODY}\n云泽市人民政府公报\n${page}${BODY}\n云泽市人民政府公报\n${page}`,
      `${BODY}\n${page}${BODY}\n${page}${BODY}\n${page}`,
    ],
    [
      'runningHeads',
      `云泽公报 第1期 1\n${page}\n云泽公报 第1期 2\n${page}\n云泽公报 第1期 3\n${page}`,
      `${page}\n${page}\n${page}`,
    ],
    ...['第一节 一般规定', '责任单位：市数据局', '主要任务', '（一）申报条件'].map(
      (line) =>
        [
          'runningHeads',
          `${line}\n${page}\n${line}\n${page}\n${line}\n${page}`,
          `${line}\n${page}\n${line}\n${page}\n${line}\n${page}`,
        ] as const,
    ),

    ['furniture', '第一条 略。\n【打印本页】 [关闭窗口]\n返回顶部', '第一条 略。'],
    ['furniture', '第一条 略。\n扫描二维码阅读原文\n原文链接：https://example.cn/a', '第一条 略。'],
    ['furniture', '来源：云泽日报 时间：2031-03-01 10:00 [ 收藏 ] [ 打印 ]\n第一条 略。', '第一条 略。'],
    [
      'furniture',
      '2031/3/1 15:48 云泽市数据条例 - 云泽人大\n第一条 略。\nhttps://example.cn/1.html 1/2',
      '第一条 略。',
    ],
    [
      'furniture',
      '第一条 略；\n市里召开会议\n市里召开会议\n学习贯彻全会…\n走访服务企业：…\n当前位置：首页 >> 公告\n第二条 略。',
      '第一条 略；\n第二条 略。',
    ],
    ['furniture', '云泽市数据条例--云泽人大网\n云泽市数据条例\n第一条 略。', '云泽市数据条例\n第一条 略。'],
    ['furniture', '说明\n本文件由脚本自动从 PDF 提取。\n正文\n第一条 略。', '第一条 略。'],
    ['furniture', '说明\n打印机应当登记。\n正文\n附件下载', '说明\n打印机应当登记。\n正文\n附件下载'],
    ['furniture', '市数据局\n2031年3月1日\n打印', '市数据局\n2031年3月1日'],

    ['brokenLines', printed(paragraph(230), 35), paragraph(230)],
    ['brokenLines', printed(paragraph(230), 35).replaceAll('\n', '\n\n'), paragraph(230)],
    [
      'brokenLines',
      `第一章 总则\n${printed(paragraph(230), 35)}\n第一条 略。`,
      `第一章 总则\n${paragraph(230)}\n第一条 略。`,
    ],
    [
      'brokenLines',
      `${printed(paragraph(200), 30)}\n${BODY.slice(0, 30)}\n第二十条第二款规定的情形。`,
      `${paragraph(200)}\n${BODY.slice(0, 30)}第二十条第二款规定的情形。`,
    ],
    [
      'brokenLines',
      `　　${printed(`${BODY.slice(0, 29)}。${paragraph(250)}`, 30)}\n　　甲。\n　　乙。\n　　丙。`,
      `　　${BODY.slice(0, 29)}。${paragraph(250)}\n　　甲。\n　　乙。\n　　丙。`,
    ],
    [
      'brokenLines',
      Array.from({ length: 9 }, (_, i) => BODY.slice(0, 16 + 7 * i)).join('\n'),
      Array.from({ length: 9 }, (_, i) => BODY.slice(0, 16 + 7 * i)).join('\n'),
    ],
    [
      'brokenLines',
      '一、总体要求\n二、主要任务\n三、保障措施\n四、组织实施\n五、附则\n六、其他',
      '一、总体要求\n二、主要任务\n三、保障措施\n四、组织实施\n五、附则\n六、其他',
    ],

    [
      'lostBreaks',
      '云泽市办法（试行）第一章 总则  第一条为了共享。  第二条适用本办法。  第三条略。第二章 附则  第四条略：  （一）甲；  （二）乙。',
      '云泽市办法（试行）\n第一章 总则\n第一条为了共享。\n第二条适用本办法。\n第三条略。\n第二章 附则\n第四条略：\n（一）甲；\n（二）乙。',
    ],
    [
      'lostBreaks',
      '按照第三条、第四条、第五条规定。  第二条略。',
      '按照第三条、第四条、第五条规定。  第二条略。',
    ],

    [
      'fullWidth',
      '１．推动５Ｇ和２０３１年１００％覆盖，ＡＩ＋政务。',
      '1.推动5G和2031年100%覆盖，AI+政务。',
    ],
    ['fullWidth', '（一）第一；“甲”：《乙》', '（一）第一；“甲”：《乙》'],

    ['blanks', '第一章 总 则', '第一章 总则'],
    ['blanks', '目 录\n附　则', '目录\n附则'],
    ['blanks', '第三条 2031 年起，本办法', '第三条 2031年起，本办法'],
    ['blanks', '自 2031 年 3 月 1 日起', '自2031年3月1日起'],
    ['blanks', '达到 95% 以上', '达到95%以上'],
    ['blanks', '数据 （一） 登记 ；', '数据（一）登记；'],
    ['blanks', '云泽市数据局 云泽市财政局', '云泽市数据局 云泽市财政局'],
    ['blanks', '专栏 3 数字底座\n专栏4  算力', '专栏3 数字底座\n专栏4  算力'],
    ['blanks', '01 工业数据\n3.1 术语', '01 工业数据\n3.1 术语'],
    ['blanks', 'AI 大 模型 open data', 'AI大 模型open data'],
    ['blanks', '中 央 网 信 办', '中央网信办'],
    ['blanks', '登记\t3 个\t 张三', '登记\t3个\t 张三'],
    ['blanks', '为了规范 公共数据，'.repeat(12), '为了规范公共数据，'.repeat(12)],

    ['citationMarks', '治理能力［１］，数据共享[2]。平台建设[3,4]；', '治理能力，数据共享。平台建设；'],
    [
      'citationMarks',
      '国发［2015］50号、国办发[2016]51号、[3]类',
      '国发［2015］50号、国办发[2016]51号、[3]类',
    ],
  ];
  test.each(table)('%s: %j', (step, before, after) => {
    const { text, steps } = cleaned(before, only(step));
    expect(text).toBe(after);
    expect(steps.map(({ step: done }) => done)).toEqual(before === after ? [] : [step]);
  });

  test('all together, counted, in order', () => {
    const text = `第⼀章 总 则\n— 1 —\n１．略。`;
    expect(cleaned(text, all)).toMatchObject({
      text: '第一章 总则\n1.略。',
      steps: [
        { step: 'radicals', count: 1 },
        { step: 'pageNumbers', count: 1 },
        { step: 'fullWidth', count: 2 },
        { step: 'blanks', count: 1 },
      ],
    });
  });
});

describe('what an importer saw on the page takes the place of evidence in the words', () => {
  const original = '为了规范\n3\n数据处理。\n附则';
  const layout: Layout = {
    pageNumbers: [{ start: 5, end: 7, put: '' }],
    runningHeads: [],
    brokenLines: [{ start: 4, end: 7, put: '' }],
  };
  test('lines joined over a page number', () => {
    const { text, steps } = cleaned(original, all, layout);
    expect(text).toBe('为了规范数据处理。\n附则');
    expect(steps).toEqual([
      { step: 'pageNumbers', count: 1 },
      { step: 'brokenLines', count: 1 },
    ]);
  });
  test('off: the page number stays, and lines are not joined over it', () => {
    expect(cleaned(original, new Set(['pageNumbers']), layout).text).toBe(original);
    expect(cleaned(original, new Set(['brokenLines']), layout).text).toBe('为了规范\n数据处理。\n附则');
  });
});

describe('the way back', () => {
  /** Texts of the pieces that cleaning looks for, in any order. */
  const pieces = fc.constantFrom(
    '第一章 总 则',
    '第二条 为了规范',
    ' 2031 年',
    '— 3 —',
    '12',
    '⼈⺠',
    '１００％',
    '[1]',
    '［2］，',
    '云泽公报 第3期',
    '打印',
    '版权所有',
    'AI 平台',
    '。',
    '；',
    '\n',
    '\r\n',
    '\n\n',
    '　　',
    '  第三条',
    '。  第四条',
    '。  第五条',
    '。  第六条',
    BODY.slice(0, 30),
    BODY.slice(3, 33),
    BODY,
    '𠮷',
    '\t',
  );
  const texts = fc.array(pieces, { maxLength: 60 }).map((found) => found.join(''));
  const offs = fc.subarray([...CLEANING_STEPS]).map((steps) => new Set<CleaningStepName>(steps));
  const same = (a: string, b: string): boolean =>
    a === b || a === b.normalize('NFKC') || a === radicals(b)[0]?.put || a === '\n' || a === ' ';

  test('every character is that of the original, or one put for it; spans never go back', () => {
    fc.assert(
      fc.property(texts, offs, (original, off) => {
        const { text, map } = cleaned(original, off);
        let last = 0;
        for (let at = 0; at < text.length; at += 1) {
          const span = originalSpan(map, { start: at, end: at + 1 });
          expect(span.end - span.start).toBe(1);
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(same(text[at] ?? '', original[span.start] ?? '')).toBe(true);
          last = span.start;
        }
        const whole = originalSpan(map, { start: 0, end: text.length });
        expect(whole.end).toBeLessThanOrEqual(original.length);
      }),
      { numRuns: 1_000 },
    );
  });
  test('cleaning twice is cleaning once', () => {
    fc.assert(
      fc.property(texts, offs, (original, off) => {
        const once = cleaned(original, off).text;
        expect(cleaned(once, off)).toEqual({ text: once, steps: [], map: { starts: [0], origins: [0] } });
      }),
      { numRuns: 1_000 },
    );
  });
  test('with every step off nothing changes', () => {
    fc.assert(
      fc.property(texts, (original) => {
        expect(cleaned(original, new Set(CLEANING_STEPS)).text).toBe(original);
      }),
    );
  });
  test('a quotation shows the characters of the original', () => {
    const original = '市数\n— 2 —\n据局 ２０３１ 年';
    const { text, map } = cleaned(original, all);
    expect(text).toBe('市数\n据局2031年');
    const start = text.indexOf('2031');
    const { start: from, end } = originalSpan(map, { start, end: start + 5 });
    expect(original.slice(from, end)).toBe('２０３１ 年');
  });
});

describe('a text of a million blanks, marks or short lines does not make it hang', () => {
  const elsewhere = killable('shared/text/cleaning.ts');
  test.each([' ', '\u2003', '\n', '打印 ', '。', '[1]', '第一条', '1\n', '…\n', 'a b ', '—'])(
    '%j',
    async (piece) => {
      const text = piece.repeat(1_000_000 / piece.length);
      const { text: left } = await elsewhere<Cleaned>('cleaned', [text, all]);
      expect(left.length).toBeLessThanOrEqual(text.length);
    },
  );
});

const corpus = resolve(import.meta.dirname, '../../../shared/corpus/texts');
const present = existsSync(corpus);
if (!present) console.log('skipped: ../shared/corpus/texts is not here');

/**
 * The texts of the corpus were prepared with care, so cleaning has next to nothing to do. What it does:
 * full-width digits and signs (1．, ５Ｇ＋) made half-width as method §4.6 has it, and stray blanks (附 则, 3 年, 国 家
 * 能 源 局, padded names of a list). No line is taken out, no two are joined.
 */
describe.skipIf(!present)('the 95 texts of the corpus', () => {
  const names = present ? readdirSync(corpus).filter((name) => name.endsWith('.txt')) : [];
  test.each(names)('%s', (name) => {
    const original = new TextDecoder().decode(readFileSync(resolve(corpus, name)));
    const { text, steps, map } = cleaned(original, all);
    for (const { step } of steps) expect(['fullWidth', 'blanks']).toContain(step);
    expect(text.split('\n')).toHaveLength(original.split('\n').length);
    expect(text.replace(/\s/g, '')).toBe(
      original.replace(/\s/g, '').replace(/[０-９Ａ-Ｚａ-ｚ％＋－．／]/g, (sign) => sign.normalize('NFKC')),
    );
    expect(original.length - text.length).toBeLessThanOrEqual(21);
    expect(map.starts.length).toBe(map.origins.length);
  });
});
