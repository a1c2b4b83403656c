import { useCallback, useEffect, useMemo, type KeyboardEvent, type RefObject } from 'react';
import type { OpenDocument } from '../../../shared/contract/library';
import type { ClauseId } from '../../../shared/policy/document';
import { composing, viewCommandFor } from '../../commands/keys';
import { run } from '../../commands/run';
import { MAC } from '../../commands/shortcuts';
import { useList } from '../../kit/uselist';
import { useSay } from '../../session/look';
import { openDocument, select } from '../../session/place';
import { blockAt } from './blocks';
import { BlockView } from './blockview';
import { clauseStep, codingStep } from './cursor';
import { onReaderJump } from './jump';
import { leafOf, linksOf, type TextLink } from './links';
import type { ReaderCursor } from './readercursor';
import type { Found } from './usefound';

/** The text, block by block: only what is on screen is drawn, however long it is. */
export function Page(props: {
  open: OpenDocument;
  page: RefObject<HTMLDivElement | null>;
  cursor: ReaderCursor;
  found: Found;
  noted: ReadonlyMap<ClauseId, string>;
  /** The clause a memo is being written on. */
  noting: ClauseId | null;
  onNoted: () => void;
  onEscape: () => void;
  /** A number key was pressed; from 0. */
  onSlot: (nth: number) => void;
}) {
  const { open, page, cursor, found, noted, noting, onNoted, onEscape, onSlot } = props;
  const say = useSay();
  const { blocks, at, index: here, codings, coding, range, goTo, stretch, choose } = cursor;
  const links = useMemo(() => linksOf(open), [open]);
  const inRange = useMemo(() => new Set(range.length > 1 ? range : []), [range]);

  const virtual = useList({
    count: blocks.length,
    getScrollElement: () => page.current,
    // A paragraph of a regulation has about 90 characters: three lines.
    estimateSize: () => 104,
    getItemKey: (nth) => blocks[nth]?.start ?? nth,
    overscan: 6,
    paddingStart: 24,
    paddingEnd: 240,
  });
  const bring = (nth: number): void => {
    if (nth < 0) return;
    const item = virtual.getVirtualItems().find(({ index }) => index === nth);
    const shown = page.current;
    const inSight =
      item && shown && item.start >= shown.scrollTop && item.end <= shown.scrollTop + shown.clientHeight;
    if (!inSight) virtual.scrollToIndex(nth, { align: 'center' });
  };
  // Wherever the cursor came from (a cell, the outline, Back), it is brought into sight once.
  useEffect(() => {
    bring(here);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- scrolling itself must not bring the cursor back
  }, [here]);
  const place = found.places[found.at];
  useEffect(() => {
    if (!place) return undefined;
    bring(blockAt(blocks, place.start));
    // A clause may be longer than the window is high.
    const frame = requestAnimationFrame(() =>
      page.current?.querySelector('.found[data-now="true"]')?.scrollIntoView({ block: 'nearest' }),
    );
    return () => cancelAnimationFrame(frame);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when one has stepped on
  }, [place?.start, place?.end]);
  useEffect(
    () => onReaderJump((nth) => virtual.scrollToIndex(nth(blocks), { align: 'start' })),
    [virtual, blocks],
  );

  // Where one goes from is where Back leads to, not where the cursor stood before.
  const follow = useCallback(
    (link: TextLink, from: ClauseId | null): void => {
      if (from !== null) select({ kind: 'clause', document: open.row.id, clause: from });
      const within = link.document === open.row.id;
      openDocument(link.document, within ? leafOf(open.clauses, link.clause) : link.clause);
      // The link may scroll out of the page and take the keyboard with it.
      page.current?.focus({ preventScroll: true });
    },
    [open, page],
  );

  const keys = (event: KeyboardEvent): void => {
    if (composing(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    const move = event.shiftKey ? stretch : goTo;
    const act = {
      ArrowDown: () => move(clauseStep(blocks, at, 1)),
      ArrowUp: () => move(clauseStep(blocks, at, -1)),
      ArrowRight: () => choose(codingStep(codings, coding?.code ?? null, 1)),
      ArrowLeft: () => choose(codingStep(codings, coding?.code ?? null, -1)),
      Escape: onEscape,
    }[event.key];
    const command = viewCommandFor(event.nativeEvent, MAC, 'reader');
    if (act) act();
    else if (command) run(command);
    else if (/^[1-9]$/.test(event.key)) onSlot(Number(event.key) - 1);
    else return;
    event.preventDefault();
  };

  return (
    <div
      className="page"
      role="region"
      aria-label={say('reader.text')}
      tabIndex={0}
      ref={page}
      onKeyDown={keys}
    >
      <div className="page-all" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const block = blocks[index];
          if (!block) return null;
          const clause = block.kind === 'clause' ? block.clause.id : null;
          return (
            <div
              key={key}
              data-index={index}
              ref={virtual.measureElement}
              className="placed"
              data-current={index === here}
              style={{ transform: `translateY(${start}px)` }}
            >
              <BlockView
                block={block}
                document={open.row.id}
                text={open.text}
                links={links}
                found={found}
                current={index === here}
                inRange={clause !== null && inRange.has(clause)}
                chosen={index === here ? (coding?.code ?? null) : null}
                note={clause === null ? undefined : noted.get(clause)}
                noting={clause !== null && clause === noting}
                onNoted={onNoted}
                onChoose={goTo}
                onFollow={follow}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
