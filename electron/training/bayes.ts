import type { CodeId } from '../../shared/coding/codebook';
import { evaluation, type GoldRow } from '../../shared/coding/evaluate';

/** The part of `natural` used; its whole would bring database drivers along, and it types folders, not files. */
interface BayesClassifier {
  addDocument(words: readonly string[], label: string): void;
  train(): void;
  classify(words: readonly string[]): string;
}

/**
 * The baseline to beat: `natural`'s naive Bayes, one yes-or-no classifier a code, on pairs of characters, trained on
 * four parts of the documents and judged on the first.
 */
export function bayesFigures(
  rows: readonly GoldRow[],
  codes: readonly CodeId[],
  folds: Int32Array,
): { micro: number; macro: number } {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a file of a package without an export map
  const Classifier = require('natural/lib/natural/classifiers/bayes_classifier') as new () => BayesClassifier;
  const test = rows.filter((_, at) => folds[at] === 0);
  const given = new Map(test.map((row) => [row, new Set<CodeId>()]));
  for (const code of codes) {
    const classifier = new Classifier();
    rows.forEach((row, at) => {
      if (folds[at] !== 0) classifier.addDocument(pairs(row.text), row.codes.includes(code) ? 'yes' : 'no');
    });
    classifier.train();
    for (const row of test) if (classifier.classify(pairs(row.text)) === 'yes') given.get(row)?.add(code);
  }
  return evaluation(test, (row) => given.get(row) ?? new Set(), codes);
}

function pairs(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}
