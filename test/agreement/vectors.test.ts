import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { krippendorffAlpha } from '../../shared/agreement/alpha';
import { bestAlignmentDisorder } from '../../shared/agreement/alignment';
import { characterCounts, characterTable } from '../../shared/agreement/characters';
import { unitCounts, type UnitCounts } from '../../shared/agreement/counts';
import { brennanPrediger, fleissKappa, gwetAc1, percentAgreement } from '../../shared/agreement/manyCoders';
import {
  categoriesOf,
  type Coefficient,
  type Measurement,
  type Ratings,
} from '../../shared/agreement/rating';
import { cohenKappa, kappaMax, linear, percentOf, scottPi } from '../../shared/agreement/twoCoders';
import { sectionDistance, unitizingAlpha, unitizingDisagreement } from '../../shared/agreement/unitizing';
import { spansOf } from './characterRow';

const file = resolve(import.meta.dirname, '..', '..', '..', 'shared', 'method', 'agreement_vectors.json');
const absent = !existsSync(file);
if (absent) console.log('skipped: ../shared/method/agreement_vectors.json is not beside this checkout');

type Cells = readonly (readonly (number | null)[])[];
const known = (absent ? {} : JSON.parse(readFileSync(file, 'utf8'))) as Vectors;
interface Vectors {
  krippendorff_canonical_4x12: Alphas & { rows_are_coders: Cells; pairable_values: number };
  wikipedia_3x15: Alphas & { rows_are_coders: Cells };
  hayes_krippendorff_2007_5x40: Alphas & { rows_are_units: Cells };
  cohen_1960_p37: { table_rows_coder1_cols_coder2: number[][]; published: Numbers; computed: Numbers };
  cohen_1960_p45: { table_rows_coder1_cols_coder2: number[][]; published: Numbers; computed: Numbers };
  sas_3x3_statsmodels: {
    table: number[][];
    published: Record<string, number> & { ci95: [number, number]; weighted_ci95: [number, number] };
    computed: Numbers;
  };
  brennan_prediger_1981: { table: number[][]; published: Numbers };
  fleiss_1971_30x6: {
    rows_are_units: Cells;
    category_totals: number[];
    published: Record<string, number> & { per_category: number[] };
    computed: Numbers;
  };
  wikipedia_fleiss_10x14: { counts_rows_units: number[][]; published: Numbers; computed: Numbers };
  krippendorff_1995_digitised_A: {
    coder1: string;
    coder2: string;
    published: Numbers;
    computed: Numbers;
  };
  nvivo_percent_agreement: { published: Numbers; computed_kappa_by_split_of_the_150: Numbers };
  unitizing_alpha_krippendorff_2004_p254: {
    continuum: { begin: number; length: number };
    units_begin_length_category: Record<string, [number, number, string][]>;
    published: { c: Numbers; k: Numbers; overall_alpha_u: number };
    computed: { c: Numbers; k: Numbers; overall_alpha_u: number };
    distance_checks_begin_length: { u1?: Pair; gap?: Pair; u2: Pair; d2: number }[];
  };
  gamma_deterministic_parts: Record<
    string,
    { units: Record<string, [number, number, string][]>; best_alignment_disorder: number }
  >;
}
type Numbers = Record<string, number>;
type Pair = [number, number];
interface Alphas {
  published: Partial<Record<Measurement, number>>;
  computed: Partial<Record<Measurement, number>>;
}

const valueOf = (coefficient: Coefficient | undefined): number => coefficient?.value ?? Number.NaN;
const rated = (rows: Cells): Ratings =>
  rows.map((row) => row.map((cell) => (cell === null ? null : String(cell))));
const turned = (rows: Cells): Cells => (rows[0] ?? []).map((_, i) => rows.map((row) => row[i] ?? null));
const alphaOf = (ratings: Ratings, level: Measurement): number => {
  const categories = categoriesOf(ratings);
  return valueOf(krippendorffAlpha(unitCounts(ratings, categories), level, categories.map(Number)));
};
/** A table of two coders as the counts of each unit. */
const countsOf = (table: readonly (readonly number[])[]): UnitCounts[] =>
  table.flatMap((row, i) =>
    row.map((times, j) => ({ counts: row.map((_, c) => Number(c === i) + Number(c === j)), times })),
  );
/** As many decimals as were printed, of which the last may be rounded; `slack` where the source itself is less exact. */
const printed = (value: number, as: number | undefined, slack = 1e-12): void => {
  if (as === undefined) throw new Error('no such vector');
  const decimals = /\.(\d+)$/.exec(String(as))?.[1]?.length ?? 0;
  const within = Math.max(slack, 0.5 * 10 ** -Math.max(2, decimals) + 1e-12);
  expect(Math.abs(value - as), `${String(value)} as ${String(as)}`).toBeLessThanOrEqual(within);
};

describe.skipIf(absent)('published and recomputed values', () => {
  it.each(['krippendorff_canonical_4x12', 'wikipedia_3x15', 'hayes_krippendorff_2007_5x40'] as const)(
    'α at each level: %s',
    (name) => {
      const vector = known[name];
      const ratings = rated(
        'rows_are_units' in vector ? vector.rows_are_units : turned(vector.rows_are_coders),
      );
      for (const values of [vector.published, vector.computed]) {
        for (const [level, value] of Object.entries(values)) {
          printed(alphaOf(ratings, level as Measurement), value);
        }
      }
      for (const [level, value] of Object.entries(vector.computed)) {
        expect(alphaOf(ratings, level as Measurement), level).toBeCloseTo(value, 12);
      }
    },
  );

  it('Cohen 1960, p. 45 and p. 37', () => {
    for (const vector of [known.cohen_1960_p45, known.cohen_1960_p37]) {
      const table = vector.table_rows_coder1_cols_coder2;
      const kappa = cohenKappa(table);
      printed(kappa?.observed ?? Number.NaN, vector.published['Po']);
      printed(kappa?.expected ?? Number.NaN, vector.published['Pe']);
      expect(kappa?.value).toBeCloseTo(vector.computed['cohen_kappa'] ?? Number.NaN, 9);
      expect(valueOf(scottPi(table))).toBeCloseTo(vector.computed['scott_pi'] ?? Number.NaN, 9);
      expect(valueOf(brennanPrediger(countsOf(table)))).toBeCloseTo(
        vector.computed['brennan_prediger'] ?? Number.NaN,
        9,
      );
      expect(valueOf(gwetAc1(countsOf(table)))).toBeCloseTo(vector.computed['gwet_ac1'] ?? Number.NaN, 9);
    }
    const { table_rows_coder1_cols_coder2: table, published } = known.cohen_1960_p45;
    printed(cohenKappa(table)?.value ?? Number.NaN, published['cohen_kappa']);
    // Printed .831 from rounded P's; exactly it is .830508.
    expect(Math.abs(valueOf(kappaMax(table)) - (published['kappa_max'] ?? 0))).toBeLessThan(0.001);
    printed(valueOf(gwetAc1(countsOf(table))), published['gwet_ac1']);
  });

  it('κ and weighted κ with their errors: SAS', () => {
    const { table, published, computed } = known.sas_3x3_statsmodels;
    const kappa = cohenKappa(table);
    const weighted = cohenKappa(table, linear);
    const values = [
      [kappa?.value, published['cohen_kappa']],
      [kappa?.error, published['ase']],
      [kappa?.low, published.ci95[0]],
      [kappa?.high, published.ci95[1]],
      [kappa?.errorAtZero, published['ase_H0']],
      [kappa?.z, published['z']],
      [kappa?.value, computed['cohen_kappa']],
      [weighted?.value, published['linear_weighted_kappa']],
      [weighted?.error, published['weighted_ase']],
      [weighted?.low, published.weighted_ci95[0]],
      [weighted?.high, published.weighted_ci95[1]],
      [weighted?.value, computed['linear_weighted_kappa']],
    ] as const;
    for (const [value, as] of values) printed(value ?? Number.NaN, as);
  });

  it('Brennan & Prediger 1981: κ .27, but .40 with one chance for each category', () => {
    const { table, published } = known.brennan_prediger_1981;
    const kappa = cohenKappa(table);
    printed(kappa?.observed ?? Number.NaN, published['Po']);
    printed(kappa?.expected ?? Number.NaN, published['Pe_cohen']);
    printed(kappa?.value ?? Number.NaN, published['cohen_kappa']);
    printed(valueOf(brennanPrediger(countsOf(table))), published['S_or_kappa_n (MAXQDA-style, Pe=1/k)']);
  });

  it('Fleiss 1971, 30 patients, 6 raters', () => {
    const { rows_are_units, category_totals, published, computed } = known.fleiss_1971_30x6;
    const ratings = rated(rows_are_units);
    const categories = categoriesOf(ratings);
    const units = unitCounts(ratings, categories);
    const totals = categories.map((_, c) => units.reduce((n, { counts }) => n + (counts[c] ?? 0), 0));
    expect(totals).toEqual(category_totals);
    const fleiss = fleissKappa(units, 6);
    printed(valueOf(fleiss.kappa), published['fleiss_kappa']);
    printed(valueOf(fleiss.kappa), published['irr_value']);
    printed(valueOf(fleiss.kappa), computed['fleiss_kappa']);
    printed(fleiss.z ?? Number.NaN, published['z']);
    printed(fleiss.observed ?? Number.NaN, published['P_bar']);
    printed(valueOf(percentAgreement(units)), published['P_bar']);
    printed(fleiss.expected ?? Number.NaN, published['Pe']);
    const rounded = (value: number): number => Math.round(value * 1000) / 1000;
    fleiss.perCategory.forEach((kappa, c) => {
      // The paper goes by shares rounded to three digits; exactly they are .245 .245 .520 .471 .566, as in R's irr.
      const p = rounded((totals[c] ?? 0) / 180);
      const squares = units.reduce((n, { counts }) => n + (counts[c] ?? 0) ** 2, 0);
      const agreeing = rounded((squares - 180 * p) / (180 * 5 * p));
      printed((agreeing - p) / (1 - p), published.per_category[c]);
      printed(valueOf(kappa), [0.245, 0.245, 0.52, 0.471, 0.566][c], 0.0005);
    });
    printed(alphaOf(ratings, 'nominal'), computed['krippendorff_alpha_nominal']);
  });

  it('Fleiss by counts, 10 units, 14 raters', () => {
    const { counts_rows_units, published, computed } = known.wikipedia_fleiss_10x14;
    const units = counts_rows_units.map((counts) => ({ counts, times: 1 }));
    printed(valueOf(fleissKappa(units, 14).kappa), published['fleiss_kappa']);
    printed(valueOf(fleissKappa(units, 14).kappa), computed['fleiss_kappa']);
    printed(valueOf(krippendorffAlpha(units, 'nominal', [])), computed['krippendorff_alpha_nominal']);
  });

  it('character by character: Krippendorff 1995, A', () => {
    const { coder1, coder2, published, computed } = known.krippendorff_1995_digitised_A;
    const [a, b, length] = [spansOf(coder1), spansOf(coder2), coder1.length];
    const table = characterTable(a, b, length);
    for (const values of [published, computed]) {
      printed(cohenKappa(table)?.value ?? Number.NaN, values['cohen_kappa']);
      printed(valueOf(scottPi(table)), values['scott_pi']);
      printed(
        valueOf(krippendorffAlpha(characterCounts([a, b], length), 'nominal', [])),
        values['krippendorff_alpha'],
      );
    }
  });

  it('NVivo: 1000 characters, and three ways to split the 150', () => {
    const { published, computed_kappa_by_split_of_the_150: bySplit } = known.nvivo_percent_agreement;
    for (const [split, kappa] of Object.entries(bySplit)) {
      const [first = 0, second = 0] = split.split('/').map(Number);
      const a = [{ start: 0, end: 50 + first }];
      const b = [
        { start: 0, end: 50 },
        { start: 50 + first, end: 50 + first + second },
      ];
      const table = characterTable(a, b, 1000);
      printed(valueOf(percentOf(table)), published['percent_agreement']);
      printed(cohenKappa(table)?.value ?? Number.NaN, kappa);
    }
  });

  it('unitizing: Krippendorff 2004, p. 254', () => {
    const vector = known.unitizing_alpha_krippendorff_2004_p254;
    const { begin, length } = vector.continuum;
    const text = { start: begin, end: begin + length };
    const observers = Object.values(vector.units_begin_length_category);
    const byCategory = new Map(
      (['c', 'k'] as const).map((category) => [
        category,
        observers.map((units) =>
          units
            .filter(([, , own]) => own === category)
            .map(([start, long]) => ({ start, end: start + long })),
        ),
      ]),
    );
    const { overall, perCategory } = unitizingAlpha(text, byCategory);
    for (const category of ['c', 'k'] as const) {
      const { observed, expected } = unitizingDisagreement(text, byCategory.get(category) ?? []);
      for (const values of [vector.published[category], vector.computed[category]]) {
        printed(observed, values['Do']);
        printed(expected, values['De'], 2e-9);
        printed(valueOf(perCategory.get(category)), values['alpha']);
      }
    }
    // The page prints .8591 from rounded parts; to three digits it agrees.
    printed(valueOf(overall), 0.859);
    printed(valueOf(overall), vector.computed.overall_alpha_u);
    for (const { u1, gap, u2, d2 } of vector.distance_checks_begin_length) {
      const [start, long] = u1 ?? gap ?? [0, 0];
      const first = { start, end: start + long, unit: gap === undefined };
      expect(sectionDistance(first, { start: u2[0], end: u2[0] + u2[1], unit: true })).toBe(d2);
    }
  });

  it.each(['fixture_01', 'fixture_02', 'fixture_03', 'fixture_04'])(
    'γ, disorder of the best alignment: %s',
    (name) => {
      const fixture = known.gamma_deterministic_parts[name];
      if (fixture === undefined) throw new Error('no such vector');
      const coders = Object.values(fixture.units).map((units) =>
        units.map(([start, end, category]) => ({ start, end, category })),
      );
      // Computed there in single precision.
      printed(bestAlignmentDisorder(coders) ?? Number.NaN, fixture.best_alignment_disorder, 1e-7);
    },
  );
});
