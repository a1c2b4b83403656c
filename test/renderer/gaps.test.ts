import { describe, expect, it } from 'vitest';
import { BY_CONFIDENCE, gapCounts, gapsShown, type GapChoice } from '../../renderer/views/gaps/ordering';
import type { Gap, GapType } from '../../shared/analysis/gaps/gap';
import type { CodeId } from '../../shared/coding/codebook';

const gap = (type: GapType, code: string, region: string | null, confidence: number): Gap => ({
  id: `${type}:${code}:${region ?? ''}`,
  type,
  code: code as CodeId,
  subject: region === null ? { kind: 'all' } : { kind: 'place', place: { level: 'provincial', region } },
  confidence,
  absence: null,
  lacks: [],
  verdict: null,
  searched: {
    documents: 1,
    units: Math.round(confidence * 100),
    characters: 0,
    codebook: '',
    patterns: 0,
    candidates: 0,
    leftOut: 0,
  },
  providing: { documents: 0, units: 0 },
});
const NAMES: Record<string, string> = {
  'lc.archive': '归档',
  'lc.destroy': '销毁',
  'el.evaluation': '治理评价',
};
const gaps = [
  gap('G3', 'lc.archive', '东澜', 0.5),
  gap('G3', 'lc.destroy', '云岭', 0.9),
  gap('G4', 'lc.destroy', null, 0.7),
  gap('ahead', 'el.evaluation', '云岭', 0.4),
];
const ALL: GapChoice = { type: null, place: null, sort: BY_CONFIDENCE };
const shown = (choice: Partial<GapChoice>) =>
  gapsShown(gaps, { ...ALL, ...choice }, (code) => NAMES[code] ?? code).map(({ id }) => id);

describe('the list of gaps', () => {
  it('has the most certain on top', () => {
    expect(shown({})).toEqual([
      'G3:lc.destroy:云岭',
      'G4:lc.destroy:',
      'G3:lc.archive:东澜',
      'ahead:el.evaluation:云岭',
    ]);
  });

  it('shows one type, one place, or both', () => {
    expect(shown({ type: 'G3' })).toEqual(['G3:lc.destroy:云岭', 'G3:lc.archive:东澜']);
    expect(shown({ place: '云岭' })).toEqual(['G3:lc.destroy:云岭', 'ahead:el.evaluation:云岭']);
    expect(shown({ type: 'ahead', place: '东澜' })).toEqual([]);
  });

  it('sorts codes by the pinyin of their names', () => {
    expect(shown({ sort: { column: 'code', descending: false } }).map((id) => id.split(':')[1])).toEqual([
      'lc.archive',
      'lc.destroy',
      'lc.destroy',
      'el.evaluation',
    ]);
  });

  it('counts each type, of all places or one', () => {
    expect(gapCounts(gaps, null)).toMatchObject({ G3: 2, G4: 1, ahead: 1 });
    expect(gapCounts(gaps, '云岭')).toMatchObject({ G3: 1, G4: 0, ahead: 1 });
  });
});
