import type { DocumentId } from '../../policy/document';
import { spearman } from '../statistics/rank';
import { type Grade, gradeOf, type GradeScheme } from './grades';

/** A main variable X and its sub-variables (二级变量), each met or not. A project may have its own. */
export interface PmcVariable {
  /** `X5` */
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly items: readonly PmcItem[];
}

export interface PmcItem {
  /** `X5:1` */
  readonly id: string;
  readonly zh: string;
  readonly en: string;
}

/** 1 met, 0 not met, null nobody scored it. */
export type PmcScore = 0 | 1 | null;

export interface PmcPolicy {
  readonly document: DocumentId;
  readonly characters: number;
  readonly scores: ReadonlyMap<PmcItem['id'], PmcScore>;
}

export interface PmcRow {
  readonly document: DocumentId;
  /** One line of the multi-input-output table, items in the order of the variables. */
  readonly scores: readonly PmcScore[];
  /** X_t = Σ items ÷ number of items; null while one of them is not scored. */
  readonly variables: readonly (number | null)[];
  /** PMC = Σ X_t, 0 … m; null while incomplete: then it lies between the two bounds (unscored all 0, all 1). */
  readonly index: number | null;
  readonly bounds: readonly [lowest: number, highest: number];
  /** 凹陷指数 m − PMC. */
  readonly concavity: number | null;
  readonly grade: Grade | null;
  /** 1 = highest; equal values share a rank. */
  readonly rank: number | null;
  /** X1…X9 as 3 × 3; null unless there are nine, or ten of which the tenth (政策公开, always 1) is left out. */
  readonly surface: readonly (readonly number[])[] | null;
}

export interface PmcTable {
  readonly items: readonly PmcItem['id'][];
  readonly rows: readonly PmcRow[];
  /** Of each variable, over the policies where it is complete; null without any. */
  readonly means: readonly (number | null)[];
  readonly mean: number | null;
  readonly scheme: GradeScheme['id'];
  /**
   * Spearman's ρ of index and characters: every mention scores and all weigh the same, so long texts come out high
   * (method §3.4). Printed with every PMC table; null below three complete policies.
   */
  readonly lengthCorrelation: number | null;
}

/** Method §3.4, after Ruiz Estrada 2011. */
export function pmcTable(
  variables: readonly PmcVariable[],
  policies: readonly PmcPolicy[],
  scheme: GradeScheme,
): PmcTable {
  const items = variables.flatMap((variable) => variable.items.map(({ id }) => id));
  const bare = policies.map((policy) => bareRow(variables, policy, scheme));
  const indexes = bare.flatMap(({ index }) => index ?? []);
  const complete = bare.flatMap(({ index }, p) =>
    index === null ? [] : [{ index, characters: policies[p]?.characters ?? 0 }],
  );
  return {
    items,
    rows: bare.map((row) => ({
      ...row,
      rank: row.index === null ? null : 1 + indexes.filter((other) => other > (row.index ?? 0) + 1e-9).length,
    })),
    means: variables.map((_, t) => mean(bare.flatMap((row) => row.variables[t] ?? []))),
    mean: mean(indexes),
    scheme: scheme.id,
    lengthCorrelation: spearman(
      complete.map(({ index }) => index),
      complete.map(({ characters }) => characters),
    ),
  };
}

function bareRow(
  variables: readonly PmcVariable[],
  { document, scores }: PmcPolicy,
  scheme: GradeScheme,
): Omit<PmcRow, 'rank'> {
  const m = variables.length;
  const byVariable = variables.map(({ items }) => items.map(({ id }) => scores.get(id) ?? null));
  const filled = (unscored: 0 | 1): number[] =>
    byVariable.map((own) => mean(own.map((s) => s ?? unscored)) ?? 0);
  const values = byVariable.map((own, t) => (own.includes(null) ? null : (filled(0)[t] ?? 0)));
  const bounds = [sum(filled(0)), sum(filled(1))] as const;
  const index = values.includes(null) ? null : bounds[0];
  return {
    document,
    scores: byVariable.flat(),
    variables: values,
    index,
    bounds,
    concavity: index === null ? null : m - index,
    grade: index === null ? null : gradeOf(scheme, index, m),
    surface: surfaceOf(values),
  };
}

function surfaceOf(values: readonly (number | null)[]): number[][] | null {
  const nine = values.slice(0, 9).filter((x) => x !== null);
  if (nine.length !== 9 || values.length > 10) return null;
  return [nine.slice(0, 3), nine.slice(3, 6), nine.slice(6, 9)];
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : sum(values) / values.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, x) => all + x, 0);
}
