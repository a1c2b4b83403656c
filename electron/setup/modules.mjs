import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { modules, root } from './places.mjs';
import { npm, step } from './terminal.mjs';

const stamp = join(modules, '.gangmu-lock');

/** Whether node_modules is what the lock file says. */
export function modulesReady() {
  try {
    return readFileSync(stamp, 'utf8') === lockHash();
  } catch {
    return false;
  }
}

/** Brings node_modules to what the lock file says; an install made by hand with the same versions is taken as it is. */
export async function prepareModules() {
  if (!sameVersions()) {
    // A parent npm with NODE_ENV=production would leave the tools out; nothing a package brings is executed.
    await step('modules.install', {}, () =>
      npm(['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund']),
    );
  }
  linkOurselves();
  writeFileSync(stamp, lockHash());
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

/** npm keeps what it installed in node_modules/.package-lock.json. */
function sameVersions() {
  try {
    const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
    const found = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8')).packages;
    return Object.entries(wanted).every(
      ([path, entry]) =>
        path === '' ||
        entry.optional === true ||
        (found[path]?.version === entry.version && existsSync(join(root, path))),
    );
  } catch {
    return false;
  }
}

/** npm links the bins of dependencies but not our own, which `npx gangmu` in the checkout looks for. */
function linkOurselves() {
  const bins = join(modules, '.bin');
  mkdirSync(bins, { recursive: true });
  if (process.platform === 'win32') {
    writeFileSync(join(bins, 'gangmu.cmd'), '@node "%~dp0\\..\\..\\electron\\cli\\gangmu.cjs" %*\r\n');
    return;
  }
  const link = join(bins, 'gangmu');
  rmSync(link, { force: true });
  symlinkSync('../../electron/cli/gangmu.cjs', link);
  chmodSync(join(root, 'electron/cli/gangmu.cjs'), 0o755);
}
