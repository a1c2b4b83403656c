import { describe, expect, it } from 'vitest';
import {
  chiSquareTail,
  lnFactorial,
  lnGamma,
  upperGamma,
} from '../../../shared/analysis/statistics/probability';

describe('ln Γ', () => {
  // DLMF 5.4: Γ(1) = Γ(2) = 1, Γ(½) = √π, Γ(1 + ¼) tabulated; factorials by multiplication.
  it.each([
    [1, 0],
    [2, 0],
    [0.5, Math.log(Math.sqrt(Math.PI))],
    [0.25, Math.log(3.625_609_908_221_908)],
    [11, Math.log(3_628_800)],
    [171, 706.573_062_245_787_5],
  ])('of %d', (x, value) => {
    expect(lnGamma(x)).toBeCloseTo(value, 12);
  });

  it('of a large number keeps its relative precision', () => {
    let sum = 0;
    for (let k = 2; k <= 50_000; k++) sum += Math.log(k);
    expect(lnFactorial(50_000) / sum).toBeCloseTo(1, 12);
  });
});

describe('the tail of χ²', () => {
  // NIST/SEMATECH e-Handbook 1.3.6.7.4, upper critical values; and the critical values of method §3.7.
  it.each([
    [3.841, 1, 0.05],
    [6.635, 1, 0.01],
    [10.828, 1, 0.001],
    [15.137, 1, 0.0001],
    [5.991, 2, 0.05],
    [9.488, 4, 0.05],
    [18.307, 10, 0.05],
    [29.588, 10, 0.001],
    [67.505, 50, 0.05],
    [124.342, 100, 0.05],
    [77.929, 100, 0.95],
  ])('at %d with %d degrees of freedom is %d', (x, df, p) => {
    expect(Math.abs(chiSquareTail(x, df) / p - 1)).toBeLessThan(0.002);
  });

  it('has closed forms: e^(−x/2) for two degrees, and e^(−x/2)(1 + x/2) for four', () => {
    for (const x of [0.01, 0.5, 2, 4, 9.9, 30, 200]) {
      expect(chiSquareTail(x, 2) / Math.exp(-x / 2)).toBeCloseTo(1, 12);
      expect(chiSquareTail(x, 4) / (Math.exp(-x / 2) * (1 + x / 2))).toBeCloseTo(1, 12);
    }
  });

  it('does not jump where the series hands over to the fraction', () => {
    for (const a of [0.5, 3, 25]) {
      const below = upperGamma(a, a + 1 - 1e-9);
      expect(below - upperGamma(a, a + 1 + 1e-9)).toBeLessThan(1e-8);
    }
  });

  it('is not a number without a degree of freedom', () => {
    expect(chiSquareTail(3, 0)).toBeNaN();
  });
});
