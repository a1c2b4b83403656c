import type { Preview, PreviewEntry } from '../../../shared/contract/preview';
import type { Message, SentenceKey } from '../../../shared/wording/say';

/** How it stands with one entry; those that will not be imported as they are come with a reason. */
export type Standing = 'ready' | 'doubtful' | 'unreadable' | 'duplicate' | 'leftOut';

/** As they are counted at the foot of the page. */
export const STANDINGS = ['ready', 'doubtful', 'unreadable', 'duplicate', 'leftOut'] as const;

export function standingOf({ read, leftOut }: PreviewEntry): Standing {
  if (read === null) return 'unreadable';
  if (read.sameAs !== null) return 'duplicate';
  if (leftOut) return 'leftOut';
  const { facts } = read;
  const doubtful =
    read.warnings.length > 0 ||
    isCompilation({ texts: read.texts, split: read.split }) ||
    read.kin.some(({ kind }) => kind === 'near') ||
    facts.level === null ||
    facts.region === null;
  return doubtful ? 'doubtful' : 'ready';
}

/** Several texts read as one document: splitting is offered. */
export function isCompilation({ texts, split }: { texts: number; split: boolean }): boolean {
  return texts > 1 && !split;
}

/** Why an entry wants a look, in a few words for its row; null when it does not. */
export function shortReason(entry: PreviewEntry): Message | null {
  const { read } = entry;
  const standing = standingOf(entry);
  if (read === null || standing === 'duplicate' || standing === 'leftOut') {
    return { key: `arrivals.standing.${standing}` };
  }
  const { texts, warnings, kin, facts } = read;
  if (isCompilation(read)) return { key: 'arrivals.reason.texts', values: { count: texts } };
  if (warnings.length > 0) return { key: 'arrivals.reason.warnings', values: { count: warnings.length } };
  if (facts.level === null && facts.region === null) return { key: 'arrivals.reason.noPlace' };
  if (facts.level === null) return { key: 'arrivals.reason.noLevel' };
  if (facts.region === null) return { key: 'arrivals.reason.noRegion' };
  if (kin.some(({ kind }) => kind === 'near')) return { key: 'arrivals.reason.near' };
  return kin.length > 0 ? { key: 'arrivals.reason.version' } : null;
}

export function standingCounts({ entries }: Preview): Readonly<Record<Standing, number>> {
  const counts = { ready: 0, doubtful: 0, unreadable: 0, duplicate: 0, leftOut: 0 };
  for (const entry of entries) counts[standingOf(entry)] += 1;
  return counts;
}

/** May a person decide whether it is imported? What cannot be read or is here already leaves no choice. */
export function isOptional({ read }: PreviewEntry): boolean {
  return read !== null && read.sameAs === null;
}

/** How many would be imported, or why none would. */
export function takenOf({ entries }: Preview): { readonly count: number; readonly why: SentenceKey | null } {
  const count = entries.filter(({ leftOut }) => !leftOut).length;
  if (count > 0) return { count, why: null };
  if (entries.every(({ read }) => read === null)) return { count, why: 'arrivals.noneUnreadable' };
  if (!entries.some(isOptional)) return { count, why: 'arrivals.noneDuplicate' };
  return { count, why: 'arrivals.noneTaken' };
}
