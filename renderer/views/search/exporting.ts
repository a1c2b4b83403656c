import type { Order } from '../../../shared/text/contextOrder';
import { say } from '../../../shared/wording/say';
import { bridge } from '../../session/connection';
import { useFilter } from '../../session/filter';
import { tellExported } from '../../session/exported';
import { useLook } from '../../session/look';
import { ask } from '../../session/project';

/** The concordance as CSV, where the person chooses. */
export async function exportConcordance(words: string, order: Order): Promise<void> {
  // A name may not hold what a search may.
  const named = words.replace(/[\\/:*?"<>|]+/g, ' ').trim();
  const name = say(useLook.getState().language, 'search.name', { words: named });
  const ticket = await bridge.chooseExport(`${name}.csv`, 'csv');
  if (!ticket) return;
  tellExported(await ask('export.concordance', { filter: useFilter.getState(), words, order, ticket }));
}
