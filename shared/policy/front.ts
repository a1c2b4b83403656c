import type { OtherPartKind } from './document';

import { head } from './lines';
import type { Marker } from './outline';
import type { Role } from './roles';
import type { Survey } from './survey';
import { isTitleBracket, looksLikeTitle, titleKey } from './titles';

/**
 * Names what every line before a body is and tells where the body begins: at the first marker, or, in a text
 * without any, after its title and addressee. `annex`: a title is expected first, and what follows it is text.
 */
export function classifyFront(
  survey: Survey,
  from: number,
  put: (at: number, kind: OtherPartKind) => void,
  annex: boolean,
): Front {
  const end = frontEnd(survey, from, annex);
  const titles = titleLines(survey, from, end, annex);
  const lastTitle = Math.max(-1, ...titles);
  const opening: number[] = [];
  for (let at = from; at < end; at++) {
    const kind = frontKind(survey, at, titles, lastTitle);
    if (kind === 'preamble' && says(survey, at)) opening.push(at);
    else put(at, kind);
  }
  return { end, opening };
}

interface Front {
  /** Index of the first line of the body. */
  readonly end: number;
  /** Lines that say something before the first heading: 为贯彻…，制定本方案。 They are units (method §2.1-3: 首段). */
  readonly opening: readonly number[];
}

function says(survey: Survey, at: number): boolean {
  const line = survey.marked[at]?.line;
  const text = line === undefined ? '' : head(line, 400);
  return text.length >= 15 && /[。：:；]/.test(text);
}

/** A marker that opens a body; a dash or a circled number alone does not. */
export function isBodyMark(marker: Marker): boolean {
  return marker.mark !== 'dash' && marker.mark !== 'circled';
}

const ROLE_IN_FRONT = {
  metadata: 'number',
  publicMark: 'closing',
  printed: 'closing',
  furniture: 'closing',
  number: 'number',
  order: 'number',
  dated: 'signature',
  adoption: 'adoption',
  addressee: 'addressee',
  attachmentHead: 'caption',
  attachmentList: 'closing',
  phrase: 'wrapper',
  figure: 'caption',
} as const satisfies Record<Role, OtherPartKind>;

/** What a wrapping notice or order says of the text it brings. Method §4.1 印发包装. */
const WRAPPER =
  /(?:现|已经|业经|经).{0,120}(?:印发|下发|转发|公布|发布|施行)|印发给?你们|现予(?:公布|发布|印发)|制定(?:了|并)?.{0,80}(?:印发|遵照执行)|关于批准《.+》的决定|予以公布/;

function frontKind(
  survey: Survey,
  at: number,
  titles: ReadonlySet<number>,
  lastTitle: number,
): OtherPartKind {
  const entry = survey.marked[at];
  if (entry === undefined) return 'preamble';
  if (survey.contents.has(at)) return 'contents';
  if (titles.has(at)) return 'title';
  if (survey.signatures.has(at)) return 'signature';
  if (survey.lists.has(at)) return 'closing';
  const role = survey.roles[at] ?? null;
  if (role === 'adoption') return WRAPPER_ONLY.test(head(entry.line, 400)) ? 'wrapper' : 'adoption';
  if (role !== null) return ROLE_IN_FRONT[role];
  return at < lastTitle || WRAPPER.test(head(entry.line, 800)) ? 'wrapper' : 'preamble';
}

const WRAPPER_ONLY = /现予公布|现将|印发给/;

/** Bounds the search for a body in a text that has no markers. */
const LONGEST_FRONT = 40;

function frontEnd(survey: Survey, from: number, annex: boolean): number {
  for (let at = from; at < survey.marked.length; at++) {
    const marker = survey.marked[at]?.marker ?? null;
    if (marker !== null && isBodyMark(marker) && !survey.contents.has(at) && !survey.lists.has(at)) return at;
    if (annex && survey.roles[at] === 'attachmentHead') break;
  }
  let end = from;
  for (let at = from; at < Math.min(survey.marked.length, from + (annex ? 3 : LONGEST_FRONT)); at++) {
    const line = survey.marked[at]?.line;
    if (line === undefined) break;
    if (annex && survey.roles[at] === 'attachmentHead') break;
    const role = survey.roles[at];
    const belongs =
      role === 'number' ||
      role === 'addressee' ||
      role === 'order' ||
      role === 'adoption' ||
      role === 'metadata';
    if (
      belongs ||
      looksLikeTitle(line) ||
      isTitleBracket(line) ||
      (at === 0 && line.text.length < 60 && !/[。；：]$/.test(line.text))
    )
      end = at + 1;
  }
  return end;
}

function titleLines(survey: Survey, from: number, end: number, annex: boolean): ReadonlySet<number> {
  const titles = new Set<number>();
  const plain = (at: number): boolean =>
    at >= from &&
    at < end &&
    survey.roles[at] === null &&
    survey.marked[at]?.marker === null &&
    !survey.contents.has(at);
  const key = (at: number): string => titleKey(survey.marked[at]?.line.text.slice(0, 200) ?? '');
  const announces = survey.announced.size > 0;
  for (let at = from; at < end; at++) {
    const line = survey.marked[at]?.line;
    if (line === undefined || !plain(at) || survey.signatures.has(at)) continue;
    if (looksLikeTitle(line) || (announces && survey.announced.has(key(at)))) titles.add(at);
    else if (announces && plain(at + 1) && survey.announced.has(key(at) + key(at + 1)))
      titles.add(at).add(at + 1);
    else if (isTitleBracket(line) && (titles.has(at - 1) || at === from + 1)) titles.add(at);
    else if (isTitleBeginning(survey, at, plain)) titles.add(at);
    // Under 附件1 the first short line is the annex's title, whatever its last word.
    else if (annex && at === from && line.text.length <= 40 && !/[，。；：:]/.test(line.text)) titles.add(at);
  }
  return titles;
}

/** The upper line of a title in two lines, at the head of a text only: elsewhere short lines are signatures. */
function isTitleBeginning(survey: Survey, at: number, plain: (at: number) => boolean): boolean {
  const line = survey.marked[at]?.line;
  const next = survey.marked[at + 1]?.line;
  if (line === undefined || next === undefined || line.text.length > 60 || /[。；，：:]$/.test(line.text))
    return false;
  const atHead = at === 0 || (at > 0 && survey.roles[at - 1] === 'number');
  return atHead && plain(at + 1) && (looksLikeTitle(next) || isTitleBracket(next));
}
