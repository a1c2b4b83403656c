import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Gap } from '../../../shared/analysis/gaps/gap';
import type { SentenceKey } from '../../../shared/wording/say';
import { focusInspector } from '../../inspector/focus';
import { CodeTag } from '../../kit/codetag';
import { Empty } from '../../kit/empty';
import { Meter } from '../../kit/meter';
import { useArrival } from '../../kit/usearrival';
import { useList } from '../../kit/uselist';
import { grouped, percent } from '../../session/format';
import { useSay, type Say } from '../../session/look';
import { select, usePlace } from '../../session/place';
import { regionOf, type GapColumn, type GapSort } from './ordering';

const ROW = 32;

const COLUMNS: readonly { readonly id: GapColumn; readonly says: SentenceKey }[] = [
  { id: 'type', says: 'gaps.type' },
  { id: 'code', says: 'gaps.code' },
  { id: 'place', says: 'gaps.place' },
  { id: 'confidence', says: 'gaps.confidence' },
  { id: 'comparable', says: 'gaps.comparable' },
  { id: 'searched', says: 'gaps.searched' },
];

/** Gaps to work through: arrows go down the list, Enter goes to the evidence. */
export function GapList(props: { gaps: readonly Gap[]; sort: GapSort; onSort: (sort: GapSort) => void }) {
  const { gaps, sort, onSort } = props;
  const say = useSay();
  const scroller = useRef<HTMLDivElement>(null);
  const selection = usePlace((trail) => trail.here.selection);
  const selected = selection.kind === 'gap' ? gaps.findIndex(({ id }) => id === selection.gap) : -1;
  const [tabbed, setTabbed] = useState(0);
  const at = Math.min(selected >= 0 ? selected : tabbed, gaps.length - 1);
  const virtual = useList({
    count: gaps.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
    paddingStart: ROW,
    scrollPaddingStart: ROW,
  });
  useEffect(() => {
    if (selected >= 0) virtual.scrollToIndex(selected);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- coming back shows the gap once
  }, []);
  useArrival(() => scroller.current?.querySelector<HTMLElement>('[role=row][tabindex="0"]'));
  const go = (to: number): void => {
    const gap = gaps[to];
    if (!gap) return;
    setTabbed(to);
    select({ kind: 'gap', gap: gap.id });
    virtual.scrollToIndex(to);
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus());
  };
  const keys = (event: KeyboardEvent): void => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: gaps.length - 1 }[event.key];
    if (to !== undefined) go(to);
    else if (event.key === 'Enter' && (event.target as HTMLElement).role === 'row') {
      go(at);
      focusInspector();
    } else return;
    event.preventDefault();
  };
  if (gaps.length === 0) return <Empty says={say('gaps.none')} />;
  return (
    <div
      className="gap-list"
      role="grid"
      aria-label={say('gaps.list')}
      aria-rowcount={gaps.length + 1}
      data-titled={gaps.some(({ subject }) => subject.kind === 'document')}
      ref={scroller}
      onKeyDown={keys}
    >
      <div className="gap-list-all" style={{ height: virtual.getTotalSize() }}>
        <div className="gap-row head" role="row" aria-rowindex={1}>
          {COLUMNS.map(({ id, says }) => (
            <div
              key={id}
              role="columnheader"
              aria-sort={sort.column !== id ? 'none' : sort.descending ? 'descending' : 'ascending'}
            >
              <button
                type="button"

                title={say('library.sortBy', { column: say(says) })}
                onClick={() =>
                  onSort({ column: id, descending: sort.column === id ? !sort.descending : false })
                }
              >
                {say(says)}
                {sort.column === id && <span aria-hidden="true">{sort.descending ? ' ↓' : ' ↑'}</span>}
              </button>
            </div>
          ))}
        </div>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const gap = gaps[index];
          return (
            gap && (
              <GapRow
                key={gap.id}
                gap={gap}
                nth={index}
                top={start}
                selected={index === selected}
                tabbed={index === at}
                onChoose={() => go(index)}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

function GapRow(props: {
  gap: Gap;
  nth: number;
  top: number;
  selected: boolean;
  tabbed: boolean;
  onChoose: () => void;
}) {
  const { gap, nth, top, selected, tabbed, onChoose } = props;
  const say = useSay();
  return (
    <div
      className="gap-row"
      role="row"
      aria-rowindex={nth + 2}
      aria-selected={selected}
      tabIndex={tabbed ? 0 : -1}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onChoose}
    >
      <div role="gridcell">
        <span className="gap-type" data-type={gap.type}>
          {say(`gap.${gap.type}`)}
        </span>
      </div>
      <div role="gridcell">
        <CodeTag code={gap.code} />
      </div>
      <div role="gridcell" className="one-line" title={placeSaid(gap, say)}>
        {placeSaid(gap, say)}
      </div>
      <div role="gridcell">
        <Meter share={gap.confidence} label={say('gaps.confidence')} /> {percent(gap.confidence)}
      </div>
      <div role="gridcell" className="number">
        {gap.absence !== null && `${gap.absence.comparable.providing} / ${gap.absence.comparable.all}`}
      </div>
      <div role="gridcell" className="one-line faint">
        {gap.verdict !== null && <span className="gap-verdict">{say(`gap.verdict.${gap.verdict}`)}</span>}
        {say('gaps.searchedShort', {
          documents: grouped(gap.searched.documents),
          units: grouped(gap.searched.units),
        })}
      </div>
    </div>
  );
}

/** The place; of a silent text its title, which mostly names the place. */
function placeSaid(gap: Gap, say: Say): string {
  const region = regionOf(gap) ?? say('gaps.bothSides');
  if (gap.subject.kind !== 'document') return region;
  const { title } = gap.subject;
  return title.includes(region) ? title : `${region} · ${title}`;
}
