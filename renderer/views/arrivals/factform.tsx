import { useId, type KeyboardEvent } from 'react';
import { composing } from '../../commands/keys';
import { useArrivals } from '../../session/arrivals';
import { changeArrivals } from '../../session/importing';
import { useSay, useTell } from '../../session/look';
import { FactInput } from '../library/factinput';
import { FACT_FIELDS, factRead, type FactField } from '../library/facts';
import { commonFact, restorings, type ReadEntry } from './several';

/** The facts of all these entries; where they differ the field says so, and what is entered goes for all. */
export function FactForm({ entries }: { entries: readonly ReadEntry[] }) {
  const say = useSay();
  const fields = FACT_FIELDS.filter((field) => entries.length === 1 || field.bulk);
  return (
    <section className="arrival-facts">
      <h3 className="heading">{say('library.facts')}</h3>
      {fields.map((field) => (
        <Fact key={field.name} field={field} entries={entries} />
      ))}
    </section>
  );
}

function Fact({ field, entries }: { field: FactField; entries: readonly ReadEntry[] }) {
  const say = useSay();
  const tell = useTell();
  const errorId = useId();
  const { name } = field;
  const unclear = useArrivals(({ refused }) => (refused?.name === name ? refused.failure : null));
  const { value, origin, found } = commonFact(entries, name);
  const mixed = value === null;
  // No choice has this value, so that the list shows the placeholder and not its first line.
  const shown = value ?? (field.choices ? 'several' : '');
  const enter = (entered: string): void => {
    const reading = factRead(name, entered);
    useArrivals.setState({ refused: reading.ok ? null : { name, failure: reading.failure } });
    if (!reading.ok) return;
    void changeArrivals(
      entries.map(({ id }) => id),
      { facts: reading.edit },
    );
  };
  const forget = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !composing(event.nativeEvent) && unclear) {
      useArrivals.setState({ refused: null });
    }
  };
  return (
    <div className="arrival-fact" data-unclear={unclear !== null} onKeyDownCapture={forget}>
      <span className="faint" aria-hidden="true">
        {say(`fact.${name}`)}
      </span>
      <span
        role="group"
        aria-label={say(`fact.${name}`)}
        aria-describedby={unclear ? errorId : undefined}
        title={field.choices ? undefined : (value ?? undefined)}
      >
        <FactInput
          // Not by the value: the field must keep the keyboard when what was entered arrives.
          key={entries.map(({ id }) => id).join()}
          field={field}
          value={shown}
          placeholder={say(mixed ? 'arrivals.mixed' : 'fact.unknown')}
          onTake={enter}
        />
      </span>
      {found === undefined ? (
        <small className="faint">{origin && say(`arrivals.origin.${origin}`)}</small>
      ) : (
        <button
          type="button"
          className="restore"
          title={
            found
              ? say('arrivals.restore', { value: factSaid(field, found, say) })
              : say('arrivals.restoreMany')
          }
          onClick={() => {
            for (const { ids, change } of restorings(entries, name)) void changeArrivals(ids, change);
          }}
        >
          {say('arrivals.origin.person')} <span aria-hidden="true">↺</span>
          <span className="only-heard">{say('arrivals.restoreMany')}</span>
        </button>
      )}
      {unclear && (
        <p id={errorId} role="alert">
          {tell(unclear)}
        </p>
      )}
    </div>
  );
}

function factSaid(field: FactField, value: string, say: ReturnType<typeof useSay>): string {
  const choice = field.choices?.find((each) => each.value === value);
  return choice ? say(choice.says) : value;
}
