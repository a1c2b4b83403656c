import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const refi = resolve(import.meta.dirname, '..', '..', '..', 'shared', 'refi');
export const refiAbsent = !existsSync(refi);
if (refiAbsent) console.log('skipped: ../shared/refi is not beside this checkout');

const validator = process.env['XMLLINT'] ?? 'xmllint';
export const validatorAbsent = refiAbsent || spawnSync(validator, ['--version']).status !== 0;
if (validatorAbsent)
  console.log('skipped: no xmllint (Debian: libxml2-utils) or no schemas, so nothing is validated');

/** What `xmllint --schema` says of a text; empty when it is valid. */
export function faults(xml: string | Uint8Array, schema: 'Project' | 'Codebook'): string {
  const file = join(mkdtempSync(join(tmpdir(), 'gangmu-refi-')), 'x.xml');
  writeFileSync(file, xml);
  const { status, stderr } = spawnSync(
    validator,
    ['--noout', '--nonet', '--schema', join(refi, `${schema}-mrt2019.xsd`), file],
    { encoding: 'utf8' },
  );
  return status === 0 ? '' : stderr;
}
