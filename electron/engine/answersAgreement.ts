import { basename } from 'node:path';
import type { CodeId } from '../../shared/coding/codebook';
import type { ClauseId, DocumentId } from '../../shared/policy/document';
import { clauseSettled, diffsTogether } from '../../shared/project/coderEdits';
import type { Diff } from '../../shared/project/diff';
import { coefficientsCsv, unitsCsv } from '../exporters/agreement';
import { written } from '../exporters/write';
import { settledState } from '../storage/coders';
import { handCodingRows } from '../storage/hand';
import { historyPush } from '../storage/history';
import { bareClause } from './blindText';
import {
  bookOf,
  changed,
  nowIso,
  openProject,
  Refusal,
  ticketPath,
  type Answers,
  type Context,
} from './context';
import { compared, layerRows } from './layered';
import { clauseLabelOf } from './quoting';

/** How far the layers of people, the machine's tags and what was agreed on say the same; and coming to agree. */
export const agreementAnswers: Answers<
  'coders.layers' | 'coders.agreement' | 'coders.settle' | 'coders.settleAgreeing' | 'export.agreement'
> = {
  'coders.layers': (context) => layerRows(context),
  'coders.agreement': (context, { request }) => compared(context, request).answer,
  'coders.settle': (context, { document, clause, codes, considered }) => {
    const project = openProject(context);
    if (bareClause(project, document, clause) === null) throw new Refusal({ key: 'coding.missing' });
    const diff = settling(context, { document, clause }, new Set(codes), [...considered, ...codes]);
    const names = bookOf(context).codes.filter(({ id }) => codes.includes(id));
    const values = {
      clause: clauseLabelOf(project, document, clause),
      codes: names.map(({ zh }) => zh).join('、'),
    };
    const message = { key: names.length === 0 ? 'act.settledNone' : 'act.settled', values } as const;
    historyPush(project, diff, message, nowIso(context));
    return changed(context);
  },
  'coders.settleAgreeing': (context, { request }) => {
    const { agreeing, asked } = compared(context, request);
    const diffs = agreeing.map(({ codes: [agreed], ...at }) =>
      settling(context, at, agreed ?? new Set(), asked),
    );
    const message = { key: 'act.settledAgreeing', values: { n: diffs.length } } as const;
    historyPush(openProject(context), diffsTogether(...diffs), message, nowIso(context));
    return changed(context);
  },
  'export.agreement': async (context, { request, table, language, ticket }) => {
    const path = ticketPath(context, ticket);
    const { answer, clauses, asked } = compared(context, request);
    const text =
      table === 'units'
        ? unitsCsv(clauses, asked, answer.layers, language)
        : coefficientsCsv(answer, bookOf(context), language);
    const outcome = await written(path, text);
    if (!outcome.ok) throw new Refusal(outcome.failure);
    return { name: basename(path), bytes: outcome.bytes };
  },
};

/** Of `considered` the codes in `codes` become the project's on this clause, the others do not. */
function settling(
  context: Context,
  { document, clause }: { readonly document: DocumentId; readonly clause: ClauseId },
  codes: ReadonlySet<CodeId>,
  considered: readonly CodeId[],
): Diff {
  const project = openProject(context);
  const known = new Set(bookOf(context).codes.map(({ id }) => id));
  const rows = [...new Set(considered)]
    .filter((code) => known.has(code))
    .flatMap((code) => handCodingRows(project, { document, clauses: [clause], code }));
  return clauseSettled(rows, codes, settledState(project, { document, clause }));
}
