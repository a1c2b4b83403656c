import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { News } from '../../shared/contract/questions';
import { forkedWorkshop } from '../workers/workshop';
import { engine, type Engine } from './engine';
import { ownCodebook, resourcesAt } from './resources';

/**
 * The same engine as under the window, in this very process of plain Node; its workshop is a child process.
 * `root`: the checkout; `programs`: the folder of the built programs.
 */
export function engineInNode(
  root: string,
  programs: string,
  tell: <N extends keyof News>(news: N, message: News[N]) => void,
  now: () => Date = () => new Date(),
): Engine {
  const resources = resourcesAt({ root });
  const ownFolder = join(tmpdir(), `gangmu-${process.pid}`);
  const running = engine(
    {
      resources,
      codebook: ownCodebook(resources),
      ownFolder,
      projectsFolder: ownFolder,
      openFirst: null,
      now,
      tell,
    },
    {
      workshops: 1,
      startWorkshop: () => Promise.resolve(forkedWorkshop(join(programs, 'workshop.js'))),
    },
  );
  return {
    ...running,
    close: () => {
      running.close();
      rmSync(ownFolder, { recursive: true, force: true });
    },
  };
}
