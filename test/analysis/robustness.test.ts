import { describe, expect, it } from 'vitest';
import { standardConclusions } from '../../shared/analysis/conclusions';
import { familyCodes, ids } from '../../shared/analysis/framework';
import {
  type Circumstances,
  conclusionsOf,
  robustness,
  robustnessVariants,
} from '../../shared/analysis/robustness';
import { secondYardstick, THREE_LAYERS } from '../../shared/analysis/secondYardstick';
import { unitIndex, unitsIn } from '../../shared/analysis/unitIndex';
import { governance, invented, inventedIndex } from './study';

const study = invented({
  国家条例: {
    level: 'national',
    region: '全国',
    characters: 2000,
    articles: ['lc.share co.org', 'lc.share', 'lc.archive', 'pc.liability', 'co.standard lc.collect'],
  },
  云岭条例: { region: '云岭', characters: 9000, articles: ['lc.archive', 'lc.share'] },
  云岭办法: { region: '云岭', characters: 1000, articles: ['lc.share', 'lc.collect lc.open'] },
  东澜条例: { region: '东澜', characters: 500, articles: ['lc.share co.law'] },
  草案: { region: '北屿', status: 'draft', articles: ['lc.archive'] },
});
const base: Circumstances = { index: unitIndex(study), least: 1, stages: 'paper' };
const codes = ids('lc.share lc.archive lc.destroy co.org');
const rows = robustness(base, robustnessVariants(base, [{ id: 'gate', study: gated() }]), (circumstances) =>
  standardConclusions(circumstances, codes),
);
const row = (id: string): (typeof rows)[number] | undefined => rows.find((one) => one.id === id);
const outcomes = (id: string): Record<string, string> =>
  Object.fromEntries((row(id)?.variants ?? []).map(({ variant, outcome }) => [variant, outcome]));

/** The same study as a codebook with another domain gate would code it: 归档 in the national text is not counted. */
function gated(): typeof study {
  return {
    ...study,
    units: study.units.filter(
      ({ document, codes: own }) => document !== '国家条例' || own.every(({ code }) => code !== 'lc.archive'),
    ),
  };
}

describe('table 10: does a conclusion change', () => {
  it('with another threshold: 归档 stands once in the nation', () => {
    expect(row('absent:national:全国:lc.archive')?.base?.holds).toBe(false);
    expect(outcomes('absent:national:全国:lc.archive')).toEqual({
      threshold: 'changes',
      withoutLongest: 'same',
      stages: 'same',
      gate: 'changes',
    });
  });

  it('without the longest document: 云岭 has 归档 in its long regulation only', () => {
    expect(outcomes('absent:provincial:云岭:lc.archive')['withoutLongest']).toBe('changes');
    expect(row('absent:provincial:云岭:lc.archive')?.stable).toBe(false);
  });

  it('is stable where nothing changes it: 东澜 has no 归档 by any count', () => {
    expect(row('absent:provincial:东澜:lc.archive')).toMatchObject({
      base: { holds: true, figure: 0 },
      stable: true,
    });
  });

  it('is not asked of 销毁 among eleven stages, nor of a place that has only a draft', () => {
    expect(row('absent:all:lc.destroy')).toMatchObject({ base: null, stable: true });
    expect(outcomes('absent:all:lc.destroy')).toMatchObject({ threshold: 'notAsked', stages: 'notAsked' });
    expect(rows.some(({ id }) => id.includes('北屿'))).toBe(false);
  });

  it('asks for empty rows and columns of component × stage and for the back of the life cycle', () => {
    expect(row('emptyColumn:lc.archive')?.base?.holds).toBe(true);
    expect(row('emptyRow:co.sanction')?.base?.holds).toBe(true);
    expect(row('emptyColumn:lc.share')).toBeUndefined();
    // Entries: front 2, middle 6, back 2.
    expect(row('backIsLeast')?.base).toMatchObject({ holds: true, figure: 2 / 10 });
  });

  it('lists what changes before what does not', () => {
    const stable = rows.map((one) => one.stable);
    expect(stable.indexOf(true)).toBeGreaterThan(stable.lastIndexOf(false));
  });

  it('takes any list of findings, say gaps by their ids', () => {
    const found = (least: number): ReadonlyMap<string, number | null> =>
      new Map(least === 1 ? [['G3:lc.archive:东澜', 0.8]] : [['G3:lc.share:东澜', 0.5]]);
    const [one, other] = robustness(base, robustnessVariants(base, []), ({ least }) =>
      conclusionsOf(found(least), ['G3:lc.archive:东澜', 'G3:lc.share:东澜', 'G3:lc.open:东澜']),
    );
    expect(one).toMatchObject({
      id: 'G3:lc.archive:东澜',
      base: { holds: true, figure: 0.8 },
      stable: false,
    });
    expect(other).toMatchObject({ id: 'G3:lc.share:东澜', base: { holds: false }, stable: false });
  });

  it('has nothing to say of an empty project', () => {
    const empty: Circumstances = {
      ...base,
      index: unitIndex({ documents: [], units: [], book: governance }),
    };
    const found = robustness(empty, robustnessVariants(empty, []), (one) => standardConclusions(one, codes));
    expect(found.some(({ id }) => id.startsWith('absent'))).toBe(false);
  });
});

describe('the second yardstick', () => {
  const index = inventedIndex({
    甲: { region: '甲', articles: ['lc.share', 'se.preservation', 'co.org'] },
    乙: { region: '乙', articles: ['lc.share', 'pc.infra'] },
  });
  const of = (region: string): ReturnType<typeof secondYardstick> =>
    secondYardstick(
      index,
      ids('lc.archive lc.destroy co.sanction'),
      unitsIn(index, ({ facts }) => facts.region === region),
    );

  it('finds 归档与保存 provided for by other codes, or empty too', () => {
    expect(of('甲').codes[0]).toEqual({
      code: 'lc.archive',
      verdict: 'paperOnly',
      category: 'archive',
      providedBy: ['se.preservation'],
    });
    expect(of('乙').codes[0]).toMatchObject({ verdict: 'both', providedBy: [] });
  });

  it('does not take a code that stands once, and was asked for twice, for its own substitute', () => {
    const once = inventedIndex({ 甲: { articles: ['lc.archive'] } });
    expect(secondYardstick(once, ids('lc.archive')).codes[0]).toMatchObject({
      verdict: 'both',
      providedBy: [],
    });
  });

  it('has no category for 销毁, and knows an alias by what it stands for', () => {
    expect(of('甲').codes[1]).toMatchObject({ verdict: 'outside', category: null });
    expect(of('甲').codes[2]).toMatchObject({
      verdict: 'paperOnly',
      category: 'governance',
      providedBy: ['co.org'],
    });
  });

  it('counts its own categories', () => {
    expect(of('乙').categories.map(({ category, units }) => [category, units])).toEqual([
      ['infrastructure', 1],
      ['create', 0],
      ['archive', 0],
      ['open', 1],
      ['reuse', 0],
      ['governance', 0],
    ]);
  });

  it('is told in codes of the book, each in one category', () => {
    const all = THREE_LAYERS.flatMap(({ categories }) => categories.flatMap((one) => [...one.codes]));
    expect(new Set(all).size).toBe(all.length);
    const known = new Set(governance.codes.map(({ id }) => id));
    expect(all.filter((code) => !known.has(code))).toEqual([]);
    expect(familyCodes(governance, 'lc').filter((code) => !all.includes(code))).toEqual([
      'lc.organize',
      'lc.store',
      'lc.process',
      'lc.destroy',
    ]);
  });
});
