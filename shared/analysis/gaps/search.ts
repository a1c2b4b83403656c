import { codeCounted, type Code, type Codebook, type CodeId } from '../../coding/codebook';
import type { DocumentId } from '../../policy/document';
import type { StudiedDocument } from '../units';
import type { CellSearch } from './gap';

/** Passages below the counting threshold that nobody has judged: document → code → how many. */
export type Candidates = ReadonlyMap<DocumentId, ReadonlyMap<CodeId, number>>;

/** Codes on which sides are compared: each content once, so no aliases (method §1.3). */
export function gapCodes(book: Codebook): Code[] {
  return book.codes.filter((code) => codeCounted(code) && code.aliasOf === undefined);
}

/** What is looked through when `codes` are looked for in `side`. */
export function searchOf(
  side: readonly StudiedDocument[],
  codes: readonly Code[],
  book: Codebook,
  candidates: Candidates,
  leftOut: number,
): CellSearch {
  const sum = (of: (d: StudiedDocument) => number): number => side.reduce((total, d) => total + of(d), 0);
  return {
    documents: side.length,
    units: sum((d) => d.units),
    characters: sum((d) => d.characters),
    codebook: `${book.id} ${book.version}`,
    patterns: codes.reduce((n, code) => n + code.rules.strong.length + code.rules.weak.length, 0),
    candidates: sum((d) => codes.reduce((n, code) => n + (candidates.get(d.id)?.get(code.id) ?? 0), 0)),
    leftOut,
  };
}
