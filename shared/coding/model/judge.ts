import type { Codebook, CodeId } from '../codebook';
import type { GivenBy } from '../coding';
import type { Unit } from '../context';
import type { HeadingCodes, UnitScore } from '../score';
import { logitBelow, probabilityOf } from './calibration';
import { aboveFeatures, BLOCKS, KIND, ruleNames, voteName } from './features';
import type { Model } from './model';
import { addRow, weightRows, type WeightRows } from './rows';
import { suggestedBeside, unitShape, VOTE_TRAITS, voteTraits } from './traits';
import { modelWords, type Reason, type Words } from './words';

export interface Judgement {
  readonly code: CodeId;
  /** How likely a coder gives this code, 0–1. */
  readonly probability: number;
  /** At or above the code's threshold, or suggested by rules that stand. */
  readonly suggested: boolean;
  readonly by: GivenBy;
}

export interface Judge {
  /** The codes of the model with at least `least` probability or rules that stand; likeliest first. */
  readonly judged: (
    unit: Unit,
    votes: readonly UnitScore[],
    headings: HeadingCodes,
    least?: number,
  ) => Judgement[];
  /** The words of the unit that weighed most for a code; spans in `unit.topics`, most important first, no two overlap. */
  readonly reasons: (unit: Unit, code: CodeId, most?: number) => Reason[];
  /** Logits in the order of `model.codes`; the array is the caller's. */
  readonly logits: (unit: Unit, votes: readonly UnitScore[], headings: HeadingCodes) => Float64Array;
  readonly knows: (code: CodeId) => boolean;
}

/** Less likely than this and a code is not worth a person's look. */
const CANDIDATE = 0.3;

/** Makes a model ready to judge units that `book` has voted on: some milliseconds, once. */
export function modelJudge(model: Model, book: Codebook): Judge {
  const { codes, calibration } = model;
  const { numbers, shapes, words, rows } = readyModel(model);
  const votes = voteNumbers(book, numbers);
  const rules = new Map(
    [...ruleNames(book)].flatMap(([key, name]): [string, number][] => {
      const number = numbers.get(name);
      return number === undefined ? [] : [[key, number]];
    }),
  );
  const places = new Map(codes.map(({ id }, place) => [id, place]));
  const biases = Float64Array.from(codes, ({ bias }) => bias);
  const ruled = new Uint8Array(codes.length);
  const headed = remembered((unit, headings) => {
    const sums = Float64Array.from(biases);
    for (const [name, value] of aboveFeatures(unit, headings)) {
      const number = numbers.get(name);
      if (number !== undefined) addRow(rows, number, value, sums);
    }
    return sums;
  });
  const scratch = new Float64Array(codes.length);
  /** Logits in `scratch`: good until the next unit is judged. */
  const judging: Judge['logits'] = (unit, unitVotes, headings) => {
    scratch.set(headed(unit, headings));
    words.add(scratch, unit.topics);
    for (const name of unitShape(unit)) {
      const number = shapes.get(name);
      if (number !== undefined) addRow(rows, number, BLOCKS.shape, scratch);
    }
    // A code it never learnt from, as one that was merged in, must not change what it says of the others.
    const beside = suggestedBeside(unitVotes, (code) => votes.has(code));
    for (const vote of unitVotes) {
      const traits = votes.get(vote.code);
      if (traits === undefined) continue;
      for (const trait of voteTraits(vote, unit, beside)) {
        const number = traits[trait] ?? -1;
        if (number >= 0) addRow(rows, number, BLOCKS.vote, scratch);
      }
      const { evidence } = vote;
      for (let at = 0; at < evidence.length; at++) {
        const rule = evidence[at]?.rule ?? '';
        const number = rules.get(rule);
        if (number !== undefined && !hasBefore(evidence, at, rule))
          addRow(rows, number, BLOCKS.vote, scratch);
      }
    }
    return scratch;
  };

  return {
    logits: (unit, unitVotes, headings) => judging(unit, unitVotes, headings).slice(),
    knows: (code) => places.has(code),
    judged: (unit, unitVotes, headings, least = CANDIDATE) => {
      const logits = judging(unit, unitVotes, headings);
      // Most codes are far from likely: their place on the curve need not be looked for.
      const surelyLess = logitBelow(calibration, least);
      ruled.fill(0);
      for (const { code, score } of unitVotes) {
        const place = score === 2 ? places.get(code) : undefined;
        if (place !== undefined) ruled[place] = 1;
      }
      const judgements: Judgement[] = [];
      codes.forEach(({ id, threshold, rulesStand }, place) => {
        const logit = logits[place] ?? 0;
        const stands = rulesStand && ruled[place] === 1;
        if (logit <= surelyLess && !stands) return;
        const probability = probabilityOf(calibration, logit);
        if (probability < least && !stands) return;
        const likely = probability >= threshold;
        const by = ruled[place] !== 1 ? 'model' : likely ? 'both' : 'rules';
        judgements.push({ code: id, probability, suggested: likely || stands, by });
      });
      return judgements.length < 2 ? judgements : judgements.sort((a, b) => b.probability - a.probability);
    },
    reasons: (unit, code, most = 3) => {
      const place = places.get(code);
      return place === undefined ? [] : words.reasons(unit.topics, place, most);
    },
  };
}

/** What of a model is the same whatever the codebook. */
interface ReadyModel {
  readonly rows: WeightRows;
  /** Where the row of each feature begins, by its name. */
  readonly numbers: ReadonlyMap<string, number>;
  /** The same of the features of shape, by the name of the shape. */
  readonly shapes: ReadonlyMap<string, number>;
  readonly words: Words;
}

/** While rules are edited a model is made ready for one codebook after another. */
function readyModel(model: Model): ReadyModel {
  const known = readyModels.get(model);
  if (known !== undefined) return known;
  const rows = weightRows(model);
  const numbers = new Map(model.features.map((name, feature) => [name, rows.places[feature] ?? 0]));
  const shapes = new Map(
    [...numbers].flatMap(([name, row]) =>
      name.startsWith(KIND.shape) ? [[name.slice(KIND.shape.length), row] as const] : [],
    ),
  );
  const ready = { rows, numbers, shapes, words: modelWords(model, rows) };
  readyModels.set(model, ready);
  return ready;
}
const readyModels = new WeakMap<Model, ReadyModel>();

type Above = (unit: Unit, headings: HeadingCodes) => Float64Array;

/** Many units stand under the same headings. */
function remembered(above: Above): Above {
  const known = new WeakMap<HeadingCodes, { readonly unit: Unit; readonly sums: Float64Array }>();
  return (unit, headings) => {
    const before = known.get(headings);
    if (before?.unit.title === unit.title && before.unit.outline === unit.outline) return before.sums;
    const sums = above(unit, headings);
    known.set(headings, { unit, sums });
    return sums;
  };
}

function hasBefore(evidence: UnitScore['evidence'], at: number, rule: string): boolean {
  for (let before = 0; before < at; before++) if (evidence[before]?.rule === rule) return true;
  return false;
}

/** Of the codes whose votes the model learnt from. */
function voteNumbers(book: Codebook, numbers: ReadonlyMap<string, number>): Map<CodeId, Int32Array> {
  return new Map(
    book.codes.flatMap(({ id }) => {
      const traits = Int32Array.from(VOTE_TRAITS, (_, trait) => numbers.get(voteName(id, trait)) ?? -1);
      return traits.some((number) => number >= 0) ? [[id, traits] as const] : [];
    }),
  );
}
