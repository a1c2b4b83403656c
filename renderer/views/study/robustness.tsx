import { useMemo, useState, type ReactNode } from 'react';
import type { RobustnessAnswer, StudyTable } from '../../../shared/contract/study';
import { Empty } from '../../kit/empty';
import { Failed } from '../../kit/failed';
import { Segmented } from '../../kit/segmented';
import { useFilter } from '../../session/filter';
import { useSay, useTell } from '../../session/look';
import { useAskKeeping } from '../../session/useask';
import type { StudySort } from './arrange';
import { chooseStudy, useStudy } from './choices';
import { StudyGrid } from './grid';
import { CsvButton, Notes } from './pieces';

const PARTS = ['robustness', 'yardstick', 'layers'] as const;

/** Which conclusions change under other choices, and which gaps rest on the paper's own framework. */
export function RobustnessTab({ modes }: { modes: ReactNode }) {
  const say = useSay();
  const tell = useTell();
  const filter = useFilter();
  const as = useStudy((chosen) => chosen.robustnessAs);
  const { value, failure, stale, retry } = useAskKeeping('study.robustness', { filter });
  const [all, setAll] = useState(false);
  return (
    <div className="stack">
      <div className="tool-bar">
        {modes}
        <span className="end">
          <CsvButton request={{ table: as }} />
        </span>
      </div>
      <div className="tool-bar study-bar">
        <Segmented
          label={say('study.tab.robustness')}
          value={as}
          segments={PARTS.map((part) => ({ value: part, label: say(`study.name.${part}`) }))}
          onChoose={(part) => chooseStudy({ robustnessAs: part })}
        />
        {as === 'robustness' && (
          <label className="check">
            <input type="checkbox" checked={!all} onChange={() => setAll(!all)} />
            {say('study.robustness.onlyChanging')}
          </label>
        )}
      </div>
      {failure && <Failed failure={failure} retry={retry} />}
      {value && (
        <>
          <div className="fill">
            <Part key={`${as} ${all}`} answer={value} as={as} all={all} stale={stale} />
          </div>
          <Notes basis={value.basis}>
            {as === 'robustness' ? (
              <p>{value.says.map(tell).join(say('study.gap'))}</p>
            ) : (
              <p>{say('study.yardstick.means')}</p>
            )}
          </Notes>
        </>
      )}
    </div>
  );
}

function Part(props: { answer: RobustnessAnswer; as: (typeof PARTS)[number]; all: boolean; stale: boolean }) {
  const { answer, as, all, stale } = props;
  const say = useSay();
  const [sort, setSort] = useState<StudySort>(null);
  const [pinned, setPinned] = useState<readonly string[]>([]);
  const whole = as === 'robustness' ? answer.table : answer[as];
  const table = useMemo(() => (as === 'robustness' && !all ? changing(whole) : whole), [whole, as, all]);
  if (table.rows.length === 0)
    return <Empty says={say(as === 'robustness' ? 'study.robustness.none' : 'study.yardstick.none')} />;
  return (
    <StudyGrid
      table={table}
      sides={null}
      stale={stale}
      sort={sort}
      onSort={setSort}
      pinned={pinned}
      onPin={setPinned}
    />
  );
}

/** Rows that say that something changes; they carry a note. */
function changing(table: StudyTable): StudyTable {
  const kept = table.rows.flatMap(({ note }, at) => (note === null ? [] : [at]));
  const of = <T,>(list: readonly T[]): T[] => list.filter((_, at) => kept.includes(at));
  return {
    ...table,
    rows: of(table.rows),
    values: of(table.values),
    texts: table.texts && of(table.texts),
    cells: table.cells && of(table.cells),
  };
}
