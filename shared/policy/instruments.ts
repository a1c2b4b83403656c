import type { FoldedText } from '../text/fold';
import type { OtherPart, OtherPartKind } from './document';
import type { Marked } from './contents';
import { classifyFront, isBodyMark } from './front';
import { foldedLines, head, type Line } from './lines';
import type { Role } from './roles';
import { withoutRepetition } from './repetition';
import { type Survey, surveyed } from './survey';
import { looksLikeTitle, titleKey } from './titles';

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

/**
 * Cuts a document into its texts (each: front matter, body) and everything that is no clause.
 * Front matter is what stands before the first marker of a text; bodies end where a title, an annex head
 * or a numbering that starts again begins the next text.
 */
export function instrumentsOf(fold: FoldedText): Cut {
  const survey = surveyed(foldedLines(fold));
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
  return withoutRepetition({ lines, parts, instruments });
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
  // Sentences are no titles; most lines of a body are.
  if (survey.roles[at] !== null || '。；，'.includes(entry.line.text.slice(-1))) return false;
  const announced =
    survey.announced.size > 0 && survey.announced.has(titleKey(entry.line.text.slice(0, 200)));
  if (!looksLikeTitle(entry.line) && !announced) return false;
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
  // 名称：…。 inside a body is a sentence, not a field of the page.
  if (role === 'metadata' && /[。；]$/.test(survey.marked[at]?.line.text ?? '')) return null;
  return role in ROLE_IN_BODY ? ROLE_IN_BODY[role as keyof typeof ROLE_IN_BODY] : null;
}
