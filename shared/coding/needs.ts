import { COMMA, lacksOfText, SENTENCE_ENDS, type Chain, type Lacks, type Link } from './links';
import type { PatternTree } from './patternTree';
import { plainChains } from './plain';

/** What every match of a pattern needs. */
export interface Needs {
  /** One of these chains; null: nothing can be said, the pattern must be tried everywhere. */
  readonly chains: readonly Chain[] | null;
  /** Everything the pattern matches, in the order of its preference, when that is a plain list of phrases. */
  readonly phrases: readonly string[] | null;
  /** Matches begin where the text does. */
  readonly anchored: boolean;
  /** The chains are the whole pattern, one a branch in the order of its branches (plain.ts). */
  readonly told: boolean;
}

/**
 * Reads from a pattern which literals its matches contain, in which order and how near to each other. This is what
 * lets thousands of patterns run in linear time: a pattern is tried only where its literals stand (the idea of Cox
 * 2012, "Regular Expression Matching with a Trigram Index", with whole Chinese words and their distances). Whatever
 * it does not understand it takes for "anything", which costs time but never a match.
 */
export function patternNeeds(tree: PatternTree): Needs {
  const phrases = phrasesOf(tree);
  const plain = phrases === null ? plainChains(tree, phrasesOf) : null;
  const chains = plain ?? chainsOf(partOf(tree, { first: true, last: true }));
  return {
    phrases,
    chains: chains === null ? null : chains.map(({ links, reach }) => ({ links, reach })),
    anchored: isAnchored(tree),
    told: plain !== null,
  };
}

/** Everything the pattern matches, in the order of its preference, when that is a plain list of phrases. */
export function phrasesOf(tree: PatternTree): readonly string[] | null {
  const { exact, plain } = partOf(tree, { first: true, last: true });
  return exact !== null && plain && !exact.includes('') ? exact : null;
}

function isAnchored(tree: PatternTree): boolean {
  if (tree.kind === 'edge') return tree.start;
  if (tree.kind === 'either') return tree.branches.every(isAnchored);
  return tree.kind === 'row' && tree.parts[0] !== undefined && isAnchored(tree.parts[0]);
}

/** A chain inside a part of the pattern. */
interface Inner extends Chain {
  /** At most this many characters from the part's beginning to the first link. */
  readonly head: number;
  readonly headLacks: Lacks;
  /** At most this many characters from the end of the last link to the part's end. */
  readonly tail: number;
  readonly tailLacks: Lacks;
}

interface Part {
  /** Every string the part can match, preferred first; null: too many to list. */
  readonly exact: readonly string[] | null;
  /** No look-around and no edge: `exact` says all. */
  readonly plain: boolean;
  readonly longest: number;
  readonly lacks: Lacks;
  /** Only where `exact` is null. */
  readonly chains: readonly Inner[] | null;
}

/** Whether nothing of the match stands before, behind this part: only there do look-arounds keep the order. */
interface Place {
  readonly first: boolean;
  readonly last: boolean;
}

const MOST_PRODUCT = 400;
const MOST_CHAINS = 24;
const NOTHING: Part = { exact: [''], plain: false, longest: 0, lacks: 2, chains: null };
const INSIDE: Place = { first: false, last: false };

function partOf(tree: PatternTree, place: Place): Part {
  switch (tree.kind) {
    case 'text':
      return exactly([tree.text]);
    case 'one':
      if (tree.listed !== null) return exactly([...new Set(tree.listed.split(''))]);
      return { exact: null, plain: true, longest: 1, lacks: lacksOfClass(tree.never), chains: null };
    case 'row':
      return rowOf(tree.parts, place);
    case 'either':
      return eitherOf(tree.branches.map((branch) => partOf(branch, place)));
    case 'repeat':
      return repeated(tree, place);
    case 'look':
      return lookOf(tree, place);
    case 'edge':
      return NOTHING;
    case 'again':
      return { exact: null, plain: false, longest: Infinity, lacks: 0, chains: null };
  }
}

function exactly(exact: readonly string[], plain = true): Part {
  const longest = exact.reduce((most, one) => Math.max(most, one.length), 0);
  const lacks = exact.reduce<Lacks>((least, one) => lower(least, lacksOfText(one)), 2);
  return { exact, plain, longest, lacks, chains: null };
}

function lower(a: Lacks, b: Lacks): Lacks {
  return a < b ? a : b;
}

function lacksOfClass(never: string): Lacks {
  if (!SENTENCE_ENDS.split('').every((end) => never.includes(end))) return 0;
  return never.includes(COMMA) ? 2 : 1;
}

function rowOf(trees: readonly PatternTree[], place: Place): Part {
  const parts: Part[] = [];
  // What looks ahead at the end, or back at the beginning, keeps its place only once.
  let first = place.first;
  trees.forEach((tree, at) => {
    const last = place.last && trees.slice(at + 1).every((later) => later.kind === 'edge' || isDenial(later));
    const part = partOf(tree, { first, last });
    if (part.longest > 0 || part.chains !== null) first = false;
    parts.push(part);
  });
  return runs(parts).reduce(inARow);
}

function isDenial(tree: PatternTree): boolean {
  return tree.kind === 'look' && tree.denied;
}

/** Neighbours whose strings can all be listed, made one. */
function runs(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined[joined.length - 1];
    if (
      part.exact !== null &&
      last?.exact != null &&
      (last.exact.length * part.exact.length <= MOST_PRODUCT || part.exact.length === 1)
    ) {
      joined[joined.length - 1] = exactly(product(last.exact, part.exact), last.plain && part.plain);
    } else joined.push(part);
  }
  return joined.length === 0 ? [exactly([''])] : joined;
}

/** In the order in which a matcher that goes back would try them. */
function product(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...new Set(a.flatMap((left) => b.map((right) => left + right)))];
}

function inARow(a: Part, b: Part): Part {
  return {
    exact: null,
    plain: a.plain && b.plain,
    longest: a.longest + b.longest,
    lacks: lower(a.lacks, b.lacks),
    chains: chained(a, b),
  };
}

function chained(a: Part, b: Part): readonly Inner[] | null {
  const before = chainsOf(a);
  const behind = chainsOf(b);
  const longer = before?.map((chain) => longerBehind(chain, b)) ?? null;
  if (behind === null) return longer;
  if (before !== null) {
    // What completes a chain is looked at most, so it must be telling; what stands before it need not be.
    if (isWeak(behind) && !isWeak(before)) return longer;
    if (!isWeak(behind) && before.length * behind.length <= MOST_CHAINS)
      return before.flatMap((one) => behind.map((two) => joined(one, two, a.longest)));
    if (!isWeak(before)) return longer;
  }
  return behind.map((chain) => longerBefore(chain, a));
}

/** One of its links may be a single character, which stands everywhere and sifts nothing. */
function isWeak(chains: readonly Inner[]): boolean {
  return chains.some(({ links }) => links.some(({ literals }) => literals.some((one) => one.length < 2)));
}

function longerBehind(chain: Inner, part: Part): Inner {
  return { ...chain, tail: chain.tail + part.longest, tailLacks: lower(chain.tailLacks, part.lacks) };
}

function longerBefore(chain: Inner, part: Part): Inner {
  return {
    ...chain,
    head: chain.head + part.longest,
    headLacks: lower(chain.headLacks, part.lacks),
    reach: part.longest + chain.reach,
  };
}

function joined(one: Inner, two: Inner, length: number): Inner {
  const gap = { gap: one.tail + two.head, lacks: lower(one.tailLacks, two.headLacks) };
  return {
    ...two,
    links: [...one.links, ...two.links.map((link, at) => (at === 0 ? { ...link, ...gap } : link))],
    head: one.head,
    headLacks: one.headLacks,
    reach: length + two.reach,
  };
}

function chainsOf(part: Part): readonly Inner[] | null {
  if (part.exact === null) return part.chains;
  return part.exact.includes('') ? null : [oneLink(part.exact)];
}

function oneLink(literals: readonly string[]): Inner {
  const links: readonly Link[] = [{ literals, gap: 0, lacks: 2 }];
  return { links, reach: 0, head: 0, headLacks: 2, tail: 0, tailLacks: 2 };
}

function eitherOf(branches: readonly Part[]): Part {
  const lists = branches.flatMap(({ exact }) => (exact === null ? [] : [exact]));
  const listed = [...new Set(lists.flat())];
  const plain = branches.every((branch) => branch.plain);
  if (lists.length === branches.length) return exactly(listed, plain);
  const longest = Math.max(...branches.map((branch) => branch.longest));
  const lacks = branches.reduce<Lacks>((least, branch) => lower(least, branch.lacks), 2);
  const others = branches.filter(({ exact }) => exact === null).map(({ chains }) => chains);
  const known = others.flatMap((chains) => chains ?? []);
  const sure = !listed.includes('') && others.every((chains) => chains !== null);
  const all = listed.length === 0 ? known : [oneLink(listed), ...known];
  return { exact: null, plain, longest, lacks, chains: sure ? fewer(all) : null };
}

/** Too many chains to follow: the most telling link of each, together. */
function fewer(chains: readonly Inner[]): readonly Inner[] {
  if (chains.length <= MOST_CHAINS) return chains;
  const literals = chains.flatMap(({ links }) => telling(links).literals);
  return [
    {
      ...oneLink([...new Set(literals)]),
      reach: Infinity,
      head: Infinity,
      headLacks: 0,
      tail: Infinity,
      tailLacks: 0,
    },
  ];
}

function telling(links: readonly Link[]): Link {
  const worth = ({ literals }: Link) =>
    Math.min(...literals.map((one) => one.length), 3) * 1000 - literals.length;
  return links.reduce((best, link) => (worth(link) > worth(best) ? link : best));
}

function repeated(tree: PatternTree & { readonly kind: 'repeat' }, place: Place): Part {
  const { least, most, lazy } = tree;
  if (least === 1 && most === 1) return partOf(tree.part, place);
  const part = partOf(tree.part, INSIDE);
  const longest = part.longest === 0 || most === 0 ? 0 : part.longest * most;
  if (most === 1 && part.exact !== null) {
    const exact = lazy ? ['', ...part.exact] : [...part.exact, ''];
    return exactly([...new Set(exact)], part.plain);
  }
  const chains = least === 0 ? null : chainsOf(part);
  const tail: Part = { ...part, longest: longest === Infinity ? Infinity : longest - part.longest };
  return {
    exact: null,
    plain: part.plain,
    longest,
    lacks: part.lacks,
    chains: chains === null ? null : chains.map((chain) => (most > 1 ? longerBehind(chain, tail) : chain)),
  };
}

/** A look-around consumes nothing; what it asks for must stand there all the same. */
function lookOf(tree: PatternTree & { readonly kind: 'look' }, place: Place): Part {
  if (tree.denied || (tree.ahead ? !place.last : !place.first)) return NOTHING;
  const part = partOf(tree.part, INSIDE);
  const chains = chainsOf(part);
  if (chains === null) return NOTHING;
  const asked = tree.ahead
    ? chains
    : chains.map((chain) => ({ ...chain, head: Infinity, headLacks: 0 as const, reach: -1 }));
  return { exact: null, plain: false, longest: 0, lacks: 2, chains: asked };
}
