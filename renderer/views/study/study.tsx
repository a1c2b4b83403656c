import '../coverage/coverage.css';
import './study.css';
import type { ComponentType, ReactNode } from 'react';
import { inForce } from '../../../shared/analysis/filter';
import { Empty } from '../../kit/empty';
import { Segmented } from '../../kit/segmented';
import { useFilter } from '../../session/filter';
import { useSay } from '../../session/look';
import { useProject } from '../../session/project';
import { useAskKeeping } from '../../session/useask';
import { Nothing } from '../nothing';
import { AlignmentTab } from './alignment';
import { AttentionTab } from './attention';
import { chooseStudy, STUDY_TABS, useStudy, type StudyTab } from './choices';
import { CrossTab } from './cross';
import { DiagnosisTab } from './diagnosis';
import { RobustnessTab } from './robustness';

/** The computed analyses of the method; behind every number stand its clauses. */
export function Study() {
  const say = useSay();
  const tab = useStudy((chosen) => chosen.tab);
  const filter = useFilter();
  const documents = useProject(({ summary }) => summary?.documents ?? 0);
  const { value: rows } = useAskKeeping('library.rows', { filter });
  if (documents === 0 || rows?.length === 0) return <Nothing says="study.empty" />;
  const standing = rows?.filter(({ facts }) => inForce(facts));
  if (standing?.length === 0 && filter.statuses.length === 0)
    return <Empty says={say('study.emptyLeftOut')} />;
  const Tab = TABS[tab];
  return (
    <Tab
      modes={
        <Segmented
          label={say('study.mode')}
          value={tab}
          segments={STUDY_TABS.map((value) => ({ value, label: say(`study.tab.${value}`) }))}
          onChoose={(to) => chooseStudy({ tab: to })}
        />
      }
    />
  );
}

const TABS: Record<StudyTab, ComponentType<{ modes: ReactNode }>> = {
  cross: CrossTab,
  attention: AttentionTab,
  diagnosis: DiagnosisTab,
  alignment: AlignmentTab,
  robustness: RobustnessTab,
};
