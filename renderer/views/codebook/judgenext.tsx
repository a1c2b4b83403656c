import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { CodeId } from '../../../shared/coding/codebook';
import type { Queue } from '../../../shared/contract/learning';
import { composing } from '../../commands/keys';
import { Button } from '../../kit/button';
import { CodeTag } from '../../kit/codetag';
import { Empty } from '../../kit/empty';
import { excerpt } from '../../kit/excerpt';
import { Marked } from '../../kit/marked';
import { useSay } from '../../session/look';
import { openDocument } from '../../session/beside';
import { select } from '../../session/place';
import { edit } from '../../session/project';
import { useAskKeeping } from '../../session/useask';

const MOST = 40;

/** What would teach most, to be accepted or rejected by one key each; what is judged goes, and undo brings it back. */
export function JudgeNext({ code }: { code: CodeId | null }) {
  const say = useSay();
  const { value: queue, stale } = useAskKeeping('learning.queue', { code, most: MOST });
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  /** A verdict is on its way. */
  const judging = useRef(false);
  const here = Math.min(at, Math.max(0, (queue?.hits.length ?? 0) - 1));
  const come = queue !== null;
  useEffect(() => {
    if (come) list.current?.focus({ preventScroll: true });
  }, [come]);
  useEffect(() => {
    list.current?.querySelector(`#queue-${here}`)?.scrollIntoView({ block: 'nearest' });
  }, [here, queue]);
  if (!queue) return null;
  const hit = queue.hits[here];
  const judge = (verdict: 'accepted' | 'rejected'): void => {
    // The list is of the moment before the last verdict: the key was meant for another tag.
    if (!hit || stale || judging.current) return;
    judging.current = true;
    const { document: id, clause, code: given } = hit;
    void edit('document.judge', { id, clause, code: given, verdict }).finally(() => {
      judging.current = false;
    });
  };
  const keys = (event: KeyboardEvent): void => {
    if (composing(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) setAt(Math.max(0, Math.min(queue.hits.length - 1, here + by)));
    else if (event.key === 'Enter') judge('accepted');
    else if (event.key === 'Backspace') judge('rejected');
    else if (event.key === 'o' && hit) openDocument(hit.document, hit.clause);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <p className="queue-head faint">
        <span>{say('queue.count', { count: queue.all })}</span>
        {code && (
          <span className="queue-code">
            <CodeTag code={code} />
            <Button
              look="icon"
              aria-label={say('quality.all')}
              title={say('quality.all')}
              onClick={() => select({ kind: 'queue', code: null })}
            >
              ✕
            </Button>
          </span>
        )}
        <span>{say('queue.keys')}</span>
      </p>
      {queue.hits.length === 0 && <Empty says={say('queue.none')} />}
      <div
        className="fill queue"
        role="listbox"
        tabIndex={0}
        ref={list}
        aria-label={say('queue.label')}
        aria-activedescendant={hit && `queue-${here}`}
        onKeyDown={keys}
      >
        {queue.hits.map((each, nth) => (
          <Tag
            key={`${each.document} ${each.clause} ${each.code}`}
            hit={each}
            nth={nth}
            here={nth === here}
            onGo={setAt}
          />
        ))}
      </div>
    </>
  );
}

function Tag(props: { hit: Queue['hits'][number]; nth: number; here: boolean; onGo: (nth: number) => void }) {
  const { hit, nth, here, onGo } = props;
  const say = useSay();
  const { text, marks } = here
    ? { text: hit.text.trimEnd(), marks: hit.marks }
    : excerpt(hit.text.trimEnd(), hit.marks);
  return (
    <div id={`queue-${nth}`} role="option" aria-selected={here} className="queued" onClick={() => onGo(nth)}>
      <p className="queued-head">
        <CodeTag code={hit.code} />
        <span title={say('probabilitySays')}>
          {say('probability', { percent: Math.round(hit.probability * 100) })}
        </span>
        <span className="faint one-line">
          {hit.title} {hit.label}
        </span>
        <span className="status">{say(`coding.${hit.status}`)}</span>
      </p>
      <p className="queued-text">
        <Marked text={text} marks={marks} />
      </p>
    </div>
  );
}
