import { activate, useBeside } from '../../session/beside';
import { notify } from '../../session/notices';
import { select, usePlace } from '../../session/place';

/** Gives the keyboard to the other pane, there to the clause it stands at: the linked one, else where it was left. */
export function switchPane(): void {
  const { side, active, cursors, linked } = useBeside.getState();
  if (side === null) {
    notify('done', { key: 'beside.none' });
    return;
  }
  const to = active === 'main' ? 'side' : 'main';
  const document = to === 'side' ? side : usePlace.getState().here.document;
  const clause = linked ?? cursors[to]?.clause ?? null;
  activate(to);
  if (document !== null && clause !== null) select({ kind: 'clause', document, clause });
}
