/** One policy scored for 力度—目标—措施 (method §3.5, after 彭纪生 2008): force 1–5, goals and measures 1–5 each. */
export interface ScoredPolicy {
  readonly year: number | null;
  /** p. Of one scale only: a nation's and a province's do not mix. */
  readonly force: number;
  /** g, one number a goal; 0 = not named. */
  readonly goals: readonly number[];
  /** m, one number a kind of measure; 0 = not used. The same kinds in the same order in all policies. */
  readonly measures: readonly number[];
}

/**
 * How p, g and m are joined, where g and m are the sums of their dimensions: (m+g)p of the first paper, and the variant
 * p·g·m of its followers. The report names which.
 */
export const STRENGTH_FORMULAS = {
  sum: (p, g, m) => (m + g) * p,
  product: (p, g, m) => p * g * m,
} as const satisfies Record<string, (p: number, g: number, m: number) => number>;
export type StrengthFormula = keyof typeof STRENGTH_FORMULAS;

export interface YearStrength {
  /** null: policies whose year is not known. */
  readonly year: number | null;
  /** N. */
  readonly policies: number;
  /** TPMG = Σ (m + g) p. */
  readonly total: number;
  /** PMG = TPMG ÷ N. */
  readonly mean: number;
}

/** A policy's effect by the formula. */
export function policyStrength(policy: ScoredPolicy, formula: StrengthFormula = 'sum'): number {
  return STRENGTH_FORMULAS[formula](policy.force, sum(policy.goals), sum(policy.measures));
}

/** By year ascending, the undated last. */
export function yearStrengths(
  policies: readonly ScoredPolicy[],
  formula: StrengthFormula = 'sum',
): YearStrength[] {
  const years = [...new Set(policies.map(({ year }) => year))].sort(
    (a, b) => (a ?? Infinity) - (b ?? Infinity),
  );
  return years.map((year) => {
    const own = policies.filter((policy) => policy.year === year);
    const total = sum(own.map((policy) => policyStrength(policy, formula)));
    return { year, policies: own.length, total, mean: total / own.length };
  });
}

/** 协同度 of two kinds of measure: Σ m_a · m_b · p over the policies that use both. measures × measures, diagonal 0. */
export function measureSynergy(policies: readonly ScoredPolicy[], measures: number): number[][] {
  return Array.from({ length: measures }, (_, a) =>
    Array.from({ length: measures }, (__, b) =>
      a === b
        ? 0
        : sum(policies.map((policy) => (policy.measures[a] ?? 0) * (policy.measures[b] ?? 0) * policy.force)),
    ),
  );
}

/** Sum and mean of force by issuer and period, as tables of policy effect print them. Issuers in order of their sum. */
export function issuerForces(
  policies: readonly { readonly issuer: string; readonly force: number }[],
): { readonly issuer: string; readonly policies: number; readonly total: number; readonly mean: number }[] {
  const issuers = new Map<string, number[]>();
  for (const { issuer, force } of policies) issuers.set(issuer, [...(issuers.get(issuer) ?? []), force]);
  return [...issuers]
    .map(([issuer, forces]) => ({
      issuer,
      policies: forces.length,
      total: sum(forces),
      mean: sum(forces) / forces.length,
    }))
    .sort((a, b) => b.total - a.total);
}

function sum(values: readonly number[]): number {
  return values.reduce((all, x) => all + x, 0);
}
