import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { CodeId } from '../../shared/coding/codebook';
import type { Pack, PackDocument } from '../../shared/exchange/pack';
import { packRead } from '../../shared/exchange/pack';
import type { ClauseId, DocumentId } from '../../shared/policy/document';
import type { ReadDocument } from '../../shared/project/record';
import { CLEANING_STEPS } from '../../shared/text/cleaning';
import type { Span } from '../../shared/text/span';
import { documentOfText, taggable } from '../storage/documents';
import type { Project } from '../storage/file';
import { documentHead, documentHeads } from '../storage/standing';
import { fileBytes } from '../workers/readPolicy';
import { openProject, Refusal, type Context } from './context';
import { projectHead } from '../storage/reports';

/** A package that was read, with each of its texts as it stands here or would come to stand here. */
export interface Unpacked {
  readonly pack: Pack;
  readonly texts: ReadonlyMap<DocumentId, UnpackedText>;
}

export interface UnpackedText {
  /** Its id in this project. */
  readonly here: DocumentId;
  /** null: the text is in the project already, whether taken out or not. */
  readonly read: ReadDocument | null;
  /** Sampled clauses that this program finds at the same place in the text. */
  readonly clauses: ReadonlySet<ClauseId>;
}

/** Reads a package; refused with the name of the file and what to do. Nothing is stored. */
export async function unpacked(context: Context, path: string): Promise<Unpacked> {
  const name = basename(path);
  const bytes = await fileBytes(path);
  if (!bytes.ok) throw new Refusal(bytes.failure);
  const reading = packRead(new TextDecoder().decode(bytes.value));
  if (!reading.ok) {
    const { reason } = reading;
    if (reason === null) throw new Refusal({ key: 'pack.newer', values: { name } });
    throw new Refusal({ key: 'pack.notPack', values: { name, reason } });
  }
  const { pack } = reading;
  for (const { text, sha256, title } of pack.documents) {
    if (hash(text) !== sha256) throw new Refusal({ key: 'pack.damaged', values: { name, title } });
  }
  const texts = new Map<DocumentId, UnpackedText>();
  for (const document of pack.documents) texts.set(document.id, await unpackedText(context, name, document));
  return { pack, texts };
}

async function unpackedText(context: Context, file: string, document: PackDocument): Promise<UnpackedText> {
  const project = openProject(context);
  // A colleague's texts never go into the sample: there each is read as new.
  const known = projectHead(project).sample ? null : documentOfText(project, document.sha256);
  const read = known === null ? await readAnew(context, file, document) : null;
  const found: readonly (Span & { readonly id: ClauseId; readonly leaf: boolean })[] =
    read?.clauses ?? taggable(project, known?.id ?? document.id).clauses;
  const places = new Map(found.filter(({ leaf }) => leaf).map((clause) => [clause.id, clause]));
  return {
    here: read?.id ?? known?.id ?? document.id,
    read,
    clauses: new Set(
      document.clauses.flatMap(({ id, start, end }) => {
        const clause = places.get(id);
        return clause?.start === start && clause.end === end ? [id] : [];
      }),
    ),
  };
}

/** By the workshop, as any file of a stranger: it can be stopped, and nothing of the package is believed but its text. */
async function readAnew(context: Context, file: string, document: PackDocument): Promise<ReadDocument> {
  const folder = await mkdtemp(join(tmpdir(), 'gangmu-pack-'));
  const path = join(folder, 'text.txt');
  try {
    await writeFile(path, document.text);
    const name = `${document.fileName.replace(/\.[a-z]+$/i, '')}.txt`;
    const outcome = await context.pool.read(path, name, { encoding: 'utf-8', off: CLEANING_STEPS });
    if (!outcome.ok) throw new Refusal(outcome.failure);
    const [read, ...more] = outcome.read.documents;
    if (read?.sha256 !== document.sha256 || more.length > 0) {
      throw new Refusal({ key: 'pack.damaged', values: { name: file, title: document.title } });
    }
    return { ...read, fileName: document.fileName };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Titles of the package's texts of which another version stands here: same title, other text. */
export function otherTexts(project: Project, { pack, texts }: Unpacked): string[] {
  const heads = new Set(documentHeads(project).map(({ facts }) => facts.title));
  return pack.documents.flatMap(({ id, title }) => {
    const read = texts.get(id)?.read ?? null;
    return read !== null && (heads.has(title) || heads.has(read.facts.title)) ? [title] : [];
  });
}

/** The texts of a sample as they go into a package. */
export function packDocument(project: Project, id: DocumentId, clauses: ReadonlySet<ClauseId>): PackDocument {
  const { text, clauses: all } = taggable(project, id);
  const { facts, fileName } = documentHead(project, id);
  return {
    ...{ id, text, fileName: plainName(fileName) },
    title: facts.title.slice(0, 400),
    sha256: hash(text),
    clauses: all
      .filter((clause) => clauses.has(clause.id))
      .map(({ id: clause, start, end }) => ({ id: clause, start, end })),
  };
}

/** How often each code is given in the package's layers. */
export function codesGiven({ coders }: Pack): Map<CodeId, number> {
  const counts = new Map<CodeId, number>();
  for (const code of coders.flatMap(({ layer }) => layer.flatMap(({ codes }) => codes))) {
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

function plainName(name: string): string {
  return name.replace(/[\\/\p{Cc}]/gu, ' ').slice(-400) || 'text';
}

function hash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
