import { describe, expect, it } from 'vitest';
import type { CodedClause } from '../../shared/agreement/clauseUnits';
import { codesCompared, coefficientLow } from '../../shared/agreement/lines';
import { agreement } from '../../shared/agreement/report';
import { seededChance } from '../../shared/analysis/statistics/chance';
import type { CodeId } from '../../shared/coding/codebook';
import type { ClauseId, DocumentId } from '../../shared/policy/document';

const [SHARE, OPEN, DESTROY] = ['lc.share', 'lc.open', 'lc.destroy'] as CodeId[] as [CodeId, CodeId, CodeId];
/** A row a clause: what each coder gave, null = did not look. */
const clauses = (rows: readonly (readonly (readonly CodeId[] | null)[])[]): CodedClause[] =>
  rows.map((row, nth) => ({
    document: 'd' as DocumentId,
    clause: `0-${nth}-0-0` as ClauseId,
    codes: row.map((codes) => (codes === null ? null : new Set(codes))),
  }));
const compared = (rows: Parameters<typeof clauses>[0]) =>
  codesCompared(clauses(rows), [OPEN, SHARE, DESTROY], () => seededChance(1));

const ROWS = [
  [[SHARE], [SHARE]],
  [[SHARE], []],
  [[], []],
  [[OPEN], [OPEN]],
  [
    [OPEN, SHARE],
    [OPEN, SHARE],
  ],
  [[SHARE], null],
] as const;

describe('coders compared code by code', () => {
  it('leave out clauses only one of them looked at', () => {
    const { pooled, codes } = compared(ROWS);
    expect(pooled.units).toBe(15);
    expect(codes.map(({ units }) => units)).toEqual([5, 5, 5]);
    expect(codes.find(({ code }) => code === SHARE)?.given).toEqual([3, 2]);
  });

  it('stand with the lowest α first, and what nobody gave last, undefined and neither 0 nor 1', () => {
    const { codes } = compared(ROWS);
    expect(codes.map(({ code }) => code)).toEqual([SHARE, OPEN, DESTROY]);
    const [low, high, unused] = codes;
    expect(low?.coefficients.krippendorffAlpha.value).toBeCloseTo(0.64, 6);
    expect(high?.coefficients.krippendorffAlpha.value).toBe(1);
    expect(unused?.coefficients.krippendorffAlpha).toEqual({ value: null, reason: 'noVariation' });
    expect(unused?.coefficients.cohenKappa).toEqual({ value: null, reason: 'noVariation' });
    expect(unused?.coefficients.positiveAgreement).toEqual({ value: null, reason: 'neverUsed' });
    expect(unused?.alphaInterval).toBeNull();
    expect(unused?.coefficients.percent.value).toBe(1);
  });

  it('have the coefficients that the table of the same units has', () => {
    const { codes } = compared(ROWS);
    const table = agreement(
      [
        ['1', '1'],
        ['1', '0'],
        ['0', '0'],
        ['0', '0'],
        ['1', '1'],
      ],
      'nominal',
      null,
    );
    const line = codes.find(({ code }) => code === SHARE);
    expect(line?.coefficients.cohenKappa).toEqual(table.coefficients.cohenKappa);
    expect(line?.coefficients.positiveAgreement).toEqual(table.coefficients.positiveAgreement);
    expect(line?.disagreements).toBe(1);
  });

  it('are low below two thirds; what is undefined is not', () => {
    expect(coefficientLow({ value: 0.66, units: 5 })).toBe(true);
    expect(coefficientLow({ value: 0.67, units: 5 })).toBe(false);
    expect(coefficientLow({ value: null, reason: 'noVariation' })).toBe(false);
  });
});
