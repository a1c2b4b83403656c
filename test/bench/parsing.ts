import nodejieba from 'nodejieba';
import { policyDocument } from '../../shared/policy/parse';
import { growth, type Measurement, ratio, seconds, speed, times } from './measure';

const RUNS = 25;
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

/**
 * Two works by turns, text by text, so that what else the machine does weighs on both alike. The best adds up the best
 * time of each text, which is short enough to be left in peace; the median is that of whole runs, disturbances and all.
 */
function byTurns(
  texts: readonly string[],
  names: readonly [string, string],
  works: readonly [Work, Work],
): readonly [Measurement, Measurement] {
  const taken = works.map(() => texts.map((): number[] => []));
  for (let run = 0; run < RUNS; run += 1)
    for (const [at, text] of texts.entries())
      for (const [nth, work] of works.entries()) taken[nth]?.[at]?.push(seconds(() => work(text)));
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const summary = (name: string, times: readonly (readonly number[])[]): Measurement => {
    const runs = Array.from({ length: RUNS }, (_, run) => sum(times.map((ofText) => ofText[run] ?? NaN)));
    const best = sum(times.map((ofText) => Math.min(...ofText)));
    return { ...speed(name, characters, runs), best: characters / best };
  };
  return [summary(names[0], taken[0] ?? []), summary(names[1], taken[1] ?? [])];
}

type Work = (text: string) => void;

function cut(text: string): void {
  nodejieba.cut(text);
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

function parse(text: string): void {
  policyDocument(text, { fileName: '', catalogue: [] });
}
