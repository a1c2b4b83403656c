import { say, type Language, type Message, type SentenceKey, type Values } from '../../shared/wording/say';

/** Chinese unless the environment plainly asks for English: the texts are Chinese, and so are their readers. */
export function languageOf(environment: NodeJS.ProcessEnv): Language {
  const set = environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'] ?? '';
  return set.startsWith('en') ? 'en' : 'zh';
}

/** Results go to standard output and nothing else does; everything said to a person goes to standard error. */
export interface Terminal {
  readonly language: Language;
  readonly result: (text: string) => void;
  readonly tell: (key: SentenceKey, values?: Values) => void;
  readonly words: (message: Message) => string;
  /** A line that the next progress overwrites; only where a person watches. */
  readonly progress: (text: string) => void;
}

export function terminal(language: Language): Terminal {
  const watched = process.stderr.isTTY;
  let shown = false;
  const clear = (): void => {
    if (shown) process.stderr.write('\r\u001b[2K');
    shown = false;
  };
  return {
    language,
    result: (text) => {
      clear();
      process.stdout.write(`${text}\n`);
    },
    tell: (key, values) => {
      clear();
      process.stderr.write(`${say(language, key, values)}\n`);
    },
    words: ({ key, values }) => say(language, key, values),
    progress: (text) => {
      if (!watched) return;
      clear();
      process.stderr.write(text.slice(0, Math.max(20, (process.stderr.columns || 80) - 2)));
      shown = true;
    },
  };
}
