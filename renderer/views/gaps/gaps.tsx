import './gaps.css';
import { useState } from 'react';
import { GAP_SCOPES, type GapScope, type GapType } from '../../../shared/analysis/gaps/gap';
import type { GapReport } from '../../../shared/contract/coverage';
import { Empty } from '../../kit/empty';
import { Failed } from '../../kit/failed';
import { Segmented } from '../../kit/segmented';
import { choose, useChoices } from '../../session/choices';
import { useFilter } from '../../session/filter';
import { useSay } from '../../session/look';
import { useAskKeeping } from '../../session/useask';
import { useCodeName } from '../../session/usecodes';
import { ExportMenu } from '../coverage/exportmenu';
import { Nothing } from '../nothing';
import { GapList } from './list';
import { BY_CONFIDENCE, gapCounts, gapsShown } from './ordering';
import { Places } from './places';
import { Stages } from './stages';

const MODES = ['system', 'texts', 'weak', 'stages'] as const;

/** What is missing, and where: lists to work through, and the map of components and stages. */
export function Gaps() {
  const say = useSay();
  const as = useChoices(({ gapsAs }) => gapsAs);
  const modes = (
    <Segmented
      label={say('gaps.mode')}
      value={as}
      segments={MODES.map((value) => ({ value, label: say(`gaps.tab.${value}`) }))}
      onChoose={(gapsAs) => choose({ gapsAs })}
    />
  );
  return as === 'stages' ? <StagePart modes={modes} /> : <ListPart key={as} scope={as} modes={modes} />;
}

function StagePart({ modes }: { modes: React.ReactNode }) {
  const filter = useFilter();
  const { value: report, failure, stale, retry } = useAskKeeping('gaps.stages', { filter });
  if (failure) return <Failed failure={failure} retry={retry} />;
  if (!report) return null;
  if (report.searched.documents === 0) return <Nothing says="gaps.empty" />;
  return (
    <div className="stack">
      <div className="tool-bar">
        {modes}
        <span className="end">
          <ExportMenu />
        </span>
      </div>
      <div className="fill" data-stale={stale}>
        <Stages stages={report} />
      </div>
    </div>
  );
}

function ListPart({ scope, modes }: { scope: GapScope; modes: React.ReactNode }) {
  const say = useSay();
  const filter = useFilter();
  const nameOf = useCodeName();
  const { value: report, failure, stale, retry } = useAskKeeping('gaps.list', { filter, scope });
  const [type, setType] = useState<GapType | 'all'>('all');
  const [place, setPlace] = useState<string | null>(null);
  const [sort, setSort] = useState(BY_CONFIDENCE);
  if (failure) return <Failed failure={failure} retry={retry} />;
  if (!report) return null;
  if (report.searched.documents === 0) return <Nothing says="gaps.empty" />;
  const here = report.places.some(({ region }) => region === place) ? place : null;
  const counts = gapCounts(report.gaps, here);
  const shown = gapsShown(report.gaps, { type: type === 'all' ? null : type, place: here, sort }, nameOf);
  const types: readonly GapType[] = counts.G0 > 0 ? [...GAP_SCOPES[scope], 'G0'] : GAP_SCOPES[scope];
  return (
    <div className="stack">
      <div className="tool-bar gaps-bar">
        {modes}
        <Segmented
          label={say('gaps.type')}
          value={type}
          segments={[
            { value: 'all', label: say('gaps.all'), count: types.reduce((n, one) => n + counts[one], 0) },
            ...types.map((value) => ({ value, label: say(`gap.${value}`), count: counts[value] })),
          ]}
          onChoose={setType}
        />
        <span className="end">
          <ExportMenu />
        </span>
      </div>
      <Places places={report.places} chosen={here} onChoose={setPlace} />
      <div className="fill" data-stale={stale}>
        {scope === 'system' && !compares(report) ? (
          <Empty says={say('gaps.noSides')} />
        ) : (
          <GapList gaps={shown} sort={sort} onSort={setSort} />
        )}
      </div>
    </div>
  );
}

/** Whether there are texts of the nation and of places; without both, no gap found would not mean that none is there. */
function compares({ places }: GapReport): boolean {
  return places.some(({ recall }) => recall !== null);
}
