import { activate, useBeside } from '../../session/beside';
import { notify } from '../../session/notices';

/** Gives the keyboard to the other pane. */
export function switchPane(): void {
  const { side, active } = useBeside.getState();
  if (side === null) {
    notify('done', { key: 'beside.none' });
    return;
  }
  activate(active === 'main' ? 'side' : 'main');
}
