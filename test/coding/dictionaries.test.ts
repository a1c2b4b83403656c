import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const lines = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../corpora/dictionaries', name), 'utf8')
    .replace(/\n$/, '')
    .split('\n');

describe('the dictionaries have the form jieba reads', () => {
  it('policy.dict: 词 频 词性 a line, each word once', () => {
    const entries = lines('policy.dict');
    expect(entries.filter((line) => !/^[\u4e00-\u9fff]{2,16} [1-9]\d* [a-z]{1,3}$/.test(line))).toEqual([]);
    expect(new Set(entries.map((line) => line.split(' ')[0])).size).toBe(entries.length);
    expect(entries.length).toBeGreaterThan(500);
  });

  it('stopwords.txt: a word a line, each once, none of them a term of the field', () => {
    const words = lines('stopwords.txt');
    const terms = new Set(lines('policy.dict').map((line) => line.split(' ')[0]));
    expect(words.filter((word) => !/^[\u4e00-\u9fff]{1,10}$/.test(word) || terms.has(word))).toEqual([]);
    expect(new Set(words).size).toBe(words.length);
  });
});
