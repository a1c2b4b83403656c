import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { say, type Message } from '../../shared/wording/say';
import { projectExported } from '../../electron/exchange/exportProject';
import { projectImported, type ImportTools } from '../../electron/exchange/importProject';
import { ownCodebook, resourcesAt } from '../../electron/engine/resources';
import type { ReadDocument } from '../../shared/project/record';
import { tagger } from '../../shared/coding/tag';
import { catalogueEntries } from '../../shared/policy/catalogue';
import { documentStore } from '../../electron/storage/documents';
import { projectClose, projectCreate, type Project } from '../../electron/storage/file';
import { wordLengths } from '../../electron/segmenter/words';
import { documentRead, policiesParsed } from '../../electron/workers/readPolicy';

const root = resolve(import.meta.dirname, '..', '..');
export const resources = resourcesAt({ root });
export const codebook = ownCodebook(resources);
export const NOW = '2026-01-02T03:04:05Z';

/** Words are of no matter to exchange: one a character. */
export const tools: ImportTools = {
  resources,
  codebook,
  now: NOW,
  addRules: false,
  cut: (texts) => Promise.resolve(texts.map((text) => text.split(''))),
};

const tags = tagger(codebook);
const catalogue = catalogueEntries(readFileSync(join(resources.corpora, 'catalogue.csv'), 'utf8'));

/** A text as an import stores it. */
export async function readText(text: string, fileName: string): Promise<ReadDocument> {
  const parsed = await policiesParsed(new TextEncoder().encode(text), fileName, catalogue, {});
  const [first] = parsed.ok ? parsed.value.texts : [];
  if (first === undefined) throw new Error('not read');
  return { ...documentRead(first, fileName, tags), words: wordLengths(first.source.text.split('')) };
}

/** A new project with these documents. */
export function projectOf(path: string, documents: readonly ReadDocument[], name = '试验'): Project {
  const created = projectCreate(path, { codebook, sample: false, name });
  if (!created.ok) throw new Error(created.failure.key);
  for (const document of documents)
    documentStore(created.project, document, new TextEncoder().encode(document.text), NOW);
  projectClose(created.project);
  return created.project;
}

export function exported(
  path: string,
  name: string,
  wide = false,
  nvivo = false,
): { bytes: Uint8Array; losses: string[] } {
  const answer = projectExported(path, name, { wide, nvivo }, NOW);
  if (!answer.ok) throw new Error(told([answer.failure]).join());
  return { bytes: answer.bytes, losses: told(answer.losses) };
}

export async function imported(
  file: string,
  out: string,
  addRules = false,
): Promise<{ documents: number; codings: number; codes: number; losses: string[] }> {
  const answer = await projectImported(file, out, { ...tools, addRules });
  if (!answer.ok) throw new Error(told([answer.failure]).join());
  return { ...answer, losses: told(answer.losses) };
}

export async function refusal(file: string, out: string): Promise<string> {
  const answer = await projectImported(file, out, tools);
  return answer.ok ? '' : told([answer.failure]).join();
}

export function told(messages: readonly Message[]): string[] {
  return messages.map(({ key, values }) => say('zh', key, values));
}
