import type { CodeId } from '../../coding/codebook';
import { ids } from '../framework';
import type { Modality } from '../modality';
import { TOOL_TYPES } from '../toolTable';
import type { PmcItem, PmcVariable } from './pmc';

/** What a machine can tell of a sub-variable; everything else is for a person to score. */
export type PmcClue =
  | { readonly codes: readonly CodeId[] }
  | { readonly modality: Modality }
  | { readonly issuer: 'state' | 'ministry' | 'provincial' | 'municipal' }
  /** The document is in the project, so it is public. */
  | { readonly public: true };

export interface CluedItem extends PmcItem {
  /** null: by hand. */
  readonly clue: PmcClue | null;
}
export interface CluedVariable extends PmcVariable {
  readonly items: readonly CluedItem[];
}

/** The variables of method §3.4 for policies on government data; ten, the last always met. */
export const PMC_VARIABLES: readonly CluedVariable[] = [
  variable('X1', '政策性质', 'Nature', [
    ['预测', 'Prediction', { modality: 'plan' }],
    ['监管', 'Supervision', { modality: 'prohibit' }],
    ['建议', 'Suggestion', { modality: 'permit' }],
    ['描述', 'Description', { modality: 'describe' }],
    ['引导、支持', 'Guidance and support', { modality: 'encourage' }],
  ]),
  variable('X2', '政策时效', 'Time span', [
    ['长期（五年以上）', 'Over five years', null],
    ['中期（三至五年）', 'Three to five years', null],
    ['短期（一至三年）', 'One to three years', null],
    ['本年内', 'Within the year', null],
  ]),
  variable('X3', '发布机构', 'Issuer', [
    ['国家', 'National', { issuer: 'state' }],
    ['部委', 'Ministry', { issuer: 'ministry' }],
    ['省级', 'Provincial', { issuer: 'provincial' }],
    ['市级', 'Municipal', { issuer: 'municipal' }],
  ]),
  variable('X4', '政策领域', 'Field', [
    ['经济', 'Economy', null],
    ['社会', 'Society', null],
    ['政治与行政', 'Politics and administration', null],
    ['技术', 'Technology', null],
    ['文化与生态', 'Culture and ecology', null],
  ]),
  variable('X5', '政策重点', 'Contents', [
    ['法律法规', 'Law', { codes: ids('co.law') }],
    ['政策机制', 'Policy mechanisms', { codes: ids('co.policy') }],
    ['组织架构', 'Organisation', { codes: ids('co.org') }],
    ['标准规范', 'Standards', { codes: ids('co.standard') }],
    ['技术体系', 'Technology', { codes: ids('co.tech') }],
    ['服务体系', 'Services', { codes: ids('co.service') }],
    ['保障机制', 'Safeguards', { codes: ids('co.safeguard') }],
    ['考核评估', 'Assessment', { codes: ids('co.assessment') }],
    ['惩戒机制', 'Sanctions', { codes: ids('co.sanction') }],
  ]),
  variable('X6', '政策对象', 'Addressees', [
    ['政府部门', 'Government', null],
    ['事业单位与公共服务企业', 'Public institutions and utilities', null],
    ['企业', 'Enterprises', null],
    ['社会组织', 'Social organisations', null],
    ['公众', 'The public', null],
  ]),
  variable(
    'X7',
    '政策工具',
    'Tools',
    TOOL_TYPES.map(({ zh, en, tools }) => [zh, en, { codes: tools.map(({ id }) => id) }] as const),
  ),
  variable('X8', '保障激励', 'Safeguards and incentives', [
    ['组织', 'Organisation', { codes: ids('co.org') }],
    ['资金', 'Funds', { codes: ids('s.fund') }],
    ['人才', 'Talent', { codes: ids('s.talent') }],
    ['技术', 'Technology', { codes: ids('co.tech s.tech') }],
    ['法治与问责', 'Law and accountability', { codes: ids('pc.liability st.accountability') }],
    ['宣传', 'Publicity', null],
  ]),
  variable('X9', '政策评价', 'Evaluation', [
    ['依据充分', 'Well founded', null],
    ['目标明确', 'Clear goals', { codes: ids('el.goal') }],
    ['方案可行', 'Feasible', null],
    ['权责清晰', 'Clear responsibilities', { codes: ids('el.subject') }],
    ['有考核', 'Assessed', { codes: ids('el.evaluation') }],
  ]),
  variable('X10', '政策公开', 'Publication', [['公开', 'Public', { public: true }]]),
];

/** Those a machine can score through and through; an index of them alone waits for nobody. */
export function cluedVariables(variables: readonly CluedVariable[]): readonly CluedVariable[] {
  return variables.filter(({ items }) => items.every(({ clue }) => clue !== null));
}

function variable(
  id: string,
  zh: string,
  en: string,
  items: readonly (readonly [zh: string, en: string, clue: PmcClue | null])[],
): CluedVariable {
  return {
    id,
    zh,
    en,
    items: items.map(([itemZh, itemEn, clue], i) => ({ id: `${id}:${i + 1}`, zh: itemZh, en: itemEn, clue })),
  };
}
