import type { Codebook } from '../codebook';
import { continued, decidedEnough, type Verdict } from './continued';
import { byRulesAndModel } from './decide';
import { modelJudge } from './judge';
import type { Model } from './model';

/** A person's verdict with the document and the clause it was given on. */
export interface Decision extends Verdict {
  readonly document: string;
  readonly clause: string;
}

/** What a machine says where a person decided. */
export interface Said {
  /** It suggests the code. */
  readonly suggested: boolean;
  /** null where the rules decide alone. */
  readonly probability: number | null;
}

/** What a model says of each decision. */
export function said(model: Model, book: Codebook, decisions: readonly Decision[]): Said[] {
  const decide = byRulesAndModel(model, book);
  const judge = model.trainedOn.codebook === book.id ? modelJudge(model, book) : null;
  return decisions.map(({ unit, votes, headings, code }) => {
    const one = decide(unit, votes, headings).find((each) => each.code === code);
    const known = judge?.knows(code) === true;
    const probability = known
      ? (judge.judged(unit, votes, headings, 0).find((each) => each.code === code)?.probability ?? 0)
      : null;
    return { suggested: one?.score === 2, probability };
  });
}

/**
 * Decisions the model can learn from, in an order of their own: a code it does not know must first have been decided
 * often enough, because from then on the model and not the rules decides it.
 */
export function learnable<One extends Pick<Decision, 'document' | 'clause' | 'code' | 'accepted'>>(
  model: Model,
  decisions: readonly One[],
): One[] {
  const known = new Set(model.codes.map(({ id }) => id));
  const enough = decidedEnough(decisions);
  return decisions
    .filter(({ code }) => known.has(code) || enough.has(code))
    .sort((a, b) => keyOf(a).localeCompare(keyOf(b), 'en'));
}

function keyOf({ document, clause, code }: Pick<Decision, 'document' | 'clause' | 'code'>): string {
  return `${document} ${clause} ${code}`;
}

const FOLDS = 5;

/**
 * What the model would say of each decision after learning from others: of five parts each is judged by a model that
 * learnt from the other four. Parts are whole documents where at least five were decided in, else whole clauses, so
 * that no clause is judged by a model that saw it.
 */
export function saidUnseen(model: Model, book: Codebook, decisions: readonly Decision[]): Said[] {
  const whole = new Set(decisions.map(({ document }) => document)).size >= FOLDS;
  const groupOf = ({ document, clause }: Decision): string => (whole ? document : `${document} ${clause}`);
  const groups = [...new Set(decisions.map(groupOf))].sort();
  const fold = new Map(groups.map((group, nth) => [group, nth % FOLDS]));
  const all = new Map<Decision, Said>();
  for (let part = 0; part < Math.min(FOLDS, groups.length); part++) {
    const [held, seen] = [true, false].map((inside) =>
      decisions.filter((one) => (fold.get(groupOf(one)) === part) === inside),
    ) as [Decision[], Decision[]];
    const learnt = seen.length === 0 ? model : continued(model, book, seen);
    said(learnt, book, held).forEach((one, i) => {
      const decision = held[i];
      if (decision !== undefined) all.set(decision, one);
    });
  }
  return decisions.map((one) => all.get(one) ?? { suggested: false, probability: null });
}
