import { useState, type ReactNode } from 'react';
import {
  STUDY_MEASURES,
  type CrossRequest,
  type StudyChoices,
  type StudySide,
} from '../../../shared/contract/study';
import { Button } from '../../kit/button';
import { Failed } from '../../kit/failed';
import { useFilter } from '../../session/filter';
import { useSay, useTell } from '../../session/look';
import { useAsk, useAskKeeping } from '../../session/useask';
import type { StudySort } from './arrange';
import { chooseStudy, useStudy } from './choices';
import { StudyGrid } from './grid';
import { Choice, CsvButton, Notes, useNamed } from './pieces';

/** Any side against any other, read by any measure, with the test under it. */
export function CrossTab({ modes }: { modes: ReactNode }) {
  const say = useSay();
  const tell = useTell();
  const filter = useFilter();
  const { rows, columns, measure } = useStudy();
  const [sort, setSort] = useState<StudySort>(null);
  const [pinned, setPinned] = useState<readonly string[]>([]);
  const { value: choices } = useAskKeeping('study.choices', null);
  const request: CrossRequest = { rows, columns, measure: measureFor(choices, rows, columns, measure) };
  const { value, failure, stale, retry } = useAskKeeping('study.cross', { filter, request });
  const change = (part: Partial<CrossRequest>): void => {
    setSort(null);
    if (part.rows !== undefined) setPinned([]);
    chooseStudy(part);
  };
  return (
    <div className="stack">
      <div className="tool-bar">
        {modes}
        <span className="end">
          {sort !== null && (
            <Button look="link" onClick={() => setSort(null)}>
              {say('study.unsort')}
            </Button>
          )}
          {pinned.length > 0 && (
            <Button look="link" onClick={() => setPinned([])}>
              {say('study.unpin', { count: pinned.length })}
            </Button>
          )}
          <CsvButton request={{ table: 'cross', ...request }} />
        </span>
      </div>
      {choices && <CrossBar choices={choices} request={request} onChange={change} />}
      {failure && <Failed failure={failure} retry={retry} />}
      {value && (
        <>
          <div className="fill">
            <StudyGrid
              key={`${rows} ${columns}`}
              table={value.table}
              sides={request}
              stale={stale}
              sort={sort}
              onSort={setSort}
              pinned={pinned}
              onPin={setPinned}
            />
          </div>
          <Notes basis={value.basis}>
            <TestLine rows={rows} columns={columns} />
            <p>{value.says.map(tell).join(say('study.gap'))}</p>
          </Notes>
        </>
      )}
    </div>
  );
}

function CrossBar(props: {
  choices: StudyChoices;
  request: CrossRequest;
  onChange: (part: Partial<CrossRequest>) => void;
}) {
  const { choices, request, onChange } = props;
  const say = useSay();
  const named = useNamed();
  const { rows, columns, measure } = request;
  const preset = choices.presets.find((one) => one.rows === rows && one.columns === columns)?.id ?? 'own';
  const sides = choices.sides.map(({ side, name, documents }) => ({
    value: side,
    name: named(name),
    group: say(documents ? 'study.sides.documents' : 'study.sides.codes'),
  }));
  const codes = choices.sides.some(
    ({ side, documents }) => !documents && (side === rows || side === columns),
  );
  return (
    <div className="tool-bar study-bar">
      <Choice
        label={say('study.presets')}
        value={preset}
        options={[
          ...(preset === 'own' ? [{ value: 'own', name: say('study.presetNone') }] : []),
          ...choices.presets.map(({ id, name }) => ({ value: id, name: named(name) })),
        ]}
        onChoose={(id) => {
          const found = choices.presets.find((one) => one.id === id);
          if (found) onChange({ rows: found.rows, columns: found.columns });
        }}
      />
      <Choice<StudySide>
        label={say('study.rows')}
        value={rows}
        options={sides}
        onChoose={(side) => onChange({ rows: side })}
      />
      <Button
        look="icon"
        aria-label={say('study.swap')}
        title={say('study.swap')}
        onClick={() => onChange({ rows: columns, columns: rows })}
      >
        ⇄
      </Button>
      <Choice<StudySide>
        label={say('study.columns')}
        value={columns}
        options={sides}
        onChoose={(side) => onChange({ columns: side })}
      />
      <Choice
        label={say('study.measure')}
        value={measure}
        options={STUDY_MEASURES.filter((one) => codes || one !== 'strength').map((one) => ({
          value: one,
          name: say(`study.measure.${one}`),
        }))}
        onChoose={(to) => onChange({ measure: to })}
      />
    </div>
  );
}

/** The test takes longer than the table and comes after it. */
function TestLine({ rows, columns }: Pick<CrossRequest, 'rows' | 'columns'>) {
  const say = useSay();
  const tell = useTell();
  const filter = useFilter();
  const { value, failure, retry } = useAsk('study.test', { filter, rows, columns });
  if (failure) return <Failed failure={failure} retry={retry} />;
  if (!value) return <p className="faint">{say('study.testing')}</p>;
  return (
    <p className="study-test">
      <b>{say('study.test')}</b> {value.says.map(tell).join(say('study.gap'))}
    </p>
  );
}

/** Strength is of codes: a table of documents alone is counted instead. */
function measureFor(
  choices: StudyChoices | null,
  rows: StudySide,
  columns: StudySide,
  measure: CrossRequest['measure'],
): CrossRequest['measure'] {
  const documents = (side: StudySide): boolean =>
    choices?.sides.some((one) => one.side === side && one.documents) === true;
  return measure === 'strength' && documents(rows) && documents(columns) ? 'count' : measure;
}
