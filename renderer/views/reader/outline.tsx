import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { OpenDocument } from '../../../shared/contract/library';
import type { ClauseId } from '../../../shared/policy/document';
import { useList } from '../../kit/uselist';
import { useSay } from '../../session/look';
import { useRead } from '../../session/beside';
import { select, usePlace } from '../../session/place';
import { useAskKeeping } from '../../session/useask';
import { toggled } from '../../session/chips';
import { blockAt, lastPart } from './blocks';
import { readerJump } from './jump';
import { outlineOf, outlineRows, type OutlineRow } from './outlinerows';

/** Chapters and articles of the open document; a click leads there. */
export function Outline() {
  const say = useSay();
  const document = useRead();
  const { value: open } = useAskKeeping('document.open', document ? { id: document } : 'skip');
  if (!document) return <p className="side-note">{say('reader.outlineEmpty')}</p>;
  if (open?.row.id !== document) return null;
  if (!open.clauses.some(({ leaf, kind }) => !leaf || kind === 'article'))
    return <p className="side-note">{say('reader.noOutline')}</p>;
  return <Tree key={document} open={open} />;
}

function Tree({ open }: { open: OpenDocument }) {
  const say = useSay();
  const scroller = useRef<HTMLDivElement>(null);
  const [closed, setClosed] = useState<readonly ClauseId[]>([]);
  const selection = usePlace((trail) => trail.here.selection);
  const rows = useMemo(
    () => outlineRows(open.text, open.clauses, open.codings, new Set(closed)),
    [open, closed],
  );
  const clause = selection.kind === 'clause' ? selection.clause : null;
  const current = useMemo(() => outlineOf(open.clauses, clause), [open, clause]);
  const [focused, setFocused] = useState<ClauseId | null>(null);
  const tabbed = rows.some((row) => row.clause.id === focused) ? focused : (current ?? rows[0]?.clause.id);
  const virtual = useList({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 26,
    overscan: 10,
  });
  const currentRow = rows.findIndex((row) => row.clause.id === current);
  useEffect(() => {
    if (currentRow >= 0) virtual.scrollToIndex(currentRow);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when the cursor reaches another clause
  }, [currentRow]);

  const go = (row: OutlineRow): void => {
    const first = open.clauses.find(({ leaf, start }) => leaf && start >= row.clause.start);
    if (first) select({ kind: 'clause', document: open.row.id, clause: first.id });
    readerJump((blocks) => blockAt(blocks, row.clause.start));
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.altKey) return;
    const nth = rows.findIndex((row) => row.clause.id === tabbed);
    const row = rows[nth];
    if (!row) return;
    const id = row.clause.id;
    const isClosed = closed.includes(id);
    const step = (to: number): void => {
      const next = rows[to];
      if (!next) return;
      setFocused(next.clause.id);
      virtual.scrollToIndex(to);
      requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus());
    };
    const parent = rows.findIndex((other) => other.clause.id === row.clause.parent);
    if (event.key === 'ArrowDown') step(nth + 1);
    else if (event.key === 'ArrowUp') step(nth - 1);
    else if (event.key === 'ArrowRight' && row.opens && isClosed) setClosed(toggled(closed, id));
    else if (event.key === 'ArrowRight') step(nth + 1);
    else if (event.key === 'ArrowLeft' && row.opens && !isClosed) setClosed(toggled(closed, id));
    else if (event.key === 'ArrowLeft') step(parent);
    else if (event.key === 'Enter') go(row);
    else return;
    event.preventDefault();
  };

  return (
    <div className="outline" role="tree" aria-label={say('reader.outline')} ref={scroller} onKeyDown={keys}>
      <div className="outline-all" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (!row) return null;
          const { id, label, kind } = row.clause;
          return (
            <div
              key={id}
              role="treeitem"
              aria-level={row.depth + 1}
              aria-expanded={row.opens ? !closed.includes(id) : undefined}
              aria-selected={id === current}
              tabIndex={id === tabbed ? 0 : -1}
              className="outline-row"
              data-kind={kind}
              style={{ transform: `translateY(${start}px)`, paddingLeft: 8 + row.depth * 14 }}
              title={`${label} ${row.text}`}
              onClick={() => go(row)}
            >
              <span
                className="twist"
                aria-hidden="true"
                onClick={(event) => {
                  event.stopPropagation();
                  if (row.opens) setClosed(toggled(closed, id));
                }}
              >
                {row.opens && (closed.includes(id) ? '▸' : '▾')}
              </span>
              <b>{ownLabel(row)}</b>
              <span className="one-line">{row.text}</span>
              {row.codings > 0 && <span className="count">{row.codings}</span>}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Beneath its container the full citation would repeat what stands above. */
function ownLabel({ clause, depth }: OutlineRow): string {
  if (depth === 0 || clause.kind === 'article') return clause.label;
  return lastPart(clause.label);
}
