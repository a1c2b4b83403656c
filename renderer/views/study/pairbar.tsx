import type { AlignmentAnswer, AlignmentRequest, Scope } from '../../../shared/contract/study';
import { Segmented } from '../../kit/segmented';
import { useSay } from '../../session/look';
import { useAskKeeping } from '../../session/useask';
import { chooseStudy } from './choices';
import { Choice, useNamed } from './pieces';

/** The paper's turning point: before and after 2020 texts stand under different institutions. */
const FIRST_DAY = '2020-01-01';

/** Who is compared with whom, over which codes. */
export function PairBar({ answer, request }: { answer: AlignmentAnswer; request: AlignmentRequest }) {
  const say = useSay();
  const named = useNamed();
  const { value: choices } = useAskKeeping('study.choices', null);
  const { family } = request;
  const { one } = answer;
  const date = one.by === 'before' ? one.date : null;
  const options = answer.sides.map(({ scope, name, documents }) => ({
    value: JSON.stringify(scope),
    name: `${named(name)} (${documents})`,
  }));
  const between = (day: string): void =>
    chooseStudy({ one: { by: 'before', date: day }, other: { by: 'from', date: day } });
  return (
    <>
      <Segmented
        label={say('study.pair.by')}
        value={date === null ? 'places' : 'dates'}
        segments={[
          { value: 'places', label: say('study.pair.places') },
          { value: 'dates', label: say('study.pair.dates') },
        ]}
        onChoose={(by) => {
          if (by === 'dates') between(date ?? FIRST_DAY);
          else chooseStudy({ one: { by: 'levels', key: 'national' }, other: null });
        }}
      />
      {date === null ? (
        <>
          <Choice
            label={say('study.pair.one')}
            value={JSON.stringify(one)}
            options={withMissing(options, one, say('study.nation'))}
            onChoose={(to) => chooseStudy({ one: JSON.parse(to) as Scope })}
          />
          {answer.other && (
            <Choice
              label={say('study.pair.other')}
              value={JSON.stringify(answer.other)}
              options={withMissing(options, answer.other, say('study.undefined'))}
              onChoose={(to) => chooseStudy({ other: JSON.parse(to) as Scope })}
            />
          )}
        </>
      ) : (
        <label className="study-choice">
          <span className="faint">{say('study.pair.date')}</span>
          <input
            type="date"
            className="field"
            value={date}
            onChange={(event) => event.target.value !== '' && between(event.target.value)}
          />
        </label>
      )}
      {choices && (
        <Choice
          label={say('study.family')}
          value={family ?? ''}
          options={[
            { value: '', name: say('study.pair.all') },
            ...choices.families.map(({ id, name }) => ({ value: id, name: named(name) })),
          ]}
          onChoose={(id) => chooseStudy({ pairFamily: id === '' ? null : id })}
        />
      )}
    </>
  );
}

/** What was chosen stays in the list though its texts were filtered away or removed. */
function withMissing(
  options: readonly { readonly value: string; readonly name: string }[],
  scope: Scope,
  otherwise: string,
): readonly { readonly value: string; readonly name: string }[] {
  const value = JSON.stringify(scope);
  if (options.some((option) => option.value === value)) return options;
  const region = scope.by === 'places' ? scope.key.slice(scope.key.indexOf(':') + 1) : otherwise;
  return [{ value, name: `${region} (0)` }, ...options];
}
