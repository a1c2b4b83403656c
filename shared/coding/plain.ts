import { COMMA, lacksOfText, SENTENCE_ENDS, type Chain, type Link } from './links';
import type { PatternTree } from './patternTree';

/** Branches beyond this many are left to the expression. */
const MOST_BRANCHES = 64;
/** Longer literals are looked for by their beginning, so that no text takes more steps than this a character. */
export const LONGEST_LITERAL = 24;

/**
 * The chains of a pattern that says no more than "phrases, or phrases with phrases at most n characters on in the same
 * sentence": `A-16-(?:B|C)|D`. They tell all, one chain a branch, in the order of the branches. null: it says more.
 */
export function plainChains(tree: PatternTree, phrasesOf: PhrasesOf): readonly Chain[] | null {
  const branches = tree.kind === 'either' ? tree.branches : [tree];
  if (branches.length > MOST_BRANCHES) return null;
  const chains = branches.map((branch) => plainChain(branch, phrasesOf)).filter((chain) => chain !== null);
  return chains.length === branches.length ? chains : null;
}

/** What a pattern matches, when that is a plain list. */
type PhrasesOf = (tree: PatternTree) => readonly string[] | null;

function plainChain(tree: PatternTree, phrasesOf: PhrasesOf): Chain | null {
  const parts = tree.kind === 'row' ? tree.parts : [tree];
  const at = parts.findIndex((part) => gapOf(part) !== null);
  if (at < 0) {
    const literals = distinctPhrases(parts, phrasesOf);
    return literals === null ? null : { links: [{ literals, gap: 0, lacks: 2 }], reach: 0 };
  }
  const gap = gapOf(parts[at]);
  const first = distinctPhrases(parts.slice(0, at), phrasesOf);
  const second = distinctPhrases(parts.slice(at + 1), phrasesOf);
  if (gap === null || first === null || second === null) return null;
  if (first.some((literal) => lacksOfText(literal) < 2)) return null;
  const reach = gap.gap + first.reduce((most, one) => Math.max(most, one.length), 0);
  return {
    links: [
      { literals: first, gap: 0, lacks: 2 },
      { ...gap, literals: second },
    ],
    reach,
  };
}

/** `~n~` or `-n-`: as few characters as will do. */
function gapOf(tree: PatternTree | undefined): Pick<Link, 'gap' | 'lacks'> | null {
  if (tree?.kind !== 'repeat' || !tree.lazy || tree.least > 0 || tree.most > 1000) return null;
  if (tree.part.kind !== 'one' || tree.part.listed !== null) return null;
  const never = [...tree.part.never].sort().join('');
  if (never === WITHIN_SENTENCE) return { gap: tree.most, lacks: 1 };
  return never === WITHIN_COMMAS ? { gap: tree.most, lacks: 2 } : null;
}
const WITHIN_SENTENCE = [...SENTENCE_ENDS].sort().join('');
const WITHIN_COMMAS = [...SENTENCE_ENDS, COMMA].sort().join('');

/** Phrases of which at most one stands at a place. */
function distinctPhrases(parts: readonly PatternTree[], phrasesOf: PhrasesOf): readonly string[] | null {
  const phrases = parts.length === 0 ? null : phrasesOf({ kind: 'row', parts });
  if (phrases === null || phrases.some((phrase) => phrase.length > LONGEST_LITERAL)) return null;
  const all = new Set(phrases);
  const nested = phrases.some((phrase) =>
    Array.from({ length: phrase.length - 1 }, (_none, k) => phrase.slice(0, k + 1)).some((one) =>
      all.has(one),
    ),
  );
  return nested ? null : phrases;
}
