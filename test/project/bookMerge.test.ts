import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import governanceFile from '../../corpora/codebooks/governance.json';
import toolsFile from '../../corpora/codebooks/policy-tools.json';
import { booksCompared } from '../../shared/coding/bookCompare';
import type { Code, Codebook, CodeId } from '../../shared/coding/codebook';
import { codebookRead } from '../../shared/coding/codebookRead';
import { patternSource } from '../../shared/coding/pattern';
import { bookChange, bookWith } from '../../shared/project/bookEdits';
import { booksMerged } from '../../shared/project/bookMerge';

const governance = governanceFile as unknown as Codebook;
const tools = toolsFile as unknown as Codebook;
const NONE: ReadonlySet<CodeId> = new Set();

/** Every rule of a code with its word lists written out: what it means. */
const meaning = (book: Codebook, id: string): readonly string[] => {
  const { strong, weak, exclude } = (book.codes.find((code) => code.id === id) as Code).rules;
  return [...strong, ...weak, ...exclude].map((pattern) => patternSource(pattern, book.words ?? {}));
};

/** What another researcher may have written otherwise: one part of a code each. */
const REWRITTEN: readonly ((code: Code) => Code)[] = [
  (code) => ({ ...code, definition: `${code.definition}。另` }),
  (code) => ({ ...code, include: `${code.include}。另` }),
  (code) => ({ ...code, zh: `${code.zh}（另）` }),
  (code) => ({ ...code, examples: { positive: ['另一例。'], negative: [] } }),
  (code) => ({ ...code, source: `${code.source} 另` }),
];

/** A codebook of a few of the shipped codes, some of them with one part otherwise. */
const variant = (of: Codebook): fc.Arbitrary<Codebook> =>
  fc
    .record({
      kept: fc.subarray(
        of.codes.map(({ id }) => id),
        { minLength: 1 },
      ),
      rewritten: fc.array(fc.option(fc.constantFrom(...REWRITTEN)), {
        minLength: of.codes.length,
        maxLength: of.codes.length,
      }),
      words: fc.constantFrom(of.words, { ...of.words, 设施: '平台|机房' }, { 另: '另一' }),
      family: fc.constantFrom('改名的族', of.families[0]?.zh ?? ''),
    })
    .map(({ kept, rewritten, words, family }) => ({
      ...of,
      ...(words === undefined ? {} : { words: { ...of.words, ...words } }),
      families: of.families.map((one, nth) => (nth === 0 ? { ...one, zh: family } : one)),
      codes: of.codes
        .map((code, nth) => rewritten[nth]?.(code) ?? code)
        .filter(({ id }) => kept.includes(id)),
    }));

describe('another codebook in place of one', () => {
  it('is a change that reverses exactly, whatever the two are', () => {
    fc.assert(
      fc.property(
        fc.oneof(variant(governance), variant(tools)),
        fc.oneof(variant(governance), variant(tools), fc.constant(tools)),
        (before, after) => {
          const change = JSON.parse(JSON.stringify(bookChange(before, after))) as ReturnType<
            typeof bookChange
          >;
          expect(bookWith(before, change.to)).toEqual(after);
          expect(bookWith(bookWith(before, change.to), change.from)).toEqual(before);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('reads steps of older versions, which knew no frame', () => {
    const state = { version: '1.0.0+1', codes: [], order: null, words: null };
    expect(bookWith(governance, state)).toEqual({ ...governance, version: '1.0.0+1' });
  });
});

describe('codes of another codebook', () => {
  it('are added to mine, and the word lists of both keep their meaning', () => {
    const both = booksMerged(governance, tools, NONE);
    expect(codebookRead(both).ok).toBe(true);
    expect(both.codes).toHaveLength(governance.codes.length + tools.codes.length);
    expect(both.codes.slice(0, governance.codes.length)).toEqual(governance.codes);
    for (const { id } of tools.codes) expect(meaning(both, id)).toEqual(meaning(tools, id));
    expect(both.overlaps).toEqual([...(governance.overlaps ?? []), ...(tools.overlaps ?? [])]);
    expect(booksMerged(both, tools, NONE)).toBe(both);
  });

  it('overwrite nothing of mine but what is taken', () => {
    fc.assert(
      fc.property(
        variant(tools),
        variant(tools),
        fc.subarray(tools.codes.map(({ id }) => id)),
        (mine, theirs, some) => {
          const taken = new Set(some);
          const merged = booksMerged(mine, theirs, taken);
          for (const code of mine.codes) {
            const theirOwn = theirs.codes.find(({ id }) => id === code.id);
            if (theirOwn !== undefined && taken.has(code.id)) {
              expect(meaning(merged, code.id)).toEqual(meaning(theirs, code.id));
              expect(merged.codes.find(({ id }) => id === code.id)?.definition).toBe(theirOwn.definition);
            } else expect(merged.codes).toContainEqual(code);
          }
          for (const [name, list] of Object.entries(mine.words ?? {}))
            expect(merged.words?.[name]).toBe(list);
          expect(merged.families.slice(0, mine.families.length)).toEqual(mine.families);
          for (const { id } of theirs.codes) expect(merged.codes.some((code) => code.id === id)).toBe(true);
          // With nothing taken, doing it twice is doing it once.
          const once = booksMerged(mine, theirs, NONE);
          expect(booksMerged(once, theirs, NONE)).toBe(once);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('of a family that means something else here come under another', () => {
    const theirs: Codebook = {
      ...tools,
      families: [{ id: 'lc', zh: '采购流程', en: 'Procurement' }],
      codes: [{ ...(tools.codes[0] as Code), id: 'q.tender' as CodeId, family: 'lc' }],
    };
    const merged = booksMerged(governance, theirs, NONE);
    expect(merged.codes.at(-1)?.family).toBe('lc_policy_tools');
    expect(merged.families.at(-1)).toEqual({ id: 'lc_policy_tools', zh: '采购流程', en: 'Procurement' });
    expect(codebookRead(merged).ok).toBe(true);
  });
});

describe('the comparison of two codebooks', () => {
  it('says what comes, goes and differs, part by part', () => {
    const [first, second, ...rest] = tools.codes as Code[];
    if (first === undefined || second === undefined) throw new Error('no codes');
    const strong = [...first.rules.strong.slice(1), '新的说法'];
    const after: Codebook = {
      ...tools,
      words: { 设施: '平台' },
      codes: [
        { ...first, definition: '另一个定义', rules: { ...first.rules, strong } },
        ...rest,
        { ...second, id: 's.new' as CodeId },
      ],
    };
    const { come, go, differ, same, words } = booksCompared(tools, after);
    expect(come.map(({ id }) => id)).toEqual(['s.new']);
    expect(go.map(({ id }) => id)).toEqual([second.id]);
    expect(same).toBe(rest.length);
    expect(words).toEqual(['设施']);
    expect(differ.map(({ id, parts }) => [id, parts])).toEqual([
      [
        first.id,
        [
          { part: 'definition', from: [first.definition], to: ['另一个定义'] },
          { part: 'strong', from: [first.rules.strong[0]], to: ['新的说法'] },
        ],
      ],
    ]);
  });

  it('finds every code that differs, whatever differs in it', () => {
    fc.assert(
      fc.property(variant(governance), variant(governance), (before, after) => {
        const { come, go, differ, same } = booksCompared(before, after);
        expect(come.length + differ.length + same).toBe(after.codes.length);
        expect(go.length + differ.length + same).toBe(before.codes.length);
        const others = after.codes.filter((code) => {
          const was = before.codes.find(({ id }) => id === code.id);
          return was !== undefined && !isDeepStrictEqual(was, code);
        });
        expect(differ.map(({ id }) => id)).toEqual(others.map(({ id }) => id));
        expect(differ.every(({ parts }) => parts.length > 0)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
