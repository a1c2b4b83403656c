import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { catalogueEntries, type CatalogueEntry } from '../../shared/policy/catalogue';
import type { Message } from '../../shared/wording/say';
import { policyFiles } from '../importers/gather';
import { charactersOf, fileBytes, policiesParsed, type Parsed } from '../workers/readPolicy';
import type { Resources } from '../workers/orders';

export interface Input extends Parsed {
  /** The file as it was named, or found below a folder that was named. */
  readonly file: string;
  /** Code points without line breaks. */
  readonly characters: number;
}

export interface Listener {
  readonly parsed: (input: Input) => void;
  readonly refused: (name: string, why: Message) => void;
  readonly progress: (done: number, total: number, name: string) => void;
}

/** Parses every policy file below `paths` in turn, without a project: each is heard of once, parsed or refused. */
export async function parseEach(
  resources: Resources,
  paths: readonly string[],
  hear: Listener,
): Promise<{ files: number; refused: number }> {
  const catalogue = catalogueEntries(await readFile(join(resources.corpora, 'catalogue.csv'), 'utf8'));
  const { files, refused: unreadable } = await policyFiles(paths);
  for (const { name, failure } of unreadable) hear.refused(name, failure);
  let refused = unreadable.length;
  for (const [done, { path, name }] of files.entries()) {
    hear.progress(done, files.length, name);
    const outcome = await parsedFile(path, catalogue);
    if (outcome.ok) {
      for (const parsed of outcome.value.texts) {
        hear.parsed({ file: path, ...parsed, characters: charactersOf(parsed.source.text) });
      }
    } else {
      refused += 1;
      hear.refused(name, outcome.failure);
    }
  }
  return { files: files.length, refused };
}

async function parsedFile(
  path: string,
  catalogue: readonly CatalogueEntry[],
): ReturnType<typeof policiesParsed> {
  const bytes = await fileBytes(path);
  return bytes.ok ? policiesParsed(bytes.value, basename(path), catalogue, {}) : bytes;
}
