import type { Sentence } from '../say';

export const codebookWords = {
  'codebook.codes': { zh: '编码', en: 'Codes' },
  'codebook.find': { zh: '查找编码', en: 'Find a code' },
  'codebook.choose': {
    zh: '左边选一个编码，这里显示它的定义、收录与排除标准和匹配规则。',
    en: 'Choose a code on the left to read its definition, what to include and exclude, and its rules.',
  },
  'codebook.definition': { zh: '定义', en: 'Definition' },
  'codebook.include': { zh: '收录', en: 'Include' },
  'codebook.exclude': { zh: '排除', en: 'Exclude' },
  'codebook.source': { zh: '出处', en: 'Source' },
  'codebook.rules': { zh: '规则', en: 'Rules' },
  'codebook.strong': { zh: '强规则（命中即计入）', en: 'Strong rules (one hit counts)' },
  'codebook.weak': { zh: '弱规则（单独命中为待定）', en: 'Weak rules (alone, a candidate)' },
  'codebook.vetoes': { zh: '排除规则（重叠的命中作废）', en: 'Vetoes (an overlapping hit is void)' },
  'codebook.gate': { zh: '前提（单元中须出现）', en: 'Gate (must occur in the unit)' },
  'codebook.noRules': { zh: '没有规则：只由人工标注。', en: 'No rules: coded by people only.' },
  'codebook.none': { zh: '无', en: 'none' },
  'codebook.alias': {
    zh: '沿用 {code} 的标注，不重复计数',
    en: 'shows the codings of {code}; never counted twice',
  },
  'codebook.extension': { zh: '扩展编码（论文未列）', en: 'extension beyond the paper' },
  'codebook.manual': { zh: '编码手册', en: 'coding manual' },
  'codebook.level.clause': { zh: '条款级', en: 'clause level' },
  'codebook.level.document': { zh: '文件级指标', en: 'document-level indicator' },
  'codebook.level.derived': { zh: '推算，不直接标注', en: 'derived, never coded by hand' },
  'codebook.used': {
    zh: '用在 {documents} 份文件、{clauses} 处',
    en: 'Documents {documents}, units {clauses}',
  },
  'codebook.unused': {
    zh: '当前筛选范围内没有文件用到这个编码。',
    en: 'No document within the filter has this code.',
  },
} satisfies Record<string, Sentence>;
