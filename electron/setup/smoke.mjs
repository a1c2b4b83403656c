import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { screen } from './display.mjs';
import { root, setupFolder } from './places.mjs';
import { seconds, word } from './terminal.mjs';

/** Where electron-builder leaves an unpacked program. */
const programs = {
  linux: ['linux-unpacked/gangmu', 'linux-arm64-unpacked/gangmu'],
  win32: ['win-unpacked/Gangmu.exe', 'win-arm64-unpacked/Gangmu.exe'],
  darwin: ['mac/Gangmu.app/Contents/MacOS/Gangmu', 'mac-arm64/Gangmu.app/Contents/MacOS/Gangmu'],
};

/**
 * Starts the packaged program as a person's first start would and waits until the sample's coverage stands in its
 * window: then window, engine, segmentation and SQLite all work from the archive. A picture of it goes to
 * test/results/screens/packaged.png. Undefined where no unpacked program of this system was made.
 */
export async function smoke(release) {
  const path = programs[process.platform]?.map((name) => join(release, name)).find(existsSync);
  if (path === undefined) return undefined;
  const { env, stop } = await screen({ alwaysVirtual: true });
  const user = mkdtempSync(join(tmpdir(), 'gangmu-packaged-'));
  const started = performance.now();
  const asRoot = process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : [];
  const program = spawn(
    path,
    [
      ...asRoot,
      '--remote-debugging-port=0',
      `--user-data-dir=${user}`,
      `--projects-folder=${join(user, 'projects')}`,
    ],
    { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const gone = new Promise((resolve) => program.on('exit', resolve));
  try {
    await seeWindow(await debuggerAddress(program));
    return { path, seconds: seconds(performance.now() - started) };
  } finally {
    program.kill();
    await gone;
    stop();
    rmSync(user, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The fuses forbid Node's inspector, so that only Chromium's own door is left: it prints its address. */
function debuggerAddress(program) {
  return new Promise((resolve, reject) => {
    let told = '';
    program.stderr.on('data', (chunk) => {
      told += chunk;
      const address = /DevTools listening on (ws:\/\/\S+)/.exec(told)?.[1];
      if (address) resolve(address);
    });
    program.on('error', reject);
    program.on('exit', (code, signal) =>
      reject(new Error(word('package.dead', { code: code ?? signal, told }))),
    );
  });
}

async function seeWindow(address) {
  const { chromium } = createRequire(join(setupFolder, 'x'))('playwright-core');
  const browser = await chromium.connectOverCDP(address, { timeout: 20_000 });
  try {
    const [context] = browser.contexts();
    const page = context.pages()[0] ?? (await context.waitForEvent('page'));
    await page.getByRole('grid').first().waitFor({ timeout: 30_000 });
    await page.getByText(/^6 (份文件|documents)/).waitFor({ timeout: 30_000 });
    const folder = join(root, 'test', 'results', 'screens');
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: join(folder, 'packaged.png') });
  } finally {
    await browser.close();
  }
}
