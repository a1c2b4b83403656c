import { spawn, spawnSync } from 'node:child_process';
import { basename, delimiter, join } from 'node:path';
import { existsSync } from 'node:fs';
import { root } from './places.mjs';
import { words } from './words.mjs';

/** Something only a person can supply; the message names the command. */
export class Unready extends Error {}

/** The sentence `key` in the language of the terminal, its `{name}` marks filled. */
export function word(key, values = {}) {
  return words[key][language()].replace(/\{(\w+)\}/g, (mark, name) => String(values[name] ?? mark));
}

/** Chinese first; English where the terminal's locale says English. */
export function language(env = process.env) {
  const locale = env.GANGMU_LANGUAGE ?? env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? '';
  return /^en/i.test(locale) ? 'en' : 'zh';
}

/** Progress goes to standard error, so that what a command prints stays clean. */
export function say(key, values) {
  process.stderr.write(`${word(key, values)}\n`);
}

/** Says what is being done, does it, says how long it took. Gives what `work` gives. */
export async function step(key, values, work) {
  const started = performance.now();
  say('step.begin', { what: word(key, values) });
  const result = await work();
  say('step.done', { what: word(key, values), seconds: seconds(performance.now() - started) });
  return result;
}

export function seconds(milliseconds) {
  return (milliseconds / 1000).toFixed(1);
}

/** Runs a program quietly and gives what it printed; throws with the last lines when it fails. */
export async function quietly(program, args, options = {}) {
  const { code, text } = await collect(program, args, options);
  if (code === 0) return text;
  const tail = text.trimEnd().split('\n').slice(-25).join('\n');
  throw new Error(word('run.failed', { command: [program, ...args].join(' '), code, tail }));
}

/** Runs a program quietly, whatever comes of it. `code` is 127 when the program is not there. */
export function collect(program, args, { cwd = root, env = {}, shell = false, timeout } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      shell,
      timeout,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    const finish = (code) => resolve({ code, text: Buffer.concat(chunks).toString('utf8') });
    child.on('error', () => finish(127));
    child.on('close', (code, signal) => finish(signal ? 128 : (code ?? 1)));
  });
}

/**
 * Runs a program in the terminal's own streams; gives its exit code. Ctrl-C reaches the program from the terminal
 * itself: here it is only waited for, since a second signal would cut its farewell short.
 */
export function openly(program, args, { cwd = root, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: 'inherit' });
    const wait = () => {};
    const pass = (signal) => child.kill(signal);
    process.on('SIGINT', wait).on('SIGTERM', pass).on('SIGHUP', pass);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGINT', wait).off('SIGTERM', pass).off('SIGHUP', pass);
      if (signal && signal !== 'SIGINT' && signal !== 'SIGTERM')
        process.stderr.write(`${program}: ${signal}\n`);
      resolve(signal ? 130 : (code ?? 1));
    });
  });
}

/** A tool of node_modules, run by this very Node (its .bin links are shell scripts on Windows). */
export function tool(path) {
  return join(root, 'node_modules', ...path.split('/'));
}

/** npm, run by this very Node where npm started us; otherwise the npm of the path. */
export function npm(args, options = {}) {
  const self = process.env.npm_execpath;
  if (self && basename(self) === 'npm-cli.js' && existsSync(self)) {
    return quietly(process.execPath, [self, ...args], options);
  }
  // Windows has npm as a command file, which only a shell can start; no argument of ours needs quoting.
  return process.platform === 'win32'
    ? quietly('npm.cmd', args, { ...options, shell: true })
    : quietly('npm', args, options);
}

/** Whether a program is on the path. */
export function onPath(program, env = process.env) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  return (env.PATH ?? '')
    .split(delimiter)
    .some((folder) => endings.some((end) => existsSync(join(folder, program + end))));
}

/** What a program prints at once, or undefined where it fails. */
export function answer(program, args) {
  const run = spawnSync(program, args, { encoding: 'utf8' });
  return run.status === 0 ? run.stdout : undefined;
}

/** Runs the body of a command: an exit code, or a person's cause and cure on standard error. */
export async function command(body) {
  try {
    process.exitCode = await body();
  } catch (failure) {
    process.stderr.write(`${failure instanceof Unready ? failure.message : (failure?.stack ?? failure)}\n`);
    process.exitCode = 1;
  }
}
