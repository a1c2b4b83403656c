import type { Code, CodeId } from '../../../shared/coding/codebook';
import { rank } from '../../commands/rank';
import { pinyinInitials } from './pinyin';

/** A code as it can be put by hand, with all by which a person may call it. */
export interface PutCode {
  readonly code: Code;
  readonly names: readonly string[];
  readonly initials: string;
}

/** Codes that people put on clauses: no document indicators, nothing derived; a code that shows another's answers for it. */
export function codesToPut(codes: readonly Code[]): readonly PutCode[] {
  const own = codes.filter(({ level, aliasOf }) => level === 'clause' && aliasOf === undefined);
  return own.map((code) => {
    const shownAs = codes.filter(({ aliasOf }) => aliasOf === code.id);
    const names = [code, ...shownAs].flatMap(({ zh, en, id, aliases = [] }) => [zh, en, id, ...aliases]);
    return { code, names, initials: pinyinInitials(code.zh) };
  });
}

/**
 * The codes that `words` calls, best first: the name before other names before the initials of its sounds. Nothing
 * typed: those in `recent` first, then in the order of the codebook. Of two equally good the recent one comes first.
 */
export function codesFound(
  codes: readonly PutCode[],
  words: string,
  recent: readonly CodeId[],
): readonly Code[] {
  const age = (code: Code): number => {
    const at = recent.indexOf(code.id);
    return at < 0 ? recent.length : at;
  };
  return codes
    .map((put, order) => ({ code: put.code, order, rank: rankOf(put, words.trim()) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || age(a.code) - age(b.code) || a.order - b.order)
    .map(({ code }) => code);
}

/** Whole classes rather than fine shades, so that what was used last decides among the equally good. */
function rankOf({ names, initials }: PutCode, words: string): number | null {
  if (words === '') return 0;
  const wanted = words.toLowerCase();
  const called = names.map((name) => name.toLowerCase());
  const [own = ''] = called;
  if (called.includes(wanted)) return 0;
  if (own.startsWith(wanted)) return 1;
  if (called.some((name) => name.startsWith(wanted))) return 2;
  if (initials.startsWith(wanted)) return 3;
  if (called.some((name) => name.includes(wanted))) return 4;
  if (initials.includes(wanted)) return 5;
  return called.some((name) => rank(name, wanted) !== null) ? 6 : null;
}
