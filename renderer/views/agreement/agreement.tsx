import './agreement.css';
import type { ComponentType, ReactNode } from 'react';
import { Segmented } from '../../kit/segmented';
import { useSay } from '../../session/look';
import { useProject } from '../../session/project';
import { Nothing } from '../nothing';
import { Blind } from './blind';
import { CoefficientsTab } from './coefficients';
import { Samples } from './samples';
import { Settle } from './settle';
import { agree, AGREEMENT_TABS, useAgreement, type AgreementTab } from './state';
import { MeButton } from './who';

/** Several people coding: samples drawn, coded blind, compared, and differences settled. */
export function Agreement() {
  const say = useSay();
  const tab = useAgreement((state) => state.tab);
  const documents = useProject(({ summary }) => summary?.documents ?? 0);
  // A package brings its own texts; everything else wants some.
  if (documents === 0 && tab !== 'samples') return <Nothing says="agreement.empty" />;
  const Tab = TABS[tab];
  return (
    <Tab
      modes={
        <>
          <Segmented
            label={say('agreement.mode')}
            value={tab}
            segments={AGREEMENT_TABS.map((value) => ({ value, label: say(`agreement.tab.${value}`) }))}
            onChoose={(to) => agree({ tab: to })}
          />
          <MeButton />
        </>
      }
    />
  );
}

const TABS: Record<AgreementTab, ComponentType<{ modes: ReactNode }>> = {
  samples: Samples,
  blind: Blind,
  table: CoefficientsTab,
  settle: Settle,
};
