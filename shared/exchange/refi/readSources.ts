import type { Message } from '../../wording/say';
import { countingDetected, foldedText, passageSpans, type Positioned } from '../offsets';
import {
  codesOf,
  type ExchangeCode,
  type ExchangeCoding,
  type ExchangeDocument,
  type ExchangeSelection,
} from '../project';
import { childNamed, childrenNamed, type XmlElement } from '../xml';
import { createdOf, descriptionOf, guidOf, targets, userOf } from './readWords';

/** A text as its file gives it; `marked`: it began with a byte order mark, which is not in `raw`. */
export interface SourceText {
  readonly raw: string;
  readonly marked: boolean;
}

/** `element`: where values of variables stand; they are not read here. */
export type TextRead = Omit<ExchangeDocument, 'values'> & { readonly element: XmlElement };

interface Found extends SourceText {
  /** The source: TextSource or PDFSource. */
  readonly source: XmlElement;
  /** What holds the selections: itself, or the Representation of a PDF. */
  readonly holder: XmlElement;
  readonly selections: readonly XmlElement[];
}

/** Sources with their text, their passages brought to spans by the way of counting that fits them best. */
export function documentsRead(
  sources: XmlElement | undefined,
  { origin, codes }: { readonly origin: string | null; readonly codes: readonly ExchangeCode[] },
  textOf: (path: string) => SourceText | null,
): { readonly documents: readonly TextRead[]; readonly losses: readonly Message[] } {
  const losses: Message[] = [];
  const found: Found[] = [];
  const media = new Map<string, number>();
  for (const source of sources?.children ?? []) {
    const holder = source.name === 'PDFSource' ? childNamed(source, 'Representation') : source;
    if (source.name !== 'TextSource' && source.name !== 'PDFSource') {
      media.set(source.name, (media.get(source.name) ?? 0) + 1);
      continue;
    }
    const text = holder === undefined ? null : sourceText(holder, textOf);
    const selections = childrenNamed(holder, 'PlainTextSelection');
    losses.push(...pageSelections(source, selections));
    if (text === null || holder === undefined) losses.push(missing(source, selections));
    else found.push({ ...text, source, holder, selections });
  }
  for (const [kind, n] of media) {
    losses.push({ key: 'exchange.loss.media', values: { kind: kind.replace(/Source$/, ''), n } });
  }
  const positioned = found.map(positionedOf);
  const { counting, score, sure } = countingDetected(positioned, origin);
  const known = new Set(codesOf(codes).map(({ code }) => code.guid));
  const documents = found.map((one, i): TextRead => {
    const text = foldedText(one.raw);
    const spans = passageSpans(positioned[i] ?? { ...one, passages: [] }, counting);
    const reader = codingReader(known);
    const selections = one.selections.flatMap((selection, s): ExchangeSelection[] => {
      const span = spans[s] ?? null;
      if (span === null) return [];
      const guid = guidOf(selection.attribute('guid'));
      const codings = reader.codingsOf(selection, `${String(span.start)}–${String(span.end)}`);
      const notes = targets(selection, 'NoteRef');
      const made = { user: userOf(selection), created: createdOf(selection) };
      return [{ guid, ...span, ...made, description: descriptionOf(selection), codings, notes }];
    });
    const codings = [one.source, ...(one.holder === one.source ? [] : [one.holder])].flatMap((element) =>
      reader.codingsOf(element, 'document'),
    );
    const document = one.source.attribute('name') ?? '';
    const outside = one.selections.length - selections.length;
    if (outside > 0) losses.push({ key: 'exchange.loss.outside', values: { document, n: outside } });
    if (reader.repeated() > 0) {
      losses.push({ key: 'exchange.loss.repeated', values: { document, n: reader.repeated() } });
    }
    if (reader.unknown() > 0) {
      losses.push({ key: 'exchange.loss.unknownCode', values: { document, n: reader.unknown() } });
    }
    return {
      element: one.source,
      guid: guidOf(one.source.attribute('guid')),
      name: document,
      description: descriptionOf(one.source),
      text,
      user: userOf(one.source),
      created: createdOf(one.source),
      selections,
      codings,
      notes: targets(one.source, 'NoteRef'),
    };
  });
  if (!sure) losses.push(unsureOffsets(documents, score));
  return { documents, losses };
}

function sourceText(holder: XmlElement, textOf: (path: string) => SourceText | null): SourceText | null {
  const content = childNamed(holder, 'PlainTextContent')?.text;
  if (content !== undefined) return { raw: content, marked: false };
  const path = holder.attribute('plainTextPath');
  return path === undefined ? null : textOf(path);
}

function positionedOf({ raw, marked, selections }: Found): Positioned {
  const number = (selection: XmlElement, name: string): number => {
    const written = selection.attribute(name) ?? '';
    return /^\s*\d{1,9}\s*$/.test(written) ? Number(written) : -1;
  };
  return {
    raw,
    marked,
    passages: selections.map((selection) => ({
      start: number(selection, 'startPosition'),
      end: number(selection, 'endPosition'),
      name: selection.attribute('name') ?? '',
    })),
  };
}

/** The codings under elements of one document; the same code by the same person at the same place only once. */
function codingReader(known: ReadonlySet<string>): {
  readonly codingsOf: (element: XmlElement, place: string) => ExchangeCoding[];
  readonly repeated: () => number;
  readonly unknown: () => number;
} {
  const seen = new Set<string>();
  let [repeated, unknown] = [0, 0];
  return {
    codingsOf: (element, place) =>
      childrenNamed(element, 'Coding').flatMap((coding) => {
        const [code = ''] = targets(coding, 'CodeRef');
        const user = userOf(coding) ?? userOf(element);
        const key = [place, code, user].join('|');
        if (!known.has(code)) unknown += 1;
        else if (seen.has(key)) repeated += 1;
        else {
          seen.add(key);
          const guid = guidOf(coding.attribute('guid'));
          const notes = targets(coding, 'NoteRef');
          // Memos are read after the texts.
          return [{ guid, code, remark: null, user, created: createdOf(coding), notes }];
        }
        return [];
      }),
    repeated: () => repeated,
    unknown: () => unknown,
  };
}

/** Rectangles on pages, but for those that the text has too. */
function pageSelections(source: XmlElement, selections: readonly XmlElement[]): Message[] {
  const inText = new Set(selections.map((selection) => guidOf(selection.attribute('guid'))));
  const lost = childrenNamed(source, 'PDFSelection').filter(
    (selection) => !inText.has(guidOf(selection.attribute('guid'))),
  );
  if (lost.length === 0) return [];
  const codings = lost.reduce((n, selection) => n + childrenNamed(selection, 'Coding').length, 0);
  const document = source.attribute('name') ?? '';
  return [{ key: 'exchange.loss.pages', values: { document, n: lost.length, codings } }];
}

function missing(source: XmlElement, selections: readonly XmlElement[]): Message {
  const codings = [source, ...selections].reduce(
    (n, element) => n + childrenNamed(element, 'Coding').length,
    0,
  );
  const document = source.attribute('name') ?? '';
  return { key: 'exchange.loss.noText', values: { document, selections: selections.length, codings } };
}

/** Three passages as they were understood, for a person to judge. */
function unsureOffsets(documents: readonly TextRead[], score: number): Message {
  const passages = documents
    .flatMap(({ text, selections }) => selections.map(({ start, end }) => text.slice(start, end)))
    .slice(0, 3)
    .map((passage) => `“${passage.length > 40 ? `${passage.slice(0, 40)}…` : passage}”`);
  const percent = Math.round(score * 100);
  return { key: 'exchange.loss.unsure', values: { percent, passages: passages.join('、') } };
}
