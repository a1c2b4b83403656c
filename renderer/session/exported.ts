import type { Exported } from '../../shared/contract/exports';
import { bytes } from './format';
import { notify } from './notices';

/** Says that a file was written and how large it is; null: it was not, and why was said already. */
export function tellExported(
  exported: Exported | null,
  says: 'window.exported' | 'books.exportedQdc' = 'window.exported',
): void {
  if (exported === null) return;
  notify('done', { key: says, values: { name: exported.name, size: bytes(exported.bytes) } });
}
