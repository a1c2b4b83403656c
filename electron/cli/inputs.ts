import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { catalogueEntries, type CatalogueEntry } from '../../shared/policy/catalogue';
import { policyFiles } from '../importers/gather';
import { policyParsed, type Outcome, type Parsed } from '../workers/readPolicy';
import type { Terminal } from './terminal';

export interface Input extends Parsed {
  /** As it was named on the command line, or found below a folder named there. */
  readonly file: string;
}

/**
 * Reads every policy file below `paths` in turn and hands it on; refusals are told as they happen.
 * Gives how many were refused.
 */
export async function eachInput(
  terminal: Terminal,
  corpora: string,
  paths: readonly string[],
  use: (input: Input) => void,
): Promise<number> {
  const catalogue = await ownCatalogue(corpora);
  const gathered = await policyFiles(paths);
  let refused = gathered.refused.length;
  for (const { name, failure } of gathered.refused) {
    terminal.tell('cli.refused', { name, reason: terminal.words(failure) });
  }
  for (const [done, { path, name }] of gathered.files.entries()) {
    terminal.progress(
      terminal.words({ key: 'cli.readingFirst', values: { done, total: gathered.files.length, name } }),
    );
    const outcome = await parsedFile(path, catalogue);
    if (outcome.ok) use({ file: path, ...outcome.value });
    else {
      refused += 1;
      terminal.tell('cli.refused', { name, reason: terminal.words(outcome.failure) });
    }
  }
  if (gathered.files.length === 0 && gathered.refused.length === 0) {
    terminal.tell('cli.nothing');
    return 1;
  }
  return refused;
}

async function parsedFile(path: string, catalogue: readonly CatalogueEntry[]): Promise<Outcome<Parsed>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return { ok: false, failure: { key: 'import.unreadable', values: { reason } } };
  }
  return policyParsed(bytes, path.split(/[\\/]/).pop() ?? path, catalogue);
}

async function ownCatalogue(corpora: string): Promise<readonly CatalogueEntry[]> {
  return catalogueEntries(await readFile(join(corpora, 'catalogue.csv'), 'utf8'));
}
