import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Tagger } from '../../shared/coding/tag';
import type { CatalogueEntry } from '../../shared/policy/catalogue';
import { policyDocument } from '../../shared/policy/parse';
import { clauseUnits } from '../../shared/policy/units';
import type { DocumentId, PolicyDocument, SourceText } from '../../shared/policy/document';
import type { Message } from '../../shared/wording/say';
import { sourceTexts } from '../importers/read';
import type { ReadDocument } from '../../shared/project/record';

export interface Parsed {
  readonly source: SourceText;
  readonly document: PolicyDocument;
}

export type Outcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Message };

/** The bytes of a file; what the disk refuses is told with the system's own reason. */
export async function fileBytes(path: string): Promise<Outcome<Uint8Array>> {
  try {
    return { ok: true, value: await readFile(path) };
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return { ok: false, failure: { key: 'import.unreadable', values: { reason } } };
  }
}

/** Bytes of one file → frozen text → facts and clauses. */
export async function policyParsed(
  bytes: Uint8Array,
  fileName: string,
  catalogue: readonly CatalogueEntry[],
): Promise<Outcome<Parsed>> {
  const read = await sourceTexts(bytes, fileName, {});
  if (!read.ok) return read;
  const [source] = read.sources;
  if (source === undefined) throw new Error('a reading without a text');
  const document = policyDocument(source.text, { fileName, catalogue });
  return { ok: true, value: { source, document } };
}

/** The whole road of one file, but for the words, which want the segmenter: bytes → text → clauses → codings. */
export async function policyRead(
  bytes: Uint8Array,
  fileName: string,
  catalogue: readonly CatalogueEntry[],
  tagger: Tagger,
): Promise<Outcome<Omit<ReadDocument, 'words'>>> {
  const parsed = await policyParsed(bytes, fileName, catalogue);
  if (!parsed.ok) return parsed;
  const { source, document } = parsed.value;
  const sha256 = createHash('sha256').update(source.text, 'utf8').digest('hex');
  const units = clauseUnits(document.clauses);
  return {
    ok: true,
    value: {
      // From the text itself, so that the same file has the same id in every project.
      id: `d${sha256.slice(0, 16)}` as DocumentId,
      fileName,
      format: source.format,
      encoding: source.encoding,
      sha256,
      text: source.text,
      characters: charactersOf(source.text),
      facts: document.facts,
      clauses: document.clauses.map((clause) => ({ ...clause, unit: units.get(clause.id) ?? clause.id })),
      others: document.others,
      warnings: [...source.warnings, ...document.warnings],
      codings: tagger.tag({ text: source.text, facts: document.facts, clauses: document.clauses }),
      original: bytes,
    },
  };
}

/** Length of a text as catalogues of policies give it: code points, line breaks not counted. */
export function charactersOf(text: string): number {
  let count = 0;
  for (const character of text) if (character !== '\n' && character !== '\r') count += 1;
  return count;
}
