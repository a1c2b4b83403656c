import type { Sentence } from './say';

export const policy = {
  'policy.noClauses': {
    zh: '没有认出条款结构，整篇按段落处理。',
    en: 'No clause structure was recognised; the text is kept as paragraphs.',
  },
  'policy.noText': {
    zh: '文件里没有可以分析的文字。',
    en: 'The document has no text to analyse.',
  },
  'policy.titleFromFileName': {
    zh: '正文里没有找到标题，暂用文件名“{title}”。请核对并更正。',
    en: 'No title was found in the text; the file name “{title}” is used. Please check it.',
  },
  'policy.noRegion': {
    zh: '看不出这份文件属于哪一级、哪个地区。请在文件信息里补上。',
    en: 'The level and region of this document could not be told. Please fill them in.',
  },
  'policy.county': {
    zh: '发文机关“{body}”属于县、区一级，不在国家、省、市三级之内，层级和地区没有填。要拿来比较，请在文件信息里选定。',
    en: '“{body}” is a county or district body, outside the three levels (national, provincial, municipal); level and region are left open. Choose them to compare this document.',
  },
  'policy.articleGap': {
    zh: '条文编号不连续：{before}之后是{after}。原文可能有缺漏。',
    en: 'Article numbers are not continuous: {before} is followed by {after}. Part of the text may be missing.',
  },
  'policy.severalInstruments': {
    zh: '这个文件里有 {count} 份编号各自独立的文本，条款编号前分别加 a2:、a3: 区分。',
    en: 'This file holds {count} texts numbered separately; ids of the later ones begin with a2:, a3:.',
  },
  'policy.printedTwice': {
    zh: '同一份文本在这个文件里出现了两遍，只用较完整的一遍，另一遍不计条款。请核对。',
    en: 'The same text stands in this file twice; the fuller printing is used and the other gives no clauses. Please check.',
  },
  'policy.number.empty': {
    zh: '没有发文字号。',
    en: 'There is no document number.',
  },
  'policy.number.unfinished': {
    zh: '“{number}”缺少末尾的“号”，不能确定序号是否完整。请对照原文补全。',
    en: '“{number}” lacks the final 号, so its serial may be cut off. Complete it from the original.',
  },
  'policy.number.form': {
    zh: '“{number}”不是发文字号的写法（应为 机关代字〔年份〕序号号，或 某某令第几号）。',
    en: '“{number}” is not written like a document number (issuer code〔year〕serial号, or …令第…号).',
  },
  'policy.number.year': {
    zh: '“{number}”的年份不可能。请对照原文更正。',
    en: 'The year in “{number}” is impossible. Correct it from the original.',
  },
  'policy.number.issuer': {
    zh: '“{number}”没有机关代字。请对照原文补上。',
    en: '“{number}” has no issuer code. Add it from the original.',
  },
  'policy.number.sentence': {
    zh: '“{number}”混进了前面的句子，机关代字从哪里开始无法确定。请只保留发文字号。',
    en: '“{number}” has run together with the sentence before it. Keep only the number itself.',
  },
  'policy.number.cut': {
    zh: '“{number}”前面的机关名称被截断。请对照原文补全。',
    en: 'The issuer in “{number}” has lost its beginning. Complete it from the original.',
  },
} satisfies Record<string, Sentence>;
