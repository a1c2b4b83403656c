import { createHash } from 'node:crypto';
import type { CodedDocument } from '../../shared/analysis/coverage';
import type { Filter } from '../../shared/analysis/filter';
import { GAP_OPTIONS, type Gap, type GapId } from '../../shared/analysis/gaps/gap';
import { gapSides } from '../../shared/analysis/gaps/sides';
import { coverageFigure } from '../../shared/figures/coverage';
import type { CodeId } from '../../shared/coding/codebook';
import { machineKind } from '../../shared/coding/machine';
import type { DocumentId } from '../../shared/policy/document';
import type { GapEvidence, ReportInput } from '../../shared/report/input';
import { PROGRAM_VERSION } from '../../shared/report/program';
import type { Quote, Report } from '../../shared/report/report';
import { writtenReport } from '../../shared/report/write';
import type { Language } from '../../shared/wording/say';
import { documentRows, projectHead } from '../storage/reports';
import { candidateCodings, codingCounts, countedCodings, documentHashes } from '../storage/study';
import { gapReport, gapSidesOf, stageReport, stageSides } from './answersGaps';
import { bookOf, machineOf, openProject, type Context } from './context';
import { codeNamed, comparedIn } from './hits';
import { nearestAmong } from './nearest';
import { quoter } from './quoting';
import { studied } from './studied';

/** Clauses quoted of the side that provides, and of what comes nearest on the empty side. */
const QUOTES = { providing: 1, nearest: 3 };

/** The report of what is in view, every number in it computed now. */
export async function reportOf(context: Context, filter: Filter, language: Language): Promise<Report> {
  const project = openProject(context);
  const documents = comparedIn(context, filter);
  const compared = stageSides(documents).all;
  const book = bookOf(context);
  const system = gapReport(context, filter, 'system');
  const hashes = documentHashes(project);
  const rows = new Map(documentRows(project).map((row) => [row.id, row]));
  const input: ReportInput = {
    language,
    project: projectHead(project).name,
    program: PROGRAM_VERSION,
    day: context.settings.now().toLocaleDateString('sv'),
    documents: documents.map(({ id, facts, characters, units }) => ({
      id,
      facts,
      characters,
      units,
      fileName: rows.get(id)?.fileName ?? '',
      articles: rows.get(id)?.articles ?? 0,
      sha256: hashes.get(id) ?? '',
    })),
    index: studied(context, compared),
    codebookSha256: createHash('sha256').update(JSON.stringify(book)).digest('hex'),
    codings: codingCounts(project),
    machine: machineKind(machineOf(context), context.settings.codebook.id),
    options: GAP_OPTIONS,
    gaps: {
      system: system.gaps,
      texts: gapReport(context, filter, 'texts').gaps,
      weak: gapReport(context, filter, 'weak').gaps,
    },
    places: system.places,
    stages: stageReport(context, filter).all,
    figure: coverageFigure(compared, book, [], 'clauses', language),
    evidence: await evidenceOf(context, documents, system.gaps),
  };
  return writtenReport(input);
}

async function evidenceOf(
  context: Context,
  documents: readonly CodedDocument[],
  gaps: readonly Gap[],
): Promise<ReadonlyMap<GapId, GapEvidence>> {
  const project = openProject(context);
  const quote = quoter(project, new Map(documents.map(({ id, facts }) => [id, facts.title])));
  const counted = byCode(countedCodings(project));
  const waiting = byCode(candidateCodings(project));
  const sides = gapSides(documents);
  const evidence = new Map<GapId, GapEvidence>();
  for (const gap of gaps) {
    const code = codeNamed(context, gap.code);
    const { full, empty } = gapSidesOf(gap, sides);
    const within = new Set(empty.map(({ id }) => id));
    const own = among(waiting.get(gap.code), within);
    const near = empty.length === 0 ? [] : await nearestAmong(context, code, within, QUOTES.nearest);
    evidence.set(gap.id, {
      providing: quoted(among(counted.get(gap.code), new Set(full.map(({ id }) => id))), QUOTES.providing),
      nearest: quoted([...own, ...near], QUOTES.nearest),
    });
  }
  return evidence;

  function quoted(
    places: readonly { readonly document: DocumentId; readonly clause: string }[],
    most: number,
  ): Quote[] {
    const once = new Map(places.map((place) => [`${place.document} ${place.clause}`, place]));
    return [...once.values()].slice(0, most).flatMap(({ document, clause }) => quote(document, clause) ?? []);
  }
}

type Place = ReturnType<typeof countedCodings>[number];

function byCode(codings: readonly Place[]): ReadonlyMap<CodeId, readonly Place[]> {
  const map = new Map<CodeId, Place[]>();
  for (const coding of codings) {
    const those = map.get(coding.code);
    if (those === undefined) map.set(coding.code, [coding]);
    else those.push(coding);
  }
  return map;
}

function among(places: readonly Place[] = [], documents: ReadonlySet<DocumentId>): Place[] {
  return places.filter(({ document }) => documents.has(document));
}
