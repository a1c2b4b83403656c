import type { Sentence } from './say';

/** What the engine says: acts, refusals, why a gap bears weight, heads of exported tables, figures. */
export const results = {
  unexpected: {
    zh: '程序内部出错：{message}。项目没有受损，请重试；若再次出现，请把这句话告诉开发者。',
    en: 'Internal error: {message}. The project is unharmed; try again, and report this sentence if it recurs.',
  },
  'result.cancelled': { zh: '已取消。', en: 'Cancelled.' },

  'act.import': { zh: '导入 {n} 份文件', en: 'Import of {n} documents' },
  'act.facts': { zh: '修改 {n} 份文件的信息', en: 'Change of facts on {n} documents' },
  'act.remove': { zh: '移出 {n} 份文件', en: 'Removal of {n} documents' },
  'act.accepted': { zh: '采纳“{code}”', en: 'Acceptance of “{code}”' },
  'act.rejected': { zh: '驳回“{code}”', en: 'Rejection of “{code}”' },
  'act.unjudged': { zh: '收回对“{code}”的判断', en: 'Withdrawal of the verdict on “{code}”' },

  'act.gap.confirmed': { zh: '确认 {n} 个缺口', en: 'Confirm {n} gaps' },
  'act.gap.missed': { zh: '将 {n} 个缺口判为词典漏识', en: 'Judge {n} gaps missed by the rules' },
  'act.gap.elsewhere': { zh: '将 {n} 个缺口判为另有规定', en: 'Judge {n} gaps regulated elsewhere' },
  'act.gap.outOfScope': { zh: '将 {n} 个缺口判为不在范围', en: 'Judge {n} gaps out of scope' },
  'act.gap.unjudged': { zh: '撤回 {n} 个缺口的判断', en: 'Take back the judgement of {n} gaps' },
  'act.coded': { zh: '为 {n} 条标注“{code}”', en: 'Code {n} clauses “{code}”' },
  'act.uncoded': { zh: '去掉 {n} 条上的“{code}”', en: 'Take “{code}” off {n} clauses' },
  'act.spanCoded': { zh: '在 {n} 条的文字上标注“{code}”', en: 'Code words of {n} clauses “{code}”' },
  'act.spanUncoded': { zh: '去掉“{code}”的一处文字', en: 'Take “{code}” off one passage' },
  'act.weight': { zh: '“{code}”的权重设为 {weight}', en: 'Give “{code}” the weight {weight}' },
  'act.weightGone': { zh: '去掉“{code}”的权重', en: 'Take the weight off “{code}”' },
  'act.comment': { zh: '为“{code}”的标注写说明', en: 'Comment on the coding “{code}”' },
  'act.commentGone': { zh: '删除“{code}”标注的说明', en: 'Delete the comment on “{code}”' },
  'act.uncertain': { zh: '将“{code}”标为存疑', en: 'Mark “{code}” as uncertain' },
  'act.certain': { zh: '去掉“{code}”的存疑', en: 'Mark “{code}” as certain' },
  'act.recoded': { zh: '将 {n} 处“{from}”改标为“{to}”', en: 'Recode {n} from “{from}” to “{to}”' },
  'act.rulesOnly': { zh: '改为只用规则', en: 'Rules alone' },
  'act.rulesAndModel': { zh: '改为规则与模型', en: 'Rules and model' },
  'act.learnt': { zh: '从 {n} 个判断重新学习', en: 'Learning from {n} decisions' },
  'act.unlearnt': { zh: '回到随附模型', en: 'Return to the shipped model' },
  'machine.otherBook': {
    zh: '模型只认识随附的治理编码本。现用的编码本由规则单独标注，模型不参与，也没有可学习的。',
    en: 'The model knows the governance codebook alone. With the codebook in use the rules decide without it, and there is nothing to learn.',
  },
  'learning.rulesOnly': {
    zh: '本项目只用规则，模型不参与，没有可学习的。先用命令“只用规则 / 规则与模型”换回。',
    en: 'This project uses rules alone. Switch with the command “Rules alone / rules and model” first.',
  },
  'learning.nothing': {
    zh: '还没有可学习的判断：先采纳、驳回或手工标注一些。模型没有学过的编码要有 20 个判断，采纳、驳回各至少 5 个。',
    en: 'There are no decisions to learn from yet: accept, reject or put some codes by hand. A code the model does not know needs 20 decisions, 5 of each kind.',
  },
  'machine.meanwhile': {
    zh: '标注期间项目有改动，什么都没有写入。请再做一次。',
    en: 'The project changed while it was being tagged; nothing was written. Do it again.',
  },
  'act.note': { zh: '写备忘', en: 'Write a memo' },
  'act.noteGone': { zh: '删除备忘', en: 'Delete a memo' },
  'act.book.code': { zh: '修改编码“{code}”', en: 'Edit code “{code}”' },
  'act.book.add': { zh: '新增编码“{code}”', en: 'Add code “{code}”' },
  'act.book.remove': { zh: '删除编码“{code}”', en: 'Delete code “{code}”' },
  'act.book.words': { zh: '修改词表“{code}”', en: 'Edit the word list “{code}”' },
  'act.book.use': { zh: '换用编码本“{book}”', en: 'Use the codebook “{book}”' },
  'act.book.merge': { zh: '并入编码本“{book}”的编码', en: 'Merge the codes of “{book}”' },
  'codebook.problem': {
    zh: '编码本没有改动：{path}：{reason}',
    en: 'The codebook was not changed: {path}: {reason}',
  },
  'codebook.otherProject': {
    zh: '保存时已打开另一个项目，编码本没有改动。请回到原来的项目再保存。',
    en: 'Another project was opened while saving; the codebook was not changed. Go back to the former one and save again.',
  },
  'project.missing': {
    zh: '找不到项目文件“{name}”。它可能已被移动或改名，请重新选择。',
    en: 'The project file “{name}” does not exist. It may have been moved or renamed; choose it again.',
  },
  'project.foreign': {
    zh: '“{name}”不是纲目项目文件。请选择扩展名为 .gangmu 的文件；政策文件请用“导入”。',
    en: '“{name}” is not a Gangmu project. Choose a .gangmu file; policy texts are brought in by Import.',
  },
  'project.newer': {
    zh: '“{name}”由更新版本的纲目建立（格式 {version}），本版本不能打开。请升级纲目。',
    en: '“{name}” was made by a newer Gangmu (format {version}). Update Gangmu to open it.',
  },
  'project.damaged': {
    zh: '项目文件“{name}”已损坏，没有打开，也没有改动它。请从备份恢复。',
    en: 'The project file “{name}” is damaged. It was left as it is; restore it from a backup.',
  },
  'project.inUse': {
    zh: '项目文件“{name}”正被另一个程序使用。请关闭那个程序（或等待同步完成）后重试。',
    en: '“{name}” is in use by another program. Close it (or wait for the sync to end) and try again.',
  },
  'project.readOnly': {
    zh: '没有权限写入“{name}”。请换一个可写的文件夹，或用“另存副本”。',
    en: '“{name}” cannot be written. Choose a folder you may write to, or save a copy elsewhere.',
  },
  'project.cannotOpen': {
    zh: '无法在该位置打开或建立“{name}”。请确认文件夹存在且可写。',
    en: '“{name}” cannot be opened or made there. Check that the folder exists and may be written to.',
  },
  'project.noSpace': {
    zh: '磁盘空间不足，“{name}”没有改动。请腾出空间后重试。',
    en: 'The disk is full; “{name}” was left as it is. Make room and try again.',
  },
  'project.migrated': {
    zh: '“{name}”由旧版本的纲目建立，已更新到本版本的格式；原文件保留在旁边：“{kept}”。',
    en: '“{name}” was made by an older Gangmu and was brought up to date; the file as it was stays beside it: “{kept}”.',
  },
  'ticket.unknown': {
    zh: '这次选择的文件已失效，请重新选择。',
    en: 'That choice of files is no longer valid; choose them again.',
  },
  'document.missing': {
    zh: '这份文件已不在项目中。',
    en: 'That document is no longer in the project.',
  },
  'coding.missing': {
    zh: '该条款上没有这条编码，可能刚被撤销。',
    en: 'The clause does not carry that code any more.',
  },
  'import.duplicate': {
    zh: '与已导入的《{title}》文本完全相同，没有重复导入。',
    en: 'The text is identical to “{title}”, which is already in the project; it was not imported twice.',
  },
  'import.tooSlow': {
    zh: '读取超过 {seconds} 秒仍未完成，已停止。请检查文件，或把正文另存为 .txt 后再导入。',
    en: 'Reading took more than {seconds} seconds and was stopped. Check the file, or save its text as .txt.',
  },
  'import.readerDied': {
    zh: '读取这份文件时读取程序意外退出，其余文件不受影响。请把正文另存为 .txt 后再导入。',
    en: 'The reader stopped unexpectedly on this file; the others are unaffected. Save its text as .txt and import that.',
  },
  'import.unreadable': {
    zh: '无法读取该文件（{reason}）。请检查它是否被移动、占用或没有读取权限。',
    en: 'The file cannot be read ({reason}). Check whether it was moved, is in use, or may not be read.',
  },
  'export.failed': {
    zh: '无法写入“{name}”（{reason}）。请换一个位置或文件名。',
    en: '“{name}” could not be written ({reason}). Choose another place or name.',
  },
  'export.noFont': {
    zh: '本机没有中文字体，没有生成 {name}（SVG 已生成）。Debian/Ubuntu 请运行：sudo apt-get install fonts-noto-cjk',
    en: 'This machine has no Chinese font, so {name} was not made (the SVG was). On Debian/Ubuntu run: sudo apt-get install fonts-noto-cjk',
  },

  'gap.recall.decisions': {
    zh: '这个编码的检出率 {recall}，按本项目里的人工判断测得：（检出数 + 10×分级值）÷（采纳数 + 10），采纳满 20 条才用；没人看过的条款不算在内',
    en: 'of the clauses with this code, {recall} are found, measured on the decisions in this project: (found + 10 × grading) ÷ (accepted + 10), from 20 accepted on; clauses nobody looked at do not count',
  },
  'gap.recall.model': {
    zh: '这个编码的检出率 {recall}，按随软件标注样本测得',
    en: 'of the clauses with this code, {recall} are found, measured on labelled passages',
  },
  'gap.recall.grade': {
    zh: '这个编码的检出率按方法 §1.5 的分级取 {recall}，没有实测',
    en: 'the share of clauses found is taken as {recall} from the grading of method §1.5; it was not measured',
  },
  'gap.expected': {
    zh: '可比的 {all} 份（处）中有 {providing} 份（处）有规定，预期 {expected}',
    en: '{providing} of {all} comparable ones provide for it, so {expected} is expected',
  },
  'gap.expectedUnits': {
    zh: '这个篇幅若有规定，预计约 {units} 条',
    en: 'were it provided for, about {units} units of texts this long would say so',
  },
  'gap.lacks.soft': {
    zh: '软性表述（鼓励、支持、引导、探索）占八成以上',
    en: 'four fifths or more of it only encourages or explores',
  },
  'gap.lacks.noSubject': { zh: '没有写明责任主体', en: 'no responsible body is named' },
  'gap.lacks.noStandard': { zh: '没有配套标准', en: 'no standard goes with it' },
  'gap.lacks.noConsequence': { zh: '没有评估或后果', en: 'neither evaluation nor consequence' },
  'gap.searched': {
    zh: '检索了 {documents} 份文件、{units} 个条款单元',
    en: '{documents} documents with {units} units were searched',
  },
  'gap.oneDocument': {
    zh: '该地区在库只有一份文件，未入库的文件可能另有规定',
    en: 'only one document of this place is in the project; others may provide for it',
  },
  'gap.waiting': {
    zh: '有 {n} 处候选尚未人工判定，其中任何一处都可能就是规定',
    en: '{n} candidates wait for a person; any of them may be the provision',
  },

  'figure.coverage.title': {
    zh: '编码 × 文件覆盖（{measure}）',
    en: 'Coverage, code × document ({measure})',
  },
  'figure.coverage.caption': {
    zh: '{documents} 份文件，{codes} 个编码；编码本 {codebook}；规则预标，未经人工复核的部分为候选结论。',
    en: '{documents} documents, {codes} codes; codebook {codebook}; pre-coded by rules, subject to human review.',
  },
  'figure.measure.present': { zh: '有无', en: 'presence' },
  'figure.measure.clauses': { zh: '条数', en: 'clauses' },
  'figure.measure.share': { zh: '份额，族内 %', en: 'share within family, %' },
  'figure.measure.density': { zh: '每万字条数', en: 'clauses per 10,000 characters' },
  'figure.noLevel': { zh: '层级未知', en: 'level unknown' },
} satisfies Record<string, Sentence>;
