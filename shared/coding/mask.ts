import type { Span } from '../text/span';

/** What a masked character becomes. Rules may name it: `□应当` is "a masked organ shall". */
export const FILLER = '□';
/** What a 《title》 becomes: a unit that is little else refers to another text and provides for nothing. */
const TITLE = '▣';
/** What a bracket that names who answers becomes: no organ stands there for the rules that read topics. */
const BRACKET = '■';

/** The two readings of one unit; both have the length of the text they come from. */
export interface Masked {
  /** Titles in 《》, boilerplate terms and responsibility brackets are filler: what topics are read from. */
  readonly topics: string;
  /** As above with the responsibility brackets kept: what subjects and organs are read from. */
  readonly actors: string;
}

/**
 * Hides what names things without providing for them (method §2.1-2, §2.4, §4.1), character for character, so that
 * positions stay those of `folded`.
 */
export function masked(folded: string): Masked {
  let text = folded;
  if (/[,;:()?!]/.test(text)) text = text.replace(/[,;:()?!]/g, (mark) => FULL_WIDTH[mark] ?? mark);
  if (/[《〈]/.test(text)) text = hidden(text, titleSpans(text));
  if (BOILERPLATE_HINT.test(text)) text = text.replace(BOILERPLATE, (term) => FILLER.repeat(term.length));
  const brackets = text.includes('（')
    ? text.replace(RESPONSIBILITY, (all) => BRACKET.repeat(all.length))
    : text;
  return { topics: brackets, actors: text };
}

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '?': '？',
  '!': '！',
};

/**
 * 《…》 with titles nested in it. An opening mark without its close hides at most 60 characters and never passes
 * the end of a sentence: a lost 》 must not silence a whole article.
 */
function titleSpans(text: string): Span[] {
  const spans: Span[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const mark = text[at];
    if (mark === '《' || mark === '〈') {
      if (depth === 0) start = at;
      depth++;
    } else if ((mark === '》' || mark === '〉') && depth > 0) {
      depth--;
      if (depth === 0) spans.push({ start, end: at + 1 });
    }
    if (depth > 0 && (at === text.length - 1 || mark === '。' || mark === '\n')) {
      spans.push({ start, end: Math.min(at, start + 60) });
      at = Math.min(at, start + 60);
      depth = 0;
    }
  }
  return spans;
}

function hidden(text: string, spans: readonly Span[]): string {
  let result = '';
  let done = 0;
  for (const { start, end } of spans) {
    result += text.slice(done, start) + TITLE.repeat(end - start);
    done = end;
  }
  return result + text.slice(done);
}

/** Terms whose characters collide with codes: 服务体系, 组织架构, 法律法规 (method §2.4); for what someone is honoured. */
const BOILERPLATE_HINT = /公共管理|法人|法规|规章|贡献/;
const BOILERPLATE =
  /公共管理(?:和|与|、)(?:公共)?服务机构|(?:自然人、|公民、)?法人(?:和|或者|以及|及|、)(?:其他|非法人)组织|法律、(?:行政)?法规(?:、(?:部门)?规章)?(?:以?及(?:国家)?有关规定)?(?:另有规定|授权|规定的?其他)的?(?:除外)?|对在[^，。；]{2,40}方面(?:做出|作出|取得)[^，。；]{0,8}贡献/g;

/** （责任单位：…）, （…牵头，…按职责分工负责）: who answers for the line, not what it is about (method §4.1). */
const RESPONSIBILITY =
  /[（【](?=[^（）【】]{0,200}(?:牵头|配合|责任单位|责任部门|负责单位|参与单位|考核单位|按职责|负责[）】]))[^（）【】]{2,400}(?:（[^（）]{0,20}）[^（）【】]{0,200}){0,3}[）】]/g;
