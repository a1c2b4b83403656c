import type { CodeId } from './codebook';

/** One line of the gold files (shared/gold/README.md): `disputed` are codes only one of two coders gave. */
export interface GoldRow {
  readonly id: string;
  readonly file: string;
  readonly text: string;
  readonly title: string;
  readonly chapter: string;
  readonly section: string;
  readonly article: string;
  readonly codes: readonly CodeId[];
  readonly disputed?: readonly CodeId[];
}

export interface CodeQuality {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** How many passages carry the code in the gold. */
  readonly support: number;
}

export interface Evaluation {
  /** F1 over all labels pooled. */
  readonly micro: number;
  /** Mean F1 of the codes with at least five labels. */
  readonly macro: number;
  readonly precision: number;
  readonly recall: number;
  readonly perCode: Readonly<Record<CodeId, CodeQuality>>;
}

/**
 * Predicted codes less the disputed ones, against the agreed codes. Only `codes` are looked at, in what is predicted
 * and in what is gold. A ratio without cases is 0.
 */
export function evaluation(
  rows: readonly GoldRow[],
  predict: (row: GoldRow) => ReadonlySet<CodeId>,
  codes: readonly CodeId[],
): Evaluation {
  const counts = new Map(codes.map((code) => [code, { both: 0, extra: 0, missed: 0 }]));
  for (const row of rows) {
    const predicted = predict(row);
    const gold = new Set(row.codes);
    for (const [code, count] of counts) {
      const isPredicted = predicted.has(code) && row.disputed?.includes(code) !== true;
      if (isPredicted && gold.has(code)) count.both++;
      else if (isPredicted) count.extra++;
      else if (gold.has(code)) count.missed++;
    }
  }
  const perCode: Record<CodeId, CodeQuality> = {};
  const all = { both: 0, extra: 0, missed: 0 };
  for (const [code, count] of counts) {
    perCode[code] = quality(count);
    all.both += count.both;
    all.extra += count.extra;
    all.missed += count.missed;
  }
  const judged = Object.values(perCode).filter(({ support }) => support >= 5);
  const macro = ratio(
    judged.reduce((sum, { f1 }) => sum + f1, 0),
    judged.length,
  );
  const { precision, recall, f1 } = quality(all);
  return { micro: f1, macro, precision, recall, perCode };
}

interface Count {
  readonly both: number;
  readonly extra: number;
  readonly missed: number;
}

function quality({ both, extra, missed }: Count): CodeQuality {
  return {
    precision: ratio(both, both + extra),
    recall: ratio(both, both + missed),
    f1: ratio(2 * both, 2 * both + extra + missed),
    support: both + missed,
  };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
