import type { Kind, Level } from './document';

/** Sites of the state that publish policies and can be searched by title. */
export const OFFICIAL_SITES = ['stateCouncil', 'laws', 'rules'] as const;
/** stateCouncil 国务院政策文件库, laws 国家法律法规数据库 (laws and local statutes), rules 国家规章库. */
export type OfficialSite = (typeof OFFICIAL_SITES)[number];

/** Where a policy of this kind and level is published. */
export function officialSiteFor(policy: {
  readonly kind: Kind | null;
  readonly level: Level | null;
}): OfficialSite {
  if (policy.kind === 'law' || policy.kind === 'regulation') return 'laws';
  if (policy.kind === 'rule') return 'rules';
  return 'stateCouncil';
}
