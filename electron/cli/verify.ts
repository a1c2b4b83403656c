import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { analysed, CommandRefused, type Programs } from './analyze';
import { csvDifferences, jsonDifferences, type Difference } from './differences';
import { COMPARED, filesBelow, manifestRead, sha256, type Manifest } from '../engine/manifest';
import type { Terminal } from './terminal';

/** Differences told one by one; of more only the number. */
const TOLD = 40;

/**
 * `gangmu verify MANIFEST`: makes the analysis again from the same files and compares every number with what stands
 * beside the manifest. Gives the exit code: 0 identical, 1 something differs.
 */
export async function verify(terminal: Terminal, programs: Programs, path: string): Promise<number> {
  const manifest = await manifestRead(path);
  if (manifest === null) throw new CommandRefused({ key: 'cli.verify.noManifest', values: { name: path } });
  const out = dirname(resolve(path));
  const inputs = manifest.inputs.map((input) => resolve(out, input));
  const trouble = [...(await changedFiles(out, manifest, inputs)), ...(await changedOutputs(out, manifest))];
  const again = await mkdtemp(join(tmpdir(), 'gangmu-verify-'));
  try {
    const quiet = { ...terminal, language: manifest.language, tell: () => undefined };
    const { made, rulesOnly } = manifest;
    await analysed(quiet, programs, inputs, again, { report: true, rulesOnly, now: new Date(made) });
    const now = await manifestRead(join(again, 'manifest.json'));
    if (now !== null && now.codebook.sha256 !== manifest.codebook.sha256) {
      trouble.push(['cli.verify.codebook', { name: `${manifest.codebook.id} ${manifest.codebook.version}` }]);
    }
    const differences = await compared(out, again);
    for (const [key, values] of trouble) terminal.tell(key, values);
    for (const difference of differences.slice(0, TOLD)) {
      terminal.tell('cli.verify.difference', { ...difference });
    }
    if (differences.length > TOLD) terminal.tell('cli.verify.more', { n: differences.length - TOLD });
    const identical = differences.length === 0 && trouble.length === 0;
    terminal.tell(identical ? 'cli.verify.identical' : 'cli.verify.differs', {
      n: differences.length,
      files: manifest.files.length,
      codebook: `${manifest.codebook.id} ${manifest.codebook.version}`,
    });
    return identical ? 0 : 1;
  } finally {
    await rm(again, { recursive: true, force: true });
  }
}

type Trouble = [
  'cli.verify.changed' | 'cli.verify.gone' | 'cli.verify.new' | 'cli.verify.edited' | 'cli.verify.codebook',
  { readonly name: string },
];

/** Inputs that are not what they were. */
async function changedFiles(out: string, manifest: Manifest, inputs: readonly string[]): Promise<Trouble[]> {
  const now = new Map((await filesBelow(out, inputs)).map(({ path, sha256: hash }) => [path, hash]));
  const was = new Map(manifest.files.map(({ path, sha256: hash }) => [path, hash]));
  const found: Trouble[] = [];
  for (const [name, hash] of was) {
    const current = now.get(name);
    if (current === undefined) found.push(['cli.verify.gone', { name }]);
    else if (current !== hash) found.push(['cli.verify.changed', { name }]);
  }
  for (const name of now.keys()) if (!was.has(name)) found.push(['cli.verify.new', { name }]);
  return found;
}

/** Results that someone changed after they were written. */
async function changedOutputs(out: string, manifest: Manifest): Promise<Trouble[]> {
  const found: Trouble[] = [];
  for (const { file, sha256: hash } of manifest.outputs) {
    const now = await sha256(join(out, file)).catch(() => null);
    if (now === null) found.push(['cli.verify.gone', { name: file }]);
    else if (now !== hash) found.push(['cli.verify.edited', { name: file }]);
  }
  return found;
}

async function compared(out: string, again: string): Promise<Difference[]> {
  const found: Difference[] = [];
  for (const file of COMPARED) {
    const was = await readFile(join(out, file), 'utf8').catch(() => '');
    const is = await readFile(join(again, file), 'utf8');
    if (file.endsWith('.csv')) found.push(...csvDifferences(file, was, is));
    else found.push(...jsonDifferences(file, parsed(was), JSON.parse(is)));
  }
  return found;
}

/** A report that someone damaged differs everywhere; it is no reason to stop. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
