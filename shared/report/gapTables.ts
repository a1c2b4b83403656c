import { standardConclusions } from '../analysis/conclusions';
import { GAP_SCOPES, gapPlace, type Gap, type GapType } from '../analysis/gaps/gap';
import { gapReasons } from '../analysis/gaps/reasons';
import { gapCodes } from '../analysis/gaps/search';
import { robustness, robustnessVariants } from '../analysis/robustness';
import { say } from '../wording/say';
import { labelOf } from './coverageTables';
import type { ReportInput } from './input';
import { countCell, percentCell, type Block, type Cell, type TableBlock } from './report';

/** Nation and places, the gaps with their evidence, and whether they stand under other choices: tables 7, 9, 10. */
export function gapBlocks(input: ReportInput): Block[] {
  const { language } = input;
  return [
    { kind: 'heading', text: say(language, 'paper.gaps') },
    placeTable(input),
    alignmentTable(input),
    countTable(input),
    ...findings(input),
    gapTable(input),
    weakTable(input),
    robustnessTable(input),
  ];
}

function placeTable({ language, places }: ReportInput): TableBlock {
  return {
    kind: 'table',
    caption: say(language, 'paper.tablePlaces'),
    columns: (['place', 'level', 'documents', 'recall'] as const).map((column) =>
      say(language, `paper.column.${column}`),
    ),
    rows: places.map(({ region, level, documents, recall }) => [
      region,
      say(language, `level.${level}`),
      documents,
      percentCell(recall),
    ]),
    note: say(language, 'paper.tablePlaces.note'),
  };
}

/** Table 7: of each code how much the nation says, how many places take it up, how many do not. */
function alignmentTable(input: ReportInput): TableBlock {
  const { language, index, gaps, places } = input;
  const g3 = new Map<string, number>();
  const ahead = new Map<string, Gap>();
  const system = new Map<string, Gap>();
  for (const gap of gaps.system) {
    if (gap.type === 'G3') g3.set(gap.code, (g3.get(gap.code) ?? 0) + 1);
    if (gap.type === 'ahead') ahead.set(gap.code, gap);
    if (gap.type === 'G4') system.set(gap.code, gap);
  }
  const national = index.documents.flatMap(({ facts, id }) => (facts.level === 'national' ? [id] : []));
  const wanted = new Set(national);
  const counts = new Map<string, number>();
  for (const unit of index.units) {
    if (!wanted.has(unit.document)) continue;
    for (const { code } of unit.codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return {
    kind: 'table',
    caption: say(language, 'paper.table7'),
    columns: (['label', 'nationalUnits', 'takenUp', 'notFound', 'type'] as const).map((column) =>
      say(language, `paper.column.${column}`),
    ),
    rows: gapCodes(index.book).map((code): Cell[] => {
      const missing = g3.get(code.id) ?? 0;
      const units = counts.get(code.id) ?? 0;
      const types = [
        ...(missing > 0 ? ['G3'] : []),
        ...(system.has(code.id) ? ['G4'] : []),
        ...(ahead.has(code.id) ? [say(language, 'gap.ahead')] : []),
      ];
      return [
        code[language],
        countCell(units),
        units === 0 ? '—' : places.length - missing,
        units === 0 ? '—' : countCell(missing),
        types.join('、'),
      ];
    }),
    note: say(language, 'paper.table7.note'),
  };
}

function countTable({ language, gaps }: ReportInput): TableBlock {
  const all = [...gaps.system, ...gaps.texts, ...gaps.weak];
  const types: readonly GapType[] = [...GAP_SCOPES.system, ...GAP_SCOPES.texts, ...GAP_SCOPES.weak, 'G0'];
  const judged = (type: GapType, verdict: Gap['verdict']): number =>
    all.filter((gap) => gap.type === type && gap.verdict === verdict).length;
  return {
    kind: 'table',
    caption: say(language, 'paper.tableTypes'),
    columns: [
      say(language, 'paper.column.type'),
      say(language, 'paper.column.count'),
      ...(['confirmed', 'elsewhere', 'outOfScope'] as const).map((v) => say(language, `gap.verdict.${v}`)),
      say(language, 'paper.column.open'),
    ],
    rows: types.map((type) => [
      `${type === 'ahead' ? '' : `${type} `}${say(language, `gap.${type}`)}`,
      countCell(all.filter((gap) => gap.type === type).length),
      countCell(judged(type, 'confirmed')),
      countCell(judged(type, 'elsewhere')),
      countCell(judged(type, 'outOfScope')),
      countCell(judged(type, null)),
    ]),
    note: null,
  };
}

/** Only what a person confirmed is worded as a finding; of the rest the most certain G4 and G3, as 未检出. */
function findings(input: ReportInput): Block[] {
  const { language, gaps, evidence, day } = input;
  const confirmed = gaps.system.filter(({ verdict }) => verdict === 'confirmed');
  const told = (gap: Gap, key: 'paper.finding' | 'paper.notFound'): Block => {
    const { searched } = gap;
    const behind = evidence.get(gap.id);
    return {
      kind: 'evidence',
      claim: say(language, key, {
        place: gapPlace(gap.subject)?.region ?? say(language, 'gaps.bothSides'),
        documents: searched.documents,
        code: labelOf(input, gap.code),
        day,
        candidates: behind?.nearest.length ?? 0,
        confidence: gap.confidence,
        type: gap.type,
        reasons: gapReasons(gap)
          .map(({ key: reason, values }) => say(language, reason, values))
          .join('；'),
      }),
      quotes: [...(behind?.providing ?? []), ...(behind?.nearest ?? [])],
    };
  };
  return [
    { kind: 'heading', text: say(language, 'paper.findings') },
    ...(confirmed.length === 0
      ? [{ kind: 'paragraph', text: say(language, 'paper.noFindings') } as const]
      : confirmed.map((gap) => told(gap, 'paper.finding'))),
    { kind: 'heading', text: say(language, 'paper.notFounds') },
    ...openTold(gaps.system).map((gap) => told(gap, 'paper.notFound')),
  ];
}

/** As many open gaps are told in words; table 9 lists them all. */
const TOLD = 12;

/** G4 first; then, code by code, where most of the comparable ones provide and this place was found empty. */
function openTold(gaps: readonly Gap[]): Gap[] {
  const open = gaps.filter(({ verdict }) => verdict === null);
  const local = new Map<string, Gap>();
  for (const gap of open) {
    const isUsual = (gap.absence?.expected ?? 0) >= 0.5;
    if (gap.type === 'G3' && isUsual && !local.has(gap.code)) local.set(gap.code, gap);
  }
  return [...open.filter(({ type }) => type === 'G4'), ...local.values()].slice(0, TOLD);
}

function gapTable(input: ReportInput): TableBlock {
  const { language, gaps, evidence } = input;
  return {
    kind: 'table',
    caption: say(language, 'paper.table9'),
    columns: (
      ['no', 'label', 'place', 'type', 'searched', 'confidence', 'candidates', 'nearest', 'verdict'] as const
    ).map((column) => say(language, `paper.column.${column}`)),
    rows: gaps.system.map((gap, nth): Cell[] => {
      const nearest = evidence.get(gap.id)?.nearest ?? [];
      return [
        nth + 1,
        labelOf(input, gap.code),
        gapPlace(gap.subject)?.region ?? say(language, 'gaps.bothSides'),
        gap.type === 'ahead' ? say(language, 'gap.ahead') : gap.type,
        say(language, 'gaps.searchedShort', {
          documents: gap.searched.documents,
          units: gap.searched.units,
        }),
        gap.confidence.toFixed(2),
        gap.searched.candidates,
        nearest
          .slice(0, 1)
          .map(({ title, label }) => `《${title}》${label}`)
          .join(''),
        gap.verdict === null ? '' : say(language, `gap.verdict.${gap.verdict}`),
      ];
    }),
    note: say(language, 'paper.table9.note'),
  };
}

function weakTable(input: ReportInput): TableBlock {
  const { language, gaps } = input;
  return {
    kind: 'table',
    caption: say(language, 'paper.tableWeak'),
    columns: (['label', 'place', 'units', 'lacks'] as const).map((column) =>
      say(language, `paper.column.${column}`),
    ),
    rows: gaps.weak
      .filter(({ lacks }) => lacks.length >= 3)
      .map((gap) => [
        labelOf(input, gap.code),
        gapPlace(gap.subject)?.region ?? '',
        gap.providing.units,
        gap.lacks.map((weakness) => say(language, `gap.lacks.${weakness}`)).join('；'),
      ]),
    note: say(language, 'paper.tableWeak.note', { all: gaps.weak.length }),
  };
}

/** Table 10: does the conclusion change under another threshold, without the longest text, with 11 stages? */
function robustnessTable(input: ReportInput): TableBlock {
  const { language, index } = input;
  const codes = gapCodes(index.book).map(({ id }) => id);
  const base = { index, least: input.options.threshold, stages: 'extended' } as const;
  const variants = robustnessVariants(base, []);
  const rows = robustness(base, variants, (under) => standardConclusions(under, codes));
  const changing = rows.filter(({ stable }) => !stable);
  const system = changing.filter(({ id }) => !LOCAL.test(id));
  return {
    kind: 'table',
    caption: say(language, 'paper.table10'),
    columns: [
      say(language, 'paper.column.conclusion'),
      ...variants.map(({ id }) => say(language, `paper.variant.${id as 'threshold'}`)),
    ],
    rows: system.map(({ id, base: own, variants: others }) => [
      conclusionSaid(input, id, own?.holds === true),
      ...others.map(({ outcome }) => say(language, `paper.outcome.${outcome}`)),
    ]),
    note: say(language, 'paper.table10.note', {
      all: rows.length,
      stable: rows.length - changing.length,
      changing: changing.length,
      local: changing.length - system.length,
    }),
  };
}

const LOCAL = /^absent:(?:provincial|municipal):/;

/** `absent:provincial:云岭:lc.archive` as a sentence. */
function conclusionSaid(input: ReportInput, id: string, holds: boolean): string {
  const { language } = input;
  const [kind = '', ...rest] = id.split(':');
  const code = labelOf(input, (rest.at(-1) ?? '') as Gap['code']);
  const where = rest[0] === 'all' ? say(language, 'paper.everywhere') : (rest.at(-2) ?? '');
  return say(language, holds ? 'paper.concluded' : 'paper.notConcluded', {
    conclusion: say(language, `paper.conclusion.${kind as 'absent'}`, { code, where }),
  });
}
