import type { Sentence } from '../say';

export const readerWords = {
  'reader.text': { zh: '正文', en: 'Text' },
  'reader.outline': { zh: '大纲', en: 'Outline' },
  'reader.empty': {
    zh: '这里显示文件的正文，旁边是标注。先选一份文件。',
    en: 'The text of a document will stand here with its codings beside it. Choose a document first.',
  },
  'reader.choose': { zh: '选择文件…', en: 'Choose a document…' },
  'reader.gone': {
    zh: '这份文件已不在项目中。可撤销移除，或另选一份。',
    en: 'This document is no longer in the project. Undo its removal, or choose another.',
  },
  'reader.outlineEmpty': {
    zh: '打开文件后，这里列出它的章、节、条。',
    en: 'Once a document is open, its chapters and articles stand here.',
  },
  'reader.noOutline': { zh: '没有章节，正文按段落排列。', en: 'No chapters: the text runs by paragraphs.' },
  'reader.noCodes': { zh: '这一条没有标注。', en: 'This clause has no codings.' },
  'command.reader.beside': { zh: '在旁边打开另一份文件…', en: 'Open another document beside…' },
  'command.reader.otherPane': { zh: '到另一栏', en: 'To the other pane' },
  'command.library.beside': { zh: '在正在读的文件旁边打开', en: 'Open beside what is being read' },
  'beside.placeholder': {
    zh: '在旁边打开哪份文件？输入标题、文号或地区',
    en: 'Open which document beside? Title, number or region',
  },
  'beside.text': { zh: '旁边的正文', en: 'The text beside' },
  'beside.open': { zh: '在旁边打开：{title}', en: 'Open beside: {title}' },
  'beside.close': { zh: '关闭旁边的文件', en: 'Close the document beside' },
  'beside.resize': { zh: '调整两栏的宽度', en: 'Width of the two panes' },
  'beside.together': { zh: '同步', en: 'Together' },
  'beside.togetherHint': {
    zh: '两栏同步：另一栏跟到与光标处最相近的条款',
    en: 'Panes together: the other one follows to the most similar clause',
  },
  'beside.linked': {
    zh: '与另一栏光标处的条款最相近：{share}',
    en: 'Most like the clause at the cursor: {share}',
  },
  'beside.none': {
    zh: '旁边没有文件。按 b 打开一份。',
    en: 'No document stands beside. Press b to open one.',
  },
  'reader.codes': { zh: '标注', en: 'Codings' },
  'reader.accept': { zh: '采纳', en: 'Accept' },
  'reader.reject': { zh: '驳回', en: 'Reject' },
  'reader.unjudge': { zh: '收回', en: 'Take back' },
  'reader.toJudge': { zh: '待判断 {count}', en: '{count} to judge' },
  'reader.next': { zh: '下一处', en: 'Next' },
  'reader.allJudged': {
    zh: '这份文件的标注都已判断。',
    en: 'Every coding of this document has been judged.',
  },
  'reader.hint': {
    zh: '↑↓ 移动 · ←→ 换标注 · ⏎ 采纳 · ⌫ 驳回 · n 下一处',
    en: '↑↓ move · ←→ coding · ⏎ accept · ⌫ reject · n next',
  },
  'reader.repetition': {
    zh: '同一文本的另一遍刊印，不计条款',
    en: 'The same text printed again; it gives no clauses',
  },
  'reader.score': { zh: '得分 {score}', en: 'score {score}' },
  'reader.showRejected': { zh: '含驳回', en: 'Rejected too' },
  'reader.states': { zh: '条款性质：{states}', en: 'Nature of the clause: {states}' },
  'state.definition': { zh: '定义', en: 'definition' },
  'state.purpose': { zh: '目的', en: 'purpose' },
  'state.scope': { zh: '适用范围', en: 'scope' },
  'state.reference': { zh: '援引', en: 'reference' },
  'state.final': { zh: '附则', en: 'final provision' },
  'state.liability': { zh: '法律责任', en: 'liability' },
  'state.guiding': { zh: '指导思想', en: 'guiding' },
} satisfies Record<string, Sentence>;
