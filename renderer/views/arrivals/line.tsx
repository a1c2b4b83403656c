import type { MouseEvent } from 'react';
import type { PreviewEntry, PreviewId } from '../../../shared/contract/preview';
import { useSay, useTell } from '../../session/look';
import { SIGNS } from './signs';
import { sourceSaid } from './source';
import { isOptional, shortReason, standingOf } from './standing';

export const rowId = (id: PreviewId): string => `arrival-${id}`;

/** One entry: whether it is taken, how it stands, and what it is. */
export function Line(props: {
  entry: PreviewEntry;
  index: number;
  top: number;
  selected: boolean;
  atCursor: boolean;
  onPick: (event: MouseEvent) => void;
  onTake: () => void;
}) {
  const { entry, index, selected, atCursor } = props;
  const say = useSay();
  const tell = useTell();
  const { read, fileName, part, leftOut } = entry;
  const standing = standingOf(entry);
  const reason = shortReason(entry);
  const title = read?.facts.title ?? fileName;
  const source = read ? sourceSaid(fileName, part, say) : '';
  const facts = read
    ? [
        ...(read.facts.level ? [say(`level.${read.facts.level}`)] : []),
        ...(read.facts.region === null ? [] : [read.facts.region]),
        say(`kind.${read.facts.kind}`),
      ].join(' · ')
    : '';
  return (
    <div
      className="arrival-row"
      role="row"
      aria-rowindex={index + 1}
      aria-selected={selected}
      id={rowId(entry.id)}
      data-cursor={atCursor}
      data-standing={standing}
      style={{ transform: `translateY(${props.top}px)` }}
      onClick={props.onPick}
    >
      <div role="gridcell" className="take">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={say('arrivals.takeOne', { title })}
          checked={!leftOut}
          disabled={!isOptional(entry)}
          onClick={(event) => event.stopPropagation()}
          onChange={props.onTake}
        />
      </div>
      <div role="gridcell" className="what">
        <p>
          <b className="one-line" title={title}>
            {title}
          </b>
          <span className="reason">
            {reason && tell(reason)}
            <span className="sign" aria-hidden="true">
              {SIGNS[standing]}
            </span>
            {!reason && <span className="only-heard">{say(`arrivals.standing.${standing}`)}</span>}
          </span>
        </p>
        <p className="faint">
          <span className="one-line" title={source}>
            {source || (entry.failure && tell(entry.failure))}
          </span>
          <span className="facts">{facts}</span>
        </p>
      </div>
    </div>
  );
}
