import type { Sentence } from './say';

export const windowWords = {
  'window.title': { zh: '纲目', en: 'Gangmu' },
} satisfies Record<string, Sentence>;
