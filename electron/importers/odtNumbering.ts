import { separator } from './numbering';
import { numeral } from './numerals';
import { numberIn, scanXml } from './xml';

interface Level {
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  /** How many levels its number shows: 1.2.3 shows three. */
  readonly shown: number;
}
/** Levels of each list style, counted from 0; that of headings has the name of `OUTLINE`. */
export interface ListStyles {
  readonly lists: ReadonlyMap<string, ReadonlyMap<number, Level>>;
  /** The list style that a paragraph style brings along. */
  readonly ofParagraphs: ReadonlyMap<string, string>;
}

export const OUTLINE = '\0outline';

export function listStyles(parts: readonly string[]): ListStyles {
  const lists = new Map<string, Map<number, Level>>();
  const ofParagraphs = new Map<string, string>();
  for (const xml of parts) {
    let levels: Map<number, Level> | null = null;
    scanXml(xml, {
      open: (name, attribute) => {
        if (name === 'text:list-style' || name === 'text:outline-style') {
          levels = new Map();
          lists.set(name === 'text:outline-style' ? OUTLINE : (attribute('style:name') ?? ''), levels);
        } else if (name === 'style:style') {
          const list = attribute('style:list-style-name');
          if (list !== undefined && list !== '') ofParagraphs.set(attribute('style:name') ?? '', list);
        } else if (name === 'text:list-level-style-number' || name === 'text:outline-level-style') {
          levels?.set(numberIn(attribute('text:level'), 1, 20) - 1, {
            format: attribute('style:num-format') ?? '',
            prefix: attribute('style:num-prefix') ?? '',
            suffix: attribute('style:num-suffix') ?? '',
            start: numberIn(attribute('text:start-value'), 1, 1_000_000),
            shown: numberIn(attribute('text:display-levels'), 1, 20),
          });
        }
      },
      close: (name) => {
        if (name === 'text:list-style' || name === 'text:outline-style') levels = null;
      },
      text: () => undefined,
    });
  }
  return { lists, ofParagraphs };
}

interface OpenList {
  readonly style: string | null;
  readonly counts: (number | undefined)[];
}

/** The numbers an office program draws before items and headings, in reading order. */
export class OdtNumbering {
  private readonly open: OpenList[] = [];
  /** Counters of lists by their id, and of the last list of each style: later lists may go on with them. */
  private readonly byId = new Map<string, OpenList['counts']>();
  private readonly byStyle = new Map<string, OpenList['counts']>();
  private readonly headings: (number | undefined)[] = [];

  constructor(private readonly styles: ListStyles) {}

  openList(attribute: (name: string) => string | undefined): void {
    const around = this.open.at(-1);
    const style = attribute('text:style-name') ?? around?.style ?? null;
    const from = attribute('text:continue-list');
    const goesOn =
      around?.counts ??
      (from !== undefined ? this.byId.get(from) : undefined) ??
      (attribute('text:continue-numbering') === 'true' ? this.byStyle.get(style ?? '') : undefined);
    const counts = goesOn ?? [];
    const id = attribute('xml:id');
    if (id !== undefined) this.byId.set(id, counts);
    if (style !== null) this.byStyle.set(style, counts);
    this.open.push({ style, counts });
  }

  closeList(): void {
    const list = this.open.pop();
    if (list !== undefined && this.open.length > 0) list.counts.length = this.open.length;
  }

  /** The number of an item, at its first paragraph; `paragraphStyle` may name the list style. */
  item(paragraphStyle: string | undefined, start: number | null): string {
    const list = this.open.at(-1);
    if (list === undefined) return '';
    const style = list.style ?? this.styles.ofParagraphs.get(paragraphStyle ?? '') ?? '';
    return this.advanced(style, this.open.length - 1, list.counts, start);
  }

  heading(level: number, start: number | null): string {
    return this.advanced(OUTLINE, level - 1, this.headings, start);
  }

  private advanced(
    style: string,
    depth: number,
    counts: (number | undefined)[],
    start: number | null,
  ): string {
    const levels = this.styles.lists.get(style);
    const at = levels?.get(depth);
    counts[depth] = start ?? (counts[depth] ?? (at?.start ?? 1) - 1) + 1;
    counts.length = depth + 1;
    if (levels === undefined || at === undefined || at.format === '') return '';
    const numbers: string[] = [];
    for (let level = Math.max(0, depth + 1 - at.shown); level <= depth; level += 1) {
      const format = levels.get(level)?.format ?? '';
      if (format !== '') numbers.push(numeral(counts[level] ?? 1, FORMATS[format.slice(0, 1)] ?? 'decimal'));
    }
    const mark = at.prefix + numbers.join('.') + at.suffix;
    return mark + separator(mark, 'space');
  }
}

/** By the first sign of the format, which shows the first number: `一, 二, 三, ...`. */
const FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  一: 'chineseCounting',
  壹: 'chineseLegalSimplified',
  甲: 'ideographTraditional',
  子: 'ideographZodiac',
  '①': 'decimalEnclosedCircle',
  '１': 'decimalFullWidth',
};
