import type { CodeId } from '../../coding/codebook';
import { type DocumentAxis, groups } from '../axes';
import { allBits, anyBits, type Bits, bothBits, eachBit } from '../bits';
import { isLegislation } from '../force';
import { LIABILITY_CODES } from '../framework';
import { meeting } from '../meeting';
import { responsibleUnits } from '../rigidity';
import { type UnitIndex, unitsIn, unitsWith, unitsWithAny } from '../unitIndex';
import type { Diagnosis, Indicator, Part } from './definition';

/** Figures of a diagnosis for the whole study (axis null, one key) or for each document, place, level, year or kind. */
export interface Diagnosed {
  readonly diagnosis: Diagnosis['id'];
  readonly keys: readonly string[];
  /** indicators[i].values[key] */
  readonly indicators: readonly { readonly id: string; readonly values: readonly IndicatorValue[] }[];
}

export interface IndicatorValue {
  /** 0–1; null where the denominator is 0. `met ÷ of`, for coverage of parts with `graded`: mean of their scores. */
  readonly value: number | null;
  readonly met: number;
  readonly of: number;
  /** Of coverage: each part. */
  readonly parts: readonly PartValue[];
}

export interface PartValue {
  readonly id: string;
  readonly met: boolean;
  /** Needs met ÷ needs: half of “structure and mechanism” is 0.5. */
  readonly score: number;
  /** Units behind it; open them with `partUnits`. */
  readonly units: number;
}

/**
 * `graded`: a part half met counts half (the radar's 0–1); otherwise all or nothing, which is the ∧ of method §1.2.
 */
export function diagnose(
  index: UnitIndex,
  definitions: readonly Diagnosis[],
  axis: DocumentAxis | null,
  graded = false,
): Diagnosed[] {
  const by = axis === null ? { keys: ['all'], groupOf: null } : groups(index, axis);
  const scatter = (bits: Bits): number[] => {
    const counts = new Array<number>(by.keys.length).fill(0);
    eachBit(bits, (at) => {
      const group = by.groupOf === null ? 0 : (by.groupOf[index.documentOf[at] ?? 0] ?? -1);
      if (group >= 0) counts[group] = (counts[group] ?? 0) + 1;
    });
    return counts;
  };
  const lawful = by.keys.map(() => false);
  index.documents.forEach(({ facts }, d) => {
    const group = by.groupOf === null ? 0 : (by.groupOf[d] ?? -1);
    if (group >= 0 && isLegislation(facts)) lawful[group] = true;
  });
  const tables = new Scattered(index, scatter, lawful);
  return definitions.map(({ id, indicators }) => ({
    diagnosis: id,
    keys: by.keys,
    indicators: indicators.map((indicator) => ({
      id: indicator.id,
      values: valuesOf(tables, indicator, by.keys.length, graded),
    })),
  }));
}

/** The units behind a part: those that carry a code it needs; all its needs at once where it asks for that. */
export function partUnits(index: UnitIndex, { needs, together, legislation }: Part): Bits {
  const sets = needs.map(({ anyOf }) => unitsWithAny(index, anyOf));
  const found =
    together === true
      ? sets.reduce((both, set) => bothBits(both, set), allBits(index.size))
      : anyBits(sets, index.size);
  return legislation === true
    ? bothBits(
        found,
        unitsIn(index, ({ facts }) => isLegislation(facts)),
      )
    : found;
}

/** The units behind an indicator: what is counted above the line. */
export function indicatorUnits(index: UnitIndex, indicator: Indicator): Bits {
  switch (indicator.measure) {
    case 'coverage':
    case 'pairs':
      return anyBits(
        indicator.parts.map((part) => partUnits(index, part)),
        index.size,
      );
    case 'rate':
      return bothBits(unitsWithAny(index, indicator.of), unitsWithAny(index, indicator.having));
    case 'emptyCells':
      return anyBits(
        indicator.rows.flatMap((row) => indicator.columns.map((column) => meets(index, row, column))),
        index.size,
      );
    case 'responsibility':
      return bothBits(unitsWith(index, TASK), responsibleUnits(index));
  }
}

const TASK = 'el.task' as CodeId;

/** How often each code counts in each key, computed once for all diagnoses. */
class Scattered {
  private readonly made = new Map<string, readonly number[]>();
  private readonly legislation: Bits;

  constructor(
    readonly index: UnitIndex,
    private readonly scatter: (bits: Bits) => number[],
    private readonly lawful: readonly boolean[],
  ) {
    this.legislation = unitsIn(index, ({ facts }) => isLegislation(facts));
  }

  of(name: string, bits: () => Bits): readonly number[] {
    let counts = this.made.get(name);
    if (counts === undefined) this.made.set(name, (counts = this.scatter(bits())));
    return counts;
  }

  /** A document of the key is 地方政府规章 or firmer. */
  legislates(key: number): boolean {
    return this.lawful[key] === true;
  }

  code(code: CodeId, legislation: boolean): readonly number[] {
    return legislation
      ? this.of(`law ${code}`, () => bothBits(unitsWith(this.index, code), this.legislation))
      : this.of(code, () => unitsWith(this.index, code));
  }
}

function valuesOf(
  tables: Scattered,
  indicator: Indicator,
  keys: number,
  graded: boolean,
): readonly IndicatorValue[] {
  const { index } = tables;
  const each = (value: (key: number) => Omit<IndicatorValue, 'parts'>): IndicatorValue[] =>
    Array.from({ length: keys }, (_, key) => ({ ...value(key), parts: [] }));
  switch (indicator.measure) {
    case 'coverage': {
      const parts = indicator.parts.map((part) => partValues(tables, part, keys));
      return Array.from({ length: keys }, (_, key) => covered(parts, key, graded));
    }
    case 'pairs': {
      const pairs = indicator.parts.flatMap((one, i) =>
        indicator.parts.slice(i + 1).map((other) => pairCounts(tables, one, other)),
      );
      return each((key) => ratio(pairs.filter((counts) => (counts[key] ?? 0) > 0).length, pairs.length));
    }
    case 'rate': {
      const all = tables.of(`any ${indicator.of.join(' ')}`, () => unitsWithAny(index, indicator.of));
      const having = tables.of(`rate ${indicator.id}`, () => indicatorUnits(index, indicator));
      return each((key) => ratio(having[key] ?? 0, all[key] ?? 0));
    }
    case 'emptyCells': {
      const cells = indicator.rows.flatMap((row) =>
        indicator.columns.map((column) => tables.of(`${row} ${column}`, () => meets(index, row, column))),
      );
      return each((key) => ratio(cells.filter((counts) => (counts[key] ?? 0) === 0).length, cells.length));
    }
    case 'responsibility': {
      const tasks = tables.code(TASK, false);
      const clear = tables.of('clear tasks', () => indicatorUnits(index, indicator));
      return each((key) => ratio(clear[key] ?? 0, tasks[key] ?? 0));
    }
  }
}

function covered(
  parts: readonly (readonly (PartValue | null)[])[],
  key: number,
  graded: boolean,
): IndicatorValue {
  const here = parts.flatMap((values) => values[key] ?? []);
  const met = here.filter((one) => one.met).length;
  const scores = here.reduce((sum, { score }) => sum + score, 0);
  return {
    ...ratio(met, here.length),
    ...(graded && here.length > 0 ? { value: scores / here.length } : {}),
    parts: here,
  };
}

/** null: asked of legislation, and there is none here; no data is not a gap. */
function partValues(tables: Scattered, part: Part, keys: number): readonly (PartValue | null)[] {
  const legislation = part.legislation === true;
  const units = tables.of(`part ${JSON.stringify(part)}`, () => partUnits(tables.index, part));
  const needs = part.needs.map(({ anyOf, least = 1 }) => {
    const codes = anyOf.map((code) => tables.code(code, legislation));
    return (key: number): boolean => codes.filter((counts) => (counts[key] ?? 0) > 0).length >= least;
  });
  return Array.from({ length: keys }, (_, key) => {
    const here = units[key] ?? 0;
    const score =
      part.together === true ? Number(here > 0) : needs.filter((met) => met(key)).length / needs.length;
    return legislation && !tables.legislates(key)
      ? null
      : { id: part.id, met: score === 1, score, units: here };
  });
}

function pairCounts(tables: Scattered, one: Part, other: Part): readonly number[] {
  return tables.of(`pair ${JSON.stringify([one.needs, other.needs])}`, () =>
    bothBits(partUnits(tables.index, one), partUnits(tables.index, other)),
  );
}

function meets(index: UnitIndex, row: CodeId, column: CodeId): Bits {
  return meeting(index, row, column, LIABILITY_CODES);
}

function ratio(met: number, of: number): Omit<IndicatorValue, 'parts'> {
  return { value: of === 0 ? null : met / of, met, of };
}
