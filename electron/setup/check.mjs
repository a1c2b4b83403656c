import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './places.mjs';
import { ready } from './ready.mjs';
import { collect, command, seconds, tool } from './terminal.mjs';

const results = join(root, 'test', 'results');

/** Each tool by its own file, so that Windows needs no shell; eslint without its cache, which knows nothing of types in other files */
const checks = [
  ['types', 'typescript/bin/tsc', '-b'],
  ['lint', 'eslint/bin/eslint.js', '--max-warnings=0', '.'],
  ['format', 'prettier/bin/prettier.cjs', '--check', '--log-level=warn', '--cache', '.'],
  ['architecture', 'vitest/vitest.mjs', 'run', '--reporter=dot', 'test/architecture.test.ts'],
  ['unused code', 'knip/bin/knip.js', '--no-progress'],
];

await command(async () => {
  await ready({ need: ['modules'] });
  const failed = [];
  // One worker of its own for the longest, the others after one another beside it: two cores are kept busy, no more.
  await Promise.all([
    inTurn(checks.filter(([name]) => name === 'lint')),
    inTurn(checks.filter(([name]) => name !== 'lint')),
  ]);
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, 'check.json'), JSON.stringify({ failed: failed.length, names: failed }));
  const verdict = failed.length === 0 ? 'all passed' : `failed: ${failed.join(', ')}`;
  console.log(`\ncheck: ${checks.length - failed.length} of ${checks.length} ${verdict}`);
  return failed.length === 0 ? 0 : 1;

  async function inTurn(some) {
    for (const [name, file, ...args] of some) {
      const started = performance.now();
      const { code, text } = await collect(process.execPath, [tool(file), ...args], {
        env: { FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
      });
      console.log(`${code === 0 ? '✓' : '✗'} ${name.padEnd(13)} ${seconds(performance.now() - started)} s`);
      if (code === 0) continue;
      failed.push(name);
      console.log(text.trimEnd().replace(/^/gm, '    '));
    }
  }
});
