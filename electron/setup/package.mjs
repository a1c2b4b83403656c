import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, setupFolder } from './places.mjs';
import { ready } from './ready.mjs';
import { smoke } from './smoke.mjs';
import { command, openly, say, tool } from './terminal.mjs';

/**
 * `npm run package` makes an unpacked build for this system under release/ and starts it once;
 * `npm run package -- --linux deb` and the like are electron-builder's own arguments.
 */
await command(async () => {
  const electron = await ready({
    need: ['modules', 'native', 'electron', 'display', 'fonts', 'build'],
    alwaysVirtual: true,
  });
  const work = mkdtempSync(join(tmpdir(), 'gangmu-package-'));
  try {
    const given = process.argv.slice(2);
    const config = join(work, 'electron-builder.json');
    writeFileSync(config, JSON.stringify(settings(electron)));
    const code = await openly(process.execPath, [
      ...[tool('electron-builder/cli.js'), '--config', config],
      ...(given.length > 0 ? given : ['--dir']),
    ]);
    if (code !== 0) return code;
    const seen = await smoke(join(root, 'release'));
    if (seen) say('package.seen', seen);
    if (!electron.official) say('package.testing', { version: electron.version });
    return 0;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});

/** What the tracked settings say, and for a build on the runtime of tests what that one needs besides. */
function settings({ official, dist, version }) {
  const tracked = { extends: join(root, 'electron-builder.yml') };
  if (official) return tracked;
  return {
    ...tracked,
    electronDist: dist,
    electronVersion: version,
    // better-sqlite3 loads a binary compiled here before the one it brings, and this Electron can load no other.
    files: ['node_modules/better-sqlite3/build/Release/better_sqlite3.node'],
    afterPack: join(setupFolder, 'afterPack.cjs'),
  };
}
