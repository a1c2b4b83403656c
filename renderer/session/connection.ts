import type { Bridge } from '../../shared/contract/bridge';
import { ENGINE_PORT } from '../../shared/contract/wire';
import { answersOf } from './answers';
import { engineClient } from './engine';

declare global {
  interface Window {
    readonly gangmu: Bridge<File>;
  }
}

export const bridge: Bridge<File> = window.gangmu;
export const engine = engineClient();
export const answers = answersOf(engine);

// The preload posts into its own window; a message from anywhere else is not the engine.
window.addEventListener('message', (event: MessageEvent<unknown>) => {
  const [port] = event.ports;
  if (event.source !== window || !port) return;
  if (typeof event.data === 'object' && event.data && 'kind' in event.data) {
    if (event.data.kind === ENGINE_PORT) engine.attach(port);
  }
});
