import { existsSync, readFileSync } from 'node:fs';
import { answer, onPath, quietly, step, Unready, word } from './terminal.mjs';

/** The Debian packages each need takes. Newer Debian and Ubuntu add "t64" to some of the names. */
export const packages = {
  electron: ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libatk-bridge2.0-0', 'libxss1', 'libxtst6'],
  unpack: ['unzip'],
  display: ['xvfb'],
  fonts: ['fonts-noto-cjk'],
  compile: ['python3', 'make', 'g++'],
};

/** On other Linux systems only programs can be looked for. */
const programs = { unpack: ['unzip'], display: ['Xvfb'], compile: ['python3', 'make', 'g++'] };

/** The names among `needs` that this machine lacks. Empty on Windows and macOS, which bring their own. */
export function missingPackages(needs) {
  if (process.platform !== 'linux') return [];
  if (!isDebian()) return needs.flatMap((need) => (programs[need] ?? []).filter((name) => !onPath(name)));
  const wanted = needs.flatMap((need) => packages[need]);
  const installed = new Set(
    (answer('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\\n']) ?? '')
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  );
  const provided = { python3: onPath('python3'), make: onPath('make'), 'g++': onPath('g++') };
  return wanted.filter((name) => !installed.has(name) && !installed.has(`${name}t64`) && !provided[name]);
}

/** Installs what is missing where that needs no password; otherwise says the command. */
export async function preparePackages(needs) {
  const missing = missingPackages(needs);
  if (missing.length === 0) return;
  if (!isDebian()) {
    throw new Unready(
      word('linux.ask', {
        names: missing.join(' '),
        packages: needs.flatMap((need) => packages[need]).join(' '),
      }),
    );
  }
  const sudo = process.getuid() === 0 ? [] : ['sudo', '-n'];
  const asked = `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (sudo.length > 0 && answer('sudo', ['-n', 'true']) === undefined) {
    throw new Unready(word('debian.ask', { command: asked }));
  }
  await step('debian.install', { names: missing.join(' ') }, async () => {
    const run = (...args) => {
      const [program, ...rest] = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
      return quietly(program, rest);
    };
    await run('update', '-qq');
    await run('install', '-y', '-qq', '--no-install-recommends', ...missing.map(offeredName));
  });
}

function offeredName(name) {
  const offered = (candidate) =>
    /Candidate: (?!\(none\))/.test(answer('apt-cache', ['policy', candidate]) ?? '');
  return !offered(name) && offered(`${name}t64`) ? `${name}t64` : name;
}

function isDebian() {
  if (!existsSync('/etc/os-release') || !onPath('dpkg-query')) return false;
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}
