import { Lines } from './lines';
import type { OdtNumbering } from './odtNumbering';
import { numberIn, scanXml } from './xml';

/** The text of an OpenDocument file as lines, and what a person should know about how they came about. */
export interface OdtBody {
  readonly lines: readonly string[];
  /** False when the XML is cut off. */
  readonly whole: boolean;
  readonly numbered: number;
  readonly tracked: number;
  readonly notes: number;
}

/** What no writer exceeds: levels of headings, and numbers of items. */
const DEEPEST = 20;
const MOST = 1_000_000;

type Attribute = (name: string) => string | undefined;

export function odtBody(xml: string, numbering: OdtNumbering): OdtBody {
  const lines = new Lines();
  const count = { numbered: 0, tracked: 0, notes: 0 };
  /** Items whose first paragraph has not come; null = has come, or is to have no number. */
  const items: ({ start: number | null } | null)[] = [];
  let depth = 0;
  let droppedFrom = Infinity;
  let inBody = false;
  let paragraphs = 0;
  let atStart = true;

  const say = (text: string): void => {
    if (text === '') return;
    lines.text(text);
    atStart = false;
  };
  const number = (mark: string): void => {
    if (mark !== '') count.numbered += 1;
    lines.text(mark);
  };
  const openParagraph = (): void => {
    if (paragraphs > 0) lines.border();
    paragraphs += 1;
    atStart = true;
  };
  const startValue = (attribute: Attribute): number | null => {
    const value = attribute('text:start-value');
    return value === undefined ? null : numberIn(value, 1, MOST);
  };

  const open: Readonly<Record<string, (attribute: Attribute) => void>> = {
    'office:text': () => (inBody = true),
    'text:p': (attribute) => {
      openParagraph();
      const item = items.at(-1) ?? null;
      if (item !== null) number(numbering.item(attribute('text:style-name'), item.start));
      if (items.length > 0) items[items.length - 1] = null;
    },
    'text:h': (attribute) => {
      openParagraph();
      const item = items.at(-1) ?? null;
      const isPlain = attribute('text:is-list-header') === 'true';
      if (item !== null) number(numbering.item(attribute('text:style-name'), item.start));
      else if (!isPlain) {
        number(
          numbering.heading(numberIn(attribute('text:outline-level'), 1, DEEPEST), startValue(attribute)),
        );
      }
      if (items.length > 0) items[items.length - 1] = null;
    },
    'text:list': (attribute) => numbering.openList(attribute),
    'text:list-item': (attribute) => items.push({ start: startValue(attribute) }),
    'text:list-header': () => items.push(null),
    'text:s': (attribute) => say(' '.repeat(numberIn(attribute('text:c'), 1, 200))),
    'text:tab': () => say('\t'),
    'text:line-break': () => {
      lines.newline();
      atStart = true;
    },
    'text:changed-region': () => (count.tracked += 1),
    'table:table-row': () => lines.openRow(),
    'table:table-cell': () => lines.openCell(),
  };
  const close: Readonly<Record<string, () => void>> = {
    'office:text': () => (inBody = false),
    'text:p': () => closeParagraph(),
    'text:h': () => closeParagraph(),
    'text:list': () => {
      numbering.closeList();
    },
    'text:list-item': () => items.pop(),
    'text:list-header': () => items.pop(),
    'table:table-cell': () => lines.closeCell(),
    'table:table-row': () => lines.closeRow(),
  };
  const closeParagraph = (): void => {
    paragraphs -= 1;
    lines.newline();
  };

  const whole = scanXml(xml, {
    open: (name, attribute) => {
      depth += 1;
      if (depth > droppedFrom) {
        if (name === 'text:changed-region') count.tracked += 1;
        return;
      }
      if (DROPPED.has(name)) {
        if (name === 'text:note') count.notes += 1;
        droppedFrom = depth;
      } else if (Object.hasOwn(open, name)) open[name]?.(attribute);
    },
    close: (name) => {
      const dropped = depth >= droppedFrom;
      if (depth === droppedFrom) droppedFrom = Infinity;
      depth -= 1;
      if (!dropped && Object.hasOwn(close, name)) close[name]?.();
    },
    text: (text) => {
      if (!inBody || paragraphs === 0 || depth >= droppedFrom) return;
      // blanks of the file count as one; at the start of a paragraph as none
      const words = text.replace(/[ \t\r\n]+/g, ' ');
      say(atStart ? words.trimStart() : words);
    },
  });
  return { lines: lines.finish(), whole, ...count };
}

/** Dropped with all they hold: deleted text, notes, comments, phonetic guides, numbers written out beside their cause. */
const DROPPED: ReadonlySet<string> = new Set([
  'text:tracked-changes',
  'text:note',
  'office:annotation',
  'text:ruby-text',
  'text:number',
  'office:forms',
  'office:scripts',
  'text:table-of-content-source',
]);
