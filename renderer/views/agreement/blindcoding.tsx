import { useState, type KeyboardEvent } from 'react';
import type { CodeId } from '../../../shared/coding/codebook';
import type { BlindClause, BlindSheet } from '../../../shared/contract/coders';
import type { BlindKey } from '../../../shared/project/coderEdits';
import { useHere } from '../../commands/here';
import { useSay } from '../../session/look';
import { notify } from '../../session/notices';
import { edit } from '../../session/project';
import { CodePicker } from '../reader/codepicker';
import { codeUsed, slotsOf, useSlots } from '../reader/slots';
import { SlotsBar } from '../reader/slotsbar';
import { BlindCard } from './blindcard';
import { clauseKeys } from './clausekeys';
import { nextOpen } from './sheet';
import { agree, clauseKey } from './state';
import { useFree } from './usefree';

/** The keys of coding blind: the same as in the reader, and Enter for a clause that is done. */
export function BlindCoding(props: { sheet: BlindSheet; at: number; clause: BlindClause }) {
  const { sheet, at, clause } = props;
  const say = useSay();
  const region = useFree<HTMLDivElement>();
  const slots = slotsOf(useSlots(), (code) => sheet.codes.includes(code)).keys;
  const [picking, setPicking] = useState(false);
  /** The clause a remark is being written on. */
  const [noting, setNoting] = useState<string | null>(null);
  // Back at it, one has not come to go on writing: letters are keys again.
  if (noting !== null && noting !== clauseKey(clause)) setNoting(null);
  const toText = (): void => region.current?.focus({ preventScroll: true });

  const codes = clause.judgement?.codes ?? [];
  const done = clause.judgement?.done === true;
  const judge = (act: BlindKey): Promise<boolean> =>
    edit('coders.judge', { document: clause.document, clause: clause.clause, act });
  const put = (code: CodeId): void => {
    codeUsed(code);
    void judge({ kind: 'toggle', code });
  };
  const goTo = (nth: number): void => {
    const to = sheet.clauses[nth];
    if (to) agree({ at: clauseKey(to) });
  };
  // On to the next at once: what is typed meanwhile is meant for that one.
  const finish = (): void => {
    if (!done) void judge({ kind: 'done', done: true });
    const all = sheet.clauses.length;
    const next = done && at + 1 < all ? at + 1 : nextOpen(sheet, at);
    if (next < 0 || next === at) notify('done', { key: 'blind.finished', values: { all } });
    else goTo(next);
  };
  useHere({
    'coders.code': () => setPicking(true),
    'coders.uncode': () => void judge({ kind: 'takeLast' }),
    'coders.done': finish,
    'coders.undone': () => void judge({ kind: 'done', done: false }),
    'coders.next': () => {
      const next = nextOpen(sheet, at);
      if (next < 0) notify('done', { key: 'blind.finished', values: { all: sheet.clauses.length } });
      else goTo(next);
    },
    'coders.note': () => setNoting(clauseKey(clause)),
  });

  const keys = (event: KeyboardEvent): void =>
    clauseKeys(event, {
      at,
      all: sheet.clauses.length,
      goTo,
      number: (nth) => slots[nth] !== undefined && put(slots[nth]),
    });

  return (
    <div className="fill stack">
      <div
        className="fill blind"
        role="region"
        aria-label={say('blind.text')}
        tabIndex={0}
        ref={region}
        onKeyDown={keys}
      >
        <BlindCard
          key={clauseKey(clause)}
          clause={clause}
          noting={noting !== null}
          onTakeOff={(code) => void judge({ kind: 'code', code, on: false })}
          onNote={(text) => judge({ kind: 'note', text })}
          onNoting={(now) => {
            setNoting(now ? clauseKey(clause) : null);
            if (!now) toText();
          }}
        />
      </div>
      <SlotsBar chosen={1} codes={slots} hint={say('blind.hint')} onPut={put} />
      {picking && (
        <CodePicker
          title={say('code.pick', { what: clause.label })}
          there={codes}
          only={sheet.codes}
          onPick={(code) => {
            if (codes.includes(code)) notify('done', { key: 'code.there' });
            else put(code);
          }}
          onClose={() => setPicking(false)}
        />
      )}
    </div>
  );
}
