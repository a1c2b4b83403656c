import { screen } from '../../electron/setup/display.mjs';
import { ready } from '../../electron/setup/ready.mjs';

/** Once for the whole run: a fresh build, an Electron, and one virtual display that no window of it leaves. */
export default async function setup({ provide }) {
  const electron = await ready({
    need: ['modules', 'native', 'electron', 'display', 'fonts', 'build'],
    alwaysVirtual: true,
  });
  const { env, stop } = await screen({ alwaysVirtual: true });
  // The tests' processes were given their environment before this ran, so the display goes by hand.
  provide('display', env);
  provide('electron', electron.path);
  return stop;
}
