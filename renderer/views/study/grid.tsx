import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { StudyCell, StudySide, StudyTable } from '../../../shared/contract/study';
import { useHere } from '../../commands/here';
import { viewCommandFor } from '../../commands/keys';
import { run } from '../../commands/run';
import { MAC } from '../../commands/shortcuts';
import { focusInspector } from '../../inspector/focus';
import { useArrival } from '../../kit/usearrival';
import { useList } from '../../kit/uselist';
import { useLook } from '../../session/look';
import { select, usePlace } from '../../session/place';
import { cellOf, heatMax, rowsShown, spotMove, TOTAL, widthsOf, type Spot, type StudySort } from './arrange';
import { GridHead } from './gridhead';
import { GridRow, type RowLook } from './gridrow';

const ROW = 27;
const HEAD = 62;

/** A table of numbers as a grid: arrows move, Enter opens the clauses, s sorts by the column, p pins the row. */
export function StudyGrid(props: {
  table: StudyTable;
  /** Of a cross table, whose cells are told by its sides; null for tables that say what each cell opens. */
  sides: { readonly rows: StudySide; readonly columns: StudySide } | null;
  stale: boolean;
  sort: StudySort;
  onSort: (sort: StudySort) => void;
  pinned: readonly string[];
  onPin: (pinned: readonly string[]) => void;
}) {
  const { table, sides, stale, sort, onSort, pinned, onPin } = props;
  const language = useLook((look) => look.language);
  const scroller = useRef<HTMLDivElement>(null);
  const selection = usePlace((trail) => trail.here.selection);
  const chosen = selection.kind === 'study' ? JSON.stringify(selection.cell) : null;
  const [cursor, setCursor] = useState<Spot>({ row: 0, column: 0 });
  const widths = useMemo(() => widthsOf(table, language), [table, language]);
  const max = useMemo(() => heatMax(table), [table]);
  const { top, rest } = useMemo(
    () => rowsShown(table, sort, pinned, language),
    [table, sort, pinned, language],
  );
  const shown = [...top, ...rest];
  const totals = table.totals === null ? 0 : 1;
  const at: Spot = {
    row: Math.min(cursor.row, shown.length + totals - 1),
    column: Math.min(cursor.column, table.columns.length + totals - 1),
  };
  const headHeight = HEAD + top.length * ROW;
  const rowWindow = useList({
    count: rest.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    paddingStart: headHeight,
    scrollPaddingStart: headHeight,
    overscan: 8,
  });
  const columnWindow = useList({
    horizontal: true,
    count: table.columns.length + totals,
    getScrollElement: () => scroller.current,
    estimateSize: (nth) => widths.columns[nth] ?? 80,
    getItemKey: (nth) => `${table.columns[nth]?.key ?? 'total'} ${widths.columns[nth] ?? 80}`,
    paddingStart: widths.side,
    scrollPaddingStart: widths.side,
    overscan: 3,
  });
  const columns = columnWindow.getVirtualItems();

  /** The place in the table of what is shown at a spot; null = all of that side. */
  const placed = ({ row, column }: Spot): StudyCell | null =>
    cellOf(table, sides, shown[row] ?? null, column < 0 || column >= table.columns.length ? null : column);
  const open = (spot: Spot): void => {
    setCursor(spot);
    if (spot.row < 0 && sides === null) {
      sortBy(spot.column);
      return;
    }
    const cell = placed(spot);
    if (cell !== null) select({ kind: 'study', cell });
  };
  const sortBy = (column: number): void => {
    const by = column >= table.columns.length ? TOTAL : column;
    if (column >= 0) onSort(sort === by ? null : by);
  };
  const pin = (row: number): void => {
    const key = table.rows[shown[row] ?? -1]?.key;
    if (key === undefined) return;
    onPin(pinned.includes(key) ? pinned.filter((one) => one !== key) : [...pinned, key]);
  };
  const move = (to: Spot): void => {
    setCursor(to);
    if (to.row >= top.length && to.row < shown.length) rowWindow.scrollToIndex(to.row - top.length);
    if (to.column >= 0) columnWindow.scrollToIndex(to.column);
    requestAnimationFrame(() => focused(scroller.current)?.focus({ preventScroll: true }));
  };
  useArrival(() => focused(scroller.current));
  useHere({ 'study.sort': () => sortBy(at.column), 'study.pin': () => pin(at.row) });
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.target as HTMLElement).closest('[data-spot]')) {
      open(at);
      if (placed(at) !== null) focusInspector();
      event.preventDefault();
      return;
    }
    const command = viewCommandFor(event.nativeEvent, MAC, 'study');
    if (command) {
      run(command);
      event.preventDefault();
      return;
    }
    if (event.altKey) return;
    const next = spotMove(
      event.key,
      event.ctrlKey || event.metaKey,
      at,
      shown.length + totals,
      table.columns.length + totals,
    );
    if (!next) return;
    event.preventDefault();
    move(next);
  };

  const look: RowLook = { table, sides, columns, widths, max, chosen, cursor: at, onOpen: open, onPin: pin };
  return (
    <div
      className="study-grid"
      role="grid"
      aria-label={table.title[language]}
      aria-rowcount={table.rows.length + 1 + totals}
      aria-colcount={table.columns.length + 1 + totals}
      aria-busy={stale}
      data-stale={stale}
      ref={scroller}
      onKeyDown={keys}
    >
      <div
        className="study-grid-all"
        style={{
          width: columnWindow.getTotalSize(),
          height: headHeight + rest.length * ROW + totals * ROW,
        }}
      >
        <div className="study-grid-head" role="rowgroup" style={{ height: headHeight }}>
          <GridHead {...look} height={HEAD} sort={sort} onSort={sortBy} />
          {top.map((row, nth) => (
            <GridRow
              key={table.rows[row]?.key}
              {...look}
              row={row}
              nth={nth}
              pinned
              top={HEAD + nth * ROW}
              height={ROW}
            />
          ))}
        </div>
        {rowWindow.getVirtualItems().map(({ index, start }) => {
          const row = rest[index];
          if (row === undefined) return null;
          const nth = top.length + index;
          return (
            <GridRow
              key={table.rows[row]?.key}
              {...look}
              row={row}
              nth={nth}
              pinned={false}
              top={start}
              height={ROW}
            />
          );
        })}
        {totals > 0 && (
          <div className="study-grid-foot" role="rowgroup" style={{ height: ROW }}>
            <GridRow {...look} row={null} nth={shown.length} pinned={false} top={0} height={ROW} />
          </div>
        )}
      </div>
    </div>
  );
}

function focused(scroller: HTMLElement | null): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>('[data-spot][tabindex="0"]') ?? null;
}
