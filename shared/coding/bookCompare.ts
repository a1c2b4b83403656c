import type { Circumstance, Code, Codebook } from './codebook';
import { sameValue } from './sameValue';

export const CODE_PARTS = [
  'zh',
  'en',
  'family',
  'level',
  'definition',
  'include',
  'exclude',
  'examples',
  'strong',
  'weak',
  'vetoes',
  'heading',
  'gate',
  'raise',
  'lower',
  'other',
] as const;
export type CodePart = (typeof CODE_PARTS)[number];

/** A code as lists name it. */
export type NamedCode = Pick<Code, 'id' | 'zh' | 'en' | 'family'>;

/** One part of a code in both codebooks; of lists and rules only the lines that the other does not have. */
export interface PartDiffers {
  readonly part: CodePart;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

export interface CodeDiffers extends NamedCode {
  readonly parts: readonly PartDiffers[];
}

/** What is different between two codebooks, code by code; codes are the same by their ids. */
export interface BookComparison {
  readonly come: readonly NamedCode[];
  readonly go: readonly NamedCode[];
  readonly differ: readonly CodeDiffers[];
  /** How many codes are the same in both. */
  readonly same: number;
  /** Word lists that both have and that differ: they reach every rule that names them. */
  readonly words: readonly string[];
}

export function booksCompared(before: Codebook, after: Codebook): BookComparison {
  const old = new Map(before.codes.map((code) => [code.id, code]));
  const now = new Map(after.codes.map((code) => [code.id, code]));
  const both = after.codes.flatMap((code) => {
    const was = old.get(code.id);
    return was === undefined ? [] : [{ was, code }];
  });
  const differ = both
    .filter(({ was, code }) => !sameValue(was, code))
    .map(({ was, code }) => ({ ...named(code), parts: partsDiffering(was, code) }));
  return {
    come: after.codes.filter(({ id }) => !old.has(id)).map(named),
    go: before.codes.filter(({ id }) => !now.has(id)).map(named),
    differ,
    same: both.length - differ.length,
    words: Object.entries(after.words ?? {}).flatMap(([name, list]) => {
      const was = Object.hasOwn(before.words ?? {}, name) ? before.words?.[name] : undefined;
      return was === undefined || was === list ? [] : [name];
    }),
  };
}

function named({ id, zh, en, family }: Code): NamedCode {
  return { id, zh, en, family };
}

function partsDiffering(was: Code, code: Code): PartDiffers[] {
  return CODE_PARTS.flatMap((part): PartDiffers[] => {
    const [from, to] = [linesOf(was, part), linesOf(code, part)];
    if (sameValue(from, to)) return [];
    const [less, more] = [without(from, to), without(to, from)];
    // Nothing but the order differs.
    return less.length + more.length === 0 ? [{ part, from, to }] : [{ part, from: less, to: more }];
  });
}

function without(lines: readonly string[], others: readonly string[]): string[] {
  return lines.filter((line) => !others.includes(line));
}

function linesOf(code: Code, part: CodePart): readonly string[] {
  const { strong, weak, exclude, heading = [], gate, raise = [], lower = [] } = code.rules;
  switch (part) {
    case 'zh':
    case 'en':
    case 'family':
    case 'level':
    case 'definition':
    case 'include':
    case 'exclude':
      return code[part] === '' ? [] : [code[part]];
    case 'examples': {
      const { positive = [], negative = [] } = code.examples ?? {};
      return [...positive.map((line) => `＋ ${line}`), ...negative.map((line) => `－ ${line}`)];
    }
    case 'strong':
      return strong;
    case 'weak':
      return weak;
    case 'vetoes':
      return exclude;
    case 'heading':
      return heading;
    case 'gate':
      return gate === undefined ? [] : [gate];
    case 'raise':
      return raise.map(circumstanceLine);
    case 'lower':
      return lower.map(circumstanceLine);
    case 'other': {
      const { source, aliases = [], aliasOf, extension, reliability, manual } = code;
      const others = { source, aliases: aliases.join(' '), aliasOf, extension, reliability, manual };
      return Object.entries(others).flatMap(([name, value]) =>
        value === undefined || value === '' ? [] : [`${name}: ${String(value)}`],
      );
    }
  }
}

function circumstanceLine({ why, ...parts }: Circumstance): string {
  const conditions = Object.entries(parts).map(([name, value]) => `${name} ${String(value)}`);
  return `${why} (${conditions.join('; ')})`;
}
