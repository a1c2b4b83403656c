// Runs the application named on the command line, as `electron <folder>` does. The Electron that set-up makes from the
// npm registry comes without this part of the official distribution.
//
// An ES module with top-level await: Electron holds back `ready` until it is evaluated, which
// protocol.registerSchemesAsPrivileged in the application needs.
import { app } from 'electron';
import { readFileSync } from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const { folder, preloads } = read(process.argv.slice(1));
try {
  await run();
} catch (failure) {
  console.error(failure);
  app.exit(1);
}

async function run() {
  if (folder === undefined)
    throw new Error('usage: electron [--switch=value …] <folder of the application> [arguments]');
  if (preloads.length > 0) Module._preloadModules(preloads);
  process.defaultApp = true;
  const { name, productName, version } = manifest();
  if (version) app.setVersion(version);
  if (productName ?? name) app.setName(productName ?? name);
  app.setAppPath(folder);
  await import(pathToFileURL(Module._resolveFilename(folder, null, true)).href);
}

/** The first argument that is no switch is the application; what follows is its own. `-r` is how test tools hook in. */
function read(argv) {
  const preloads = [];
  for (let i = 0; i < argv.length; i++) {
    if (argv[i] === '-r' || argv[i] === '--require') preloads.push(argv[++i]);
    else if (!argv[i].startsWith('-')) return { folder: path.resolve(argv[i]), preloads };
  }
  return { folder: undefined, preloads };
}

function manifest() {
  try {
    return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  } catch {
    return {};
  }
}
