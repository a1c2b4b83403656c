import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { modelRead, type Model } from '../../shared/coding/model/model';
import type { Resources } from './orders';

/** The tagging model the program brings. It is ours and tested, so one that does not read is a bug and throws. */
export function ownModel(resources: Resources): Model {
  const file = join(resources.corpora, 'models', 'governance.json');
  const read = modelRead(readFileSync(file, 'utf8'));
  if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.reason)}`);
  return read.model;
}
