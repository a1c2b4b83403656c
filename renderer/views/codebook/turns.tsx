import { useId } from 'react';
import { Button } from '../../kit/button';
import { CONDITIONS, type Draft, type Row, type TurnName } from '../../session/codedraft';
import { withoutRow, withRow, withRowPart } from '../../session/draftsteps';
import { draftChange } from '../../session/drafts';
import { useSay } from '../../session/look';
import { useCodes } from '../../session/usecodes';
import { Choice, Field, Wrong } from './field';
import type { Told } from './problems';
import { LIST_WORDS, ListHead } from './listhead';

/** The circumstances that raise or lower a code, each with its conditions and the reason for it. */
export function Turns(props: { place: string; draft: Draft; name: TurnName; problems: readonly Told[] }) {
  const { place, draft, name, problems } = props;
  const say = useSay();
  const rows = draft.turns[name];
  return (
    <div className="rule-group">
      <ListHead name={name} count={rows.length} />
      <ol className="turn-list">
        {rows.map((row, nth) => (
          <One
            key={row.key}
            {...{ place, name, row, nth }}
            problems={problems.filter(({ spot }) => spot === `${name} ${row.key}`)}
          />
        ))}
      </ol>
      <Button
        look="link"
        aria-label={`${say('workbench.addTurn')}（${say(LIST_WORDS[name].says)}）`}
        onClick={() => draftChange(place, (now) => withRow(now, name))}
      >
        ＋ {say('workbench.addTurn')}
      </Button>
    </div>
  );
}

function One(props: { place: string; name: TurnName; row: Row; nth: number; problems: readonly Told[] }) {
  const { place, name, row, nth, problems } = props;
  const say = useSay();
  const nameOf = useNames();
  const wrong = useId();
  const write = (part: Partial<Row>): void =>
    draftChange(place, (now) => withRowPart(now, name, row.key, part));
  const list = say(LIST_WORDS[name].says);
  return (
    <li>
      <fieldset className="turn" aria-describedby={problems.length > 0 ? wrong : undefined}>
        <legend className="only-heard">{say('workbench.turn', { list, number: nth + 1 })}</legend>
        <div className="turn-head">
          <span className="line-number" aria-hidden>
            {nth + 1}
          </span>
          <Field label={say('workbench.turn.why')} value={row.why} onWrite={(why) => write({ why })} />
          <Button
            look="icon"
            aria-label={say('workbench.removeTurn')}
            title={say('workbench.removeTurn')}
            onClick={() => draftChange(place, (now) => withoutRow(now, name, row.key))}
          >
            ✕
          </Button>
        </div>
        <div className="turn-fields">
          {CONDITIONS.map((part) => {
            const codes = part === 'with' || part === 'without';
            return (
              <div key={part}>
                <Field
                  mono
                  label={say(`workbench.turn.${part}`)}
                  value={row[part]}
                  hint={codes ? 'lc.share、dq.*' : ''}
                  onWrite={(value) => write({ [part]: value })}
                />
                {codes && row[part] !== '' && <small className="faint">{nameOf(row[part])}</small>}
              </div>
            );
          })}
          <Choice
            label={say('workbench.turn.item')}
            value={row.item}
            choices={(['any', 'yes', 'no'] as const).map((value) => ({
              value,
              says: say(`workbench.turn.item.${value}`),
            }))}
            onChoose={(item) => write({ item })}
          />
        </div>
        <Wrong id={wrong} problems={problems} />
      </fieldset>
    </li>
  );
}

/** The names of the codes in a list of ids, as far as there are such codes. */
function useNames(): (ids: string) => string {
  const codes = useCodes();
  const known = codes?.book.codes ?? [];
  return (ids) =>
    ids
      .split(/[、，,;；\s]+/)
      .flatMap((id) => {
        const family = codes?.families.find((one) => `${one.family.id}.*` === id)?.family;
        const name = family?.zh ?? known.find((code) => code.id === id)?.zh;
        return name === undefined ? [] : [name];
      })
      .join('、');
}
