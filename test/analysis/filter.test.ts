import { describe, expect, it } from 'vitest';
import { factsYear, FILTER_NONE, filterPasses, type Filter } from '../../shared/analysis/filter';
import { facts } from '../invented';

const document = facts({
  documentNumber: '云政发〔2022〕8号',
  date: '2023-01-05',
  issuers: ['云岭省人民政府'],
});

describe('the filter', () => {
  it.each<[string, Partial<Filter>, boolean]>([
    ['nothing chosen', {}, true],
    ['its level', { levels: ['provincial'] }, true],
    ['another level', { levels: ['national'] }, false],
    ['one of several regions', { regions: ['东澜', '云岭'] }, true],
    ['another kind', { kinds: ['plan'] }, false],
    ['its status', { statuses: ['inForce', 'trial'] }, true],
    ['another status', { statuses: ['draft'] }, false],
    ['its year as a bound', { fromYear: 2023, toYear: 2023 }, true],
    ['later years', { fromYear: 2024 }, false],
    ['earlier years', { toYear: 2022 }, false],
    ['words in title and issuer, both wanted', { words: '政务 人民政府' }, true],
    ['a word that is nowhere', { words: '政务 档案' }, false],
    ['words in the number', { words: '〔2022〕' }, true],
  ])('passes by %s', (_, chosen, passes) => {
    expect(filterPasses({ ...FILTER_NONE, ...chosen }, document)).toBe(passes);
  });

  it('keeps documents without a date only while no year is asked for', () => {
    const undated = facts({ date: null });
    expect(filterPasses(FILTER_NONE, undated)).toBe(true);
    expect(filterPasses({ ...FILTER_NONE, fromYear: 1900 }, undated)).toBe(false);
  });

  it('takes the year of the number where the date is unknown', () => {
    expect(factsYear(facts({ date: null, documentNumber: '云政发〔2022〕8号' }))).toBe(2022);
    expect(factsYear(document)).toBe(2023);
  });
});
