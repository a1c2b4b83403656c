import type { Codebook } from '../codebook';
import type { Unit } from '../context';
import { carriable, mayCarry } from '../carriable';
import type { HeadingCodes, UnitHit, UnitScore } from '../score';
import type { GivenBy } from '../coding';
import { modelJudge } from './judge';
import type { Model } from './model';

/** A code on a unit after rules and model have spoken. */
export interface Decided extends UnitScore {
  /** How likely a coder gives it, 0–1; absent where the rules decide alone, and below 30 % where only rules found words. */
  readonly probability?: number;
  readonly by: GivenBy;
}

export type Deciding = (
  unit: Unit,
  votes: readonly UnitScore[],
  headings: HeadingCodes,
) => readonly Decided[];

/** Without a model: what the rules say is what is said. */
export const byRules: Deciding = (_unit, votes) => votes.map((vote) => ({ ...vote, by: 'rules' }));

/**
 * With a model: a code it knows is suggested (2) from its threshold on, otherwise it is a candidate (1) if a rule
 * found words for it or it is likely enough to look at; other codes are the rules' alone. What kind of unit may carry
 * what (score.ts) binds the model too. What only the model gives
 * shows the words that weighed most, as evidence of the rule `code/model/0`.
 */
export function byRulesAndModel(model: Model, book: Codebook): Deciding {
  // Codes of another codebook may bear the same ids and mean something else.
  if (model.trainedOn.codebook !== book.id) return byRules;
  const judge = modelJudge(model, book);
  const order = new Map(book.codes.map(({ id }, at) => [id, at]));
  return (unit, votes, headings) => {
    const judgements = judge.judged(unit, votes, headings);
    const decided = votes.map((vote): Decided => {
      const judgement = judgements.find(({ code }) => code === vote.code);
      if (judgement === undefined)
        return judge.knows(vote.code) ? { ...vote, score: 1, by: 'rules' } : { ...vote, by: 'rules' };
      const { probability, suggested, by } = judgement;
      return { ...vote, score: suggested ? 2 : 1, probability, by };
    });
    const carries = carriable(unit);
    for (const { code, probability, suggested, by } of judgements) {
      if (votes.some((vote) => vote.code === code)) continue;
      if (!order.has(code) || unit.topics === '' || !mayCarry(carries, code)) continue;
      const rule = `${code}/model/0`;
      const evidence = judge.reasons(unit, code).map(({ start, end }): UnitHit => ({ start, end, rule }));
      // Where no word of it decided but its headings or shape, the evidence is the whole unit, as with heading rules.
      if (evidence.length === 0) evidence.push({ start: 0, end: unit.topics.length, rule });
      decided.push({ code, score: suggested ? 2 : 1, evidence, probability, by });
    }
    return decided.length < 2
      ? decided
      : decided.sort((a, b) => (order.get(a.code) ?? 0) - (order.get(b.code) ?? 0));
  };
}
