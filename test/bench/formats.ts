import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceTexts } from '../../electron/importers/read';
import type { FileFormat } from '../../shared/policy/document';
import { made, type Named } from './made';
import { type Measurement, secondsOf, speed } from './measure';

const FORMATS = [
  'txt',
  'md',
  'html',
  'docx',
  'doc',
  'rtf',
  'odt',
  'pdf',
  'ofd',
  'csv',
  'xlsx',
] as const satisfies readonly FileFormat[];

const RUNS = 3;
/** A pass over few and small files is repeated until it has read as much as this. */
const CHARACTERS_LEAST = 100_000;

/**
 * Characters of text that importing gives in a second, for each format: from the files as they were published where
 * they lie beside the checkout, from those of the tests, and from `texts` put into a format that neither has.
 */
export async function formats(root: string, texts: readonly string[]): Promise<readonly Measurement[]> {
  const given = [
    ...(await filesIn(join(root, '..', 'shared', 'corpus', 'originals'))),
    ...(await filesIn(join(root, 'test', 'importers', 'fixtures'))),
  ];
  const measured: Measurement[] = [];
  for (const format of FORMATS) {
    const found = given.filter((file) => file.format === format);
    const files = found.length > 0 ? found : await readable(made(format, texts));
    const characters = files.reduce((sum, file) => sum + file.characters, 0);
    if (characters === 0) throw new Error(`no file to measure ${format} with`);
    const passes = Math.ceil(CHARACTERS_LEAST / characters);
    const taken: number[] = [];
    for (let run = 0; run < RUNS; run += 1) taken.push(await secondsOf(() => readAll(files, passes)));
    measured.push(speed(`importing ${format}, ${files.length} files`, characters * passes, taken));
  }
  return measured;
}

interface Readable extends Named {
  readonly format: FileFormat;
  readonly characters: number;
}

/** Those that can be read; what is refused (a list of words that calls itself csv) has no text to count. */
async function readable(files: readonly Named[]): Promise<readonly Readable[]> {
  const read: Readable[] = [];
  for (const file of files) {
    const reading = await sourceTexts(file.bytes, file.name, {});
    const format = reading.ok ? reading.sources[0]?.format : undefined;
    if (!reading.ok || format === undefined) continue;
    const characters = reading.sources.reduce((sum, { text }) => sum + text.length, 0);
    read.push({ ...file, format, characters });
  }
  return read;
}

async function readAll(files: readonly Named[], passes: number): Promise<void> {
  for (let pass = 0; pass < passes; pass += 1)
    for (const { bytes, name } of files) await sourceTexts(bytes, name, {});
}

async function filesIn(folder: string): Promise<readonly Readable[]> {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder);
  return readable(names.map((name) => ({ name, bytes: Uint8Array.from(readFileSync(join(folder, name))) })));
}
