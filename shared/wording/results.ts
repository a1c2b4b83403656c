import type { Sentence } from './say';

export const results = {
  'result.cancelled': { zh: '已取消。', en: 'Cancelled.' },
} satisfies Record<string, Sentence>;
