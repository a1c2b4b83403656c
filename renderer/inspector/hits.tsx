import { useRef, type KeyboardEvent } from 'react';
import type { ClauseHit } from '../../shared/contract/coverage';
import { CodeTag } from '../kit/codetag';
import { excerpt } from '../kit/excerpt';
import { Marked } from '../kit/marked';
import { useSay } from '../session/look';
import { openDocument } from '../session/beside';
import { RuleText } from './rule';

/** Passages to step through by arrows; Enter opens one in the text. */
export function Hits(props: { label: string; hits: readonly ClauseHit[]; titled: boolean; coded?: boolean }) {
  const { label, hits, titled, coded } = props;
  const say = useSay();
  const list = useRef<HTMLOListElement>(null);
  const step = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const items = [...(list.current?.querySelectorAll<HTMLElement>('.hit') ?? [])];
    const at = items.findIndex((item) => item === document.activeElement);
    items[at + by]?.focus();
  };
  return (
    <ol className="hits" aria-label={label} ref={list} onKeyDown={step}>
      {hits.map((hit) => (
        <li key={`${hit.document} ${hit.clause} ${hit.code}`}>
          <button type="button" className="hit" onClick={() => openDocument(hit.document, hit.clause)}>
            <span className="only-heard">{say('inspector.openClause', { label: hit.label })}</span>
            <span className="hit-head">
              <b aria-hidden="true">{hit.label}</b>
              {titled && <span className="one-line faint">{hit.title}</span>}
              {hit.status !== 'suggested' && hit.marks.length > 0 && (
                <span className="status">{say(`coding.${hit.status}`)}</span>
              )}
            </span>
            {coded && <CodeTag code={hit.code} />}
            <span className="hit-text">
              <Marked {...excerpt(hit.text.trimEnd(), hit.marks)} />
            </span>
          </button>
          <Rules marks={hit.marks} />
        </li>
      ))}
    </ol>
  );
}

/** Each rule once, however often it matched. */
function Rules({ marks }: { marks: ClauseHit['marks'] }) {
  const rules = [...new Set(marks.map(({ rule }) => rule))];
  return (
    <p className="hit-rules">
      {rules.map((rule) => (
        <RuleText key={rule} rule={rule} />
      ))}
    </p>
  );
}
