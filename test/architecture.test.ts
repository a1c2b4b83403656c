import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { brokenArrows, printed } from './architecture/arrows';

const root = resolve(import.meta.dirname, '..');

test('every import of the tree follows the design', () => {
  const tree = readTree(['shared', 'electron', 'renderer', 'test']);
  expect(tree.size).toBeGreaterThan(50);
  expect(printed(brokenArrows(tree))).toBe('');
}, 30_000);

/** Small invented trees: what the checker must see, and what it must leave alone. */
describe('the checker', () => {
  const broken: [name: string, tree: Record<string, string>, found: string][] = [
    [
      'the window imports the engine',
      { 'renderer/a.tsx': `import { b } from '../electron/engine/b';`, 'electron/engine/b.ts': '' },
      'renderer/a.tsx:1  renderer may not import electron/engine: electron/engine/b.ts',
    ],
    [
      'Electron imports the window',
      { 'electron/shell/a.ts': `import '../../renderer/b';` },
      'electron/shell/a.ts:1  electron/shell may not import renderer: renderer/b',
    ],
    [
      'even a type crosses the wall',
      { 'renderer/a.ts': `import type { B } from '../electron/storage/b';` },
      'renderer/a.ts:1  renderer may not import electron/storage: electron/storage/b',
    ],
    [
      'text imports policy',
      { 'shared/text/a.ts': `\nexport { b } from '../policy/b';` },
      'shared/text/a.ts:2  shared/text may not import shared/policy: shared/policy/b',
    ],
    [
      'policy imports coding by a type in an expression',
      { 'shared/policy/a.ts': `let x: import('../coding/b').B;` },
      'shared/policy/a.ts:1  shared/policy may not import shared/coding: shared/coding/b',
    ],
    [
      'wording imports anything',
      { 'shared/wording/a.ts': `import type { S } from '../text/span';` },
      'shared/wording/a.ts:1  shared/wording may not import shared/text: shared/text/span',
    ],
    [
      'the contract imports a value',
      { 'shared/contract/a.ts': `import { b } from '../coding/b';` },
      'shared/contract/a.ts:1  shared/contract may not import shared/coding: shared/coding/b',
    ],
    [
      'shared imports Node',
      { 'shared/text/a.ts': `import { join } from 'node:path';` },
      'shared/text/a.ts:1  only electron/shell, electron/engine, electron/workers, electron/importers, electron/exporters, electron/exchange, electron/segmenter, electron/storage, electron/cli, electron/training, electron/setup may import node:',
    ],
    [
      'shared imports a package',
      { 'shared/coding/a.ts': `import { z } from 'natural/lib/tfidf';` },
      'shared/coding/a.ts:1  shared/coding may not import the package natural/lib/tfidf',
    ],
    [
      'a figure draws by itself',
      { 'shared/figures/a.ts': `import { Chart } from 'chart.js';` },
      'shared/figures/a.ts:1  shared/figures may import only types of chart.js',
    ],
    [
      'the shell opens the project file',
      { 'electron/shell/a.ts': `const b = await import('../storage/b');` },
      'electron/shell/a.ts:1  electron/shell may not import electron/storage: electron/storage/b',
    ],
    [
      'the command line reads files itself',
      { 'electron/cli/a.ts': `import { read } from '../importers/txt';` },
      'electron/cli/a.ts:1  electron/cli may not import electron/importers: electron/importers/txt',
    ],
    [
      'the engine needs Electron',
      { 'electron/engine/a.ts': `const e = require('electron');` },
      'electron/engine/a.ts:1  only electron/shell, electron/setup may import electron',
    ],
    [
      'the engine talks to SQLite',
      { 'electron/engine/a.ts': `import Database from 'better-sqlite3';` },
      'electron/engine/a.ts:1  only electron/storage may import better-sqlite3',
    ],
    [
      'SQL outside storage',
      { 'electron/engine/a.ts': 'const q = `\n  SELECT id FROM ${t} WHERE 1`;' },
      'electron/engine/a.ts:1  SQL outside electron/storage: SELECT id FROM ? WHERE 1',
    ],
    [
      'a file outside every house',
      { 'shared/a.ts': `import './text/span';` },
      'shared/a.ts:1  elsewhere may not import shared/text: shared/text/span',
    ],
    [
      'two files import each other',
      { 'shared/text/b.ts': `import './a';`, 'shared/text/a.ts': `import { b } from './b';` },
      'shared/text/a.ts  import cycle: shared/text/a.ts → shared/text/b.ts → shared/text/a.ts',
    ],
  ];
  test.each(broken)('%s', (_, tree, found) => {
    expect(printed(brokenArrows(new Map(Object.entries(tree))))).toBe(found);
  });

  const sound: [name: string, tree: Record<string, string>][] = [
    [
      'both sides import shared',
      {
        'renderer/a.tsx': `import '../shared/coding/c';`,
        'electron/engine/b.ts': `import '../../shared/project/d';`,
      },
    ],
    [
      'figures know analysis and the types of chart.js',
      {
        'shared/figures/a.ts': `import type { ChartConfiguration } from 'chart.js';\nimport { c } from '../analysis/c';`,
      },
    ],
    [
      'the contract knows the types of all',
      {
        'shared/contract/a.ts': `import type { G } from '../analysis/gaps';\nimport { type F } from '../figures/figure';`,
      },
    ],
    [
      'a type makes no cycle',
      { 'shared/text/a.ts': `import type { B } from './b';`, 'shared/text/b.ts': `import { a } from './a';` },
    ],
    [
      'a comment, a string and a sentence are no imports',
      {
        'shared/text/a.ts': `// import x from 'electron'\nconst s = "import 'node:fs'"; const t = 'Select a code from the list';`,
      },
    ],
    [
      'the command line is a client of the engine',
      { 'electron/cli/a.ts': `import { open } from '../engine/open';` },
    ],
  ];
  test.each(sound)('lets pass: %s', (_, tree) => {
    expect(printed(brokenArrows(new Map(Object.entries(tree))))).toBe('');
  });
});

function readTree(folders: readonly string[]): Map<string, string> {
  const paths = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
      (path) => `${folder}/${path.replaceAll('\\', '/')}`,
    ),
  );
  const code = paths.filter(
    (path) => /\.(ts|tsx|mjs|cjs)$/.test(path) && !path.startsWith('test/architecture.test'),
  );
  return new Map(code.sort().map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}
