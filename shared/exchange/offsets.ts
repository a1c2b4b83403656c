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

/** Below this share of passages that fit, or with so small a lead, a person must look (REFI README §3.6). */
const SURE = { score: 0.9, lead: 0.05 } as const;

/**
 * How the positions of these texts are counted: every way is tried, the one under which most passages are what they
 * are called wins. Equal ones are decided by the program that wrote the file, else by the specification (code points,
 * end exclusive).
 */
export function countingDetected(texts: readonly Positioned[], origin: string | null): Detected {
  const scored = candidates(origin).map((counting) => {
    const spans = texts.map((text) => passageSpans(text, counting));
    const scores = spans.flatMap((own, t) =>
      own.map((span, i) =>
        passageScore(foldedText(texts[t]?.raw ?? ''), span, texts[t]?.passages[i]?.name ?? ''),
      ),
    );
    const score = scores.length === 0 ? 1 : scores.reduce((a, b) => a + b, 0) / scores.length;
    return { counting, score, key: JSON.stringify(spans) };
  });
  const [first] = scored;
  if (first === undefined) throw new Error('there is always a way of counting');
  const best = scored.reduce((a, b) => (b.score > a.score + 1e-9 ? b : a), first);
  const rival = Math.max(0, ...scored.filter(({ key }) => key !== best.key).map(({ score }) => score));
  const sure = best.score >= SURE.score && best.score - rival >= SURE.lead;
  return {
    counting: best.counting,
    score: best.score,
    sure: sure || texts.every((t) => t.passages.length === 0),
  };
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

/** Ways of counting, the likeliest for this origin first: the first of equals is taken. */
function candidates(origin: string | null): Counting[] {
  const nvivo = /nvivo/i.test(origin ?? '');
  const folding = /atlas|maxqda/i.test(origin ?? '');
  const units = nvivo ? (['utf16', 'codePoint', 'byte'] as const) : (['codePoint', 'utf16', 'byte'] as const);
  return units.flatMap((unit) =>
    [false, true].flatMap((inclusive) =>
      [folding, !folding].flatMap((foldsBreaks) =>
        [false, true].map((countsMark) => ({ unit, inclusive, foldsBreaks, countsMark })),
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
  const passage = plain(text.slice(span.start, Math.min(span.end, span.start + 2000)));
  const called = plain(name);
  const cut = /(?:…|\.\.\.)$/.test(called) ? called.replace(/(?:…|\.\.\.)$/, '').trimEnd() : null;
  if (called !== '' && passage === called) return 1;
  const start = cut ?? (called.length >= 40 ? called : '');
  // A name that was cut says nothing of the end, which then has to fall on an edge of its own.
  if (start !== '' && passage.startsWith(start)) return isEdge(text, span.end) ? 1 : 0.9;
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
