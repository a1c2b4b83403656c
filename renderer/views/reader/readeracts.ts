import { useRef } from 'react';
import type { CodeId } from '../../../shared/coding/codebook';
import { DETAIL_NONE, WEIGHTS, type CodingDetail, type DetailEdit } from '../../../shared/coding/detail';
import type { OpenDocument } from '../../../shared/contract/library';
import { spansOverlap, type Span } from '../../../shared/text/span';
import { choose, useChoices } from '../../session/choices';
import { notify } from '../../session/notices';
import { edit } from '../../session/project';
import { useCodeName } from '../../session/usecodes';
import { nextToJudge } from './cursor';
import { putByHand } from './origin';
import type { ReaderCursor } from './readercursor';
import type { Words } from './usewords';
import { codeUsed } from './slots';

/** What a person does to the codings at the cursor. */
export interface ReaderActs {
  /** On the words chosen, else on every clause of the range. */
  readonly put: (code: CodeId) => void;
  readonly takeAway: () => void;
  readonly judge: (verdict: 'accepted' | 'rejected' | null) => void;
  readonly next: () => void;
  /** Puts a doubt on the coding at the cursor, or takes it away. */
  readonly doubt: () => void;
  /** None, 1, 2, 3 and none again. */
  readonly weigh: () => void;
}

export function useReaderActs(open: OpenDocument, cursor: ReaderCursor, words: Words): ReaderActs {
  const document = open.row.id;
  const name = useCodeName();
  const { blocks, at, codings, chosen, coding, range, goTo, choose: chooseCoding } = cursor;

  const hand = async (code: CodeId, on: boolean): Promise<void> => {
    if (!(await edit('document.code', { document, clauses: range, code, on }))) return;
    if (on) codeUsed(code);
    chooseCoding(on ? code : null);
  };
  const handSpan = async (code: CodeId, span: Span): Promise<void> => {
    if (!(await edit('document.codeSpan', { document, code, span }))) return;
    codeUsed(code);
    words.clear();
    chooseCoding(code);
  };
  /** The coding that a person put on words chosen now, if any. */
  const ownUnder = (): { code: CodeId; span: Span } | null => {
    const here = words.span;
    if (here === null) return null;
    const own = codings.flatMap(({ code, detail }) => (detail?.spans ?? []).map((span) => ({ code, span })));
    return own.find(({ code, span }) => spansOverlap(span, here) && (chosen ?? code) === code) ?? null;
  };
  // What was said and is not heard yet: the next press of the same key goes on from it.
  const unheard = useRef({ of: open, said: new Map<string, CodingDetail>() });
  const say = (change: (now: CodingDetail) => DetailEdit): void => {
    if (at === null || coding === null) return;
    const key = `${at} ${coding.code}`;
    if (unheard.current.of !== open) unheard.current = { of: open, said: new Map() };
    const now = unheard.current.said.get(key) ?? coding.detail ?? DETAIL_NONE;
    const said = change(now);
    unheard.current.said.set(key, { ...now, ...said });
    chooseCoding(coding.code);
    void edit('document.detail', { document, clause: at, code: coding.code, edit: said });
  };
  const takeAway = (): void => {
    const under = ownUnder();
    if (under !== null && at !== null) {
      void edit('document.uncodeSpan', { document, clause: at, ...under });
      return;
    }
    const meant = chosen === null ? (codings.findLast(putByHand) ?? coding) : coding;
    if (meant === null) notify('done', { key: 'code.nothingToTake' });
    else if (putByHand(meant)) void hand(meant.code, false);
    else notify('done', { key: 'code.notByHand', values: { code: name(meant.code) } });
  };
  return {
    put: (code) => {
      if (words.span !== null) void handSpan(code, words.span);
      else if (range.length === 0) notify('done', { key: 'code.noClause' });
      else void hand(code, true);
    },
    takeAway,
    judge: (verdict) => {
      if (at === null || coding === null) return;
      // Behind what a person put there is nothing that could be rejected, or come back.
      if (putByHand(coding)) {
        if (verdict === 'rejected') void hand(coding.code, false);
        if (verdict === null) notify('done', { key: 'code.handOnly', values: { code: name(coding.code) } });
        return;
      }
      chooseCoding(coding.code);
      void edit('document.judge', { id: document, clause: at, code: coding.code, verdict });
    },
    next: () => {
      const place = nextToJudge(blocks, at ? { clause: at, code: coding?.code ?? null } : null);
      if (place === null) {
        notify('done', { key: 'reader.allJudged' });
        return;
      }
      // What waits for a verdict is not among what people said.
      const { codingShow } = useChoices.getState();
      if (codingShow === 'people' || codingShow === 'uncertain') choose({ codingShow: 'all' });
      goTo(place.clause, place.code);
    },
    doubt: () => say(({ uncertain }) => ({ uncertain: !uncertain })),
    weigh: () =>
      say(({ weight }) => ({ weight: WEIGHTS[WEIGHTS.findIndex((w) => w === weight) + 1] ?? null })),
  };
}
