import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import type { Codebook } from '../../shared/coding/codebook';
import { PROGRAM_VERSION } from '../../shared/report/program';
import { policyFiles } from '../importers/gather';
import { written } from '../exporters/write';

/** What an analysis was made from and what came out, so that anyone can make it again and compare. */
const shape = z.object({
  program: z.string(),
  /** ISO time; the report names its day. */
  made: z.string(),
  language: z.enum(['zh', 'en']),
  codebook: z.object({ id: z.string(), version: z.string(), sha256: z.string() }),
  /** The rules decided without the model; manifests of former versions do not say it. */
  rulesOnly: z.boolean().default(false),
  /** Paths as they were given, from the folder of the manifest. */
  inputs: z.array(z.string()),
  /** Every file below them. */
  files: z.array(z.object({ path: z.string(), sha256: z.string() })),
  outputs: z.array(z.object({ file: z.string(), sha256: z.string() })),
});
export type Manifest = z.infer<typeof shape>;

/** Files whose every number is compared; pictures and Word files are drawn from the same numbers. */
export const COMPARED = ['coverage.csv', 'gaps.csv', 'report.json'] as const;
const OUTPUTS = [...COMPARED, 'report.html', 'report.docx'] as const;

export async function manifestOf(
  out: string,
  paths: readonly string[],
  about: {
    readonly made: string;
    readonly language: 'zh' | 'en';
    readonly codebook: Codebook;
    readonly rulesOnly: boolean;
  },
): Promise<Manifest> {
  const { codebook } = about;
  return {
    program: `gangmu ${PROGRAM_VERSION}`,
    made: about.made,
    language: about.language,
    codebook: {
      id: codebook.id,
      version: codebook.version,
      sha256: createHash('sha256').update(JSON.stringify(codebook)).digest('hex'),
    },
    rulesOnly: about.rulesOnly,
    inputs: paths.map((path) => from(out, path)),
    files: await filesBelow(out, paths),
    outputs: await Promise.all(
      OUTPUTS.map(async (file) => ({ file, sha256: await sha256(join(out, file)) })),
    ),
  };
}

/** The files of an analysis as they are now. */
export async function filesBelow(out: string, paths: readonly string[]): Promise<Manifest['files']> {
  const { files } = await policyFiles(paths);
  return Promise.all(files.map(async ({ path }) => ({ path: from(out, path), sha256: await sha256(path) })));
}

export async function manifestWrite(out: string, manifest: Manifest): Promise<void> {
  const outcome = await written(join(out, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`);
  if (!outcome.ok) throw new Error(`manifest.json: ${outcome.failure.key}`);
}

/** null: no such file, or not a manifest. */
export async function manifestRead(path: string): Promise<Manifest | null> {
  try {
    return shape.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}

export async function sha256(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}

/** With forward slashes, so that a manifest made on one system reads on another. */
function from(out: string, path: string): string {
  return relative(resolve(out), resolve(path)).split(sep).join('/');
}
