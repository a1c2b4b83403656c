import type { CodeId } from '../../shared/coding/codebook';
import type { Evaluation } from '../../shared/coding/evaluate';
import { reliability } from '../../shared/coding/model/calibration';
import type { Model } from '../../shared/coding/model/model';
import { SETTINGS } from '../../shared/coding/model/train';

export interface CardFigures {
  readonly model: Model;
  readonly bytes: number;
  /** Of the passages, those the rules were not written from, and how well those are coded. */
  readonly unread: { readonly passages: number; readonly rules: Evaluation; readonly both: Evaluation };
  /** Both on documents left out of training, though the rules' authors have read these passages. */
  readonly rules: Evaluation;
  readonly both: Evaluation;
  readonly byFold: readonly { documents: number; passages: number; micro: number; macro: number }[];
  readonly said: readonly { probability: number; right: boolean }[];
  readonly curve: readonly { documents: number; passages: number; micro: number; macro: number }[];
  readonly bayes: { micro: number; macro: number } | null;
}

/** The model card, in Markdown: what the model is, what it learned from, how well it does, where it ends. */
export function card({ model, bytes, unread, rules, both, byFold, said, curve, bayes }: CardFigures): string {
  const { codebook, version, fingerprint, passages, documents } = model.trainedOn;
  const micros = byFold.map(({ micro }) => micro);
  const lines = [
    '# The tagging model',
    '',
    `A linear model (logistic regression, one for each of ${model.codes.length} codes) over what the rules found, the`,
    'character grams of the clause (2–4), those of its headings and its title, and its shape. Written by',
    '`npm run train`; the figures below are of that run.',
    '',
    `- Learned from: ${passages} passages of ${documents} documents, coded once each by the coding manual. From ${unread.passages} of them`,
    '  no rule was written; the others are learned twice, the second time with part of the rules silent.',
    `- Rules it was trained with: codebook \`${codebook}\` ${version}, fingerprint \`${fingerprint}\`.`,
    `- Size: ${model.features.length} features, ${model.weights.length} weights, ${Math.round(bytes / 1000)} kB.`,
    `- Method: first one regression for all codes on what rules are worth, then one a code on what the words add`,
    `  (cost ${SETTINGS.voteCost} and ${SETTINGS.cost}; features in ${SETTINGS.least} passages of two documents at least;`,
    `  ${SETTINGS.kept} weights a code).`,
    '',
    '## On documents left out',
    '',
    `${SETTINGS.folds} parts by document; each judged by a model that learned from the other parts. The rules were`,
    'written by people who had read most of these passages; the last two lines are of those they had not, though',
    'between rules it was sometimes chosen by what became of their figures.',
    '',
    table(
      ['', 'micro F1', 'macro F1', 'precision', 'recall'],
      [
        figures('rules alone', rules),
        figures('rules and model', both),
        figures('rules alone, not read', unread.rules),
        figures('rules and model, not read', unread.both),
        ...(bayes === null ? [] : [['naive Bayes (`natural`), words', bayes.micro, bayes.macro, '', '']]),
      ],
    ),
    '',
    `Spread over the parts: micro F1 ${fixed(Math.min(...micros))}–${fixed(Math.max(...micros))}.`,
    '',
    table(
      ['part', 'documents', 'passages', 'micro F1', 'macro F1'],
      byFold.map((part, at) => [
        `${at + 1}`,
        `${part.documents}`,
        `${part.passages}`,
        part.micro,
        part.macro,
      ]),
    ),
    '',
    '## Learning curve',
    '',
    'The last part judged after learning from one, two, three and four others.',
    '',
    table(
      ['documents', 'passages', 'micro F1', 'macro F1'],
      curve.map((step) => [`${step.documents}`, `${step.passages}`, step.micro, step.macro]),
    ),
    '',
    '## Calibration',
    '',
    'How often a code with a probability is right, on documents left out.',
    '',
    table(
      ['probability', 'judged', 'said', 'right'],
      reliability(said).map(({ from, to, judged, said: mean, right }) => [
        `${from.toFixed(1)}–${to.toFixed(1)}`,
        `${judged}`,
        mean,
        right,
      ]),
    ),
    '',
    '## Codes',
    '',
    table(
      ['code', 'passages', 'rules F1', 'both F1', 'precision', 'recall', 'suggested from'],
      model.codes.map(({ id, threshold }) => {
        const one = both.perCode[id];
        return [
          `\`${id}\``,
          `${one?.support ?? 0}`,
          f1Of(rules, id),
          one?.f1 ?? 0,
          one?.precision ?? 0,
          one?.recall ?? 0,
          threshold,
        ];
      }),
    ),
    '',
    '## Limits',
    '',
    '- Learned from single codings: of what one coder gives, a second gives some nine tenths.',
    '- Codes with fewer than 90 passages rest on the rules: what they suggest stands, the model only adds. Of those with',
    '  fewer than ten it knows nothing.',
    '- Chinese policy texts of the years 1987–2025 about data, archives, government information and digital',
    '  government; on other subjects the probabilities do not hold.',
    '- A changed rule is a rule the model does not know: it then counts as a hit of its code like any other.',
    '',
  ];
  return lines.join('\n');
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const row = (cells: readonly (string | number)[]): string =>
    `| ${cells.map((cell) => (typeof cell === 'number' ? fixed(cell) : cell)).join(' | ')} |`;
  return [row(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(row)].join('\n');
}

function figures(
  name: string,
  { micro, macro, precision, recall }: Evaluation,
): readonly (string | number)[] {
  return [name, micro, macro, precision, recall];
}

function fixed(value: number): string {
  return value.toFixed(3);
}

function f1Of({ perCode }: Evaluation, code: CodeId): number {
  return perCode[code]?.f1 ?? 0;
}
