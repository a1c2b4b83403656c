import { basename } from 'node:path';
import { booksCompared } from '../../shared/coding/bookCompare';
import type { Codebook, CodeId } from '../../shared/coding/codebook';
import { codebookRead } from '../../shared/coding/codebookRead';
import { reasonTold } from '../../shared/coding/reasonTold';
import { sameValue } from '../../shared/coding/sameValue';
import type { BookFault, BookSource, BookWay, ShippedBook } from '../../shared/contract/books';
import { booksMerged } from '../../shared/project/bookMerge';
import { say, type Message } from '../../shared/wording/say';
import { bookBytes, bookFileRead, type BookRead } from '../exchange/bookFile';
import { codingsByPeople } from '../storage/spokenFor';
import { saved } from './answersExport';
import { machineChange } from './answersMachine';
import {
  bookOf,
  changed,
  machineOf,
  openProject,
  Refusal,
  ticketPath,
  type Answers,
  type Context,
} from './context';
import { shippedBook } from './resources';

/** Codebooks as files that a person owns: looked into, used, merged, written. */
export const bookAnswers: Answers<'books.look' | 'books.take' | 'export.codebook'> = {
  'books.look': async (context, { from, way }) => {
    const read = await sourceRead(context, from);
    const mine = bookOf(context);
    if ('failure' in read) throw new Refusal(read.failure);
    if (!read.ok) return refusedLook(read.name, read.faults);
    const { name, book, notes } = read;
    const all = new Set(book.codes.map(({ id }) => id));
    const after = checked(way === 'use' ? book : booksMerged(mine, book, all));
    if ('faults' in after) return refusedLook(name, after.faults);
    const comparison = booksCompared(mine, after.book);
    const byPeople = codingsByPeople(openProject(context));
    const { zh, en, version, codes } = book;
    return {
      ...{ ok: true, name, zh, en, version, codes: codes.length, comparison, notes },
      different: !sameValue(mine, after.book),
      people: comparison.go
        .flatMap(({ id, zh: called, en: calledEn }) => {
          const count = byPeople.get(id) ?? 0;
          return count === 0 ? [] : [{ code: id, zh: called, en: calledEn, count }];
        })
        .sort((a, b) => b.count - a.count),
    };
  },
  'books.take': async (context, { from, way, taken, task }) => {
    const project = openProject(context);
    const read = await sourceRead(context, from);
    if ('failure' in read) throw new Refusal(read.failure);
    if (!read.ok) throw new Refusal(faultSaid(read.name, read.faults[0]));
    // What was shown was of this project; another one must not be changed by it.
    if (openProject(context) !== project) throw new Refusal({ key: 'codebook.otherProject' });
    const mine = bookOf(context);
    const after = checked(wanted(mine, read.book, way, taken));
    if ('faults' in after) throw new Refusal(faultSaid(read.name, after.faults[0]));
    if (sameValue(mine, after.book)) throw new Refusal({ key: 'books.nothing' });
    const says: Message = { key: `act.book.${way}`, values: { book: read.book.zh } };
    await machineChange(context, { ...machineOf(context), codebook: after.book }, says, task);
    return changed(context);
  },
  'export.codebook': (context, { ticket }) => {
    const path = ticketPath(context, ticket);
    const bytes = bookBytes(bookOf(context), basename(path));
    if (bytes === null) throw new Refusal({ key: 'books.ending', values: { name: basename(path) } });
    return saved(path, bytes);
  },
};

function wanted(mine: Codebook, theirs: Codebook, way: BookWay, taken: readonly CodeId[]): Codebook {
  return way === 'use' ? theirs : booksMerged(mine, theirs, new Set(taken));
}

async function sourceRead(context: Context, from: BookSource): Promise<BookRead> {
  const { resources } = context.settings;
  if (from.kind === 'shipped') {
    const book = shipped(context, from.book);
    return { ok: true, name: say('zh', `books.shipped.${from.book}`), book, notes: [] };
  }
  const known = [
    bookOf(context),
    shippedBook(resources, 'governance'),
    shippedBook(resources, 'policy-tools'),
  ];
  return bookFileRead(ticketPath(context, from.ticket), known);
}

function shipped({ settings: { resources } }: Context, which: ShippedBook): Codebook {
  if (which === 'policyTools') return shippedBook(resources, 'policy-tools');
  const governance = shippedBook(resources, 'governance');
  if (which === 'governance') return governance;
  const tools = shippedBook(resources, 'policy-tools');
  const both = booksMerged(governance, tools, new Set());
  return { ...both, zh: `${governance.zh}＋${tools.zh}`, en: `${governance.en} + ${tools.en}` };
}

/** Two sound codebooks can make an unsound one: an alias of a code that is an alias here. */
function checked(book: Codebook): { readonly book: Codebook } | { readonly faults: readonly BookFault[] } {
  const reading = codebookRead(book);
  if (reading.ok) return { book: reading.book };
  return {
    faults: reading.problems.map(({ path, reason }) => ({ path, row: null, reason: reasonTold(reason) })),
  };
}

/** Faults shown of one file; the rest is counted. */
const SHOWN = 20;

function refusedLook(name: string, faults: readonly BookFault[]) {
  const shown = faults.slice(0, SHOWN);
  return { ok: false as const, name, faults: shown, more: faults.length - shown.length };
}

function faultSaid(name: string, fault: BookFault | undefined): Message {
  return { key: 'books.faulty', values: { name, path: fault?.path ?? '', row: fault?.row ?? '' } };
}
