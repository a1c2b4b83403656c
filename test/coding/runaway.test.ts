import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codebookRead } from '../../shared/coding/codebookRead';
import { MOST_WAYS, patternCompile, patternSource } from '../../shared/coding/pattern';
import { patternTree, type PatternTree } from '../../shared/coding/patternTree';
import { patternWays } from '../../shared/coding/patternWays';
import governance from '../../corpora/codebooks/governance.json';

describe('a pattern that could run away is refused before any text is read', () => {
  const refused: readonly (readonly [string, string])[] = [
    ['(?:(?:数据){1,20}){1,20}目录', 'a repetition inside a repetition'],
    ['(?:数据|数据资源|数){1,30}目录', 'repeated alternatives that begin alike'],
    ['(?:[^。]{0,20}、){0,12}目录', 'a gap inside a repetition'],
    ['数据~60~归集~60~共享~60~开放', 'gaps that multiply'],
    ['(?:数?据?){0,40}库', 'repeated parts that may be empty'],
    ['(?<=(?:[^。]{0,90}、){3})目录', 'in what it looks back at, too'],
    ['(?:数据)+目录', 'a repetition without a limit'],
    ['.*目录', 'a repetition of anything without a limit'],
  ];
  it.each(refused)('%s: %s', (pattern) => {
    expect(() => patternCompile(pattern, {})).toThrow(/shorten its gaps|give a limit/);
  });

  const accepted: readonly string[] = [
    '数据|数据资源|数据资源目录',
    '(?:推进|推动|加快)-16-(?:平台|系统)',
    '数据~40~归集~40~共享',
    '(?:[、，]?(?:省|市|县)){1,6}',
    '\\d{4}年\\d{1,2}月\\d{1,2}日',
    '\\d+年',
  ];
  it.each(accepted)('%s is fine', (pattern) => {
    expect(patternCompile(pattern, {})).toBeInstanceOf(RegExp);
  });

  it('names code, part and number of the pattern, how many ways it has and the cure', () => {
    const book = structuredClone(governance);
    const [code] = book.codes;
    if (code === undefined) throw new Error('the codebook has no code');
    code.rules.strong = ['归档', '数据~60~归集~60~共享~60~开放'];
    const reading = codebookRead(book);
    expect(reading.ok ? [] : reading.problems).toEqual([
      {
        path: `codes[0] ${code.id} / strong[1]`,
        reason: expect.stringMatching(/in 226,981 ways, and 100,000 are allowed: shorten its gaps/) as string,
      },
    ]);
  });

  it('lets a list of thousands of phrases be what it is: one way', () => {
    const phrases = Array.from({ length: 5000 }, (_none, k) => `数据${String.fromCharCode(0x4e00 + k)}目录`);
    expect(patternWays(patternTree(phrases.join('|')))).toBe(1);
  });
});

describe('the ways of a pattern are never counted too low', () => {
  const leaf = fc.constantFrom('甲', '乙', '甲乙', '[甲乙]', '[^丙]', '.');
  const { pattern } = fc.letrec<{ pattern: string; piece: string }>((tie) => ({
    piece: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc
        .tuple(tie('pattern'), fc.constantFrom('?', '{0,2}', '{1,3}', '{2}', '{0,2}?'))
        .map(([part, times]) => `(?:${part})${times}`),
      fc.array(tie('pattern'), { minLength: 2, maxLength: 3 }).map((branches) => `(?:${branches.join('|')})`),
    ),
    pattern: fc.array(tie('piece'), { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join('')),
  }));
  const text = fc.array(fc.constantFrom('甲', '乙', '丙'), { maxLength: 9 }).map((signs) => signs.join(''));

  it('as a matcher shows that goes every way there is', () => {
    fc.assert(
      fc.property(pattern, text, (one, line) => {
        const tree = patternTree(patternSource(one, {}));
        const bound = patternWays(tree);
        if (bound > 5000) return;
        let readings = 0;
        everyWay(tree, line, 0, () => readings++);
        expect(readings, `${one} on ${line}`).toBeLessThanOrEqual(bound);
      }),
      { numRuns: 2000 },
    );
  });

  it('and the limit leaves room for what coders write', () => {
    const most = Math.max(
      ...governance.codes.flatMap(({ rules }) =>
        [...rules.strong, ...rules.weak, ...rules.exclude].map((one) =>
          patternWays(patternTree(patternSource(one, governance.words))),
        ),
      ),
    );
    expect(most).toBeLessThan(MOST_WAYS / 2);
  });
});

/** Calls `done` once for each way in which `tree` reads `text` from `at` on. */
function everyWay(tree: PatternTree, text: string, at: number, done: (end: number) => void): void {
  switch (tree.kind) {
    case 'text':
      if (text.startsWith(tree.text, at)) done(at + tree.text.length);
      return;
    case 'one': {
      const sign = text[at];
      if (sign === undefined) return;
      if (tree.listed === null ? !tree.never.includes(sign) : tree.listed.includes(sign)) done(at + 1);
      return;
    }
    case 'row': {
      const from = (part: number, start: number): void => {
        const next = tree.parts[part];
        if (next === undefined) done(start);
        else everyWay(next, text, start, (end) => from(part + 1, end));
      };
      from(0, at);
      return;
    }
    case 'either':
      for (const branch of tree.branches) everyWay(branch, text, at, done);
      return;
    case 'repeat': {
      const from = (times: number, start: number): void => {
        if (times >= tree.least) done(start);
        if (times < tree.most) everyWay(tree.part, text, start, (end) => from(times + 1, end));
      };
      from(0, at);
      return;
    }
    case 'look':
    case 'edge':
    case 'again':
      throw new Error(`the test writes no ${tree.kind}`);
  }
}
