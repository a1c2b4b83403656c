import type { Sentence } from '../say';

/** Why a code stands on a clause, or does not. */
export const whyWords = {
  'command.reader.why': { zh: '为什么没有某个编码…', en: 'Why not a code…' },
  'why.title': { zh: '为什么没有？', en: 'Why not?' },
  'why.ask': { zh: '选一个编码，看缺什么', en: 'Choose a code, see what is missing' },
  'why.another': { zh: '换一个编码', en: 'Another code' },
  'why.close': { zh: '收起', en: 'Close' },
  'why.pick': { zh: '{what} 为什么没有哪个编码？', en: 'Why does {what} not carry which code?' },
  'why.weighed': { zh: '模型看重：', en: 'Weighed most: ' },
  'why.weight': { zh: '使对数几率增加 {weight}', en: 'adds {weight} to the log odds' },
  'why.score.0': { zh: '机器没有给“{code}”。', en: 'The machine does not give “{code}”.' },
  'why.score.1': {
    zh: '机器把“{code}”列为候选，不计入。',
    en: 'The machine has “{code}” as a candidate, not counted.',
  },
  'why.score.2': { zh: '机器给了“{code}”。', en: 'The machine gives “{code}”.' },
  'why.found': { zh: '有“{words}”，符合规则。', en: '“{words}” stands there and fits a rule.' },
  'why.absent': {
    zh: '有“{words}”，但前面是否定（未、没有、尚未），说的是缺少，不计。',
    en: '“{words}” stands there behind a negation: it says what is lacking, and does not count.',
  },
  'why.masked': {
    zh: '“{words}”在书名号、套话或责任单位括号里，不读。',
    en: '“{words}” stands in a title, a stock phrase or a bracket of who answers, which is not read.',
  },
  'why.excluded': {
    zh: '有“{words}”，但落在排除语“{by}”里，不计。',
    en: '“{words}” stands there, but an exclusion takes it out: “{by}”.',
  },
  'why.heading': { zh: '上面的标题给了这个编码。', en: 'A heading above gives this code.' },
  'why.state': {
    zh: '这一条属于：{states}。这类条款不标这个编码。',
    en: 'This clause is: {states}. Such clauses do not carry this code.',
  },
  'why.near': { zh: '差一点的规则（✓ 有，✕ 缺）：', en: 'A rule came near (✓ there, ✕ missing):' },
  'why.apart': {
    zh: '词都在，但隔得太远、次序不同或不在同一句：',
    en: 'All its words are there, but too far apart, in another order or in different sentences:',
  },
  'why.gate': {
    zh: '还须出现“{pattern}”之一，这里没有。',
    en: 'One of “{pattern}” must stand there too, and does not.',
  },
  'why.weak': { zh: '只有弱规则的词，只作候选。', en: 'Only words of weak rules: a candidate.' },
  'why.weakRaises': {
    zh: '只有弱规则的词，只作候选。能使它计入的情形都不成立：{raises}',
    en: 'Only words of weak rules: a candidate. What would count it does not hold: {raises}',
  },
  'why.raised': { zh: '情形使它计入：{why}', en: 'A circumstance counts it: {why}' },
  'why.lowered': { zh: '情形使它降为候选：{why}', en: 'A circumstance makes it a candidate: {why}' },
  'why.full': {
    zh: '一条最多 {most} 个编码，已满；这个编码按手册先让出。',
    en: 'A clause carries at most {most} codes and is full; the manual gives this one up first.',
  },
  'why.domain': {
    zh: '文件讲的是别的事，这一条没有说到数据或政务信息，不计入。',
    en: 'The text is about other matters, and this clause does not speak of government information.',
  },
  'why.context': {
    zh: '这个编码要与别的编码或特定标题同时出现才成立，这里没有。',
    en: 'The code means something only beside another code or under a certain heading, which is not there.',
  },
  'why.nothing': {
    zh: '没有一条规则的词出现在这里，也没有接近的。',
    en: 'No words of any rule stand here, nor anything near them.',
  },
  'why.modelAbove': {
    zh: '模型估计概率 {percent}%，达到门槛 {threshold}%。',
    en: 'The model says {percent} %, at or above the threshold of {threshold} %.',
  },
  'why.modelBelow': {
    zh: '模型估计概率 {percent}%，低于门槛 {threshold}%。',
    en: 'The model says {percent} %, below the threshold of {threshold} %.',
  },
  'why.rulesStand': {
    zh: '模型学过的这个编码的段落太少，不足以推翻规则，规则的提示算数。',
    en: 'The model has learnt too few passages of this code to overrule the rules; what they suggest stands.',
  },
  'why.rulesAlone': {
    zh: '本项目只用规则，模型不参与。',
    en: 'This project uses rules alone; the model has no say.',
  },
  'why.rulesKnow': {
    zh: '模型没有学过这个编码，由规则决定。',
    en: 'The model has not learnt this code; the rules decide.',
  },
  'rule.exclude': { zh: '排除语 {number}', en: 'exclusion {number}' },
  'rule.heading': { zh: '标题规则 {number}', en: 'heading rule {number}' },
  'rule.raise': { zh: '计入的情形 {number}', en: 'what counts it, {number}' },
  'rule.lower': { zh: '降为候选的情形 {number}', en: 'what lowers it, {number}' },
  'rule.model': { zh: '模型', en: 'model' },
  'state.wrapper': { zh: '印发通知、目录等套话', en: 'printing notice, contents and the like' },
  'state.background': { zh: '背景', en: 'background' },
  'state.condition': { zh: '列举的情形', en: 'listed case' },
  'state.listing': { zh: '列举的名词', en: 'listed noun' },
} satisfies Record<string, Sentence>;
