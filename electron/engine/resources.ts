import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codebookRead } from '../../shared/coding/codebookRead';
import type { Codebook } from '../../shared/coding/codebook';
import type { Resources } from '../workers/orders';

export type { Resources };

/** Where the program's data stands: beside the packaged program, or in the checkout `root`. */
export function resourcesAt(place: { packaged: string } | { root: string }): Resources {
  if ('packaged' in place) {
    return { dictionaries: join(place.packaged, 'dict'), corpora: join(place.packaged, 'corpora') };
  }
  const dictionaries = join(place.root, 'node_modules', 'nodejieba', 'submodules', 'cppjieba', 'dict');
  return { dictionaries, corpora: join(place.root, 'corpora') };
}

/** The codebook a project begins with. */
export function ownCodebook(resources: Resources): Codebook {
  return shippedBook(resources, 'governance');
}

/** A codebook the program brings. It is ours and tested, so one that does not read is a bug and throws. */
export function shippedBook(resources: Resources, name: 'governance' | 'policy-tools'): Codebook {
  const file = join(resources.corpora, 'codebooks', `${name}.json`);
  const read = codebookRead(JSON.parse(readFileSync(file, 'utf8')));
  if (!read.ok) throw new Error(`${file}: ${read.problems.map((p) => `${p.path}: ${p.reason}`).join('; ')}`);
  return read.book;
}
