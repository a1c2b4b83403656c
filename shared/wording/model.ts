import type { Sentence } from './say';

/** What is said of the shipped model. */
export const model = {
  'model.unreadable': {
    zh: '编码模型文件无法使用（{part} 不合规）。请重新安装，或用 npm run train 重新训练；在此之前只按规则编码。',
    en: 'The tagging model cannot be used (bad {part}). Reinstall, or train it again with npm run train; until then the rules tag alone.',
  },
} satisfies Record<string, Sentence>;
