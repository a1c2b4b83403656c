import { create } from 'zustand';
import type { CodeId } from '../../shared/coding/codebook';
import { expandPanel } from '../frame/panels';
import { onAnotherProject } from './project';

const START = { picking: false, code: null, fresh: false };

/** The question “why not this code here?”: being asked, and the code it was last asked of; it goes with one from clause to clause. */
export const useWhy = create<{
  readonly picking: boolean;
  readonly code: CodeId | null;
  /** Just asked: the answer is to come into sight. */
  readonly fresh: boolean;
}>(() => START);

onAnotherProject(() => useWhy.setState(START));

export function askWhy(): void {
  expandPanel('right');
  useWhy.setState({ picking: true });
}

export function whyOf(code: CodeId | null): void {
  useWhy.setState({ code, picking: false, fresh: code !== null });
}
