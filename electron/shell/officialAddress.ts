import { isOfficialSite, OFFICIAL_SEARCH } from '../../shared/policy/officialSites';

export interface OfficialSearch {
  /** https, of one of the listed sites. */
  readonly address: string;
  /** What a person pastes into the page, where its address cannot carry it. */
  readonly paste: string | null;
}

// The longest title of the catalogue has 60 characters; no site searches for more than this.
const LONGEST = 200;

/** The search for a title on a listed site; null for any other site and for a title without words. */
export function officialSearch(site: unknown, title: unknown): OfficialSearch | null {
  if (!isOfficialSite(site) || typeof title !== 'string') return null;
  const words = title
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST);
  if (!/[\p{L}\p{N}]/u.test(words)) return null;
  const { page, query } = OFFICIAL_SEARCH[site];
  const address = new URL(page);
  // Whatever the title is made of, it can only become the value of this one parameter.
  if (query !== null) address.searchParams.set(query, words);
  return { address: address.href, paste: query === null ? words : null };
}
