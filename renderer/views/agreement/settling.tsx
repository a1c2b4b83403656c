import { useState, type KeyboardEvent } from 'react';
import type { CodeId } from '../../../shared/coding/codebook';
import type { AgreementAnswer, Disagreement } from '../../../shared/contract/coders';
import { useHere } from '../../commands/here';
import { useSay } from '../../session/look';
import { notify } from '../../session/notices';
import { edit } from '../../session/project';
import { CodePicker } from '../reader/codepicker';
import { clauseKeys } from './clausekeys';
import { SettleCard } from './settlecard';
import { agree, clauseKey, useAgreement } from './state';
import { useFree } from './usefree';

/** The clause one is at, of those on which they differ, and the keys that settle it. */
export function Settling({ answer }: { answer: AgreementAnswer }) {
  const say = useSay();
  const all = answer.disagreements;
  const key = useAgreement((state) => state.at);
  const region = useFree<HTMLDivElement>();
  const found = all.findIndex((one) => clauseKey(one) === key);
  const at = found >= 0 ? found : Math.max(0, nextToSettle(all, -1));
  const one = all[at];
  /** Codes chosen one by one; null = not choosing. */
  const [draft, setDraft] = useState<readonly CodeId[] | null>(null);
  const [picking, setPicking] = useState(false);
  const goTo = (nth: number): void => {
    const to = all[nth];
    if (!to) return;
    setDraft(null);
    agree({ at: clauseKey(to) });
  };
  const settle = async (codes: readonly CodeId[]): Promise<void> => {
    if (one === undefined) return;
    const { document, clause } = one;
    const considered = answer.codes.map(({ code }) => code);
    if (!(await edit('coders.settle', { document, clause, codes, considered }))) return;
    setDraft(null);
    // What was just settled is not yet so in this list.
    const next = nextToSettle(all, at);
    if (next < 0 || next === at) {
      agree({ at: clauseKey(one) });
      notify('done', { key: 'settle.finished' });
    } else goTo(next);
  };
  const given = one?.given.map((codes) => codes ?? []) ?? [];
  const union = [...new Set(given.flat())];
  const options = [...new Set([...union, ...(one?.agreed ?? []), ...(draft ?? [])])];
  const toggle = (code: CodeId): void => {
    if (draft === null) return;
    setDraft(draft.includes(code) ? draft.filter((other) => other !== code) : [...draft, code]);
  };
  useHere({
    'coders.both': () => draft === null && void settle(union),
    'coders.none': () => draft === null && void settle([]),
    'coders.edit': () => setDraft(draft === null ? union : null),
    'coders.code': () => {
      setDraft(draft ?? union);
      setPicking(true);
    },
    'coders.done': () => draft !== null && void settle(draft),
    'coders.next': () => {
      const next = nextToSettle(all, at);
      if (next < 0) notify('done', { key: 'settle.finished' });
      else goTo(next);
    },
  });
  const number = (nth: number): void => {
    const code = options[nth];
    if (draft !== null) {
      if (code !== undefined) toggle(code);
      return;
    }
    const codes = one?.given[nth];
    if (codes !== undefined && codes !== null) void settle(codes);
  };
  const keys = (event: KeyboardEvent): void =>
    clauseKeys(event, { at, all: all.length, goTo, number, escape: () => setDraft(null) });
  if (one === undefined) return null;
  return (
    <div className="fill stack">
      <div
        className="fill blind"
        role="region"
        aria-label={say('settle.text')}
        tabIndex={0}
        ref={region}
        onKeyDown={keys}
      >
        <SettleCard
          one={one}
          layers={answer.layers}
          place={{ at: at + 1, all: all.length }}
          options={options}
          draft={draft}
          onTake={number}
          onBoth={() => void settle(union)}
          onNone={() => void settle([])}
          onEdit={() => setDraft(draft === null ? union : null)}
          onToggle={toggle}
          onDone={() => draft !== null && void settle(draft)}
        />
      </div>
      <div className="slots">
        <span className="faint one-line">{say(draft === null ? 'settle.hint' : 'settle.editing')}</span>
      </div>
      {picking && (
        <CodePicker
          title={say('code.pick', { what: one.label })}
          there={draft ?? []}
          only={answer.codes.map(({ code }) => code)}
          onPick={(code) => draft?.includes(code) === false && toggle(code)}
          onClose={() => setPicking(false)}
        />
      )}
    </div>
  );
}

/** The next difference nobody settled, round from the end to the beginning; -1 = none is left. */
export function nextToSettle(all: readonly Disagreement[], from: number): number {
  const order = all.map((_, nth) => (from + 1 + nth) % all.length);
  return order.find((nth) => all[nth]?.settled === false) ?? -1;
}
