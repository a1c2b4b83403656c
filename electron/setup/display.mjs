import { spawn } from 'node:child_process';
import { say, Unready, word } from './terminal.mjs';

/** Whether windows can be shown here without a virtual display. */
export function hasScreen(env = process.env) {
  return process.platform !== 'linux' || Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY);
}

/**
 * A virtual display of its own, on a number the server finds free.
 * @returns {Promise<{ display: string, stop: () => void }>}
 */
export async function virtualDisplay() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1680x1050x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    detached: true, // out of reach of Ctrl-C, so that the windows on it can close first
  });
  const stop = () => server.kill();
  process.on('exit', stop);
  const told = [];
  server.stderr.on('data', (chunk) => told.push(chunk));
  const display = await new Promise((resolve, reject) => {
    const fail = () =>
      reject(new Unready(word('display.failed', { detail: Buffer.concat(told).toString() })));
    server.on('error', fail).on('exit', fail);
    server.stdio[3].once('data', (number) => resolve(`:${String(number).trim()}`));
  });
  server.stdio[3].destroy();
  server.stderr.destroy();
  server.unref();
  return { display, stop };
}

/** The environment in which a window can open, with a virtual display where there is no screen. */
export async function screen({ alwaysVirtual = false } = {}) {
  if (process.platform !== 'linux' || (hasScreen() && !alwaysVirtual)) return { env: {}, stop: () => {} };
  const { display, stop } = await virtualDisplay();
  if (!alwaysVirtual) say('display.virtual', { display });
  return { env: { DISPLAY: display, WAYLAND_DISPLAY: '' }, stop };
}
