import nodejieba from 'nodejieba';
import { policyDocument } from '../../shared/policy/parse';
import { byTurns, growth, type Measurement, ratio, speed, times } from './measure';

const TIMES = [1, 4, 16] as const;

/**
 * Parsing (facts, clauses, references) against bare `nodejieba.cut` on the same texts in the same run, and how it grows
 * with the length of one text: all texts in one, once, four and sixteen times.
 */
export function parsing(texts: readonly string[]): readonly Measurement[] {
  const [bare, parsed] = byTurns(texts, ['nodejieba.cut, bare, by turns', 'parsing alone'], [cut, parse]);
  const whole = texts.join('\n');
  const grown = TIMES.map((count) => {
    const text = `${whole}\n`.repeat(count);
    return { count, length: text.length, taken: times(() => parse(text), 3) };
  });
  return [
    bare,
    parsed,
    ratio('parsing ÷ bare', parsed, bare),
    ...grown.map(({ count, length, taken }) => speed(`parsing one text, corpus ×${count}`, length, taken)),
    growth(
      'parsing, growth',
      grown.map(({ length }) => length),
      grown.map(({ taken }) => taken),
    ),
  ];
}

function cut(text: string): void {
  nodejieba.cut(text);
}

function parse(text: string): void {
  policyDocument(text, { fileName: '', catalogue: [] });
}
