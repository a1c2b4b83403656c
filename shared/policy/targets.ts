import type { ClauseIndex, Position } from './clauseIndex';
import { numeralOf } from './numerals';

/** 编 to 目, from the outside in. */
export const RANK = { 编: 0, 章: 1, 节: 2, 条: 3, 款: 4, 项: 5, 目: 6 } as const;
export type Unit = keyof typeof RANK;

/** What a citation has named so far; offsets in the folded text. */
export interface Target {
  readonly position: Position;
  readonly containers: readonly [string | null, string | null, string | null];
  readonly unit: Unit;
  readonly start: number;
  readonly end: number;
}

export const NOTHING: Position = { article: null, paragraph: null, item: null, subitem: null };
export const UNSAID = { containers: [null, null, null] } as const;
/** The target one unit further in or beside: what is deeper than the unit is forgotten. */
export function stepped(
  target: Target,
  unit: Unit,
  number: string | null,
  start: number,
  end: number,
): Target {
  const { article, paragraph, item } = target.position;
  const [part, chapter] = target.containers;
  const n = number === null ? null : Number(number);
  const position: Position =
    unit === '条'
      ? { ...NOTHING, article: number }
      : unit === '款'
        ? { ...NOTHING, article, paragraph: n }
        : unit === '项'
          ? { article, paragraph, item: n, subitem: null }
          : unit === '目'
            ? { article, paragraph, item, subitem: n }
            : NOTHING;
  const containers: Target['containers'] =
    unit === '编'
      ? [number, null, null]
      : unit === '章'
        ? [part, number, null]
        : unit === '节'
          ? [part, chapter, number]
          : target.containers;
  return { position, containers, unit, start, end };
}

/** 本条, 本款, 本项: where one is, without what is deeper. */
export function upTo(here: Position, unit: Unit): Position {
  if (unit === '条') return { ...NOTHING, article: here.article };
  if (unit === '款') return { ...here, item: null, subitem: null };
  return { ...here, subitem: null };
}

/** The 条, 款 or 项 that stands `back` places before; null before the first. */
export function before(index: ClauseIndex, here: Position, unit: Unit, back: number): Position | null {
  if (unit === '条') {
    const article = here.article === null ? null : index.articleBefore(here.article, back);
    return article === null ? null : { ...NOTHING, article };
  }
  if (unit === '款') {
    const paragraph = (here.paragraph ?? 1) - back;
    return paragraph < 1 ? null : { ...NOTHING, article: here.article, paragraph };
  }
  const item = (here.item ?? 0) - back;
  return item < 1 ? null : { ...here, item, subitem: null };
}

/** What 第十条至第十二条 and 第二项至第七项 name between their ends. */
export function between(index: ClauseIndex, from: Target, to: Target): readonly Position[] {
  const a = from.position;
  const b = to.position;
  if (a.article !== null && b.article !== null && a.article !== b.article)
    return index.articlesBetween(a.article, b.article).map((article) => ({ ...NOTHING, article }));
  if (from.unit !== to.unit) return [];
  if (to.unit === '款') return inside(a.paragraph, b.paragraph).map((paragraph) => ({ ...b, paragraph }));
  if (to.unit === '项' && a.paragraph === b.paragraph)
    return inside(a.item, b.item).map((item) => ({ ...b, item }));
  return [];
}

function inside(from: number | null, to: number | null): readonly number[] {
  if (from === null || to === null) return [];
  return Array.from({ length: Math.max(0, Math.min(to - from - 1, 100)) }, (_, at) => from + 1 + at);
}

/** 第二章第一节. */
export function containerLabel([part, chapter, section]: Target['containers']): string {
  const named = (number: string | null, unit: string): string =>
    number === null ? '' : `第${numeralOf(Math.floor(Number(number)))}${unit}`;
  return named(part, '编') + named(chapter, '章') + named(section, '节');
}
