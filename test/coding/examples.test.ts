import { describe, expect, it } from 'vitest';
import governance from '../../corpora/codebooks/governance.json';
import tools from '../../corpora/codebooks/policy-tools.json';
import { codebookRead } from '../../shared/coding/codebookRead';
import { tagger } from '../../shared/coding/tag';

describe.each([
  ['governance.json', governance],
  ['policy-tools.json', tools],
])('%s: the lines a code is explained by are tagged as it says', (_file, json) => {
  const reading = codebookRead(json);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const { book } = reading;
  const { tagPassage } = tagger(book);
  const suggested = (text: string) =>
    tagPassage({ text, title: '云州省公共数据条例', chapter: '', section: '', article: '' }).flatMap(
      ({ code, score }) => (score >= 2 ? [code] : []),
    );
  const lines = book.codes.flatMap(({ id, examples }) => [
    ...(examples?.positive ?? []).map((line) => ({ line, id, is: true })),
    ...(examples?.negative ?? []).map((line) => ({ line, id, is: false })),
  ]);

  it.each(lines.filter(({ is }) => is))('$line ✓ $id', ({ line, id }) => {
    expect(suggested(line)).toContain(id);
  });
  it.each(lines.filter(({ is }) => !is))('$line ✗ $id', ({ line, id }) => {
    expect(suggested(line)).not.toContain(id);
  });

  it('explains every code: definition, what is coded and what is not, other names, source', () => {
    for (const {
      id,
      level,
      aliasOf,
      definition,
      include,
      exclude,
      aliases,
      source,
      examples,
    } of book.codes) {
      expect(
        [definition, include, exclude, source].filter((text) => text === ''),
        id,
      ).toEqual([]);
      expect(aliases?.length ?? 0, id).toBeGreaterThan(0);
      if (level !== 'clause' || aliasOf !== undefined) continue;
      expect(examples?.positive.length ?? 0, id).toBeGreaterThan(0);
      expect(examples?.negative.length ?? 0, id).toBeGreaterThan(0);
    }
  });
});
