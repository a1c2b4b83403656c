import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..', '..');
/** Real policies beside the checkout; a user's machine has none, and the tests that want them say so. */
export const corpus = join(root, '..', 'shared', 'corpus');
export const gold = join(root, '..', 'shared', 'gold', 'dev.jsonl');
export const corpusAbsent = !existsSync(corpus);
if (corpusAbsent) console.log('skipped: ../shared/corpus is not beside this checkout');

const program = join(root, 'out', 'main', 'cli.js');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line as a shell would. `npm test` builds it first. */
export function gangmu(...args: readonly string[]): Ran {
  if (!existsSync(program))
    throw new Error('out/main/cli.js is missing: run `npm run build` or the whole `npm test`');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' },
  });
  return { code: status, out: stdout, err: stderr };
}

/** The JSON objects of standard output, one a line. */
export function objects<Shape>({ out }: Ran): Shape[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Shape);
}
