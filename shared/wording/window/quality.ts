import type { Sentence } from '../say';

/** How well the machine agrees with people, what to judge next, learning again. */
export const qualityWords = {
  'command.view.quality': { zh: '编码质量与学习', en: 'Quality and learning' },
  'command.learning.learn': { zh: '从判断重新学习', en: 'Learn from the decisions' },
  'task.learn': { zh: '重新学习', en: 'Learning' },
  'learning.learnt': {
    zh: '已从 {n} 个判断重新学习：F1 由 {before}% 到 {after}%（各判断由没见过它的模型来评）。新给出的标注注明“本项目模型”。',
    en: 'Learnt from {n} decisions: F1 from {before} % to {after} % (each judged by a model that had not seen it). What came of it is marked “project’s model”.',
  },
  'learning.notBetter': {
    zh: '从 {n} 个判断学习没有变好（F1 {before}% 与 {after}%），仍用随附模型。',
    en: 'Learning from {n} decisions was no better (F1 {before} % and {after} %); the shipped model stays.',
  },
  'quality.title': { zh: '编码质量', en: 'Quality of coding' },
  'quality.show': { zh: '看什么', en: 'What to look at' },
  'quality.table': { zh: '质量', en: 'Quality' },
  'quality.queue': { zh: '接下来判断', en: 'Judge next' },
  'quality.standing': {
    zh: '人工判断 {decisions} 个：采纳 {accepted}（其中手工 {byHand}），驳回 {rejected}。',
    en: '{decisions} decisions by people: {accepted} accepted ({byHand} by hand), {rejected} rejected.',
  },
  'quality.fresh': {
    zh: '有 {fresh} 个判断还没有学过，值得重新学习。',
    en: '{fresh} decisions are not learnt yet: it is worth learning again.',
  },
  'quality.how': {
    zh: '只按人判断过的条款计算：机器给出而被采纳的为对，被驳回的为错，人采纳或手工标注而机器没有给出的为漏。没人看过的条款不算；只看机器给出的，召回率就会偏高。括号内为 95% 区间（Wilson）。',
    en: 'Of clauses people decided on alone: right where the machine suggests and a person accepts, wrong where rejected, missed where a person accepts or puts a code the machine does not suggest. Clauses nobody looked at do not count; where one looks at suggestions alone, recall is too high. 95 % intervals (Wilson) in brackets.',
  },
  'quality.unseen': {
    zh: '现用本项目模型：每个判断由没有学过它的模型来评。',
    en: 'The project’s own model is in use: each decision is judged by a model that did not learn from it.',
  },
  'quality.none': {
    zh: '还没有人工判断。在正文里按 ⏎ 采纳、⌫ 驳回、c 手工标注，或从“接下来判断”开始。',
    en: 'No decisions yet. In a text ⏎ accepts, ⌫ rejects and c puts a code; or begin with “Judge next”.',
  },
  'quality.code': { zh: '编码', en: 'Code' },
  'quality.all': { zh: '全部', en: 'All' },
  'quality.precision': { zh: '精确率', en: 'Precision' },
  'quality.recall': { zh: '召回率', en: 'Recall' },
  'quality.f1': { zh: 'F1', en: 'F1' },
  'quality.right': { zh: '对', en: 'Right' },
  'quality.wrong': { zh: '错', en: 'Wrong' },
  'quality.missed': { zh: '漏', en: 'Missed' },
  'quality.silent': { zh: '不给且驳回', en: 'Silent, rejected' },
  'quality.estimate': { zh: '{value}%（{low}–{high}）', en: '{value} % ({low}–{high})' },
  'quality.behind': { zh: '{code}：{cell}，{count} 条', en: '{code}: {cell}, {count} clauses' },
  'quality.choose': {
    zh: '点一个数字，看它的条款。',
    en: 'Choose a number to see its clauses.',
  },
  'command.codebook.propose': { zh: '取用第一条建议', en: 'Take the first proposal' },
  'proposals.title': { zh: '由判断提出的规则', en: 'Rules proposed from decisions' },
  'proposals.says': {
    zh: '只是数词：驳回处反复出现而采纳处没有的词，建议排除；机器没有给出而人采纳或手工标注处反复出现、驳回处没有的词，建议作强规则。取用后进入草稿，先看试行结果再保存。按 p 取用第一条。',
    en: 'Counts of words and no more: what recurs where people rejected and nowhere they accepted is proposed as an exclusion, what recurs where they accepted it or put it by hand without the machine suggesting it, and nowhere they rejected, as a strong rule. Taking one opens the draft; see the trial before you save. p takes the first.',
  },
  'proposals.exclude': { zh: '排除', en: 'exclude' },
  'proposals.strong': { zh: '强规则', en: 'strong' },
  'proposals.clauses': { zh: '{count} 条', en: '{count} clauses' },
  'proposals.take': { zh: '放进草稿', en: 'Into the draft' },
  'queue.label': { zh: '接下来判断的标注', en: 'Tags to judge next' },
  'queue.count': {
    zh: '待判 {count} 个，最能教会模型的在前',
    en: '{count} to judge, the most instructive first',
  },
  'queue.keys': {
    zh: '↑↓ 移动 · ⏎ 采纳 · ⌫ 驳回 · o 打开原文',
    en: '↑↓ move · ⏎ accept · ⌫ reject · o open',
  },
  'queue.none': { zh: '没有待判的标注。', en: 'Nothing waits for a verdict.' },
  'queue.how': {
    zh: '次序：(1 − |p − t| ÷ max(t, 1 − t)) ÷ √(1 + n)。p 是概率，t 是门槛，n 是这个编码已有的判断数：模型越拿不准、判断越少的编码越靠前。没有概率的标注（模型没学过的编码；模型学过而概率低于 30%、只有规则找到词的；只用规则时）不在其中。',
    en: 'Order: (1 − |p − t| ÷ max(t, 1 − t)) ÷ √(1 + n), p the probability, t the threshold, n the decisions on the code so far: first what the model is least sure of and what little was decided on. Tags without a probability (codes the model does not know; known codes below 30 % where only rules found words; rules alone) are not among them.',
  },
} satisfies Record<string, Sentence>;
