import './agreement.css';
import type { ComponentType, KeyboardEvent } from 'react';
import { viewCommandFor } from '../../commands/keys';
import { run } from '../../commands/run';
import { MAC } from '../../commands/shortcuts';
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
  // Among the samples no text or list has keys of its own: one need not go anywhere first.
  const keys = (event: KeyboardEvent): void => {
    const command = viewCommandFor(event.nativeEvent, MAC, 'agreement');
    if (tab !== 'samples' || command !== 'coders.draw' || (event.target as Element).closest('dialog')) return;
    event.preventDefault();
    run(command);
  };
  return (
    <div className="stack" onKeyDown={keys}>
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
