import type { Sentence } from './say';

/** What is said of agreement between coders. */
export const agreement = {
  'agreement.undefined.noVariation': {
    zh: '未定义——没有变异：所有编码都是同一类别，随机一致率已是 100%。',
    en: 'undefined — no variation: every coding is the same category, so chance agreement is already 100 %.',
  },
  'agreement.undefined.nothingShared': {
    zh: '未定义——没有两名编码员都编过的单元。',
    en: 'undefined — no unit was coded by two coders.',
  },
  'agreement.undefined.twoCodersOnly': {
    zh: '只适用于两名编码员；各对的值见 pairs（两两比较）。',
    en: 'for two coders only; each pair has its own under pairs.',
  },
  'agreement.undefined.incomplete': {
    zh: '未定义——没有所有编码员都编过的单元；可看允许缺失的 Krippendorff α。',
    en: 'undefined — no unit was coded by every coder; Krippendorff α allows for missing codings.',
  },
  'agreement.undefined.neverUsed': {
    zh: '未定义——没有人用过这个类别。',
    en: 'undefined — nobody used this category.',
  },
  'agreement.undefined.notYesNo': {
    zh: '只适用于是/否编码（0/1、否/是、无/有、no/yes）；各类别的值见 perCategory（分类别）。',
    en: 'for yes-or-no codings only (0/1, no/yes, 否/是, 无/有); each category has its own under perCategory.',
  },
  'agreement.undefined.noOrder': {
    zh: '类别没有次序；有次序时请加 --level ordinal。',
    en: 'the categories have no order; where they do, use --level ordinal.',
  },
  'agreement.name.percent': { zh: '一致率', en: 'Percent agreement' },
  'agreement.name.holsti': { zh: 'Holsti 系数', en: 'Holsti' },
  'agreement.name.cohenKappa': { zh: 'Cohen κ', en: 'Cohen κ' },
  'agreement.name.weightedKappa': { zh: '线性加权 κ', en: 'Weighted κ (linear)' },
  'agreement.name.scottPi': { zh: 'Scott π', en: 'Scott π' },
  'agreement.name.fleissKappa': { zh: 'Fleiss κ', en: 'Fleiss κ' },
  'agreement.name.krippendorffAlpha': { zh: 'Krippendorff α', en: 'Krippendorff α' },
  'agreement.name.gwetAc1': { zh: 'Gwet AC1', en: 'Gwet AC1' },
  'agreement.name.brennanPrediger': { zh: 'Brennan–Prediger κ', en: 'Brennan–Prediger κ' },
  'agreement.name.pabak': { zh: 'PABAK', en: 'PABAK' },
  'agreement.name.positiveAgreement': { zh: '正一致率（F1）', en: 'Positive agreement (F1)' },
  'agreement.name.negativeAgreement': { zh: '负一致率', en: 'Negative agreement' },
  'agreement.level.nominal': { zh: '定类', en: 'nominal' },
  'agreement.level.ordinal': { zh: '定序', en: 'ordinal' },
  'agreement.level.interval': { zh: '定距', en: 'interval' },
  'agreement.level.ratio': { zh: '定比', en: 'ratio' },
  'agreement.head': {
    zh: '{file}\n  {units} 个单元  {coders} 名编码员：{names}  测量层次 {level}  类别 {categories}\n  至少两人编过的单元 {pairable} 个，不一致的 {disagreements} 个',
    en: '{file}\n  {units} units  {coders} coders: {names}  level {level}  categories {categories}\n  {pairable} units coded by two or more, {disagreements} of them with disagreement',
  },
  'agreement.interval': {
    zh: '95% 区间 {low}–{high}（自助法 {samples} 次，种子 {seed}）',
    en: '95 % interval {low}–{high} (bootstrap, {samples} samples, seed {seed})',
  },
  'agreement.onUnits': { zh: '{units} 个单元', en: '{units} units' },
  'agreement.disagreements': { zh: '不一致的单元：', en: 'Units with disagreement:' },
  'agreement.disagreement': { zh: '第 {line} 行 {unit}：{codings}', en: 'line {line} {unit}: {codings}' },
  'agreement.more': {
    zh: '……还有 {n} 个；全部见 --json 的 disagreements。',
    en: '… {n} more; all of them stand in --json under disagreements.',
  },
  'agreement.named': {
    zh: '第一行读作编码员姓名：{coders}。若第一行已是编码，请加 --no-header。',
    en: 'The first row is read as the names of the coders: {coders}. If it holds codings already, add --no-header.',
  },
  'agreement.numbered': {
    zh: '第一行读作编码（全是数字或有重复），{n} 名编码员按列编号。若第一行是编码员姓名，请加 --header。',
    en: 'The first row is read as codings (all numbers, or repeated), and the {n} coders are numbered by column. If it names the coders, add --header.',
  },
  'agreement.unitColumn': {
    zh: '第一列“{heading}”读作单元名称，不是编码员。',
    en: 'The first column, “{heading}”, is read as the names of the units, not as a coder.',
  },
  'agreement.unitColumnBlank': {
    zh: '第一列没有列名，读作单元名称，不是编码员；若是编码员，请在第一行写上姓名。',
    en: 'The first column has no heading and is read as the names of the units; if it is a coder, name it in the first row.',
  },
  'agreement.looksLikeUnits': {
    zh: '第一列的值各不相同，别的列里也没有，像是单元名称，现在按编码员计算；若是单元名称，请把列名改为“单元”。',
    en: 'No two cells of the first column are the same and none is met elsewhere, so they look like names of units, but are counted as a coder; if they are names, head the column “unit”.',
  },
  'agreement.missingWord': {
    zh: '“{word}”（首见于第 {line} 行）按一个类别计算；若表示缺失，请把单元格留空。',
    en: '“{word}” (first on line {line}) is counted as a category; if it means a missing coding, leave the cell blank.',
  },
  'agreement.noInterval': {
    zh: '没有给出 α 的区间：类别多于 {limit} 个，或可比单元太少，或自助样本大多没有变异。',
    en: 'No interval of α is given: there are more than {limit} categories, or too few units to compare, or most samples have no variation.',
  },
  'agreement.empty': {
    zh: '文件是空的。第一行写编码员姓名，以下每行一个单元、每列一名编码员，缺失留空。',
    en: 'The file is empty. Name the coders in the first row; below it a row a unit, a column a coder, blank = missing.',
  },
  'agreement.notTable': {
    zh: '不是文本表格。请用“另存为 CSV（UTF-8）”保存后再试。',
    en: 'This is not a table as text. Save it as CSV (UTF-8) and try again.',
  },
  'agreement.tooMany': {
    zh: '超过 {limit} 行。请按编码或文件分成几份，分别计算。',
    en: 'There are more than {limit} rows. Split it by code or document and compute each.',
  },
  'agreement.oneCoder': {
    zh: '第 1 行：只有一列编码，至少要有两名编码员。每名编码员一列，用逗号、分号或制表符隔开。',
    en: 'Line 1: there is one column of codings, and two coders at least are needed. Give each coder a column, parted by commas, semicolons or tabs.',
  },
  'agreement.noUnits': {
    zh: '第 1 行之后没有单元。若第一行已是编码，请加 --no-header。',
    en: 'There are no units below line 1. If the first row holds codings already, add --no-header.',
  },
  'agreement.wideRow': {
    zh: '第 {line} 行有 {cells} 格，而表头有 {width} 格。请删去多出的格；若单元格内有逗号，请加引号。',
    en: 'Line {line} has {cells} cells, but the head has {width}. Remove what is too much; put a cell with a comma in quotes.',
  },
  'agreement.notNumber': {
    zh: '第 {line} 行，编码员 {coder}：“{value}”不是数字，这个测量层次需要数字。请改成数字（缺失留空），或改用 --level nominal。',
    en: 'Line {line}, coder {coder}: “{value}” is not a number, which this level needs. Write a number (blank if missing), or use --level nominal.',
  },
  'agreement.negative': {
    zh: '第 {line} 行，编码员 {coder}：“{value}”小于 0，定比数据从 0 起。请改正，或改用 --level interval。',
    en: 'Line {line}, coder {coder}: “{value}” is below 0, where ratio data begin. Correct it, or use --level interval.',
  },
} satisfies Record<string, Sentence>;
