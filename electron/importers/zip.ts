import { unzipSync } from 'fflate';
import type { Message } from '../../shared/wording/say';
import { BOUNDS } from './bounds';
import { message } from './reading';

export type Entries =
  | {
      readonly ok: true;
      readonly entries: ReadonlyMap<string, Uint8Array>;
      readonly names: readonly string[];
    }
  | { readonly ok: false; readonly failure: Message };

export function isZip(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x50 &&
    bytes[1] === 0x4b &&
    (bytes[2] === 3 || bytes[2] === 5) &&
    (bytes[3] === 4 || bytes[3] === 6)
  );
}

/**
 * Inflates the entries that `wanted` names, and only those, within the bounds. The declared size is the size of
 * the buffer that fflate fills, so an entry cannot grow past what was checked here.
 */
export function zipEntries(bytes: Uint8Array, wanted: (name: string) => boolean): Entries {
  const names: string[] = [];
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        names.push(name);
        if (names.length > BOUNDS.zipEntries) {
          throw new OutOfBounds(message('import.zipEntries', { limit: BOUNDS.zipEntries }));
        }
        if (!wanted(name)) return false;
        total += originalSize;
        const steep = originalSize > BOUNDS.zipRatioFrom && originalSize > size * BOUNDS.zipRatio;
        if (total > BOUNDS.zipBytes || steep) {
          throw new OutOfBounds(message('import.zipBomb', { megabytes: Math.round(total / 1_048_576) }));
        }
        return true;
      },
    });
    return { ok: true, entries: new Map(Object.entries(files)), names };
  } catch (error) {
    // fflate throws plain errors for whatever is wrong in the container: it is cut off or damaged
    return {
      ok: false,
      failure: error instanceof OutOfBounds ? error.failure : message('import.zipDamaged'),
    };
  }
}

/** The only way out of fflate's loop over the entries. */
class OutOfBounds extends Error {
  constructor(readonly failure: Message) {
    super(failure.key);
  }
}
