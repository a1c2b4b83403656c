import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './places.mjs';
import { ready } from './ready.mjs';
import { command, openly, seconds, tool } from './terminal.mjs';

const results = join(root, 'test', 'results');
const endToEnd = 'test/e2e';

/**
 * `npm test` runs everything. Arguments go to vitest: `npm test -- test/policy` runs those unit tests,
 * `npm test -- test/e2e/walls.test.ts` that end-to-end test, `npm test -- -t 条` all whose name has 条.
 */
await command(async () => {
  const given = process.argv.slice(2);
  const paths = given.filter((argument) => !argument.startsWith('-') && argument.includes('test'));
  const inWindow = paths.length === 0 || paths.some((path) => path.startsWith(endToEnd));
  const units = paths.length === 0 || paths.some((path) => !path.startsWith(endToEnd));

  await ready({
    need: ['modules', 'native', 'fonts', 'build', ...(inWindow ? ['electron', 'display'] : [])],
    alwaysVirtual: true,
  });
  rmSync(join(results, 'summary.json'), { force: true });
  const runs = [];
  if (units) runs.push(await run('units', [], given));
  if (inWindow) runs.push(await run('in the window', ['--config', `${endToEnd}/vitest.config.mts`], given));
  return summarise(runs);
});

async function run(name, settings, given) {
  mkdirSync(results, { recursive: true });
  const file = join(results, `${name.replaceAll(' ', '-')}.json`);
  rmSync(file, { force: true });
  const started = performance.now();
  const code = await openly(process.execPath, [
    ...[tool('vitest/vitest.mjs'), 'run', ...settings],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    ...['--passWithNoTests', ...given],
  ]);
  return { name, code, seconds: seconds(performance.now() - started), ...numbers(file) };
}

/** A run that ended without its report, or that failed outside any test, counts as one failure: it must not look green. */
function numbers(file) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, success } = JSON.parse(
      readFileSync(file, 'utf8'),
    );
    return {
      passed: numPassedTests,
      failed: success ? numFailedTests : Math.max(1, numFailedTests),
      skipped: numPendingTests + numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function summarise(runs) {
  console.log('');
  for (const { name, passed, failed, skipped, seconds } of runs) {
    console.log(
      `${failed === 0 ? '✓' : '✗'} ${name.padEnd(14)} ${passed} passed, ${failed} failed, ${skipped} skipped  ${seconds} s`,
    );
  }
  const sum = (key) => runs.reduce((total, run) => total + run[key], 0);
  writeFileSync(
    join(results, 'summary.json'),
    JSON.stringify({ passed: sum('passed'), failed: sum('failed'), runs }, null, 2),
  );
  return runs.every(({ code, failed }) => code === 0 && failed === 0) ? 0 : 1;
}
