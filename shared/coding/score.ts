import type { Span } from '../text/span';
import { carriable, mayCarry, type Carriable } from './carriable';
import type { CodeId } from './codebook';
import type { Unit } from './context';
import { inDomain } from './domain';
import type { Found, RunnableBook, RunnableCode } from './hits';

export interface UnitHit extends Span {
  readonly rule: string;
}

/** 2: a strong rule, or a weak one under a heading that is about the same code; 1: a weak rule (method §2.1-4). */
export interface UnitScore {
  readonly code: CodeId;
  readonly score: 1 | 2;
  /** Spans in the unit's own text. */
  readonly evidence: readonly UnitHit[];
}

/**
 * The one scoring function. Order of decisions: which codes a unit of this kind may carry → rules whose words occur
 * → exclusions, negation and gate void hits → weak hits under a heading of the same code rise → conditional codes
 * keep only what their condition allows.
 */
export function unitScores(book: RunnableBook, unit: Unit, headings: HeadingCodes): UnitScore[] {
  return conditioned(wordScores(book, unit, headings), unit);
}

/** What the words of each code give by themselves, before a code looks at what others give. */
export function wordScores(book: RunnableBook, unit: Unit, headings: HeadingCodes): UnitScore[] {
  const found = book.find(unit.topics, unit.actors);
  const { rules } = found;
  const carries = carriable(unit);
  const scores: UnitScore[] = [];
  for (let at = 0; at < rules.length;) {
    const place = book.ruleCode[rules[at] ?? 0] ?? 0;
    const from = at;
    while (at < rules.length && book.ruleCode[rules[at] ?? 0] === place) at++;
    const code = book.codes[place];
    if (code === undefined || !mayCarry(carries, code.id)) continue;
    const score = codeScore({ book, found, unit, from, to: at }, code, headings.strong);
    if (score !== null) scores.push(score);
  }
  return underHeadings(scores, unit, headings.given, carries);
}

/** What the headings over a unit say about it. */
export interface HeadingCodes {
  /** Codes for which a heading holds a strong rule: their weak hits below it count in full. */
  readonly strong: ReadonlySet<CodeId>;
  /** Codes that a heading gives to whatever stands under it, with the heading rule. */
  readonly given: ReadonlyMap<CodeId, string>;
}

/** Reads the masked headings over a unit, outermost first, one a line. */
export function headingCodes(book: RunnableBook, outline: string): HeadingCodes {
  const given = new Map<CodeId, string>();
  for (const { id, headings } of book.codes) {
    const rule = headings.find(({ regex }) => search(regex, outline));
    if (rule !== undefined) given.set(id, rule.key);
  }
  return { strong: strongIn(book, outline), given };
}

function strongIn(book: RunnableBook, outline: string): Set<CodeId> {
  const strong = new Set<CodeId>();
  const { rules, spans } = book.find(outline, outline);
  for (const number of rules) {
    const rule = book.rules[number];
    const code = book.codes[book.ruleCode[number] ?? 0];
    if (rule?.part !== 'strong' || code === undefined || strong.has(code.id)) continue;
    if (spans(number).length > 0) strong.add(code.id);
  }
  return strong;
}

/** Adds the codes given by headings; the evidence is then the whole unit, since no word of it decided. */
function underHeadings(
  all: UnitScore[],
  unit: Unit,
  given: ReadonlyMap<CodeId, string>,
  carries: Carriable,
): UnitScore[] {
  for (const [code, rule] of given) {
    if (unit.topics === '' || !mayCarry(carries, code)) continue;
    if (!unit.states.has('liability') && !inDomain(code, unit)) continue;
    const whole: UnitHit = { start: 0, end: unit.topics.length, rule };
    const at = all.findIndex((one) => one.code === code);
    const weak = all[at];
    if (weak === undefined) all.push({ code, score: 2, evidence: [whole] });
    else if (weak.score === 1) all[at] = { code, score: 2, evidence: [...weak.evidence, whole] };
  }
  return all;
}

/** The rules of one code among those found in a unit: `found.rules` from `from` to before `to`. */
interface CodeFound {
  readonly book: RunnableBook;
  readonly found: Found;
  readonly unit: Unit;
  readonly from: number;
  readonly to: number;
}

function codeScore(all: CodeFound, code: RunnableCode, risen: ReadonlySet<CodeId>): UnitScore | null {
  const { book, found, unit, from, to } = all;
  const text = code.readsActors ? unit.actors : unit.topics;
  let vetoes: readonly number[] | null = null;
  const evidence: UnitHit[] = [];
  let strong = false;
  for (let nth = from; nth < to; nth++) {
    const number = found.rules[nth] ?? 0;
    const rule = book.rules[number];
    if (rule === undefined || rule.part === 'exclude') continue;
    const spans = found.spans(number);
    for (let at = 0; at < spans.length; at += 2) {
      const start = spans[at] ?? 0;
      const end = spans[at + 1] ?? 0;
      vetoes ??= excluded(all);
      if (overlapsOne(vetoes, start, end) || isAbsent(text, start)) continue;
      evidence.push({ start, end, rule: rule.key });
      if (rule.part === 'strong') strong = true;
    }
  }
  if (evidence.length === 0) return null;
  if (code.gate !== null && !search(code.gate, text)) return null;
  // Outside the domain (method §2.1-5) a strong hit is not counted, but it is not silence either: a person decides.
  if (!inDomain(code.id, unit)) return strong ? { code: code.id, score: 1, evidence } : null;
  return {
    code: code.id,
    score: strong || risen.has(code.id) ? 2 : 1,
    evidence,
  };
}

function excluded({ book, found, from, to }: CodeFound): readonly number[] {
  let vetoes: readonly number[] = NONE;
  for (let nth = from; nth < to; nth++) {
    const number = found.rules[nth] ?? 0;
    if (book.rules[number]?.part !== 'exclude') continue;
    const spans = found.spans(number);
    if (spans.length > 0) vetoes = vetoes.length === 0 ? spans : [...vetoes, ...spans];
  }
  return vetoes;
}
const NONE: readonly number[] = [];

function overlapsOne(spans: readonly number[], start: number, end: number): boolean {
  for (let at = 0; at < spans.length; at += 2) {
    if ((spans[at] ?? 0) < end && start < (spans[at + 1] ?? 0)) return true;
  }
  return false;
}

function search(regex: RegExp, text: string): boolean {
  regex.lastIndex = 0;
  return regex.test(text);
}

/** 未归集, 尚未建立, 没有目录: what is missing is described, not provided for (method §2.1-7). */
export function isAbsent(text: string, start: number): boolean {
  // Looked at by eye first: the expression would be asked of every hit, and one in fifty has such a word before it.
  for (let at = Math.max(0, start - 9); ; at++) {
    if (at >= start) return false;
    if (text[at] === '未' || text[at] === '没') break;
  }
  return ABSENT.test(text.slice(Math.max(0, start - 10), start));
}
const ABSENT = /(?:(?<!从|并)未(?!经|来|成年|按|公开)|没有|尚未)[^，。；]{0,6}$/;

interface Condition {
  readonly beginning: string;
  readonly met: (scores: readonly UnitScore[], unit: Unit) => (hit: UnitHit) => boolean;
}

const hasStrong = (scores: readonly UnitScore[], codes: RegExp) =>
  scores.some(({ code, score }) => score === 2 && codes.test(code));

/** Codes that mean something only in a context (method §2.7, §2.10, §2.11). */
const CONDITIONS: readonly Condition[] = [
  {
    beginning: 'se.pres.',
    met: (scores) => () => hasStrong(scores, /^(?:lc\.archive|lc\.preserve|se\.preservation)$/),
  },
  {
    beginning: 'go.',
    met: (scores, unit) =>
      unit.states.has('purpose') || unit.headings.some((heading) => /目标|总体要求/.test(heading))
        ? () => true
        : besideStrong(scores, unit, 'el.goal'),
  },
  {
    beginning: 'pr.',
    met: (scores, unit) =>
      unit.headings.some((heading) => heading.includes('原则'))
        ? () => true
        : besideStrong(scores, unit, 'pc.principle'),
  },
];

/** True for hits in a sentence that also holds a strong hit of `code`. */
function besideStrong(scores: readonly UnitScore[], unit: Unit, code: string): (hit: UnitHit) => boolean {
  const score = scores.find((one) => one.code === code && one.score === 2);
  const anchors = score?.evidence.filter(({ rule }) => rule.includes('/strong/')) ?? [];
  return (hit) =>
    anchors.some((anchor) => {
      const between = unit.topics.slice(Math.min(anchor.start, hit.start), Math.max(anchor.start, hit.start));
      return !/[。！？\n]/.test(between);
    });
}

function conditioned(scores: UnitScore[], unit: Unit): UnitScore[] {
  if (!scores.some(({ code }) => conditionOf(code) !== undefined)) return scores;
  const kept: UnitScore[] = [];
  for (const one of scores) {
    const condition = conditionOf(one.code);
    if (condition === undefined) {
      kept.push(one);
      continue;
    }
    const evidence = one.evidence.filter(condition.met(scores, unit));
    if (evidence.length > 0) kept.push({ ...one, evidence });
  }
  return kept;
}

function conditionOf(code: CodeId): Condition | undefined {
  return CONDITIONS.find(({ beginning }) => code.startsWith(beginning));
}
