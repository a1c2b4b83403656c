import { describe, expect, it } from 'vitest';
import { unitsAt } from '../../shared/analysis/unitIndex';
import { diagnoseMean } from '../../shared/analysis/diagnosis/mean';
import { admittedProblems } from '../../shared/analysis/diagnosis/admitted';
import { type Diagnosis, diagnosisCodes } from '../../shared/analysis/diagnosis/definition';
import {
  diagnose,
  indicatorUnits,
  type IndicatorValue,
  partUnits,
} from '../../shared/analysis/diagnosis/diagnose';
import {
  CAPABILITIES,
  COVERAGES,
  DIAGNOSES,
  LEGISLATIVE_PRIORITIES,
  PROBLEM_AREAS,
  STRATEGIES,
} from '../../shared/analysis/diagnosis/table';
import type { ClauseId, DocumentId } from '../../shared/policy/document';
import { article, governance, inventedIndex } from './study';

const index = inventedIndex({
  云岭条例: {
    region: '云岭',
    kind: 'regulation',
    articles: [
      'el.subject el.task co.org',
      'pc.infra lc.share cx.department cx.business',
      'lc.archive dq.accuracy el.evaluation',
      'dq.timeliness lc.collect el.task',
      'se.backup cx.level cx.region lc.share sd.share',
      { codes: 'pc.liability', names: [4] },
    ],
  },
  东澜方案: {
    region: '东澜',
    kind: 'plan',
    articles: ['lc.archive st.plan', 'el.object co.org lc.use', 'pc.mechanism'],
  },
});

function values(id: string, key = 'all', axis: 'places' | null = null, graded = false): IndicatorValue[] {
  const found = diagnose(index, DIAGNOSES, axis === null ? null : { by: axis }, graded).find(
    ({ diagnosis }) => diagnosis === id,
  );
  if (found === undefined) throw new Error(`no diagnosis ${id}`);
  const at = found.keys.indexOf(key);
  return found.indicators.flatMap((indicator) => indicator.values[at] ?? []);
}
const figures = (id: string, key?: string, axis?: 'places'): (number | null)[] =>
  values(id, key, axis).map(({ value }) => value);

describe('the tables of definitions', () => {
  it.each([
    ['problem areas', PROBLEM_AREAS, 5],
    ['strategies: four pairs, unity, platform, business', STRATEGIES, 7],
    ['legislative priorities', LEGISLATIVE_PRIORITIES, 4],
    ['capabilities', CAPABILITIES, 8],
    ['coverages', COVERAGES, 10],
  ] as const)('%s', (_, table: readonly Diagnosis[], n) => {
    expect(table).toHaveLength(n);
  });

  it('name only codes that the book has, and each diagnosis once', () => {
    const known = new Set(governance.codes.map(({ id }) => id));
    expect(DIAGNOSES.flatMap(diagnosisCodes).filter((code) => !known.has(code))).toEqual([]);
    expect(new Set(DIAGNOSES.map(({ id }) => id)).size).toBe(DIAGNOSES.length);
  });
});

describe('problem areas', () => {
  it('pb.top: stages and components covered, empty cells of component × stage', () => {
    // collect, share, archive, use of 11 (12); org, assessment (= el.evaluation), sanction (= pc.liability) of 9.
    const [stages, twelve, components, cells, more] = figures('pb.top');
    expect([stages, twelve, components]).toEqual([4 / 11, 4 / 12, 3 / 9]);
    // Met: org × use, assessment × archive, sanction × collect (through article 4).
    expect([cells, more]).toEqual([96 / 99, 105 / 108]);
  });

  it('pb.coop: crossings, roles, rights, tasks that name who', () => {
    expect(figures('pb.coop')).toEqual([4 / 5, 0, 0, 1 / 2]);
  });

  it('pb.standard: groups of standards, and stages that name a standard in the same article', () => {
    // Units with a stage: 2, 3, 4, 5 and two of the plan; with a standard: 5.
    expect(figures('pb.standard')).toEqual([1 / 5, 1 / 6]);
  });

  it('pb.quality: dimensions, and whether quality is assessed', () => {
    expect(figures('pb.quality')).toEqual([2 / 6, 1 / 2]);
  });

  it('pb.security: measures and layers', () => {
    expect(figures('pb.security')).toEqual([1 / 5, 0]);
  });

  it('of a place are those of its documents', () => {
    expect(figures('pb.quality', 'provincial:东澜', 'places')).toEqual([0, null]);
  });
});

describe('strategies', () => {
  it('count each side of a pair: 0, 1 or 2', () => {
    const met = (key: string): number[] =>
      ['st.pair.so', 'st.pair.gt', 'st.pair.sm', 'st.pair.ms'].map(
        (id) => values(id, key, 'places')[0]?.met ?? NaN,
      );
    expect(met('provincial:云岭')).toEqual([1, 1, 1, 0]);
    expect(met('provincial:东澜')).toEqual([1, 0, 2, 0]);
  });

  it('of seven in unity: how many are there, how many pairs share an article', () => {
    // tool, resource, application of 7; resource with application of 21 pairs.
    expect(figures('st.unity7')).toEqual([3 / 7, 1 / 21]);
  });

  it('shared platform and joint governance: infrastructure with sharing, three crossings', () => {
    expect(figures('st.big')).toEqual([1]);
    expect(figures('st.big', 'provincial:东澜', 'places')).toEqual([0]);
  });

  it('joint governance asks for three crossings: two are not enough', () => {
    const of = (crossings: string): number | undefined =>
      diagnose(
        inventedIndex({ 甲: { articles: [`pc.infra lc.share ${crossings}`] } }),
        STRATEGIES,
        null,
      ).find(({ diagnosis }) => diagnosis === 'st.big')?.indicators[0]?.values[0]?.met;
    expect([of('cx.level cx.region'), of('cx.level cx.region cx.system')]).toEqual([1, 2]);
  });

  it('platform with business asks for one and the same article', () => {
    const [value] = values('st.biz');
    expect(value?.parts).toEqual([
      { id: 'platformBusiness', met: true, score: 1, units: 1 },
      { id: 'standardBusiness', met: false, score: 0, units: 0 },
    ]);
  });
});

describe('legislative priorities', () => {
  it('are asked of rules by order and firmer', () => {
    const of = (place: string): (number | null)[] =>
      LEGISLATIVE_PRIORITIES.map(({ id }) => figures(id, `provincial:${place}`, 'places')[0] ?? null);
    expect(of('云岭')).toEqual([1, 1, 1, 1]);
  });

  it('are not asked of a place with no legislation here, though its plan speaks of 归档', () => {
    expect(figures('st.law.preserve', 'provincial:东澜', 'places')).toEqual([null]);
  });
});

describe('the radar', () => {
  const radar = (place: string, graded: boolean): (number | null | undefined)[] =>
    CAPABILITIES.map(({ id }) => values(id, `provincial:${place}`, 'places', graded)[0]?.value);

  it('has eight axes, all or nothing', () => {
    expect(radar('云岭', false)).toEqual([0, 1, 0, 0, 0, 0, 1, 0]);
    expect(radar('东澜', false)).toEqual([1, 0, 0, 0, 1, 1, 0, 0]);
  });

  it('or graded: data without a catalogue and structure without mechanism count half', () => {
    expect(radar('云岭', true)).toEqual([0, 1, 0.5, 0, 0.5, 0, 1, 0]);
  });
});

describe('the mean over documents', () => {
  const of = (axis: 'levels' | null, id: string): (number | null | undefined)[] =>
    diagnoseMean(index, DIAGNOSES, axis === null ? null : { by: axis })
      .find(({ diagnosis }) => diagnosis === id)
      ?.indicators.map(({ means }) => means[0]) ?? [];

  it('is the share of texts that provide for it', () => {
    expect(of(null, 'cap.top')).toEqual([1 / 2]);
    expect(of('levels', 'cap.top')).toEqual([1 / 2]);
  });

  it('leaves out texts that are not asked: the plan of 东澜 is no legislation', () => {
    expect(of(null, 'st.law.quality')).toEqual([1]);
  });

  it('is nothing where no text is asked', () => {
    const plans = inventedIndex({ 方案: { kind: 'plan', articles: ['dq.accuracy'] } });
    expect(diagnoseMean(plans, LEGISLATIVE_PRIORITIES, null)[2]?.indicators[0]?.means).toEqual([null]);
  });
});

describe('every figure', () => {
  it('opens on its clauses, as many as it counts', () => {
    const indicators = DIAGNOSES.flatMap((one) => one.indicators);
    for (const indicator of indicators) {
      if (indicator.measure !== 'coverage') continue;
      const [value] = diagnose(
        index,
        [{ id: 'x', zh: '', en: '', source: '', indicators: [indicator] }],
        null,
      )[0]?.indicators.flatMap((one) => one.values) ?? [undefined];
      for (const part of value?.parts ?? []) {
        const definition = indicator.parts.find(({ id }) => id === part.id);
        if (definition !== undefined)
          expect(unitsAt(index, partUnits(index, definition))).toHaveLength(part.units);
      }
    }
  });

  it('of a rate opens on the units above the line', () => {
    const [, assessed] = PROBLEM_AREAS.find(({ id }) => id === 'pb.quality')?.indicators ?? [];
    if (assessed === undefined) throw new Error('the table changed');
    expect(unitsAt(index, indicatorUnits(index, assessed)).map(({ unit }) => unit)).toEqual([article(3)]);
  });
});

describe('problems a policy itself admits', () => {
  const of = (words: string): { areas: readonly string[]; said: string }[] =>
    admittedProblems([{ document: 'd' as DocumentId, clause: 'c' as ClauseId, start: 100, words }]).map(
      ({ areas, start, end }) => ({ areas, said: words.slice(start - 100, end - 100) }),
    );

  it.each([
    ['我市政务数据工作还存在共享不足、标准不统一等问题。', ['pb.coop', 'pb.standard']],
    ['同时也存在顶层设计缺乏、信息孤岛较多的情况。', ['pb.top', 'pb.coop']],
    ['档案数字化仍存在长期保存能力不足的短板。', ['pb.security']],
    ['基层信息化存在人手不足的困难。', []],
  ])('%s', (words, areas) => {
    expect(of(words)).toEqual([{ areas, said: words }]);
  });

  it.each(['数据存在不完善的，提供单位应当校核。', '共享通道不存在壁垒。', '不足部分由财政补助。'])(
    'does not take for one: %s',
    (words) => {
      expect(of(words)).toEqual([]);
    },
  );

  it('takes the sentence, not the clause', () => {
    expect(of('近年成效明显。但存在标准滞后的问题。今后应当加强。').map(({ said }) => said)).toEqual([
      '但存在标准滞后的问题。',
    ]);
  });
});
