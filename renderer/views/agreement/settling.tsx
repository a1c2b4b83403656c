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
import { agree, clauseKey, useAgreement, type ClauseKey } from './state';
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
  const here = one === undefined ? null : clauseKey(one);
  /** Codes chosen one by one for a clause; null = not choosing. */
  const [choosing, setChoosing] = useState<{ of: ClauseKey; codes: readonly CodeId[] } | null>(null);
  /** The clause the palette is open for. */
  const [picking, setPicking] = useState<ClauseKey | null>(null);
  // Another sample, another layer or an undo puts another clause here: what was chosen was not for it.
  if (choosing !== null && choosing.of !== here) setChoosing(null);
  if (picking !== null && picking !== here) setPicking(null);
  const draft = choosing?.codes ?? null;
  const setDraft = (codes: readonly CodeId[] | null): void =>
    setChoosing(codes === null || here === null ? null : { of: here, codes });
  /** Settled a moment ago, and not yet so in this list. */
  const [sent, setSent] = useState<{ in: AgreementAnswer; keys: readonly ClauseKey[] } | null>(null);
  const gone = sent?.in === answer ? sent.keys : [];
  const goTo = (nth: number): void => {
    const to = all[nth];
    if (!to) return;
    setDraft(null);
    agree({ at: clauseKey(to) });
  };
  // On to the next at once: what is typed meanwhile is meant for that one.
  const settle = async (codes: readonly CodeId[]): Promise<void> => {
    if (one === undefined || gone.includes(clauseKey(one))) return;
    const { document, clause } = one;
    const considered = answer.codes.map(({ code }) => code);
    const keys = [...gone, clauseKey(one)];
    const next = nextToSettle(all, at, keys);
    setSent({ in: answer, keys });
    setDraft(null);
    agree({ at: clauseKey(all[next] ?? one) });
    if (!(await edit('coders.settle', { document, clause, codes, considered }))) setSent(null);
    else if (next < 0) notify('done', { key: 'settle.finished' });
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
      setPicking(here);
    },
    'coders.done': () => draft !== null && void settle(draft),
    'coders.next': () => {
      const next = nextToSettle(all, at, gone);
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
      {picking !== null && (
        <CodePicker
          title={say('code.pick', { what: one.label })}
          there={draft ?? []}
          only={answer.codes.map(({ code }) => code)}
          onPick={(code) => draft?.includes(code) === false && toggle(code)}
          onClose={() => setPicking(null)}
        />
      )}
    </div>
  );
}

/** The next difference nobody settled, round from the end to the beginning, `gone` left out; -1 = none is left. */
export function nextToSettle(
  all: readonly Disagreement[],
  from: number,
  gone: readonly ClauseKey[] = [],
): number {
  const order = all.map((_, nth) => (from + 1 + nth) % all.length);
  const open = (one: Disagreement | undefined): boolean =>
    one?.settled === false && !gone.includes(clauseKey(one));
  return order.find((nth) => open(all[nth])) ?? -1;
}
