import type { CodeId } from '../codebook';
import type { HeadingCodes, UnitScore } from '../score';
import type { Codebook } from '../codebook';
import type { Unit } from '../context';
import { features, ruleNames } from './features';
import { modelJudge } from './judge';
import { logistic } from './logistic';
import { sparseRows } from './matrix';
import type { Model, ModelCode } from './model';
import { packedWeights } from './packed';

/** A person's word on one code of one unit. */
export interface Verdict {
  readonly unit: Unit;
  readonly votes: readonly UnitScore[];
  readonly headings: HeadingCodes;
  readonly code: CodeId;
  readonly accepted: boolean;
}

/**
 * The model after learning from verdicts: each code's weights move from where they are as little as agreeing with
 * them asks (`cost`: how much a disagreement counts beside a move). What the verdicts do not touch stays as it is;
 * codes the model did not know begin at "no". Some milliseconds a hundred verdicts; deterministic.
 */
export function continued(
  model: Model,
  book: Codebook,
  verdicts: readonly Verdict[],
  { cost = 1, least = 2 }: { cost?: number; least?: number } = {},
): Model {
  const byCode = grouped(verdicts);
  const enough = decidedEnough(verdicts);
  const known = new Set(model.codes.map(({ id }) => id));
  const codes: ModelCode[] = [
    ...model.codes,
    ...[...byCode.keys()]
      .filter((id) => !known.has(id))
      .map((id) => ({ id, bias: NEW_BIAS, threshold: 0.5, rulesStand: false })),
  ];
  const { logits } = modelJudge(model, book);
  const names = ruleNames(book);
  const weights = weightsOf(model);
  const biases = codes.map(({ bias }) => bias);
  codes.forEach(({ id, bias }, place) => {
    const own = byCode.get(id);
    if (own === undefined) return;
    const maps = own.map(({ unit, votes, headings }) => features(names, unit, votes, headings));
    const places = shared(maps, new Set(model.features), least);
    const matrix = sparseRows(maps, places);
    const moves = logistic(matrix, {
      rows: Int32Array.from(own.keys()),
      labels: own.map(({ accepted }) => accepted),
      cost,
      known: Float64Array.from(
        own,
        ({ unit, votes, headings }) => logits(unit, votes, headings)[place] ?? bias,
      ),
    });
    biases[place] = bias + (moves[matrix.width] ?? 0);
    for (const [name, feature] of places) {
      const move = moves[feature] ?? 0;
      if (move === 0) continue;
      const entries = weights.get(name) ?? new Map<number, number>();
      entries.set(place, (entries.get(place) ?? 0) + move);
      weights.set(name, entries);
    }
  });
  return {
    ...model,
    ...packedWeights(weights),
    codes: codes.map((code, place) => ({
      ...code,
      bias: biases[place] ?? code.bias,
      // After few decisions the model still knows too little of a code to overrule the rules.
      rulesStand: code.rulesStand && !enough.has(code.id),
    })),
  };
}

/** As many decisions on a code are wanted, and as many of each kind, before the model and not the rules decides it. */
const LEAST = { all: 20, each: 5 } as const;

/** Codes on which there are enough decisions for the model to decide them. */
export function decidedEnough(decisions: readonly Pick<Verdict, 'code' | 'accepted'>[]): ReadonlySet<CodeId> {
  const counts = new Map<CodeId, { yes: number; no: number }>();
  for (const { code, accepted } of decisions) {
    const { yes, no } = counts.get(code) ?? { yes: 0, no: 0 };
    counts.set(code, accepted ? { yes: yes + 1, no } : { yes, no: no + 1 });
  }
  const enough = [...counts].filter(
    ([, { yes, no }]) => yes + no >= LEAST.all && Math.min(yes, no) >= LEAST.each,
  );
  return new Set(enough.map(([code]) => code));
}

/** A code nobody has given yet is unlikely: about one unit in fifty carries a code. */
const NEW_BIAS = -4;

function grouped(verdicts: readonly Verdict[]): Map<CodeId, Verdict[]> {
  const groups = new Map<CodeId, Verdict[]>();
  for (const verdict of verdicts) {
    const group = groups.get(verdict.code) ?? [];
    group.push(verdict);
    groups.set(verdict.code, group);
  }
  return groups;
}

/** Features the model knows, and new ones that several verdicts share. */
function shared(
  maps: readonly ReadonlyMap<string, number>[],
  known: ReadonlySet<string>,
  least: number,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const map of maps) for (const name of map.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts]
    .filter(([name, count]) => count >= least || known.has(name))
    .map(([name]) => name);
  return new Map(names.sort().map((name, place) => [name, place]));
}

function weightsOf({
  features: names,
  starts,
  weightCodes,
  weights,
}: Model): Map<string, Map<number, number>> {
  return new Map(
    names.map((name, feature) => {
      const entries = new Map<number, number>();
      for (let at = starts[feature] ?? 0; at < (starts[feature + 1] ?? 0); at++)
        entries.set(weightCodes[at] ?? 0, weights[at] ?? 0);
      return [name, entries];
    }),
  );
}
