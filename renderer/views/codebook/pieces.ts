import { patternTree, type PatternTree } from '../../../shared/coding/patternTree';
import { folded } from '../../../shared/text/fold';

/** A part of a pattern as a researcher reads it. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  /** Up to `most` characters of anything, not across the end of a sentence, or not across a comma either. */
  | { readonly kind: 'gap'; readonly least: number; readonly most: number; readonly within: Within }
  /** `{部门}`: the alternatives of the codebook's word list of that name. */
  | { readonly kind: 'list'; readonly name: string }
  | { readonly kind: 'choice'; readonly ways: readonly Phrase[] }
  | { readonly kind: 'optional'; readonly phrase: Phrase }
  /** What must, or must not, stand before or behind without being marked. */
  | {
      readonly kind: 'look';
      readonly ahead: boolean;
      readonly denied: boolean;
      readonly ways: readonly Phrase[];
    }
  | { readonly kind: 'edge'; readonly start: boolean }
  | { readonly kind: 'digit' }
  /** What stands before it, that many times. */
  | { readonly kind: 'times'; readonly least: number; readonly most: number }
  /** A part that reads better as it is written. */
  | { readonly kind: 'raw'; readonly source: string };
export type Within = 'sentence' | 'comma' | 'anything';
export type Phrase = readonly Piece[];

/**
 * The alternatives of a pattern, each as its parts in order; null when it is no regular expression yet, as while a
 * person types. What it says is what the pattern matches; only the spelling is another.
 */
export function patternPhrases(pattern: string): readonly Phrase[] | null {
  const marks: Piece[] = [];
  const marked = withMarks(pattern, marks);
  try {
    new RegExp(marked);
  } catch {
    return null;
  }
  return ways(patternTree(marked), marks);
}

/** Words taken from a text as the pattern that finds them, and nothing else: rules read folded, unbroken text. */
export function patternOf(words: string): string {
  return (
    folded(words.replace(/\s*[\r\n]+\s*/g, ''))
      .text.trim()
      .replace(/[\\^$.*+?()[\]|]/g, '\\$&')
      // A brace would name a word list even behind a backslash.
      .replace(/[{}]/g, (brace) => (brace === '{' ? '\\x7b' : '\\x7d'))
      .replace(/[~-](?=\d{1,3}[~-])/g, (sign) => (sign === '-' ? '[-]' : '[~]'))
  );
}

// Private-use characters stand for what is no text, while the tree of a pattern is made.
const FIRST_MARK = 0xe000;
const MARKED = /[\ue000-\uf8ff]|[^\ue000-\uf8ff]+/g;
const NO_TEXT =
  /\\[dDwWsSbBpPk1-9]|\\[^]|\[(?:\\[^]|[^\]\\])*\]|\{([^\d{},][^{},]*)\}|~(\d{1,3})~|-(\d{1,3})-/g;

function withMarks(pattern: string, marks: Piece[]): string {
  const mark = (piece: Piece): string => String.fromCharCode(FIRST_MARK + marks.push(piece) - 1);
  return pattern.replace(NO_TEXT, (source: string, list?: string, sentence?: string, comma?: string) => {
    if (list !== undefined) return mark({ kind: 'list', name: list });
    if (sentence !== undefined) return mark(gap(0, Number(sentence), 'sentence'));
    if (comma !== undefined) return mark(gap(0, Number(comma), 'comma'));
    if (source === '\\d' || source === '[0-9]' || source === '[\\d]') return mark({ kind: 'digit' });
    if (/^\\[DwWsSbBpPk1-9]/.test(source)) return mark({ kind: 'raw', source });
    // The tree does not spell out ranges and classes within brackets.
    const spelt = !source.startsWith('[') || !/\\[dDwWsSbBpP]|[^[^]-[^\]]/.test(source);
    return spelt ? source : mark({ kind: 'raw', source });
  });
}

function gap(least: number, most: number, within: Within): Piece {
  return { kind: 'gap', least, most, within };
}

function ways(tree: PatternTree, marks: readonly Piece[]): readonly Phrase[] {
  return tree.kind === 'either'
    ? tree.branches.flatMap((branch) => ways(branch, marks))
    : [phrase(tree, marks)];
}

function phrase(tree: PatternTree, marks: readonly Piece[]): Phrase {
  switch (tree.kind) {
    case 'text':
      return (tree.text.match(MARKED) ?? []).map((part) => pieceOf(part, marks));
    case 'row':
      return tree.parts.flatMap((part) => phrase(part, marks));
    case 'either':
      return [choice(ways(tree, marks))];
    case 'one':
      return [oneOf(tree, marks)];
    case 'look':
      return [{ kind: 'look', ahead: tree.ahead, denied: tree.denied, ways: ways(tree.part, marks) }];
    case 'edge':
      return [{ kind: 'edge', start: tree.start }];
    case 'again':
      return [{ kind: 'raw', source: '\\1' }];
    case 'repeat':
      return repeated(tree, marks);
  }
}

function pieceOf(part: string, marks: readonly Piece[]): Piece {
  const place = part.charCodeAt(0) - FIRST_MARK;
  return marks[place] ?? { kind: 'words', text: part };
}

function choice(all: readonly Phrase[]): Piece {
  // (?:共享|) is a longer way to write an optional part.
  const told = all.filter((one) => one.length > 0);
  const [only] = told;
  const piece: Piece = { kind: 'choice', ways: told };
  if (told.length === all.length || only === undefined) return piece;
  return { kind: 'optional', phrase: told.length === 1 ? only : [piece] };
}

function oneOf(tree: Extract<PatternTree, { kind: 'one' }>, marks: readonly Piece[]): Piece {
  if (tree.listed === null) return gap(1, 1, withinOf(tree.never));
  const all = [...tree.listed].map((sign): Phrase => [pieceOf(sign, marks)]);
  return all.length === 1
    ? (all[0]?.[0] ?? { kind: 'words', text: tree.listed })
    : { kind: 'choice', ways: all };
}

function withinOf(never: string): Within {
  if (!never.includes('。')) return 'anything';
  return never.includes('，') ? 'comma' : 'sentence';
}

function repeated(tree: Extract<PatternTree, { kind: 'repeat' }>, marks: readonly Piece[]): Phrase {
  const { part, least, most } = tree;
  if (part.kind === 'one' && part.listed === null) return [gap(least, most, withinOf(part.never))];
  const inner = phrase(part, marks);
  if (least === 0 && most === 1) return [{ kind: 'optional', phrase: inner }];
  const repeatedWhole: Piece = inner.length === 1 && inner[0] ? inner[0] : { kind: 'choice', ways: [inner] };
  return [repeatedWhole, { kind: 'times', least, most }];
}
