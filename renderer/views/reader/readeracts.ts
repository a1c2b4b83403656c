import type { CodeId } from '../../../shared/coding/codebook';
import type { OpenDocument } from '../../../shared/contract/library';
import { choose, useChoices } from '../../session/choices';
import { notify } from '../../session/notices';
import { edit } from '../../session/project';
import { useCodeName } from '../../session/usecodes';
import { nextToJudge } from './cursor';
import { putByHand } from './origin';
import type { ReaderCursor } from './readercursor';
import { codeUsed } from './slots';

/** What a person does to the codings at the cursor. */
export interface ReaderActs {
  /** On every clause of the range. */
  readonly put: (code: CodeId) => void;
  readonly takeAway: () => void;
  readonly judge: (verdict: 'accepted' | 'rejected' | null) => void;
  readonly next: () => void;
}

export function useReaderActs(open: OpenDocument, cursor: ReaderCursor): ReaderActs {
  const document = open.row.id;
  const name = useCodeName();
  const { blocks, at, codings, chosen, coding, range, goTo, choose: chooseCoding } = cursor;

  const hand = async (code: CodeId, on: boolean): Promise<void> => {
    if (!(await edit('document.code', { document, clauses: range, code, on }))) return;
    if (on) codeUsed(code);
    chooseCoding(on ? code : null);
  };
  const takeAway = (): void => {
    const meant = chosen === null ? (codings.findLast(putByHand) ?? coding) : coding;
    if (meant === null) notify('done', { key: 'code.nothingToTake' });
    else if (putByHand(meant)) void hand(meant.code, false);
    else notify('done', { key: 'code.notByHand', values: { code: name(meant.code) } });
  };
  return {
    put: (code) => {
      if (range.length === 0) notify('done', { key: 'code.noClause' });
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
      if (useChoices.getState().codingShow === 'people') choose({ codingShow: 'all' });
      goTo(place.clause, place.code);
    },
  };
}
