import type { ClauseState } from './document';

/** What a clause stands under: headings from the outside in, the 款 that introduces it, whether it is in 第一条. */
export interface Surroundings {
  readonly headings: readonly string[];
  readonly lead: string | null;
  readonly first?: boolean;
}

/** What kind of unit a clause is, besides what it provides. Method §2.1-3; `words`: its first 600 characters. */
export function statesOf(words: string, around: Surroundings): readonly ClauseState[] {
  const states: ClauseState[] = [];
  for (const [state, holds] of STATES) if (holds(words, around)) states.push(state);
  return states;
}

const THIS = '本(?:法|条例|办法|规定|细则|实施细则|规则|规范|标准|意见|方案|计划|通知|准则|指引|政策)';
const DEFINES = new RegExp(
  `${THIS}(?:所称|中?下列|中的?术语)|下列(?:用语|术语)(?:的|，其)?含义|术语含义|术语定义`,
);
const IS_DEFINITION =
  /^(?:第[^\s，。]{1,8}条\s*)?(?:[（(【][^）)】]{1,12}[）)】]\s*)?[^，。；]{1,40}[，,]?是指/;
const PURPOSE = new RegExp(
  `(?:为了?|制定).{0,400}制定${THIS}|^.{0,20}为了?.{0,300}(?:制定|提出)(?:${THIS}|如下|以下)`,
  's',
);
const SCOPE = new RegExp(`(?:适用于?|参照)${THIS}|${THIS}(?:所规定的.{0,20})?适用于`);
const REFERENCE = /(?:依照|按照|适用|参照)[^。；]{0,30}(?:的?规定)?执行|另有规定|从其规定/;
const FINAL = new RegExp(
  `(?:${THIS}|^以上政策).{0,30}(?:起(?:施行|实施|执行|试行)|负责解释|有效期)|同时废止|^.{0,30}自.{2,20}起(?:施行|实施|执行|试行)`,
);
const LIABILITY = new RegExp(
  `违反(?:${THIS}|前款|第.{1,8}条).{0,80}(?:的，|的,).{0,300}(?:处|责令|给予|追究|承担)|依法追究(?:刑事|法律)责任|依法给予(?:处分|处罚)`,
  's',
);
const GUIDING = /指导思想/;
const GUIDING_TEXT =
  /^(?:[（(一二三四五六七八九十）)、]{0,5}(?:指导思想。)?)?(?:高举中国特色社会主义伟大旗帜|(?:坚持)?以习近平新时代中国特色社会主义思想为指导)/;

const STATES: readonly (readonly [ClauseState, (words: string, around: Surroundings) => boolean])[] = [
  [
    'definition',
    (words, { lead, headings }) =>
      DEFINES.test(words) ||
      IS_DEFINITION.test(words) ||
      (lead !== null && DEFINES.test(lead)) ||
      headings.some((heading) => /^(?:术语|用语|定义|名词)/.test(heading)),
  ],
  ['purpose', (words, { first }) => (first === true || words.startsWith('为')) && PURPOSE.test(words)],
  ['scope', (words, { headings }) => SCOPE.test(words) || /适用范围/.test(headings.at(-1) ?? '')],
  ['reference', (words) => REFERENCE.test(words)],
  [
    'final',
    (words, { headings }) => headings.some((heading) => /^附\s*则$/.test(heading)) || FINAL.test(words),
  ],
  [
    'liability',
    (words, { headings }) =>
      headings.some((heading) => /法律责任|^罚\s*则|责任追究/.test(heading)) || LIABILITY.test(words),
  ],
  [
    'guiding',
    (words, { headings }) => headings.some((heading) => GUIDING.test(heading)) || GUIDING_TEXT.test(words),
  ],
];
