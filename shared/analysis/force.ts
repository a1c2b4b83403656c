import type { Facts } from '../policy/document';

/**
 * 力度 of a document, 1–5 by issuer and 文种 (method §3.5), on one of two scales that are not mixed: a province's
 * regulation has 5 on its own scale and says nothing about a law. `basis` names the line of the table that decided.
 */
export interface Force {
  readonly scale: 'national' | 'local';
  readonly force: number;
  readonly basis: ForceLine['id'];
}

/** One line: the first that fits decides. */
export interface ForceLine {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly force: number;
  readonly fits: (facts: Facts) => boolean;
}

/** null: the facts do not say who issued it, so that no line fits. */
export function forceOf(facts: Facts, scales: typeof FORCE_SCALES = FORCE_SCALES): Force | null {
  if (facts.level === null) return null;
  const scale = facts.level === 'national' ? 'national' : 'local';
  // Statutes are known by what they are; of anything else one must know whose it is.
  if (!isIssued(facts) && facts.kind !== 'law' && facts.kind !== 'regulation') return null;
  const line = scales[scale].find(({ fits }) => fits(facts));
  return line === undefined ? null : { scale, force: line.force, basis: line.id };
}

/** 地方政府规章 or firmer: what the four legislative priorities are asked of (method §1.2). */
export function isLegislation(facts: Facts): boolean {
  return facts.kind === 'law' || facts.kind === 'regulation' || (facts.kind === 'rule' && isOrder(facts));
}

/** Who gave it; a ministry's text is national and not the State Council's. null where the facts do not say. */
export function issuedBy(facts: Facts): 'state' | 'ministry' | 'provincial' | 'municipal' | null {
  if (facts.level !== 'national') return facts.level;
  if (facts.kind === 'law' || facts.kind === 'regulation' || isStateCouncil(facts)) return 'state';
  return isIssued(facts) ? 'ministry' : null;
}

const isIssued = ({ issuers, documentNumber }: Facts): boolean =>
  issuers.length > 0 || documentNumber !== null;
const isOrder = ({ documentNumber }: Facts): boolean => /令(?:第|〔|$)/.test(documentNumber ?? '');
const isStateCouncil = ({ issuers, documentNumber }: Facts): boolean =>
  /^(?:国发|国办|国函|国务院|中发|中办)/.test(documentNumber ?? '') ||
  issuers.some((issuer) => /^(?:国务院|中共中央|中央办公厅)/.test(issuer));
const word = ({ documentNumber }: Facts): string => (documentNumber ?? '').replace(/〔.*$/, '');
const isPartyAndGovernment = ({ issuers, ...facts }: Facts): boolean =>
  /党办|(?<![改健资])委办/.test(word({ issuers, ...facts })) ||
  (issuers.some((issuer) => /委(?:员会)?办公[厅室]$/.test(issuer)) &&
    issuers.some((issuer) => /政府办公[厅室]$/.test(issuer)));
const isGovernmentOffice = (facts: Facts): boolean =>
  /(?:(?<![财民])政|府)办/.test(word(facts)) ||
  facts.issuers.some((issuer) => /政府办公[厅室]$/.test(issuer));
const isGovernment = (facts: Facts): boolean =>
  /(?:(?<![财民])政|府)[发规文字函]?$/.test(word(facts)) ||
  facts.issuers.some((issuer) => /人民政府$/.test(issuer));

/**
 * The two tables, firmest first. 意见 and plans of the State Council stand in no published table; they are put with its
 * provisional regulations, above those of the ministries. The local scale is that of method §3.5, for cities too.
 */
export const FORCE_SCALES = {
  national: [
    {
      id: 'law',
      zh: '全国人大及其常委会法律',
      en: 'Law of the National People’s Congress',
      force: 5,
      fits: ({ kind }) => kind === 'law',
    },
    {
      id: 'regulation',
      zh: '国务院条例、规定',
      en: 'State Council regulation',
      force: 4,
      fits: ({ kind, status }) => kind === 'regulation' && status !== 'trial',
    },
    { id: 'order', zh: '部令', en: 'Ministerial order', force: 4, fits: isOrder },
    {
      id: 'provisional',
      zh: '国务院暂行条例',
      en: 'State Council provisional regulation',
      force: 3,
      fits: ({ kind }) => kind === 'regulation',
    },
    {
      id: 'stateCouncil',
      zh: '国务院及两办意见、方案',
      en: 'State Council opinion or plan',
      force: 3,
      fits: (facts) => facts.kind !== 'notice' && isStateCouncil(facts),
    },
    {
      id: 'provisions',
      zh: '部门规定',
      en: 'Ministerial provisions',
      force: 3,
      fits: ({ kind, title }) => kind === 'rule' && /规定(?:（|$)/.test(title),
    },
    {
      id: 'ministry',
      zh: '部门意见、办法、方案、指南',
      en: 'Ministerial opinion, measures, plan or guide',
      force: 2,
      fits: ({ kind }) => kind === 'rule' || kind === 'opinion' || kind === 'plan',
    },
    { id: 'notice', zh: '通知、公告、函', en: 'Notice, announcement or letter', force: 1, fits: () => true },
  ],
  local: [
    {
      id: 'localRegulation',
      zh: '地方性法规',
      en: 'Local regulation',
      force: 5,
      fits: ({ kind }) => kind === 'regulation',
    },
    { id: 'localOrder', zh: '地方政府规章', en: 'Local government rules', force: 4, fits: isOrder },
    {
      id: 'bothOffices',
      zh: '两办联合文件',
      en: 'Joint text of the party and government offices',
      force: 2.5,
      fits: isPartyAndGovernment,
    },
    {
      id: 'governmentOffice',
      zh: '政府办公厅文件',
      en: 'Text of the government office',
      force: 2,
      fits: isGovernmentOffice,
    },
    {
      id: 'government',
      zh: '政府规范性文件',
      en: 'Normative text of the government',
      force: 3,
      fits: isGovernment,
    },
    { id: 'bureau', zh: '厅局文件', en: 'Text of a bureau', force: 1, fits: () => true },
  ],
} as const satisfies Record<Force['scale'], readonly ForceLine[]>;
