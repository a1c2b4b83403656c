import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Gives, Question, Takes } from '../../shared/contract/questions';
import type { Message } from '../../shared/wording/say';
import { answerKey } from './answers';
import { answers } from './connection';
import { useRevision } from './project';

export interface Reply<T> {
  readonly value: T | null;
  readonly failure: Message | null;
  /** True when `value` is of an earlier moment, or of an earlier question with `useAskKeeping`. */
  readonly stale: boolean;
  readonly retry: () => void;
}

const nothing = (): (() => void) => () => undefined;

/** The engine's answer, asked again at every revision of the project. `'skip'` asks nothing. */
export function useAsk<Q extends Question>(question: Q, takes: Takes<Q> | 'skip'): Reply<Gives<Q>> {
  const key = takes === 'skip' ? null : answerKey(question, takes);
  const revision = useRevision();
  const watch = useCallback(
    (listener: () => void) => (key === null ? nothing() : answers.watch(key, listener)),
    [key],
  );
  const kept = useSyncExternalStore(watch, () => (key === null ? null : answers.kept<Q>(key)));
  useEffect(() => {
    if (key !== null && revision >= 0) void answers.fetch(key, revision);
  }, [key, revision, kept]);
  const retry = useCallback(() => key !== null && answers.retry(key), [key]);
  return {
    value: kept?.value ?? null,
    failure: kept?.failure ?? null,
    stale: kept?.loading ?? false,
    retry,
  };
}

/** As `useAsk`, but shows the former answer until the new question is answered: a matrix must not blink. */
export function useAskKeeping<Q extends Question>(question: Q, takes: Takes<Q> | 'skip'): Reply<Gives<Q>> {
  const reply = useAsk(question, takes);
  const [last, setLast] = useState(reply.value);
  if (reply.value !== null && reply.value !== last) setLast(reply.value);
  const value = reply.failure ? null : (reply.value ?? (takes === 'skip' ? null : last));
  return { ...reply, value, stale: reply.stale || reply.value === null };
}
