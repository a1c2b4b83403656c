import type { Circumstance, Codebook, CodeId } from './codebook';
import type { Unit } from './context';
import { inDomain } from './domain';
import { patternCompile } from './pattern';
import type { UnitScore } from './score';

/** Lets the circumstances of the codebook decide over what words alone gave a unit. */
export type Relating = (scores: readonly UnitScore[], unit: Unit) => readonly UnitScore[];

/**
 * Order of decisions: every code outside the questions `el.*` is first raised or lowered, seeing what words alone
 * gave; then the questions, which ask what the content just settled is about; last, where a unit carries more codes
 * than the manual allows, the codes it says to give up first become candidates.
 */
export function relating(book: Codebook): Relating {
  const ready = new Map<CodeId, Ready>();
  for (const { id, rules } of book.codes) {
    const raise = (rules.raise ?? []).map((one, at) => runnable(one, book, `${id}/raise/${at}`));
    const lower = (rules.lower ?? []).map((one, at) => runnable(one, book, `${id}/lower/${at}`));
    if (raise.length + lower.length > 0) ready.set(id, { raise, lower });
  }
  const counted = new Set(book.codes.filter(({ manual }) => manual).map(({ id }) => id));
  return (scores, unit) => {
    if (scores.length === 0) return scores;
    const content = settled(scores, unit, ready, false);
    const all = settled(content, unit, ready, true);
    return book.atMost === undefined ? all : limited(all, counted, book.atMost);
  };
}

interface Ready {
  readonly raise: readonly Runnable[];
  readonly lower: readonly Runnable[];
}

/** A circumstance with its patterns compiled. */
interface Runnable {
  /** The name that evidence carries. */
  readonly rule: string;
  readonly with: readonly string[];
  readonly without: readonly string[];
  readonly item: boolean | undefined;
  readonly patterns: readonly {
    readonly where: 'text' | 'lacks' | 'heading' | 'title';
    readonly regex: RegExp;
  }[];
}

function runnable(one: Circumstance, book: Codebook, rule: string): Runnable {
  const patterns = (['text', 'lacks', 'heading', 'title'] as const).flatMap((where) => {
    const pattern = one[where];
    return pattern === undefined ? [] : [{ where, regex: patternCompile(pattern, book.words ?? {}) }];
  });
  return { rule, with: one.with ?? [], without: one.without ?? [], item: one.item, patterns };
}

function settled(
  scores: readonly UnitScore[],
  unit: Unit,
  ready: ReadonlyMap<CodeId, Ready>,
  questions: boolean,
): readonly UnitScore[] {
  let changed: UnitScore[] | null = null;
  for (const [at, one] of scores.entries()) {
    const rules = one.code.startsWith('el.') === questions ? ready.get(one.code) : undefined;
    if (rules === undefined) continue;
    let now = one;
    // Outside the domain (method §2.1-5) no circumstance makes a code count.
    if (now.score === 1 && inDomain(one.code, unit)) now = decided(now, rules.raise, 2, scores, unit);
    if (now.score === 2) now = decided(now, rules.lower, 1, scores, unit);
    if (now === one) continue;
    changed ??= [...scores];
    changed[at] = now;
  }
  return changed ?? scores;
}

function decided(
  one: UnitScore,
  circumstances: readonly Runnable[],
  score: 1 | 2,
  scores: readonly UnitScore[],
  unit: Unit,
): UnitScore {
  const found = circumstances.find((circumstance) => holds(circumstance, one.code, scores, unit));
  const words = one.evidence[0];
  if (found === undefined || words === undefined) return one;
  return { ...one, score, evidence: [...one.evidence, { ...words, rule: found.rule }] };
}

function holds(one: Runnable, code: CodeId, scores: readonly UnitScore[], unit: Unit): boolean {
  if (one.item !== undefined && one.item !== unit.isItem) return false;
  if (one.with.length > 0 && !one.with.some((name) => suggests(scores, name, code))) return false;
  if (one.without.some((name) => suggests(scores, name, code))) return false;
  return one.patterns.every(({ where, regex }) => {
    regex.lastIndex = 0;
    if (where === 'lacks') return !regex.test(unit.topics);
    if (where === 'text') return regex.test(unit.topics);
    return regex.test(where === 'title' ? unit.title : unit.outline);
  });
}

/** Whether a code of that name is suggested; `lc.*` is any other code of that family. */
function suggests(scores: readonly UnitScore[], name: string, code: CodeId): boolean {
  if (!name.endsWith('*')) return scores.some((one) => one.score === 2 && one.code === name);
  const beginning = name.slice(0, -1);
  return scores.some((one) => one.score === 2 && one.code !== code && one.code.startsWith(beginning));
}

/** Gives up codes of the manual beyond the most a unit may carry, in the order the codebook names. */
function limited(
  scores: readonly UnitScore[],
  counted: ReadonlySet<CodeId>,
  { codes: most, giveUp }: NonNullable<Codebook['atMost']>,
): readonly UnitScore[] {
  let excess = scores.filter(({ code, score }) => score === 2 && counted.has(code)).length - most;
  if (excess <= 0) return scores;
  const given = new Set<CodeId>();
  for (const code of giveUp) {
    if (excess <= 0) break;
    if (!scores.some((one) => one.code === code && one.score === 2)) continue;
    given.add(code);
    excess--;
  }
  return scores.map((one) => (given.has(one.code) ? { ...one, score: 1 } : one));
}
