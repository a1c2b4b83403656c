import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import { afterAll, beforeAll, onTestFinished } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** What stands in the thread: it calls one function of the bundle and hands back what it gives. */
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
import(workerData.bundle).then(async (bundle) => {
  const given = await bundle[workerData.name](...workerData.takes);
  parentPort.postMessage({ given });
});
`;

/** Runs one function of a module elsewhere. What it posts on the way as `{ heard }` is heard. */
export type Elsewhere = <Given>(
  name: string,
  takes: readonly unknown[],
  hear?: (heard: unknown) => void,
) => Promise<Given>;

/**
 * The functions of a module, each call in a thread of its own that dies with its test. Work that hangs hangs there: the
 * test fails when the runner's own generous limit is over, and no test need read a clock. Stands in a `describe`.
 */
export function killable(module: string): Elsewhere {
  let outDir = '';
  beforeAll(async () => {
    // within node_modules, so that what is not bundled is found from there
    outDir = mkdtempSync(join(root, 'node_modules', '.killable-'));
    await build({
      root,
      configFile: false,
      logLevel: 'warn',
      build: {
        ssr: module,
        outDir,
        target: 'node20.18',
        rolldownOptions: { output: { format: 'es', entryFileNames: 'bundle.mjs' } },
      },
    });
  });
  afterAll(() => {
    rmSync(outDir, { recursive: true, force: true });
  });
  return async <Given>(name: string, takes: readonly unknown[], hear?: (heard: unknown) => void) => {
    const bundle = pathToFileURL(join(outDir, 'bundle.mjs')).href;
    const worker = new Worker(THREAD, { eval: true, workerData: { bundle, name, takes } });
    onTestFinished(async () => {
      await worker.terminate();
    });
    return new Promise<Given>((given, failed) => {
      worker.on('message', (message: { readonly heard: unknown } | { readonly given: Given }) => {
        if ('given' in message) given(message.given);
        else hear?.(message.heard);
      });
      worker.on('error', failed);
      worker.on('exit', (code) => failed(new Error(`the thread ended with ${String(code)}`)));
    });
  };
}
