import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Code, Codebook } from '../../shared/coding/codebook';
import { clausesRead } from '../../shared/coding/reading';
import { retagger } from '../../shared/coding/retag';
import { tagger, type Tagger } from '../../shared/coding/tag';
import { policyDocument } from '../../shared/policy/parse';
import { governanceBook } from './governance';

const book = governanceBook();
const tags = tagger(book);
const samples = join(__dirname, '..', '..', 'corpora', 'samples');
const documents = readdirSync(samples)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => {
    const text = readFileSync(join(samples, name), 'utf8').replace(/^\uFEFF/, '');
    const { facts, clauses } = policyDocument(text, { fileName: name, catalogue: [] });
    const document = { text, facts, clauses };
    return { document, clauses: clausesRead(document), former: tags.tag(document) };
  });

type Edit = (code: Code) => Code;
const NO_RULES = { strong: [], weak: [], exclude: [] };

const part = fc.constantFrom('strong' as const, 'weak' as const, 'exclude' as const);
const phrase = fc.constantFrom('数据', '共享', '应当', '总则', '安全~8~管理', '^负责', '□□', '部门(?!规章)');
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(part, phrase).map(([where, pattern]) => changed(where, (list) => [...list, pattern])),
  fc.tuple(part, phrase).map(([where, pattern]) => changed(where, (list) => [pattern, ...list])),
  fc
    .tuple(part, fc.nat(30))
    .map(([where, at]) => changed(where, (list) => list.filter((_one, k) => k !== at))),
  phrase.map((gate): Edit => (code) => ({ ...code, rules: { ...code.rules, gate } })),
  phrase.map((one): Edit => (code) => ({ ...code, rules: { ...code.rules, heading: [one] } })),
  phrase.map((text): Edit => (code) => ({
    ...code,
    rules: { ...code.rules, lower: [{ text, why: 'a test' }] },
  })),
);

function changed(where: 'strong' | 'weak' | 'exclude', change: (list: readonly string[]) => string[]): Edit {
  return (code) => ({ ...code, rules: { ...code.rules, [where]: change(code.rules[where]) } });
}

/** Aliases have no rules to edit. */
const edited = fc
  .tuple(fc.constantFrom(...book.codes.filter(({ aliasOf }) => aliasOf === undefined)), edit)
  .map(([{ id }, change]): Codebook => {
    return { ...book, codes: book.codes.map((code) => (code.id === id ? change(code) : code)) };
  });

describe('after an edit only what it reaches is tagged again', () => {
  it('with the same result as from scratch, whatever was edited', () => {
    fc.assert(
      fc.property(edited, (after) => expectSameAsFromScratch(after)),
      { numRuns: 25 },
    );
  });

  it('also when a code goes, comes back, or a word list changes', () => {
    expectSameAsFromScratch({ ...book, codes: book.codes.filter(({ id }) => id !== 'lc.share') });
    const list = Object.keys(book.words ?? {})[0] ?? '';
    expectSameAsFromScratch({ ...book, words: { ...book.words, [list]: '数据|平台' } });
  });

  it('and leaves alone what it does not reach', () => {
    const after = withPattern('lc.destroy', '碎纸机销毁');
    const again = retagger(book, after, tagger(after));
    expect(again?.changed).toEqual(['lc.destroy']);
    for (const { clauses, former } of documents) expect(again?.retag(clauses, former)).toBe(former);
  });

  it('finds nothing to do where only a definition was reworded', () => {
    const after = {
      ...book,
      codes: book.codes.map((code) => ({ ...code, definition: `${code.definition}。` })),
    };
    expect(retagger(book, after, tags)?.changed).toEqual([]);
  });

  it('asks to begin from scratch where the order of codes or the most a unit may carry changes', () => {
    expect(retagger(book, { ...book, codes: [...book.codes].reverse() }, tags)).toBeNull();
    expect(retagger(book, { ...book, atMost: { codes: 1, giveUp: [] } }, tags)).toBeNull();
  });
});

describe('a codebook compiled from one that is nearly the same', () => {
  const edits = fc.array(
    edit.chain((change) => fc.nat(book.codes.length - 1).map((at) => ({ at, change }))),
    {
      minLength: 1,
      maxLength: 4,
    },
  );
  const after = (from: Codebook, { at, change }: { at: number; change: Edit }): Codebook => {
    const codes = from.codes.map((code, k) => (k === at && code.aliasOf === undefined ? change(code) : code));
    return { ...from, codes };
  };
  it('gives the codings of one compiled in one piece, edit after edit, and rests on it', () => {
    fc.assert(
      fc.property(edits, (steps) => {
        let [last, now] = [tags, book];
        for (const step of steps) {
          now = after(now, step);
          last = tagger(now, null, null, last.voting);
          expect(last.voting.book.whole).toBe(tags.voting.book.whole);
        }
        expectSame(last, now);
      }),
      { numRuns: 20 },
    );
  });
  it.each<[string, Codebook]>([
    ['a code goes', { ...book, codes: book.codes.filter(({ id }) => id !== 'lc.share') }],
    ['a code loses its rules', after(book, { at: 4, change: (code) => ({ ...code, rules: NO_RULES }) })],
    ['the order changes', { ...book, codes: [...book.codes].reverse() }],
    ['a word list changes', { ...book, words: { ...book.words, 数据: '平台' } }],
    ['every code changes', { ...book, codes: book.codes.map(changed('weak', (list) => [...list, '数据'])) }],
  ])('also when %s', (_what, now) => {
    const near = tagger(now, null, null, tags.voting);
    expectSame(near, now);
    // And back.
    expectSame(tagger(book, null, null, near.voting), book);
  });
});

function expectSame(near: Tagger, now: Codebook): void {
  const fresh = tagger(now);
  for (const { document } of documents) expect(near.tag(document)).toEqual(fresh.tag(document));
}

function withPattern(id: string, pattern: string): Codebook {
  const change = changed('strong', (list) => [...list, pattern]);
  return { ...book, codes: book.codes.map((code) => (code.id === id ? change(code) : code)) };
}

function expectSameAsFromScratch(after: Codebook): void {
  const fresh = tagger(after);
  const again = retagger(book, after, fresh);
  if (again === null) throw new Error('the edit is said to reach everything');
  for (const { document, clauses, former } of documents) {
    expect(again.retag(clauses, former)).toEqual(fresh.tag(document));
  }
}
