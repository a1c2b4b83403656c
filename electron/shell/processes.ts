import { MessageChannelMain, utilityProcess, type BrowserWindow, type UtilityProcess } from 'electron';
import { join } from 'node:path';
import type { FromShell, ToShell } from '../../shared/contract/processes';
import type { Ticket } from '../../shared/contract/questions';

/** The engine and its workshops: started here because only the main process may, each a crash of its own. */
export interface Processes {
  /** A new port of the engine for this window; the one before falls silent. */
  readonly connect: (window: BrowserWindow) => void;
  /**
   * Makes a path known under a ticket. Wait for it before the window hears of the ticket: the window's port is
   * another way to the engine, and the quicker one.
   */
  readonly ticket: (ticket: Ticket, path: string) => Promise<void>;
  readonly close: () => void;
}

/** Starts the engine, and again whenever it ends by itself: the truth is the file, so nothing is replayed. */
export function processes(begin: Extract<FromShell, { kind: 'begin' }>, onRestart: () => void): Processes {
  const workshops = new Map<number, UtilityProcess>();
  const awaited = new Map<Ticket, () => void>();
  let closing = false;
  let engine = started();

  function started(): UtilityProcess {
    const child = utilityProcess.fork(join(__dirname, 'engine.js'), [], { serviceName: 'Gangmu engine' });
    child.on('message', (message: ToShell) => {
      if (message.kind === 'workshop') startWorkshop(child, message.id);
      else if (message.kind === 'end') workshops.get(message.id)?.kill();
      else held(message.ticket);
    });
    child.on('exit', () => {
      for (const workshop of workshops.values()) workshop.kill();
      workshops.clear();
      // Whoever waits is let go: the next question will hear that the ticket is unknown.
      for (const ticket of awaited.keys()) held(ticket);
      if (closing) return;
      engine = started();
      onRestart();
    });
    child.postMessage(begin);
    return child;
  }

  function held(ticket: Ticket): void {
    awaited.get(ticket)?.();
    awaited.delete(ticket);
  }

  function startWorkshop(owner: UtilityProcess, id: number): void {
    const child = utilityProcess.fork(join(__dirname, 'workshop.js'), [], { serviceName: 'Gangmu workshop' });
    workshops.set(id, child);
    const { port1, port2 } = new MessageChannelMain();
    child.postMessage(null, [port1]);
    owner.postMessage({ kind: 'workshop', id } satisfies FromShell, [port2]);
    child.on('exit', () => {
      workshops.delete(id);
      if (!closing && owner === engine) owner.postMessage({ kind: 'workshopGone', id } satisfies FromShell);
    });
  }

  return {
    connect: (window) => {
      const { port1, port2 } = new MessageChannelMain();
      engine.postMessage({ kind: 'window' } satisfies FromShell, [port1]);
      window.webContents.postMessage('engine-port', null, [port2]);
    },
    ticket: (ticket, path) =>
      new Promise((resolve) => {
        awaited.set(ticket, resolve);
        engine.postMessage({ kind: 'ticket', ticket, path } satisfies FromShell);
      }),
    close: () => {
      closing = true;
      engine.kill();
      for (const workshop of workshops.values()) workshop.kill();
    },
  };
}
