import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addresseesIn } from '../../shared/policy/addressees';
import type { Citation } from '../../shared/policy/document';
import { policyDocument } from '../../shared/policy/parse';

const links = (text: string) => policyDocument(text, { fileName: '', catalogue: [] }).links;
const said = (citations: readonly Citation[]): string[] =>
  citations.map(({ title, documentNumber, clause }) =>
    [title, documentNumber ?? '', clause ?? ''].join('|').replace(/\|+$/, ''),
  );

describe('a line and the documents it names', () => {
  test.each<[string, string[]]>([
    ['依照《云岚省档案条例》的规定执行。', ['云岚省档案条例']],
    ['依照《云岚省档案条例》第八条第二款处理。', ['云岚省档案条例||第八条第二款']],
    ['依照《云岚省档案条例》的第八条、第九条处理。', ['云岚省档案条例||第八条、第九条']],
    ['依照《云岚省档案条例》第三章第二节处理。', ['云岚省档案条例||第三章第二节']],
    ['按照《数据二十条意见》（云发〔2031〕3号）推进。', ['数据二十条意见|云发〔2031〕3号']],
    ['按照《数据意见》( 云发 [2031] 3 号 )第二条推进。', ['数据意见|云发〔2031〕3号|第二条']],
    ['按照《财政条例》（国务院令第997号）处理。', ['财政条例|国务院令第997号']],
    [
      '按照《云岚省数据纲要》（云发〔2031〕3号，以下简称《纲要》）推进，《纲要》另有安排的除外。',
      ['云岚省数据纲要|云发〔2031〕3号', '云岚省数据纲要'],
    ],
    ['按照《云岚省数据纲要》（以下简称“纲要”）推进。', ['云岚省数据纲要']],
    [
      '执行《云岚省数据局关于印发〈数据办法（试行）〉的通知》。',
      ['云岚省数据局关于印发〈数据办法（试行）〉的通知'],
    ],
    ['执行《关于修改《云岚省数据条例》的决定》。', ['关于修改《云岚省数据条例》的决定']],
    ['执行《数据甲条例》《数据乙条例》和《数据丙条例》。', ['数据甲条例', '数据乙条例', '数据丙条例']],
    ['填写《公共数据登记申请表》，领取《数据经营许可证》。', []],
    ['支持《经营者（含个体）》（以下统称经营者）登记。', ['经营者（含个体）']],
    ['《未完', []],
  ])('%s', (line, named) => {
    expect(said(links(`云岚省数据条例\n第一条 甲。\n第二条 ${line}`).citations)).toEqual(named);
  });

  test('its own name is none, nor is what stands in its contents and titles', () => {
    const text =
      '云岚省数据局关于印发《云岚省数据办法（试行）》的通知\n省直各单位：\n现将《云岚省数据办法（试行）》印发给你们。\n云岚省数据办法（试行）\n第一条 《云岚省数据办法》所称数据，依照《云岚省档案条例》确定。\n';
    expect(said(links(text).citations)).toEqual(['云岚省档案条例']);
  });
});

describe('what a text rests on', () => {
  test.each<[string, string, string[]]>([
    [
      'its first article',
      '甲市数据条例\n第一条 为了规范数据，根据《数据法》、《档案法》和《云岚省数据条例》等法律、法规，结合本市实际，制定本条例。\n第二条 依照《密码法》执行。\n',
      ['数据法', '档案法', '云岚省数据条例'],
    ],
    [
      'with numbers between the names',
      '甲市数据细则\n第一条 根据《数据意见》（云发〔2031〕3号）、《数据办法》（云数〔2031〕4号）精神，制定本细则。\n',
      ['数据意见|云发〔2031〕3号', '数据办法|云数〔2031〕4号'],
    ],
    [
      'the opening of a plan',
      '甲市数据方案\n为贯彻落实《数据意见》，依据《数据规划》，结合本市实际，制定本方案。\n一、甲\n落实《目录指南》。\n',
      ['数据意见', '数据规划'],
    ],
    [
      'the notice that prints it',
      '甲市数据局关于印发《甲市数据方案》的通知\n各有关单位：\n根据《数据意见》，我局制定了《甲市数据方案》，现印发给你们。\n甲市数据方案\n一、甲\n乙。\n',
      ['数据意见'],
    ],
    ['named, but not as a basis', '甲市数据条例\n第一条 为了做好与《数据法》的衔接，制定本条例。\n', []],
    ['later than its opening', '甲市数据意见\n一、甲\n（一）乙\n1.落实《数据标准指南》，加强管理。\n', []],
    [
      'another sentence',
      '甲市数据条例\n第一条 为了规范数据，根据有关规定，制定本条例。《数据法》另有规定的除外。\n',
      [],
    ],
  ])('%s', (_, text, names) => {
    expect(said(links(text).basedOn)).toEqual(names);
  });
});

describe('what a text repeals', () => {
  test.each<[string, string[]]>([
    ['本条例自2031年6月1日起施行。《云岚省信息办法》同时废止。', ['云岚省信息办法']],
    [
      '本条例自2031年6月1日起施行，2020年1月1日印发的《甲办法》（云数〔2020〕1号）同时废止。',
      ['甲办法|云数〔2020〕1号'],
    ],
    ['本条例自公布之日起施行，同时废止《甲办法》和《乙办法》。', ['甲办法', '乙办法']],
    ['原《云岚省数据条例》同时废止。', ['云岚省数据条例']],
    ['《甲办法》自本条例施行之日起予以废止。', ['甲办法']],
    ['《甲办法》与本条例不一致的，适用本条例。', []],
    ['《甲办法》规定的目录应当及时修改或者废止。', []],
    ['按照《甲办法》执行。乙目录同时废止。', []],
  ])('%s', (line, names) => {
    expect(said(links(`云岚省数据条例\n第一条 甲。\n第二条 ${line}`).repeals)).toEqual(names);
  });
});

describe('whom a text is addressed to', () => {
  test.each([
    ['各市、州人民政府，省政府各部门：', ['各市、州人民政府', '省政府各部门']],
    [
      '各省、自治区、直辖市人民政府，国务院各部委、各直属机构：',
      ['各省、自治区、直辖市人民政府', '国务院各部委', '各直属机构'],
    ],
    ['省政府各委、办、厅、局：', ['省政府各委、办、厅、局']],
    ['省委网信办、省财政厅，各有关单位：', ['省委网信办', '省财政厅', '各有关单位']],
    ['各市财政局（国资委、金融办），省直各单位:', ['各市财政局（国资委、金融办）', '省直各单位']],
    ['各有关单位：', ['各有关单位']],
  ])('%s', (line, names) => {
    expect(addresseesIn(line)).toEqual(names);
  });
});

const corpus = join(__dirname, '..', '..', '..', 'shared', 'corpus', 'texts');

describe.skipIf(!existsSync(corpus))('the 95 texts', () => {
  test('whatever an opening, a first article or a notice says it rests on is found, and nothing later', () => {
    const CLAIM = /(?:根据|依据|依照|按照|贯彻|落实)[^，。；\n]{0,20}《[^》]+》/g;
    const missed: string[] = [];
    let claims = 0;
    for (const file of readdirSync(corpus)) {
      const text = readFileSync(join(corpus, file), 'utf8');
      const { clauses, links: found } = policyDocument(text, { fileName: file, catalogue: [] });
      for (const claim of text.matchAll(CLAIM)) {
        const at = claim.index + claim[0].indexOf('《');
        const leaf = clauses.find(({ leaf, start, end }) => leaf && start <= at && end > at);
        const opens = leaf !== undefined && /^(?:引言|第一段$|第一条(?!之))/.test(leaf.label);
        if (opens) claims++;
        const based = found.basedOn.some(({ start }) => start === at);
        if (leaf !== undefined && opens !== based) missed.push(`${file}: ${claim[0]}`);
      }
    }
    expect(missed).toEqual([]);
    expect(claims).toBeGreaterThan(60);
  });
});
