import { useEffect, useMemo, useState } from 'react';
import type { CodeId } from '../../../shared/coding/codebook';
import type { Coding } from '../../../shared/coding/coding';
import type { OpenDocument } from '../../../shared/contract/library';
import type { ClauseId } from '../../../shared/policy/document';
import { useChoices } from '../../session/choices';
import { cursorLeft, useBeside, type Pane } from '../../session/beside';
import { select, usePlace } from '../../session/place';
import { blocksOf, clauseIndex, type Block } from './blocks';
import { clauseRange, codingUnder } from './cursor';
import { leafOf } from './links';
import { codingsShown } from './origin';

/** Where one is in the text: a clause, one of its codings, and perhaps several clauses. */
export interface ReaderCursor {
  readonly blocks: readonly Block[];
  readonly at: ClauseId | null;
  /** Index of the block of `at`; -1 for none. */
  readonly index: number;
  /** The codings in sight at `at`. */
  readonly codings: readonly Coding[];
  /** The one a person went to; keys act on `coding`. */
  readonly chosen: CodeId | null;
  readonly coding: Coding | null;
  /** The clauses chosen with Shift, or the one at the cursor. */
  readonly range: readonly ClauseId[];
  readonly goTo: (clause: ClauseId | null, code?: CodeId | null) => void;
  /** Moves the cursor and leaves the other end of the range where it was. */
  readonly stretch: (clause: ClauseId | null) => void;
  readonly choose: (code: CodeId | null) => void;
  /** Of the clauses, only the one at the cursor. */
  readonly narrow: () => void;
}

/** `active`: the pane has the keyboard; one that has not keeps the cursor where it was. */
export function useReaderCursor(open: OpenDocument, pane: Pane, active: boolean): ReaderCursor {
  const id = open.row.id;
  const show = useChoices((choices) => choices.codingShow);
  const showRejected = useChoices((choices) => choices.showRejected);
  const selection = usePlace((trail) => trail.here.selection);
  const selected = selection.kind === 'clause' && selection.document === id ? selection.clause : null;
  const left = useBeside(({ cursors }) => cursors[pane]);
  const named = active ? selected : left?.document === id ? left.clause : null;
  const at = useMemo(() => leafOf(open.clauses, named), [open, named]);
  const [chosen, choose] = useState<CodeId | null>(null);
  const [anchor, setAnchor] = useState<ClauseId | null>(null);
  const blocks = useMemo(() => blocksOf(open), [open]);
  const index = clauseIndex(blocks, at);
  const block = blocks[index];
  const codings = block?.kind === 'clause' ? codingsShown(block.codings, show, showRejected, chosen) : [];
  const range = useMemo(() => clauseRange(blocks, anchor, at), [blocks, anchor, at]);

  // What was named may be a whole article: reading and judging go by its parts.
  useEffect(() => {
    if (active && at !== named && at !== null) select({ kind: 'clause', document: id, clause: at });
  }, [active, at, named, id]);
  useEffect(() => {
    if (active) cursorLeft(pane, { document: id, clause: at });
  }, [active, pane, id, at]);

  const put = (clause: ClauseId, code: CodeId | null): void => {
    choose(code);
    select({ kind: 'clause', document: id, clause });
  };
  return {
    blocks,
    at,
    index,
    codings,
    chosen,
    coding: codingUnder(codings, chosen),
    range,
    goTo: (clause, code = null) => {
      if (clause === null) return;
      setAnchor(null);
      put(clause, code);
    },
    stretch: (clause) => {
      if (clause === null) return;
      setAnchor(anchor ?? at);
      put(clause, null);
    },
    choose,
    narrow: () => setAnchor(null),
  };
}
