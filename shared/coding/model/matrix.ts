import { logistic, logitOf, type SparseRows } from './logistic';
import { BLOCKS, KIND, voteName } from './features';
import { suggestedBeside, OWN_TRAITS, SEEN_TRAITS, VOTE_TRAITS, voteTraits } from './traits';
import type { CodeId } from '../codebook';
import type { Unit } from '../context';
import type { UnitScore } from '../score';

/** One labelled passage, as training sees it. */
export interface Example {
  /** The document: passages of one document are never on both sides of a split. */
  readonly file: string;
  readonly unit: Unit;
  readonly votes: readonly UnitScore[];
  /** All its features (features.ts). */
  readonly features: ReadonlyMap<string, number>;
  readonly codes: ReadonlySet<CodeId>;
}

/** Rows of numbered features; unknown names are left out. */
export function sparseRows(
  maps: readonly ReadonlyMap<string, number>[],
  places: ReadonlyMap<string, number>,
): SparseRows {
  const starts = new Int32Array(maps.length + 1);
  const features: number[] = [];
  const values: number[] = [];
  maps.forEach((map, row) => {
    for (const [name, value] of map) {
      const place = places.get(name);
      if (place === undefined) continue;
      features.push(place);
      values.push(value);
    }
    starts[row + 1] = features.length;
  });
  return {
    starts,
    features: Int32Array.from(features),
    values: Float64Array.from(values),
    width: places.size,
  };
}

/** Names in at least `least` examples and two documents: what one document alone says is its own way of speaking. */
export function vocabulary(examples: readonly Example[], least: number): Map<string, number> {
  const seen = new Map<string, { count: number; file: string; files: number }>();
  for (const { file, features } of examples) {
    for (const name of features.keys()) {
      const one = seen.get(name);
      if (one === undefined) seen.set(name, { count: 1, file, files: 1 });
      else {
        one.count++;
        if (one.file !== file) one.files = 2;
      }
    }
  }
  const names = [...seen].filter(([, { count, files }]) => count >= least && files > 1).map(([name]) => name);
  return new Map(names.sort().map((name, place) => [name, place]));
}

/** How far the rules can be believed, learned for all codes at once. */
export interface VoteModel {
  /** Logit of each example and code: `example × codes + code`. */
  readonly logits: Float64Array;
  readonly bias: (code: CodeId) => number;
  /** Weights of the features of the code itself: its votes and its rules, by feature name. */
  readonly weights: (code: CodeId) => ReadonlyMap<string, number>;
}

/**
 * The first of two steps of training: one logistic regression over all pairs of example and code on what the rules
 * say of the pair. Most of its features are shared by all codes, some by a family, few are a code's own, so a code
 * with five examples leans on what the rules are worth in general, one with five hundred on its own record.
 */
export function voteModel(
  examples: readonly Example[],
  rows: Int32Array,
  codes: readonly CodeId[],
  ruleNames: ReadonlyMap<string, string>,
  cost: number,
): VoteModel {
  const pairs = examples.flatMap((example) => pairFeatures(example, codes, ruleNames));
  const places = new Map<string, number>();
  for (const pair of pairs)
    for (const name of pair.keys()) if (!places.has(name)) places.set(name, places.size);
  const matrix = sparseRows(pairs, places);
  const used = new Int32Array(rows.length * codes.length);
  const labels: boolean[] = [];
  rows.forEach((row, at) => {
    codes.forEach((code, place) => {
      used[at * codes.length + place] = row * codes.length + place;
      labels.push(examples[row]?.codes.has(code) === true);
    });
  });
  const weights = logistic(matrix, { rows: used, labels, cost, passes: 12 });
  const weight = (name: string): number => weights[places.get(name) ?? -1] ?? 0;
  return {
    logits: Float64Array.from(pairs, (_, pair) => logitOf(matrix, weights, pair)),
    bias: (code) => {
      const silent = [...silence(code)].reduce((sum, [name, value]) => sum + value * weight(name), 0);
      return silent + (weights[matrix.width] ?? 0);
    },
    weights: (code) => {
      const own = new Map<string, number>();
      const silent = [...silence(code)].reduce((sum, [name, value]) => sum + value * weight(name), 0);
      VOTE_TRAITS.forEach((_, trait) => {
        // A vote takes the place of silence: the score's trait, which each vote has once, pays that back.
        const back = trait < 2 ? silent : 0;
        const all = [...traitNames(code, trait)].reduce(
          (sum, [name, value]) => sum + value * weight(name),
          0,
        );
        own.set(voteName(code, trait), (all - back) / BLOCKS.vote);
      });
      for (const name of ruleNames.values()) {
        if (name.startsWith(`${KIND.rule}${code}/`)) own.set(name, (RULE_VALUE * weight(name)) / BLOCKS.vote);
      }
      return own;
    },
  };
}

const FAMILY_VALUE = 0.7;
const RULE_VALUE = 0.6;

function pairFeatures(
  { unit, votes }: Example,
  codes: readonly CodeId[],
  ruleNames: ReadonlyMap<string, string>,
): Map<string, number>[] {
  const beside = suggestedBeside(votes);
  const byCode = new Map(votes.map((vote) => [vote.code, vote]));
  return codes.map((code) => {
    const vote = byCode.get(code);
    if (vote === undefined) return silence(code);
    const pair = new Map<string, number>();
    for (const trait of voteTraits(vote, unit, beside))
      for (const [name, value] of traitNames(code, trait)) pair.set(name, value);
    for (const { rule } of vote.evidence) {
      const name = ruleNames.get(rule);
      if (name !== undefined) pair.set(name, RULE_VALUE);
    }
    return pair;
  });
}

function silence(code: CodeId): Map<string, number> {
  return new Map([
    ['silent', 1],
    [`${familyOf(code)}/silent`, FAMILY_VALUE],
    [`${code}/silent`, FAMILY_VALUE],
  ]);
}

function traitNames(code: CodeId, trait: number): Map<string, number> {
  const name = VOTE_TRAITS[trait] ?? '';
  const names = new Map([[name, 1]]);
  if (trait < OWN_TRAITS) {
    names.set(`${familyOf(code)}/${name}`, FAMILY_VALUE);
    names.set(`${code}/${name}`, FAMILY_VALUE);
  }
  return names;
}

function familyOf(code: CodeId): string {
  return code.slice(0, code.indexOf('.'));
}

/** Votes as other codes see them: of a vote's traits only the plain ones. */
export function isSeenByOthers(feature: string): boolean {
  if (!feature.startsWith(KIND.vote)) return true;
  return SEEN.has(feature.slice(feature.indexOf('/') + 1));
}
const SEEN = new Set<string>(SEEN_TRAITS.map((trait) => VOTE_TRAITS[trait] ?? ''));
