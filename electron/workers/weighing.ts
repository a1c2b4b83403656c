import { createHash } from 'node:crypto';
import type { Machine } from '../../shared/coding/machine';
import { continued } from '../../shared/coding/model/continued';
import { learnable, said, saidUnseen, type Decision, type Said } from '../../shared/coding/model/learning';
import { modelWrite, type Model } from '../../shared/coding/model/model';
import { clausesRead } from '../../shared/coding/reading';
import { voting, type Voting } from '../../shared/coding/voting';
import type { DecidedText, Orders, Weighed } from './orders';

/**
 * What rules and model say of the decisions before and after learning from them. It always begins with the model that
 * ships, so the same decisions give the same model whatever was learnt before.
 */
export function weighed(
  { codebook, rulesOnly }: Machine,
  shipped: Model,
  { decided, learn }: Orders['weigh']['takes'],
): Weighed {
  const votes = voting(codebook);
  const decisions = decided.flatMap((text) => decisionsOf(text, votes));
  if (rulesOnly) return { before: decisions.map(byVotes), after: null, own: null };
  const before = said(shipped, codebook, decisions);
  const usable = learnable(shipped, decisions);
  if (!learn || usable.length === 0) return { before, after: null, own: null };
  const unseen = new Map(saidUnseen(shipped, codebook, usable).map((one, i) => [usable[i], one]));
  const after = decisions.map((one, i) => unseen.get(one) ?? before[i] ?? byVotes(one));
  const file = modelWrite(continued(shipped, codebook, usable));
  const id = createHash('sha256').update(file).digest('hex');
  return { before, after, own: { id, file, decisions: decisions.length } };
}

function decisionsOf({ id, text, decisions }: DecidedText, { votes, headings }: Voting): Decision[] {
  const units = new Map(clausesRead(text).map(({ clause, unit }) => [clause, unit]));
  return decisions.flatMap(({ clause, code, accepted }) => {
    const unit = units.get(clause);
    if (unit === undefined) throw new Error(`${id}: ${clause} is no leaf clause of the text sent`);
    const seen = { unit, votes: votes(unit), headings: headings(unit) };
    return [{ ...seen, code, accepted, document: id, clause }];
  });
}

function byVotes({ votes, code }: Decision): Said {
  return { suggested: votes.some((one) => one.code === code && one.score === 2), probability: null };
}
