import type { Codebook } from '../codebook';
import type { HeadingCodes, UnitScore } from '../score';
import type { Unit } from '../context';
import { gramsOf, reading } from './grams';
import { headingNames, suggestedBeside, unitShape, VOTE_TRAITS, voteTraits } from './traits';

/**
 * The kinds of feature and how much each counts. A feature's value is its block's weight, for grams divided by the
 * root of how long the text is: a word says less among many. Chosen by cross-validation over documents.
 */
export const BLOCKS = { text: 3, heading: 1, title: 0.6, vote: 0.4, shape: 0.4 } as const;

/** Features are named by the kind's letter, then the gram, `code/trait`, rule or shape. */
export const KIND = {
  text: 't',
  heading: 'h',
  title: 'd',
  headingCode: 'g',
  vote: 'v',
  rule: 'r',
  shape: 's',
} as const;

/** How much one gram of the text counts; `length` in characters, as in BLOCKS. */
export function textValue(length: number): number {
  return BLOCKS.text / Math.sqrt(Math.max(20, 2 * length));
}

export function headingValue(length: number): number {
  return BLOCKS.heading / Math.sqrt(Math.max(4, 2 * length));
}

function titleValue(length: number): number {
  return BLOCKS.title / Math.sqrt(Math.max(8, 2 * length));
}

/** All features of a unit, for training; the judge (judge.ts) sums the same ones without naming them. */
export function features(
  ruleNames: ReadonlyMap<string, string>,
  unit: Unit,
  votes: readonly UnitScore[],
  headings: HeadingCodes,
): Map<string, number> {
  const all = aboveFeatures(unit, headings);
  const value = textValue(unit.topics.length);
  for (const gram of gramsOf(reading(unit.topics))) all.set(KIND.text + gram, value);
  const beside = suggestedBeside(votes);
  for (const vote of votes) {
    for (const trait of voteTraits(vote, unit, beside)) all.set(voteName(vote.code, trait), BLOCKS.vote);
    for (const { rule } of vote.evidence) {
      const name = ruleNames.get(rule);
      if (name !== undefined) all.set(name, BLOCKS.vote);
    }
  }
  for (const name of unitShape(unit)) all.set(KIND.shape + name, BLOCKS.shape);
  return all;
}

/** What the title and the headings contribute: the same for all units below them. */
export function aboveFeatures({ title, headings }: Unit, codes: HeadingCodes): Map<string, number> {
  const all = new Map<string, number>();
  const value = headingValue(headings.reduce((sum, heading) => sum + heading.length, 0));
  for (const heading of headings)
    for (const gram of gramsOf(`${reading(heading)}\n`)) all.set(KIND.heading + gram, value);
  for (const gram of gramsOf(`${reading(title)}\n`)) all.set(KIND.title + gram, titleValue(title.length));
  for (const name of headingNames(codes)) all.set(KIND.headingCode + name, BLOCKS.vote);
  return all;
}

export function voteName(code: string, trait: number): string {
  return `${KIND.vote}${code}/${VOTE_TRAITS[trait] ?? ''}`;
}

/**
 * A name for each rule that survives its moving up or down in the codebook, and dies with any change of its pattern:
 * a model must not take a new rule for the one it knew. From the key that evidence carries to the feature's name.
 */
export function ruleNames({ codes }: Codebook): Map<string, string> {
  const names = new Map<string, string>();
  for (const { id, rules } of codes) {
    const { strong, weak, heading = [], raise = [], lower = [] } = rules;
    for (const [part, list] of Object.entries({ strong, weak, heading })) {
      list.forEach((pattern, at) => {
        // As written: a word more in a list that many patterns name makes none of them a new rule.
        const source = fingerprint(pattern);
        names.set(`${id}/${part}/${at}`, `${KIND.rule}${id}/${part}/${source}`);
      });
    }
    for (const [part, list] of Object.entries({ raise, lower })) {
      list.forEach((circumstance, at) => {
        const source = fingerprint(JSON.stringify(circumstance));
        names.set(`${id}/${part}/${at}`, `${KIND.rule}${id}/${part}/${source}`);
      });
    }
  }
  return names;
}

/** FNV-1a, 32 bits. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
