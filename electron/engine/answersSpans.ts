import { clauseSpans } from '../../shared/coding/clauseSpans';
import type { DetailEdit } from '../../shared/coding/detail';
import type { CodingAt } from '../../shared/contract/reading';
import { detailEdited, spansCoded, spanTaken, type HandCoding } from '../../shared/project/codingEdits';
import type { Message } from '../../shared/wording/say';
import { handCodingRows } from '../storage/hand';
import { historyPush } from '../storage/history';
import { studiedText } from '../storage/study';
import { nameOf } from './answersReading';
import { changed, nowIso, openProject, Refusal, type Answers, type Context } from './context';

/** What people say of single codings: the words they are about, weight, comment and doubt. */
export const spanAnswers: Answers<'document.codeSpan' | 'document.uncodeSpan' | 'document.detail'> = {
  'document.codeSpan': (context, { document, code, span }) => {
    const project = openProject(context);
    const { text, clauses } = studiedText(project, document);
    const parts = clauseSpans(text, clauses, span);
    if (parts.length === 0) throw new Refusal({ key: 'code.noClauseThere' });
    const rows = handCodingRows(project, { document, clauses: parts.map(({ clause }) => clause), code });
    const diff = spansCoded(
      rows.map((at) => ({ at, span: parts.find(({ clause }) => clause === at.clause)?.span ?? null })),
    );
    const values = { code: nameOf(context, code), n: diff.codings.length };
    historyPush(project, diff, { key: 'act.spanCoded', values }, nowIso(context));
    return changed(context);
  },
  'document.uncodeSpan': (context, { span, ...at }) => {
    const project = openProject(context);
    const diff = spanTaken(codingThere(context, at), span);
    const values = { code: nameOf(context, at.code) };
    historyPush(project, diff, { key: 'act.spanUncoded', values }, nowIso(context));
    return changed(context);
  },
  'document.detail': (context, { edit, ...at }) => {
    const { byHand: _, ...coding } = codingThere(context, at);
    const message = detailSaid(nameOf(context, at.code), edit);
    historyPush(openProject(context), detailEdited(coding, edit), message, nowIso(context));
    return changed(context);
  },
};

function codingThere(context: Context, { document, clause, code }: CodingAt): HandCoding {
  const [coding] = handCodingRows(openProject(context), { document, clauses: [clause], code });
  if (coding === undefined || coding.status === null) throw new Refusal({ key: 'coding.missing' });
  return coding;
}

function detailSaid(code: string, { weight, comment, uncertain }: DetailEdit): Message {
  if (weight !== undefined) {
    return weight === null
      ? { key: 'act.weightGone', values: { code } }
      : { key: 'act.weight', values: { code, weight } };
  }
  if (comment !== undefined) {
    return { key: comment === '' ? 'act.commentGone' : 'act.comment', values: { code } };
  }
  return { key: uncertain === true ? 'act.uncertain' : 'act.certain', values: { code } };
}
