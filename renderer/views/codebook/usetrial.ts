import { useEffect, useRef, useState } from 'react';
import type { Trial } from '../../../shared/contract/rules';
import type { CodebookEdit } from '../../../shared/project/bookEdits';
import type { Message } from '../../../shared/wording/say';
import { engine } from '../../session/connection';
import { useRevision } from '../../session/project';
import { latest } from './latest';

export interface Tried {
  /** The last answer, kept while the next is looked up; null before the first. */
  readonly trial: Trial | null;
  readonly failure: Message | null;
  /** True while what is shown is not of what is written. */
  readonly busy: boolean;
}

// Milliseconds: at a pause in typing, and soon enough to feel live.
const PAUSE = 250;
const UNTRIED: Tried = { trial: null, failure: null, busy: false };

/** What the edit would do, looked up at a pause in typing; null asks nothing. */
export function useTrial(edit: CodebookEdit | null): Tried {
  const key = edit === null ? null : JSON.stringify(edit);
  const revision = useRevision();
  const [tried, setTried] = useState(UNTRIED);
  const [asked, setAsked] = useState<string | null>(null);
  // One at a time, and only the newest of those that wait: typing must not queue up work.
  const asking = useRef(
    latest(
      (json: string) => engine.ask('codebook.try', { edit: JSON.parse(json) as CodebookEdit }),
      (answer, json) => {
        setTried(
          answer.ok
            ? { trial: answer.gives, failure: null, busy: false }
            : { trial: null, failure: answer.failure, busy: false },
        );
        setAsked(json);
      },
    ),
  );
  useEffect(() => {
    const { current } = asking;
    if (key === null) {
      current.drop();
      return undefined;
    }
    const pause = setTimeout(() => current.ask(key), PAUSE);
    return () => clearTimeout(pause);
  }, [key, revision]);
  useEffect(() => {
    const { current } = asking;
    return () => current.drop();
  }, []);
  if (key === null) return UNTRIED;
  return { ...tried, busy: asked !== key };
}
