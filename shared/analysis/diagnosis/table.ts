import type { CodeId } from '../../coding/codebook';
import { ELEMENTS, ids, STANDARD_CODES } from '../framework';
import type { Diagnosis, Indicator, Part } from './definition';

const COMPONENTS = ids(
  'co.law co.policy co.org co.standard co.tech co.service co.safeguard co.assessment co.sanction',
);
const STAGES = ids(
  'lc.generate lc.collect lc.catalog lc.organize lc.store lc.process lc.share lc.open lc.use lc.archive lc.preserve',
);
const EXTENDED_STAGES = [...STAGES, ...ids('lc.destroy')];
const CROSSINGS = ids('cx.level cx.region cx.system cx.department cx.business');
const GROUPS = ids('sd.data sd.item sd.share sd.platform sd.security');
const MEASURES = ids('se.institution se.backup se.outsourcing se.technology se.preservation');
const LAYERS = ids('se.pres.physical se.pres.network se.pres.system se.pres.application se.pres.resource');
const QUALITIES = ids(
  'dq.accuracy dq.compliance dq.consistency dq.duplication dq.timeliness dq.completeness',
);
const ROLES = ids('or.cac or.expert or.service_office or.bigdata_center or.cloud or.archives');

/** 论文五个问题域 (paper §3.1–3.5): where the design is thin. */
export const PROBLEM_AREAS: readonly Diagnosis[] = [
  diagnosis('pb.top', '顶层设计不完善', 'Incomplete top-level design', '§3.1', [
    covered('gd.lifecycle', '环节完整性', 'Stages covered', STAGES),
    covered('gd.lifecycle12', '环节完整性（含销毁）', 'Stages covered, with disposal', EXTENDED_STAGES),
    covered('gd.component', '组件完整性', 'Components covered', COMPONENTS),
    empty('gd.matrix', '组件×环节空格率', 'Empty cells of component × stage', STAGES),
    empty('gd.matrix12', '组件×环节空格率（含销毁）', 'Empty cells, with disposal', EXTENDED_STAGES),
  ]),
  diagnosis('pb.coop', '缺乏有效协同的管控', 'Little effective coordination', '§3.2', [
    covered('cx', '五跨覆盖', 'Crossings covered', CROSSINGS),
    covered('or', '组织角色覆盖', 'Organisation roles covered', ROLES),
    covered('or.rights', '权属规定', 'Ownership and rights', ids('or.rights')),
    { id: 'gd.responsibility', zh: '责任明确度', en: 'Tasks that name who', measure: 'responsibility' },
  ]),
  diagnosis('pb.standard', '标准规范体系不健全', 'Incomplete standards', '§3.3', [
    covered('sd', '五组标准覆盖', 'Standard groups covered', GROUPS),
    rate('stageStandard', '环节—标准同条率', 'Stages with a standard', EXTENDED_STAGES, STANDARD_CODES),
  ]),
  diagnosis('pb.quality', '数据质量有待提高', 'Data quality wanting', '§3.4', [
    covered('dq', '质量六维覆盖', 'Quality dimensions covered', QUALITIES),
    rate('qualityAssessed', '质量要求配评估率', 'Quality that is assessed', QUALITIES, ids('el.evaluation')),
  ]),
  diagnosis('pb.security', '安全体系不够健全', 'Incomplete security', '§3.5', [
    covered('se', '五措施覆盖', 'Security measures covered', MEASURES),
    covered('se.pres', '保存五层覆盖', 'Preservation layers covered', LAYERS),
  ]),
];

/** 四对“明确”, 七要素内在统一, 大平台共享与大系统共治, 平台和业务协同 (paper §4.3.1–4.3.2). */
export const STRATEGIES: readonly Diagnosis[] = [
  pair('st.pair.so', '主体与客体', 'Subject and object', 'el.subject', 'el.object'),
  pair('st.pair.gt', '目标与任务', 'Goal and task', 'el.goal', 'el.task'),
  pair('st.pair.sm', '体制与机制', 'Structure and mechanism', 'co.org', 'pc.mechanism'),
  pair('st.pair.ms', '措施与保障', 'Measure and safeguard', 'el.measure', 'pc.safeguard'),
  unity(),
  diagnosis('st.big', '大平台共享、大系统共治', 'Shared platform, joint governance', '§4.3.1', [
    parts('st.big', '大平台共享、大系统共治', 'Shared platform, joint governance', [
      part('platform', '平台与共享', 'Platform and sharing', [['pc.infra'], ['lc.share']]),
      {
        id: 'crossings',
        name: { zh: '五跨至少三项', en: 'Three crossings or more' },
        needs: [{ anyOf: CROSSINGS, least: 3 }],
      },
    ]),
  ]),
  diagnosis('st.biz', '平台和业务协同', 'Platform with business', '§4.3.2', [
    parts('st.biz', '平台和业务协同', 'Platform with business', [
      {
        ...part('platformBusiness', '平台与跨业务同条', 'Platform with business in one article', [
          ['pc.infra'],
          ['cx.business'],
        ]),
        together: true,
      },
      {
        ...part('standardBusiness', '标准与跨业务同条', 'Standard with business in one article', [
          GROUPS,
          ['cx.business'],
        ]),
        together: true,
      },
    ]),
  ]),
];

/** 四个立法重点 (paper §4.3.3), asked of rules by order and firmer. */
export const LEGISLATIVE_PRIORITIES: readonly Diagnosis[] = [
  priority('st.law.security', '政务信息安全', 'Security', [[...MEASURES, ...LAYERS]]),
  priority('st.law.preserve', '政务信息长期保存', 'Long-term preservation', [['lc.archive', 'lc.preserve']]),
  priority('st.law.quality', '政务信息质量管控', 'Quality control', [['go.quality', ...QUALITIES]]),
  priority('st.law.share', '跨地域和跨层级共享与协同', 'Sharing across regions and levels', [
    ['lc.share'],
    ['cx.region', 'cx.level'],
  ]),
];

/** 能力评价八维 (paper §4.3.5), the axes of the radar. */
export const CAPABILITIES: readonly Diagnosis[] = [
  capability('cap.top', '顶层规划情况', 'Top-level planning', [['st.plan']]),
  capability('cap.infra', '基础设施建设', 'Infrastructure', [['pc.infra']]),
  capability('cap.data', '数据体系建设', 'Data', [EXTENDED_STAGES, ['lc.catalog']]),
  capability('cap.standard', '标准体系建设', 'Standards', [['co.standard']]),
  capability('cap.mgmt', '管理体系建设', 'Management', [['co.org'], ['pc.mechanism']]),
  capability('cap.app', '应用体系建设', 'Applications', [['lc.use', 'co.service']]),
  capability('cap.security', '安全体系建设', 'Security', [[...MEASURES, ...LAYERS]]),
  capability('cap.safeguard', '保障体系建设', 'Safeguards', [['pc.safeguard']]),
];

/** The rest of the indicator pack of method §6.2-1: how much of each list of the paper is provided for. */
export const COVERAGES: readonly Diagnosis[] = [
  list('el', '六要素', 'Six elements', '§2.1', ELEMENTS),
  list('co', '九组件', 'Nine components', '§3.1', COMPONENTS),
  list('lc', '生命周期环节', 'Life-cycle stages', '§3.1', EXTENDED_STAGES),
  list('cx', '五跨', 'Five crossings', '§3.2', CROSSINGS),
  list('sd', '五组标准', 'Five standard groups', '§4.3.3', GROUPS),
  list('dq', '质量六维', 'Six quality dimensions', '§4.3.5', QUALITIES),
  list('aq', '四性', 'Four archival properties', '§3.5', ids('aq.four')),
  list('se', '安全五措施', 'Five security measures', '§4.3.4', MEASURES),
  list('se.pres', '保存五层', 'Five preservation layers', '§4.3.4', LAYERS),
  list('or', '组织角色', 'Organisation roles', '§4.3.2', ROLES),
];

export const DIAGNOSES: readonly Diagnosis[] = [
  ...PROBLEM_AREAS,
  ...STRATEGIES,
  ...LEGISLATIVE_PRIORITIES,
  ...CAPABILITIES,
  ...COVERAGES,
];

function diagnosis(
  id: string,
  zh: string,
  en: string,
  source: string,
  indicators: readonly Indicator[],
): Diagnosis {
  return { id, zh, en, source, indicators };
}

function parts(id: string, zh: string, en: string, list: readonly Part[]): Indicator {
  return { id, zh, en, measure: 'coverage', parts: list };
}

function covered(id: string, zh: string, en: string, codes: readonly CodeId[]): Indicator {
  return parts(id, zh, en, codes.map(codePart));
}

function empty(id: string, zh: string, en: string, columns: readonly CodeId[]): Indicator {
  return { id, zh, en, measure: 'emptyCells', rows: COMPONENTS, columns };
}

function rate(
  id: string,
  zh: string,
  en: string,
  of: readonly CodeId[],
  having: readonly CodeId[],
): Indicator {
  return { id, zh, en, measure: 'rate', of, having };
}

function codePart(code: CodeId): Part {
  return { id: code, name: null, needs: [{ anyOf: [code] }] };
}

function part(id: string, zh: string, en: string, needs: readonly (readonly string[])[]): Part {
  return { id, name: { zh, en }, needs: needs.map((anyOf) => ({ anyOf: anyOf as readonly CodeId[] })) };
}

function pair(id: string, zh: string, en: string, one: string, other: string): Diagnosis {
  return diagnosis(id, zh, en, '§4.3.1', [covered(id, zh, en, ids(`${one} ${other}`))]);
}

function unity(): Diagnosis {
  const seven = [
    part('policy', '政策', 'Policy', [['co.policy']]),
    part('law', '法规', 'Law', [['co.law']]),
    part('standard', '标准', 'Standard', [['co.standard']]),
    part('technology', '技术', 'Technology', [['co.tech']]),
    part('tool', '工具', 'Tools', [['pc.infra']]),
    part('resource', '资源', 'Resources', [['el.object']]),
    part('application', '应用', 'Application', [['lc.use']]),
  ];
  return diagnosis('st.unity7', '七要素内在统一', 'Seven in unity', '§4.3.1', [
    parts('st.unity7', '七要素覆盖', 'Elements covered', seven),
    {
      id: 'st.unity7.pairs',
      zh: '七要素两两同条',
      en: 'Pairs in one article',
      measure: 'pairs',
      parts: seven,
    },
  ]);
}

function priority(id: string, zh: string, en: string, needs: readonly (readonly string[])[]): Diagnosis {
  return diagnosis(id, zh, en, '§4.3.3', [
    parts(id, zh, en, [{ ...part(id, zh, en, needs), legislation: true }]),
  ]);
}

function capability(id: string, zh: string, en: string, needs: readonly (readonly string[])[]): Diagnosis {
  return diagnosis(id, zh, en, '§4.3.5', [parts(id, zh, en, [part(id, zh, en, needs)])]);
}

function list(id: string, zh: string, en: string, source: string, codes: readonly CodeId[]): Diagnosis {
  return diagnosis(`cover.${id}`, zh, en, source, [covered(`cover.${id}`, zh, en, codes)]);
}
