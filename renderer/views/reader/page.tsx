import { useCallback, useEffect, useMemo, useRef, type KeyboardEvent, type RefObject } from 'react';
import type { CodeId } from '../../../shared/coding/codebook';
import type { OpenDocument } from '../../../shared/contract/library';
import type { AlikeClause } from '../../../shared/contract/reading';
import type { ClauseId } from '../../../shared/policy/document';
import { composing, viewCommandFor } from '../../commands/keys';
import { run } from '../../commands/run';
import { MAC } from '../../commands/shortcuts';
import { useList } from '../../kit/uselist';
import { useSay } from '../../session/look';
import { openBeside, openDocument, type Pane } from '../../session/beside';
import { select } from '../../session/place';
import { blockAt, clauseIndex, whole } from './blocks';
import { BlockView } from './blockview';
import { clauseStep, codingStep } from './cursor';
import { onReaderJump } from './jump';
import { leafOf, linksOf, type TextLink } from './links';
import type { ReaderCursor } from './readercursor';
import { spansOverlap } from '../../../shared/text/span';
import type { Found } from './usefound';
import { useBesideIt } from './uselinked';
import type { Words } from './usewords';

/** The text, block by block: only what is on screen is drawn, however long it is. */
export function Page(props: {
  open: OpenDocument;
  page: RefObject<HTMLDivElement | null>;
  cursor: ReaderCursor;
  words: Words;
  pane: Pane;
  active: boolean;
  /** The clause most similar to that of the cursor in the other pane. */
  linked: AlikeClause | null;
  found: Found;
  noted: ReadonlyMap<ClauseId, string>;
  /** The clause a memo is being written on. */
  noting: ClauseId | null;
  onNoted: () => void;
  onEscape: () => void;
  /** A number key was pressed; from 0. */
  onSlot: (nth: number) => void;
}) {
  const { open, page, cursor, words, pane, active, linked, found, noted, noting, onNoted, onEscape, onSlot } =
    props;
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
  const linkedAt = linked === null ? -1 : clauseIndex(blocks, linked.clause);
  useBesideIt(page, linkedAt, (nth) => virtual.scrollToIndex(nth, { align: 'center' }));
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
    () =>
      active ? onReaderJump((nth) => virtual.scrollToIndex(nth(blocks), { align: 'start' })) : undefined,
    [active, virtual, blocks],
  );

  // Where one goes from is where Back leads to, not where the cursor stood before.
  const follow = useCallback(
    (link: TextLink, from: ClauseId | null, beside: boolean): void => {
      // The link may scroll out of the page and take the keyboard with it; the pane it opens in takes it then.
      page.current?.focus({ preventScroll: true });
      if (from !== null) select({ kind: 'clause', document: open.row.id, clause: from });
      const within = link.document === open.row.id;
      const clause = within ? leafOf(open.clauses, link.clause) : link.clause;
      if (beside !== (pane === 'side')) openBeside(link.document, clause);
      else openDocument(link.document, clause);
    },
    [open, page, pane],
  );

  // The click that ends a selection is no click on the clause.
  const selecting = useRef(false);
  const chooseBlock = useCallback(
    (clause: ClauseId, code: CodeId | null): void => {
      if (!selecting.current) goTo(clause, code);
    },
    [goTo],
  );

  /** ←→ go by words with Ctrl; with Shift what one passes over is chosen, with both by sentences. */
  const wordKeys = (event: KeyboardEvent): boolean => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key] as 1 | -1 | undefined;
    const mod = MAC ? event.metaKey : event.ctrlKey;
    const foreign = event.altKey || (MAC ? event.ctrlKey : event.metaKey);
    if (by === undefined || foreign || !(event.shiftKey || mod)) return false;
    words.step(by, mod && event.shiftKey ? 'sentence' : 'word', event.shiftKey);
    event.preventDefault();
    return true;
  };
  const keys = (event: KeyboardEvent): void => {
    if (composing(event.nativeEvent) || wordKeys(event)) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
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
      aria-label={say(pane === 'side' ? 'beside.text' : 'reader.text')}
      tabIndex={0}
      ref={page}
      onKeyDown={keys}
      onMouseDown={() => {
        selecting.current = false;
      }}
      onMouseUp={(event) => {
        if (event.button === 0) selecting.current = words.take();
      }}
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
                linked={index === linkedAt ? (linked?.likeness ?? null) : null}
                onNoted={onNoted}
                words={words.span && spansOverlap(words.span, whole(block)) ? words.span : null}
                caret={index === here ? words.caret : null}
                onChoose={chooseBlock}
                onFollow={follow}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
