import type { Gives, Question, Takes } from '../../shared/contract/questions';
import type { Message } from '../../shared/wording/say';
import type { Engine } from './engine';

/** An answer as a view sees it. While a newer one is fetched, the former stays. */
export interface Kept<T> {
  readonly value: T | null;
  readonly failure: Message | null;
  readonly loading: boolean;
}

/** Question and what it takes in one string, from which the question is asked again. */
export type AnswerKey = string;

export function answerKey<Q extends Question>(question: Q, takes: Takes<Q>): AnswerKey {
  return JSON.stringify([question, takes]);
}

/** Answers of the engine, each kept with the revision of the project it is of. */
export interface Answers {
  kept<Q extends Question>(key: AnswerKey): Kept<Gives<Q>>;
  /** Hears every change of one answer. Gives back how to stop; answers nobody watches are forgotten in time. */
  watch(key: AnswerKey, listener: () => void): () => void;
  /** Sees to it that the answer is of `revision`. Calls during a fetch lead to one more fetch, not to many. */
  fetch(key: AnswerKey, revision: number): Promise<void>;
  /** Makes the next `fetch` ask once more; for what failed. */
  retry(key: AnswerKey): void;
  /** Another project or another engine: nothing known holds any more. Those who watch are told. */
  forget(): void;
}

interface Entry {
  kept: Kept<unknown>;
  /** Revision the answer is of; null = never fetched. */
  revision: number | null;
  /** Revision wanted of the fetch under way; null = none is. */
  fetching: number | null;
  readonly listeners: Set<() => void>;
}

// Answers nobody looks at any more go first: 60 is a morning's worth of cells and a few documents.
const ENTRIES = 60;

const UNFETCHED: Kept<unknown> = { value: null, failure: null, loading: true };

export function answersOf(engine: Pick<Engine, 'ask'>): Answers {
  const entries = new Map<AnswerKey, Entry>();

  const entry = (key: AnswerKey): Entry => {
    const found = entries.get(key);
    if (found) return found;
    const made: Entry = { kept: UNFETCHED, revision: null, fetching: null, listeners: new Set() };
    entries.set(key, made);
    return made;
  };
  const thinOut = (): void => {
    for (const [key, { listeners }] of entries) {
      if (entries.size <= ENTRIES) return;
      if (listeners.size === 0) entries.delete(key);
    }
  };

  return {
    kept: <Q extends Question>(key: AnswerKey) => (entries.get(key)?.kept ?? UNFETCHED) as Kept<Gives<Q>>,

    watch(key, listener) {
      const { listeners } = entry(key);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        thinOut();
      };
    },

    async fetch(key, revision) {
      const at = entry(key);
      if (at.fetching === null ? at.revision === revision : at.fetching === revision) return;
      const busy = at.fetching !== null;
      at.fetching = revision;
      if (busy) return;
      const [question, takes] = JSON.parse(key) as [Question, Takes<Question>];
      do {
        const asked: number = at.fetching;
        tell(at, { ...at.kept, loading: true });
        const answer = await engine.ask(question, takes);
        if (entries.get(key) !== at) return;
        at.revision = asked;
        if (at.fetching === asked) at.fetching = null;
        tell(at, {
          value: answer.ok ? answer.gives : null,
          failure: answer.ok ? null : answer.failure,
          loading: false,
        });
      } while (at.fetching !== null);
    },

    retry(key) {
      const at = entry(key);
      at.revision = null;
      tell(at, UNFETCHED);
    },

    forget() {
      const watched = [...entries].filter(([, { listeners }]) => listeners.size > 0);
      entries.clear();
      for (const [key, { listeners }] of watched) {
        const at: Entry = { kept: UNFETCHED, revision: null, fetching: null, listeners };
        entries.set(key, at);
        tell(at, UNFETCHED);
      }
    },
  };
}

function tell(at: Entry, kept: Kept<unknown>): void {
  at.kept = kept;
  for (const listener of [...at.listeners]) listener();
}
