import { describe, expect, it } from 'vitest';
import type { DocumentId, Facts } from '../../shared/policy/document';
import { citableIndex, citedDocument, clauseLabels, type Citable } from '../../shared/policy/resolve';
import { facts } from '../invented';

function document(id: string, different: Partial<Facts>): Citable {
  return { id: id as DocumentId, facts: facts(different) };
}

const project = [
  document('law-2016', {
    title: '中华人民共和国信息安全法',
    date: '2016-11-07',
    effectiveDate: '2017-06-01',
  }),
  // As amended laws do, it keeps the first day in force.
  document('law-2025', {
    title: '中华人民共和国信息安全法',
    date: '2025-10-28',
    effectiveDate: '2017-06-01',
  }),
  document('trial', { title: '云岭省公共数据管理办法（试行）', documentNumber: '云政发〔2021〕8号' }),
  document('notice', { title: '云岭省人民政府办公厅关于印发《云岭省数据目录编制规则》的通知' }),
  document('joint', { title: '中共云岭省委 云岭省人民政府关于激活数据要素的意见' }),
  document('draft', { title: '云岭省数据流通条例（征求意见稿）', status: 'draft', date: '2024-03-01' }),
  document('final', { title: '云岭省数据流通条例', date: '2024-11-01' }),
  document('city-2015', { title: '澄湾市信息化条例', date: '2015-01-01' }),
  document('city-2022', { title: '澄湾市信息化条例', date: '2022-01-01' }),
];
const index = citableIndex(project);

describe('which document a citation means', () => {
  const cases: [written: string, number: string | null, day: string | null, means: string | null][] = [
    ['中华人民共和国信息安全法', null, '2020-05-01', 'law-2016'],
    ['信息安全法', null, '2026-01-01', 'law-2025'],
    // Nothing was in force yet: the latest rather than none.
    ['中华人民共和国信息安全法', null, '2010-01-01', 'law-2025'],
    ['中华人民共和国信息安全法', null, null, 'law-2025'],
    ['云岭省公共数据管理办法', null, '2023-01-01', 'trial'],
    ['关于公共数据的办法', '云政发〔2021〕8号', '2023-01-01', 'trial'],
    ['云岭省公共数据管理办法（试行）', '云政发〔2021〕9号', '2023-01-01', null],
    ['云岭省数据目录编制规则', null, '2024-01-01', 'notice'],
    ['云岭省人民政府办公厅关于印发〈云岭省数据目录编制规则〉的通知', null, '2024-01-01', 'notice'],
    ['中共云岭省委、云岭省人民政府关于激活数据要素的意见', null, '2024-01-01', 'joint'],
    ['云岭省数据流通条例', null, '2024-05-01', 'final'],
    ['云岭省数据条例', null, '2024-05-01', null],
  ];
  it.each(cases)('《%s》 %s, named on %s → %s', (title, documentNumber, date, means) => {
    const citing = document('citing', { title: '澄湾市数据办法', date });
    expect(citedDocument(index, { title, documentNumber }, citing)).toBe(means);
  });

  it('its own title is the version before it, which it repeals', () => {
    const [newest, oldest] = [project.at(-1), project.at(-2)];
    if (newest === undefined || oldest === undefined) throw new Error('no documents');
    const own = { title: '澄湾市信息化条例', documentNumber: null };
    expect(citedDocument(index, own, newest)).toBe('city-2015');
    expect(citedDocument(index, own, oldest)).toBeNull();
  });
});

describe('the labels a cited clause may have', () => {
  it.each([
    ['第八条', ['第八条']],
    ['第八条第二款', ['第八条第二款', '第八条']],
    ['第八条第二款第三项', ['第八条第二款第（三）项', '第八条第二款', '第八条']],
    ['第八条第（三）项', ['第八条第（三）项', '第八条']],
    ['第12条之一', ['第十二条之一']],
    ['第八条、第九条', ['第八条']],
    ['第八条至第十条', ['第八条']],
    ['第二章第九条第二款', ['第九条第二款', '第九条', '第二章']],
    ['第999999999条', []],
  ])('%s', (clause, labels) => {
    expect(clauseLabels(clause)).toEqual(labels);
  });
});
