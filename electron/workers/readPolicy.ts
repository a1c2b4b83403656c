import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { Tagger } from '../../shared/coding/tag';
import type { CatalogueEntry } from '../../shared/policy/catalogue';
import type { DocumentId, Facts, PolicyDocument, SourceText } from '../../shared/policy/document';
import { sketch } from '../../shared/policy/likeness';
import { policyDocument } from '../../shared/policy/parse';
import { textSpans } from '../../shared/policy/split';
import { clauseUnits } from '../../shared/policy/units';
import type { ReadDocument } from '../../shared/project/record';
import type { CleaningStepName, OffsetMap } from '../../shared/text/cleaning';
import type { Message } from '../../shared/wording/say';
import { BOUNDS, sizeValues } from '../importers/bounds';
import { sourceTexts } from '../importers/read';

/** One text of a file, parsed. */
export interface Parsed {
  readonly source: SourceText;
  readonly document: PolicyDocument;
}

/** How a person wants a file read; what is not said is left to us. */
export interface Choice {
  readonly encoding?: string;
  readonly off?: readonly CleaningStepName[];
  /** Each text of its own in the file becomes a document. */
  readonly split?: boolean;
}

export type Outcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Message };

/**
 * The bytes of a file; what the disk refuses is told with the system's own reason. Looked at again before it is read:
 * since it was chosen it may have grown past the bound, or become a pipe or a device that never ends.
 */
export async function fileBytes(path: string): Promise<Outcome<Uint8Array>> {
  try {
    const entry = await stat(path);
    if (!entry.isFile()) return { ok: false, failure: { key: 'import.noFile' } };
    if (entry.size > BOUNDS.fileBytes) {
      return { ok: false, failure: { key: 'import.tooLarge', values: sizeValues(entry.size) } };
    }
    return { ok: true, value: await readFile(path) };
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return { ok: false, failure: { key: 'import.unreadable', values: { reason } } };
  }
}

/** Bytes of one file → its frozen texts, each with facts and clauses. */
export async function policiesParsed(
  bytes: Uint8Array,
  fileName: string,
  catalogue: readonly CatalogueEntry[],
  choice: Choice,
): Promise<Outcome<{ readonly texts: readonly Parsed[]; readonly encodings: readonly string[] }>> {
  const { encoding, off } = choice;
  const options = { ...(encoding === undefined ? {} : { encoding }), ...(off === undefined ? {} : { off }) };
  const read = await sourceTexts(bytes, fileName, options);
  if (!read.ok) return read;
  const parse = (source: SourceText): Parsed => {
    const document = policyDocument(source.text, { fileName, catalogue });
    return { source, document: { ...document, facts: withGiven(document.facts, source.given) } };
  };
  const whole = read.sources.map(parse);
  const texts = choice.split === true ? whole.flatMap((parsed) => separated(parsed, parse)) : whole;
  return { ok: true, value: { texts, encodings: read.encodings } };
}

/** A parsed text, tagged and ready to be stored but for its words, which want the segmenter. */
export function documentRead(
  { source, document }: Parsed,
  fileName: string,
  tagger: Tagger,
): Omit<ReadDocument, 'words'> {
  const { text } = source;
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
  const units = clauseUnits(document.clauses);
  return {
    // From the text itself, so that the same file has the same id in every project.
    id: `d${sha256.slice(0, 16)}` as DocumentId,
    fileName,
    part: source.part,
    format: source.format,
    encoding: source.encoding,
    sha256,
    text,
    uncleaned: source.original === text ? null : { text: source.original, map: source.map },
    cleaning: source.cleaning,
    characters: charactersOf(text),
    facts: document.facts,
    dates: document.dates,
    links: document.links,
    clauses: document.clauses.map((clause) => ({ ...clause, unit: units.get(clause.id) ?? clause.id })),
    others: document.others,
    warnings: [...source.warnings, ...document.warnings],
    codings: tagger.tag({ text, facts: document.facts, clauses: document.clauses }),
    sketch: sketch(text),
    texts: textSpans(document, text.length).length,
  };
}

/** Length of a text as catalogues of policies give it: code points, line breaks not counted. */
export function charactersOf(text: string): number {
  let count = 0;
  for (const character of text) if (character !== '\n' && character !== '\r') count += 1;
  return count;
}

/** What a table's columns state outranks what its text seems to say. */
function withGiven(facts: Facts, given: SourceText['given']): Facts {
  const names = Object.keys(given) as (keyof typeof given)[];
  if (names.length === 0) return facts;
  const origins = { ...facts.origins, ...Object.fromEntries(names.map((name) => [name, 'text' as const])) };
  return { ...facts, ...given, origins };
}

/** The texts of a file as documents of their own; what the notice in front says of issuer, place and date serves all. */
function separated(parsed: Parsed, parse: (source: SourceText) => Parsed): Parsed[] {
  const { source, document } = parsed;
  const spans = textSpans(document, source.text.length);
  if (spans.length < 2) return [parsed];
  return spans.map(({ start, end }, i) => {
    const part = parse({
      ...source,
      text: source.text.slice(start, end),
      original: source.original,
      map: mapFrom(source.map, start, end),
      part: source.part === null ? String(i + 1) : `${source.part}.${String(i + 1)}`,
    });
    return { ...part, document: { ...part.document, facts: inherited(part.document.facts, document.facts) } };
  });
}

function inherited(facts: Facts, notice: Facts): Facts {
  return {
    ...facts,
    documentNumber: facts.documentNumber ?? notice.documentNumber,
    issuers: facts.issuers.length > 0 ? facts.issuers : notice.issuers,
    level: facts.level ?? notice.level,
    region: facts.region ?? notice.region,
    date: facts.date ?? notice.date,
  };
}

/** The map of a stretch of the text, counted from its own beginning. */
function mapFrom({ starts, origins }: OffsetMap, start: number, end: number): OffsetMap {
  const first = starts.findLastIndex((at) => at <= start);
  const kept = starts.flatMap((at, k) => (k >= first && at < end ? [k] : []));
  return {
    starts: kept.map((k) => Math.max(0, (starts[k] ?? 0) - start)),
    origins: kept.map((k) => (origins[k] ?? 0) + Math.max(0, start - (starts[k] ?? 0))),
  };
}
