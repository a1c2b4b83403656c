import { describe, expect, it } from 'vitest';
import governance from '../../corpora/codebooks/governance.json';
import type { Rules } from '../../shared/coding/codebook';
import { codebookRead } from '../../shared/coding/codebookRead';
import { governanceBook } from './governance';

const book = governanceBook();

describe('the governance codebook', () => {
  it('holds the 95 codes of the method’s table §1.1 and 23 of §1.2, 51 of them those of the coding manual', () => {
    expect(book.codes).toHaveLength(118);
    expect(book.codes.slice(0, 95).at(-1)?.id).toBe('pb.security');
    expect(book.families.map(({ id }) => id)).toEqual(
      'el pc co lc cx se sd dq aq go pr or st cap pb gd'.split(' '),
    );
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

  it('says of every family that overlaps another how not to count twice (§1.3)', () => {
    expect(book.overlaps).toHaveLength(8);
    for (const [alias, target] of book.codes.flatMap(({ id, aliasOf }) =>
      aliasOf === undefined ? [] : [[id, aliasOf]],
    )) {
      expect(
        book.overlaps?.some(
          ({ codes }) => codes.some((id) => id === alias) && codes.some((id) => id === target),
        ),
      ).toBe(true);
    }
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
    [
      'a circumstance that names a code nobody knows',
      withRules({ raise: [{ with: ['zz.nothing'], why: 'x' }] }),
      /raise\[0\].*zz\.nothing/,
    ],
    [
      'a circumstance that names a family without codes',
      withRules({ lower: [{ without: ['zz.*'], why: 'x' }] }),
      /lower\[0\].*zz/,
    ],
    [
      'a circumstance that asks for nothing',
      withRules({ lower: [{ why: 'x' }] }),
      /lower\[0\].*name something/,
    ],
    [
      'a circumstance whose pattern does not compile',
      withRules({ lower: [{ text: '(共享', why: 'x' }] }),
      /lower\[0\].*(?:group|parenthes)/i,
    ],
    ['a circumstance without a reason', withRules({ lower: [{ text: '共享' }] }), /lower\[0\]\.why/],
    [
      'an overlap of a code nobody knows',
      { ...governance, overlaps: [{ codes: ['el.subject', 'zz.x'], source: '1', treatment: '1' }] },
      /overlaps\[0\].*zz\.x/,
    ],
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

  function withRules(rules: Partial<Record<keyof Rules, unknown>>): unknown {
    return { ...governance, codes: [{ ...first, rules: { strong: [], weak: [], exclude: [], ...rules } }] };
  }
});
