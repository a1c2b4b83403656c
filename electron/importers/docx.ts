import { decode } from './encoding';
import { Numbering, type ParagraphStyle } from './docxNumbering';
import { wholeText } from './html';
import { Lines } from './lines';
import { mhtmlPage } from './mhtml';
import { message, refused, type Importer, type Reading } from './reading';
import { settled } from './settle';
import { scanXml, xmlText } from './xml';
import { isZip, zipEntries } from './zip';

/**
 * Word documents (ECMA-376). Read here rather than by a library because a policy needs what raw-text readers
 * leave out: numbers that Word generates (第三条 is often a list label, not text), whole texts embedded as
 * altChunk, and tracked changes resolved.
 */
export const docx: Importer = {
  format: 'docx',
  recognises: isZip,
  read: (bytes) => readDocx(bytes),
};

function readDocx(bytes: Uint8Array): Reading {
  const zip = zipEntries(
    bytes,
    (name) => /\.(xml|rels|mht|mhtml|html?|txt)$/i.test(name) && !/^(customXml|docProps)\//i.test(name),
  );
  if (!zip.ok) return zip;
  const text = (name: string): string => xmlText(zip.entries.get(name) ?? new Uint8Array());
  const main = mainPart(text('_rels/.rels'));
  const body = text(main);
  if (body === '') return refused('import.docxNoBody');
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const links = relationships(text(`${folder}_rels/${main.slice(folder.length)}.rels`), folder);
  const prefix = wordPrefix(body);
  const numbering = new Numbering(
    text(`${folder}numbering.xml`),
    styles(text(`${folder}styles.xml`), prefix),
    prefix,
  );
  const chunk = (id: string): string => chunkText(zip.entries.get(links.get(id) ?? ''));
  const found = bodyText(body, prefix, numbering, chunk);
  if (!found.whole) return refused('import.docxDamaged');
  const warnings = [
    ...(found.numbered > 0 ? [message('import.docxNumbering', { count: found.numbered })] : []),
    ...(found.tracked > 0 ? [message('import.docxTracked', { count: found.tracked })] : []),
    ...(found.notes > 0 ? [message('import.docxNotes', { count: found.notes })] : []),
  ];
  return settled(
    found.lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    'docx',
    'docx',
    warnings,
  );
}

/** Content dropped whole: deleted text, field codes, second versions of the same drawing, phonetic guides. */
const DROPPED = new Set([
  'del',
  'moveFrom',
  'instrText',
  'delText',
  'delInstrText',
  'rt',
  'pPrChange',
  'rPrChange',
  'sectPrChange',
  'numberingChange',
]);

/** One pass over the body. Paragraphs may nest (text boxes), hence the stack of paragraphs. */
function bodyText(xml: string, w: string, numbering: Numbering, chunk: (id: string) => string) {
  const lines = new Lines();
  const paragraphs: { style: string | null; list: string | null; level: number | null; marked: boolean }[] =
    [];
  let numbered = 0;
  let tracked = 0;
  let notes = 0;
  let depth = 0;
  let dropBelow = Infinity;
  let inText = false;
  let inProperties = false;
  let inRunProperties = false;
  let hidden = false;

  /** The number of a paragraph is known when its first content comes. */
  const mark = (): void => {
    const paragraph = paragraphs.at(-1);
    if (paragraph === undefined || paragraph.marked) return;
    paragraph.marked = true;
    const label = numbering.next(paragraph.style, paragraph.list, paragraph.level);
    if (label !== '') numbered += 1;
    lines.text(label);
  };
  const say = (text: string): void => {
    if (hidden) return;
    mark();
    lines.text(text);
  };

  const whole = scanXml(xml, {
    open: (name, attribute) => {
      depth += 1;
      if (depth > dropBelow) return;
      const part = name.startsWith(w) ? name.slice(w.length) : name;
      if (DROPPED.has(part) || name === 'mc:Fallback') {
        if (part === 'del' || part === 'moveFrom') tracked += 1;
        dropBelow = depth;
        return;
      }
      const paragraph = paragraphs.at(-1);
      switch (part) {
        case 'p':
          if (paragraphs.length > 0) lines.border();
          paragraphs.push({ style: null, list: null, level: null, marked: false });
          break;
        case 'pPr':
          inProperties = true;
          break;
        case 'rPr':
          inRunProperties = true;
          break;
        case 'pStyle':
          if (inProperties && paragraph !== undefined) paragraph.style = attribute(`${w}val`) ?? null;
          break;
        case 'numId':
          if (inProperties && paragraph !== undefined) paragraph.list = attribute(`${w}val`) ?? null;
          break;
        case 'ilvl':
          if (inProperties && paragraph !== undefined) paragraph.level = Number(attribute(`${w}val`) ?? 0);
          break;
        case 'r':
          hidden = false;
          break;
        case 'vanish':
          if (inRunProperties && !inProperties) hidden = !/^(0|false|off)$/.test(attribute(`${w}val`) ?? '');
          break;
        case 't':
        case 'm:t':
          inText = true;
          break;
        case 'tab':
          if (!inProperties) say('\t');
          break;
        case 'br':
          if (/page|column/.test(attribute(`${w}type`) ?? '')) break;
          say('');
          lines.newline();
          break;
        case 'cr':
          say('');
          lines.newline();
          break;
        case 'noBreakHyphen':
          say('-');
          break;
        case 'sym':
          say(symbol(attribute(`${w}char`) ?? ''));
          break;
        case 'ins':
        case 'moveTo':
          if (!inProperties) tracked += 1;
          break;
        case 'footnoteReference':
        case 'endnoteReference':
          notes += 1;
          break;
        case 'altChunk':
          lines.border();
          for (const line of chunk(attribute('r:id') ?? '').split('\n')) (lines.text(line), lines.newline());
          break;
        case 'tr':
          lines.openRow();
          break;
        case 'tc':
          lines.openCell();
          break;
      }
    },
    close: (name) => {
      depth -= 1;
      if (depth >= dropBelow) return;
      if (dropBelow !== Infinity) {
        dropBelow = Infinity;
        return;
      }
      const part = name.startsWith(w) ? name.slice(w.length) : name;
      if (part === 'p') {
        mark();
        paragraphs.pop();
        lines.newline();
      } else if (part === 'pPr') inProperties = false;
      else if (part === 'rPr') inRunProperties = false;
      else if (part === 't' || part === 'm:t') inText = false;
      else if (part === 'r') hidden = false;
      else if (part === 'tc') lines.closeCell();
      else if (part === 'tr') lines.closeRow();
    },
    text: (text) => {
      if (inText && depth < dropBelow) say(text);
    },
  });
  return { lines: lines.finish(), whole, numbered, tracked, notes };
}

/** Boxes and arrows of symbol fonts that policies use; others keep their private code. */
function symbol(code: string): string {
  const known: Readonly<Record<string, string>> = {
    F052: '☑',
    F0FE: '☑',
    F0A3: '□',
    F06F: '□',
    F0A8: '□',
    F0FC: '√',
    F0E0: '→',
  };
  const value = parseInt(code, 16);
  return known[code.toUpperCase()] ?? (value > 0 && value <= 0xffff ? String.fromCharCode(value) : '');
}

/** `w:` nearly always; some writers bind the same namespace to another prefix. */
function wordPrefix(xml: string): string {
  const bound = /xmlns:?([\w-]*)\s*=\s*["'][^"']*\/wordprocessingml\/(?:2006\/)?main["']/.exec(
    xml.slice(0, 20_000),
  )?.[1];
  return bound === undefined ? 'w:' : bound === '' ? '' : `${bound}:`;
}

function mainPart(rels: string): string {
  let target = 'word/document.xml';
  scanXml(rels, {
    open: (name, attribute) => {
      if (name === 'Relationship' && /\/officeDocument$/.test(attribute('Type') ?? '')) {
        target = (attribute('Target') ?? target).replace(/^\//, '');
      }
    },
    close: () => undefined,
    text: () => undefined,
  });
  return target;
}

/** Relationship id → entry name. External targets name no entry and are never fetched. */
function relationships(rels: string, folder: string): Map<string, string> {
  const links = new Map<string, string>();
  scanXml(rels, {
    open: (name, attribute) => {
      const id = attribute('Id');
      const target = attribute('Target');
      if (name !== 'Relationship' || id === undefined || target === undefined) return;
      links.set(id, target.startsWith('/') ? target.slice(1) : folder + target);
    },
    close: () => undefined,
    text: () => undefined,
  });
  return links;
}

function styles(xml: string, w: string): Map<string, ParagraphStyle> {
  const found = new Map<string, ParagraphStyle>();
  let style: ParagraphStyle | null = null;
  scanXml(xml, {
    open: (name, attribute) => {
      if (name === `${w}style`) {
        style = { list: null, level: null, base: null };
        found.set(attribute(`${w}styleId`) ?? '', style);
      } else if (style === null) return;
      else if (name === `${w}basedOn`) style.base = attribute(`${w}val`) ?? null;
      else if (name === `${w}numId`) style.list = attribute(`${w}val`) ?? null;
      else if (name === `${w}ilvl`) style.level = Number(attribute(`${w}val`) ?? 0);
    },
    close: (name) => {
      if (name === `${w}style`) style = null;
    },
    text: () => undefined,
  });
  return found;
}

/** A part embedded whole: a web archive, a page, or plain text. */
function chunkText(bytes: Uint8Array | undefined): string {
  if (bytes === undefined) return '';
  const page = mhtmlPage(bytes);
  const decoded = decode(page?.bytes ?? bytes, page?.charset);
  if (decoded === null) return '';
  return page !== null || /<\/?(html|body|p|div|table)[\s>]/i.test(decoded.text.slice(0, 4096))
    ? wholeText(decoded.text)
    : decoded.text;
}
