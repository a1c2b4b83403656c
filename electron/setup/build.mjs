import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { out, root } from './places.mjs';
import { quietly, step, tool } from './terminal.mjs';

const sources = ['shared', 'electron', 'renderer', 'corpora'];
const settings = ['package.json', 'package-lock.json', 'electron.vite.config.ts', 'tsconfig.base.json'];
const stamp = join(out, '.sources');

/** Whether out/ was built from the sources as they are: every file's name, size and time. */
export function buildReady() {
  try {
    return readFileSync(stamp, 'utf8') === fingerprint();
  } catch {
    return false;
  }
}

export async function prepareBuild() {
  const before = fingerprint();
  await step('build.build', {}, () =>
    quietly(process.execPath, [tool('electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn']),
  );
  mkdirSync(out, { recursive: true });
  writeFileSync(stamp, before);
}

function fingerprint() {
  const hash = createHash('sha256');
  const visit = (path) => {
    for (const entry of readdirSync(join(root, path), { withFileTypes: true })) {
      const inside = `${path}/${entry.name}`;
      if (inside === 'electron/setup') continue;
      if (entry.isDirectory()) visit(inside);
      else add(inside);
    }
  };
  const add = (path) => {
    const { size, mtimeMs } = statSync(join(root, path));
    hash.update(`${path}\0${size}\0${mtimeMs}\n`);
  };
  sources.forEach(visit);
  settings.forEach(add);
  return hash.digest('hex');
}
