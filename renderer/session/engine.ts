import type { Answer, News, Question, Takes } from '../../shared/contract/questions';
import type { Answered, FromEngine } from '../../shared/contract/wire';

/** All a port must be; the browser's MessagePort is one. */
export interface EnginePort {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  start(): void;
  close(): void;
}

export interface Engine {
  /** Resolves with what the engine answers, also when that is a failure; never rejects. */
  ask<Q extends Question>(question: Q, takes: Takes<Q>): Promise<Answer<Q>>;
  /** Hears news of one name. Gives back how to stop. */
  hear<N extends keyof News>(news: N, listener: (message: News[N]) => void): () => void;
  /** Takes a (new) port. Questions an earlier engine left unanswered fail; waiting ones are sent. */
  attach(port: EnginePort): void;
  /** Called whenever a port was attached, the first time too. */
  onAttach(listener: () => void): () => void;
}

interface Pending {
  readonly settle: (answer: Answer<Question>) => void;
}

/** The window's side of the wire. Questions asked before there is a port wait for it. */
export function engineClient(): Engine {
  let port: EnginePort | null = null;
  let nextId = 1;
  const pending = new Map<number, Pending>();
  const waiting: unknown[] = [];
  const listeners = new Map<string, Set<(message: never) => void>>();
  const attached = new Set<() => void>();

  const receive = (message: FromEngine): void => {
    if ('news' in message) {
      for (const listener of listeners.get(message.news) ?? []) listener(message.message as never);
      return;
    }
    settle(pending, message);
  };

  return {
    ask<Q extends Question>(question: Q, takes: Takes<Q>) {
      const id = nextId++;
      const asked = { id, question, takes };
      if (port) port.postMessage(asked);
      else waiting.push(asked);
      return new Promise<Answer<Q>>((resolve) => {
        // The engine answers a question with the answer to that question; the wire itself cannot say so.
        pending.set(id, { settle: (answer) => resolve(answer) });
      });
    },

    hear(news, listener) {
      const those = listeners.get(news) ?? new Set();
      listeners.set(news, those);
      those.add(listener);
      return () => those.delete(listener);
    },

    attach(next) {
      if (port) {
        port.close();
        failAll(pending);
      }
      port = next;
      next.addEventListener('message', (event) => {
        if (port === next) receive(event.data as FromEngine);
      });
      next.start();
      for (const asked of waiting.splice(0)) next.postMessage(asked);
      for (const listener of attached) listener();
    },

    onAttach(listener) {
      attached.add(listener);
      return () => attached.delete(listener);
    },
  };
}

function settle(pending: Map<number, Pending>, { id, answer }: Answered): void {
  pending.get(id)?.settle(answer);
  pending.delete(id);
}

function failAll(pending: Map<number, Pending>): void {
  for (const { settle } of pending.values()) {
    settle({ ok: false, failure: { key: 'window.engineRestarted' } });
  }
  pending.clear();
}
