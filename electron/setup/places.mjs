import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** electron/setup, by the way that even a Node too old for us knows: it must get as far as being told so. */
export const setupFolder = dirname(fileURLToPath(import.meta.url));

/** The checkout. */
export const root = dirname(dirname(setupFolder));

export const modules = join(root, 'node_modules');
export const out = join(root, 'out');

/** The user's cache folder: what was made once for this machine serves every checkout on it. */
export function cacheFolder(platform = process.platform, env = process.env) {
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, 'gangmu');
  if (platform === 'win32')
    return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Gangmu', 'Cache');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'gangmu');
  return join(homedir(), '.cache', 'gangmu');
}

/** The version of a package that the lock file names; known before anything is installed. */
export function lockedVersion(name) {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const entry = lock.packages[`node_modules/${name}`];
  if (!entry) throw new Error(`package-lock.json has no ${name}`);
  return entry.version;
}
