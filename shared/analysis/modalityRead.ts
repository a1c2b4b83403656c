import type { Span } from '../text/span';
import type { Modality } from './modality';

/**
 * What a passage does with its duties, by the words of method §4.3; several where several stand in it. A sentence in
 * which 可以 says what can be known (可以识别) permits nothing; 不得不 forbids nothing. Where no word of force stands,
 * 由…负责 and plain statements describe. Plans speak by their verbs alone, so those count only where nothing firmer does.
 */
export function modalitiesOf(passage: string): Modality[] {
  const found = FORCES.filter(([, words]) => words.test(passage)).map(([modality]) => modality);
  if (found.length > 0) return found;
  return [PLANS.test(passage) ? 'plan' : 'describe'];
}

const FORCES = [
  ['require', /应当|必须|(?<![必无])须(?!知)|应(?![用急对收当])(?=[\u4e00-\u9fff])|负有.{0,12}义务/],
  ['prohibit', /不得(?!不)|禁止|严禁|不准|方可|未经.{1,20}不得/],
  ['permit', /可以(?!识别|[单直]独识别)|有权|可自主/],
  ['encourage', /鼓励|支持|引导|倡导|提倡/],
] as const satisfies readonly (readonly [Modality, RegExp])[];

const PLANS =
  /加快|推进|推动|加强|强化|完善|健全|优化|构建|打造|探索|深化|建立|开展|实施|制定|提升|促进|落实|拓展/;

/** Words of force where they stand, in order; those of plans only where nothing firmer does. */
export interface ForceWords extends Span {
  readonly modality: Exclude<Modality, 'describe'>;
}

export function forceWords(passage: string): ForceWords[] {
  const firm = FORCES.flatMap(([modality, words]) => wordsOf(passage, modality, words));
  const found = firm.length > 0 ? firm : wordsOf(passage, 'plan', PLANS);
  return found.sort((a, b) => a.start - b.start);
}

function wordsOf(passage: string, modality: ForceWords['modality'], words: RegExp): ForceWords[] {
  return [...passage.matchAll(new RegExp(words, 'g'))].map((match) => ({
    // 未经…不得: what forbids is the last of it.
    start: match.index + Math.max(0, match[0].lastIndexOf('不得')),
    end: match.index + match[0].length,
    modality,
  }));
}

/**
 * Who is to do it, where it is said: the words from the last mark on up to a body, when its duty or charge follows
 * within the sentence; and a body after 由. Broad as `namesBody`, for it is to be read, not counted.
 */
export function actorWords(passage: string): Span[] {
  return [...passage.matchAll(ACTOR)].flatMap((match) => {
    const name = match[1] ?? match[2] ?? '';
    const start = match.index + match[0].indexOf(name);
    return name === '' ? [] : [{ start, end: start + name.length }];
  });
}

/**
 * Whether the passage says who is to do it: a body, or bodies, followed by their duty or charge. 有关部门 and the like
 * count here though not as named bodies (method §4.4-2), because the duty has a bearer.
 */
export function namesBody(passage: string): boolean {
  return BODY_AND_DUTY.test(passage);
}

const BODY =
  '(?:部门|机关|机构|政府|单位|办公[厅室]|委员会|[省市县区]委|[局厅院馆署]|中心|组织|企业|处理者|运营者|提供者|管理者|主体|各地区?)';
const DUTY =
  '(?:应当|应(?=[\\u4e00-\\u9fff])|必须|不得|负责|牵头|承担|组织|会同|可以|要(?=[\\u4e00-\\u9fff]))';
const BODY_AND_DUTY = new RegExp(
  `${BODY}(?:[^，。；：\\n]{0,16})${DUTY}|由[^，。；\\n]{2,24}(?:负责|牵头|承担|组织|会同|实施|制定)`,
);

/** From a mark, a blank or the beginning on: a name that ends in a body, or several joined by 、 and 和. */
const ACTOR = new RegExp(
  `由([^，。；：\\n]{2,24}?)(?:负责|牵头|承担|组织|会同|实施|制定)|(?<=^|[，。；：\\n\\s　）)])(?:鼓励|支持|引导|依托|通过)?((?:(?!${DUTY}|是指)[^，。；：\\n\\s　（）()由]){0,40}${BODY})(?=[^，。；：\\n]{0,16}?${DUTY})`,
  'g',
);

/** 探索: what is only tried is soft, though it is planned (method §3.9 软性). */
export function explores(passage: string): boolean {
  return /探索|试点先行|先行先试/.test(passage);
}
