import { create } from 'zustand';
import type { DocumentAxis } from '../../../shared/analysis/axes';
import type { StageSet } from '../../../shared/analysis/framework';
import type { Scope, StudyMeasure, StudySide } from '../../../shared/contract/study';
import type { Kind } from '../../../shared/policy/document';
import { remembered } from '../../session/remembered';

export const STUDY_TABS = ['cross', 'attention', 'diagnosis', 'alignment', 'robustness'] as const;
export type StudyTab = (typeof STUDY_TABS)[number];

/** What a person looks at in this view; kept between starts. */
export interface StudyChosen {
  readonly tab: StudyTab;
  readonly rows: StudySide;
  readonly columns: StudySide;
  readonly measure: StudyMeasure;
  readonly family: string;
  readonly by: DocumentAxis['by'];
  readonly stages: StageSet;
  readonly kind: Kind | null;
  readonly attentionAs: 'attention' | 'lifecycle' | 'rigidity';
  readonly diagnosisBy: DocumentAxis['by'];
  readonly diagnosisOf: string | null;
  readonly diagnosisAs: 'blocks' | 'radar' | 'overview' | 'admitted';
  readonly mean: boolean;
  readonly pairFamily: string | null;
  readonly one: Scope;
  readonly other: Scope | null;
  readonly alignmentAs: 'lists' | 'pair' | 'strip';
  readonly robustnessAs: 'robustness' | 'yardstick' | 'layers';
}

const START: StudyChosen = {
  tab: 'cross',
  rows: 'family:co',
  columns: 'stages12',
  measure: 'count',
  family: 'el',
  by: 'places',
  stages: 'extended',
  kind: null,
  attentionAs: 'attention',
  diagnosisBy: 'places',
  diagnosisOf: null,
  diagnosisAs: 'blocks',
  mean: false,
  pairFamily: null,
  one: { by: 'levels', key: 'national' },
  other: null,
  alignmentAs: 'lists',
  robustnessAs: 'robustness',
};

const kept = remembered<Partial<StudyChosen>>('study', {}, (value): value is Partial<StudyChosen> => {
  const chosen = value as Partial<StudyChosen> | null;
  return typeof chosen === 'object' && chosen !== null && STUDY_TABS.some((tab) => tab === chosen.tab);
});

export const useStudy = create<StudyChosen>(() => ({ ...START, ...kept.read() }));
useStudy.subscribe((chosen) => kept.write(chosen));

export function chooseStudy(part: Partial<StudyChosen>): void {
  useStudy.setState(part);
}
