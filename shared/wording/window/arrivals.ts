import type { Sentence } from '../say';

/** What the window says of files that were read and wait for a person's word. */
export const arrivalWords = {
  'task.read': { zh: '读取文件', en: 'Reading files' },
  'task.readAgain': { zh: '重新读取', en: 'Reading again' },

  'arrivals.title': { zh: '导入预览', en: 'Import preview' },
  'arrivals.tab': { zh: '待导入 {count}', en: 'To import {count}' },
  'arrivals.lead': {
    zh: '还没有存入项目。核对著录和正文，有疑问的排在前面。',
    en: 'Nothing is stored yet. Check facts and text; what wants a look stands first.',
  },
  'arrivals.leadSample': {
    zh: '还没有存入。示例项目不收自己的文件，导入时会新建一个项目。',
    en: 'Nothing is stored yet. The sample takes no files of your own: importing begins a new project.',
  },
  'arrivals.add': { zh: '添加文件…', en: 'Add files…' },
  'arrivals.list': { zh: '待导入的文件', en: 'Files to import' },
  'arrivals.take': { zh: '导入', en: 'Import' },
  'arrivals.takeAll': { zh: '全部导入', en: 'Import all' },
  'arrivals.takeOne': { zh: '导入{title}', en: 'Import {title}' },
  'arrivals.all': { zh: '共 {count} 份', en: 'Documents: {count}' },
  'arrivals.part': { zh: '第 {part} 份', en: 'part {part}' },
  'arrivals.keys': {
    zh: '↑↓ 逐份看 · 空格 导入或不导入 · ⏎ 改著录',
    en: '↑↓ moves · Space takes or leaves · ⏎ edits facts',
  },

  'arrivals.standing.unreadable': { zh: '无法读取', en: 'Unreadable' },
  'arrivals.standing.doubtful': { zh: '有疑问', en: 'Wants a look' },
  'arrivals.standing.duplicate': { zh: '重复', en: 'Duplicate' },
  'arrivals.standing.leftOut': { zh: '不导入', en: 'Left out' },
  'arrivals.standing.ready': { zh: '可导入', en: 'Ready' },
  'arrivals.count.unreadable': { zh: '{count} 份无法读取', en: '{count} unreadable' },
  'arrivals.count.doubtful': { zh: '{count} 份有疑问', en: '{count} to look at' },
  'arrivals.count.duplicate': { zh: '{count} 份重复', en: '{count} already here' },
  'arrivals.count.leftOut': { zh: '{count} 份不导入', en: '{count} left out' },
  'arrivals.count.ready': { zh: '{count} 份可导入', en: '{count} ready' },
  'arrivals.countHint': { zh: '选中这 {count} 份', en: 'Select these {count}' },

  'arrivals.reason.texts': { zh: '含 {count} 份文本', en: 'holds {count} texts' },
  'arrivals.reason.warnings': { zh: '{count} 条提示', en: '{count} notes' },
  'arrivals.reason.near': { zh: '近似重印', en: 'a reprint' },
  'arrivals.reason.noLevel': { zh: '缺层级', en: 'no level' },
  'arrivals.reason.noRegion': { zh: '缺地区', en: 'no region' },
  'arrivals.reason.noPlace': { zh: '缺层级、地区', en: 'no level, no region' },
  'arrivals.reason.version': { zh: '另有版本', en: 'other version' },

  'arrivals.import': { zh: '导入 {count} 份', en: 'Import {count}' },
  'arrivals.importNone': { zh: '导入', en: 'Import' },
  'arrivals.noneUnreadable': {
    zh: '这些文件都无法读取，没有可以导入的。',
    en: 'None of these files could be read, so there is nothing to import.',
  },
  'arrivals.noneDuplicate': {
    zh: '能读取的都已经有了，没有可以导入的。',
    en: 'All that could be read is here already, so there is nothing to import.',
  },
  'arrivals.noneTaken': {
    zh: '没有勾选任何文件。勾选后才能导入。',
    en: 'No file is ticked. Tick those to import.',
  },
  'arrivals.reading': {
    zh: '正在读取，读完即可导入。',
    en: 'Still reading; you can import when that is done.',
  },
  'arrivals.discard': { zh: '放弃', en: 'Give up' },
  'arrivals.discardAsk': {
    zh: '放弃这次导入？改过的著录和设置会丢失，原文件不受影响。',
    en: 'Give up this import? What you changed here will be lost; the files themselves stay as they are.',
  },
  'arrivals.discardYes': { zh: '确定放弃', en: 'Give up' },
  'arrivals.discardNo': { zh: '继续核对', en: 'Keep looking' },
  'arrivals.cancelled': {
    zh: '读取已取消。这里是已经读出的 {count} 份，可以照样导入，也可以放弃。',
    en: 'Reading was cancelled. Documents read so far: {count}; import them, or give up.',
  },
  'arrivals.stopped': {
    zh: '导入已取消：存入了 {imported} 份，其余 {left} 份仍在这里。',
    en: 'The import was cancelled. Stored: {imported}; still waiting here: {left}.',
  },
  'arrivals.lost': {
    zh: '后台进程已重新启动，待导入的内容没有保留。请重新选择这些文件。',
    en: 'The background process was restarted and what waited to be imported was lost. Choose the files again.',
  },

  'arrivals.refusedTitle': {
    zh: '选中的 {count} 个文件都无法导入',
    en: 'None of the {count} chosen files can be imported',
  },
  'arrivals.refusedTitleOne': { zh: '选中的文件无法导入', en: 'The chosen file cannot be imported' },
  'arrivals.chooseOthers': { zh: '选择别的文件…', en: 'Choose other files…' },
  'arrivals.leave': { zh: '关闭', en: 'Close' },

  'arrivals.detail': { zh: '所选文件', en: 'The selected file' },
  'arrivals.several': { zh: '已选 {count} 份', en: '{count} selected' },
  'arrivals.severalHint': {
    zh: '在这里填写的，一次用于所选的 {count} 份。标题和文号请逐份修改。',
    en: 'What is entered here goes for all {count}. Titles and numbers are edited one by one.',
  },
  'arrivals.mixed': { zh: '多个值', en: 'several values' },
  'arrivals.restore': { zh: '恢复读出的“{value}”', en: 'Back to what was read: “{value}”' },
  'arrivals.restoreMany': { zh: '恢复读出的值', en: 'Back to what was read' },
  'arrivals.origin.text': { zh: '文中', en: 'text' },
  'arrivals.origin.filename': { zh: '文件名', en: 'file name' },
  'arrivals.origin.catalogue': { zh: '目录', en: 'catalogue' },
  'arrivals.origin.person': { zh: '手工', en: 'by hand' },

  'arrivals.file': { zh: '文件', en: 'File' },
  'arrivals.size': {
    zh: '{format} · {characters} 字 · {articles} 条 · {clauses} 个条款',
    en: '{format} · {characters} characters · {articles} articles · {clauses} clauses',
  },
  'arrivals.sizeNoArticles': {
    zh: '{format} · {characters} 字 · {clauses} 个条款',
    en: '{format} · {characters} characters · {clauses} clauses',
  },
  'arrivals.encoding': { zh: '文字编码', en: 'Encoding' },
  'arrivals.encodingHint': {
    zh: '正文有乱码时，换一种再看。',
    en: 'Where the text is garbled, try another.',
  },
  'arrivals.cleaning': { zh: '清理', en: 'Cleaning' },
  'arrivals.cleaningNone': { zh: '正文无须清理。', en: 'The text needed no cleaning.' },
  'arrivals.times': { zh: '{count} 处', en: '{count}×' },
  'arrivals.off': { zh: '已关闭', en: 'off' },
  'clean.radicals': {
    zh: '部首符号换成普通汉字（样子相同，却查不到）',
    en: 'Radical signs to ordinary characters (they look alike, but are not found)',
  },
  'clean.furniture': {
    zh: '去掉网页的导航、分享、版权等字样',
    en: 'Web page menus, share links and notices go',
  },
  'clean.pageNumbers': { zh: '去掉页码', en: 'Page numbers go' },
  'clean.runningHeads': { zh: '去掉每页重复的页眉页脚', en: 'Running heads and feet go' },
  'clean.brokenLines': { zh: '接上句子中间的换行', en: 'Lines broken within a sentence are joined' },
  'clean.lostBreaks': { zh: '章、条另起一行', en: 'Chapters and articles start on a line of their own' },
  'clean.fullWidth': { zh: '全角数字、字母换成半角', en: 'Full-width digits and letters to half width' },
  'clean.blanks': { zh: '去掉汉字之间多余的空格', en: 'Stray blanks between Chinese characters go' },
  'clean.citationMarks': { zh: '去掉网页的引注号：[1]', en: 'Footnote marks of web pages go: [1]' },
  'arrivals.splitOffer': {
    zh: '这个文件里像是有 {count} 份独立的文本，可以拆开，各成一份。',
    en: 'This file seems to hold {count} texts of their own; each can become a document.',
  },
  'arrivals.split': { zh: '拆成 {count} 份', en: 'Split into {count}' },
  'arrivals.splitDone': {
    zh: '这是从文件里拆出来的一份。',
    en: 'This is one of the texts the file was split into.',
  },
  'arrivals.unsplit': { zh: '合回一份', en: 'Put together again' },

  'arrivals.concerns': { zh: '需要留意', en: 'Worth a look' },
  'arrivals.sameAs': {
    zh: '与《{title}》文本相同，不再导入。',
    en: 'The same text as “{title}”; it is not imported again.',
  },
  'arrivals.kin.near': {
    zh: '《{title}》的近似重印，{share} 相同',
    en: 'A reprint of “{title}”, {share} in common',
  },
  'arrivals.kin.version': {
    zh: '《{title}》的另一版本，{share} 相同',
    en: 'Another version of “{title}”, {share} in common',
  },
  'arrivals.kin.here': { zh: '已在项目中', en: 'in the project' },
  'arrivals.kin.waits': { zh: '也在本次导入中', en: 'in this import too' },
  'arrivals.missing': {
    zh: '没有认出{facts}，对比和缺口会少了这一份。请在下面填写。',
    en: 'Not recognised: {facts}. Comparison and gaps will miss this document; enter it below.',
  },
  'arrivals.more': { zh: '另有 {count} 份', en: 'and {count} more' },

  'arrivals.outline': { zh: '大纲', en: 'Outline' },
  'arrivals.outlineNone': {
    zh: '没有认出章、条或标题。',
    en: 'No chapter, article or heading was recognised.',
  },
  'arrivals.outlineMost': { zh: '只列出前 {count} 行', en: 'only the first {count} lines' },
  'arrivals.text': { zh: '正文开头', en: 'Beginning of the text' },
  'arrivals.cleaned': { zh: '清理后', en: 'Cleaned' },
  'arrivals.uncleaned': { zh: '原文', en: 'As in the file' },
} satisfies Record<string, Sentence>;
