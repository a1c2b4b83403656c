import { basename } from 'node:path';
import { figureSvg } from '../exporters/picture';
import { chineseFont, svgPng } from '../exporters/png';
import { coverageCsv, gapsCsv, type Stages } from '../exporters/tables';
import { written } from '../exporters/write';
import { searchOf } from '../../shared/analysis/gaps/search';
import type { Filter } from '../../shared/analysis/filter';
import { coverageFigure } from '../../shared/figures/coverage';
import type { Exported, ReportFormat } from '../../shared/contract/exports';
import type { Report } from '../../shared/report/report';
import { say, type Language } from '../../shared/wording/say';
import { reportDocx } from '../exporters/reportDocx';
import { reportHtml } from '../exporters/reportHtml';
import { fileNames } from './answersLibrary';
import { gapReport, stageReport, stageSides } from './answersGaps';
import { bookOf, candidates, Refusal, ticketPath, type Answers, type Context } from './context';
import { codedIn, comparedIn } from './hits';
import { reportOf } from './reporting';

export const exportAnswers: Answers<'export.table' | 'export.figure' | 'export.report' | 'export.picture'> = {
  'export.table': (context, { table, filter, language, ticket }) =>
    saved(ticketPath(context, ticket), tableText(context, table, filter, language)),
  'export.figure': async (context, { filter, families, measure, language, as, ticket }) => {
    const path = ticketPath(context, ticket);
    const figure = coverageFigure(codedIn(context, filter), bookOf(context), families, measure, language);
    const svg = figureSvg(figure);
    if (as === 'svg') return saved(path, svg);
    const font = chineseFont();
    if (font === null) throw new Refusal({ key: 'export.noFont', values: { name: basename(path) } });
    return saved(path, await svgPng(svg, 2, font));
  },
  'export.report': async (context, { filter, language, as, ticket }) => {
    const path = ticketPath(context, ticket);
    const report = await reportOf(context, filter, language);
    return saved(path, await REPORT_WRITERS[as](report));
  },
  'export.picture': (context, { ticket, data }) => saved(ticketPath(context, ticket), data),
};

const REPORT_WRITERS: Record<ReportFormat, (report: Report) => Promise<string | Uint8Array>> = {
  docx: (report) => reportDocx(report, chineseFont(), say(report.language, 'paper.noFigure')),
  html: (report) => Promise.resolve(reportHtml(report)),
  // Pictures are drawn from the tables; the data of a report is its words and numbers.
  json: ({ blocks, ...head }) =>
    Promise.resolve(
      JSON.stringify({ ...head, blocks: blocks.filter(({ kind }) => kind !== 'figure') }, null, 1),
    ),
};

/** Table texts as they go into files. */
export function tableText(
  context: Context,
  table: 'coverage' | 'gaps',
  filter: Filter,
  language: Language,
): string {
  const book = bookOf(context);
  if (table === 'coverage') {
    return coverageCsv(codedIn(context, filter), fileNames(context), book, language);
  }
  const documents = comparedIn(context, filter);
  const found = (['system', 'texts', 'weak'] as const).flatMap(
    (scope) => gapReport(context, filter, scope).gaps,
  );
  const report = stageReport(context, filter);
  const sides = stageSides(documents);
  const stages = (['national', 'provincial', 'all'] as const).map((side): Stages => ({
    side,
    matrix: report[side],
    searched: searchOf(sides[side], [], book, candidates(context), report.searched.leftOut),
  }));
  return gapsCsv(found, stages, book, language);
}

/** Writes a result where the ticket says. */
export async function saved(path: string, data: string | Uint8Array): Promise<Exported> {
  const outcome = await written(path, data);
  if (!outcome.ok) throw new Refusal(outcome.failure);
  return { name: basename(path), bytes: outcome.bytes };
}
