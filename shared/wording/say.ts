import { agreement } from './agreement';
import { cli } from './cli';
import { coders } from './coders';
import { exchange } from './exchange';
import { importing } from './importing';
import { model } from './model';
import { policy } from './policy';
import { paper } from './paper';
import { results } from './results';
import { shell } from './shell';
import { windowWords } from './window';

/** One sentence in both languages of the product; `{name}` marks a value. A missing language does not compile. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

const sentences = {
  ...agreement,
  ...cli,
  ...coders,
  ...exchange,
  ...importing,
  ...model,
  ...policy,
  ...paper,
  ...results,
  ...shell,
  ...windowWords,
} satisfies Record<string, Sentence>;

export type SentenceKey = keyof typeof sentences;
export type Language = keyof Sentence;
export type Values = Readonly<Record<string, string | number>>;

/** A sentence to be said later, in whichever language the reader has chosen. */
export interface Message {
  readonly key: SentenceKey;
  readonly values?: Values;
}

/** The sentence `key` in `language`, its `{name}` marks filled from `values`; an unknown mark stays as it is, so that tests see it. */
export function say(language: Language, key: SentenceKey, values: Values = {}): string {
  const sentence: Sentence = sentences[key];
  return sentence[language].replace(/\{(\w+)\}/g, (mark, name: string) => String(values[name] ?? mark));
}
