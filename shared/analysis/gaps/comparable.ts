import type { Code, CodeId } from '../../coding/codebook';
import type { StudiedDocument } from '../units';
import type { Tallies, Tally } from './tally';

/** What texts or places that can be compared with the one found empty provide. */
export interface Comparable {
  readonly providing: number;
  readonly all: number;
  /** Units with the code per unit of text, among those that provide; null when none does. */
  readonly density: number | null;
}

export const NOTHING_COMPARABLE: Comparable = { providing: 0, all: 0, density: null };

export function comparableAmong(tallies: readonly Tally[], { id }: Code): Comparable {
  const providers = tallies.filter((tally) => tally.provides(id).documents > 0);
  const size = providers.reduce((sum, tally) => sum + tally.size, 0);
  const units = providers.reduce((sum, tally) => sum + tally.provides(id).units, 0);
  return { providing: providers.length, all: tallies.length, density: size === 0 ? null : units / size };
}

/**
 * Texts of the same kind and level, for a text that does not provide: what one may expect of it is what its like
 * provide. Each kind is counted once.
 */
export function likeDocuments(
  documents: readonly StudiedDocument[],
  { counted }: Tallies,
): (document: StudiedDocument, code: Code) => Comparable {
  const kinds = new Map<string, StudiedDocument[]>();
  for (const document of documents) {
    const kind = kindOf(document);
    const those = kinds.get(kind) ?? [];
    kinds.set(kind, those);
    those.push(document);
  }
  const known = new Map<string, Comparable>();
  return (document, code) => {
    const kind = kindOf(document);
    const key = `${kind} ${code.id}`;
    const found = known.get(key) ?? comparableDocuments(kinds.get(kind) ?? [], code.id, counted);
    known.set(key, found);
    return { ...found, all: found.all - 1 };
  };
}

function comparableDocuments(
  documents: readonly StudiedDocument[],
  code: CodeId,
  counted: Tallies['counted'],
): Comparable {
  let [providing, units, size] = [0, 0, 0];
  for (const { id, units: own } of documents) {
    const n = counted(id, code);
    if (n === 0) continue;
    providing += 1;
    units += n;
    size += own;
  }
  return { providing, all: documents.length, density: size === 0 ? null : units / size };
}

function kindOf({ facts }: StudiedDocument): string {
  return `${facts.level ?? ''} ${facts.kind}`;
}
