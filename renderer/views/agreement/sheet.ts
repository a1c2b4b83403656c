import type { BlindSheet } from '../../../shared/contract/coders';
import type { Message } from '../../../shared/wording/say';
import { useMe } from '../../session/people';
import { useAskKeeping } from '../../session/useask';
import { clauseKey, useAgreement } from './state';

export interface Sheet {
  readonly sheet: BlindSheet | null;
  /** True while it is being fetched: whether there is one is not known yet. */
  readonly awaited: boolean;
  /** Place of the clause one is at; the first that is not done, until one has gone anywhere. */
  readonly at: number;
  readonly failure: Message | null;
  readonly retry: () => void;
}

/** The chosen sample as I code it. */
export function useSheet(): Sheet {
  const me = useMe();
  const sample = useAgreement((state) => state.sample);
  const key = useAgreement((state) => state.at);
  const { value: samples, failure: unknown } = useAskKeeping('coders.samples', null);
  // It may have been taken away, or be of another project.
  const asked = me !== null && sample !== null && samples?.some(({ id }) => id === sample) === true;
  const { value, failure, retry } = useAskKeeping('coders.sheet', asked ? { sample, me: me.id } : 'skip');
  // While another sample or another person's layer is fetched, the former must not be seen.
  const sheet = asked && value?.sample === sample && value.me === me.id ? value : null;
  const found = sheet?.clauses.findIndex((clause) => clauseKey(clause) === key) ?? -1;
  const awaited = sheet === null && sample !== null && (asked || (samples === null && unknown === null));
  return { sheet, awaited, at: found >= 0 ? found : Math.max(0, nextOpen(sheet, -1)), failure, retry };
}

/** The next clause that is not done, round from the end to the beginning; -1 = all are. */
export function nextOpen(sheet: BlindSheet | null, from: number): number {
  const clauses = sheet?.clauses ?? [];
  const order = clauses.map((_, nth) => (from + 1 + nth) % clauses.length);
  return order.find((nth) => clauses[nth]?.judgement?.done !== true) ?? -1;
}
