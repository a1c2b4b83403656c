import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Preview, PreviewEntry, PreviewId } from '../../../shared/contract/preview';
import { composing } from '../../commands/keys';
import { useList } from '../../kit/uselist';
import { selectArrivals, useArrivals } from '../../session/arrivals';
import { grouped } from '../../session/format';
import { changeArrivals } from '../../session/importing';
import { useSay } from '../../session/look';
import { pick, pickHow, type Picked } from '../library/picking';
import { Line, rowId } from './line';
import { isOptional } from './standing';

const ROW = 48;
const NO_ROW = '' as PreviewId;

interface Own {
  /** The selection they belong to. */
  readonly of: readonly PreviewId[];
  readonly anchor: PreviewId | null;
  readonly cursor: PreviewId | null;
}

/** Everything that waits, problems first: arrows move, Shift stretches, Space takes or leaves, Enter goes to the facts. */
export function List({ preview, onEnter }: { preview: Preview; onEnter: () => void }) {
  const say = useSay();
  const { entries } = preview;
  const scroller = useRef<HTMLDivElement>(null);
  const selected = useArrivals((arrivals) => arrivals.selected);
  // Of the selection made here; one made elsewhere (the counts at the foot, a file that was split) begins anew.
  const [own, setOwn] = useState<Own>(() => begun(selected));
  const here = own.of === selected ? own : begun(selected);
  const order = entries.map(({ id }) => id);
  const picked: Picked<PreviewId> = { ids: selected, anchor: here.anchor };
  const chosen = new Set(selected);
  const at = Math.max(0, order.indexOf(here.cursor ?? NO_ROW));

  const virtual = useList({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 6,
  });
  const elsewhere = own.of !== selected;
  useEffect(() => {
    if (elsewhere) virtual.scrollToIndex(at);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when something else is selected
  }, [selected]);

  const take = (next: Picked<PreviewId>, cursor: PreviewId | null): void => {
    setOwn({ of: next.ids, anchor: next.anchor, cursor });
    selectArrivals(next.ids);
  };
  const go = (to: number, stretch: boolean): void => {
    const id = order[to];
    if (id === undefined) return;
    take(pick(picked, id, stretch ? 'range' : 'only', order), id);
    virtual.scrollToIndex(to);
  };
  const keys = (event: KeyboardEvent): void => {
    if (composing(event.nativeEvent) || event.target !== event.currentTarget) return;
    const move = MOVES[event.key];
    const entry = entries[at];
    if (move) go(Math.max(0, Math.min(entries.length - 1, move(at, entries.length))), event.shiftKey);
    else if (event.key === ' ' && entry) leaveOrTake(entry, entries, chosen);
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) onEnter();
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) {
      take({ ids: order, anchor: order[0] ?? null }, order[at] ?? null);
    } else return;
    event.preventDefault();
  };

  return (
    <section className="arrivals-list" aria-label={say('arrivals.list')}>
      <TakeAll entries={entries} />
      <div
        className="arrival-rows"
        role="grid"
        aria-label={say('arrivals.list')}
        aria-multiselectable
        aria-rowcount={entries.length}
        aria-colcount={2}
        aria-activedescendant={rowId(order[at] ?? NO_ROW)}
        // The keyboard stays with the grid: a row that is scrolled out of sight is gone, and the focus with it.
        tabIndex={0}
        ref={scroller}
        onKeyDown={keys}
      >
        <div role="rowgroup" className="rows" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const entry = entries[index];
            if (!entry) return null;
            return (
              <Line
                key={entry.id}
                entry={entry}
                index={index}
                top={start}
                selected={chosen.has(entry.id)}
                atCursor={index === at}
                onPick={(event) => {
                  take(pick(picked, entry.id, pickHow(event), order), entry.id);
                }}
                onTake={() => leaveOrTake(entry, entries, chosen)}
              />
            );
          })}
        </div>
      </div>
      <p className="arrivals-keys faint">{say('arrivals.keys')}</p>
    </section>
  );
}

function begun(selected: readonly PreviewId[]): Own {
  const first = selected[0] ?? null;
  return { of: selected, anchor: first, cursor: first };
}

function TakeAll({ entries }: { entries: readonly PreviewEntry[] }) {
  const say = useSay();
  const box = useRef<HTMLInputElement>(null);
  const optional = entries.filter(isOptional);
  const taken = optional.filter(({ leftOut }) => !leftOut).length;
  const some = taken > 0 && taken < optional.length;
  useEffect(() => {
    if (box.current) box.current.indeterminate = some;
  }, [some]);
  return (
    <label className="take-all">
      <input
        ref={box}
        type="checkbox"
        checked={taken > 0 && !some}
        disabled={optional.length === 0}
        onChange={() => setLeftOut(optional, taken === optional.length)}
      />
      {say('arrivals.takeAll')}
      <span className="faint">{say('arrivals.all', { count: grouped(entries.length) })}</span>
    </label>
  );
}

/** With all that are selected where it is one of them, with it alone where it is not. */
function leaveOrTake(
  entry: PreviewEntry,
  entries: readonly PreviewEntry[],
  chosen: ReadonlySet<PreviewId>,
): void {
  if (!isOptional(entry)) return;
  const those = chosen.has(entry.id)
    ? entries.filter(({ id }) => chosen.has(id)).filter(isOptional)
    : [entry];
  setLeftOut(those, !entry.leftOut);
}

function setLeftOut(entries: readonly PreviewEntry[], leftOut: boolean): void {
  void changeArrivals(
    entries.filter((entry) => entry.leftOut !== leftOut).map(({ id }) => id),
    { leftOut },
  );
}

const PAGE = 10;
const MOVES: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at) => at + PAGE,
  PageUp: (at) => at - PAGE,
  Home: () => 0,
  End: (_, count) => count - 1,
};
