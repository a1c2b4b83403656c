import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { ConcordanceLine } from '../../../shared/contract/reading';
import { useList } from '../../kit/uselist';
import { useSay } from '../../session/look';
import { NOTHING } from '../../session/trail';
import { openDocument } from '../../session/beside';
import { select } from '../../session/place';
import { find } from '../reader/find';
import { look, useLooking } from './looking';

const ROW = 28;
const PAGE = 20;

/** The concordance: the word in the middle, its surroundings on both sides. Enter opens the place in its text. */
export function Lines({ lines, words }: { lines: readonly ConcordanceLine[]; words: string }) {
  const say = useSay();
  const scroller = useRef<HTMLDivElement>(null);
  const cursor = Math.min(
    useLooking((state) => state.at),
    lines.length - 1,
  );
  const virtual = useList({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
  });
  useEffect(() => {
    virtual.scrollToIndex(cursor);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when the cursor moves
  }, [cursor, lines]);

  const under = lines[cursor];
  useEffect(() => {
    select(under?.clause ? { kind: 'clause', document: under.document, clause: under.clause } : NOTHING);
  }, [under]);

  const open = (line: ConcordanceLine | undefined): void => {
    if (!line) return;
    find({ open: true, words, at: line.start, document: line.document });
    openDocument(line.document, line.clause);
  };
  const keys = (event: KeyboardEvent): void => {
    const to = {
      ArrowDown: cursor + 1,
      ArrowUp: cursor - 1,
      PageDown: cursor + PAGE,
      PageUp: cursor - PAGE,
      Home: 0,
      End: lines.length - 1,
    }[event.key];
    if (to !== undefined) look({ at: Math.max(0, Math.min(lines.length - 1, to)) });
    else if (event.key === 'Enter') open(lines[cursor]);
    else return;
    event.preventDefault();
  };

  return (
    <div
      className="concordance"
      role="grid"
      aria-label={say('search.lines')}
      aria-rowcount={lines.length}
      aria-activedescendant={`line-${cursor}`}
      tabIndex={0}
      ref={scroller}
      onKeyDown={keys}
    >
      <div className="lines" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const line = lines[index];
          if (!line) return null;
          return (
            <div
              key={index}
              id={`line-${index}`}
              role="row"
              aria-rowindex={index + 1}
              aria-selected={index === cursor}
              className="line"
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => look({ at: index })}
              onDoubleClick={() => open(line)}
            >
              <span role="gridcell" className="left">
                {/* Cut at its beginning: what stands next to the word counts. */}
                <bdi>{oneLine(line.left)}</bdi>
              </span>
              <mark role="gridcell">{oneLine(line.match)}</mark>
              <span role="gridcell" className="right one-line">
                {oneLine(line.right)}
              </span>
              <span role="gridcell" className="label one-line" title={line.label}>
                {line.label}
              </span>
              <button
                type="button"
                role="gridcell"
                tabIndex={-1}
                className="one-line faint document"
                title={line.title}
                onClick={() => open(line)}
              >
                {line.title}
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
