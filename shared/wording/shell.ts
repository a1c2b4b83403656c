import type { Sentence } from './say';

/** Titles of file dialogs and the parts of the menu that the system draws. */
export const shell = {
  'dialog.files': { zh: '导入政策文件', en: 'Import policy texts' },
  'dialog.folder': { zh: '导入文件夹中的政策文件', en: 'Import the policy texts of a folder' },
  'dialog.policies': { zh: '政策文件', en: 'Policy texts' },
  'dialog.all': { zh: '所有文件', en: 'All files' },
  'dialog.project': { zh: '纲目项目', en: 'Gangmu project' },
  'dialog.create': { zh: '新项目', en: 'New project' },
  'dialog.saveCopy': { zh: '项目副本', en: 'Copy of the project' },
  'dialog.export': { zh: '导出', en: 'Export' },
  'menu.cut': { zh: '剪切', en: 'Cut' },
  'menu.copy': { zh: '复制', en: 'Copy' },
  'menu.paste': { zh: '粘贴', en: 'Paste' },
  'menu.selectAll': { zh: '全选', en: 'Select all' },
  'menu.quit': { zh: '退出', en: 'Quit' },
  'menu.fullscreen': { zh: '全屏', en: 'Full screen' },
  'menu.zoomIn': { zh: '放大', en: 'Zoom in' },
  'menu.zoomOut': { zh: '缩小', en: 'Zoom out' },
  'menu.zoomReset': { zh: '实际大小', en: 'Actual size' },
  'dialog.book': { zh: '选择编码本', en: 'Choose a codebook' },
  'dialog.books': { zh: '编码本', en: 'Codebooks' },
  'dialog.pack': { zh: '合并同事的编码包', en: 'Merge a colleague’s package' },
  'dialog.packs': { zh: '编码包', en: 'Packages' },
} satisfies Record<string, Sentence>;
