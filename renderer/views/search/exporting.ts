import type { Order } from '../../../shared/text/contextOrder';
import { say } from '../../../shared/wording/say';
import { bridge } from '../../session/connection';
import { useFilter } from '../../session/filter';
import { bytes } from '../../session/format';
import { useLook } from '../../session/look';
import { notify } from '../../session/notices';
import { ask } from '../../session/project';

/** The concordance as CSV, where the person chooses. */
export async function exportConcordance(words: string, order: Order): Promise<void> {
  // A name may not hold what a search may.
  const named = words.replace(/[\\/:*?"<>|]+/g, ' ').trim();
  const name = say(useLook.getState().language, 'search.name', { words: named });
  const ticket = await bridge.chooseExport(`${name}.csv`, 'csv');
  if (!ticket) return;
  const exported = await ask('export.concordance', { filter: useFilter.getState(), words, order, ticket });
  if (exported === null) return;
  notify('done', { key: 'window.exported', values: { name: exported.name, size: bytes(exported.bytes) } });
}
