import type { Code, Codebook, CodeId } from './codebook';
import type { ClauseId } from '../policy/document';
import type { Coding } from './coding';
import type { Unit } from './context';
import { runnableBook } from './hits';
import { patternNeeds } from './needs';
import { mayMatch, pairsIn } from './pairsIn';
import { patternSource, type Words } from './pattern';
import { patternTree } from './patternTree';
import type { ClauseRead } from './reading';
import type { Tagger } from './tag';

/** Tags again what an edit of the codebook reaches. */
export interface Retagger {
  /** Codes whose rules differ, in the order of the new codebook, those that are gone last. */
  readonly changed: readonly CodeId[];
  /** The clauses that the edit reaches, each with its codings by the new codebook. */
  readonly reached: (clauses: readonly ClauseRead[]) => ReadonlyMap<ClauseId, readonly Coding[]>;
  /** Former codings by the old codebook → codings by the new one; `former` itself where the edit reaches nothing. */
  readonly retag: (clauses: readonly ClauseRead[], former: readonly Coding[]) => readonly Coding[];
}

/**
 * From one codebook to the next. A clause is scored anew, with all codes, when a pattern that came, went or changed
 * matches in it or in the headings over it; what no such pattern touches keeps its codings. That is exact, because
 * whatever else decides over a clause (other codes, circumstances) is the same as before.
 * `tagger` is that of `after`. null: the edit reaches everything, tag from scratch.
 */
export function retagger(before: Codebook, after: Codebook, tagger: Tagger): Retagger | null {
  if (reachesAll(before, after)) return null;
  const codes = changedCodes(before, after);
  const touches = touching(codes);
  const needs = codes.flatMap(({ patterns, headings }) =>
    [...patterns, ...headings].map((source) => patternNeeds(patternTree(source))),
  );
  const reached = (clauses: readonly ClauseRead[]): ReadonlyMap<ClauseId, readonly Coding[]> =>
    needs.some((one) => mayMatch(one, pairsIn(clauses)))
      ? new Map(
          clauses
            .filter(({ unit }) => touches(unit))
            .map((clause) => [clause.clause, tagger.tagClause(clause)]),
        )
      : new Map();
  return {
    reached,
    changed: codes.map(({ id }) => id),
    retag: (clauses, former) => {
      const anew = reached(clauses);
      return anew.size === 0 ? former : merged(clauses, former, anew);
    },
  };
}

function merged(
  clauses: readonly ClauseRead[],
  former: readonly Coding[],
  anew: ReadonlyMap<string, readonly Coding[]>,
): readonly Coding[] {
  const all: Coding[] = [];
  let at = 0;
  for (const { clause } of clauses) {
    const now = anew.get(clause);
    for (let one = former[at]; one?.clause === clause; one = former[++at])
      if (now === undefined) all.push(one);
    if (now !== undefined) all.push(...now);
  }
  return all;
}

/** The limit on codes a unit counts codes one does not see; the order of codes is that of all codings. */
function reachesAll(before: Codebook, after: Codebook): boolean {
  const order = (book: Codebook, other: Codebook) => {
    const ids = new Set(other.codes.map(({ id }) => id));
    return book.codes.filter(({ id }) => ids.has(id)).map(({ id, manual }) => [id, manual]);
  };
  return !same(before.atMost, after.atMost) || !same(order(before, after), order(after, before));
}

/** A code with the patterns that differ, plain regular expressions. */
interface ChangedCode {
  readonly id: CodeId;
  readonly patterns: readonly string[];
  /** Read in headings only. */
  readonly headings: readonly string[];
}

function changedCodes(before: Codebook, after: Codebook): ChangedCode[] {
  const old = new Map(before.codes.map((code) => [code.id, code]));
  const now = new Map(after.codes.map((code) => [code.id, code]));
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((id) => {
    const one = rulesWritten(old.get(id), before.words ?? {});
    const two = rulesWritten(now.get(id), after.words ?? {});
    if (same(one, two)) return [];
    const whole = !same(one.whole, two.whole);
    const patterns = differing(one.patterns, two.patterns, whole);
    const headings = differing(one.headings, two.headings, whole);
    return [{ id, patterns, headings }];
  });
}

interface WrittenRules {
  /** By the key that evidence carries. */
  readonly patterns: Readonly<Record<string, string>>;
  readonly headings: Readonly<Record<string, string>>;
  /** What decides over every hit of the code. */
  readonly whole: unknown;
}

function rulesWritten(code: Code | undefined, words: Words): WrittenRules {
  if (code === undefined) return { patterns: {}, headings: {}, whole: null };
  const { strong, weak, exclude, heading = [], ...others } = code.rules;
  const keyed = (parts: Readonly<Record<string, readonly string[]>>) =>
    Object.fromEntries(
      Object.entries(parts).flatMap(([part, list]) =>
        list.map((pattern, at) => [`${part}/${at}`, patternSource(pattern, words)] as const),
      ),
    );
  return {
    patterns: keyed({ strong, weak, exclude }),
    headings: keyed({ heading }),
    whole: [code.aliasOf ?? null, withWords(others, words)],
  };
}

/** The same with word lists written out, wherever they are named. */
function withWords(value: unknown, words: Words): unknown {
  return JSON.parse(JSON.stringify(value), (_key, one: unknown) =>
    typeof one === 'string' ? patternSource(one, words) : one,
  );
}

function differing(
  one: Readonly<Record<string, string>>,
  two: Readonly<Record<string, string>>,
  whole: boolean,
): readonly string[] {
  const keys = [...new Set([...Object.keys(one), ...Object.keys(two)])];
  const concerned = whole ? keys : keys.filter((key) => one[key] !== two[key]);
  return [...new Set(concerned.flatMap((key) => [one[key], two[key]]))].filter(
    (source) => source !== undefined,
  );
}

/** Whether one of the patterns matches in a unit or in the headings over it. */
function touching(codes: readonly ChangedCode[]): (unit: Unit) => boolean {
  const { find } = runnableBook(bookOf(codes));
  const headings = codes.flatMap((code) => code.headings.map((source) => new RegExp(source)));
  const known = new Map<string, boolean>();
  const inText = (topics: string, actors: string): boolean => {
    const { rules, spans } = find(topics, actors);
    return rules.some((rule) => spans(rule).length > 0);
  };
  const inOutline = (outline: string): boolean => {
    const before = known.get(outline);
    if (before !== undefined) return before;
    const here = inText(outline, outline) || headings.some((regex) => regex.test(outline));
    known.set(outline, here);
    return here;
  };
  return ({ topics, actors, outline }) => inText(topics, actors) || (outline !== '' && inOutline(outline));
}

function bookOf(codes: readonly ChangedCode[]): Codebook {
  return {
    id: 'changed',
    version: '',
    zh: '',
    en: '',
    families: [],
    codes: codes.map(({ id, patterns }) => ({
      ...{ id, family: '', zh: '', en: '', level: 'clause', source: '', definition: '' },
      ...{ include: '', exclude: '', manual: false },
      rules: { strong: patterns, weak: [], exclude: [] },
    })),
  };
}

function same(one: unknown, two: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(two);
}
