import { describe, expect, it } from 'vitest';
import { forceOf, isLegislation, issuedBy } from '../../shared/analysis/force';
import {
  issuerForces,
  measureSynergy,
  policyStrength,
  yearStrengths,
} from '../../shared/analysis/policyStrength';
import type { Facts } from '../../shared/policy/document';
import { facts } from '../invented';

describe('example D: effect of policies by issuer', () => {
  const numerals: Readonly<Record<string, number>> = { Ⅰ: 1, Ⅱ: 2, Ⅲ: 3, Ⅳ: 4, Ⅴ: 5 };
  const printed: readonly (readonly [string, string, number, number, string])[] = [
    ['MIIT', 'ⅢⅠ ⅠⅠⅠⅠ ⅣⅢⅡⅡⅡⅠⅠⅠⅠⅠⅠⅠ', 18, 28, '1.56'],
    ['GOOSC', 'ⅣⅣⅣ ⅣⅣⅣⅣⅣ ⅣⅣ', 10, 40, '4.00'],
    ['MOST', 'ⅠⅠ ⅠⅠⅠ Ⅰ', 6, 6, '1.00'],
    ['NDRC', 'ⅣⅢⅡ ⅣⅣ', 5, 17, '3.40'],
    ['MOT', 'ⅢⅠ', 2, 4, '2.00'],
    ['SAMR', 'ⅠⅠ', 2, 2, '1.00'],
    ['NPCSC', 'Ⅴ', 1, 5, '5.00'],
    ['CBIRC', 'Ⅰ', 1, 1, '1.00'],
  ];
  const found = issuerForces(
    printed.flatMap(([issuer, grades]) =>
      [...grades.replaceAll(' ', '')].map((grade) => ({ issuer, force: numerals[grade] ?? NaN })),
    ),
  );

  it.each(printed)('%s', (issuer, _, policies, total, mean) => {
    const row = found.find((one) => one.issuer === issuer);
    expect([row?.policies, row?.total, row?.mean.toFixed(2)]).toEqual([policies, total, mean]);
  });
});

describe('strength', () => {
  const policies = [
    { year: 2019, force: 4, goals: [3, 2], measures: [5, 0] },
    { year: 2019, force: 1, goals: [1, 0], measures: [2, 3] },
    { year: null, force: 5, goals: [1, 1], measures: [1, 1] },
  ];

  it('of a policy is (m + g)p, or by the variant p·g·m', () => {
    expect(policies.map((policy) => policyStrength(policy))).toEqual([40, 6, 20]);
    expect(policies.map((policy) => policyStrength(policy, 'product'))).toEqual([100, 5, 20]);
  });

  it('of a year is their sum and mean, the undated last', () => {
    expect(yearStrengths(policies)).toEqual([
      { year: 2019, policies: 2, total: 46, mean: 23 },
      { year: null, policies: 1, total: 20, mean: 20 },
    ]);
  });

  it('of two measures together is Σ m_a m_b p', () => {
    expect(measureSynergy(policies, 2)).toEqual([
      [0, 11],
      [11, 0],
    ]);
  });
});

describe('force, by issuer and 文种', () => {
  const national = { level: 'national', region: '全国' } as const;
  it.each([
    ['法律', { ...national, kind: 'law' }, 'national', 5],
    ['行政法规', { ...national, kind: 'regulation' }, 'national', 4],
    ['暂行条例', { ...national, kind: 'regulation', status: 'trial' }, 'national', 3],
    ['部令', { ...national, kind: 'rule', documentNumber: '公安部令第82号' }, 'national', 4],
    ['国务院意见', { ...national, kind: 'opinion', documentNumber: '国发〔2022〕14号' }, 'national', 3],
    [
      '部门规定',
      { ...national, kind: 'rule', title: '某某信息管理规定（试行）', issuers: ['某某部'] },
      'national',
      3,
    ],
    ['部门办法', { ...national, kind: 'rule', title: '登记管理办法', issuers: ['某某部'] }, 'national', 2],
    ['通知', { ...national, kind: 'notice', documentNumber: '发改价格〔2025〕65号' }, 'national', 1],
    ['地方性法规', { kind: 'regulation' }, 'local', 5],
    ['政府规章', { kind: 'rule', documentNumber: '云岭省人民政府令第9号' }, 'local', 4],
    ['府发', { kind: 'opinion', documentNumber: '云政发〔2021〕3号' }, 'local', 3],
    ['府规', { kind: 'rule', documentNumber: '沪府规〔2022〕5号' }, 'local', 3],
    ['府办发', { kind: 'plan', documentNumber: '云政办发〔2021〕3号' }, 'local', 2],
    ['两办', { kind: 'plan', documentNumber: '云委办发〔2021〕3号' }, 'local', 2.5],
    [
      '两办，无文号',
      { kind: 'opinion', issuers: ['中共云岭省委员会办公厅', '云岭省人民政府办公厅'] },
      'local',
      2.5,
    ],
    ['厅局', { kind: 'notice', documentNumber: '云数〔2023〕7号' }, 'local', 1],
    ['民政厅', { kind: 'notice', documentNumber: '云民政发〔2023〕7号' }, 'local', 1],
    ['人民政府，无文号', { kind: 'plan', issuers: ['云岭省人民政府'] }, 'local', 3],
  ] as const satisfies readonly (readonly [string, Partial<Facts>, string, number])[])(
    '%s',
    (_, different, scale, force) => {
      expect(forceOf(facts(different))).toMatchObject({ scale, force });
    },
  );

  it('is not guessed where nobody says who issued it', () => {
    expect(forceOf(facts({ level: null }))).toBeNull();
    expect(forceOf(facts({ kind: 'plan' }))).toBeNull();
    expect(forceOf(facts({ ...national, kind: 'opinion' }))).toBeNull();
  });

  it('makes legislation of statutes and of rules by order only', () => {
    expect(isLegislation(facts({ kind: 'regulation' }))).toBe(true);
    expect(isLegislation(facts({ kind: 'rule', documentNumber: '云岭省人民政府令第9号' }))).toBe(true);
    expect(isLegislation(facts({ kind: 'rule', documentNumber: '云政发〔2021〕3号' }))).toBe(false);
    expect(isLegislation(facts({ kind: 'opinion' }))).toBe(false);
  });

  it('tells the state from its ministries', () => {
    expect(issuedBy(facts({ ...national, kind: 'plan', issuers: ['国务院办公厅'] }))).toBe('state');
    expect(issuedBy(facts({ ...national, kind: 'plan', issuers: ['国家数据局'] }))).toBe('ministry');
    expect(issuedBy(facts({ ...national, kind: 'plan' }))).toBeNull();
    expect(issuedBy(facts())).toBe('provincial');
  });
});
