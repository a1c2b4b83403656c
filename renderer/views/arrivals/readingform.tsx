import { useEffect, useRef } from 'react';
import { grouped } from '../../session/format';
import { changeArrivals } from '../../session/importing';
import { useSay } from '../../session/look';
import { encodingName } from './encodings';
import { commonEncodings, commonSteps, switchings, type CommonStep, type ReadEntry } from './several';
import { useReading } from './usereading';

/** How the file was read and what was done to its text; either can be had otherwise, before the text is frozen. */
export function ReadingForm({ entries }: { entries: readonly ReadEntry[] }) {
  const say = useSay();
  const steps = commonSteps(entries);
  const [first] = entries;
  return (
    <>
      <section>
        <h3 className="heading">{say('arrivals.file')}</h3>
        {entries.length === 1 && first && (
          <p>
            {say(first.read.articles > 0 ? 'arrivals.size' : 'arrivals.sizeNoArticles', {
              format: first.read.format,
              characters: grouped(first.read.characters),
              articles: grouped(first.read.articles),
              clauses: grouped(first.read.clauses),
            })}
          </p>
        )}
        <Encoding entries={entries} />
      </section>
      <section>
        <h3 className="heading">{say('arrivals.cleaning')}</h3>
        {steps.length === 0 && <p className="faint">{say('arrivals.cleaningNone')}</p>}
        {steps.map((step) => (
          <Step key={step.step} step={step} entries={entries} />
        ))}
      </section>
    </>
  );
}

function Encoding({ entries }: { entries: readonly ReadEntry[] }) {
  const say = useSay();
  const reading = useReading();
  const { choices, value } = commonEncodings(entries);
  if (choices.length === 0) return null;
  return (
    <label className="arrival-encoding">
      <span className="faint">{say('arrivals.encoding')}</span>
      <select
        className="field"
        value={value ?? ''}
        disabled={reading}
        title={say('arrivals.encodingHint')}
        onChange={(event) =>
          void changeArrivals(
            entries.map(({ id }) => id),
            { encoding: event.target.value },
          )
        }
      >
        {value === null && <option value="">{say('arrivals.mixed')}</option>}
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {encodingName(choice)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Step({ step: { step, count, on }, entries }: { step: CommonStep; entries: readonly ReadEntry[] }) {
  const say = useSay();
  const reading = useReading();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = on === null;
  }, [on]);
  return (
    <label className="check cleaning-step">
      <input
        ref={box}
        type="checkbox"
        checked={on === true}
        disabled={reading}
        onChange={() => {
          for (const { ids, change } of switchings(entries, step, on !== true))
            void changeArrivals(ids, change);
        }}
      />
      <span>{say(`clean.${step}`)}</span>
      <span className="count">
        {count > 0 ? say('arrivals.times', { count: grouped(count) }) : say('arrivals.off')}
      </span>
    </label>
  );
}
