import { createHash } from 'node:crypto';
import type { Guid } from '../../shared/exchange/project';

/** Ours alone: names under it never meet those of another program. */
const NAMESPACE = 'b3f0c7a2-52c1-4d0e-9a58-6f1f2c9d7e41';

/** UUID version 5 (RFC 9562 §5.5) of a name: the same name has the same GUID in every export. */
export function guidNamed(name: string): Guid {
  const hash = createHash('sha1')
    .update(Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8');
  const bytes = hash.digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
