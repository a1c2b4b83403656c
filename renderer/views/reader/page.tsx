import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { CodeId } from '../../../shared/coding/codebook';
import type { OpenDocument } from '../../../shared/contract/questions';
import type { ClauseId } from '../../../shared/policy/document';
import { useHere } from '../../commands/here';
import { composing, viewCommandFor } from '../../commands/keys';
import { run } from '../../commands/run';
import { MAC } from '../../commands/shortcuts';
import { useList } from '../../kit/uselist';
import { useChoices } from '../../session/choices';
import { useSay } from '../../session/look';
import { notify } from '../../session/notices';
import { openDocument, select, usePlace } from '../../session/place';
import { edit } from '../../session/project';
import { BlockView } from './blockview';
import { blocksOf, clauseIndex } from './blocks';
import { clauseStep, codingStep, codingUnder, nextToJudge } from './cursor';
import { onReaderJump } from './jump';
import { leafOf, linksOf, type TextLink } from './links';

/** The text, block by block, with a cursor that moves by clauses and codings. */
export function Page({ open }: { open: OpenDocument }) {
  const say = useSay();
  const id = open.row.id;
  const scroller = useRef<HTMLDivElement>(null);
  const showRejected = useChoices((choices) => choices.showRejected);
  const selection = usePlace((trail) => trail.here.selection);
  const named = selection.kind === 'clause' && selection.document === id ? selection.clause : null;
  const at = useMemo(() => leafOf(open.clauses, named), [open, named]);
  const [chosen, setChosen] = useState<CodeId | null>(null);
  const blocks = useMemo(() => blocksOf(open), [open]);
  const links = useMemo(() => linksOf(open), [open]);
  const cursor = clauseIndex(blocks, at);
  const under = blocks[cursor];
  const codings = under?.kind === 'clause' ? under.codings : [];
  const coding = codingUnder(codings, chosen);

  const virtual = useList({
    count: blocks.length,
    getScrollElement: () => scroller.current,
    // A paragraph of a regulation has about 90 characters: three lines.
    estimateSize: () => 104,
    getItemKey: (nth) => blocks[nth]?.start ?? nth,
    overscan: 6,
    paddingStart: 24,
    paddingEnd: 240,
  });

  const goToClause = (clause: ClauseId | null, code: CodeId | null = null): void => {
    if (!clause) return;
    setChosen(code);
    select({ kind: 'clause', document: id, clause });
  };
  // Where one goes from is where Back leads to, not where the cursor stood before.
  const follow = (link: TextLink, from: ClauseId | null): void => {
    if (from !== null) select({ kind: 'clause', document: id, clause: from });
    openDocument(link.document, link.document === id ? leafOf(open.clauses, link.clause) : link.clause);
    // The link may scroll out of the page and take the keyboard with it.
    scroller.current?.focus({ preventScroll: true });
  };
  // What was named may be a whole article: reading and judging go by its parts.
  useEffect(() => {
    if (at !== named && at !== null) select({ kind: 'clause', document: id, clause: at });
  }, [at, named, id]);
  // Wherever the cursor came from (a cell, the outline, Back), it is brought into sight once.
  useEffect(() => {
    if (cursor < 0) return undefined;
    const item = virtual.getVirtualItems().find(({ index }) => index === cursor);
    const shown = scroller.current;
    const inSight =
      item && shown && item.start >= shown.scrollTop && item.end <= shown.scrollTop + shown.clientHeight;
    if (!inSight) virtual.scrollToIndex(cursor, { align: 'center' });
    return undefined;
    // eslint-disable-next-line react-hooks/exhaustive-deps -- scrolling itself must not bring the cursor back
  }, [cursor]);
  useEffect(() => scroller.current?.focus({ preventScroll: true }), []);
  useEffect(
    () => onReaderJump((nth) => virtual.scrollToIndex(nth(blocks), { align: 'start' })),
    [virtual, blocks],
  );

  const judge = (verdict: 'accepted' | 'rejected' | null): void => {
    if (!at || !coding) return;
    void edit('document.judge', { id, clause: at, code: coding.code, verdict });
  };
  const next = (): void => {
    const place = nextToJudge(blocks, at ? { clause: at, code: coding?.code ?? null } : null);
    if (place) goToClause(place.clause, place.code);
    else notify('done', { key: 'reader.allJudged' });
  };
  useHere({
    'reader.accept': () => judge('accepted'),
    'reader.reject': () => judge('rejected'),
    'reader.unjudge': () => judge(null),
    'reader.next': next,
  });

  const keys = (event: KeyboardEvent): void => {
    if (composing(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = {
      ArrowDown: () => goToClause(clauseStep(blocks, at, 1)),
      ArrowUp: () => goToClause(clauseStep(blocks, at, -1)),
      ArrowRight: () => setChosen(codingStep(codings, coding?.code ?? null, 1)),
      ArrowLeft: () => setChosen(codingStep(codings, coding?.code ?? null, -1)),
    }[event.key];
    const command = viewCommandFor(event.nativeEvent, MAC, 'reader');
    if (act) act();
    else if (command) run(command);
    else return;
    event.preventDefault();
  };

  return (
    <div
      className="page"
      role="region"
      aria-label={say('reader.text')}
      tabIndex={0}
      ref={scroller}
      onKeyDown={keys}
    >
      <div className="page-all" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const block = blocks[index];
          if (!block) return null;
          return (
            <div
              key={key}
              data-index={index}
              ref={virtual.measureElement}
              className="placed"
              style={{ transform: `translateY(${start}px)` }}
            >
              <BlockView
                block={block}
                text={open.text}
                links={links}
                current={index === cursor}
                chosen={index === cursor ? (coding?.code ?? null) : null}
                showRejected={showRejected}
                onChoose={goToClause}
                onFollow={follow}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
