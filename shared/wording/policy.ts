import type { Sentence } from './say';

export const policy = {
  'policy.noClauses': {
    zh: '没有认出条款结构，整篇按段落处理。',
    en: 'No clause structure was recognised; the text is kept as paragraphs.',
  },
} satisfies Record<string, Sentence>;
