import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PolicyDocument } from '../../shared/policy/document';
import { policyDocument } from '../../shared/policy/parse';
import { killable } from '../killable';

/** References of a text: who says it → the clause named, or ✗ and what was looked for. */
function references(text: string): string[] {
  const { clauses, links } = policyDocument(text, { fileName: '', catalogue: [] });
  const label = (id: string | null) => clauses.find((clause) => clause.id === id)?.label;
  return links.references.map(({ from, to, label: named }) =>
    to === null ? `${label(from)} → ✗ ${named}` : `${label(from)} → ${label(to)}`,
  );
}

/** Twelve articles; the third has two 款, the second of them items; the fifth stands in the second chapter. */
const CODE = [
  '云岚省数据条例',
  '第一章 总则',
  '第一条 甲。',
  '第二条 乙。',
  '第三条 丙。',
  '有下列情形之一的，应当备案：',
  '（一）丁；',
  '（二）戊：',
  '1.己；',
  '2.庚。',
  '（三）辛。',
  '第二章 共享',
  '第四条 壬。',
  '第五条 癸应当符合下列条件：（一）真实；（二）完整。',
  '第五条之一 子。',
  '第六条 丑。',
  '寅。',
].join('\n');

describe('a line and the clauses it names', () => {
  test.each<[string, string[]]>([
    ['违反本条例第三条第二款规定的，责令改正。', ['第三条第二款']],
    ['违反本条例第三条第二款第（三）项规定的，责令改正。', ['第三条第二款第（三）项']],
    ['违反本条例第三条第二款第三项规定的，责令改正。', ['第三条第二款第（三）项']],
    ['违反本条例第三条第三项规定的，责令改正。', ['第三条第二款第（三）项']],
    ['有第三条第二款第二项第一目情形的，应当报告。', ['第三条第二款第（二）项第1目']],
    ['违反本条例第一条、第二条规定的，责令改正。', ['第一条', '第二条']],
    ['违反本条例第一条、第二条和第四条的规定。', ['第一条', '第二条', '第四条']],
    ['违反本条例第一条或者第二条规定的，责令改正。', ['第一条', '第二条']],
    ['违反第三条第一款、第二款和第六条第二款规定。', ['第三条第一款', '第三条第二款', '第六条第二款']],
    ['依照第一条至第四条的规定执行。', ['第一条', '第二条', '第三条', '第四条']],
    ['依照第五条至第六条的规定执行。', ['第五条', '第五条之一', '第六条']],
    [
      '有第三条第二款第一项至第三项情形之一的。',
      ['第三条第二款第（一）项', '第三条第二款第（二）项', '第三条第二款第（三）项'],
    ],
    ['依照第五条之一的规定执行。', ['第五条之一']],
    ['依照第五条第二项的规定执行。', ['第五条']],
    ['依照第 三 条 第 二 款的规定执行。', ['第三条第二款']],
    ['依照第3条第2款的规定执行。', ['第三条第二款']],
    ['应当遵守本条例第二章的规定。', ['第二章']],
    ['不适用本条例第三十条的规定。', ['✗ 第三十条']],
    ['不适用第三条第五款的规定。', ['✗ 第三条第五款']],
    ['不适用前条规定。', ['第六条']],
    ['依照前两条规定执行。', ['第五条之一', '第六条']],
    ['依照《云岚省档案条例》第三条的规定执行。', []],
    ['依照《云岚省档案条例》（云岚省人大公告第3号）第三条、第四条的规定执行。', []],
    ['依照档案法第三条的规定执行。', []],
    ['依照治安管理处罚法第二十九条、第三十条的规定处罚。', []],
    ['依照《云岚省档案条例》第三条和本条例第四条的规定执行。', ['第四条']],
    ['依照《云岚省档案条例》第三条的规定和第四条的规定执行。', []],
    ['合同第三条应当写明用途。', []],
    ['可以委托第三方评估，并把数据安全放在第一位。', []],
    ['建成第一条生产线，开展第二项工作，组织第三节课。', []],
    ['以上条件由提前款项支付，目前项目已经完成。', []],
    ['第一批目录和第二季度报告同时公布。', []],
    ['本条和本款所称数据，包括档案。', []],
  ])('%s', (line, named) => {
    expect(references(`${CODE}\n第七条 ${line}`)).toEqual(named.map((label) => `第七条 → ${label}`));
  });

  test.each<[string, string, string[]]>([
    [
      '前款, 第一款, 本条第二款',
      '第一条 甲。\n违反前款规定的，改正。\n违反第一款、本条第二款规定的，处罚。',
      ['第一条第二款 → 第一条第一款', '第一条第三款 → 第一条第一款', '第一条第三款 → 第一条第二款'],
    ],
    [
      '前两款',
      '第一条 甲。\n乙。\n前两款规定的期限，从其规定。',
      ['第一条第三款 → 第一条第一款', '第一条第三款 → 第一条第二款'],
    ],
    [
      '前款第一项、第三项',
      '第一条 有下列情形：\n（一）甲；\n（二）乙；\n（三）丙。\n有前款第一项、第三项情形的，改正。',
      ['第一条第二款 → 第一条第一款第（一）项', '第一条第二款 → 第一条第一款第（三）项'],
    ],
    [
      '前项',
      '第一条 有下列情形：\n（一）甲；\n（二）前项规定以外的。',
      ['第一条第（二）项 → 第一条第（一）项'],
    ],
    ['no 款 before the first', '第一条 前款规定不变。', ['第一条 → ✗ 前款']],
    [
      'an article that begins with a citation',
      '第一条 甲。\n第二条 第一条规定的单位应当报告。',
      ['第二条 → 第一条'],
    ],
    [
      'a paragraph that begins with one',
      '第一条 甲。\n第二条 乙。\n第一条规定的单位应当报告。',
      ['第二条第二款 → 第一条'],
    ],
    [
      'in an outline 第二条 is 二、',
      '云岚省数据意见\n一、甲\n（一）乙。\n（二）丙。\n二、丁\n执行本意见第一条第（二）项的，给予奖励。',
      ['二、 → 一、（二）'],
    ],
    ['a plan without articles counts lines of work', '一、甲\n建成第一条线路和第二条线路。', []],
  ])('%s', (_, text, named) => {
    expect(references(text)).toEqual(named);
  });

  test('each text of a file keeps to itself', () => {
    const first = '甲市数据登记细则\n第一条 子。\n第二条 违反第一条的，改正。\n';
    const second = '甲市数据授权细则\n第一条 丑。\n第二条 违反本细则第一条的，改正。\n';
    const { links } = policyDocument(first + second, { fileName: '', catalogue: [] });
    expect(links.references.map(({ from, to }) => `${from} ${to}`)).toEqual([
      '0-2-0-0 0-1-0-0',
      'a2:0-2-0-0 a2:0-1-0-0',
    ]);
  });

  test('the span is what the text says, its own name with it', () => {
    const text = '第一条 甲。\n第二条 违反本条例 第一条规定的，改正。';
    const [only] = policyDocument(text, { fileName: '', catalogue: [] }).links.references;
    expect(text.slice(only?.start, only?.end)).toBe('本条例 第一条');
  });
});

describe('no text makes it hang', () => {
  const elsewhere = killable('shared/policy/parse.ts');
  test.each([
    ['one article cited again and again', `第一条 ${'违反第一条、'.repeat(100_000)}`],
    ['a chain of clauses', `第一条 ${'第一条第一款第一项'.repeat(100_000)}`],
    ['ranges', `${'第一条 甲。\n'.repeat(500)}${'第一条至第九十条、'.repeat(20_000)}`],
    ['前条 in many articles', Array.from({ length: 9999 }, (_, at) => `第${at + 1}条 依照前条。\n`).join('')],
    ['names of documents', `第一条 根据${'《甲条例》、'.repeat(100_000)}`],
    ['names in names', `第一条 ${'《甲乙《丙丁》'.repeat(100_000)}`],
    ['brackets', `一、${'（牵头'.repeat(200_000)}`],
    ['bodies in brackets', `一、${'（省数据局牵头，省财政厅配合）'.repeat(50_000)}`],
  ])('%s', async (_, text) => {
    const { clauses } = await elsewhere<PolicyDocument>('policyDocument', [
      text,
      { fileName: '', catalogue: [] },
    ]);
    expect(clauses).toBeInstanceOf(Array);
  });
});

const corpus = join(__dirname, '..', '..', '..', 'shared', 'corpus', 'texts');

describe.skipIf(!existsSync(corpus))('references of the 95 texts', () => {
  test('all are resolved', () => {
    const found = readdirSync(corpus).flatMap((file) => {
      const text = readFileSync(join(corpus, file), 'utf8');
      return policyDocument(text, { fileName: file, catalogue: [] }).links.references.map((one) => ({
        ...one,
        said: `${file}: ${text.slice(one.start, one.end)}`,
      }));
    });
    expect(found.filter(({ to }) => to === null).map(({ said }) => said)).toEqual([]);
    // 75 of them, drawn at random, were read beside their texts: all were right.
    expect(found.length).toBeGreaterThanOrEqual(299);
  });
});
