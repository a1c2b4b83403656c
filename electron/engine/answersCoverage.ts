import { coverage, coverageCodes, codedUnits, type Measure } from '../../shared/analysis/coverage';
import { factsYear, FILTER_NONE, type Filter } from '../../shared/analysis/filter';
import { searchOf } from '../../shared/analysis/gaps/search';
import { coverageFigure } from '../../shared/figures/coverage';
import type { Matrix } from '../../shared/contract/coverage';
import { bookOf, candidates, type Answers, type Context } from './context';
import { codedIn, codeHits, codeNamed, withTarget } from './hits';
import { nearestPassages } from './nearest';
import { studyAhead } from './studied';

export const coverageAnswers: Answers<'coverage.matrix' | 'coverage.cell' | 'figure.coverage'> = {
  'coverage.matrix': (context, { filter, families, measure }) => {
    // Whoever looks at the matrix will ask of a hole next, and near passages want the segmenter.
    context.pool.warm();
    studyAhead(context);
    return matrix(context, filter, families, measure);
  },
  'coverage.cell': async (context, { code: id, document }) => {
    const code = codeNamed(context, id);
    const book = bookOf(context);
    const here = codedIn(context, FILTER_NONE).filter((d) => d.id === document);
    const hits = codeHits(context, document, withTarget(code), 'counted');
    const waiting = codeHits(context, document, withTarget(code), 'waiting');
    const counted = here.some((d) => codedUnits(d, code).length > 0);
    return {
      hits,
      searched: searchOf(here, [code], book, candidates(context), 0),
      nearest: counted ? waiting : [...waiting, ...(await unlisted(context, code, [document], waiting))],
    };
  },
  'figure.coverage': (context, { filter, families, measure, language }) =>
    coverageFigure(codedIn(context, filter), bookOf(context), families, measure, language),
};

/** Passages near in meaning that are not among the candidates already shown. */
export async function unlisted(
  context: Context,
  code: Parameters<typeof nearestPassages>[1],
  documents: Parameters<typeof nearestPassages>[2],
  shown: readonly { document: string; clause: string }[],
): ReturnType<typeof nearestPassages> {
  const near = await nearestPassages(context, code, documents);
  return near.filter((n) => !shown.some((s) => s.document === n.document && s.clause === n.clause));
}

function matrix(context: Context, filter: Filter, families: readonly string[], measure: Measure): Matrix {
  const book = bookOf(context);
  const documents = codedIn(context, filter);
  const codes = coverageCodes(book, families);
  return {
    measure,
    codes: codes.map(({ id }) => id),
    documents: documents.map(({ id, facts }) => ({
      id,
      title: facts.title,
      level: facts.level,
      region: facts.region,
      year: factsYear(facts),
      kind: facts.kind,
    })),
    values: coverage(documents, codes, book, measure),
  };
}
