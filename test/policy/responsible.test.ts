import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { policyDocument } from '../../shared/policy/parse';
import { responsibleIn } from '../../shared/policy/responsible';

/** Who leads / who else, as the words say; `-` when nobody. */
function read(words: string): string {
  const found = responsibleIn(words, 0, words.length);
  return found === null ? '-' : `${found.lead.join('、')} / ${found.others.join('、')}`;
}

describe('words and who is responsible by them', () => {
  test.each([
    ['统一编码。（责任单位：省数据局）', '省数据局 / '],
    ['统一编码。（责任单位：省数据局、省财政厅、省档案局）', '省数据局 / 省财政厅、省档案局'],
    ['统一编码。(责任单位: 省数据局、省财政厅)', '省数据局 / 省财政厅'],
    ['统一编码。（责任单位：省数据局、省财政厅，各市人民政府）', '省数据局 / 省财政厅、各市人民政府'],
    ['统一编码。（责任单位：省数据局等省有关部门）', '省数据局 / 省有关部门'],
    ['统一编码。（责任单位：省数据局、省财政厅等）', '省数据局 / 省财政厅'],
    ['统一编码。（责 任 单 位：省数据局）', '省数据局 / '],
    ['统一编码。（责任部门：省数据局）', '省数据局 / '],
    [
      '统一编码。（牵头单位：省数据局；配合单位：省财政厅、各市人民政府）',
      '省数据局 / 省财政厅、各市人民政府',
    ],
    ['统一编码。（牵头单位：省数据局、省档案局；责任单位：省财政厅）', '省数据局、省档案局 / 省财政厅'],
    ['统一编码。（牵头单位：省数据局，配合单位：省财政厅）', '省数据局 / 省财政厅'],
    ['统一编码。（省数据局牵头）', '省数据局 / '],
    ['统一编码。（省数据局牵头，省财政厅配合）', '省数据局 / 省财政厅'],
    ['统一编码。（省数据局、省档案局牵头，各部门按职责分工负责）', '省数据局、省档案局 / 各部门'],
    ['统一编码。（省数据局牵头，省财政厅、各市人民政府按职责分工配合）', '省数据局 / 省财政厅、各市人民政府'],
    ['统一编码。（省数据局牵头，省财政厅配合，各市人民政府分工负责）', '省数据局 / 省财政厅、各市人民政府'],
    ['统一编码。（省数据局负责）', '省数据局 / '],
    ['统一编码。（省数据局、省财政厅按职责分工负责）', '省数据局 / 省财政厅'],
    ['统一编码。（省数据局，省财政厅按职责分工负责）', '省数据局 / 省财政厅'],
    ['统一编码。（由省数据局会同省财政厅负责）', '省数据局 / 省财政厅'],
    ['统一编码。（省数据局、省财政厅等单位按职责分工负责）', '省数据局 / 省财政厅'],
    ['统一编码。（各地区、各部门负责）', '各地区 / 各部门'],
    ['统一编码。（省工业和信息化厅牵头，省委网信办参与）', '省工业和信息化厅 / 省委网信办'],
    ['统一编码。（责任单位：市财政局（国资委）、市数据局）', '市财政局（国资委） / 市数据局'],
    ['编码。（责任单位：市数据局）共享。（责任单位：市财政局）', '市数据局、市财政局 / '],
    ['统一编码。责任单位：省数据局、省财政厅。', '省数据局 / 省财政厅'],
    ['责任单位：省数据局', '省数据局 / '],
    ['统一编码。\n（省数据局牵头）', '省数据局 / '],
    ['公共数据主管部门（以下简称责任单位）应当统一编码。', '-'],
    ['负责目录的单位（以下简称牵头部门：目录单位）应当编码。', '-'],
    ['明确责任处室（单位），指定数据管理员负责。', '-'],
    ['由“信用云岚”（云岚）等网站负责修复。', '-'],
    ['（含负责档案工作的机构）', '-'],
    ['（具体由领导小组办公室的人员负责）', '-'],
    ['（2031年底前完成）', '-'],
    ['（试行）', '-'],
    ['各部门按职责分工负责。', '-'],
    ['（牵头', '-'],
    ['（）', '-'],
  ])('%s', (words, bodies) => {
    expect(read(words)).toBe(bodies);
  });

  test('the span is the bracket, in the frozen text', () => {
    const words = '编码（试行）。（省数据局牵头）\n';
    const span = responsibleIn(words, 0, words.length)?.span;
    expect(words.slice(span?.start, span?.end)).toBe('（省数据局牵头）');
  });
});

describe('the clause that has it', () => {
  const having = (text: string): string[] =>
    policyDocument(text, { fileName: '', catalogue: [] }).clauses.flatMap(({ label, leaf, responsible }) =>
      responsible === null ? [] : [`${leaf ? '●' : '○'} ${label} ${responsible.lead.join('、')}`],
    );

  test.each<[string, string, string[]]>([
    ['a point', '一、甲\n1.乙。（省数据局牵头）\n2.丙。', ['● 一、1. 省数据局']],
    ['a bracket in a line of its own', '一、甲\n1.乙。\n（省数据局牵头）\n2.丙。', ['● 一、1. 省数据局']],
    ['a heading with points under it', '一、编码（省数据局牵头）\n1.乙。\n2.丙。', ['○ 一、 省数据局']],
    [
      'not the parent of the one that has it',
      '一、甲\n（一）乙。（省财政厅负责）',
      ['● 一、（一） 省财政厅'],
    ],
    ['a line without brackets', '一、甲\n乙。\n责任单位：省数据局', ['● 一、第二段 省数据局']],
  ])('%s', (_, text, clauses) => {
    expect(having(text)).toEqual(clauses);
  });
});

const corpus = join(__dirname, '..', '..', '..', 'shared', 'corpus', 'texts');

describe.skipIf(!existsSync(corpus))('the plans of the 95 texts', () => {
  test('every bracket of responsibility is read, and nothing else', () => {
    const missed: string[] = [];
    let clauses = 0;
    for (const file of readdirSync(corpus)) {
      const text = readFileSync(join(corpus, file), 'utf8');
      const document = policyDocument(text, { fileName: file, catalogue: [] });
      const having = document.clauses.filter(({ responsible }) => responsible !== null);
      clauses += having.length;
      for (const bracket of text.matchAll(
        /[（(](?:责任|牵头)单位[:：][^（）()]+[）)]|[（(][^（）()，]{2,60}牵头(?:，[^（）()]+)?[）)]/g,
      )) {
        const inside = having.some(({ start, end }) => start <= bracket.index && end > bracket.index);
        if (!inside) missed.push(`${file}: ${bracket[0]}`);
      }
    }
    expect(missed).toEqual([]);
    expect(clauses).toBeGreaterThanOrEqual(340);
  });
});
