import { numeral } from './numerals';

/** One level of a list as Word defines it (ECMA-376 §17.9). */
export interface Level {
  start: number;
  format: string;
  /** `第%1条`, `%1.%2`, `（%1）`: %n is the counter of level n−1. */
  text: string;
  suffix: string;
  /** The level (counted from 1) whose advance restarts this one; 0 = never. */
  restart: number | null;
  legal: boolean;
  style: string | null;
}
export interface List {
  abstract: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

/** A paragraph style: its own numbering and the style it builds on. */
export interface ParagraphStyle {
  list: string | null;
  level: number | null;
  base: string | null;
}

/** Lists as a file defines them. */
export interface Lists {
  /** Levels by the id of the definition. */
  readonly abstracts: ReadonlyMap<string, ReadonlyMap<number, Level>>;
  /** Definitions that stand for the list of a style, by their id. */
  readonly links: ReadonlyMap<string, string>;
  /** The lists that paragraphs name. */
  readonly lists: ReadonlyMap<string, List>;
}

/** The numbers Word would print before paragraphs, restored in reading order. */
export class Numbering {
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly started = new Set<string>();

  constructor(
    private readonly defined: Lists,
    private readonly styles: ReadonlyMap<string, ParagraphStyle>,
  ) {}

  /**
   * The mark of the next paragraph, `第三条　` or `（二）`, or '' when it carries none. Must be called once for
   * every paragraph in order: numbers count.
   */
  next(style: string | null, list: string | null, level: number | null): string {
    const own = this.effective(style, list, level);
    if (own === null) return '';
    const { id, depth, levels, starts, abstract } = own;
    const counts = this.counters.get(abstract) ?? [];
    this.counters.set(abstract, counts);
    // an override of the start counts from the first paragraph of that list on
    const override = starts.get(depth);
    if (override !== undefined && !this.started.has(`${id}/${String(depth)}`)) counts[depth] = override - 1;
    this.started.add(`${id}/${String(depth)}`);

    const at = levels.get(depth);
    counts[depth] = (counts[depth] ?? (at?.start ?? 1) - 1) + 1;
    for (let below = depth + 1; below < 9; below += 1) {
      const restart = levels.get(below)?.restart ?? below;
      if (restart !== 0 && depth < restart) counts[below] = undefined;
    }
    if (at === undefined || at.format === 'none') return '';
    if (at.format === 'bullet') return /[\ue000-\uf8ff]/.test(at.text) || at.text === '' ? '' : at.text;
    const mark = at.text.replace(/%([1-9])/g, (_mark, digit: string) => {
      const index = Number(digit) - 1;
      const level = levels.get(index);
      const value = counts[index] ?? level?.start ?? 1;
      return numeral(value, at.legal ? 'decimal' : (level?.format ?? 'decimal'));
    });
    return mark + separator(mark, at.suffix);
  }

  private effective(style: string | null, list: string | null, level: number | null) {
    let id = list;
    let depth = level;
    for (let name = style, steps = 0; name !== null && steps < 20; steps += 1) {
      const inherited = this.styles.get(name);
      if (inherited === undefined) break;
      id ??= inherited.list;
      if (inherited.list !== null) depth ??= inherited.level ?? this.levelOfStyle(inherited.list, name);
      name = inherited.base;
    }
    if (id === null || id === '0') return null;
    const found = this.defined.lists.get(id);
    if (found === undefined) return null;
    const linked = this.defined.links.get(found.abstract);
    const target =
      linked === undefined ? undefined : this.defined.lists.get(this.styles.get(linked)?.list ?? '');
    const base = this.defined.abstracts.get(target?.abstract ?? found.abstract) ?? new Map<number, Level>();
    const levels = found.levels.size === 0 ? base : new Map([...base, ...found.levels]);
    return {
      id,
      depth: depth ?? 0,
      levels,
      starts: found.starts,
      abstract: target?.abstract ?? found.abstract,
    };
  }

  /** A level may name the style it belongs to; the style then need not name the level. */
  private levelOfStyle(list: string, style: string): number {
    const levels = this.defined.abstracts.get(this.defined.lists.get(list)?.abstract ?? '');
    for (const [depth, level] of levels ?? []) if (level.style === style) return depth;
    return 0;
  }
}

/** Official texts write 第三条　为了 and 一、总体要求: a blank only where the mark does not end itself. */
export function separator(mark: string, suffix: string): string {
  return suffix === 'nothing' || mark === '' || /[、．.，,）)】\]：:。]$/.test(mark) ? '' : '　';
}
