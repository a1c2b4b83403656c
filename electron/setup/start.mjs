import { screen } from './display.mjs';
import { root } from './places.mjs';
import { ready } from './ready.mjs';
import { command, openly } from './terminal.mjs';

/** `npm start -- --project=FILE`: whatever follows goes to the workbench. */
await command(async () => {
  const electron = await ready({ need: ['modules', 'native', 'electron', 'display', 'fonts', 'build'] });
  const { env, stop } = await screen();
  // Where there is no desktop, Chromium laments the missing desktop bus a dozen times.
  const quiet = env.DISPLAY ? ['--log-level=3'] : [];
  // Chromium's own sandbox refuses to run as root; everyone else keeps it.
  const asRoot = process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : [];
  try {
    return await openly(electron.path, [...asRoot, ...quiet, root, ...process.argv.slice(2)], { env });
  } finally {
    stop();
  }
});
