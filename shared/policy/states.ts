import { CLAUSE_STATES, type ClauseState } from './document';

/** What a clause stands under. */
export interface Surroundings {
  /** What the headings above it and the 款 that introduces it make it. */
  readonly states: readonly ClauseState[];
  /** True in 第一条 and in a preamble. */
  readonly first: boolean;
}

/** The beginning of a text. */
export const NOTHING_ABOVE: Surroundings = { states: [], first: false };

/** One heading further in; 适用范围 speaks for what stands directly under it only. */
export function under(around: Surroundings, heading: string | null): Surroundings {
  if (heading === null) return around;
  const states: ClauseState[] = around.states.filter((state) => state !== 'scope');
  for (const [state, pattern] of BY_HEADING)
    if (pattern.test(heading) && !states.includes(state)) states.push(state);
  return states.length === 0 ? NOTHING_ABOVE : { states, first: false };
}

/** In a list that the 款 `words` introduces: 下列用语的含义. */
export function introducedBy(around: Surroundings, words: string): Surroundings {
  const states = DEFINES.test(words) ? ([...around.states, 'definition'] as const) : around.states;
  return { states, first: false };
}

/**
 * What kind of unit a clause is, besides what it provides, in the order of CLAUSE_STATES. Method §2.1-3; `text`: its
 * first 600 characters.
 */
export function statesOf(text: string, { states, first }: Surroundings): readonly ClauseState[] {
  const purpose = (first || text.startsWith('为')) && PURPOSE.test(text);
  const telling = TELLING.test(text);
  if (!purpose && !telling && states.length === 0) return states;
  const found = [...states];
  if (purpose) found.push('purpose');
  if (telling) {
    for (const [state, words, pattern] of BY_WORDS)
      if (words.test(text) && pattern.test(text)) found.push(state);
  }
  return found.length === 0 ? NOTHING_ABOVE.states : CLAUSE_STATES.filter((state) => found.includes(state));
}

const BY_HEADING = [
  ['definition', /^(?:术语|用语|定义|名词)/],
  ['scope', /适用范围/],
  ['final', /^附\s*则$/],
  ['liability', /法律责任|^罚\s*则|责任追究/],
  ['guiding', /指导思想/],
] as const satisfies readonly (readonly [ClauseState, RegExp])[];

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
const GUIDING =
  /^(?:[（(一二三四五六七八九十）)、]{0,5}(?:指导思想。)?)?(?:高举中国特色社会主义伟大旗帜|(?:坚持)?以习近平新时代中国特色社会主义思想为指导)/;

/** Each with the words that it cannot do without: they are found much faster than it. */
const BY_WORDS = [
  ['definition', /所称|下列|术语/, DEFINES],
  ['definition', /是指/, IS_DEFINITION],
  ['scope', /适用|参照/, SCOPE],
  ['reference', /执行|另有规定|从其规定/, REFERENCE],
  ['final', /起施行|起实施|起执行|起试行|负责解释|有效期|同时废止/, FINAL],
  ['liability', /违反|依法追究|依法给予/, LIABILITY],
  ['guiding', /习近平|高举/, GUIDING],
] as const satisfies readonly (readonly [ClauseState, RegExp, RegExp])[];

/** Six clauses in seven have none of these words and are done with in one look. */
const TELLING = new RegExp(BY_WORDS.map(([, telling]) => telling.source).join('|'));
