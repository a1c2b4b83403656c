import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  // What it has to say goes to a file: it would die of a pipe that nobody reads any more.
  const log = join(tmpdir(), `gangmu-xvfb-${process.pid}.log`);
  const told = openSync(log, 'w');
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1680x1050x24', '-nolisten', 'tcp', '-noreset'],
    {
      stdio: ['ignore', 'ignore', told, 'pipe'],
      detached: true, // out of reach of Ctrl-C, so that the windows on it can close first
    },
  );
  closeSync(told);
  const stop = () => server.kill();
  process.on('exit', stop);
  try {
    const display = await new Promise((resolve, reject) => {
      const fail = (why) =>
        reject(new Unready(word('display.failed', { detail: `${why}\n${readFileSync(log, 'utf8')}` })));
      server.on('error', fail).on('exit', fail);
      // The number and its line end may come apart; closing the pipe between them would kill the server.
      let number = '';
      server.stdio[3].on('data', (chunk) => {
        number += String(chunk);
        if (number.endsWith('\n')) resolve(`:${number.trim()}`);
      });
    });
    server.removeAllListeners('exit');
    server.stdio[3].destroy();
    server.unref();
    return { display, stop };
  } finally {
    rmSync(log, { force: true });
  }
}

/** The environment in which a window can open, with a virtual display where there is no screen. */
export async function screen({ alwaysVirtual = false } = {}) {
  if (process.platform !== 'linux' || (hasScreen() && !alwaysVirtual)) return { env: {}, stop: () => {} };
  const { display, stop } = await virtualDisplay();
  if (!alwaysVirtual) say('display.virtual', { display });
  return { env: { DISPLAY: display, WAYLAND_DISPLAY: '' }, stop };
}
