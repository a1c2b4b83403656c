import { alignment, provinceStrip } from '../../shared/analysis/alignment';
import { attentions } from '../../shared/analysis/attention';
import type { Axis } from '../../shared/analysis/axes';
import { standardConclusions } from '../../shared/analysis/conclusions';
import { crossStrengths, crossTable } from '../../shared/analysis/crossTable';
import { CAPABILITIES, DIAGNOSES } from '../../shared/analysis/diagnosis/table';
import { diagnose } from '../../shared/analysis/diagnosis/diagnose';
import { diagnoseMean } from '../../shared/analysis/diagnosis/mean';
import { familyCodes, LIABILITY_CODES, stageCodes } from '../../shared/analysis/framework';
import { lifecycles } from '../../shared/analysis/lifecycle';
import { MODALITIES } from '../../shared/analysis/modality';
import { PMC_VARIABLES } from '../../shared/analysis/pmc/variables';
import { pmcClues } from '../../shared/analysis/pmc/clues';
import { rigidity } from '../../shared/analysis/rigidity';
import { robustness, robustnessVariants } from '../../shared/analysis/robustness';
import { association } from '../../shared/analysis/statistics/association';
import { seededChance } from '../../shared/analysis/statistics/chance';
import { strengthClues } from '../../shared/analysis/strengthClues';
import { type UnitIndex, unitIndex, unitsIn } from '../../shared/analysis/unitIndex';
import type { CodedUnit, Study } from '../../shared/analysis/units';
import type { Codebook, CodeId } from '../../shared/coding/codebook';
import { type ClauseId, type DocumentId, KINDS } from '../../shared/policy/document';
import { PROVINCES } from '../../shared/policy/regionTable';

export interface AnalysisTime {
  readonly name: string;
  /** Milliseconds: the quickest and the middle of the runs. */
  readonly best: number;
  readonly median: number;
}

/** Times of every table over an invented study of `documents` texts of 40 coded units, about three codes a unit. */
export function analysisBench(book: Codebook, documents = 1000, runs = 9): AnalysisTime[] {
  const study = inventedStudy(book, documents);
  const index = unitIndex(study);
  const codes = (family: string): Axis => ({ by: 'codes', codes: familyCodes(book, family) });
  const stages: Axis = { by: 'codes', codes: stageCodes(book, 'extended') };
  const every: Axis = { by: 'codes', codes: book.codes.map(({ id }) => id) };
  const all = familyCodes(book, 'lc');
  const goals = familyCodes(book, 'go');
  const following = { following: LIABILITY_CODES };
  const stageTable = crossTable(index, codes('co'), stages, following);
  const works: readonly (readonly [string, (index: UnitIndex) => unknown])[] = [
    ['unit index (once a revision)', () => unitIndex(study)],
    ['elements × documents', (of) => crossTable(of, codes('el'), { by: 'documents' })],
    ['all codes × documents', (of) => crossTable(of, every, { by: 'documents' })],
    ['components × stages, references followed', (of) => crossTable(of, codes('co'), stages, following)],
    ['the same, weighted by modality', (of) => crossStrengths(of, codes('co'), stages, following)],
    ['crossings × stages', (of) => crossTable(of, codes('cx'), stages)],
    ['standards × stages', (of) => crossTable(of, codes('sd'), stages)],
    ['stages × places', (of) => crossTable(of, stages, { by: 'places' })],
    ['stages × years', (of) => crossTable(of, stages, { by: 'years' })],
    ['all codes × all codes', (of) => crossTable(of, every, every)],
    ['χ², residuals and V of components × stages', () => association(stageTable.counts, { exact: 'never' })],
    [
      'the same by Monte Carlo, 2,000 tables',
      () => association(stageTable.counts, { exact: 'always', chance: seededChance(1) }),
    ],
    ['rigidity of the stages', (of) => rigidity(of, all)],
    ['life cycle of every document', (of) => lifecycles(of, 'extended', { by: 'documents' })],
    ['attention of every document', (of) => attentions(of, all, { by: 'documents' })],
    ['strength clues of every document', (of) => strengthClues(of, goals, familyCodes(book, 'co'), 'local')],
    ['strip of 31 provinces', (of) => provinceStrip(of, all)],
    ['alignment of two sides', (of) => alignment(of, all, unitsIn(of, national), unitsIn(of, provincial))],
    ['all diagnoses, whole study', (of) => diagnose(of, DIAGNOSES, null)],
    ['all diagnoses by place', (of) => diagnose(of, DIAGNOSES, { by: 'places' })],
    ['radar of every document', (of) => diagnose(of, CAPABILITIES, { by: 'documents' })],
    ['radar, means by place', (of) => diagnoseMean(of, CAPABILITIES, { by: 'places' })],
    ['PMC clues of every document', (of) => pmcClues(of, PMC_VARIABLES)],
    ['table 10, four studies', (of) => table10(of, all)],
  ];
  return works.map(([name, work]) => timed(name, () => work(index), runs));
}

/** Not a matrix: the study is numbered anew without its longest text, and again without drafts, four times. */
function table10(index: UnitIndex, codes: readonly CodeId[]): unknown {
  const base = { index, least: 1, stages: 'extended' } as const;
  return robustness(base, robustnessVariants(base, []), (one) => standardConclusions(one, codes));
}

const national = ({ facts }: Study['documents'][number]): boolean => facts.level === 'national';
const provincial = ({ facts }: Study['documents'][number]): boolean => facts.level === 'provincial';

function inventedStudy(book: Codebook, documents: number): Study {
  const chance = seededChance(1);
  const pick = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(chance() * list.length)];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  };
  const counted = book.codes.filter(({ level, aliasOf }) => level === 'clause' && aliasOf === undefined);
  const unitOf = (document: DocumentId, u: number): CodedUnit => {
    const own = [...new Set(Array.from({ length: 1 + Math.floor(chance() * 5) }, () => pick(counted).id))];
    return {
      document,
      unit: `0-${u}-0-0` as ClauseId,
      codes: own.map((code) => ({ code, modalities: [pick(MODALITIES)] })),
      states: [],
      responsible: chance() < 0.4,
      explores: chance() < 0.05,
      names: chance() < 0.15 ? [`0-${Math.floor(chance() * 40)}-0-0` as ClauseId] : [],
      inDomain: true,
    };
  };
  const studied = Array.from({ length: documents }, (_, d): Study['documents'][number] => {
    const place = chance() < 0.2 ? null : pick(PROVINCES).name;
    return {
      id: `d${d}` as DocumentId,
      units: 55,
      characters: 2000 + Math.floor(chance() * 15_000),
      facts: {
        title: `文件${d}`,
        documentNumber: null,
        issuers: [],
        level: place === null ? 'national' : 'provincial',
        region: place ?? '全国',
        date: `${2010 + Math.floor(chance() * 15)}-01-01`,
        effectiveDate: null,
        kind: pick(KINDS),
        status: 'inForce',
        origins: {},
      },
    };
  });
  return {
    documents: studied,
    units: studied.flatMap(({ id }) => Array.from({ length: 40 }, (_, u) => unitOf(id, u))),
    book,
  };
}

function timed(name: string, work: () => unknown, runs: number): AnalysisTime {
  const times = Array.from({ length: runs }, () => {
    const begun = process.hrtime.bigint();
    work();
    return Number(process.hrtime.bigint() - begun) / 1e6;
  }).sort((a, b) => a - b);
  return { name, best: times[0] ?? NaN, median: times[Math.floor(runs / 2)] ?? NaN };
}
