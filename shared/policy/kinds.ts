import type { Kind, Status } from './document';
import { withoutEndBrackets } from './titles';

/**
 * 体裁 by the last telling word of a title. First match wins, so 办法 stands before 法 and 实施方案 before 实施.
 * 指引, 若干政策 and 举措 guide and encourage as opinions do; 要点 and 行动 plan. Method §4.1, the corpus catalogue.
 */
const KINDS = [
  [/(?:条例)$/, 'regulation'],
  [/(?:办法|细则|规定|规则|规范|标准|准则|章程)$/, 'rule'],
  [/法$/, 'law'],
  [/(?:意见|指引|指南|政策|举措|措施|政策措施)$/, 'opinion'],
  [/(?:方案|计划|规划|纲要|要点|行动|战略|任务|安排|任务分工)$/, 'plan'],
  [/(?:通知|公告|通告|批复|函|决定|决议)$/, 'notice'],
] as const satisfies readonly (readonly [RegExp, Kind])[];

/** Facts that lift a rule to a regulation: assemblies and the State Council give 法规, whatever they are called. */
interface Lawgiver {
  readonly assembly: boolean;
  readonly stateCouncilOrder: boolean;
}

/** The kind of the text called `name` (the printed text, not its wrapping notice). */
export function kindOf(name: string, by: Lawgiver): Kind {
  const bare = withoutBrackets(name);
  const kind = KINDS.find(([pattern]) => pattern.test(bare))?.[1] ?? 'other';
  if (kind === 'rule' && (by.assembly || by.stateCouncilOrder)) return 'regulation';
  if (kind === 'law' && !/^中华人民共和国|民法典$|法$/.test(bare)) return 'other';
  return kind;
}

/** What a text without a title calls itself: `制定本行动方案`, `现提出如下意见`, `本办法自…起施行`. */
export function kindByItself(text: string): Kind {
  const found = SELF.exec(text);
  const word = found?.[1] ?? found?.[2];
  return word === undefined ? 'other' : kindOf(word, { assembly: false, stateCouncilOrder: false });
}

const SELF =
  /(?:制定|印发|实施|执行|落实|提出)(?:了)?(?:本|如下|以下)(?:行动|实施|工作|指导|若干)?(条例|办法|细则|规定|意见|方案|计划|规划|要点|措施|政策|通知|指引)|本(?:行动|实施|工作|指导)?(条例|办法|细则|规定|意见|方案|计划|规划|要点|措施|政策|通知|指引)(?:自|由|中?所称|适用)/;

/** By a title or a file's name; draft before trial: a 试行 text still out for comment is a draft. */
export function statusOf(words: string, validity: string): Status {
  if (/征求意见稿|草案|送审稿|讨论稿|公开征求意见|意见征集/.test(words)) return 'draft';
  if (/失效|废止/.test(validity)) return 'repealed';
  if (/试行|暂行/.test(words)) return 'trial';
  return 'inForce';
}

/** 《…办法（试行）》（征求意见稿） → …办法 */
function withoutBrackets(name: string): string {
  let bare = name.trim().slice(0, 400);
  for (;;) {
    const shorter = withoutEndBrackets(bare.replace(/[》」”"\s]+$/, ''));
    if (shorter === bare || shorter === '') return bare;
    bare = shorter;
  }
}
