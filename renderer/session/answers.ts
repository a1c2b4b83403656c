import type { Gives, Question, Takes } from '../../shared/contract/questions';
import type { Message } from '../../shared/wording/say';
import { engine } from './connection';

/** An answer as a view sees it. While a newer one is fetched, the former stays. */
export interface Kept<T> {
  readonly value: T | null;
  readonly failure: Message | null;
  readonly loading: boolean;
}

interface Entry {
  kept: Kept<unknown>;
  /** Revision of the project the answer is of; null = never fetched. */
  revision: number | null;
  fetching: number | null;
  readonly listeners: Set<() => void>;
}

// Answers nobody looks at any more go first; 60 is a morning's worth of cells, documents excepted.
const ENTRIES = 60;

const UNFETCHED: Kept<unknown> = { value: null, failure: null, loading: true };
const entries = new Map<string, Entry>();

/** Question and what it takes in one string, from which `fetchAnswer` asks. */
export type AnswerKey = string;

export function answerKey<Q extends Question>(question: Q, takes: Takes<Q>): AnswerKey {
  return JSON.stringify([question, takes]);
}

export function answerKept<Q extends Question>(key: AnswerKey): Kept<Gives<Q>> {
  return (entries.get(key)?.kept ?? UNFETCHED) as Kept<Gives<Q>>;
}

export function watchAnswer(key: AnswerKey, listener: () => void): () => void {
  const { listeners } = entry(key);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    thinOut();
  };
}

/** Sees to it that the answer is of `revision`. Calls during a fetch lead to one more fetch, not to many. */
export async function fetchAnswer(key: AnswerKey, revision: number): Promise<void> {
  const at = entry(key);
  if (at.fetching === null ? at.revision === revision : at.fetching === revision) return;
  const busy = at.fetching !== null;
  at.fetching = revision;
  if (busy) return;
  const [question, takes] = JSON.parse(key) as [Question, Takes<Question>];
  let asked: number | null;
  do {
    asked = at.fetching;
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
}

/** Asks once more what failed. */
export function retryAnswer(key: AnswerKey): void {
  const at = entry(key);
  at.revision = null;
  tell(at, UNFETCHED);
}

/** Another project or another engine: nothing known holds any more. Views that look on are told. */
export function forgetAnswers(): void {
  const watched = [...entries.entries()].filter(([, { listeners }]) => listeners.size > 0);
  entries.clear();
  for (const [key, { listeners }] of watched) {
    entries.set(key, { kept: UNFETCHED, revision: null, fetching: null, listeners });
    for (const listener of listeners) listener();
  }
}

function entry(key: AnswerKey): Entry {
  const found = entries.get(key);
  if (found) return found;
  const made: Entry = { kept: UNFETCHED, revision: null, fetching: null, listeners: new Set() };
  entries.set(key, made);
  return made;
}

function tell(at: Entry, kept: Kept<unknown>): void {
  at.kept = kept;
  for (const listener of at.listeners) listener();
}

function thinOut(): void {
  for (const [key, { listeners }] of entries) {
    if (entries.size <= ENTRIES) return;
    if (listeners.size === 0) entries.delete(key);
  }
}
