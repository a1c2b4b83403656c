import type { MessagePortMain } from 'electron';
import { workshopHandlers } from './handlers';
import type { Channel, FromWorkshop, Order, Orders, ToWorkshop } from './orders';

/**
 * The workshop: a process of its own that reads, parses, segments and tags. jieba may not live in a worker thread
 * (it leaks and aborts there), and a process can be killed in the middle of a hostile file without harm.
 */
const handlers = workshopHandlers();

function serve(channel: Channel): void {
  channel.hear((message) => {
    const { id, order, takes } = message as ToWorkshop;
    const handle = handlers[order] as (takes: unknown) => Promise<Orders[Order]['gives']>;
    void Promise.resolve()
      .then(() => handle(takes))
      .then(
        (gives): FromWorkshop => ({ id, gives }),
        (error: unknown): FromWorkshop => ({
          id,
          failure: error instanceof Error ? (error.stack ?? error.message) : String(error),
        }),
      )
      .then((answer) => {
        channel.post(answer);
      });
  });
}

function portChannel(port: MessagePortMain): Channel {
  port.start();
  return {
    post: (message) => {
      port.postMessage(message);
    },
    hear: (listener) => {
      port.on('message', (event) => {
        listener(event.data);
      });
    },
  };
}

// Electron's types say it is always there; under plain Node it is not.
const parentPort = process.parentPort as typeof process.parentPort | undefined;
if (parentPort !== undefined) {
  // pdf.js reads Electron's process.type and takes this process for a page; it has no DOM, and is Node in all else.
  Object.defineProperty(process, 'type', { value: undefined });
  // In Electron the shell starts the process and passes on one port of the engine.
  parentPort.on('message', (event) => {
    for (const port of event.ports) serve(portChannel(port));
  });
} else {
  serve({
    post: (message) => process.send?.(message),
    hear: (listener) => process.on('message', listener),
  });
  process.on('disconnect', () => process.exit(0));
}
