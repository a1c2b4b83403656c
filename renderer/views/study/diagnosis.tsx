import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { DiagnosisAnswer, DiagnosisRequest } from '../../../shared/contract/study';
import { Failed } from '../../kit/failed';
import { Segmented } from '../../kit/segmented';
import { useFilter } from '../../session/filter';
import { useSay } from '../../session/look';
import { useAskKeeping } from '../../session/useask';
import { Admitted } from './admitted';
import type { StudySort } from './arrange';
import { Blocks } from './blocks';
import { DOCUMENT_SIDES } from './by';
import { chooseStudy, useStudy } from './choices';
import { StudyGrid } from './grid';
import { Choice, CsvButton, Notes, useNamed } from './pieces';

// The radar needs chart.js; figures and tables must not wait for it.
const Radar = lazy(() => import('./radar'));

const PARTS = ['blocks', 'radar', 'overview', 'admitted'] as const;

/** The diagnoses of the paper, derived from codes: in detail, as a radar, as one table; and what texts admit. */
export function DiagnosisTab({ modes }: { modes: ReactNode }) {
  const say = useSay();
  const filter = useFilter();
  const { diagnosisBy: by, diagnosisOf: key, diagnosisAs: as, mean } = useStudy();
  const request: DiagnosisRequest = { by, key, mean };
  const { value, failure, stale, retry } = useAskKeeping('study.diagnosis', { filter, request });
  return (
    <div className="stack">
      <div className="tool-bar">
        {modes}
        {(as === 'radar' || as === 'overview') && (
          <span className="end">
            <CsvButton request={{ table: as, ...request }} />
          </span>
        )}
      </div>
      <div className="tool-bar study-bar">
        <Segmented
          label={say('study.part.view')}
          value={as}
          segments={PARTS.map((part) => ({
            value: part,
            label: say(`study.part.${part}`),
          }))}
          onChoose={(part) => chooseStudy({ diagnosisAs: part })}
        />
        <DiagnosisChoices answer={value} />
      </div>
      {failure && <Failed failure={failure} retry={retry} />}
      {value && (
        <div className="fill" data-stale={stale}>
          {as === 'blocks' && <Blocks answer={value} />}
          {as === 'admitted' && (
            <Admitted
              scope={value.keys.some((head) => head.key === key) && key !== null ? { by, key } : null}
            />
          )}
          {(as === 'radar' || as === 'overview') && <TablePart key={`${as} ${by}`} answer={value} as={as} />}
        </div>
      )}
    </div>
  );
}

function DiagnosisChoices({ answer }: { answer: DiagnosisAnswer | null }) {
  const say = useSay();
  const named = useNamed();
  const { diagnosisBy: by, diagnosisOf: key, diagnosisAs: as, mean } = useStudy();
  return (
    <>
      <Choice
        label={say('study.by')}
        value={by}
        options={DOCUMENT_SIDES.map((side) => ({ value: side, name: say(`study.side.${side}`) }))}
        onChoose={(side) => chooseStudy({ diagnosisBy: side, diagnosisOf: null })}
      />
      {(as === 'blocks' || as === 'admitted') && answer && (
        <Choice
          label={say('study.diagnosis.of')}
          value={answer.keys.some((head) => head.key === key) ? (key ?? '') : ''}
          options={[
            { value: '', name: say('study.allDocuments') },
            ...answer.keys.map((head) => ({ value: head.key, name: named(head.name) })),
          ]}
          onChoose={(to) => chooseStudy({ diagnosisOf: to === '' ? null : to })}
        />
      )}
      {as === 'radar' && (
        <Segmented
          label={say('study.radar.as')}
          value={mean ? 'mean' : 'any'}
          segments={[
            { value: 'any', label: say('study.radar.any') },
            { value: 'mean', label: say('study.radar.mean') },
          ]}
          onChoose={(to) => chooseStudy({ mean: to === 'mean' })}
        />
      )}
    </>
  );
}

/** How many shapes a radar bears; also how many rows are pinned to begin with. */
const DRAWN = 6;
const BEGUN = 4;

function TablePart({ answer, as }: { answer: DiagnosisAnswer; as: 'radar' | 'overview' }) {
  const say = useSay();
  const table = answer[as];
  const [sort, setSort] = useState<StudySort>(null);
  const [pinned, setPinned] = useState<readonly string[]>(
    as === 'radar' ? table.rows.slice(0, BEGUN).map(({ key }) => key) : [],
  );
  return (
    <div className="stack">
      <div className={as === 'radar' ? 'fill study-radar' : 'fill'}>
        {as === 'radar' && (
          <Suspense fallback={<div className="study-radar-chart" />}>
            <Radar table={table} keys={pinned.slice(0, DRAWN)} />
          </Suspense>
        )}
        <StudyGrid
          table={table}
          sides={null}
          stale={false}
          sort={sort}
          onSort={setSort}
          pinned={pinned}
          onPin={setPinned}
        />
      </div>
      <Notes basis={answer.basis}>
        {as === 'radar' && (
          <p>
            {say('study.radar.means')}
            {say('study.gap')}
            {say('study.radar.pins', { most: DRAWN })}
          </p>
        )}
        {as === 'overview' && <p>{say('study.overview.means')}</p>}
      </Notes>
    </div>
  );
}
