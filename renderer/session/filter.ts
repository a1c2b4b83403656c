import { create } from 'zustand';
import { FILTER_NONE, type Filter } from '../../shared/analysis/filter';

/** The one filter every view shares. */
export const useFilter = create<Filter>(() => FILTER_NONE);

export function setFilter(part: Partial<Filter>): void {
  useFilter.setState(part);
}

export function clearFilter(): void {
  useFilter.setState(FILTER_NONE);
}
