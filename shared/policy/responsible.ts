import { folded } from '../text/fold';
import type { Clause, Responsible } from './document';

/**
 * The clauses, each with whom its own words make responsible. A container's own words are its heading line: what comes
 * before its first child. `clauses` in the order of the text, parents before children.
 */
export function withResponsible<Given extends Omit<Clause, 'responsible'>>(
  text: string,
  clauses: readonly Given[],
): (Given & Pick<Clause, 'responsible'>)[] {
  const found = responsibleAmong(text, clauses);
  return clauses.map((clause, at) => ({ ...clause, responsible: found.get(at) ?? null }));
}

/** Whom clauses make responsible, by their index; as withResponsible. */
export function responsibleAmong(
  text: string,
  clauses: readonly Pick<Clause, 'start' | 'end' | 'leaf'>[],
): ReadonlyMap<number, Responsible> {
  const found = new Map<number, Responsible>();
  // One look through the whole text: most clauses have no such words, and are not looked at one by one.
  let named = nextNamed(text, 0);
  for (let at = 0; at < clauses.length; at++) {
    const { start, end, leaf } = clauses[at] ?? NOWHERE;
    if (named < start) named = nextNamed(text, start);
    const next = clauses[at + 1];
    const ownEnd = leaf || next === undefined ? end : Math.min(end, next.start);
    const responsible = named < ownEnd ? responsibleIn(text, start, ownEnd) : null;
    if (responsible !== null) found.set(at, responsible);
  }
  return found;
}

const NOWHERE = { start: Infinity, end: Infinity, leaf: true };

/** Where the next bracket begins that has room for bodies, or the next 责任单位：; Infinity behind the last. */
function nextNamed(text: string, from: number): number {
  NEXT_NAMED.lastIndex = from;
  return NEXT_NAMED.test(text) ? NEXT_NAMED.lastIndex - 1 : Infinity;
}

/**
 * Whom the words `start…end` make responsible, in brackets or in a last 责任单位：…; null when nobody. Where several
 * brackets stand in one clause their bodies are joined, and the span is that of the last.
 */
export function responsibleIn(text: string, start: number, end: number): Responsible | null {
  const words = text.slice(start, end);
  if (!NAMES.test(words)) return null;
  let found: Responsible | null = null;
  BRACKET.lastIndex = 0;
  for (let match = BRACKET.exec(words); match !== null; match = BRACKET.exec(words)) {
    const bodies = bodiesIn(folded(match[1] ?? '').text);
    if (bodies === null) continue;
    const span = { start: start + match.index, end: start + match.index + match[0].length };
    found = { span, ...joined(found ?? NOBODY, bodies) };
  }
  return found ?? withoutBrackets(words, start);
}

/** What every such bracket or line has; most clauses have neither and are not looked at further. */
const NAMES =
  /(?:牵\s*头|负\s*责|配\s*合|落\s*实|实\s*施|推\s*进|参\s*与|协\s*[助办]|主\s*[办责])(?:组织|实施|推进|落实|负责)?\s*[）)；;，,]|(?:单\s*位|部\s*门|主\s*体|机\s*构|处\s*室)\s*[:：]/;
/** Up to its first character: brackets of one or two, （一）（试行）, are by far the most. */
const NEXT_NAMED = /[（(](?![^（）()]{0,2}[）)])|[责牵主](?=[任头办](?:单位|部门)\s*[:：])/g;

interface Bodies {
  readonly lead: readonly string[];
  readonly others: readonly string[];
}
const NOBODY: Bodies = { lead: [], others: [] };

/** One bracket with at most two inside; the longest of the corpus has 180 characters. */
const BRACKET = /[（(]((?:[^（）()]|[（(][^（）()]{0,60}[）)]){3,400})[）)]/g;

/** 责任单位：省数据局、省财政厅。 as the last words of a clause, without brackets. */
function withoutBrackets(words: string, start: number): Responsible | null {
  const tail = words.slice(-400);
  const found = /(?:^|[。；\n]\s*)((?:责任|牵头|主办)(?:单位|部门)\s*[:：][^。\n]{2,300}。?)\s*$/.exec(tail);
  const sentence = found?.[1];
  if (found === null || sentence === undefined) return null;
  const bodies = bodiesIn(folded(sentence).text.replace(/。$/, ''));
  if (bodies === null) return null;
  const from = start + words.length - tail.length + found.index + found[0].indexOf(sentence);
  return { span: { start: from, end: from + sentence.length }, ...bodies };
}

const LABELLED =
  '(?:牵头|主责|主办|责任|落实|实施|承办|配合|协办|参与|协同)(?:责任)?(?:单位|部门|主体|机构|处室)[:：]';
const LABEL = new RegExp(`^${LABELLED}`);
const LABELS = new RegExp(`[；;，,。]?(?=${LABELLED})`);

/** How a list of bodies ends: what they do. Longest first; the first group leads. */
const VERBS =
  /^(?:由)?(.+?)(?:(牵头(?:负责|组织|实施|推进|落实)?|主办|主责)|((?:按照?|依)?(?:各自)?(?:职责|职能)?(?:分工|分别)?(?:负责|配合|落实|推进|参与|实施)|分头落实|配合(?:落实|实施)?|协助|协办|参与|具体实施|共同负责|共同配合))$/;

/** Most pieces are names alone and need no trial of where their verb might begin. */
const ENDS_AS_VERBS = /[责织施进实头办合与助]$/;

/** null: the words name nobody, or say something else than who does it. */
function bodiesIn(written: string): Bodies | null {
  const words = written.replace(/\s+/g, '');
  if (/^(?:以下(?:简|统)称|含|包括|包含|指|即|见|例如|如)/.test(words)) return null;
  return LABEL.test(words) ? byLabels(words) : byVerbs(words);
}

function byLabels(words: string): Bodies | null {
  let bodies = NOBODY;
  for (const piece of words.split(LABELS)) {
    const label = LABEL.exec(piece);
    if (label === null) continue;
    const names = namesIn(piece.slice(label[0].length));
    if (/^[牵主]/.test(piece)) bodies = joined(bodies, { lead: names, others: [] });
    else if (/^[责落实承]/.test(piece) && bodies.lead.length === 0)
      bodies = joined(bodies, firstLeads(names));
    else bodies = joined(bodies, { lead: [], others: names });
  }
  return named(bodies);
}

function byVerbs(words: string): Bodies | null {
  let bodies = NOBODY;
  let waiting: readonly string[] = [];
  for (const piece of words.split(/[，,；;。]/)) {
    const found = ENDS_AS_VERBS.test(piece) ? VERBS.exec(piece) : null;
    // 省财政厅，各市人民政府按职责分工负责: the first list waits for its verb.
    if (found === null) {
      waiting = [...waiting, ...namesIn(piece)];
      continue;
    }
    const names = [...waiting, ...namesIn(found[1] ?? '')];
    waiting = [];
    if (found[2] !== undefined) bodies = joined(bodies, { lead: names, others: [] });
    else if (bodies.lead.length > 0) bodies = joined(bodies, { lead: [], others: names });
    else bodies = joined(bodies, firstLeads(names));
  }
  return named(bodies);
}

/** Of a list without 牵头 the first leads: method §4.1. */
function firstLeads(names: readonly string[]): Bodies {
  return { lead: names.slice(0, 1), others: names.slice(1) };
}

function named(bodies: Bodies): Bodies | null {
  return bodies.lead.some((name) => BODY.test(name)) ? bodies : null;
}

function joined(a: Bodies, b: Bodies): Bodies {
  const lead = a === NOBODY ? once(b.lead) : once([...a.lead, ...b.lead]);
  const others = a.others.length === 0 ? once(b.others) : once([...a.others, ...b.others]);
  return { lead, others: others.filter((name) => !lead.includes(name)) };
}

function once(names: readonly string[]): readonly string[] {
  return names.length < 2 ? names : [...new Set(names)];
}

/** 省数据局、省财政厅等省有关部门，各市人民政府: bodies, as written; [] when one of them cannot be one. */
function namesIn(list: string): readonly string[] {
  const names = list
    .replace(/^由/, '')
    .replace(ONE_NAME, '$1\0')
    .replace(/等(?=省|市|有关|相关|部门|单位|$)/g, '、')
    .split(/[、，,；;]|(?<=[局厅委办部院会])(?:和|及|以及|会同|与)(?=[\u4e00-\u9fa5]{3})/)
    .map((name) => name.replace(/等$/, '').replace(/\0/g, '、'))
    .filter((name) => name !== '' && !/^(?:单位|部门|机构)$/.test(name));
  return names.every((name) => name.length <= 40 && !SENTENCE.test(name)) ? names : [];
}

/** 各区、市人民政府 is one name of two words. */
const ONE_NAME =
  /(各(?:设区)?[省市县区州盟旗]{1,3}(?:[（(][^（）()]*[）)])?)、(?=[省市县区州盟旗]{1,3}(?:[（(][^（）()]*[）)])?(?:人民)?政府)/g;

const SENTENCE = /的|应当|可以|进行|以及|是|《/;

/** What bodies are called by their last word, and 各市, 各有关单位. */
const BODY =
  /(?:局|厅|委|办|部|院|中心|会|政府|部门|单位|办公室|银行|支行|分行|行|海关|公司|集团|机构|处|署|社|组|校|学|企业|队|馆|所|站|台|协|联|室|科|园区|各地区?|地区|运营商|盟|专班)(?:[（(][^（）()]*[）)])?$|^各/;
