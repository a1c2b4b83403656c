import type { CodeId } from '../codebook';
import type { Unit } from '../context';
import type { GoldRow } from '../evaluate';
import { passageRead } from '../reading';
import type { HeadingCodes, UnitScore } from '../score';
import type { Voting } from '../voting';
import { features, fingerprint } from './features';
import type { Example } from './matrix';

/** A passage as rules and model see it. */
export interface Voted {
  readonly unit: Unit;
  readonly votes: readonly UnitScore[];
  readonly headings: HeadingCodes;
}

/** The same road as the tagger's (tag.ts, tagPassage). */
export function votedPassage({ votes, headings }: Voting, row: GoldRow): Voted {
  const { unit } = passageRead(row);
  return { unit, votes: votes(unit), headings: headings(unit) };
}

/** Labelled passages as training takes them. */
export interface Prepared {
  /** One a row, in their order. */
  readonly examples: readonly Example[];
  /** What the rules alone, all heard, suggest for each row. */
  readonly ruled: readonly ReadonlySet<CodeId>[];
}

/**
 * Passages coded after the rules were written; the few rules that came later were tried on them too. They are seen as
 * any new text is.
 */
export function newExamples(
  voting: Voting,
  ruleNames: ReadonlyMap<string, string>,
  rows: readonly GoldRow[],
): Prepared {
  const voted = rows.map((row) => votedPassage(voting, row));
  return {
    examples: voted.map((one, at) => exampleOf(ruleNames, rows[at], one)),
    ruled: voted.map(({ votes }) => suggestedIn(votes)),
  };
}

/**
 * Passages that the rules were written from, so that a rule which fires in one document only may be no more than a
 * memory of it: there it is not heard. `silenced`: the same passages again, each with part of what the rules say of
 * it unsaid, since of a new text the rules know less than of those they were made from: there the words must speak.
 */
export function knownExamples(
  voting: Voting,
  ruleNames: ReadonlyMap<string, string>,
  rows: readonly GoldRow[],
): Prepared & { readonly silenced: readonly Example[] } {
  const voted = rows.map((row) => votedPassage(voting, row));
  const files = new Map<string, Set<string>>();
  voted.forEach(({ votes }, at) => {
    for (const { evidence } of votes)
      for (const { rule } of evidence)
        files.set(rule, (files.get(rule) ?? new Set()).add(rows[at]?.file ?? ''));
  });
  const once = (rule: string): boolean => (files.get(rule)?.size ?? 0) < 2;
  return {
    examples: voted.map((one, at) => {
      const heard = one.votes.flatMap((vote) => without(vote, once));
      return exampleOf(ruleNames, rows[at], { ...one, votes: heard });
    }),
    silenced: voted.map((one, at) => {
      const said = one.votes.filter(({ code }) => !isSilenced(rows[at], code));
      return exampleOf(ruleNames, rows[at], { ...one, votes: said });
    }),
    ruled: voted.map(({ votes }) => suggestedIn(votes)),
  };
}

/** Share of the codes that the rules name which a new text would not have: about their loss of recall on one, twice over. */
const SILENCED = 0.3;

/** By chance, but always the same. */
function isSilenced(row: GoldRow | undefined, code: CodeId): boolean {
  return parseInt(fingerprint(`${code} ${row?.id ?? ''}`), 36) / 2 ** 32 < SILENCED;
}

function exampleOf(
  ruleNames: ReadonlyMap<string, string>,
  row: GoldRow | undefined,
  { unit, votes, headings }: Voted,
): Example {
  return {
    file: row?.file ?? '',
    unit,
    votes,
    features: features(ruleNames, unit, votes, headings),
    codes: new Set<CodeId>(row?.codes),
  };
}

function suggestedIn(votes: readonly UnitScore[]): ReadonlySet<CodeId> {
  return new Set(votes.filter(({ score }) => score === 2).map(({ code }) => code));
}

function without(vote: UnitScore, unheard: (rule: string) => boolean): UnitScore[] {
  const evidence = vote.evidence.filter(({ rule }) => !unheard(rule));
  if (evidence.length === vote.evidence.length) return [vote];
  if (evidence.length === 0) return [];
  const had = (pattern: RegExp): boolean => vote.evidence.some(({ rule }) => pattern.test(rule));
  const has = (pattern: RegExp): boolean => evidence.some(({ rule }) => pattern.test(rule));
  const restored = vote.score === 1 && had(LOWERED) && !has(LOWERED) && has(STRONG);
  const lost = vote.score === 2 && had(RAISED) && !has(RAISED);
  return [{ ...vote, evidence, score: restored ? 2 : lost ? 1 : vote.score }];
}

const STRONG = /\/strong\//;
const RAISED = /\/(?:strong|heading|raise)\//;
const LOWERED = /\/lower\//;
