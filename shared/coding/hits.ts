import type { Code, Codebook, CodeId } from './codebook';
import { patternNeeds, type Needs } from './needs';
import { patternCompile, patternSource, type Words } from './pattern';
import { patternTree } from './patternTree';
import { ruleSpans, type RuleSpans } from './ruleSpans';
import { sieve, type Reading } from './sieve';

export type Strength = 'strong' | 'weak';

/** A rule of the codebook, ready to run. `key` is the name evidence carries: `el.subject/strong/3`. */
export interface Rule {
  readonly key: string;
  readonly part: Strength | 'exclude';
  readonly regex: RegExp;
  readonly needs: Needs;
}

export interface RunnableCode {
  readonly id: CodeId;
  /** True for codes read from responsibility brackets too: subjects and organs. */
  readonly readsActors: boolean;
  readonly gate: RegExp | null;
  readonly headings: readonly {
    readonly key: string;
    readonly regex: RegExp;
  }[];
}

/** The compiled codebook: rules lie code by code, `ruleCode[i]` is the place of rule i's code in `codes`, -1: of none. */
export interface RunnableBook {
  readonly codes: readonly RunnableCode[];
  readonly rules: readonly Rule[];
  readonly ruleCode: readonly number[];
  /** Reads one text in its two readings (mask.ts); what it gives is good until the next call. */
  readonly find: (topics: string, actors: string) => Found;
}

export interface Found {
  /** Numbers of the rules that may match, code by code in the order of `codes`; no other rule does. */
  readonly rules: readonly number[];
  /** Matches of one of them in the reading its code asks for: start, end, start, end… */
  readonly spans: (rule: number) => readonly number[];
}

/** Compiles a validated codebook once; throws when a pattern is bad (codebookRead refuses such books). */
export function runnableBook({ codes: all, words = {} }: Pick<Codebook, 'codes' | 'words'>): RunnableBook {
  const codes: RunnableCode[] = [];
  const rules: Rule[] = [];
  const ruleCode: number[] = [];
  for (const code of all) {
    const own = code.aliasOf === undefined ? codeRules(code, words) : [];
    if (own.length === 0) continue;
    const gate = code.rules.gate === undefined ? null : patternCompile(code.rules.gate, words);
    const headings = (code.rules.heading ?? []).map((pattern, number) => ({
      key: `${code.id}/heading/${number}`,
      regex: patternCompile(pattern, words),
    }));
    codes.push({
      id: code.id,
      readsActors: READS_ACTORS.test(code.id),
      gate,
      headings,
    });
    for (const rule of own) {
      rules.push(rule);
      ruleCode.push(codes.length - 1);
    }
  }
  const readings = ruleCode.map((place) => (codes[place]?.readsActors === true ? ACTORS : TOPICS));
  return { codes, rules, ruleCode, find: finder(rules, readings) };
}

const READS_ACTORS = /^(?:el\.subject$|or\.)/;
const TOPICS: Reading = 1;
const ACTORS: Reading = 2;

function codeRules(code: Code, words: Words): Rule[] {
  return (['strong', 'weak', 'exclude'] as const).flatMap((part) =>
    code.rules[part].map((pattern, number) => ({
      key: `${code.id}/${part}/${number}`,
      part,
      ...compiled(pattern, words),
    })),
  );
}

/** After an edit a codebook is compiled again, and all its patterns but one are the same. */
function compiled(pattern: string, words: Words): Compiled {
  const source = patternSource(pattern, words);
  const known = lately.get(source);
  if (known !== undefined) return known;
  const regex = patternCompile(pattern, words);
  const made = { regex, needs: patternNeeds(patternTree(regex.source)) };
  if (lately.size >= MOST_KEPT) lately.clear();
  lately.set(source, made);
  return made;
}

type Compiled = Pick<Rule, 'regex' | 'needs'>;
const lately = new Map<string, Compiled>();
const MOST_KEPT = 20_000;

function finder(rules: readonly Rule[], readings: readonly Reading[]): RunnableBook['find'] {
  const sifter = sieve(
    rules.map(({ needs }) => needs),
    readings,
  );
  const spansOf: readonly RuleSpans[] = rules.map(({ needs, regex }) => ruleSpans(needs, regex));
  return (topics, actors) => {
    sifter.clear();
    if (topics === actors) sifter.sift(topics, TOPICS + ACTORS);
    else {
      sifter.sift(topics, TOPICS);
      sifter.sift(actors, ACTORS);
    }
    return {
      rules: sifter.rules(),
      spans: (rule) => {
        const spans: number[] = [];
        spansOf[rule]?.(sifter.noted, rule, readings[rule] === ACTORS ? actors : topics, spans);
        return spans;
      },
    };
  };
}
