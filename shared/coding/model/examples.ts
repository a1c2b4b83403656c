import type { CodeId } from '../codebook';
import { unitOf } from '../context';
import type { GoldRow } from '../evaluate';
import type { RunnableBook } from '../hits';
import { headingCodes, unitScores, type HeadingCodes, type UnitScore } from '../score';
import type { Unit } from '../context';
import { unbroken } from '../unbroken';
import { features } from './features';
import type { Example } from './matrix';

/** A passage as rules and model see it. */
export interface Voted {
  readonly unit: Unit;
  readonly votes: readonly UnitScore[];
  readonly headings: HeadingCodes;
}

/** The same road as the tagger's (tag.ts, tagPassage). */
export function votedPassage(
  book: RunnableBook,
  { text, title, chapter, section }: Pick<GoldRow, 'text' | 'title' | 'chapter' | 'section'>,
): Voted {
  const around = { title, headings: [chapter, section].filter((one) => one !== ''), states: [] };
  const unit = unitOf(unbroken(text).text, around);
  const headings = headingCodes(book, unit.headings.join('\n'));
  return { unit, votes: unitScores(book, unit, headings), headings };
}

/**
 * Labelled passages as training takes them. The rules were written by people who had read these passages, so a rule
 * that fires in one document only may be no more than a memory of it: there it is not heard. On a new document every
 * rule is heard; its worth is then what it showed on documents it was not made from.
 */
export function trainingExamples(
  book: RunnableBook,
  ruleNames: ReadonlyMap<string, string>,
  rows: readonly GoldRow[],
): Example[] {
  const voted = rows.map((row) => ({ row, ...votedPassage(book, row) }));
  const files = new Map<string, Set<string>>();
  for (const { row, votes } of voted)
    for (const { evidence } of votes)
      for (const { rule } of evidence) files.set(rule, (files.get(rule) ?? new Set()).add(row.file));
  return voted.map(({ row, unit, votes, headings }) => {
    const heard = votes.flatMap((vote) => without(vote, (rule) => (files.get(rule)?.size ?? 0) < 2));
    return {
      file: row.file,
      unit,
      votes: heard,
      features: features(ruleNames, unit, heard, headings),
      codes: new Set<CodeId>(row.codes),
    };
  });
}

function without(vote: UnitScore, unheard: (rule: string) => boolean): UnitScore[] {
  const evidence = vote.evidence.filter(({ rule }) => !unheard(rule));
  if (evidence.length === vote.evidence.length) return [vote];
  if (evidence.length === 0) return [];
  const wasStrong = vote.evidence.some(({ rule }) => STRONG.test(rule));
  const isStrong = evidence.some(({ rule }) => STRONG.test(rule));
  return [{ ...vote, evidence, score: wasStrong && !isStrong ? 1 : vote.score }];
}

const STRONG = /\/(?:strong|heading)\//;
