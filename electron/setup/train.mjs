import { resolve } from 'node:path';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { out, root } from './places.mjs';
import { ready } from './ready.mjs';
import { command, tool } from './terminal.mjs';

/** `npm run train -- GOLD [--baseline]` trains the shipped tagging model anew: corpora/models. */
await command(async () => {
  const [gold, option] = process.argv.slice(2);
  if (gold === undefined || (option !== undefined && option !== '--baseline')) {
    console.error('npm run train -- ../shared/gold/train.jsonl [--baseline]');
    return 2;
  }
  await ready({ need: ['modules'] });
  const { train } = await built();
  train(root, resolve(gold), option === '--baseline', (line) => console.log(line));
  return 0;
});

async function built() {
  const { build } = await import('vite');
  const outDir = join(out, 'training');
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: join(root, 'electron', 'training', 'train.ts'),
      outDir,
      target: 'node20.18',
      rollupOptions: { output: { format: 'cjs', entryFileNames: 'train.cjs' } },
    },
  });
  return createRequire(tool('x'))(join(outDir, 'train.cjs'));
}
