import type { Sentence } from './say';

/** What the engine says of several people coding: acts, refusals, names of columns. */
export const coders = {
  'act.sample.drawn': {
    zh: '抽取盲编样本“{name}”（{n} 条，种子 {seed}）',
    en: 'Draw of the blind sample “{name}” ({n} clauses, seed {seed})',
  },
  'act.sample.discarded': { zh: '移除盲编样本“{name}”', en: 'Removal of the blind sample “{name}”' },
  'act.blind.coded': {
    zh: '{coder} 盲编：{clause} 标注“{code}”',
    en: 'Blind, {coder}: “{code}” on {clause}',
  },
  'act.blind.uncoded': {
    zh: '{coder} 盲编：{clause} 取下“{code}”',
    en: 'Blind, {coder}: “{code}” off {clause}',
  },
  'act.blind.done': { zh: '{coder} 盲编：{clause} 已编完', en: 'Blind, {coder}: {clause} done' },
  'act.blind.undone': { zh: '{coder} 盲编：{clause} 改回未完', en: 'Blind, {coder}: {clause} not done' },
  'act.blind.note': { zh: '{coder} 盲编：{clause} 写说明', en: 'Blind, {coder}: a remark on {clause}' },
  'act.settled': { zh: '裁定 {clause}：{codes}', en: 'Settlement of {clause}: {codes}' },
  'act.settledNone': { zh: '裁定 {clause}：无编码', en: 'Settlement of {clause}: no code' },
  'act.settledAgreeing': { zh: '将一致的 {n} 条写入项目编码', en: 'Settlement of {n} clauses agreed on' },
  'act.pack.taken': { zh: '收入编码包“{sample}”', en: 'Package “{sample}” taken in' },
  'act.pack.merged': {
    zh: '合并编码包“{sample}”：{people}，{n} 条判断',
    en: 'Package “{sample}” merged: {people}, {n} judgements',
  },

  'coders.badName': {
    zh: '请写下姓名或代号，不超过 {n} 字。',
    en: 'Write a name or an alias of at most {n} characters.',
  },
  'coders.nameTaken': {
    zh: '这台电脑上已有另一位“{name}”。请换一个名字，或选择“换人”成为那一位。',
    en: 'Another “{name}” codes at this computer. Choose another name, or become that person.',
  },
  'coders.whoFirst': {
    zh: '还不知道是谁在编码。请先在“信度”里写下你的名字。',
    en: 'It is not known yet who is coding. Write your name under Agreement first.',
  },
  'coders.noSample': {
    zh: '这个样本已不在项目中，或它的文件都已移出。撤销那一步可以找回。',
    en: 'This sample, or all of its documents, are no longer in the project. Undo brings them back.',
  },
  'coders.badSize': {
    zh: '样本量应是 1 到 {n} 的整数，种子应是整数。',
    en: 'The size must be a whole number from 1 to {n}, and the seed a whole number.',
  },
  'coders.noCodes': {
    zh: '请至少选一个要编的编码。',
    en: 'Choose at least one code to be coded.',
  },
  'coders.noName': { zh: '请给样本起个名字。', en: 'Give the sample a name.' },
  'coders.nothingToDraw': {
    zh: '当前筛选与所选文件里没有可抽的条款。请放宽筛选或多选几份文件。',
    en: 'No clause can be drawn from the documents in view. Widen the filter or choose more documents.',
  },
  'coders.layerGone': {
    zh: '所选编码员已不在项目中。请重新选择。',
    en: 'A chosen coder is no longer in the project. Choose again.',
  },
  'coders.otherProject': {
    zh: '读包时已打开另一个项目，没有合并。请回到原来的项目再试。',
    en: 'Another project was opened meanwhile; nothing was merged. Go back to the former one and try again.',
  },
  'coders.machine': { zh: '机器', en: 'machine' },
  'coders.agreed': { zh: '共识层', en: 'agreed' },
  'coders.pooled': { zh: '全部编码合计', en: 'all codes together' },

  'pack.notPack': {
    zh: '“{name}”不是完整的编码包（{reason}）。请同事用“导出给同事”或“导出我的判断”重新导出，并以原文件传送，不要改动或另存。',
    en: '“{name}” is no complete package ({reason}). Have it exported again, and send the file itself, unchanged.',
  },
  'pack.newer': {
    zh: '“{name}”由更新版本的纲目导出。请升级纲目后再打开。',
    en: '“{name}” was made by a newer version of Gangmu. Update Gangmu and open it again.',
  },
  'pack.damaged': {
    zh: '“{name}”中《{title}》的正文与它的校验值不符，包已损坏或被改动，没有收入任何内容。请同事重新导出。',
    en: 'In “{name}” the text of “{title}” does not match its checksum: the package is damaged or was changed. Nothing was taken in; have it exported again.',
  },
  'pack.nothingFits': {
    zh: '包里的条款在这里一条也对不上（条款划分不同），没有收入任何内容。请双方升级到同一版本的纲目后重新抽样。',
    en: 'None of the package’s clauses is found in its texts here, so nothing was taken in. Both sides should use the same version of Gangmu and draw again.',
  },
} satisfies Record<string, Sentence>;
