import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PolicyDocument } from '../../shared/policy/document';
import { policyDocument } from '../../shared/policy/parse';
import { killable } from '../killable';
import { expectLinks, expectPartition } from './partition';

const parse = (text: string) => policyDocument(text, { fileName: '未命名.txt', catalogue: [] });

/** Lines of every sort a policy may hold; drawn in any order they make texts no drafter would write. */
const LINES = [
  '云岚省数据条例',
  '云岚省人民政府关于印发《云岚省数据办法（试行）》的通知',
  '云岚省数据办法',
  '（试行）',
  '（征求意见稿）',
  '云政发〔2031〕5号',
  '（第12号）',
  '云岚省人民政府令',
  '各市、县人民政府，省政府各部门：',
  '现将《云岚省数据办法（试行）》印发给你们，请遵照执行。',
  '云岚省人民政府',
  '2031年5月6日',
  '二〇三一年五月六日',
  '（此件公开发布）',
  '目录',
  '第一章　总则',
  '第二章　共享',
  '第一节 一般规定',
  '第一编 通则',
  '第一条 为了规范数据，制定本办法。',
  '第二条（目的）',
  '第二条 术语定义',
  '第三条 有下列情形之一的，由主管部门处理：',
  '第三条之一 另行规定。',
  '第二十条第二款规定的单位应当配合。',
  '（一）采集数据；',
  '（二）共享数据，并且一次采集、多方使用，由各部门按照目录',
  '1.编制目录。',
  '２．更新目录。',
  '（1）抽查；',
  '①公布。',
  '——目标更高。',
  '一、总体要求',
  '二、重点任务。推动数据共享。',
  '（一）指导思想。以人民为中心。',
  '三、保障措施',
  '统筹推进数据工作，做好服务。',
  '由各有关部门按照职责分工共同推进公共数据资源的统一管理，并且',
  '（省数据局牵头，省财政厅配合）',
  '图1 总体架构',
  '打印本页',
  '附件：1.任务分工表',
  '2.目录',
  '附件1',
  '附录：术语',
  '抄送：省委各部门。',
  '云岚省人民政府办公厅2031年5月6日印发',
  '索引号：0001',
  '标题：云岚省数据办法',
  '本办法自2031年6月1日起施行。',
  '第八章 法律责任　第九条 违反本办法规定的，责令改正。第十条 本办法自公布之日起施行。',
  '违反本条例第一条至第三条、第三条之一规定的，依照前款和前条处理。',
  '本条例第',
  '第二款第（一）项，《云岚省档案条例》（云人发〔2031〕3号）第三条和第四条同时废止。',
  '根据《云岚省档案条例》（以下简称《条例》），制定本办法。《条例》第二条',
  '（责任单位：省数据局、',
  '责任单位：省数据局',
  '\u3000\u3000',
  '',
  '\u200b第四条\u200b 零宽字符。',
];

const documents = fc
  .array(
    fc.tuple(fc.constantFrom(...LINES), fc.constantFrom('\n', '\r\n', '\n\n', '\n\u3000\u3000', ' \n')),
    {
      maxLength: 60,
    },
  )
  .map((lines) => lines.map(([line, end]) => line + end).join(''));

describe('every character has its place', () => {
  test('in any order of lines', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const document = parse(text);
        expectPartition(text, document);
        expectLinks(text, document);
      }),
      { numRuns: 600 },
    );
  });

  test('in any string at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expectPartition(text, parse(text));
      }),
      { numRuns: 400 },
    );
  });

  test('in nothing', () => {
    expect(parse('').clauses).toEqual([]);
    expect(parse('').warnings.map(({ key }) => key)).toContain('policy.noText');
    expectPartition(' \r\n\u3000', parse(' \r\n\u3000'));
  });
});

describe('blemishes of the text change no label', () => {
  const clean =
    '云岚省数据办法\n第一章 总则\n第一条 为了规范数据，制定本办法。\n第二条 数据共享应当遵守下列规定：\n（一）合法；\n（二）必要。\n1.甲；\n2.乙。\n';
  const labels = (text: string) => parse(text).clauses.map(({ id, label }) => `${id} ${label}`);
  test.each([
    ['carriage returns', clean.replace(/\n/g, '\r\n')],
    ['leading full-width blanks', clean.replace(/\n/g, '\n\u3000\u3000')],
    ['full-width digits', clean.replace(/1\./g, '１．').replace(/2\./g, '２．')],
    ['half-width brackets', clean.replace(/（/g, '(').replace(/）/g, ')')],
    ['blanks inside markers', clean.replace('第一条', '第 一 条').replace('第一章', '第一 章')],
    ['no blank after markers', clean.replace('第二条 ', '第二条')],
    ['radicals for characters', clean.replace('第二条', '第⼆条').replace('（一）', '（⼀）')],
    ['a zero-width character before a line', clean.replace('第二条', '\u200b第二条')],
    ['a byte order mark', `\ufeff${clean}`],
    ['empty lines', clean.replace(/\n/g, '\n\n \n')],
    [
      'chapter and articles in one line',
      clean.replace('总则\n', '总则　').replace('本办法。\n', '本办法。 '),
    ],
  ])('%s', (_, text) => {
    expect(labels(text)).toEqual(labels(clean));
    expectPartition(text, parse(text));
  });
});

describe('a text printed twice', () => {
  const points = ['编制目录', '归集数据', '共享数据', '开放数据', '核查质量', '公布结果'];
  const body = points.map((point, at) => `${at + 1}.${point}，由各部门按照统一标准组织实施。`).join('\n');
  const plan = `云岚省数据方案\n一、重点任务\n${body}\n二、保障措施\n（一）加强领导。各部门按照分工落实。\n`;

  test('gives its clauses once; the fuller printing stays', () => {
    const mutilated = plan.replace('按照统一标准组织实施', '按统一标准组');
    const notice =
      '云岚省数据局关于印发《云岚省数据方案》的通知\n各市：\n现将《云岚省数据方案》印发给你们。\n云岚省数据局\n2031年5月6日\n';
    const text = mutilated + notice + plan;
    const found = parse(text);
    expect(found.clauses.map(({ id }) => id)).toEqual(parse(plan).clauses.map(({ id }) => id));
    expect(found.clauses[0]?.start).toBeGreaterThan(mutilated.length);
    expect(found.warnings.map(({ key }) => key)).toEqual(['policy.printedTwice']);
    expect(found.facts.date).toBe('2031-05-06');
    expect(found.others.filter(({ kind }) => kind === 'repetition').length).toBe(9);
    expectPartition(text, found);
  });

  test('two texts of one form are two', () => {
    const other = plan.replace(/数据/g, '档案').replace(/\d\.(..)/g, '1.整理$1');
    expect(parse(plan + other).warnings.map(({ key }) => key)).toContain('policy.severalInstruments');
  });
});

describe('no text makes it hang', () => {
  const elsewhere = killable('shared/policy/parse.ts');
  const million = 1_000_000;
  test.each([
    ['one line of five million characters', '数据'.repeat(2.5 * million)],
    ['one line of stops', '。'.repeat(million)],
    ['one line of brackets', '（'.repeat(million)],
    ['one line of book-title marks', '《'.repeat(million)],
    ['blanks only between two characters', `数${' '.repeat(million)}据`],
    ['blanks only', '\u3000'.repeat(million)],
    ['leaders', `第一章 ${'.'.repeat(million)}`],
    ['a number of a million digits', '1'.repeat(million)],
    ['dates in one line', '2021年1月1日'.repeat(100_000)],
    ['short lines', '第一条 甲。\n'.repeat(100_000)],
    ['chapters', '第一章 总则\n'.repeat(50_000)],
    ['articles in one line', Array.from({ length: 20_000 }, (_, at) => `第${at + 1}条 数据。`).join('')],
    ['attachment heads', '附件1\n'.repeat(50_000)],
    ['titles', '云岚省数据条例\n'.repeat(50_000)],
    ['contents words', '目录\n'.repeat(50_000)],
    ['signatures', '云岚省人民政府\n2031年5月6日\n'.repeat(50_000)],
  ])('%s', async (_, text) => {
    const { clauses } = await elsewhere<PolicyDocument>('policyDocument', [
      text,
      { fileName: '未命名.txt', catalogue: [] },
    ]);
    expect(clauses).toBeInstanceOf(Array);
  });
});
