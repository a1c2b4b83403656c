import { spansOverlap, type Span } from '../../text/span';
import type { Codebook, CodeId } from '../codebook';
import type { GivenBy } from '../coding';
import type { Unit } from '../context';
import type { HeadingCodes, UnitScore } from '../score';
import { probabilityOf } from './calibration';
import { aboveFeatures, BLOCKS, KIND, ruleNames, textValue, voteName } from './features';
import { gramScan, reading } from './grams';
import type { Model } from './model';
import { suggestedBeside, unitShape, VOTE_TRAITS, voteTraits } from './traits';

export interface Judgement {
  readonly code: CodeId;
  /** How likely a coder gives this code, 0–1. */
  readonly probability: number;
  /** At or above the code's threshold, or suggested by rules that stand. */
  readonly suggested: boolean;
  readonly by: GivenBy;
}

/** Words that spoke for a code. */
export interface Reason extends Span {
  /** What they added to the logit. */
  readonly weight: number;
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
  const { codes, features, starts, weightCodes, weights } = model;
  const numbers = new Map(features.map((name, number) => [name, number]));
  const textGrams = ofKind(features, KIND.text);
  const words = gramScan(textGrams.grams);
  const seen = new Uint32Array(textGrams.grams.length);
  const votes = voteNumbers(book, numbers);
  const rules = new Map(
    [...ruleNames(book)].flatMap(([key, name]): [string, number][] => {
      const number = numbers.get(name);
      return number === undefined ? [] : [[key, number]];
    }),
  );
  const places = new Map(codes.map(({ id }, place) => [id, place]));
  const biases = Float64Array.from(codes, ({ bias }) => bias);
  const underHeadings = new Map<string, Float64Array>();
  let turn = 0;

  const add = (to: Float64Array, feature: number, value: number): void => {
    const end = starts[feature + 1] ?? 0;
    for (let at = starts[feature] ?? 0; at < end; at++) {
      const code = weightCodes[at] ?? 0;
      to[code] = (to[code] ?? 0) + value * (weights[at] ?? 0);
    }
  };
  const addWords = (to: Float64Array, read: string, value: number): void => {
    const count = words.scan(read);
    const grams = words.grams();
    turn++;
    for (let at = 0; at < count; at++) {
      const gram = grams[at] as number;
      if (seen[gram] === turn) continue;
      seen[gram] = turn;
      const end = starts[textGrams.first + gram + 1] as number;
      for (let entry = starts[textGrams.first + gram] as number; entry < end; entry++) {
        const code = weightCodes[entry] as number;
        to[code] = (to[code] as number) + value * (weights[entry] as number);
      }
    }
  };
  const headed = (unit: Unit, headingCodes: HeadingCodes): Float64Array => {
    const place = `${unit.title}\n${unit.outline}`;
    const known = underHeadings.get(place);
    if (known !== undefined) return known;
    const sums = Float64Array.from(biases);
    for (const [name, value] of aboveFeatures(unit, headingCodes)) {
      const number = numbers.get(name);
      if (number !== undefined) add(sums, number, value);
    }
    // Headings repeat within a document, hardly between documents.
    if (underHeadings.size > 10_000) underHeadings.clear();
    underHeadings.set(place, sums);
    return sums;
  };
  const logits: Judge['logits'] = (unit, unitVotes, headings) => {
    const sums = Float64Array.from(headed(unit, headings));
    addWords(sums, reading(unit.topics).text, textValue(unit.topics.length));
    for (const name of unitShape(unit)) {
      const number = numbers.get(KIND.shape + name);
      if (number !== undefined) add(sums, number, BLOCKS.shape);
    }
    // A code it never learnt from, as one that was merged in, must not change what it says of the others.
    const beside = suggestedBeside(unitVotes.filter(({ code }) => votes.has(code)));
    for (const vote of unitVotes) {
      const traits = votes.get(vote.code);
      if (traits === undefined) continue;
      for (const trait of voteTraits(vote, unit, beside)) {
        const number = traits[trait] ?? -1;
        if (number >= 0) add(sums, number, BLOCKS.vote);
      }
      const { evidence } = vote;
      for (let at = 0; at < evidence.length; at++) {
        const rule = evidence[at]?.rule ?? '';
        const number = rules.get(rule);
        if (number !== undefined && !hasBefore(evidence, at, rule)) add(sums, number, BLOCKS.vote);
      }
    }
    return sums;
  };

  return {
    logits,
    knows: (code) => places.has(code),
    judged: (unit, unitVotes, headings, least = CANDIDATE) => {
      const sums = logits(unit, unitVotes, headings);
      const judgements: Judgement[] = [];
      codes.forEach(({ id, threshold, rulesStand }, place) => {
        const probability = probabilityOf(model.calibration, sums[place] ?? 0);
        const ruled = unitVotes.some(({ code, score }) => code === id && score === 2);
        const stands = ruled && rulesStand;
        if (probability < least && !stands) return;
        const likely = probability >= threshold;
        const suggested = likely || stands;
        const by = !ruled ? 'model' : likely ? 'both' : 'rules';
        judgements.push({ code: id, probability, suggested, by });
      });
      return judgements.sort((a, b) => b.probability - a.probability);
    },
    reasons: (unit, code, most = 3) => {
      const place = places.get(code);
      if (place === undefined) return [];
      const read = reading(unit.topics);
      const count = words.scan(read.text);
      const [grams, begins, lengths] = [words.grams(), words.starts(), words.lengths()];
      const value = textValue(unit.topics.length);
      const all: Reason[] = [];
      for (let at = 0; at < count; at++) {
        const feature = textGrams.first + (grams[at] ?? 0);
        const begin = begins[at] ?? 0;
        for (let entry = starts[feature] ?? 0; entry < (starts[feature + 1] ?? 0); entry++) {
          const weight = value * (weights[entry] ?? 0);
          if (weightCodes[entry] !== place || weight <= 0) continue;
          const start = read.origins[begin] ?? 0;
          const end = read.origins[begin + (lengths[at] ?? 0)] ?? 0;
          if (end > start) all.push({ start, end, weight });
        }
      }
      return strongest(all, most);
    },
  };
}

function hasBefore(evidence: UnitScore['evidence'], at: number, rule: string): boolean {
  for (let before = 0; before < at; before++) if (evidence[before]?.rule === rule) return true;
  return false;
}

/** The features of a kind stand together, since names are sorted and begin with their kind. */
function ofKind(features: readonly string[], kind: string): { first: number; grams: readonly string[] } {
  const first = features.findIndex((name) => name.startsWith(kind));
  if (first < 0) return { first: 0, grams: [] };
  const grams = features.filter((name) => name.startsWith(kind)).map((name) => name.slice(kind.length));
  return { first, grams };
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

/** Grams lie in one another: each counts for all it holds, then the best that do not overlap are taken. */
function strongest(found: readonly Reason[], most: number): Reason[] {
  const all = [...found].sort((a, b) => b.weight - a.weight || a.start - b.start).slice(0, 8 * most);
  const sums = all.map(({ start, end }): Reason => {
    const inside = all.filter((one) => one.start >= start && one.end <= end);
    return { start, end, weight: inside.reduce((sum, { weight }) => sum + weight, 0) };
  });
  sums.sort((a, b) => b.weight - a.weight || a.end - a.start - (b.end - b.start) || a.start - b.start);
  const chosen: Reason[] = [];
  for (const reason of sums) {
    if (chosen.length === most) break;
    if (!chosen.some((one) => spansOverlap(one, reason))) chosen.push(reason);
  }
  return chosen;
}
