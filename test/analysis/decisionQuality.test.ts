import { describe, expect, it } from 'vitest';
import {
  decisionQuality,
  learntBetter,
  recallFromDecisions,
  wilson,
} from '../../shared/analysis/decisionQuality';
import type { CodeId } from '../../shared/coding/codebook';
import { instructiveFirst, teaches } from '../../shared/coding/informative';

const code = 'lc.share' as CodeId;
const judged = (accepted: boolean, suggested: boolean, times: number) =>
  Array.from({ length: times }, () => ({ code, accepted, suggested, probability: suggested ? 0.9 : 0.1 }));

describe('quality against decisions', () => {
  it('counts the four kinds and forms precision, recall and F1', () => {
    const all = [
      ...judged(true, true, 8),
      ...judged(false, true, 2),
      ...judged(true, false, 4),
      ...judged(false, false, 3),
    ];
    const quality = decisionQuality(all);
    expect(quality).toMatchObject({ right: 8, wrong: 2, missed: 4, silent: 3 });
    expect(quality.precision?.value).toBeCloseTo(0.8);
    expect(quality.recall?.value).toBeCloseTo(8 / 12);
    expect(quality.f1?.value).toBeCloseTo(16 / 22);
    expect(quality.f1?.low).toBeLessThan(16 / 22);
    expect(quality.f1?.high).toBeGreaterThan(16 / 22);
  });
  it('says nothing of nothing', () => {
    expect(decisionQuality([])).toMatchObject({ precision: null, recall: null, f1: null });
  });
  it('gives the interval of Wilson (1927)', () => {
    // 8 of 10: published as 0.490 to 0.943.
    expect(wilson(8, 10)?.low).toBeCloseTo(0.49, 2);
    expect(wilson(8, 10)?.high).toBeCloseTo(0.943, 2);
    expect(wilson(10, 10)?.high).toBeCloseTo(1);
  });
  it('takes recall from decisions only when there are enough, drawn towards the grading', () => {
    expect(recallFromDecisions(19, 19, 0.7)).toBeNull();
    expect(recallFromDecisions(20, 20, 0.7)).toBeCloseTo(27 / 30);
    expect(recallFromDecisions(0, 20, 0.7)).toBeCloseTo(7 / 30);
  });
  it('calls a model better by F1, and by its probabilities where F1 is the same', () => {
    const was = [...judged(true, true, 5), ...judged(false, true, 5)];
    expect(learntBetter(was, [...judged(true, true, 5), ...judged(false, false, 5)])).toBe(true);
    expect(learntBetter(was, [...judged(true, false, 5), ...judged(false, false, 5)])).toBe(false);
    expect(learntBetter(was, was)).toBe(false);
    const surer = was.map((one) => ({ ...one, probability: one.accepted ? 1 : 0.8 }));
    expect(learntBetter(was, surer)).toBe(true);
    // A probability that is there once only says nothing: neither for the one nor for the other.
    const ruled = was.map((one, at) => (at === 0 ? { ...one, probability: null } : one));
    expect(learntBetter(was, ruled)).toBe(false);
    expect(learntBetter(ruled, was)).toBe(false);
    const surerBesides = surer.map((one, at) => (at === 9 ? { ...one, probability: null } : one));
    expect(learntBetter(ruled, surerBesides)).toBe(true);
  });
});

describe('what to judge next', () => {
  it('is what the model is least sure of, and codes little has been decided on', () => {
    expect(teaches({ code, probability: 0.5 }, 0.5, 0)).toBe(1);
    expect(teaches({ code, probability: 0.98 }, 0.5, 0)).toBeLessThan(0.1);
    const [sure, unsure, known] = [
      { code, probability: 0.95 },
      { code, probability: 0.42 },
      { code: 'lc.open' as CodeId, probability: 0.4 },
    ] as const;
    const order = instructiveFirst(
      [sure, known, unsure],
      () => 0.4,
      (id) => (id === 'lc.open' ? 99 : 0),
    );
    expect(order).toEqual([unsure, known, sure]);
  });
});
