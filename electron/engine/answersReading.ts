import type { CodeId } from '../../shared/coding/codebook';
import type { Note } from '../../shared/contract/reading';
import type { DocumentId } from '../../shared/policy/document';
import type { NoteTarget } from '../../shared/project/diff';
import { handCoded, recoded } from '../../shared/project/codingEdits';
import { noteWritten } from '../../shared/project/edits';
import { ordered } from '../../shared/text/contextOrder';
import { historyPush } from '../storage/history';
import { codingRows, handCodingRows, noteRows } from '../storage/hand';
import { likestClause } from './alike';
import { saved } from './answersExport';
import { concordance, concordanceCsv, SHOWN } from './concordance';
import {
  bookOf,
  changed,
  coded,
  nowIso,
  openProject,
  ticketPath,
  type Answers,
  type Context,
} from './context';
import { codedIn } from './hits';
import { clauseLabelOf } from './quoting';

/** What people do in the texts beside judging suggestions: codes of their own, memos, looking for words. */
export const readingAnswers: Answers<
  | 'document.code'
  | 'document.likest'
  | 'document.recode'
  | 'notes.list'
  | 'notes.write'
  | 'text.search'
  | 'export.concordance'
> = {
  'document.code': (context, { document, clauses, code, on }) => {
    const project = openProject(context);
    const diff = handCoded(handCodingRows(project, { document, clauses, code }), on);
    const values = { code: nameOf(context, code), n: diff.codings.length };
    const message = { key: on ? 'act.coded' : 'act.uncoded', values } as const;
    historyPush(project, diff, message, nowIso(context));
    return changed(context);
  },
  'document.recode': (context, { document, from, to }) => {
    const project = openProject(context);
    const diff = recoded(codingRows(project, document, [from, to]), from, to);
    const count = diff.codings.filter((change) => change.to.code === from).length;
    const values = { from: nameOf(context, from), to: nameOf(context, to), n: count };
    historyPush(project, diff, { key: 'act.recoded', values }, nowIso(context));
    return changed(context);
  },
  'document.likest': (context, at) => likestClause(openProject(context), at),
  'notes.list': (context) => {
    const project = openProject(context);
    const titles = new Map(coded(context).map(({ id, facts }) => [id, facts.title]));
    return noteRows(project).map(({ target, text }): Note => ({
      target,
      text,
      about: about(context, target, titles),
    }));
  },
  'notes.write': (context, { target, text }) => {
    const project = openProject(context);
    const key = JSON.stringify(target);
    const was = noteRows(project).find((note) => JSON.stringify(note.target) === key)?.text ?? null;
    const now = text.trim() === '' ? null : text;
    const diff = noteWritten({ target, text: was }, now);
    historyPush(project, diff, { key: now === null ? 'act.noteGone' : 'act.note' }, nowIso(context));
    return changed(context);
  },
  'text.search': (context, { filter, words }) =>
    concordance(openProject(context), codedIn(context, filter), words, SHOWN),
  'export.concordance': (context, { filter, words, order, ticket }) => {
    const { lines } = concordance(openProject(context), codedIn(context, filter), words, Infinity);
    return saved(ticketPath(context, ticket), concordanceCsv(ordered(lines, order)));
  },
};

/** As the codebook calls it in Chinese, which is what the history says. */
export function nameOf(context: Context, id: CodeId): string {
  return bookOf(context).codes.find((code) => code.id === id)?.zh ?? id;
}

function about(context: Context, target: NoteTarget, titles: ReadonlyMap<DocumentId, string>): string {
  switch (target.kind) {
    case 'clause':
      return `《${titles.get(target.document) ?? ''}》${clauseLabelOf(openProject(context), target.document, target.clause)}`;
    case 'document':
      return `《${titles.get(target.document) ?? ''}》`;
    case 'code':
      return nameOf(context, target.code);
    case 'project':
      return '';
  }
}
