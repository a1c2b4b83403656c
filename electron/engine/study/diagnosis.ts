import type { Diagnosis, Indicator, Part } from '../../../shared/analysis/diagnosis/definition';
import { diagnose, type Diagnosed } from '../../../shared/analysis/diagnosis/diagnose';
import { diagnoseMean } from '../../../shared/analysis/diagnosis/mean';
import {
  CAPABILITIES,
  COVERAGES,
  DIAGNOSES,
  LEGISLATIVE_PRIORITIES,
  PROBLEM_AREAS,
  STRATEGIES,
} from '../../../shared/analysis/diagnosis/table';
import type { UnitIndex } from '../../../shared/analysis/unitIndex';
import type {
  DiagnosisAnswer,
  DiagnosisBlock,
  DiagnosisFigure,
  DiagnosisGroup,
  DiagnosisRequest,
  Scope,
  StudyCell,
  StudyTable,
} from '../../../shared/contract/study';
import type { Sentence } from '../../../shared/wording/say';
import { allHead } from './attention';
import { both, codeName, headsOf } from './sides';

/** The diagnoses of the paper for one key or all together, the radar and every indicator by key. */
export function diagnosisAnswer(index: UnitIndex, request: DiagnosisRequest): Omit<DiagnosisAnswer, 'basis'> {
  const axis = { by: request.by } as const;
  const byKey = diagnose(index, DIAGNOSES, axis);
  const all = diagnose(index, DIAGNOSES, null);
  const keys = byKey[0]?.keys ?? [];
  const key = request.key !== null && keys.includes(request.key) ? request.key : null;
  const scope: Scope | null = key === null ? null : { by: request.by, key };
  const at = key === null ? 0 : keys.indexOf(key);
  const shown = new Map((key === null ? all : byKey).map((one) => [one.diagnosis, one]));
  const tables = tableMaker(index, request, keys);
  return {
    keys: headsOf(index, request.by, keys),
    blocks: GROUPS.flatMap(({ group, diagnoses }) =>
      diagnoses.map((one) => block(index, group, one, shown.get(one.id), at, scope)),
    ),
    radar: tables('radar', CAPABILITIES, radarValues(index, request)),
    overview: tables(
      'overview',
      GROUPS.flatMap(({ diagnoses }) => diagnoses),
      (id, indicator) => [
        valueOf(all, id, indicator, 0),
        ...keys.map((_, k) => valueOf(byKey, id, indicator, k)),
      ],
    ),
  };
}

const GROUPS = [
  { group: 'problems', diagnoses: PROBLEM_AREAS },
  { group: 'strategies', diagnoses: STRATEGIES },
  { group: 'priorities', diagnoses: LEGISLATIVE_PRIORITIES },
  { group: 'coverages', diagnoses: COVERAGES },
] as const satisfies readonly { group: DiagnosisGroup; diagnoses: readonly Diagnosis[] }[];

function block(
  index: UnitIndex,
  group: DiagnosisGroup,
  diagnosis: Diagnosis,
  found: Diagnosed | undefined,
  key: number,
  scope: Scope | null,
): DiagnosisBlock {
  const { id, zh, en, source } = diagnosis;
  return {
    id,
    group,
    name: { zh, en },
    source,
    indicators: diagnosis.indicators.map((indicator): DiagnosisFigure => {
      const value = found?.indicators.find((one) => one.id === indicator.id)?.values[key];
      const cell = (part: string | null): StudyCell => ({
        by: 'diagnosis',
        diagnosis: id,
        indicator: indicator.id,
        part,
        scope,
      });
      return {
        id: indicator.id,
        name: { zh: indicator.zh, en: indicator.en },
        worseWhenHigh: indicator.measure === 'emptyCells',
        value: value?.value ?? null,
        met: value?.met ?? 0,
        of: value?.of ?? 0,
        cell: cell(null),
        parts: (value?.parts ?? []).map((part) => ({
          id: part.id,
          name: partName(index, indicator, part.id),
          met: part.met,
          units: part.units,
          cell: cell(part.id),
        })),
      };
    }),
  };
}

export function diagnosisPart(indicator: Indicator, part: string): Part | null {
  if (indicator.measure !== 'coverage' && indicator.measure !== 'pairs') return null;
  return indicator.parts.find(({ id }) => id === part) ?? null;
}

function partName(index: UnitIndex, indicator: Indicator, id: string): Sentence {
  return diagnosisPart(indicator, id)?.name ?? codeName(index.book, id);
}

type Values = (diagnosis: string, indicator: string) => readonly (number | null)[];

function radarValues(index: UnitIndex, { by, mean }: DiagnosisRequest): Values {
  if (mean) {
    const means = [
      diagnoseMean(index, CAPABILITIES, null, true),
      diagnoseMean(index, CAPABILITIES, { by }, true),
    ];
    return (id, indicator) =>
      means.flatMap(
        (found) =>
          found.find((one) => one.diagnosis === id)?.indicators.find((one) => one.id === indicator)?.means ??
          [],
      );
  }
  const any = [diagnose(index, CAPABILITIES, null, true), diagnose(index, CAPABILITIES, { by }, true)];
  return (id, indicator) =>
    any.flatMap(
      (found) =>
        found
          .find((one) => one.diagnosis === id)
          ?.indicators.find((one) => one.id === indicator)
          ?.values.map(({ value }) => value) ?? [],
    );
}

/** Keys × indicators, all documents together first. `values`: in that order. */
function tableMaker(
  index: UnitIndex,
  { by }: DiagnosisRequest,
  keys: readonly string[],
): (id: 'radar' | 'overview', diagnoses: readonly Diagnosis[], values: Values) => StudyTable {
  return (id, diagnoses, values) => {
    const columns = diagnoses.flatMap((diagnosis) =>
      diagnosis.indicators.map((indicator) => ({ diagnosis: diagnosis.id, indicator })),
    );
    const found = columns.map((one) => values(one.diagnosis, one.indicator.id));
    const rows = [null, ...keys];
    return {
      id,
      title: both(`study.${id}.title`),
      corner: both(`study.side.${by}`),
      rows: [allHead(index), ...headsOf(index, by, keys)],
      columns: columns.map(({ indicator }) => ({
        key: indicator.id,
        name: { zh: indicator.zh, en: indicator.en },
        note: null,
        format: id === 'radar' ? ('decimal' as const) : ('percent' as const),
        // 空格率 is worse when high: the same shade would praise it.
        heat: indicator.measure !== 'emptyCells',
      })),
      values: rows.map((_, r) => found.map((column) => column[r] ?? null)),
      texts: null,
      totals: null,
      cells: null,
      scoped: {
        rows: rows.map((key) => (key === null ? null : { by, key })),
        columns: columns.map(({ diagnosis, indicator }) => ({
          by: 'diagnosis',
          diagnosis,
          indicator: indicator.id,
          part: null,
          scope: null,
        })),
      },
    };
  };
}

function valueOf(found: readonly Diagnosed[], id: string, indicator: string, key: number): number | null {
  const diagnosed = found.find((one) => one.diagnosis === id);
  return diagnosed?.indicators.find((one) => one.id === indicator)?.values[key]?.value ?? null;
}
