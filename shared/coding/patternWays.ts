import type { PatternTree } from './patternTree';

/**
 * In how many ways a matcher that goes back may have to read a text from one place before it gives up: gaps multiply
 * one another, alternatives that can begin alike add up. Counted from the pattern alone and never too low, so that a
 * runaway pattern is known before any text is read. At most MANY.
 */
export function patternWays(tree: PatternTree): number {
  return Math.min(MANY, ways(tree));
}

const MANY = 1e15;
/** How often something may be repeated where the pattern sets no limit: the length of a long sentence. */
const UNLIMITED = 200;

function ways(tree: PatternTree): number {
  switch (tree.kind) {
    case 'text':
    case 'one':
    case 'edge':
    case 'again':
      return 1;
    case 'look':
      return ways(tree.part);
    case 'row':
      return tree.parts.reduce((product, part) => Math.min(MANY, product * ways(part)), 1);
    case 'either':
      return waysOfBranches(tree.branches);
    case 'repeat':
      return waysRepeated(tree);
  }
}

function waysRepeated({ part, least, most }: PatternTree & { readonly kind: 'repeat' }): number {
  const limit = Math.min(most, Math.max(least, UNLIMITED));
  const once = ways(part);
  if (once === 1) return limit - least + 1;
  let all = 0;
  for (let times = least; times <= limit && all < MANY; times++) all += once ** times;
  return Math.min(MANY, all);
}

/** Only those that can begin with the same character are tried one after the other beyond it. */
function waysOfBranches(branches: readonly PatternTree[]): number {
  const alike = nested(branches.flatMap((branch) => (branch.kind === 'text' ? [branch.text] : [])));
  const others = branches.flatMap((branch) =>
    branch.kind === 'text' ? [] : [{ ways: ways(branch), firsts: firstsOf(branch) }],
  );
  const anywhere = sum(others.filter(({ firsts }) => firsts === null));
  let most = Math.max(1, anywhere);
  for (const character of new Set([...alike.keys(), ...others.flatMap(known)])) {
    const here = others.filter(({ firsts }) => firsts?.includes(character) === true);
    most = Math.max(most, (alike.get(character) ?? 0) + sum(here) + anywhere);
  }
  return most;
}

interface Counted {
  readonly ways: number;
  /** null: it may begin with anything, or be empty. */
  readonly firsts: string | null;
}

function known({ firsts }: Counted): readonly string[] {
  return firsts === null ? [] : firsts.split('');
}

function sum(counted: readonly Counted[]): number {
  return counted.reduce((all, one) => all + one.ways, 0);
}

/** By first character: how many of the texts can stand at one place at most, as those do that begin with one another. */
function nested(texts: readonly string[]): ReadonlyMap<string, number> {
  // The same text twice is tried twice.
  const all = new Map<string, number>();
  for (const text of texts) all.set(text, (all.get(text) ?? 0) + 1);
  const most = new Map<string, number>();
  for (const text of all.keys()) {
    let within = 0;
    for (let length = 1; length <= text.length; length++) within += all.get(text.slice(0, length)) ?? 0;
    const first = text.charAt(0);
    most.set(first, Math.max(most.get(first) ?? 0, within));
  }
  return most;
}

/** The characters it can begin with; null: any. */
function firstsOf(tree: PatternTree): string | null {
  switch (tree.kind) {
    case 'text':
      return tree.text.charAt(0);
    case 'one':
      return tree.listed;
    case 'row': {
      // An edge or a look-around in front takes nothing.
      const part = tree.parts.find(({ kind }) => kind !== 'edge' && kind !== 'look');
      return part === undefined ? null : firstsOf(part);
    }
    case 'either': {
      const all = tree.branches.map(firstsOf);
      return all.some((one) => one === null) ? null : all.join('');
    }
    case 'repeat':
      return tree.least > 0 ? firstsOf(tree.part) : null;
    case 'look':
    case 'edge':
    case 'again':
      return null;
  }
}
