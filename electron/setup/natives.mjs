import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cacheFolder, lockedVersion, modules, setupFolder } from './places.mjs';
import { answer, collect, onPath, quietly, say, step, tool, Unready, word } from './terminal.mjs';

const shim = join(setupFolder, 'napi9.h');

/**
 * The two native packages. Both use only Node-API, so one binary serves Node and every Electron.
 * nodejieba brings no binary at all; better-sqlite3 brings one that needs Node-API 10.
 */
const natives = {
  nodejieba: {
    binary: 'build/Release/nodejieba.node',
    leaveOut: /[/\\](build|dict|test)$/,
    recipe: '',
    gyp: ['--module_name=nodejieba', '--module_path=./build/Release'],
    saying: 'native.compile',
    proof: `if (!require('nodejieba').cut) throw 0`,
    download: ['@mapbox/node-pre-gyp/bin/node-pre-gyp', 'install'],
  },
  'better-sqlite3': {
    binary: 'build/Release/better_sqlite3.node',
    leaveOut: /[/\\](build|prebuilds)$/,
    recipe: 'napi9-' + createHash('sha256').update(readFileSync(shim)).digest('hex').slice(0, 8),
    gyp: ['--force_build=1'],
    saying: 'native.compile.long',
    proof: `if (new (require('better-sqlite3'))(':memory:').prepare('select 1').pluck().get() !== 1) throw 0`,
  },
};

/** Whether this Node needs better-sqlite3 compiled: its own binary ends the process under Node-API 9. */
export const oldNodeApi = Number(process.versions.napi) < 10;

/** The native packages still to be made. `shimmed`: whether a runtime with Node-API 9 will load SQLite. */
export function nativesMissing(shimmed) {
  return ['nodejieba', ...(shimmed ? ['better-sqlite3'] : [])].filter(
    (name) => !existsSync(join(modules, name, natives[name].binary)),
  );
}

/** Whether any of `names` has to be compiled here, the cache having none. */
export function mustCompile(names) {
  return names.some((name) => !existsSync(cached(name)));
}

/** Puts one native package in place: from the cache, compiled, or downloaded. */
export async function prepareNative(name) {
  const version = lockedVersion(name);
  const target = join(modules, name, natives[name].binary);
  if (existsSync(cached(name))) {
    place(cached(name), target);
    if (await loads(name)) return say('step.begin', { what: word('native.cached', { name, version }) });
    rmSync(target);
  }
  const reasons = [];
  for (const make of compiler() ? [compile, download] : [download]) {
    try {
      await make(name, version, target);
      if (!(await loads(name))) throw new Error(`${target} does not load`);
      return place(target, cached(name));
    } catch (failure) {
      reasons.push(failure.message);
      rmSync(target, { force: true });
    }
  }
  throw new Unready(word('native.ask', { name, command: compilerCommand(), detail: detail(name, reasons) }));
}

async function compile(name, version, target) {
  const { gyp, saying, leaveOut } = natives[name];
  await step(saying, { name, version }, async () => {
    // A copy, so that a failed build leaves the package as it was; below node_modules, so that its own imports resolve.
    const copy = join(modules, '.cache', 'gangmu', name);
    rmSync(copy, { recursive: true, force: true });
    cpSync(join(modules, name), copy, { recursive: true, filter: (path) => !leaveOut.test(path) });
    copyFileSync(shim, join(copy, 'napi9.h'));
    const headers = headersFolder();
    await quietly(
      process.execPath,
      [
        tool('node-gyp/bin/node-gyp.js'),
        'rebuild',
        '--release',
        '--jobs=2',
        ...(headers ? [`--nodedir=${headers}`] : []),
        ...gyp,
      ],
      { cwd: copy, env: name === 'better-sqlite3' ? shimFlags() : {} },
    );
    place(join(copy, natives[name].binary), target);
    rmSync(copy, { recursive: true, force: true });
  });
}

/** make runs in the folder build/ of the copy; Visual C++ takes its flags from CL. */
function shimFlags() {
  return process.platform === 'win32' ? { CL: '/FI..\\napi9.h' } : { CXXFLAGS: '-include ../napi9.h' };
}

/** nodejieba's authors publish binaries by Node version; whoever has no compiler can take those. */
async function download(name, version) {
  const { download: way } = natives[name];
  if (!way) throw new Error(word('native.newer'));
  const folder = join(modules, name);
  await step('native.download', { name, version }, () =>
    quietly(
      process.execPath,
      [createRequire(join(folder, 'package.json')).resolve(way[0]), ...way.slice(1)],
      { cwd: folder, timeout: 120_000 },
    ),
  );
}

/** A binary of another system or C library must not be taken: it is loaded once, in a process of its own. */
async function loads(name) {
  return (await collect(process.execPath, ['-e', natives[name].proof])).code === 0;
}

function cached(name) {
  const { recipe } = natives[name];
  const system = [process.platform, process.arch, ...(existsSync('/etc/alpine-release') ? ['musl'] : [])];
  const key = [name, lockedVersion(name), ...system, ...(recipe ? [recipe] : [])].join('-');
  return join(cacheFolder(), 'native', `${key}.node`);
}

/** By renaming, so that nobody ever loads half a file. */
function place(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  const half = `${to}.${process.pid}`;
  copyFileSync(from, half);
  renameSync(half, to);
}

/** The headers beside this Node, where they are its own; otherwise node-gyp downloads them. */
function headersFolder() {
  const folder = dirname(dirname(process.execPath));
  try {
    const text = readFileSync(join(folder, 'include', 'node', 'node_version.h'), 'utf8');
    const number = (part) => text.match(new RegExp(`#define NODE_${part}_VERSION (\\d+)`))?.[1];
    return `${number('MAJOR')}.${number('MINOR')}.${number('PATCH')}` === process.versions.node
      ? folder
      : undefined;
  } catch {
    return undefined;
  }
}

function compiler() {
  if (process.platform === 'win32') return onPath('python') || onPath('py');
  if (process.platform === 'darwin') return answer('xcode-select', ['-p']) !== undefined;
  return onPath('g++') && onPath('make') && onPath('python3');
}

function compilerCommand() {
  if (process.platform === 'win32')
    return 'winget install Python.Python.3.12 Microsoft.VisualStudio.2022.BuildTools --override "--add Microsoft.VisualStudio.Workload.VCTools --passive"';
  if (process.platform === 'darwin') return 'xcode-select --install';
  return 'sudo apt-get update && sudo apt-get install -y python3 make g++';
}

function detail(name, reasons) {
  return [...new Set([...(name === 'better-sqlite3' ? [word('native.newer')] : []), ...reasons])].join('\n');
}
