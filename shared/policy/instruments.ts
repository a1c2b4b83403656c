import type { OtherPart, OtherPartKind } from '../policy/document';
import { contentsLines, type Marked } from './contents';
import { classifyFront, isBodyMark } from './front';
import { head, type Line, linesOf } from './lines';
import { markedLines } from './numbering';
import { roleOf, type Role } from './roles';
import { isTitleBracket, looksLikeTitle, namesBrought, titleKey } from './titles';

/** A line outside the clauses and what it is; the facts are read from these. */
export interface Part extends OtherPart {
  readonly line: Line;
  /** 0 for the document itself, 1, 2… for the texts and annexes after it. */
  readonly instrument: number;
}

/** One text with a numbering of its own: the document, a second text of the same notice, an annex. */
export interface Instrument {
  readonly index: number;
  readonly annex: boolean;
  /** Paragraphs between the title and the first heading. */
  readonly opening: readonly Line[];
  readonly body: readonly Marked[];
}

export interface Cut {
  readonly lines: readonly Line[];
  readonly parts: readonly Part[];
  readonly instruments: readonly Instrument[];
}

/** What every step of the cutting looks at. */
export interface Survey {
  readonly marked: readonly Marked[];
  readonly roles: readonly (Role | null)[];
  readonly contents: ReadonlySet<number>;
  /** Lines of `附件：1.… 2.…` lists. */
  readonly lists: ReadonlySet<number>;
  readonly signatures: ReadonlySet<number>;
  /** Keys of the names that wrapping notices have announced so far. */
  readonly announced: Set<string>;
}

/**
 * Cuts a document into its texts (each: front matter, body) and everything that is no clause.
 * Front matter is what stands before the first marker of a text; bodies end where a title, an annex head
 * or a numbering that starts again begins the next text.
 */
export function instrumentsOf(text: string): Cut {
  const survey = surveyed(linesOf(text));
  const lines = survey.marked.map(({ line }) => line);
  const parts: Part[] = [];
  const instruments: Instrument[] = [];
  let from = 0;
  let annex = false;
  while (from < lines.length) {
    const index = instruments.length;
    const put = (at: number, kind: OtherPartKind): void => {
      const line = lines[at];
      if (line !== undefined) parts.push({ start: line.start, end: line.end, kind, line, instrument: index });
    };
    const front = classifyFront(survey, from, put, annex);
    const { body, end } = bodyOf(survey, front.end, put, annex);
    // A wrapper without a body of its own belongs to the text that follows it.
    if (body.length > 0)
      instruments.push({ index, annex, opening: front.opening.flatMap((at) => lines[at] ?? []), body });
    else for (const at of front.opening) put(at, 'preamble');
    const next = lines[end];
    if (next !== undefined && survey.roles[end] === 'attachmentHead') {
      annex = true;
      parts.push({
        start: next.start,
        end: next.end,
        kind: 'caption',
        line: next,
        instrument: instruments.length,
      });
      from = end + 1;
    } else {
      from = Math.max(end, from + 1);
    }
  }
  return { lines, parts, instruments };
}

function surveyed(lines: readonly Line[]): Survey {
  const marked = markedLines(lines);
  const roles = marked.map(({ line, marker }) => (marker === null ? roleOf(line) : null));
  marked.forEach((_, at) => {
    if (roles[at] === 'attachmentList' && opensAnnex(marked, at)) roles[at] = 'attachmentHead';
    for (const inside of brokenAdoption(marked, at)) roles[inside] = 'adoption';
  });
  const survey = {
    marked,
    roles,
    contents: contentsLines(marked),
    lists: attachmentLists(marked, roles),
    signatures: signatureLines(marked, roles),
    announced: new Set<string>(),
  };
  for (const { line, marker } of marked) {
    const text = head(line, 1200);
    if (marker === null && /印发|公布|发布|转发|通过|制定/.test(text)) {
      for (const name of namesBrought(text)) survey.announced.add(titleKey(name));
    }
  }
  return survey;
}

/** The lines of an adoption bracket that is broken over lines: （2003年8月27日…⏎…通过）. */
function brokenAdoption(marked: readonly Marked[], at: number): readonly number[] {
  const line = marked[at]?.line;
  const first = line === undefined ? '' : head(line, 400);
  if (!/^[（(](?:根据)?\d{4}年\d{1,2}月\d{1,2}日[^（）()]*$/.test(first)) return [];
  const lines = [at];
  for (let next = at + 1; next <= at + 6; next++) {
    const entry = marked[next];
    if (entry === undefined || entry.marker !== null) return [];
    lines.push(next);
    if (/[）)]$/.test(entry.line.text)) return lines;
  }
  return [];
}

/** `附件1：云岚省…细则` directly above 第一章 or 一、 heads the annex; elsewhere it lists it. */
function opensAnnex(marked: readonly Marked[], at: number): boolean {
  const next = marked[at + 1]?.marker;
  if (next === null || next === undefined || next.number !== 1) return false;
  return next.mark === 'part' || next.mark === 'chapter' || next.mark === 'article' || next.mark === 'han';
}

/** Where a body ends: at the index of the line that begins the next text. */
function bodyOf(
  survey: Survey,
  from: number,
  put: (at: number, kind: OtherPartKind) => void,
  annex: boolean,
): { readonly body: readonly Marked[]; readonly end: number } {
  const body: Marked[] = [];
  const reached = new Reached();
  // An annex without numbering and without sentences is a table or a list of names, not provisions.
  const provisions = !annex || hasMarksBeforeNextHead(survey, from);
  let at = from;
  for (; at < survey.marked.length; at++) {
    const entry = survey.marked[at];
    if (entry === undefined) break;
    if (at > from && (survey.roles[at] === 'attachmentHead' || beginsAnotherText(survey, at, reached))) break;
    const kind = kindInBody(survey, at);
    if (kind !== null) put(at, kind);
    else if (!provisions && !/[。；]/.test(head(entry.line, 400))) put(at, 'closing');
    else {
      body.push(entry);
      reached.note(entry);
    }
  }
  return { body, end: at };
}

/** The numbers a body has come to, to see one start again. */
class Reached {
  article = 0;
  chapter = 0;
  han = 0;
  note({ marker }: Marked): void {
    if (marker?.mark === 'article') this.article = marker.number;
    if (marker?.mark === 'chapter') this.chapter = marker.number;
    if (marker?.mark === 'han') this.han = marker.number;
  }
  startsAgain({ marker }: Marked): boolean {
    if (marker?.number !== 1) return false;
    if (marker.mark === 'article') return this.article > 0 && marker.sub === 0;
    if (marker.mark === 'chapter') return this.chapter > 1 && this.article > 0;
    return marker.mark === 'han' && this.han > 1 && this.article === 0 && this.chapter === 0;
  }
}

const LOOK_AHEAD = 14;

function beginsAnotherText(survey: Survey, at: number, reached: Reached): boolean {
  const entry = survey.marked[at];
  if (entry === undefined) return false;
  if (entry.marker !== null) return !survey.lists.has(at) && reached.startsAgain(entry);
  const announced = survey.announced.has(titleKey(entry.line.text.slice(0, 200)));
  if (survey.roles[at] !== null || !(looksLikeTitle(entry.line) || announced)) return false;
  if (announced && reached.article + reached.han + reached.chapter > 0) return true;
  let looked = 0;
  for (let next = at + 1; next < survey.marked.length && looked < LOOK_AHEAD; next++) {
    const following = survey.marked[next];
    if (following === undefined || survey.contents.has(next)) continue;
    looked++;
    if (following.marker !== null && isBodyMark(following.marker)) {
      return (
        reached.startsAgain(following) ||
        (following.marker.number === 1 && reached.article > 1 && following.marker.mark === 'han')
      );
    }
  }
  return false;
}

function hasMarksBeforeNextHead(survey: Survey, from: number): boolean {
  for (let at = from; at < survey.marked.length; at++) {
    if (survey.roles[at] === 'attachmentHead') return false;
    const marker = survey.marked[at]?.marker;
    if (marker !== null && marker !== undefined && isBodyMark(marker)) return true;
  }
  return false;
}

const ROLE_IN_BODY = {
  metadata: 'number',
  publicMark: 'closing',
  printed: 'closing',
  furniture: 'closing',
  attachmentList: 'closing',
  phrase: 'closing',
  figure: 'caption',
} as const satisfies Partial<Record<Role, OtherPartKind>>;

function kindInBody(survey: Survey, at: number): OtherPartKind | null {
  if (survey.contents.has(at)) return 'contents';
  if (survey.signatures.has(at)) return 'signature';
  if (survey.lists.has(at)) return 'closing';
  const role = survey.roles[at];
  if (role === null || role === undefined) return null;
  return role in ROLE_IN_BODY ? ROLE_IN_BODY[role as keyof typeof ROLE_IN_BODY] : null;
}

function attachmentLists(marked: readonly Marked[], roles: readonly (Role | null)[]): ReadonlySet<number> {
  const lists = new Set<number>();
  for (let at = 0; at < marked.length; at++) {
    if (roles[at] !== 'attachmentList') continue;
    lists.add(at);
    let number = 1;
    for (let next = at + 1; next < marked.length; next++) {
      const entry = marked[next];
      if (entry?.marker?.mark !== 'digit' || entry.line.text.length > 100 || entry.line.text.includes('。'))
        break;
      if (entry.marker.number !== number + 1 && entry.marker.number !== number) break;
      number = entry.marker.number;
      lists.add(next);
    }
  }
  return lists;
}

const ORGAN_END = /(?:院|部|委|会|局|厅|办|府|室|中心|署|行|社|组|区|团|司|校|处|联|总队|大学)$/;
const PERSON =
  /^(?:总理|国家主席|主席|省长|代省长|市长|代市长|区长|县长|州长|盟长|主任|委员长|部长|局长|厅长|院长|检察长)\S{2,8}$/;

/** Names of signatories and dates under a text: up to nine short lines that lead to a date. */
function signatureLines(marked: readonly Marked[], roles: readonly (Role | null)[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = 0; at < marked.length; at++) {
    if (roles[at] !== 'dated') continue;
    found.add(at);
    for (let before = at - 1; before >= Math.max(0, at - 9); before--) {
      const entry = marked[before];
      if (entry === undefined || entry.marker !== null) break;
      const text = entry.line.text.replace(/\s/g, '');
      if (text.length > 60 || /[。，；：:、《》]/.test(text) || isTitleBracket(entry.line)) break;
      if (
        !ORGAN_END.test(text) &&
        !PERSON.test(text) &&
        !/^.{2,20}(?:院|部|委|会|局|厅|办|府|室)请输入/.test(text)
      )
        break;
      found.add(before);
    }
  }
  return found;
}
