import { useRef, type KeyboardEvent } from 'react';
import type { ClauseHit } from '../../../shared/contract/coverage';
import { Button } from '../../kit/button';
import { CodeTag } from '../../kit/codetag';
import { excerpt } from '../../kit/excerpt';
import { Marked } from '../../kit/marked';
import { withLines } from '../../session/draftsteps';
import { draftAt, draftChange } from '../../session/drafts';
import { useSay } from '../../session/look';
import { openDocument } from '../../session/beside';
import { focusLine } from './lines';
import { patternOf } from './pieces';

/** Passages whose words can be selected and taken into the rules; arrows step through them, Enter opens one. */
export function TrialHitList(props: { label: string; place: string | null; hits: readonly ClauseHit[] }) {
  const { label, place, hits } = props;
  const list = useRef<HTMLOListElement>(null);
  const step = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by || event.altKey) return;
    const items = [...(list.current?.querySelectorAll<HTMLElement>('.hit-open') ?? [])];
    const at = items.findIndex((item) => item.closest('li')?.contains(document.activeElement));
    event.preventDefault();
    items[at + by]?.focus();
  };
  const own = place === null ? null : draftAt(place)?.id;
  return (
    <ol className="hits trial-hits" aria-label={label} ref={list} onKeyDown={step}>
      {hits.map((hit) => (
        <One
          key={`${hit.document} ${hit.clause} ${hit.code}`}
          hit={hit}
          place={place}
          foreign={hit.code !== own}
        />
      ))}
    </ol>
  );
}

function One({ hit, place, foreign }: { hit: ClauseHit; place: string | null; foreign: boolean }) {
  const say = useSay();
  const passage = useRef<HTMLParagraphElement>(null);
  const take = (place: string, list: 'strong' | 'exclude'): void => {
    const pattern = patternOf(selectedIn(passage.current) || markedIn(hit));
    if (pattern === '') return;
    draftChange(place, (draft) => withLines(draft, list, null, [pattern]));
    focusLine((draftAt(place)?.nextKey ?? 0) - 1);
  };
  const shown = excerpt(hit.text.trimEnd(), hit.marks);
  return (
    <li className="trial-hit">
      <button
        type="button"
        className="hit-open hit-head"
        aria-label={say('inspector.openClause', { label: hit.label })}
        onClick={() => openDocument(hit.document, hit.clause)}
      >
        <b>{hit.label}</b>
        <span className="one-line faint">{hit.title}</span>
        {foreign && <CodeTag code={hit.code} />}
      </button>
      <p className="hit-text" ref={passage}>
        <Marked {...shown} />
      </p>
      {place !== null && (
        // The selection must outlive the press.
        <p className="take" onMouseDown={(event) => event.preventDefault()}>
          <Button look="link" onClick={() => take(place, 'exclude')}>
            {say('workbench.asExclusion')}
          </Button>
          <Button look="link" onClick={() => take(place, 'strong')}>
            {say('workbench.asPhrase')}
          </Button>
        </p>
      )}
    </li>
  );
}

/** What a person selected, when all of it lies in this passage. */
function selectedIn(passage: HTMLElement | null): string {
  const selection = window.getSelection();
  if (!passage || !selection || selection.isCollapsed) return '';
  const inside = passage.contains(selection.anchorNode) && passage.contains(selection.focusNode);
  return inside ? selection.toString() : '';
}

/** The longest marked run: with nothing selected it is the likeliest to be meant. */
function markedIn({ text, marks }: ClauseHit): string {
  return marks
    .map(({ start, end }) => text.slice(start, end))
    .reduce((longest, words) => (words.length > longest.length ? words : longest), '');
}
