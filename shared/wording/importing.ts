import type { Sentence } from './say';

export const importing = {
  'import.empty': {
    zh: '文件是空的，没有可读的文字。请换一个有正文的文件。',
    en: 'The file is empty: there is no text to read. Choose one that has a text.',
  },
} satisfies Record<string, Sentence>;
