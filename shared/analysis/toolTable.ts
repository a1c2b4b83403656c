import type { CodeId } from '../coding/codebook';

/** Supply, environment and demand tools after Rothwell & Zegveld 1985 (method §3.2), with the sub-kinds of this field. */
export interface ToolType {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly tools: readonly { readonly id: CodeId; readonly zh: string; readonly en: string }[];
}

export const TOOL_TYPES: readonly ToolType[] = [
  type('supply', '供给型', 'Supply', [
    ['s.talent', '人才培养', 'Talent'],
    ['s.fund', '资金投入', 'Funds'],
    ['s.infra', '基础设施', 'Infrastructure'],
    ['s.tech', '技术支持', 'Technology'],
    ['s.info', '信息与数据支持', 'Information and data'],
    ['s.service', '公共服务', 'Public services'],
  ]),
  type('environment', '环境型', 'Environment', [
    ['e.plan', '目标规划', 'Targets and planning'],
    ['e.law', '法规管制', 'Regulation'],
    ['e.standard', '标准规范', 'Standards'],
    ['e.finance', '金融支持', 'Finance'],
    ['e.tax', '税收优惠', 'Tax relief'],
    ['e.strategy', '策略性措施', 'Strategic measures'],
    ['e.org', '组织与机制', 'Organisation and mechanisms'],
    ['e.security', '安全保障', 'Security'],
  ]),
  type('demand', '需求型', 'Demand', [
    ['d.proc', '政府采购', 'Procurement'],
    ['d.outsource', '服务外包', 'Outsourcing'],
    ['d.demo', '应用示范', 'Demonstration'],
    ['d.market', '市场塑造', 'Market shaping'],
    ['d.trade', '贸易与国际合作', 'Trade and cooperation'],
  ]),
];

function type(
  id: string,
  zh: string,
  en: string,
  tools: readonly (readonly [id: string, zh: string, en: string])[],
): ToolType {
  return {
    id,
    zh,
    en,
    tools: tools.map(([tool, zhTool, enTool]) => ({ id: tool as CodeId, zh: zhTool, en: enTool })),
  };
}
