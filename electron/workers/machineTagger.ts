import type { Machine, OwnModel } from '../../shared/coding/machine';
import { modelRead, type Model } from '../../shared/coding/model/model';
import { tagger, type Tagger } from '../../shared/coding/tag';
import type { Voting } from '../../shared/coding/voting';

/** The tagger of a machine; `shipped`: the model the program brings; `near`: as in tag.ts. */
export function machineTagger(
  { codebook, rulesOnly, own }: Machine,
  shipped: Model,
  near: Voting | null = null,
): Tagger {
  if (rulesOnly) return tagger(codebook, null, null, near);
  return tagger(codebook, shipped, own === null ? null : ownModelRead(own), near);
}

/** The model that has a say in it; null: none. */
export function machineModel({ rulesOnly, own }: Machine, shipped: Model): Model | null {
  if (rulesOnly) return null;
  return own === null ? shipped : ownModelRead(own);
}

/** A model that we wrote into the project; one that does not read is a damaged file and throws. */
export function ownModelRead({ id, file }: OwnModel): Model {
  const read = modelRead(file);
  if (!read.ok) throw new Error(`model ${id}: ${JSON.stringify(read.reason)}`);
  return read.model;
}
