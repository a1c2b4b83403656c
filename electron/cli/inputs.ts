import { parseEach, type Input } from '../engine/parsing';
import type { Resources } from '../engine/resources';
import type { Terminal } from './terminal';

/** Parses every policy file below `paths` and hands it on; refusals are told as they happen. Gives the exit code. */
export async function eachInput(
  terminal: Terminal,
  resources: Resources,
  paths: readonly string[],
  use: (input: Input) => void,
): Promise<number> {
  const { files, refused } = await parseEach(resources, paths, {
    parsed: use,
    refused: (name, why) => {
      terminal.tell('cli.refused', { name, reason: terminal.words(why) });
    },
    progress: (done, total, name) => {
      terminal.progress(terminal.words({ key: 'cli.readingFirst', values: { done, total, name } }));
    },
  });
  if (files === 0 && refused === 0) terminal.tell('cli.nothing');
  return files === 0 || refused > 0 ? 1 : 0;
}
