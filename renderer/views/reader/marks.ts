import type { CodeId } from '../../../shared/coding/codebook';
import type { Coding } from '../../../shared/coding/coding';
import { actorWords, forceWords, type ForceWords } from '../../../shared/analysis/modalityRead';
import type { Span } from '../../../shared/text/span';
import type { TextLink } from './links';
import type { Mark, Run } from './runs';

/** What a stretch of the text is marked as. */
export type TextMark = CodeMark | LinkMark | PlaceMark | ChosenMark | CaretMark | ForceMark;

export interface CodeMark {
  readonly kind: 'code';
  readonly code: CodeId;
  /** person: words that a person chose. */
  readonly by: 'machine' | 'person';
  /** A candidate, which does not count. */
  readonly waiting: boolean;
  readonly uncertain: boolean;
}
interface LinkMark {
  readonly kind: 'link';
  readonly link: TextLink;
}
/** A place of what is looked for; now: where one stands. */
interface PlaceMark {
  readonly kind: 'place';
  readonly now: boolean;
}
/** Words chosen to be coded. */
interface ChosenMark {
  readonly kind: 'chosen';
}
/** The character beside which the keyboard stands. */
interface CaretMark {
  readonly kind: 'caret';
  readonly side: 'before' | 'after';
}

/** A word of force, or who is to do it. */
export interface ForceMark {
  readonly kind: 'force';
  readonly what: ForceWords['modality'] | 'actor';
}

/** What a clause does with its duties and whose they are, where it says so. */
export function forceMarks(text: string, { start, end }: Span, responsible: Span | null): Mark<TextMark>[] {
  const passage = text.slice(start, end);
  const moved = (span: Span): Span => ({ start: start + span.start, end: start + span.end });
  const actor = { kind: 'force', what: 'actor' } as const;
  return [
    ...forceWords(passage).map((words) => ({
      ...moved(words),
      what: { kind: 'force', what: words.modality } as const,
    })),
    ...actorWords(passage).map((words) => ({ ...moved(words), what: actor })),
    ...(responsible === null ? [] : [{ ...ends(responsible), what: actor }]),
  ];
}

/** The words behind codings: the machine's evidence and what a person chose, each coding one mark of each kind. */
export function codeMarks(codings: readonly Coding[]): Mark<TextMark>[] {
  return codings.flatMap(({ code, status, evidence, detail }) => {
    const about = { kind: 'code', code, waiting: status === 'candidate' } as const;
    const machine: CodeMark = { ...about, by: 'machine', uncertain: detail?.uncertain ?? false };
    const person: CodeMark = { ...machine, by: 'person' };
    return [
      ...(detail?.spans ?? []).map((span) => ({ ...ends(span), what: person })),
      ...evidence.map((span) => ({ ...ends(span), what: machine })),
    ];
  });
}

export function linkMarks(links: readonly TextLink[]): Mark<TextMark>[] {
  return links.map((link) => ({ ...ends(link), what: { kind: 'link', link } as const }));
}

export function placeMarks(places: readonly Span[], now: Span | undefined): Mark<TextMark>[] {
  return places.map((place) => ({
    ...ends(place),
    what: { kind: 'place', now: place.start === now?.start } as const,
  }));
}

const CHOSEN: ChosenMark = { kind: 'chosen' };

/** `within`: the stretch that is drawn; at its very end the caret stands after the last character. */
export function chosenMarks(words: Span | null, caret: number | null, within: Span): Mark<TextMark>[] {
  const chosen = words === null ? [] : [{ ...ends(words), what: CHOSEN }];
  if (caret === null || caret < within.start || caret > within.end) return chosen;
  const after = caret === within.end;
  const start = after ? caret - 1 : caret;
  const what = { kind: 'caret', side: after ? 'after' : 'before' } as const;
  return [...chosen, { start, end: start + 1, what }];
}

/** The codes over a run, each once: where machine and person point to the same words, the person's. */
export function codesOver({ marks }: Run<TextMark>): readonly CodeMark[] {
  const codes = new Map<CodeId, CodeMark>();
  for (const mark of marks) {
    if (mark.kind === 'code' && codes.get(mark.code)?.by !== 'person') codes.set(mark.code, mark);
  }
  return [...codes.values()];
}

export function linkOver({ marks }: Run<TextMark>): TextLink | null {
  return marks.find((mark) => mark.kind === 'link')?.link ?? null;
}

function ends({ start, end }: Span): Span {
  return { start, end };
}
