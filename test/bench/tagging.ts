import type { Codebook, CodeId } from '../../shared/coding/codebook';
import { clausesRead } from '../../shared/coding/reading';
import { retagger } from '../../shared/coding/retag';
import type { TaggedDocument } from '../../shared/coding/reading';
import { tagger, type Tagger } from '../../shared/coding/tag';
import { growth, lasting, type Measurement, ratio, speed, times } from './measure';

/** Characters of the texts that an edit is measured on: 10 MB of UTF-8. */
const MUCH = 3_300_000;
const TIMES = [1, 4, 16] as const;

/**
 * Tagging with thousands of phrases more, on one ever longer clause, and after the edit of one rule: cost must grow
 * with the text, hardly with the phrases, and not at all with what the edit does not reach.
 */
export function tagging(documents: readonly TaggedDocument[], book: Codebook): readonly Measurement[] {
  const characters = documents.reduce((sum, { text }) => sum + text.length, 0);
  const tagged = (tags: Tagger) => times(() => documents.forEach(tags.tag));
  const usual = speed('tagging, codebook as shipped', characters, tagged(tagger(book)));
  const more = speed('tagging, 5,000 phrases more', characters, tagged(tagger(withPhrases(book))));
  return [
    usual,
    more,
    ratio('with 5,000 phrases more ÷ as shipped', more, usual),
    ...oneClause(documents, tagger(book)),
    ...afterEdit(documents, book),
  ];
}

function oneClause(documents: readonly TaggedDocument[], tags: Tagger): readonly Measurement[] {
  const piece = documents
    .map(({ text }) => text)
    .join('')
    .slice(0, 20_000);
  const nowhere = { title: '', chapter: '', section: '', article: '' };
  const grown = TIMES.map((count) => {
    const text = piece.repeat(count);
    return { length: text.length, taken: times(() => tags.tagPassage({ text, ...nowhere })) };
  });
  const lengths = grown.map(({ length }) => length);
  return [
    growth(
      'tagging one clause of 20,000 … 320,000, growth',
      lengths,
      grown.map(({ taken }) => taken),
    ),
  ];
}

function afterEdit(documents: readonly TaggedDocument[], book: Codebook): readonly Measurement[] {
  const characters = documents.reduce((sum, { text }) => sum + text.length, 0);
  const many = Array.from({ length: Math.ceil(MUCH / characters) }, () => documents).flat();
  const tags = tagger(book);
  const former = many.map(tags.tag);
  const read = many.map(clausesRead);
  const after = withPattern(book, 'lc.share' as CodeId, '数据(?:共享)?交换');
  const whole = lasting(
    '10 MB: from scratch, on one core',
    times(() => many.forEach(tags.tag), 3),
  );
  const edited = lasting(
    '10 MB: after the edit of one rule, on one core',
    times(() => {
      const again = retagger(book, after, tagger(after));
      if (again === null) throw new Error('the edit of one rule reaches everything');
      read.forEach((clauses, at) => again.retag(clauses, former[at] ?? []));
    }),
  );
  return [whole, edited, ratio('from scratch ÷ after the edit', whole, edited)];
}

function withPattern(book: Codebook, id: CodeId, pattern: string): Codebook {
  const codes = book.codes.map((code) =>
    code.id === id ? { ...code, rules: { ...code.rules, strong: [...code.rules.strong, pattern] } } : code,
  );
  return { ...book, codes };
}

/** A code of 5,000 phrases in the manner of the texts, some of which stand in them. */
function withPhrases(book: Codebook): Codebook {
  const [model] = book.codes;
  if (model === undefined) throw new Error('the codebook has no code');
  const phrases = WHOSE.flatMap((whose) => WHAT.flatMap((what) => HOW.map((how) => whose + what + how)));
  const rules = { strong: phrases, weak: [], exclude: [] };
  return { ...book, codes: [...book.codes, { ...model, id: 'xx.phrases' as CodeId, rules }] };
}

// prettier-ignore
const WHOSE = ['政务', '公共', '政府', '社会', '企业', '行业', '部门', '全省', '全市', '本级', '基础', '专题', '主题', '历史', '实时', '开放', '敏感', '重要', '核心', '跨域'];
// prettier-ignore
const WHAT = ['数据', '信息', '资源', '目录', '档案', '证照', '文件', '清单', '平台', '系统', '接口', '模型', '标准', '指标', '标签', '代码', '图层', '样本', '算力', '凭证', '日志', '词典', '元数据', '数据集', '知识库'];
const HOW = ['共享', '开放', '归集', '汇聚', '登记', '编目', '销毁', '移交', '校核', '授权'];
