import { filterPasses, factsYear, type Filter } from '../../shared/analysis/filter';
import type { DocumentRow, Facets } from '../../shared/contract/library';
import { LEVELS, KINDS, STATUSES, type DocumentId } from '../../shared/policy/document';
import { codingJudged } from '../../shared/project/codingEdits';
import { documentsRemoved, factsEdited } from '../../shared/project/edits';
import { documentStates, documentText } from '../storage/documents';
import { historyPush } from '../storage/history';
import { documentRows } from '../storage/reports';
import { retagTexts, titledAnew } from './answersCodebook';
import { bookOf, changed, nowIso, openProject, Refusal, type Answers, type Context } from './context';

export const libraryAnswers: Answers<
  'library.rows' | 'library.facets' | 'library.editFacts' | 'library.remove' | 'document.judge'
> = {
  'library.rows': (context, { filter }) => rowsIn(context, filter),
  'library.facets': (context) => facets(documentRows(openProject(context))),
  'library.editFacts': async (context, { ids, facts }) => {
    const project = openProject(context);
    const diff = factsEdited(documentStates(project, ids), facts);
    const message = { key: 'act.facts', values: { n: diff.documents.length } } as const;
    historyPush(project, diff, message, nowIso(context));
    await retagTexts(context, titledAnew(diff));
    return changed(context);
  },
  'library.remove': (context, { ids }) => {
    const project = openProject(context);
    const diff = documentsRemoved(documentStates(project, ids), true);
    const message = { key: 'act.remove', values: { n: diff.documents.length } } as const;
    historyPush(project, diff, message, nowIso(context));
    return changed(context);
  },
  'document.judge': (context, { id, clause, code, verdict }) => {
    const project = openProject(context);
    const coding = documentText(project, id)?.codings.find((c) => c.clause === clause && c.code === code);
    if (coding === undefined) throw new Refusal({ key: 'coding.missing' });
    const state = { document: id, clause, code, status: coding.status, detail: coding.detail ?? null };
    const name = bookOf(context).codes.find((c) => c.id === code)?.zh ?? code;
    const message = { key: `act.${verdict ?? 'unjudged'}`, values: { code: name } } as const;
    historyPush(project, codingJudged(state, coding.score, verdict), message, nowIso(context));
    return changed(context);
  },
};

export function rowsIn(context: Context, filter: Filter): DocumentRow[] {
  return documentRows(openProject(context)).filter((row) => filterPasses(filter, row.facts));
}

/** File names by document, as they were imported. */
export function fileNames(context: Context): Map<DocumentId, string> {
  return new Map(documentRows(openProject(context)).map((row) => [row.id, row.fileName]));
}

function facets(rows: readonly DocumentRow[]): Facets {
  const regions = counted(rows.map((row) => row.facts.region));
  const years = counted(rows.map((row) => factsYear(row.facts)));
  return {
    levels: ordered(counted(rows.map((row) => row.facts.level)), LEVELS),
    kinds: ordered(counted(rows.map((row) => row.facts.kind)), KINDS),
    statuses: ordered(counted(rows.map((row) => row.facts.status)), STATUSES),
    regions: regions.sort((a, b) => b.count - a.count || a.value.localeCompare(b.value, 'zh-CN')),
    years: years.sort((a, b) => a.value - b.value),
  };
}

function counted<Value>(values: readonly (Value | null)[]): { value: Value; count: number }[] {
  const counts = new Map<Value, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count }));
}

function ordered<Value>(
  counts: { value: Value; count: number }[],
  order: readonly Value[],
): { value: Value; count: number }[] {
  return counts.sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
}
