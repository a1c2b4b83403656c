import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { out, root } from './places.mjs';
import { ready } from './ready.mjs';
import { command, tool } from './terminal.mjs';

/** `npm run bench` prints a table; `npm run bench -- --json FILE` writes the same as JSON besides. */
await command(async () => {
  const asked = process.argv.indexOf('--json');
  const file = asked < 0 ? undefined : process.argv[asked + 1];
  if (asked >= 0 && file === undefined) {
    console.error('npm run bench -- --json FILE');
    return 2;
  }
  await ready({ need: ['modules', 'native', 'fonts', 'build'] });
  const { bench } = await built();
  const { texts, measurements } = await bench(root);
  console.log(`${machine()}\n${texts}\n`);
  print(measurements);
  if (file !== undefined)
    writeFileSync(file, `${JSON.stringify({ machine: machine(), texts, measurements }, null, 2)}\n`);
  return 0;
});

/** Bundled as the program is, so that what is measured runs as it ships. */
async function built() {
  const { build } = await import('vite');
  const outDir = join(out, 'bench');
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: join(root, 'test', 'bench', 'bench.ts'),
      outDir,
      target: 'node20.18',
      rollupOptions: { output: { format: 'cjs', entryFileNames: 'bench.cjs' } },
    },
  });
  return createRequire(tool('x'))(join(outDir, 'bench.cjs'));
}

function print(measurements) {
  const number = (value) =>
    value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 3 : value < 100 ? 1 : 0 });
  const rows = measurements.map(({ name, best, median, unit, runs }) => [
    name,
    number(best),
    number(median),
    unit,
    `${runs}`,
  ]);
  const table = [['', 'best', 'median', 'unit', 'runs'], ...rows];
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  for (const row of table) {
    const cells = row.map((cell, i) =>
      i === 0 || i === 3 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]),
    );
    console.log(cells.join('  ').trimEnd());
  }
}

function machine() {
  const [cpu] = cpus();
  return `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpu?.model ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GiB`;
}
