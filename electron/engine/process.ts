import type { MessagePortMain } from 'electron';
import { cpus } from 'node:os';
import type { FromShell, ToShell } from '../../shared/contract/processes';
import type { Asked, Told } from '../../shared/contract/wire';
import { type Started, workshop, type Workshop } from '../workers/workshop';
import { engine, type Engine } from './engine';
import { ownCodebook, resourcesAt } from './resources';

/**
 * The engine as a utilityProcess: the shell sends it its settings, tickets and ports; the window asks over its port.
 */
const shell = process.parentPort;
let running: Engine | null = null;
let windowPort: MessagePortMain | null = null;
const wanted = new Map<number, (port: MessagePortMain) => void>();
const gone = new Map<number, () => void>();
let nextWorkshop = 1;

shell.on('message', (event) => {
  const message = event.data as FromShell;
  const [port] = event.ports;
  switch (message.kind) {
    case 'begin':
      running = begun(message);
      return;
    case 'ticket':
      running?.issue(message.ticket, message.path);
      shell.postMessage({ kind: 'ticketHeld', ticket: message.ticket } satisfies ToShell);
      return;
    case 'window':
      if (port !== undefined) serve(port);
      return;
    case 'workshop':
      if (port !== undefined) wanted.get(message.id)?.(port);
      wanted.delete(message.id);
      return;
    case 'workshopGone':
      gone.get(message.id)?.();
      gone.delete(message.id);
      return;
  }
});

function begun(settings: Extract<FromShell, { kind: 'begin' }>): Engine {
  const resources = resourcesAt(settings.resources);
  return engine(
    {
      resources,
      codebook: ownCodebook(resources),
      openFirst: settings.openFirst,
      ownFolder: settings.ownFolder,
      projectsFolder: settings.projectsFolder,
      now: () => new Date(),
      tell: (news, message) => {
        const told = { news, message } as Told;
        windowPort?.postMessage(told);
      },
    },
    // Each costs 250 MB; with four cores or more a second one nearly halves the time of an import.
    { workshops: cpus().length >= 4 ? 2 : 1, startWorkshop },
  );
}

function serve(port: MessagePortMain): void {
  windowPort = port;
  port.on('message', (event) => {
    const { id, question, takes } = event.data as Asked;
    void running?.ask(question, takes).then((answer) => {
      port.postMessage({ id, answer });
    });
  });
  port.start();
}

/** Only the main process can start processes, so the engine asks it and gets a port to the new workshop. */
function startWorkshop(): Promise<Workshop> {
  const id = nextWorkshop++;
  return new Promise((resolve) => {
    wanted.set(id, (port) => {
      const started: Started = {
        post: (message) => {
          port.postMessage(message);
        },
        hear: (listener) => {
          port.on('message', (event) => {
            listener(event.data);
          });
          port.start();
        },
        gone: (listener) => gone.set(id, listener),
        // A process deep in a hostile file hears nothing; the shell can kill it all the same.
        kill: () => {
          shell.postMessage({ kind: 'end', id } satisfies ToShell);
        },
      };
      resolve(workshop(started));
    });
    shell.postMessage({ kind: 'workshop', id } satisfies ToShell);
  });
}
