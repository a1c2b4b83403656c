import { describe, expect, it } from 'vitest';
import { absenceConfidence, gaps, gapSides, searchOf } from '../../shared/analysis/gaps';
import { stageMatrix } from '../../shared/analysis/stages';
import type { CodeId } from '../../shared/coding/codebook';
import type { DocumentId } from '../../shared/policy/document';
import { book, coded, named } from '../invented';

const national = coded(
  '国家条例',
  { level: 'national', region: '全国' },
  { 'co.law': [1], 'lc.share': [2, 3] },
);
const yunling = coded('云岭条例', { region: '云岭' }, { 'lc.share': [4] });
const donglan = coded('东澜办法', { region: '东澜' }, { 'co.law': [1], 'lc.archive': [2] });
const all = [national, yunling, donglan];

describe('gaps', () => {
  it('are what national texts provide and a place does not, what neither provides, and where a place is ahead', () => {
    const { gaps: found } = gaps(all, book, new Map());
    expect(found.map(({ id }) => id).sort()).toEqual([
      'G3:co.law:云岭',
      'G3:lc.share:东澜',
      'G4:co.standard:',
      'ahead:lc.archive:东澜',
    ]);
  });

  it('say how many texts of the other side provide', () => {
    const { gaps: found } = gaps(all, book, new Map());
    expect(found.find(({ id }) => id === 'G3:lc.share:东澜')?.providing).toEqual({ documents: 1, units: 2 });
  });

  it('leave drafts and repealed texts out and count them', () => {
    const draft = coded('征求意见稿', { region: '云岭', status: 'draft' }, { 'co.law': [1] });
    const { gaps: found } = gaps([...all, draft], book, new Map());
    const gap = found.find(({ id }) => id === 'G3:co.law:云岭');
    expect(gap?.searched).toMatchObject({ documents: 1, units: 10, leftOut: 1 });
  });

  it('compare a city apart from a province of the same name', () => {
    const city = coded('吉林市办法', { level: 'municipal', region: '吉林' }, {});
    const province = coded('吉林省条例', { level: 'provincial', region: '吉林' }, {});
    expect(gapSides([city, province]).places).toHaveLength(2);
  });

  it('are not made up where there is nothing national to compare with', () => {
    const { gaps: found, places } = gaps([yunling, donglan], book, new Map());
    expect(found).toEqual([]);
    expect(places.map(({ recall }) => recall)).toEqual([null, null]);
  });

  it('give the share of national codes that a place takes up', () => {
    const { places } = gaps(all, book, new Map());
    expect(places.map(({ region, recall }) => [region, recall])).toEqual([
      ['云岭', 0.5],
      ['东澜', 0.5],
    ]);
  });
});

describe('the confidence of an absence', () => {
  const searched = (documents: number, waiting: number): ReturnType<typeof searchOf> =>
    searchOf(
      Array.from({ length: documents }, (_, i) => coded(`d${i}`, {}, {})),
      [named('lc.archive')],
      book,
      new Map([['d0' as DocumentId, new Map([['lc.archive' as CodeId, waiting]])]]),
      0,
    );

  it('rises with the texts searched and falls with the candidates that wait', () => {
    const of = (documents: number, waiting: number): number =>
      absenceConfidence(named('lc.archive'), searched(documents, waiting)).confidence;
    expect(of(3, 0)).toBeGreaterThan(of(1, 0));
    expect(of(3, 1)).toBeLessThan(of(3, 0));
    expect(of(3, 0)).toBeLessThan(1);
    expect(of(3, 40)).toBeGreaterThan(0);
  });

  it('is lower for a code whose rules want confirming', () => {
    const direct = absenceConfidence(named('lc.archive'), searched(2, 0)).confidence;
    const confirm = absenceConfidence(named('co.law'), searched(2, 0)).confidence;
    expect(confirm).toBeLessThan(direct);
  });

  it('names its reasons', () => {
    const keys = absenceConfidence(named('lc.archive'), searched(1, 2)).reasons.map(({ key }) => key);
    expect(keys).toEqual(['gap.reliability.direct', 'gap.searched', 'gap.oneDocument', 'gap.waiting']);
  });
});

describe('component × stage', () => {
  it('counts units in which both stand, not documents in which both occur', () => {
    const together = coded('甲', {}, { 'co.law': [1, 2], 'lc.share': [2, 3] });
    const apart = coded('乙', {}, { 'co.law': [1], 'lc.share': [2] });
    const { components, stages, counts, emptyShare } = stageMatrix([together, apart], book);
    expect(components).toEqual(['co.law', 'co.standard', 'co.norm']);
    expect(stages).toEqual(['lc.share', 'lc.archive']);
    expect(counts).toEqual([
      [1, 0],
      [0, 0],
      [0, 0],
    ]);
    expect(emptyShare).toBeCloseTo(5 / 6);
  });
});
