import type { CodedDocument } from '../../shared/analysis/coverage';
import type { Filter } from '../../shared/analysis/filter';
import { recallFromDecisions } from '../../shared/analysis/decisionQuality';
import { gradedRecall, type MeasuredRecall } from '../../shared/analysis/gaps/absence';
import { gaps } from '../../shared/analysis/gaps/decide';
import {
  GAP_OPTIONS,
  type CellSearch,
  type Gap,
  type GapId,
  type GapScope,
  type PlaceName,
} from '../../shared/analysis/gaps/gap';
import { searchOf, type Candidates } from '../../shared/analysis/gaps/search';
import { gapSides, type GapSides } from '../../shared/analysis/gaps/sides';
import { stageCell, stageMatrix, type StageMatrix } from '../../shared/analysis/gaps/stages';
import { unitsAt, type UnitIndex } from '../../shared/analysis/unitIndex';
import type { CodedUnit } from '../../shared/analysis/units';
import type { CellAnswer, ClauseHit, GapReport, StageReport } from '../../shared/contract/coverage';
import type { Code, CodeId } from '../../shared/coding/codebook';
import { gapsJudged } from '../../shared/project/edits';
import { historyPush } from '../storage/history';
import { decisionRows } from '../storage/decisions';
import type { Project } from '../storage/file';
import { gapVerdicts } from '../storage/study';
import { unlisted } from './answersCoverage';
import {
  bookOf,
  candidates,
  changed,
  nowIso,
  openProject,
  Refusal,
  type Answers,
  type Context,
} from './context';
import { codeHits, codeNamed, comparedIn, providers, withTarget } from './hits';
import { linksAmong } from './linking';
import { studied } from './studied';

export const gapAnswers: Answers<'gaps.list' | 'gaps.stages' | 'gaps.cell' | 'gaps.evidence' | 'gaps.judge'> =
  {
    'gaps.list': (context, { filter, scope }) => gapReport(context, filter, scope),
    'gaps.stages': (context, { filter }) => stageReport(context, filter),
    'gaps.cell': async (context, { filter, component, stage, side }) => {
      const book = bookOf(context);
      const codes = [codeNamed(context, component), codeNamed(context, stage)] as const;
      const documents = stageSides(comparedIn(context, filter))[side];
      const index = studied(context, documents);
      const hits = unitHits(context, unitsAt(index, stageCell(index, component, stage)), codes);
      const nearest = hits.length > 0 ? [] : await nearStage(context, documents, stage);
      return { hits, searched: searchOf(documents, codes, book, candidates(context), 0), nearest };
    },
    'gaps.evidence': (context, { filter, gap }) => gapEvidence(context, filter, gap),
    'gaps.judge': (context, { gaps: ids, verdict }) => {
      const project = openProject(context);
      const verdicts = gapVerdicts(project);
      const diff = gapsJudged(
        ids.map((gap) => ({ gap, verdict: verdicts.get(gap) ?? null })),
        verdict,
      );
      const message = {
        key: `act.gap.${verdict ?? 'unjudged'}`,
        values: { n: diff.verdicts.length },
      } as const;
      historyPush(project, diff, message, nowIso(context));
      return changed(context);
    },
  };

export function gapReport(context: Context, filter: Filter, scope: GapScope): GapReport {
  const documents = comparedIn(context, filter);
  return {
    ...gapsAmong(context, documents, scope),
    options: GAP_OPTIONS,
    searched: allSearched(context, documents),
  };
}

export function stageReport(context: Context, filter: Filter): StageReport {
  const documents = comparedIn(context, filter);
  const sides = stageSides(documents);
  const matrix = (side: readonly CodedDocument[]): StageMatrix => stageMatrix(studied(context, side));
  return {
    national: matrix(sides.national),
    provincial: matrix(sides.provincial),
    all: matrix(sides.all),
    searched: allSearched(context, documents),
  };
}

function allSearched(context: Context, documents: readonly CodedDocument[]): CellSearch {
  const { leftOut } = gapSides(documents);
  return searchOf(stageSides(documents).all, [], bookOf(context), candidates(context), leftOut);
}

/** The list is asked for again with each gap that is opened: kept until a coding, a fact or a verdict changes. */
function gapsAmong(
  context: Context,
  documents: readonly CodedDocument[],
  scope: GapScope,
): Pick<GapReport, 'gaps' | 'places'> {
  const project = openProject(context);
  const index = studied(context, documents);
  const verdicts = gapVerdicts(project);
  const of = { candidates: candidates(context), verdicts: JSON.stringify([...verdicts]) };
  const known = findings.get(index) ?? new Map<GapScope, Finding>();
  findings.set(index, known);
  const found = known.get(scope);
  if (found?.candidates === of.candidates && found.verdicts === of.verdicts) return found.finding;
  const finding = gaps(
    {
      index,
      candidates: of.candidates,
      linked: linksAmong(project),
      recall: recallOf(project),
      verdicts,
      options: GAP_OPTIONS,
    },
    scope,
  );
  known.set(scope, { ...of, finding });
  return finding;
}

/** Measured on the decisions in the project where there are enough of the code, else the manual's grading. */
function recallOf(project: Project): (code: Code) => MeasuredRecall {
  const counts = new Map<CodeId, { found: number; accepted: number }>();
  for (const { code, accepted, found } of decisionRows(project)) {
    if (!accepted) continue;
    const count = counts.get(code) ?? { found: 0, accepted: 0 };
    counts.set(code, { found: count.found + (found ? 1 : 0), accepted: count.accepted + 1 });
  }
  return (code) => {
    const { found, accepted } = counts.get(code.id) ?? { found: 0, accepted: 0 };
    const graded = gradedRecall(code);
    const recall = recallFromDecisions(found, accepted, graded.recall);
    return recall === null ? graded : { recall, from: 'decisions' };
  };
}

interface Finding {
  /** Another object whenever documents, codings or codebook were written. */
  readonly candidates: Candidates;
  readonly verdicts: string;
  readonly finding: Pick<GapReport, 'gaps' | 'places'>;
}
const findings = new WeakMap<UnitIndex, Map<GapScope, Finding>>();

/** National texts; provincial and municipal ones; all. Drafts and repealed texts are in none. */
export function stageSides(
  documents: readonly CodedDocument[],
): Record<'national' | 'provincial' | 'all', readonly CodedDocument[]> {
  const { national, places } = gapSides(documents);
  const provincial = places.flatMap((place) => place.documents);
  return { national, provincial, all: [...national, ...provincial] };
}

/** The clauses of the side that provides, and on the side found empty the candidates and the nearest passages. */
async function gapEvidence(context: Context, filter: Filter, id: GapId): Promise<CellAnswer> {
  const documents = comparedIn(context, filter);
  const gap = gapsAmong(context, documents, scopeOf(id)).gaps.find((one) => one.id === id);
  if (gap === undefined) throw new Refusal({ key: 'coding.missing' });
  const code = codeNamed(context, gap.code);
  const { full, empty } = gapSidesOf(gap, gapSides(documents));
  const waiting = empty.flatMap((d) => codeHits(context, d.id, withTarget(code), 'waiting'));
  const near =
    gap.type === 'G5'
      ? []
      : await unlisted(
          context,
          code,
          empty.map((d) => d.id),
          waiting,
        );
  return {
    hits: providers(full, code).flatMap((d) => codeHits(context, d.id, withTarget(code), 'counted')),
    searched: gap.searched,
    nearest: [...waiting, ...near],
  };
}

/** An id tells what was found empty: a text by its id, weakness by its ending (`make.ts`). */
function scopeOf(id: GapId): GapScope {
  if (id.endsWith('/weak')) return 'weak';
  return /@d[0-9a-f]{16}$/.test(id) ? 'texts' : 'system';
}

/** The documents that provide and those that were found empty. */
export function gapSidesOf(
  gap: Gap,
  { national, places }: GapSides<CodedDocument>,
): { readonly full: readonly CodedDocument[]; readonly empty: readonly CodedDocument[] } {
  const at = ({ level, region }: PlaceName): readonly CodedDocument[] =>
    level === 'national'
      ? national
      : (places.find((place) => place.level === level && place.region === region)?.documents ?? []);
  const { subject } = gap;
  switch (subject.kind) {
    case 'document':
      return {
        full: at(subject.place),
        empty: at(subject.place).filter(({ id }) => id === subject.document),
      };
    case 'nation':
      return { full: at(subject.ahead), empty: national };
    case 'place':
      // Weak is what is there: the place itself provides, and nothing of it is empty.
      return gap.type === 'G5'
        ? { full: at(subject.place), empty: [] }
        : { full: national, empty: at(subject.place) };
    case 'all': {
      const provinces = places.flatMap((p) => (p.level === 'provincial' ? p.documents : []));
      return gap.providing.documents > 0
        ? { full: national, empty: [] }
        : { full: [], empty: [...national, ...provinces] };
    }
  }
}

/** The clauses that carry one of the codes in these units or in the articles they name by number. */
function unitHits(context: Context, units: readonly CodedUnit[], codes: readonly Code[]): ClauseHit[] {
  const byDocument = new Map<CodedUnit['document'], Set<string>>();
  for (const { document, unit, names } of units) {
    const those = byDocument.get(document) ?? new Set<string>();
    byDocument.set(document, those);
    for (const one of [unit, ...names]) those.add(one);
  }
  const wanted = codes.flatMap(withTarget);
  return [...byDocument].flatMap(([document, those]) =>
    codeHits(context, document, wanted, 'counted', those),
  );
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
