import type { CodeId } from '../codebook';
import type { Unit } from '../context';
import type { GoldRow } from '../evaluate';
import { passageRead } from '../reading';
import type { HeadingCodes, UnitScore } from '../score';
import type { Voting } from '../voting';
import { features } from './features';
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

/**
 * Labelled passages as training takes them. The rules were written by people who had read these passages, so a rule
 * that fires in one document only may be no more than a memory of it: there it is not heard. On a new document every
 * rule is heard; its worth is then what it showed on documents it was not made from.
 * `ruled`: what the rules alone, all heard, suggest for each row.
 */
export function trainingExamples(
  voting: Voting,
  ruleNames: ReadonlyMap<string, string>,
  rows: readonly GoldRow[],
): { examples: Example[]; ruled: ReadonlySet<CodeId>[] } {
  const voted = rows.map((row) => ({ row, ...votedPassage(voting, row) }));
  const files = new Map<string, Set<string>>();
  for (const { row, votes } of voted)
    for (const { evidence } of votes)
      for (const { rule } of evidence) files.set(rule, (files.get(rule) ?? new Set()).add(row.file));
  const examples = voted.map(({ row, unit, votes, headings }) => {
    const heard = votes.flatMap((vote) => without(vote, (rule) => (files.get(rule)?.size ?? 0) < 2));
    return {
      file: row.file,
      unit,
      votes: heard,
      features: features(ruleNames, unit, heard, headings),
      codes: new Set<CodeId>(row.codes),
    };
  });
  const ruled = voted.map(
    ({ votes }) => new Set(votes.filter(({ score }) => score === 2).map(({ code }) => code)),
  );
  return { examples, ruled };
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
