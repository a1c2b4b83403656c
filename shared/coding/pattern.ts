import { patternTree } from './patternTree';
import { patternWays } from './patternWays';

export type Words = Readonly<Record<string, string>>;

/**
 * The pattern language of codebooks is JavaScript's regular expressions with three additions that keep it readable:
 * `~12~` is a gap of at most 12 characters inside one sentence (method §2.1), `-12-` one that stops at a comma too,
 * and `{部门}` stands for the alternatives listed under that name in the codebook's `words`. Returns the plain
 * regular expression.
 * Throws an Error with a readable reason when a name is unknown.
 */
export function patternSource(pattern: string, words: Words): string {
  return pattern
    .replace(/\{([^\d{},][^{},]*)\}/g, (_mark, name: string) => {
      const list = Object.hasOwn(words, name) ? words[name] : undefined;
      if (list === undefined) throw new Error(`unknown word list {${name}}`);
      return `(?:${list})`;
    })
    .replace(/~(\d{1,3})~/g, '[^。；！？\\n]{0,$1}?')
    .replace(/-(\d{1,3})-/g, '[^，。；！？\\n]{0,$1}?');
}

/**
 * The compiled pattern, flag `g`; an Error with the reason when it does not compile, and when it could run away: one
 * repetition inside another, or gaps that multiply, can keep a matcher busy for hours on one sentence.
 */
export function patternCompile(pattern: string, words: Words): RegExp {
  const source = patternSource(pattern, words);
  const regex = new RegExp(withoutGroups(source), 'g');
  const unbounded = /(?<!\\)[.\])](?:[*+]|\{\d+,\})/.exec(source);
  if (unbounded !== null)
    throw new Error(`unbounded repetition ${unbounded[0]}: give a limit such as {0,20}`);
  const ways = patternWays(patternTree(source));
  if (ways > MOST_WAYS)
    throw new Error(
      `it may have to read one sentence in ${rounded(ways)} ways, and ${rounded(MOST_WAYS)} are allowed: ` +
        'shorten its gaps, write it as two patterns, or do not repeat what repeats or varies itself',
    );
  return regex;
}

/** Patterns of experienced coders stay below 25,000; at this limit the worst sentence costs a part of a second. */
export const MOST_WAYS = 100_000;

function rounded(ways: number): string {
  return ways < 1e9 ? Math.round(ways).toLocaleString('en') : 'billions of';
}

/** Nobody asks what a group has read, and remembering it makes every match dearer. */
function withoutGroups(source: string): string {
  if (/\\(?:[1-9]|k<)|\(\?<[^=!]/.test(source)) return source;
  return source.replace(/\\[^]|\[(?:\\[^]|[^\]\\])*\]|\((?!\?)/g, (part) => (part === '(' ? '(?:' : part));
}
