import type { Span } from '../text/span';

/** What a program means by a position in a text. */
export interface Counting {
  readonly unit: 'utf16' | 'codePoint' | 'byte';
  /** A break \r\n counts as one. */
  readonly foldsBreaks: boolean;
  /** The last position belongs to the passage. */
  readonly inclusive: boolean;
  /** The byte order mark at the start of the file counts. */
  readonly countsMark: boolean;
}

/** A text as it stands in a file, with the positions that a program gave for it. */
export interface Positioned {
  /** Decoded, without the byte order mark. */
  readonly raw: string;
  readonly marked: boolean;
  readonly passages: readonly Passage[];
}

export interface Passage {
  readonly start: number;
  readonly end: number;
  /** Mostly the beginning of the passage itself, which is what shows how positions are counted. */
  readonly name: string;
}

export interface Detected {
  readonly counting: Counting;
  /** Share of passages whose name is their text, or whose edges fall on edges of words. */
  readonly score: number;
  /** false: too few passages fit, or another way of counting fits nearly as well and gives other passages. */
  readonly sure: boolean;
}

/** Below this share of passages that fit, or with so small a lead where it matters, a person must look. */
const SURE = { score: 0.9, lead: 0.05 } as const;

/**
 * How the positions of these texts are counted: every way is tried, the one under which most passages are what they
 * are called wins. Equal ones are decided by the program that wrote the file, else by the specification (code points,
 * end exclusive).
 */
export function countingDetected(texts: readonly Positioned[], origin: string | null): Detected {
  const kept = texts.map((text) => foldedText(text.raw));
  const tried = candidates(origin, texts).map((counting): Tried => {
    const passages = texts.flatMap((text, t) => {
      const folded = kept[t] ?? '';
      return passageSpans(text, counting).map((span, i) => ({
        score: passageScore(folded, span, text.passages[i]?.name ?? ''),
        inked: inked(folded, span),
      }));
    });
    return { counting, passages, score: mean(passages.map(({ score }) => score)) };
  });
  const [first] = tried;
  if (first === undefined) throw new Error('there is always a way of counting');
  const best = tried.reduce((a, b) => (b.score > a.score + 1e-9 ? b : a), first);
  const sure = best.score >= SURE.score && tried.every((rival) => leadOver(best, rival) >= SURE.lead);
  return { counting: best.counting, score: best.score, sure };
}

interface Tried {
  readonly counting: Counting;
  readonly passages: readonly { readonly score: number; readonly inked: string }[];
  readonly score: number;
}

/** How much better the passages fit that are others under the rival; most often all are the same. */
function leadOver(best: Tried, rival: Tried): number {
  const others = best.passages.flatMap((passage, i) => {
    const theirs = rival.passages[i];
    return theirs === undefined || theirs.inked === passage.inked ? [] : [passage.score - theirs.score];
  });
  return others.length === 0 ? Infinity : mean(others);
}

/** 1 of nothing: where there are no passages, every way of counting fits. */
function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 1 : numbers.reduce((a, b) => a + b, 0) / numbers.length;
}

/** A passage without blanks around it: ways of counting that differ in these only are no rivals. */
function inked(text: string, span: Span | null): string {
  if (span === null) return '';
  const passage = text.slice(span.start, span.end);
  const start = span.start + passage.length - passage.trimStart().length;
  return `${String(start)}-${String(start + passage.trim().length)}`;
}

/** The passages as spans of the text with \n for every break; null where one lies outside or is empty. */
export function passageSpans(text: Positioned, counting: Counting): (Span | null)[] {
  const last = counting.inclusive ? 1 : 0;
  const wanted = text.passages.flatMap(({ start, end }) => [start, end + last]);
  const places = placesOf(text, counting, wanted);
  return text.passages.map(({ start, end }) => {
    const [from, to] = [places(start), places(end + last)];
    return from === null || to === null || to <= from ? null : { start: from, end: to };
  });
}

/** Every break as \n, which is how a text is kept. */
export function foldedText(raw: string): string {
  return raw.replace(/\r\n?/g, '\n');
}

/**
 * Ways of counting, the likeliest for this origin first, for the first of equals is taken. Those that can make no
 * difference to these texts are left out.
 */
function candidates(origin: string | null, texts: readonly Positioned[]): Counting[] {
  const folding = /atlas|maxqda/i.test(origin ?? '');
  const wide = texts.some(({ raw }) => /[\ud800-\udbff]/.test(raw));
  const units = [/nvivo/i.test(origin ?? '') ? 'utf16' : 'codePoint', 'utf16', 'codePoint', 'byte'] as const;
  const breaks = texts.some(({ raw }) => raw.includes('\r\n')) ? [folding, !folding] : [folding];
  const marks = texts.some(({ marked }) => marked) ? [false, true] : [false];
  return units
    .filter((unit, i) => units.indexOf(unit) === i && (wide || i === 0 || unit === 'byte'))
    .flatMap((unit) =>
      [false, true].flatMap((inclusive) =>
        breaks.flatMap((foldsBreaks) =>
          marks.map((countsMark) => ({ unit, inclusive, foldsBreaks, countsMark })),
        ),
      ),
    );
}

/** Where these positions fall in the folded text; null outside or inside a character. One walk for all of them. */
function placesOf(
  { raw, marked }: Positioned,
  counting: Counting,
  wanted: readonly number[],
): (position: number) => number | null {
  const places = new Map<number, number>();
  const left = [...new Set(wanted)].sort((a, b) => b - a);
  let position = marked && counting.countsMark ? (counting.unit === 'byte' ? 3 : 1) : 0;
  let index = 0;
  const note = (): void => {
    while ((left.at(-1) ?? Infinity) < position) left.pop();
    if (left.at(-1) === position) places.set(position, index);
  };
  for (let i = 0; i < raw.length && left.length > 0;) {
    note();
    const code = raw.codePointAt(i) ?? 0;
    const length = code > 0xffff ? 2 : 1;
    const breaks = code === 13 && raw.charCodeAt(i + 1) === 10;
    i += length;
    position += breaks && counting.foldsBreaks ? 0 : sizeOf(code, counting.unit);
    index += breaks ? 0 : length;
  }
  note();
  return (at) => places.get(at) ?? null;
}

function sizeOf(code: number, unit: Counting['unit']): number {
  if (unit === 'codePoint') return 1;
  if (unit === 'utf16') return code > 0xffff ? 2 : 1;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** 1 when a passage is what it is called; else by where its edges fall, less where its name says otherwise. */
function passageScore(text: string, span: Span | null, name: string): number {
  if (span === null) return 0;
  const passage = text.slice(span.start, span.end);
  const called = plain(name);
  // Names lose blanks around them; a passage that has them fits a little less than one that has not.
  const loose = passage.trim() === passage ? 1 : 0.99;
  const cut = /(?:…|\.\.\.)$/.test(called) ? called.replace(/(?:…|\.\.\.)$/, '').trimEnd() : null;
  if (called !== '' && (passage === name || plain(passage) === called)) return passage === name ? 1 : loose;
  const start = cut ?? (called.length >= 40 ? called : '');
  // A name that was cut says nothing of the end, which then has to fall on an edge of its own.
  if (start !== '' && plain(passage.slice(0, 1000)).startsWith(start)) {
    return isEdge(text, span.end) ? loose : 0.9;
  }
  const edges = Number(isEdge(text, span.start)) + Number(isEdge(text, span.end));
  return (called === '' ? 0.5 : 0.3) * edges;
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A place between a word and something else, or at either end; Chinese has edges at punctuation and breaks. */
function isEdge(text: string, index: number): boolean {
  const [before, after] = [text[index - 1] ?? '\n', text[index] ?? '\n'];
  return !(/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)) && !/[\udc00-\udfff]/.test(after);
}
