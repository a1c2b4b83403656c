import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { screen } from './display.mjs';
import { root } from './places.mjs';
import { ready } from './ready.mjs';
import { command, openly, Unready, word } from './terminal.mjs';

/** `npm start -- --project=FILE`: whatever follows goes to the workbench. */
await command(async () => {
  const electron = await ready({ need: ['modules', 'native', 'electron', 'display', 'fonts', 'build'] });
  const sandbox = sandboxSwitches(electron.dist);
  const { env, stop } = await screen();
  // Where there is no desktop there is no graphics card either, and Chromium laments the missing desktop bus at length.
  const bare = env.DISPLAY ? ['--disable-gpu', '--log-level=3'] : [];
  try {
    return await openly(electron.path, [...sandbox, ...bare, root, ...process.argv.slice(2)], { env });
  } finally {
    stop();
  }
});

/**
 * Chromium's sandbox refuses to run as root, and needs either user namespaces, which some systems (Ubuntu 24.04) keep
 * from ordinary users, or its helper to belong to root. It is never switched off for an ordinary user.
 */
function sandboxSwitches(dist) {
  if (process.platform !== 'linux') return [];
  if (process.getuid() === 0) return ['--no-sandbox'];
  const restricted =
    setting('kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    setting('kernel/unprivileged_userns_clone') === '0' ||
    setting('user/max_user_namespaces') === '0';
  const helper = join(dist, 'chrome-sandbox');
  const { uid, mode } = statSync(helper);
  if (restricted && !(uid === 0 && (mode & 0o4000) !== 0)) throw new Unready(word('sandbox.ask', { helper }));
  return [];
}

function setting(name) {
  try {
    return readFileSync(join('/proc/sys', name), 'utf8').trim();
  } catch {
    return undefined;
  }
}
