import { useRef, useState, type KeyboardEvent } from 'react';
import { useHere } from '../../commands/here';
import { viewCommandFor } from '../../commands/keys';
import { run } from '../../commands/run';
import { MAC } from '../../commands/shortcuts';
import type { DocumentId } from '../../../shared/policy/document';
import { useArrival } from '../../kit/usearrival';
import { useList } from '../../kit/uselist';
import { useLook, useSay } from '../../session/look';
import { openBeside, openDocument } from '../../session/beside';
import { select, usePlace } from '../../session/place';
import { NOTHING } from '../../session/trail';
import { Catalogue } from './catalogue';
import { COLUMNS, sortNext, type Sort } from './columns';
import type { Line } from './folding';
import { pick, pickHow, PICKED_NONE, type Picked } from './picking';
import { Row } from './row';

const ROW = 30;

/**
 * Documents as a grid with a cell cursor: arrows move, Shift stretches, F2 edits, Enter reads; on a title → opens the
 * versions folded under it and ← folds them.
 */
export function Table(props: {
  lines: readonly Line[];
  sort: Sort | null;
  onSort: (sort: Sort | null) => void;
  onTwist: (head: DocumentId) => void;
}) {
  const { lines, sort, onSort, onTwist } = props;
  const say = useSay();
  const language = useLook((look) => look.language);
  const template = COLUMNS.map(({ width }) => (typeof width === 'string' ? width : width[language])).join(
    ' ',
  );
  const scroller = useRef<HTMLDivElement>(null);
  const selection = usePlace((trail) => trail.here.selection);
  const [anchor, setAnchor] = useState<Picked['anchor']>(null);
  const [cursor, setCursor] = useState({ row: 0, column: 0 });
  const [editing, setEditing] = useState(false);
  const picked: Picked = selection.kind === 'documents' ? { ids: selection.ids, anchor } : PICKED_NONE;
  const order = lines.map(({ row }) => row.id);
  const at = Math.min(cursor.row, lines.length - 1);

  const virtual = useList({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
  });

  const take = (next: Picked): void => {
    setAnchor(next.anchor);
    select(next.ids.length > 0 ? { kind: 'documents', ids: next.ids } : NOTHING);
  };
  const focusCell = (row: number, column: number): void => {
    setCursor({ row, column });
    virtual.scrollToIndex(row);
    // The row may come into being only by scrolling there.
    requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>('[role=gridcell][tabindex="0"]')?.focus();
    });
  };
  // What is folded away is selected no longer: nobody removes what cannot be seen.
  const twist = (head: DocumentId): void => {
    const hidden = lines.filter(({ under }) => under === head).map(({ row }) => row.id);
    if (picked.ids.some((id) => hidden.includes(id))) take(pick(picked, head, 'only', order));
    onTwist(head);
  };
  const edit = (): void => setEditing(Boolean(COLUMNS[cursor.column]?.fact));
  useHere({
    'library.edit': edit,
    'library.beside': () => {
      const row = lines[at]?.row;
      if (row) openBeside(row.id);
    },
  });
  useArrival(() => scroller.current?.querySelector<HTMLElement>('[role=gridcell][tabindex="0"]'));

  const keys = (event: KeyboardEvent): void => {
    // Alt and an arrow go back and forward, wherever one is.
    if (event.altKey || editing || (event.target as HTMLElement).role !== 'gridcell') return;
    const move = MOVES[event.key];
    const command = viewCommandFor(event.nativeEvent, MAC, 'library');
    const line = lines[at];
    const row = line?.row;
    const twisted = line && cursor.column === 0 ? twistBy(line, event.key) : null;
    if (twisted?.head !== undefined) twist(twisted.head);
    else if (twisted?.to !== undefined) {
      take(pick(picked, twisted.to, 'only', order));
      focusCell(order.indexOf(twisted.to), 0);
    } else if (move) {
      const to = move({ row: at, column: cursor.column }, lines.length);
      const next = lines[to.row]?.row;
      if (next && to.row !== at) take(pick(picked, next.id, event.shiftKey ? 'range' : 'only', order));
      focusCell(to.row, to.column);
    } else if (command) run(command);
    else if (event.key === 'Enter' && row) openDocument(row.id);
    else if (event.key === ' ' && row) take(pick(picked, row.id, 'toggle', order));
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey))
      take({ ids: order, anchor: order[0] ?? null });
    else return;
    event.preventDefault();
  };

  return (
    <div className="library-table" ref={scroller}>
      <div
        role="treegrid"
        aria-label={say('library.table')}
        aria-multiselectable
        aria-rowcount={lines.length + 1}
        aria-colcount={COLUMNS.length}
        onKeyDown={keys}
      >
        <div
          className="library-row head"
          role="row"
          aria-rowindex={1}
          style={{ gridTemplateColumns: template }}
        >
          {COLUMNS.map((column) => (
            <div
              key={column.id}
              role="columnheader"
              aria-sort={ariaSort(sort, column.id)}
              className={'numeric' in column ? 'number' : undefined}
            >
              <button
                type="button"

                title={say('library.sortBy', { column: say(column.says) })}
                onClick={() => onSort(sortNext(sort, column.id))}
              >
                {say(column.says)}
                {sort?.column === column.id && (
                  <span aria-hidden="true">{sort.descending ? ' ↓' : ' ↑'}</span>
                )}
              </button>
            </div>
          ))}
        </div>
        <div role="rowgroup" className="rows" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const line = lines[index];
            if (!line) return null;
            const { row } = line;
            return (
              <Row
                key={row.id}
                line={line}
                index={index}
                top={start}
                template={template}
                selected={picked.ids.includes(row.id)}
                cursor={index === at ? cursor.column : null}
                editing={index === at && editing}
                onPick={(event, column) => {
                  setCursor({ row: index, column });
                  take(pick(picked, row.id, pickHow(event), order));
                }}
                onOpen={() => openDocument(row.id)}
                onEdit={(column) => {
                  setCursor({ row: index, column });
                  setEditing(true);
                }}
                onEdited={() => {
                  setEditing(false);
                  focusCell(index, cursor.column);
                }}
                onTwist={() => {
                  setCursor({ row: index, column: 0 });
                  twist(row.id);
                }}
              />
            );
          })}
        </div>
      </div>
      <Catalogue />
    </div>
  );
}

/** What → and ← on a title do where versions are folded: open or fold, or go from one of them to the first. */
function twistBy({ row, group, under }: Line, key: string): { head?: DocumentId; to?: DocumentId } | null {
  if (group && key === (group.open ? 'ArrowLeft' : 'ArrowRight')) return { head: row.id };
  if (under !== null && key === 'ArrowLeft') return { to: under };
  return null;
}

type Cell = { readonly row: number; readonly column: number };

const PAGE = 15;
const last = COLUMNS.length - 1;
const MOVES: Record<string, (at: Cell, rows: number) => Cell> = {
  ArrowDown: ({ row, column }, rows) => ({ row: Math.min(rows - 1, row + 1), column }),
  ArrowUp: ({ row, column }) => ({ row: Math.max(0, row - 1), column }),
  PageDown: ({ row, column }, rows) => ({ row: Math.min(rows - 1, row + PAGE), column }),
  PageUp: ({ row, column }) => ({ row: Math.max(0, row - PAGE), column }),
  ArrowRight: ({ row, column }) => ({ row, column: Math.min(last, column + 1) }),
  ArrowLeft: ({ row, column }) => ({ row, column: Math.max(0, column - 1) }),
  Home: ({ column }) => ({ row: 0, column }),
  End: ({ column }, rows) => ({ row: rows - 1, column }),
};

function ariaSort(sort: Sort | null, column: string): 'ascending' | 'descending' | 'none' {
  if (sort?.column !== column) return 'none';
  return sort.descending ? 'descending' : 'ascending';
}
