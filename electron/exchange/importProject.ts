import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Codebook, CodeId } from '../../shared/coding/codebook';
import { tagger, type Tagger } from '../../shared/coding/tag';
import { codesMatched, type MatchedCodes } from '../../shared/exchange/codesMatched';
import { ORIGIN } from '../../shared/exchange/fromProject';
import { codingsFrom, factsFrom, fileOf } from '../../shared/exchange/intoProject';
import type { ExchangeDocument, ExchangeProject } from '../../shared/exchange/project';
import { catalogueEntries, type CatalogueEntry } from '../../shared/policy/catalogue';
import type { SourceText } from '../../shared/policy/document';
import { policyDocument } from '../../shared/policy/parse';
import type { ReadDocument } from '../../shared/project/record';
import type { Message } from '../../shared/wording/say';
import { BOUNDS, sizeValues } from '../importers/bounds';
import { wordLengths } from '../segmenter/words';
import { documentStore } from '../storage/documents';
import { projectClose, projectCreate } from '../storage/file';
import { documentRead } from '../workers/readPolicy';
import type { Resources } from '../workers/orders';
import { FORMATS, formatOf } from './formats';
import { guidNamed } from './guid';
import { foreignCoders, named, projectLosses } from './importLosses';

/** What an import needs from outside: the own codebook, words of texts, and the time (ISO). */
export interface ImportTools {
  readonly resources: Resources;
  readonly codebook: Codebook;
  readonly cut: (texts: readonly string[]) => Promise<readonly (readonly string[])[]>;
  readonly now: string;
  /** Add what the rules find in the texts to the codings of the file. */
  readonly addRules: boolean;
}

/** What came of a file; `losses`: what could not be taken over, each as a sentence. */
export type ImportedProject =
  | {
      readonly ok: true;
      readonly documents: number;
      /** Codings of the file that lie on clauses now. */
      readonly codings: number;
      /** Codes that the own codebook did not have. */
      readonly codes: number;
      readonly losses: readonly Message[];
      /** What was understood in one way of several. */
      readonly notes: readonly Message[];
    }
  | { readonly ok: false; readonly failure: Message };

/** A file of another program, or of this one, as a new project at `out`; one that stands there is kept beside it. */
export async function projectImported(
  file: string,
  out: string,
  tools: ImportTools,
): Promise<ImportedProject> {
  const read = await exchangeRead(file);
  if (!read.ok) return read;
  const { project } = read;
  if (project.codes.length === 0 && project.documents.length === 0) {
    return { ok: false, failure: { key: 'exchange.nothing' } };
  }
  const matched = codesMatched(project.codes, tools.codebook, guidNamed);
  const losses = [...read.losses, ...projectLosses(project, matched)];
  const prepared = await documentsPrepared(project, matched, tools);
  const about = {
    codebook: matched.book,
    sample: false,
    ...(project.name === '' ? {} : { name: project.name }),
  };
  const notes = [
    ...named('exchange.note.byName', matched.byName),
    ...named('exchange.note.coders', foreignCoders(project)),
    ...(tools.addRules || project.documents.length === 0 || project.origin === ORIGIN
      ? []
      : [{ key: 'exchange.note.noRules' } as const]),
    ...(existsSync(out) ? [{ key: 'exchange.note.kept' } as const] : []),
  ];
  const created = projectCreate(out, about);
  if (!created.ok) return created;
  try {
    for (const { document, bytes } of prepared.documents)
      documentStore(created.project, document, bytes, tools.now);
  } finally {
    projectClose(created.project);
  }
  return {
    ok: true,
    documents: prepared.documents.length,
    codings: prepared.codings,
    codes: matched.added,
    losses: [...losses, ...prepared.losses],
    notes,
  };
}

/** A file in any of the exchange formats, by its ending. */
async function exchangeRead(file: string): Promise<ReturnType<(typeof FORMATS)['qdpx']['read']>> {
  const name = basename(file);
  const format = formatOf(name);
  if (format === null) return { ok: false, failure: { key: 'exchange.unknownEnding', values: { name } } };
  try {
    const { size } = await stat(file);
    if (size > BOUNDS.fileBytes)
      return { ok: false, failure: { key: 'import.tooLarge', values: sizeValues(size) } };
    return FORMATS[format].read(await readFile(file), name);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return { ok: false, failure: { key: 'import.unreadable', values: { reason: String(error.code) } } };
  }
}

interface Prepared {
  readonly documents: readonly { readonly document: ReadDocument; readonly bytes: Uint8Array }[];
  readonly codings: number;
  readonly losses: readonly Message[];
}

async function documentsPrepared(
  project: ExchangeProject,
  matched: MatchedCodes,
  tools: ImportTools,
): Promise<Prepared> {
  const catalogue = catalogueEntries(await readFile(join(tools.resources.corpora, 'catalogue.csv'), 'utf8'));
  const tags = tagger(matched.book);
  const words = await tools.cut(project.documents.map(({ text }) => text));
  const byText = new Map<string, string>();
  const documents: { document: ReadDocument; bytes: Uint8Array }[] = [];
  const losses: Message[] = [];
  let codings = 0;
  for (const [i, own] of project.documents.entries()) {
    const other = byText.get(own.text);
    if (own.text.trim() === '' || other !== undefined) {
      losses.push(other === undefined ? emptyText(own) : doubled(own, other));
      continue;
    }
    byText.set(own.text, own.name);
    const read = readDocument(project, own, { ...tools, catalogue, tags, ids: matched.ids });
    codings += read.placed;
    losses.push(...read.losses);
    const document = { ...read.document, words: wordLengths(words[i] ?? []) };
    documents.push({ document, bytes: new TextEncoder().encode(own.text) });
  }
  return { documents, codings, losses };
}

/** A text parsed as if it came from a file, with the facts and codings that the exchange file gives it. */
function readDocument(
  project: ExchangeProject,
  own: ExchangeDocument,
  tools: {
    catalogue: readonly CatalogueEntry[];
    tags: Tagger;
    ids: ReadonlyMap<string, CodeId>;
    addRules: boolean;
  },
): { document: Omit<ReadDocument, 'words'>; placed: number; losses: Message[] } {
  const { fileName, part } = fileOf(project, own);
  const source: SourceText = {
    text: own.text,
    original: own.text,
    cleaning: [],
    map: { starts: [0], origins: [0] },
    encoding: 'utf-8',
    format: 'txt',
    part,
    given: {},
    warnings: [],
  };
  const parsed = policyDocument(own.text, { fileName, catalogue: tools.catalogue });
  const { facts, losses: unread } = factsFrom(project, own, parsed.facts);
  const read = documentRead({ source, document: { ...parsed, facts } }, fileName, tools.tags);
  const taken = codingsFrom(project, own, {
    clauses: read.clauses,
    tagged: read.codings,
    ids: tools.ids,
    addRules: tools.addRules,
  });
  return {
    document: { ...read, codings: taken.codings },
    placed: taken.placed,
    losses: [...unread, ...taken.losses, ...documentCodings(own)],
  };
}

function documentCodings({ name: document, codings }: ExchangeDocument): Message[] {
  return codings.length === 0
    ? []
    : [{ key: 'exchange.loss.documentCodings', values: { document, n: codings.length } }];
}

function emptyText({ name: document, selections, codings }: ExchangeDocument): Message {
  const n = selections.reduce((sum, selection) => sum + selection.codings.length, codings.length);
  return { key: 'exchange.loss.noText', values: { document, selections: selections.length, codings: n } };
}

function doubled({ name: document }: ExchangeDocument, other: string): Message {
  return { key: 'exchange.loss.duplicateText', values: { document, other } };
}
