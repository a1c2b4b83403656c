import { buildReady, prepareBuild } from './build.mjs';
import { missingPackages, preparePackages } from './debian.mjs';
import { hasScreen } from './display.mjs';
import { locked } from './lock.mjs';
import { modulesReady, prepareModules } from './modules.mjs';
import { mustCompile, nativesMissing, oldNodeApi, prepareNative } from './natives.mjs';
import { electronRuntime, fallbackExpected, prepareElectron } from './runtime.mjs';
import { Unready, word } from './terminal.mjs';

/**
 * What a command can ask for. modules: node_modules; native: segmentation and SQLite; electron: a runtime and the
 * libraries it loads; display: a virtual display where there is no screen; fonts: Chinese letters to draw with;
 * build: out/, made from the sources as they are.
 * @typedef {'modules' | 'native' | 'electron' | 'display' | 'fonts' | 'build'} Need
 */

/**
 * Makes everything in `need` ready, in as few steps as are missing; nothing to do costs a few milliseconds.
 * Throws Unready with the exact command where only a person can supply something.
 * @param {{ need: readonly Need[], retry?: boolean, alwaysVirtual?: boolean }} request retry: forget that the official
 * Electron could not be downloaded; alwaysVirtual: a virtual display even where there is a screen
 * @returns {Promise<import('./runtime.mjs').Runtime | undefined>} the Electron, where one was asked for
 */
export async function ready({ need, retry = false, alwaysVirtual = false }) {
  checkNode();
  const asked = new Set(need);
  if (retry || missing(asked, alwaysVirtual).length > 0)
    await locked(() => prepare(asked, { retry, alwaysVirtual }));
  return asked.has('electron') ? electronRuntime() : undefined;
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const enough = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (!enough) throw new Unready(word('node.old', { wanted: '20.19 / 22.12', found: process.versions.node }));
}

/** The cheap tests, one a need. */
function missing(asked, alwaysVirtual) {
  const tests = {
    modules: modulesReady,
    native: () => nativesMissing(shimmed()).length === 0,
    electron: () => electronRuntime() !== undefined,
    display: () => true,
    fonts: () => true,
    build: buildReady,
  };
  const lacking = [...asked].filter((need) => !tests[need]());
  return [...lacking, ...missingPackages(systemNeeds(asked, alwaysVirtual))];
}

/** SQLite is compiled for Node-API 9 where the Node at hand or the Electron at hand has no later one. */
function shimmed() {
  return oldNodeApi || fallbackExpected();
}

function systemNeeds(asked, alwaysVirtual) {
  const needs = [];
  if (asked.has('electron')) needs.push('electron');
  if (asked.has('electron') && electronRuntime() === undefined && process.platform === 'linux')
    needs.push('unpack');
  if (asked.has('display') && (alwaysVirtual || !hasScreen())) needs.push('display');
  if (asked.has('fonts')) needs.push('fonts');
  if (asked.has('native') && mustCompile(nativesMissing(shimmed()))) needs.push('compile');
  return needs;
}

async function prepare(asked, { retry, alwaysVirtual }) {
  // A compiler that is not there is installed even where the download of a binary might spare it: it is the surer way.
  await both([
    modulesReady() ? undefined : prepareModules(),
    preparePackages(systemNeeds(asked, alwaysVirtual)),
  ]);
  await both([
    asked.has('native') ? Promise.all(nativesMissing(oldNodeApi).map(prepareNative)) : undefined,
    asked.has('electron') ? prepareElectron({ retry }) : undefined,
  ]);
  if (asked.has('native')) await both(nativesMissing(shimmed()).map(prepareNative));
  if (asked.has('build') && !buildReady()) await prepareBuild();
}

/** Waits for all before it reports the first failure, so that nothing runs on unseen. */
async function both(works) {
  const failed = (await Promise.allSettled(works)).find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}
