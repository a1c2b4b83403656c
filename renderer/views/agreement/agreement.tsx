import './agreement.css';
import type { ComponentType } from 'react';
import { FilterChips } from '../../frame/filterchips';
import { Segmented } from '../../kit/segmented';
import { useSay } from '../../session/look';
import { useProject } from '../../session/project';
import { Nothing } from '../nothing';
import { Blind, BlindBar } from './blind';
import { useFilterCounts } from './comparing';
import { Coefficients, CoefficientsBar } from './coefficients';
import { Samples, SamplesBar } from './samples';
import { Settle, SettleBar } from './settle';
import { agree, AGREEMENT_TABS, useAgreement, type AgreementTab } from './state';
import { MeButton } from './who';

/** Several people coding: samples drawn, coded blind, compared, and differences settled. */
export function Agreement() {
  const say = useSay();
  const tab = useAgreement((state) => state.tab);
  const filtered = useFilterCounts();
  const documents = useProject(({ summary }) => summary?.documents ?? 0);
  // A package brings its own texts; everything else wants some.
  if (documents === 0 && tab !== 'samples') return <Nothing says="agreement.noTexts" />;
  const { Bar, Part } = PARTS[tab];
  return (
    <div className="stack">
      {filtered && <FilterChips />}
      <div className="tool-bar">
        <Segmented
          label={say('agreement.mode')}
          value={tab}
          segments={AGREEMENT_TABS.map((value) => ({ value, label: say(`agreement.tab.${value}`) }))}
          onChoose={(to) => agree({ tab: to })}
        />
        <MeButton />
        <span className="end">
          <Bar />
        </span>
      </div>
      <Part />
    </div>
  );
}

/** Each part with what it puts at the end of the bar. */
const PARTS: Record<AgreementTab, { readonly Bar: ComponentType; readonly Part: ComponentType }> = {
  samples: { Bar: SamplesBar, Part: Samples },
  blind: { Bar: BlindBar, Part: Blind },
  table: { Bar: CoefficientsBar, Part: Coefficients },
  settle: { Bar: SettleBar, Part: Settle },
};
