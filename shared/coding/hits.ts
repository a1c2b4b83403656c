import type { Code, Codebook, CodeId } from './codebook';
import { neededLiterals } from './needs';
import { patternCompile } from './pattern';

export type Strength = 'strong' | 'weak';

/** A rule of the codebook, ready to run. `key` is the name evidence carries: `el.subject/strong/3`. */
export interface Rule {
  readonly key: string;
  readonly part: Strength | 'exclude';
  readonly regex: RegExp;
  readonly needs: readonly string[] | null;
}

export interface RunnableCode {
  readonly id: CodeId;
  /** True for codes read from responsibility brackets too: subjects and organs. */
  readonly readsActors: boolean;
  readonly gate: RegExp | null;
  readonly headings: readonly { readonly key: string; readonly regex: RegExp }[];
}

/** The compiled codebook: rules lie code by code, `ruleCode[i]` is the place of rule i's code in `codes`. */
export interface RunnableBook {
  readonly codes: readonly RunnableCode[];
  readonly rules: readonly Rule[];
  readonly ruleCode: readonly number[];
  /** Numbers of the rules whose literals occur in a text, ascending. */
  readonly tried: (text: string) => readonly number[];
}

/** Compiles a validated codebook once; throws when a pattern is bad (codebookRead refuses such books). */
export function runnableBook(book: Codebook): RunnableBook {
  const codes: RunnableCode[] = [];
  const rules: Rule[] = [];
  const ruleCode: number[] = [];
  for (const code of book.codes) {
    const own = code.aliasOf === undefined ? codeRules(code, book.words ?? {}) : [];
    if (own.length === 0) continue;
    const gate = code.rules.gate === undefined ? null : patternCompile(code.rules.gate, book.words ?? {});
    const headings = (code.rules.heading ?? []).map((pattern, number) => ({
      key: `${code.id}/heading/${number}`,
      regex: patternCompile(pattern, book.words ?? {}),
    }));
    codes.push({ id: code.id, readsActors: READS_ACTORS.test(code.id), gate, headings });
    for (const rule of own) {
      rules.push(rule);
      ruleCode.push(codes.length - 1);
    }
  }
  return { codes, rules, ruleCode, tried: literalIndex(rules) };
}

const READS_ACTORS = /^(?:el\.subject$|or\.)/;

function codeRules(code: Code, words: Readonly<Record<string, string>>): Rule[] {
  return (['strong', 'weak', 'exclude'] as const).flatMap((part) =>
    code.rules[part].map((pattern, number) => {
      const regex = patternCompile(pattern, words);
      return { key: `${code.id}/${part}/${number}`, part, regex, needs: neededLiterals(regex.source) };
    }),
  );
}

interface Entry {
  /** Rules satisfied by this character alone. */
  readonly alone: number[];
  /** Rules satisfied by this character and the one that follows. */
  readonly then: Map<number, number[]>;
}

/**
 * Which rules can match at all, in one pass over the text. Each literal is represented by its first two characters
 * (or its only one); measured on the policy texts that leaves about one rule in thirty to run.
 */
function literalIndex(rules: readonly Rule[]): (text: string) => readonly number[] {
  const entries = new Array<Entry | undefined>(0x10000);
  const always: number[] = [];
  rules.forEach(({ needs }, rule) => {
    if (needs === null) always.push(rule);
    else for (const literal of needs) enter(entries, literal, rule);
  });
  const seen = new Uint32Array(rules.length);
  let turn = 0;
  return (text) => {
    turn++;
    const found = [...always];
    const take = (list: readonly number[]) => {
      for (const rule of list) {
        if (seen[rule] === turn) continue;
        seen[rule] = turn;
        found.push(rule);
      }
    };
    for (let at = 0; at < text.length; at++) {
      const entry = entries[text.charCodeAt(at)];
      if (entry === undefined) continue;
      if (entry.alone.length > 0) take(entry.alone);
      const pair = entry.then.get(text.charCodeAt(at + 1));
      if (pair !== undefined) take(pair);
    }
    return found.sort((a, b) => a - b);
  };
}

function enter(entries: (Entry | undefined)[], literal: string, rule: number): void {
  const first = literal.charCodeAt(0);
  const entry: Entry = (entries[first] ??= { alone: [], then: new Map() });
  if (literal.length === 1) {
    entry.alone.push(rule);
    return;
  }
  const second = literal.charCodeAt(1);
  const list: number[] = entry.then.get(second) ?? [];
  if (list[list.length - 1] !== rule) list.push(rule);
  entry.then.set(second, list);
}
