import type { SentenceKey } from '../../../shared/wording/say';
import type { ListName, TurnName } from '../../session/codedraft';
import { useSay } from '../../session/look';

export const LIST_WORDS = {
  strong: { says: 'codebook.strong', how: 'codebook.strong.how' },
  weak: { says: 'codebook.weak', how: 'codebook.weak.how' },
  exclude: { says: 'codebook.vetoes', how: 'codebook.vetoes.how' },
  heading: { says: 'codebook.heading', how: 'codebook.heading.how' },
  gate: { says: 'codebook.gate', how: 'codebook.gate.how' },
  raise: { says: 'codebook.raise', how: 'codebook.raise.how' },
  lower: { says: 'codebook.lower', how: 'codebook.lower.how' },
} as const satisfies Record<ListName | TurnName | 'gate', { says: SentenceKey; how: SentenceKey }>;

/** What a part of the rules is called and does, with how many there are. */
export function ListHead({ name, count }: { name: keyof typeof LIST_WORDS; count?: number }) {
  const say = useSay();
  return (
    <h3 className="heading list-head">
      {say(LIST_WORDS[name].says)}
      {count !== undefined && count > 1 && <span className="count">{count}</span>}
      <small>{say(LIST_WORDS[name].how)}</small>
    </h3>
  );
}
