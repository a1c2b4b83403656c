import { rename, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Message } from '../../shared/wording/say';

/**
 * Writes a result so that a failure leaves what stood there as it was: beside it first, then in its place.
 * Gives a refusal when the disk says no.
 */
export async function written(
  path: string,
  data: string | Uint8Array,
): Promise<{ ok: true; bytes: number } | { ok: false; failure: Message }> {
  const draft = `${path}.part`;
  try {
    await writeFile(draft, data);
    await rename(draft, path);
    return { ok: true, bytes: typeof data === 'string' ? Buffer.byteLength(data) : data.byteLength };
  } catch (error) {
    await rm(draft, { force: true });
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return { ok: false, failure: { key: 'export.failed', values: { name: basename(path), reason } } };
  }
}
