import type { Numbering } from './numbering';
import { Lines } from './lines';
import { symbol } from './symbols';
import { scanXml } from './xml';

/** The body of a Word document as lines, and what a person should know about how they came about. */
export interface Body {
  readonly lines: readonly string[];
  /** False when the XML is cut off. */
  readonly whole: boolean;
  /** Paragraphs whose number Word generates. */
  readonly numbered: number;
  /** Tracked changes, read as accepted. */
  readonly tracked: number;
  /** Footnotes and endnotes referred to, which are not part of the text. */
  readonly notes: number;
  /** Embedded documents that could not be read. */
  readonly lost: number;
}

/**
 * Reads the body in one pass. `w` is the prefix of Word's own elements; `chunk` gives the text of an embedded
 * document by relationship id, null when it cannot be read.
 */
export function bodyText(
  xml: string,
  w: string,
  numbering: Numbering,
  chunk: (id: string) => string | null,
): Body {
  const lines = new Lines();
  const count = { numbered: 0, tracked: 0, notes: 0, lost: 0 };
  // paragraphs nest: a text box stands inside a run of another paragraph
  const paragraphs: Paragraph[] = [];
  const inside = { paragraphProperties: false, runProperties: false, text: false, hiddenRun: false };
  let depth = 0;
  let droppedFrom = Infinity;

  /** The number of a paragraph is known when its first content comes, at the latest when it ends. */
  const mark = (): void => {
    const paragraph = paragraphs.at(-1);
    if (paragraph === undefined || paragraph.marked) return;
    paragraph.marked = true;
    const label = numbering.next(paragraph.style, paragraph.list, paragraph.level);
    if (label !== '') count.numbered += 1;
    lines.text(label);
  };
  const say = (text: string): void => {
    if (inside.hiddenRun) return;
    mark();
    lines.text(text);
  };

  const open: Readonly<Record<string, (attribute: Attribute) => void>> = {
    p: () => {
      if (paragraphs.length > 0) lines.border();
      paragraphs.push({ style: null, list: null, level: null, marked: false });
    },
    pPr: () => (inside.paragraphProperties = true),
    rPr: () => (inside.runProperties = true),
    r: () => (inside.hiddenRun = false),
    t: () => (inside.text = true),
    'm:t': () => (inside.text = true),
    pStyle: (attribute) => property((paragraph) => (paragraph.style = attribute(`${w}val`) ?? null)),
    numId: (attribute) => property((paragraph) => (paragraph.list = attribute(`${w}val`) ?? null)),
    ilvl: (attribute) => property((paragraph) => (paragraph.level = Number(attribute(`${w}val`) ?? 0))),
    vanish: (attribute) => {
      const off = /^(0|false|off)$/.test(attribute(`${w}val`) ?? '');
      if (inside.runProperties && !inside.paragraphProperties) inside.hiddenRun = !off;
    },
    tab: () => {
      if (!inside.paragraphProperties) say('\t');
    },
    br: (attribute) => {
      if (!/page|column/.test(attribute(`${w}type`) ?? '')) lineBreak();
    },
    cr: () => lineBreak(),
    noBreakHyphen: () => say('-'),
    sym: (attribute) => say(symbol(parseInt(attribute(`${w}char`) ?? '', 16))),
    ins: () => changed(),
    moveTo: () => changed(),
    footnoteReference: () => (count.notes += 1),
    endnoteReference: () => (count.notes += 1),
    altChunk: (attribute) => {
      lines.border();
      const text = chunk(attribute('r:id') ?? '');
      if (text === null) count.lost += 1;
      else
        for (const line of text.split('\n')) {
          lines.text(line);
          lines.newline();
        }
    },
    tr: () => lines.openRow(),
    tc: () => lines.openCell(),
  };
  const close: Readonly<Record<string, () => void>> = {
    p: () => {
      mark();
      paragraphs.pop();
      lines.newline();
    },
    pPr: () => (inside.paragraphProperties = false),
    rPr: () => (inside.runProperties = false),
    r: () => (inside.hiddenRun = false),
    t: () => (inside.text = false),
    'm:t': () => (inside.text = false),
    tc: () => lines.closeCell(),
    tr: () => lines.closeRow(),
  };
  const property = (set: (paragraph: Paragraph) => void): void => {
    const paragraph = paragraphs.at(-1);
    if (inside.paragraphProperties && paragraph !== undefined) set(paragraph);
  };
  const lineBreak = (): void => {
    mark();
    lines.newline();
  };
  const changed = (): void => {
    if (!inside.paragraphProperties) count.tracked += 1;
  };
  const plain = (name: string): string => (w !== '' && name.startsWith(w) ? name.slice(w.length) : name);

  const whole = scanXml(xml, {
    open: (name, attribute) => {
      depth += 1;
      if (depth > droppedFrom) return;
      const part = plain(name);
      if (DROPPED.has(part)) {
        if (part === 'del' || part === 'moveFrom') changed();
        droppedFrom = depth;
      } else if (Object.hasOwn(open, part)) open[part]?.(attribute);
    },
    close: (name) => {
      const dropped = depth >= droppedFrom;
      if (depth === droppedFrom) droppedFrom = Infinity;
      depth -= 1;
      const part = plain(name);
      if (!dropped && Object.hasOwn(close, part)) close[part]?.();
    },
    text: (text) => {
      if (inside.text && depth < droppedFrom) say(text);
    },
  });
  return { lines: lines.finish(), whole, ...count };
}

interface Paragraph {
  style: string | null;
  list: string | null;
  level: number | null;
  marked: boolean;
}
type Attribute = (name: string) => string | undefined;

/** Dropped with all they hold: deleted text, field codes, second versions of a drawing, phonetic guides, old formats. */
const DROPPED: ReadonlySet<string> = new Set(
  (
    'del moveFrom instrText delText delInstrText mc:Fallback rt ' +
    'pPrChange rPrChange sectPrChange tblPrChange trPrChange tcPrChange numberingChange'
  ).split(' '),
);
