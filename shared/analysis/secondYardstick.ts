import type { CodeId } from '../coding/codebook';
import { allBits, type Bits, countBoth } from './bits';
import { ids } from './framework';
import { type UnitIndex, unitsWith, unitsWithAny } from './unitIndex';

/**
 * A framework that is not the paper's: the three layers of 黄如花、温芳芳、黄雯 2018 (method §3.9), told in our codes. Gaps
 * looked for in the paper's own list only would be found because one looked there (method §6.5-9).
 */
export const THREE_LAYERS = [
  {
    id: 'infrastructure',
    zh: '基础设施层',
    en: 'Infrastructure',
    categories: [
      { id: 'infrastructure', zh: '基础设施', en: 'Infrastructure', codes: ids('pc.infra co.tech or.cloud') },
    ],
  },
  {
    id: 'management',
    zh: '数据管理层',
    en: 'Data management',
    categories: [
      {
        id: 'create',
        zh: '创建与采集',
        en: 'Creation and collection',
        codes: ids('lc.generate lc.collect lc.catalog'),
      },
      {
        id: 'archive',
        zh: '归档与保存',
        en: 'Archiving and preservation',
        codes: ids('lc.archive lc.preserve se.preservation'),
      },
      { id: 'open', zh: '开放共享', en: 'Opening and sharing', codes: ids('lc.open lc.share') },
      { id: 'reuse', zh: '获取与再利用', en: 'Access and reuse', codes: ids('lc.use co.service') },
    ],
  },
  {
    id: 'governance',
    zh: '治理层',
    en: 'Governance',
    categories: [
      {
        id: 'governance',
        zh: '治理',
        en: 'Governance',
        codes: ids(
          'el.subject el.evaluation pc.mechanism pc.safeguard pc.liability co.law co.policy co.org co.standard',
        ),
      },
    ],
  },
] as const satisfies readonly Layer[];

export interface Layer {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly categories: readonly Category[];
}
export interface Category {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly codes: readonly CodeId[];
}

export interface SecondYardstick {
  /** The other framework applied to the same units. */
  readonly categories: readonly {
    readonly layer: string;
    readonly category: string;
    readonly units: number;
  }[];
  readonly codes: readonly YardstickVerdict[];
}

/**
 * both: the other framework finds its category empty too · paperOnly: it finds the category provided for, by the other
 * codes named · outside: it has no such category, so that the gap rests on the paper's framework alone.
 */
export interface YardstickVerdict {
  readonly code: CodeId;
  readonly verdict: 'both' | 'paperOnly' | 'outside';
  readonly category: string | null;
  readonly providedBy: readonly CodeId[];
}

/** `absent`: codes found missing by the paper's framework in the units `within` (those of a place, of the nation). */
export function secondYardstick(
  index: UnitIndex,
  absent: readonly CodeId[],
  within: Bits = allBits(index.size),
  layers: readonly Layer[] = THREE_LAYERS,
): SecondYardstick {
  const categories = layers.flatMap((layer) =>
    layer.categories.map((category) => ({ layer: layer.id, category })),
  );
  return {
    categories: categories.map(({ layer, category }) => ({
      layer,
      category: category.id,
      units: countBoth(unitsWithAny(index, category.codes), within),
    })),
    codes: absent.map((code): YardstickVerdict => {
      const meaning = targetOf(index, code);
      const category = categories.find((one) => one.category.codes.includes(meaning))?.category;
      if (category === undefined) return { code, verdict: 'outside', category: null, providedBy: [] };
      const providedBy = category.codes.filter(
        (other) => other !== meaning && countBoth(unitsWith(index, other), within) > 0,
      );
      return {
        code,
        verdict: providedBy.length > 0 ? 'paperOnly' : 'both',
        category: category.id,
        providedBy,
      };
    }),
  };
}

/** 惩戒机制 is looked up as what it stands for, 法律责任. */
function targetOf(index: UnitIndex, code: CodeId): CodeId {
  return index.book.codes.find(({ id }) => id === code)?.aliasOf ?? code;
}
