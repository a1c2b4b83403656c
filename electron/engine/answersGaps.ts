import type { CodedDocument } from '../../shared/analysis/coverage';
import { gaps, gapSides, searchOf, type GapType } from '../../shared/analysis/gaps';
import type { Filter } from '../../shared/analysis/filter';
import { meetings, stageMatrix } from '../../shared/analysis/stages';
import type { CellAnswer, GapReport } from '../../shared/contract/questions';
import type { CodeId } from '../../shared/coding/codebook';
import { unlisted } from './answersCoverage';
import { bookOf, candidates, Refusal, type Answers, type Context } from './context';
import { codeHits, codeNamed, comparedIn, providers, withTarget } from './hits';

export const gapAnswers: Answers<'gaps.list' | 'gaps.cell' | 'gaps.evidence'> = {
  'gaps.list': (context, { filter }) => gapReport(context, filter),
  'gaps.cell': async (context, { filter, component, stage, side }) => {
    const book = bookOf(context);
    const codes = [codeNamed(context, component), codeNamed(context, stage)] as const;
    const documents = stageSides(comparedIn(context, filter))[side];
    const wanted = codes.flatMap(withTarget);
    const hits = documents.flatMap((document) => {
      const units = new Set<string>(meetings(document, ...codes));
      return units.size === 0 ? [] : codeHits(context, document.id, wanted, 'counted', units);
    });
    const nearest = hits.length > 0 ? [] : await nearStage(context, documents, stage);
    return { hits, searched: searchOf(documents, codes, book, candidates(context), 0), nearest };
  },
  'gaps.evidence': (context, { filter, gap }) => gapEvidence(context, filter, gap),
};

export function gapReport(context: Context, filter: Filter): GapReport {
  const book = bookOf(context);
  const documents = comparedIn(context, filter);
  const { leftOut } = gapSides(documents);
  const sides = stageSides(documents);
  return {
    ...gaps(documents, book, candidates(context)),
    stages: {
      national: stageMatrix(sides.national, book),
      provincial: stageMatrix(sides.provincial, book),
      all: stageMatrix(sides.all, book),
    },
    searched: searchOf(sides.all, [], book, candidates(context), leftOut),
  };
}

/** National texts; provincial and municipal ones; all. Drafts and repealed texts are in none. */
export function stageSides(
  documents: readonly CodedDocument[],
): Record<'national' | 'provincial' | 'all', readonly CodedDocument[]> {
  const { national, places } = gapSides(documents);
  const provincial = places.flatMap((place) => place.documents);
  return { national, provincial, all: [...national, ...provincial] };
}

/** The clauses of the side that provides, and on the side found empty the candidates and the nearest passages. */
async function gapEvidence(context: Context, filter: Filter, id: string): Promise<CellAnswer> {
  const [type, codeId, region] = id.split(':') as [GapType, CodeId, string];
  const code = codeNamed(context, codeId);
  const sides = gapSides(comparedIn(context, filter));
  const place = sides.places.filter((p) => p.region === region).flatMap((p) => p.documents);
  const provincial = sides.places.flatMap((p) => (p.level === 'provincial' ? p.documents : []));
  const parts: Record<GapType, { full: readonly CodedDocument[]; empty: readonly CodedDocument[] }> = {
    G3: { full: sides.national, empty: place },
    ahead: { full: place, empty: sides.national },
    G4: { full: [], empty: [...sides.national, ...provincial] },
  };
  const part = parts[type] as (typeof parts)[GapType] | undefined;
  if (part === undefined) throw new Refusal({ key: 'coding.missing' });
  const waiting = part.empty.flatMap((d) => codeHits(context, d.id, withTarget(code), 'waiting'));
  const near = await unlisted(
    context,
    code,
    part.empty.map((d) => d.id),
    waiting,
  );
  return {
    hits: providers(part.full, code).flatMap((d) => codeHits(context, d.id, withTarget(code), 'counted')),
    searched: searchOf(part.empty, [code], bookOf(context), candidates(context), sides.leftOut),
    nearest: [...waiting, ...near],
  };
}

/** For an empty cell of component × stage: where the stage stands at all, so that one sees what it stands without. */
function nearStage(
  context: Context,
  documents: readonly CodedDocument[],
  stage: CodeId,
): Promise<CellAnswer['nearest']> {
  const code = codeNamed(context, stage);
  const stands = providers(documents, code).flatMap((d) =>
    codeHits(context, d.id, withTarget(code), 'counted'),
  );
  return stands.length > 0
    ? Promise.resolve(stands.slice(0, 20))
    : unlisted(
        context,
        code,
        documents.map((d) => d.id),
        [],
      );
}
