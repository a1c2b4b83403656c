import { create } from 'zustand';
import type { GapScope } from '../../shared/analysis/gaps/gap';
import { MEASURES, type Measure } from '../../shared/analysis/coverage';
import { oneOf, remembered } from './remembered';
import type { Side } from './trail';

/** How the views show what they show; kept between starts. */
export interface Choices {
  readonly measure: Measure;
  /** Families of codes in the matrix; null = all. */
  readonly families: readonly string[] | null;
  readonly coverageAs: 'matrix' | 'chart';
  readonly gapsAs: GapScope | 'stages';
  readonly side: Side;
  readonly showRejected: boolean;
  /** Words of force and who is to act, marked in the text. */
  readonly showForce: boolean;
  /** Which codings the reader shows. */
  readonly codingShow: 'all' | 'machine' | 'people' | 'waiting' | 'uncertain';
}

const START: Choices = {
  measure: 'clauses',
  families: null,
  coverageAs: 'matrix',
  gapsAs: 'system',
  side: 'all',
  showRejected: false,
  showForce: false,
  codingShow: 'all',
};

const isMeasure = oneOf(...MEASURES);
const isGapsAs = oneOf('system', 'texts', 'weak', 'stages');
const isSide = oneOf('national', 'provincial', 'all');
const kept = remembered<Choices>('choices', START, (value): value is Choices => {
  const choices = value as Partial<Choices> | null;
  if (typeof choices !== 'object' || !choices) return false;
  const { families } = choices;
  const familiesFit =
    families === null || (Array.isArray(families) && families.every((family) => typeof family === 'string'));
  return isMeasure(choices.measure) && familiesFit && isSide(choices.side) && isGapsAs(choices.gapsAs);
});

export const useChoices = create<Choices>(() => ({ ...START, ...kept.read() }));
useChoices.subscribe((choices) => kept.write(choices));

export function choose(part: Partial<Choices>): void {
  useChoices.setState(part);
}
