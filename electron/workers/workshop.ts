import { fork } from 'node:child_process';
import type { FromWorkshop, Order, Orders } from './orders';

/** One workshop process as its client sees it. */
export interface Workshop {
  readonly ask: <O extends Order>(order: O, takes: Orders[O]['takes']) => Promise<Orders[O]['gives']>;
  /** Kills the process; what was asked and not answered is rejected with `WorkshopGone`. */
  readonly stop: () => void;
}

/** The process ended, by `stop` or by itself, before it answered. */
export class WorkshopGone extends Error {}

/** The wire to a started process; both Electron's and Node's processes fit. */
export interface Started {
  readonly post: (message: unknown) => void;
  readonly hear: (listener: (message: unknown) => void) => void;
  readonly gone: (listener: () => void) => void;
  readonly kill: () => void;
}

export function workshop(started: Started): Workshop {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let next = 1;
  let alive = true;
  started.hear((message) => {
    const answer = message as FromWorkshop;
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('failure' in answer) asked?.reject(new Error(answer.failure));
    else asked?.resolve(answer.gives);
  });
  const end = (): void => {
    alive = false;
    for (const { reject } of waiting.values()) reject(new WorkshopGone('the workshop process ended'));
    waiting.clear();
  };
  started.gone(end);
  return {
    ask: (order, takes) =>
      new Promise((resolve, reject) => {
        if (!alive) {
          reject(new WorkshopGone('the workshop process ended'));
          return;
        }
        const id = next++;
        waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
        started.post({ id, order, takes });
      }),
    stop: () => {
      started.kill();
      end();
    },
  };
}

/** A workshop as a child of plain Node: for the command line and for tests. `program`: the built `workshop.js`. */
export function forkedWorkshop(program: string): Workshop {
  const child = fork(program, [], {
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return workshop({
    post: (message) => {
      // A send to a process that has just died fails; `gone` tells the asker.
      child.send(message as object, () => undefined);
    },
    hear: (listener) => child.on('message', listener),
    gone: (listener) => child.on('exit', listener),
    kill: () => child.kill('SIGKILL'),
  });
}
