import type { Code, Codebook, CodeId } from '../coding/codebook';
import type { BookFrame, BookState, Change } from './diff';

/** One act on the codebook of the project. A code is replaced whole: what a person sees is what is kept. */
export type CodebookEdit =
  | { readonly kind: 'code'; readonly code: Code }
  /** A new code after another one; null = at the end of its family. */
  | { readonly kind: 'add'; readonly code: Code; readonly after: CodeId | null }
  | { readonly kind: 'remove'; readonly code: CodeId }
  /** A list of alternatives that patterns name; null takes it away. */
  | { readonly kind: 'words'; readonly name: string; readonly alternatives: string | null };

/** The codebook after an edit, a version further; the edit is not validated here (`codebookRead`). */
export function bookEdited(book: Codebook, edit: CodebookEdit): Codebook {
  return { ...withEdit(book, edit), version: nextVersion(book.version) };
}

/** What differs between two versions of a codebook, as what was and what is. */
export function bookChange(before: Codebook, after: Codebook): Change<BookState> {
  const ids = [...new Set([...before.codes, ...after.codes].map(({ id }) => id))];
  const differing = ids.filter((id) => !same(codeOf(before, id), codeOf(after, id)));
  const order = !same(idsOf(before), idsOf(after));
  const framed = !same(frameOf(before), frameOf(after));
  const state = (book: Codebook): BookState => ({
    version: book.version,
    codes: differing.map((id) => ({ id, code: codeOf(book, id) })),
    order: order ? idsOf(book) : null,
    words: same(before.words, after.words) ? null : (book.words ?? {}),
    ...(framed ? { frame: frameOf(book) } : {}),
  });
  return { from: state(before), to: state(after) };
}

/** The codebook in that state. */
export function bookWith(book: Codebook, { version, codes, order, words, frame }: BookState): Codebook {
  const known = new Map(book.codes.map((code) => [code.id, code]));
  for (const { id, code } of codes) {
    if (code === null) known.delete(id);
    else known.set(id, code);
  }
  const ids = order ?? idsOf(book);
  const { id, zh, en, families, atMost, overlaps } = frame ?? frameOf(book);
  const lists = words ?? book.words ?? {};
  return {
    ...{ id, version, zh, en },
    ...(Object.keys(lists).length === 0 ? {} : { words: lists }),
    families,
    ...(atMost === null ? {} : { atMost }),
    ...(overlaps === null ? {} : { overlaps }),
    codes: ids.flatMap((one) => known.get(one) ?? []),
  };
}

/** True where more than one code may differ between the two: nearly every text is then to be tagged anew. */
export function bookReplaced({ from, to }: Change<BookState>): boolean {
  return from.frame !== undefined || to.codes.length > 1;
}

function frameOf({ id, zh, en, families, atMost, overlaps }: Codebook): BookFrame {
  return { id, zh, en, families, atMost: atMost ?? null, overlaps: overlaps ?? null };
}

function withEdit(book: Codebook, edit: CodebookEdit): Codebook {
  switch (edit.kind) {
    case 'code':
      return { ...book, codes: book.codes.map((code) => (code.id === edit.code.id ? edit.code : code)) };
    case 'add':
      return { ...book, codes: inserted(book.codes, edit.code, edit.after) };
    case 'remove':
      return { ...book, codes: book.codes.filter(({ id }) => id !== edit.code) };
    case 'words': {
      const { [edit.name]: _former, ...others } = book.words ?? {};
      return {
        ...book,
        words: edit.alternatives === null ? others : { ...others, [edit.name]: edit.alternatives },
      };
    }
  }
}

function inserted(codes: readonly Code[], code: Code, after: CodeId | null): Code[] {
  const at =
    after === null
      ? codes.findLastIndex(({ family }) => family === code.family)
      : codes.findIndex(({ id }) => id === after);
  const place = at < 0 ? codes.length : at + 1;
  return [...codes.slice(0, place), code, ...codes.slice(place)];
}

/** `1.0.0` → `1.0.0+1` → `1.0.0+2`: the version it came from stays to be seen. */
export function nextVersion(version: string): string {
  const [base = version, edits = '0'] = version.split('+');
  const count = /^\d{1,9}$/.test(edits) ? Number(edits) : 0;
  return `${base}+${String(count + 1)}`;
}

function codeOf(book: Codebook, id: CodeId): Code | null {
  return book.codes.find((code) => code.id === id) ?? null;
}

function idsOf(book: Codebook): CodeId[] {
  return book.codes.map(({ id }) => id);
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
