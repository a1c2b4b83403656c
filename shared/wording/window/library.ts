import type { Sentence } from '../say';

export const libraryWords = {
  'library.table': { zh: '文件', en: 'Documents' },
  'library.empty': {
    zh: '这里将列出项目里的政策文件。导入文件，或把文件夹拖进窗口。',
    en: 'The policy documents of the project will stand here. Import files, or drop a folder on the window.',
  },
  'library.emptyFiltered': {
    zh: '没有文件符合当前筛选。',
    en: 'No document passes the filter in force.',
  },
  'library.clauses': { zh: '条款', en: 'Clauses' },
  'library.articles': { zh: '条', en: 'Articles' },
  'library.tagged': { zh: '已标注', en: 'Tagged' },
  'library.warnings': { zh: '提示', en: 'Notes' },
  'library.sortBy': { zh: '按{column}排序', en: 'Sort by {column}' },
  'library.count': { zh: '{count} 份', en: 'Documents {count}' },
  'library.selected': { zh: '已选 {count} 份', en: '{count} selected' },
  'library.edit': { zh: '修改{column}', en: 'Edit {column}' },
  'library.editHint': { zh: 'F2 修改 · ⏎ 阅读', en: 'F2 edits · ⏎ reads' },
  'library.remove': { zh: '移除', en: 'Remove' },
  'library.removed': { zh: '已移除 {count} 份文件。', en: 'Documents removed: {count}.' },
  'library.open': { zh: '阅读', en: 'Read' },
  'library.file': { zh: '文件', en: 'File' },
  'library.format': { zh: '格式', en: 'Format' },
  'library.characters': { zh: '字数', en: 'Characters' },
  'library.bulk': { zh: '同时修改 {count} 份文件', en: 'Editing {count} documents at once' },
  'library.several': { zh: '（各不相同）', en: '(several values)' },
  'library.facts': { zh: '著录', en: 'Facts' },
  'library.badDate': {
    zh: '日期“{entered}”无法识别。请写成 2024-05-01 的样子，或留空。',
    en: 'The date “{entered}” is not understood. Write it like 2024-05-01, or leave it empty.',
  },
  'library.needsTitle': {
    zh: '标题不能为空，已保留原标题。',
    en: 'A title cannot be empty; the former one was kept.',
  },

  'library.merged': { zh: '合并版本', en: 'Fold versions' },
  'library.mergedHint': {
    zh: '同一政策的重印和不同版本收在最新一份之下',
    en: 'Reprints and versions of one policy stand under the newest',
  },
  'library.versions': { zh: '＋{count} 个版本', en: 'Versions: +{count}' },
  'library.reprints': { zh: '＋{count} 份重印', en: 'Reprints: +{count}' },
  'library.unfold': { zh: '展开{others}', en: 'Unfold {others}' },
  'library.fold': { zh: '收起{others}', en: 'Fold {others}' },

  'catalogue.title': {
    zh: '目录中尚未入库的政策（{count}）',
    en: 'Known policies not in the project ({count})',
  },
  'catalogue.search': { zh: '到官方网站查找', en: 'Search the official site' },
  'catalogue.opened': {
    zh: '已在浏览器中打开{site}，搜索“{title}”。下载后把文件拖进窗口即可导入。',
    en: '{site} was opened in your browser, searching for “{title}”. Drop the downloaded file on the window to import it.',
  },
  'catalogue.pasted': {
    zh: '已在浏览器中打开{site}。标题已复制，粘贴到搜索框即可；下载后把文件拖进窗口导入。',
    en: '{site} was opened in your browser. The title is copied: paste it into the search box, and drop the downloaded file on the window.',
  },
  'site.stateCouncil': { zh: '国务院政策文件库', en: 'State Council policy library' },
  'site.laws': { zh: '国家法律法规数据库', en: 'National database of laws' },
  'site.rules': { zh: '国家规章库', en: 'National database of rules' },

  'report.title': { zh: '导入结果', en: 'Import report' },
  'report.imported': { zh: '已导入', en: 'imported' },
  'report.warned': { zh: '已导入，有提示', en: 'imported with warnings' },
  'report.duplicate': { zh: '重复，未再导入', en: 'duplicate, not imported again' },
  'report.refused': { zh: '未能导入', en: 'refused' },
  'report.cancelled': { zh: '已取消', en: 'cancelled' },
  'library.kin': { zh: '同一政策', en: 'Same policy' },
  'library.kin.near': { zh: '另一来源，{share} 相同', en: 'another source, {share} in common' },
  'library.kin.version': { zh: '另一版本，{share} 相同', en: 'another version, {share} in common' },
  'report.summary': {
    zh: '{total} 个文件：导入 {imported} 个，已在项目中 {duplicates} 个，未能导入 {refused} 个',
    en: 'Files: {total}; imported: {imported}; already here: {duplicates}; refused: {refused}',
  },
  'report.empty': { zh: '没有找到可以导入的文件。', en: 'No file to import was found.' },
  'report.show': { zh: '查看结果', en: 'See the report' },
  'report.done': { zh: '导入完成：{imported} 份新文件。', en: 'Import finished. New documents: {imported}.' },
} satisfies Record<string, Sentence>;
