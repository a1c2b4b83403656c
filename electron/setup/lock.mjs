import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from './places.mjs';
import { say } from './terminal.mjs';

/** One set-up at a time in a checkout: two `npm ci` at once would destroy each other. */
export async function locked(work) {
  const file = join(
    tmpdir(),
    `gangmu-${createHash('sha256').update(`${root}\0${userInfo().username}`).digest('hex').slice(0, 16)}.lock`,
  );
  let told = false;
  while (!take(file)) {
    const pid = holder(file);
    if (pid !== undefined && !alive(pid)) {
      rmSync(file, { force: true });
      continue;
    }
    if (!told && pid !== undefined) {
      say('lock.wait', { pid });
      told = true;
    }
    await pause(200);
  }
  const release = () => rmSync(file, { force: true });
  process.on('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (failure) {
    if (failure.code === 'EEXIST') return false;
    throw failure;
  }
}

function holder(file) {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (failure) {
    return failure.code === 'EPERM';
  }
}
