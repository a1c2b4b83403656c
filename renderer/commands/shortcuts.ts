import { bridge } from '../session/connection';
import { commandFor } from './keys';
import { inTextField, run, runFromMenu } from './run';

export const MAC = bridge.platform === 'darwin';

/** Listens to keyboard and menu for as long as the window stands. */
export function listenForCommands(): void {
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented) return;
    const id = commandFor(event, { mac: MAC, typing: inTextField() });
    if (!id) return;
    event.preventDefault();
    run(id);
  });
  bridge.onMenu(runFromMenu);
}
