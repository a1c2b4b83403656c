import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Codebook, CodeId } from '../../shared/coding/codebook';
import { evaluation, type GoldRow } from '../../shared/coding/evaluate';
import { probabilityOf } from '../../shared/coding/model/calibration';
import { knownExamples, newExamples } from '../../shared/coding/model/examples';
import { fingerprint, ruleNames } from '../../shared/coding/model/features';
import { modelWrite } from '../../shared/coding/model/model';
import { logitsAfter, SETTINGS, trained, type Trained, type Training } from '../../shared/coding/model/train';
import { voting } from '../../shared/coding/voting';
import { ownCodebook, resourcesAt } from '../engine/resources';
import { bayesFigures } from './bayes';
import { card, type CardFigures } from './card';
import { ownPassages } from './ownPassages';

/**
 * `npm run train -- GOLD`: trains the shipped model on the labelled passages of GOLD with the rules as they stand, and
 * writes it and its card to corpora/models. Says each figure as it comes. `baseline`: measure natural's Bayes too.
 */
export function train(root: string, gold: string, baseline: boolean, say: (line: string) => void): void {
  const resources = resourcesAt({ root });
  const book = ownCodebook(resources);
  const golden = readFileSync(gold, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as GoldRow);
  const { read, unread } = ownPassages(join(root, 'electron', 'training', 'labels.csv'), gold);
  const known = [...golden, ...read];
  const rows = [...known, ...unread];
  const { training, ruled } = prepared(book, known, unread);
  say(`${rows.length} passages, ${training.codes.length} codes`);
  const started = Date.now();
  const result = trained(training);
  say(`trained in ${((Date.now() - started) / 1000).toFixed(0)} s`);
  const figures = unseenFigures(rows, unread, training, result, ruled);
  say(`rules alone    micro ${figures.rules.micro.toFixed(3)}  macro ${figures.rules.macro.toFixed(3)}`);
  say(`rules + model  micro ${figures.both.micro.toFixed(3)}  macro ${figures.both.macro.toFixed(3)}`);
  const curve = learningCurve(rows, training, result, ruled);
  for (const { documents, micro, macro } of curve)
    say(`${documents} documents  micro ${micro.toFixed(3)}  macro ${macro.toFixed(3)}`);
  const bayes = baseline ? bayesFigures(rows, training.codes, result.folds) : null;
  if (bayes !== null) say(`natural's Bayes micro ${bayes.micro.toFixed(3)}  macro ${bayes.macro.toFixed(3)}`);
  const folder = join(resources.corpora, 'models');
  mkdirSync(folder, { recursive: true });
  const file = modelWrite(result.model);
  writeFileSync(join(folder, 'governance.json'), file);
  const text = card({
    ...figures,
    model: result.model,
    bytes: file.length,
    curve,
    bayes,
  });
  writeFileSync(join(folder, 'governance.md'), text);
  say(
    `${result.model.features.length} features, ${result.model.weights.length} weights, ${file.length} bytes`,
  );
}

/** Of a code with fewer passages a model learns only that it is rare; the rules decide alone. */
const LEAST_PASSAGES = 10;
/** Of a code with fewer it only adds to what the rules suggest. Chosen on texts read whole (test/presence). */
const RULES_STAND_BELOW = 90;

interface Prepared {
  readonly training: Training;
  /** What the rules alone suggest, row by row. */
  readonly ruled: readonly ReadonlySet<CodeId>[];
}

function prepared(book: Codebook, known: readonly GoldRow[], unread: readonly GoldRow[]): Prepared {
  const names = ruleNames(book);
  const votes = voting(book);
  const one = knownExamples(votes, names, known);
  const two = newExamples(votes, names, unread);
  const rows = [...known, ...unread];
  const labelled = (id: CodeId): number => rows.filter((row) => row.codes.includes(id)).length;
  const codes = book.codes
    .filter(({ manual, id }) => manual && labelled(id) >= LEAST_PASSAGES)
    .map(({ id }) => id);
  return {
    ruled: [...one.ruled, ...two.ruled],
    training: {
      // In the order of the rows; what is there twice comes after them.
      examples: [...one.examples, ...two.examples, ...one.silenced],
      codes,
      ruleNames: names,
      rulesStand: new Set(codes.filter((id) => labelled(id) < RULES_STAND_BELOW)),
      trainedOn: {
        codebook: book.id,
        version: book.version,
        fingerprint: fingerprint(JSON.stringify(book.codes.map(({ id, rules }) => [id, rules]))),
        passages: rows.length,
        documents: new Set(rows.map(({ file }) => file)).size,
      },
    },
  };
}

/** Figures on documents that were left out when their passages were judged. */
function unseenFigures(
  rows: readonly GoldRow[],
  unread: readonly GoldRow[],
  training: Training,
  result: Trained,
  ruled: readonly ReadonlySet<CodeId>[],
): Pick<CardFigures, 'rules' | 'both' | 'unread' | 'byFold' | 'said'> {
  const { codes } = training;
  const place = new Map(rows.map((row, at) => [row, at]));
  const suggested = suggestions(rows, result, result.unseen, ruled);
  const byFold = Array.from({ length: SETTINGS.folds }, (_, fold) => {
    const part = rows.filter((_row, at) => result.folds[at] === fold);
    const { micro, macro } = evaluation(part, suggested, codes);
    return { passages: part.length, documents: documentsOf(part), micro, macro };
  });
  const said = rows.flatMap((row, at) =>
    codes.map((code, number) => ({
      probability: probabilityOf(result.model.calibration, result.unseen[at * codes.length + number] ?? 0),
      right: row.codes.includes(code),
    })),
  );
  const byRules = (row: GoldRow): ReadonlySet<CodeId> => ruled[place.get(row) ?? 0] ?? new Set<CodeId>();
  return {
    rules: evaluation(rows, byRules, codes),
    both: evaluation(rows, suggested, codes),
    unread: {
      passages: unread.length,
      rules: evaluation(unread, byRules, codes),
      both: evaluation(unread, suggested, codes),
    },
    byFold,
    said,
  };
}

/** F1 on the last part of the documents after learning from the first part, from two, three and four. */
function learningCurve(
  rows: readonly GoldRow[],
  training: Training,
  result: Trained,
  ruled: readonly ReadonlySet<CodeId>[],
): CardFigures['curve'] {
  const last = SETTINGS.folds - 1;
  const test = rows.filter((_, at) => result.folds[at] === last);
  return Array.from({ length: last }, (_, most) => {
    const learned = Int32Array.from(rows.keys()).filter((row) => (result.folds[row] ?? 0) <= most);
    const logits = logitsAfter(training, learned);
    const { micro, macro } = evaluation(test, suggestions(rows, result, logits, ruled), training.codes);
    const documents = documentsOf(rows.filter((_row, at) => (result.folds[at] ?? 0) <= most));
    return { documents, passages: learned.length, micro, macro };
  });
}

function documentsOf(rows: readonly GoldRow[]): number {
  return new Set(rows.map(({ file }) => file)).size;
}

/** What is suggested for a row when its logits are these. */
function suggestions(
  rows: readonly GoldRow[],
  { model: { codes, calibration } }: Trained,
  logits: Float64Array,
  ruled: readonly ReadonlySet<CodeId>[],
): (row: GoldRow) => Set<CodeId> {
  const place = new Map(rows.map((row, at) => [row, at]));
  return (row) => {
    const nth = place.get(row) ?? 0;
    const at = nth * codes.length;
    const given = codes.filter(
      ({ id, threshold, rulesStand }, code) =>
        probabilityOf(calibration, logits[at + code] ?? 0) >= threshold ||
        (rulesStand && ruled[nth]?.has(id) === true),
    );
    return new Set(given.map(({ id }) => id));
  };
}
