import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { CodeId } from '../../../shared/coding/codebook';
import type { Matrix } from '../../../shared/contract/coverage';
import { useHere } from '../../commands/here';
import { viewCommandFor } from '../../commands/keys';
import { run } from '../../commands/run';
import { MAC } from '../../commands/shortcuts';
import { focusInspector } from '../../inspector/focus';
import { useArrival } from '../../kit/usearrival';
import { useList } from '../../kit/uselist';
import { useSay } from '../../session/look';
import { select, usePlace } from '../../session/place';
import type { Arranged, MatrixSort } from './arrange';
import { GridHead } from './gridhead';
import { CodeRow, FamilyRow } from './gridrow';
import { cellMove, codeRow, type GridCell } from './moves';
import { gridSizes } from './sizes';
import { useWidth } from './usewidth';

/** The matrix as a grid of cells with one under the cursor: arrows move it, Enter opens what is behind it. */
export function Grid(props: {
  matrix: Matrix;
  arranged: Arranged;
  stale: boolean;
  sort: MatrixSort;
  onSort: (sort: MatrixSort) => void;
}) {
  const { matrix, arranged, stale, sort, onSort } = props;
  const { rows, columns, max } = arranged;
  const say = useSay();
  const scroller = useRef<HTMLDivElement>(null);
  const width = useWidth(scroller);
  const sizes = useMemo(() => gridSizes(width, columns.length), [width, columns.length]);
  const selection = usePlace((trail) => trail.here.selection);
  const [cursor, setCursor] = useState<GridCell | null>(null);
  const at = held(cursor ?? cellOf(selection, arranged), arranged);

  const rowWindow = useList({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (nth) => (rows[nth]?.kind === 'family' ? sizes.family : sizes.row),
    getItemKey: (nth) => rowKey(rows[nth]),
    paddingStart: sizes.head,
    scrollPaddingStart: sizes.head,
    overscan: 4,
  });
  const columnWindow = useList({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => sizes.column,
    getItemKey: (nth) => `${columns[nth]?.document.id} ${sizes.column}`,
    paddingStart: sizes.side,
    scrollPaddingStart: sizes.side,
    overscan: 2,
  });
  const shownColumns = columnWindow.getVirtualItems();
  const from = shownColumns[0]?.index ?? 0;
  const to = (shownColumns.at(-1)?.index ?? -1) + 1;

  useEffect(() => {
    if (selection.kind !== 'cell') return;
    rowWindow.scrollToIndex(at.row);
    columnWindow.scrollToIndex(at.column);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- coming back shows the cell once
  }, [sizes]);
  useArrival(() => focusedCell(scroller.current));

  const move = (to: GridCell): void => {
    setCursor(to);
    rowWindow.scrollToIndex(to.row);
    columnWindow.scrollToIndex(to.column);
    requestAnimationFrame(() => focusedCell(scroller.current)?.focus());
  };
  const open = useCallback(
    (row: number, column: number): void => {
      const code = rows[row];
      const document = columns[column]?.document.id;
      setCursor({ row, column });
      if (code?.kind === 'code' && document) select({ kind: 'cell', code: code.code, document });
    },
    [rows, columns],
  );
  const sortByCode = useCallback(
    (code: CodeId): void => onSort({ ...sort, columns: sort.columns === code ? null : code }),
    [sort, onSort],
  );
  useHere({
    'coverage.sortCodes': () => {
      const id = columns[at.column]?.document.id;
      if (id) onSort({ ...sort, rows: sort.rows === id ? null : id });
    },
    'coverage.sortDocuments': () => {
      const row = rows[at.row];
      if (row?.kind === 'code') sortByCode(row.code);
    },
  });
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.target as HTMLElement).role === 'gridcell') {
      open(at.row, at.column);
      focusInspector();
      event.preventDefault();
      return;
    }
    const command = viewCommandFor(event.nativeEvent, MAC, 'coverage');
    if (command) {
      run(command);
      event.preventDefault();
      return;
    }
    if (event.altKey) return;
    const next = cellMove(event.key, event.ctrlKey || event.metaKey, at, rows, columns.length);
    if (!next) return;
    event.preventDefault();
    move(next);
  };

  return (
    <div
      className="matrix"
      role="grid"
      aria-label={say('coverage.grid')}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-busy={stale}
      data-stale={stale}
      ref={scroller}
      onKeyDown={keys}
    >
      <div
        className="matrix-all"
        style={{ width: columnWindow.getTotalSize(), height: rowWindow.getTotalSize() }}
      >
        <GridHead arranged={arranged} sizes={sizes} from={from} to={to} sort={sort} onSort={onSort} />
        {rowWindow.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index];
          if (row?.kind === 'family') {
            return <FamilyRow key={key} family={row.family} top={start} nth={index} sizes={sizes} />;
          }
          if (!row) return null;
          return (
            <CodeRow
              key={key}
              row={row}
              values={matrix.values[row.index] ?? NO_VALUES}
              columns={columns}
              from={from}
              to={to}
              nth={index}
              top={start}
              sizes={sizes}
              max={max}
              measure={matrix.measure}
              cursor={index === at.row ? at.column : null}
              chosen={selection.kind === 'cell' && selection.code === row.code ? selection.document : null}
              sorted={sort.columns === row.code}
              onSort={sortByCode}
              onOpen={open}
            />
          );
        })}
      </div>
    </div>
  );
}

const NO_VALUES: readonly number[] = [];

function rowKey(row: Arranged['rows'][number] | undefined): string {
  if (!row) return '';
  return row.kind === 'family' ? `family ${row.family.id}` : row.code;
}

/** The cursor within the bounds of what is there now. */
function held(cell: GridCell, { rows, columns }: Arranged): GridCell {
  const row = Math.min(cell.row, rows.length - 1);
  return {
    row: codeRow(rows, row, 1) ?? codeRow(rows, row, -1) ?? 0,
    column: Math.max(0, Math.min(cell.column, columns.length - 1)),
  };
}

/** Coming back, the cursor stands where it was: on the selected cell. */
function cellOf(
  selection: ReturnType<typeof usePlace.getState>['here']['selection'],
  { rows, columns }: Arranged,
) {
  if (selection.kind !== 'cell') return { row: 0, column: 0 };
  return {
    row: Math.max(
      0,
      rows.findIndex((row) => row.kind === 'code' && row.code === selection.code),
    ),
    column: Math.max(
      0,
      columns.findIndex(({ document }) => document.id === selection.document),
    ),
  };
}

function focusedCell(scroller: HTMLElement | null): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>('[role=gridcell][tabindex="0"]') ?? null;
}
