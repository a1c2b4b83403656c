import type { Kind, Level } from './document';

/** Sites of the state that publish policies and can be searched by title. */
export const OFFICIAL_SITES = ['stateCouncil', 'laws', 'rules'] as const;
/** stateCouncil 国务院政策文件库, laws 国家法律法规数据库 (laws and local statutes), rules 国家规章库. */
export type OfficialSite = (typeof OFFICIAL_SITES)[number];

/**
 * The search page of each site. `query`: the parameter that carries what is searched for; null where the page takes
 * none (国家法律法规数据库 searches by a form only), so that the title has to be pasted there.
 */
export const OFFICIAL_SEARCH = {
  stateCouncil: {
    page: 'https://sousuo.www.gov.cn/zcwjk/policyDocumentLibrary?t=zhengcelibrary',
    query: 'q',
  },
  laws: { page: 'https://flk.npc.gov.cn/search', query: null },
  rules: { page: 'https://www.gov.cn/zhengce/xxgk/gjgzk/index.htm', query: 'searchWord' },
} as const satisfies Record<OfficialSite, { readonly page: string; readonly query: string | null }>;

export function isOfficialSite(site: unknown): site is OfficialSite {
  return OFFICIAL_SITES.some((known) => known === site);
}

/** Where a policy of this kind and level is published. */
export function officialSiteFor(policy: {
  readonly kind: Kind | null;
  readonly level: Level | null;
}): OfficialSite {
  if (policy.kind === 'law' || policy.kind === 'regulation') return 'laws';
  if (policy.kind === 'rule') return 'rules';
  return 'stateCouncil';
}
