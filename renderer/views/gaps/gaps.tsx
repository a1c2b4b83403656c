import './gaps.css';
import { useState } from 'react';
import { GAP_TYPES, type GapType } from '../../../shared/analysis/gaps';
import { run } from '../../commands/run';
import { Button } from '../../kit/button';
import { Empty } from '../../kit/empty';
import { Failed } from '../../kit/failed';
import { Segmented } from '../../kit/segmented';
import { choose, useChoices } from '../../session/choices';
import { useFilter } from '../../session/filter';
import { useSay } from '../../session/look';
import { useAskKeeping } from '../../session/useask';
import { useCodeName } from '../../session/usecodes';
import { ExportMenu } from '../coverage/exportmenu';
import { GapList } from './list';
import { BY_CONFIDENCE, gapCounts, gapsShown } from './ordering';
import { Places } from './places';
import { Stages } from './stages';

/** What is missing, and where: a list to work through, and the map of components and stages. */
export function Gaps() {
  const say = useSay();
  const filter = useFilter();
  const as = useChoices(({ gapsAs }) => gapsAs);
  const nameOf = useCodeName();
  const { value: report, failure, stale, retry } = useAskKeeping('gaps.list', { filter });
  const [type, setType] = useState<GapType | 'all'>('all');
  const [place, setPlace] = useState<string | null>(null);
  const [sort, setSort] = useState(BY_CONFIDENCE);
  if (failure) return <Failed failure={failure} retry={retry} />;
  if (!report) return null;
  if (report.searched.documents === 0) {
    return (
      <Empty says={say('gaps.empty')}>
        <Button look="main" onClick={() => run('import.files')}>
          {say('command.import.files')}
        </Button>
      </Empty>
    );
  }
  const here = report.places.some(({ region }) => region === place) ? place : null;
  const counts = gapCounts(report.gaps, here);
  const shown = gapsShown(report.gaps, { type: type === 'all' ? null : type, place: here, sort }, nameOf);
  return (
    <div className="stack">
      <div className="tool-bar">
        <Segmented
          label={say('gaps.mode')}
          value={as}
          segments={[
            { value: 'list', label: say('gaps.tab.list') },
            { value: 'stages', label: say('gaps.tab.stages') },
          ]}
          onChoose={(gapsAs) => choose({ gapsAs })}
        />
        {as === 'list' && (
          <Segmented
            label={say('gaps.type')}
            value={type}
            segments={[
              { value: 'all', label: say('gaps.all'), count: counts.G3 + counts.G4 + counts.ahead },
              ...GAP_TYPES.map((value) => ({ value, label: say(`gap.${value}`), count: counts[value] })),
            ]}
            onChoose={setType}
          />
        )}
        <span className="end">
          <ExportMenu />
        </span>
      </div>
      {as === 'list' ? (
        <>
          <Places places={report.places} chosen={here} onChoose={setPlace} />
          <div className="fill" data-stale={stale}>
            <GapList gaps={shown} sort={sort} onSort={setSort} />
          </div>
        </>
      ) : (
        <div className="fill" data-stale={stale}>
          <Stages stages={report.stages} />
        </div>
      )}
    </div>
  );
}
