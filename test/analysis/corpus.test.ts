import { describe, expect, it } from 'vitest';
import { provinceStrip } from '../../shared/analysis/alignment';
import type { Axis } from '../../shared/analysis/axes';
import { countBits } from '../../shared/analysis/bits';
import { cellUnits, crossTable } from '../../shared/analysis/crossTable';
import { diagnose } from '../../shared/analysis/diagnosis/diagnose';
import { DIAGNOSES } from '../../shared/analysis/diagnosis/table';
import { familyCodes, LIABILITY_CODES, stageCodes } from '../../shared/analysis/framework';
import { rigidityByKind } from '../../shared/analysis/rigidity';
import { unitIndex, unitsIn } from '../../shared/analysis/unitIndex';
import { corpusPresent, corpusStudy } from './corpusStudy';
import { governance } from './study';

describe.skipIf(!corpusPresent)('the real texts (skipped where ../shared is absent)', () => {
  const study = corpusPresent ? corpusStudy(governance) : { documents: [], units: [], book: governance };
  const index = unitIndex(study);
  const components: Axis = { by: 'codes', codes: familyCodes(governance, 'co') };
  const stages: Axis = { by: 'codes', codes: stageCodes(governance, 'extended') };
  const following = { following: LIABILITY_CODES };
  const sanctions = (document: string, options = {}): number => {
    const within = unitsIn(index, ({ id }) => id.includes(document));
    const table = crossTable(index, components, stages, { ...options, within });
    return table.rowTotals[table.rows.keys.indexOf('co.sanction')] ?? NaN;
  };

  it('have no empty row 惩戒机制 where liability names the articles it guards (method §0-7)', () => {
    expect(sanctions('深圳经济特区数据条例', following)).toBeGreaterThan(sanctions('深圳经济特区数据条例'));
    const texts = study.documents.filter(({ id }) => {
      const own = unitsIn(index, (document) => document.id === id);
      const named = crossTable(index, { by: 'codes', codes: LIABILITY_CODES }, stages, {
        ...following,
        within: own,
      });
      return named.total > 0;
    });
    expect(texts.length).toBeGreaterThan(10);
    for (const { id } of texts) expect(sanctions(id, following), id).toBeGreaterThan(0);
  });

  it('have cells that open on as many clauses as they count', () => {
    const table = crossTable(index, components, stages, following);
    table.rows.keys.forEach((row, r) =>
      table.columns.keys.forEach((column, c) =>
        expect(countBits(cellUnits(index, components, stages, { row, column }, following))).toBe(
          table.counts[r]?.[c],
        ),
      ),
    );
  });

  it('of a regulation are firmer than of a plan: 体裁不可比 (method §4.3)', () => {
    const kinds = rigidityByKind(index, familyCodes(governance, 'el'));
    const task = (kind: string): number =>
      kinds.find((one) => one.kind === kind)?.rows.find(({ code }) => code === 'el.task')?.rigid ?? NaN;
    expect(task('regulation')).toBeGreaterThan(0.7);
    expect(task('plan')).toBeLessThan(0.3);
  });

  it('are of some provinces, and the strip says of which there is none', () => {
    const strip = provinceStrip(index, stageCodes(governance, 'paper'));
    const empty = strip.filter(({ documents }) => documents === 0);
    expect(strip).toHaveLength(31);
    expect(empty.length).toBeGreaterThan(5);
    expect(empty.every(({ alignment }) => alignment === null)).toBe(true);
    for (const { alignment } of strip) {
      if (alignment === null) continue;
      expect(alignment.shared.length + alignment.missing.length).toBeGreaterThan(0);
      expect(alignment.jensenShannon ?? 0).toBeLessThanOrEqual(1);
    }
  });

  it('have diagnoses between 0 and 1, by document, place and as a whole', () => {
    for (const axis of [null, { by: 'places' }, { by: 'documents' }] as const)
      for (const { diagnosis, indicators } of diagnose(index, DIAGNOSES, axis, true))
        for (const { values } of indicators)
          for (const { value } of values)
            if (value !== null) expect(value >= 0 && value <= 1, diagnosis).toBe(true);
  });
});
