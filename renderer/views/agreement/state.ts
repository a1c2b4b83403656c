import { create } from 'zustand';
import type { SampleId } from '../../../shared/agreement/sample';
import type { CodeId } from '../../../shared/coding/codebook';
import type { BlindClause, LayerKey } from '../../../shared/contract/coders';
import { NOTHING } from '../../session/trail';
import { select } from '../../session/place';
import { onAnotherProject } from '../../session/project';

export const AGREEMENT_TABS = ['samples', 'blind', 'table', 'settle'] as const;
export type AgreementTab = (typeof AGREEMENT_TABS)[number];

/** What one does in this view, and where one is in it. */
export interface AgreementState {
  readonly tab: AgreementTab;
  /** Coded, and compared within; null = all that was coded. */
  readonly sample: SampleId | null;
  /** null = not chosen yet: the people of the project, and the machine where there is one person. */
  readonly layers: readonly LayerKey[] | null;
  /** The clause one is at, of those of the sample or of the differences. */
  readonly at: ClauseKey | null;
  /** Differences on this code only. */
  readonly code: CodeId | null;
}

/** `document clause`. */
export type ClauseKey = string;

export function clauseKey({ document, clause }: Pick<BlindClause, 'document' | 'clause'>): ClauseKey {
  return `${document} ${clause}`;
}

const START: AgreementState = { tab: 'samples', sample: null, layers: null, at: null, code: null };

export const useAgreement = create<AgreementState>(() => START);

onAnotherProject(() => useAgreement.setState(START));

export function agree(part: Partial<AgreementState>): void {
  // Whatever the inspector showed of a clause would tell the coder what the machine says of it.
  if (part.tab !== undefined) select(NOTHING);
  useAgreement.setState(part);
}
