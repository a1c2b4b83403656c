import type { Circumstance, Code, Codebook, CodeId } from '../../shared/coding/codebook';
import { codesMatched } from '../../shared/exchange/codesMatched';
import type { ExchangeCode } from '../../shared/exchange/project';
import { booksMerged } from '../../shared/project/bookMerge';
import type { Message } from '../../shared/wording/say';
import { guidNamed } from './guid';

/**
 * The codebook that codes of another program make. Codes that one of the `known` codebooks has (by GUID, else by name)
 * keep its rules, the others have none; what rules say of codes that the file does not have is left out.
 */
export function bookOfExchange(
  codes: readonly ExchangeCode[],
  known: readonly Codebook[],
  name: string,
): { readonly book: Codebook; readonly notes: readonly Message[] } {
  const [first, ...others] = known;
  if (first === undefined) throw new Error('no codebook is known');
  const all = others.reduce((book, other) => booksMerged(book, other, new Set()), first);
  const { book, ids, added } = codesMatched(codes, all, guidNamed);
  const kept = new Set(ids.values());
  const notes: Message[] = [{ key: 'books.note.qdc', values: { known: kept.size - added, added } }];
  const likest = known
    .map((one) => ({ one, shared: one.codes.filter(({ id }) => kept.has(id)).length }))
    .sort((a, b) => b.shared - a.shared)[0];
  const { id, zh, en, version } =
    likest !== undefined && likest.shared > 0
      ? likest.one
      : { id: 'imported', zh: name, en: name, version: '1' };
  return { book: bookPruned({ ...book, id, zh, en, version }, kept), notes };
}

/** The codebook with these codes alone. */
function bookPruned(book: Codebook, kept: ReadonlySet<CodeId>): Codebook {
  const codes = book.codes.filter(({ id }) => kept.has(id));
  const has = (name: string): boolean =>
    codes.some(({ id }) => (name.endsWith('.*') ? id.startsWith(name.slice(0, -1)) : id === name));
  const pruned = (list: readonly Circumstance[] | undefined): Circumstance[] =>
    (list ?? []).flatMap((one) => {
      const names = one.with?.filter(has);
      // What needed a code that is not there can never be so.
      if (names?.length === 0) return [];
      const { without: _without, ...rest } = one;
      const without = one.without?.filter(has) ?? [];
      const left = {
        ...rest,
        ...(names === undefined ? {} : { with: names }),
        ...(without.length === 0 ? {} : { without }),
      };
      return Object.keys(left).every((key) => key === 'why' || key === 'item') ? [] : [left];
    });
  const codePruned = ({ aliasOf, rules: { raise, lower, ...rules }, ...code }: Code): Code => ({
    ...code,
    ...(aliasOf === undefined || !kept.has(aliasOf) ? {} : { aliasOf }),
    rules: {
      ...rules,
      ...(raise === undefined ? {} : { raise: pruned(raise) }),
      ...(lower === undefined ? {} : { lower: pruned(lower) }),
    },
  });
  const { atMost, overlaps, ...rest } = book;
  const meeting = (overlaps ?? []).filter(({ codes: those }) => those.every((id) => kept.has(id)));
  return {
    ...rest,
    families: book.families.filter(({ id }) => codes.some(({ family }) => family === id)),
    ...(atMost === undefined
      ? {}
      : { atMost: { ...atMost, giveUp: atMost.giveUp.filter((id) => kept.has(id)) } }),
    ...(meeting.length === 0 ? {} : { overlaps: meeting }),
    codes: codes.map(codePruned),
  };
}
