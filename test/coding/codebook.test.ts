import { describe, expect, it } from 'vitest';
import governance from '../../corpora/codebooks/governance.json';
import { codebookRead } from '../../shared/coding/codebookRead';
import { governanceBook } from './governance';

const book = governanceBook();

describe('the governance codebook', () => {
  it('holds the 95 codes of the method, 51 of them those of the coding manual', () => {
    expect(book.codes).toHaveLength(95);
    expect(book.codes.filter(({ manual }) => manual)).toHaveLength(51);
  });

  it('marks destruction as an extension beyond the paper, and nothing else', () => {
    expect(book.codes.filter(({ extension }) => extension === true).map(({ id }) => id)).toEqual([
      'lc.destroy',
    ]);
  });

  it('never counts the same thing under two codes: aliases have no rules of their own', () => {
    const aliases = book.codes.flatMap(({ id, aliasOf }) => (aliasOf === undefined ? [] : [[id, aliasOf]]));
    expect(aliases).toEqual([
      ['co.safeguard', 'pc.safeguard'],
      ['co.assessment', 'el.evaluation'],
      ['co.sanction', 'pc.liability'],
    ]);
  });

  it('keeps no word list that no rule names', () => {
    const patterns = JSON.stringify(book.codes);
    expect(Object.keys(book.words ?? {}).filter((name) => !patterns.includes(`{${name}}`))).toEqual([]);
  });

  it('gives rules to every clause code that is no alias, and none to derived ones', () => {
    for (const { id, level, aliasOf, rules } of book.codes) {
      if (level === 'clause' && aliasOf === undefined) expect(rules.strong.length, id).toBeGreaterThan(0);
      if (level === 'derived') expect(rules.strong.length + rules.weak.length, id).toBe(0);
    }
  });
});

describe('what is wrong with a codebook is said by place and reason', () => {
  const first = governance.codes[0];
  const cases: readonly (readonly [string, unknown, RegExp])[] = [
    [
      'a pattern that does not compile',
      withRules({ strong: ['归集', '(共享'] }),
      /strong\[1\].*(?:group|parenthes)/i,
    ],
    ['a pattern without a limit', withRules({ weak: ['归集.*数据'] }), /weak\[0\].*unbounded/],
    ['a word list nobody wrote', withRules({ strong: ['{外星人}负责'] }), /strong\[0\].*外星人/],
    ['a pattern that matches nothing at all', withRules({ weak: ['(数据)?'] }), /weak\[0\].*empty/],
    ['an id used twice', { ...governance, codes: [first, first] }, /codes\[1\] el\.subject.*twice/],
    ['an unknown family', { ...governance, codes: [{ ...first, family: 'zz' }] }, /family.*zz/],
    [
      'an alias of nothing',
      { ...governance, codes: [{ ...first, aliasOf: 'el.nobody' }] },
      /aliasOf.*el\.nobody/,
    ],
    ['a missing part', { ...governance, families: undefined }, /^families/],
    ['no object at all', [], /expected object/i],
  ];
  it.each(cases)('%s', (_name, json, expected) => {
    const reading = codebookRead(json);
    const said = reading.ok
      ? ''
      : reading.problems.map(({ path, reason }) => `${path}: ${reason}`).join('\n');
    expect(said).toMatch(expected);
  });

  function withRules(rules: Partial<Record<'strong' | 'weak' | 'exclude', string[]>>): unknown {
    return { ...governance, codes: [{ ...first, rules: { strong: [], weak: [], exclude: [], ...rules } }] };
  }
});
