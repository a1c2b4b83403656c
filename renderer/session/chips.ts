import type { Filter } from '../../shared/analysis/filter';
import type { Message } from '../../shared/wording/say';

/** One restriction of the filter, with what remains when it is taken away. */
export interface Chip {
  readonly says: Message | string;
  readonly without: Filter;
}

/** The restrictions of a filter in the order of the panel; names of regions are said as they are. */
export function filterChips(filter: Filter): readonly Chip[] {
  const chips: Chip[] = [];
  const { words, fromYear, toYear } = filter;
  if (words.trim()) {
    chips.push({
      says: { key: 'filter.wordsChip', values: { words: words.trim() } },
      without: { ...filter, words: '' },
    });
  }
  for (const level of filter.levels) {
    chips.push({
      says: { key: `level.${level}` },
      without: { ...filter, levels: minus(filter.levels, level) },
    });
  }
  for (const region of filter.regions) {
    chips.push({ says: region, without: { ...filter, regions: minus(filter.regions, region) } });
  }
  if (fromYear !== null || toYear !== null) {
    chips.push({ says: years(fromYear, toYear), without: { ...filter, fromYear: null, toYear: null } });
  }
  for (const kind of filter.kinds) {
    chips.push({ says: { key: `kind.${kind}` }, without: { ...filter, kinds: minus(filter.kinds, kind) } });
  }
  for (const status of filter.statuses) {
    chips.push({
      says: { key: `docStatus.${status}` },
      without: { ...filter, statuses: minus(filter.statuses, status) },
    });
  }
  return chips;
}

export function filterIsOpen(filter: Filter): boolean {
  return filterChips(filter).length === 0;
}

/** `list` with `item` put in, or taken out when it was there. */
export function toggled<T>(list: readonly T[], item: T): readonly T[] {
  return list.includes(item) ? minus(list, item) : [...list, item];
}

/** A range of years as typed: the ends change places when they are the wrong way round. */
export function yearRange(from: number | null, to: number | null): Pick<Filter, 'fromYear' | 'toYear'> {
  if (from !== null && to !== null && from > to) return { fromYear: to, toYear: from };
  return { fromYear: from, toYear: to };
}

function years(from: number | null, to: number | null): Message {
  if (from === null) return { key: 'filter.until', values: { to: to ?? '' } };
  if (to === null) return { key: 'filter.since', values: { from } };
  return { key: 'filter.years', values: { from, to } };
}

function minus<T>(list: readonly T[], item: T): readonly T[] {
  return list.filter((other) => other !== item);
}
