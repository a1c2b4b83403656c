import { useState, type ReactNode } from 'react';
import { STAGE_SETS } from '../../../shared/analysis/framework';
import { ATTENTION_PARTS, type AttentionRequest } from '../../../shared/contract/study';
import { Failed } from '../../kit/failed';
import { Segmented } from '../../kit/segmented';
import { useFilter } from '../../session/filter';
import { useSay } from '../../session/look';
import { useAskKeeping } from '../../session/useask';
import type { StudySort } from './arrange';
import { DOCUMENT_SIDES } from './by';
import { chooseStudy, useStudy } from './choices';
import { StudyGrid } from './grid';
import { Choice, CsvButton, Notes, useNamed } from './pieces';

/** How attention is spread over the codes of a family, along the life cycle, and how firm it is. */
export function AttentionTab({ modes }: { modes: ReactNode }) {
  const say = useSay();
  const named = useNamed();
  const filter = useFilter();
  const { family, by, stages, kind, attentionAs: as } = useStudy();
  const { value: choices } = useAskKeeping('study.choices', null);
  const request: AttentionRequest = { table: as, family, by, stages, kind };
  const { value, failure, stale, retry } = useAskKeeping('study.attention', { filter, request });
  const [sort, setSort] = useState<StudySort>(null);
  const [pinned, setPinned] = useState<readonly string[]>([]);
  const show = (to: Parameters<typeof chooseStudy>[0]): void => {
    setSort(null);
    setPinned([]);
    chooseStudy(to);
  };
  return (
    <div className="stack">
      <div className="tool-bar">
        {modes}
        <span className="end">
          <CsvButton request={request} />
        </span>
      </div>
      <div className="tool-bar study-bar">
        <Segmented
          label={say('study.tab.attention')}
          value={as}
          segments={ATTENTION_PARTS.map((part) => ({ value: part, label: say(`study.name.${part}`) }))}
          onChoose={(part) => show({ attentionAs: part })}
        />
        {as !== 'lifecycle' && choices && (
          <Choice
            label={say('study.family')}
            value={family}
            options={choices.families.map(({ id, name }) => ({ value: id, name: named(name) }))}
            onChoose={(id) => show({ family: id })}
          />
        )}
        {as !== 'rigidity' && (
          <Choice
            label={say('study.by')}
            value={by}
            options={DOCUMENT_SIDES.map((side) => ({ value: side, name: say(`study.side.${side}`) }))}
            onChoose={(side) => show({ by: side })}
          />
        )}
        {as === 'lifecycle' && (
          <Segmented
            label={say('study.stages')}
            value={stages}
            segments={STAGE_SETS.map((set) => ({ value: set, label: say(`study.stages.${set}`) }))}
            onChoose={(set) => show({ stages: set })}
          />
        )}
        {as === 'rigidity' && value && (
          <Choice
            label={say('study.kind')}
            value={kind ?? 'all'}
            options={[
              { value: 'all' as const, name: say('study.allKinds') },
              ...value.kinds.map((one) => ({ value: one, name: say(`kind.${one}`) })),
            ]}
            onChoose={(one) => show({ kind: one === 'all' ? null : one })}
          />
        )}
      </div>
      {failure && <Failed failure={failure} retry={retry} />}
      {value && (
        <>
          <div className="fill">
            <StudyGrid
              key={`${value.table.id} ${family} ${by}`}
              table={value.table}
              sides={null}
              stale={stale}
              sort={sort}
              onSort={setSort}
              pinned={pinned}
              onPin={setPinned}
            />
          </div>
          <Notes basis={value.basis}>
            <p>{say(`study.${as}.means`)}</p>
          </Notes>
        </>
      )}
    </div>
  );
}
