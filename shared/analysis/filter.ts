import type { Facts } from '../policy/document';

/** What every view is looking at; an empty list means no restriction. */
export interface Filter {
  readonly levels: readonly NonNullable<Facts['level']>[];
  readonly regions: readonly string[];
  readonly kinds: readonly Facts['kind'][];
  readonly statuses: readonly Facts['status'][];
  /** Inclusive years of 成文日期; null = open. Documents without a date pass only when both are null. */
  readonly fromYear: number | null;
  readonly toYear: number | null;
  /** Words in title, number or issuer; several are all wanted. */
  readonly words: string;
}

export const FILTER_NONE: Filter = {
  levels: [],
  regions: [],
  kinds: [],
  statuses: [],
  fromYear: null,
  toYear: null,
  words: '',
};

/** What a filter looks at; of a policy that is only known by name, kind and status may be unknown. */
export type Filtered = Pick<Facts, 'title' | 'documentNumber' | 'issuers' | 'level' | 'region' | 'date'> & {
  readonly kind: Facts['kind'] | null;
  readonly status: Facts['status'] | null;
};

/** Drafts and repealed texts provide for nothing (method §4.1). */
export function inForce(facts: Facts): boolean {
  return facts.status !== 'draft' && facts.status !== 'repealed';
}

/** True when a document with these facts is within the filter. */
export function filterPasses(filter: Filter, facts: Filtered): boolean {
  return (
    within(filter.levels, facts.level) &&
    within(filter.regions, facts.region) &&
    within(filter.kinds, facts.kind) &&
    within(filter.statuses, facts.status) &&
    yearWithin(filter, factsYear(facts)) &&
    wordsWithin(filter.words, facts)
  );
}

/** Year of 成文日期; where only the document number gives a year, that one; null when neither does. */
export function factsYear(facts: Pick<Facts, 'date' | 'documentNumber'>): number | null {
  const year = facts.date?.slice(0, 4) ?? /〔(\d{4})〕/.exec(facts.documentNumber ?? '')?.[1];
  return year === undefined ? null : Number(year);
}

function within<Value>(chosen: readonly Value[], value: Value | null): boolean {
  return chosen.length === 0 || (value !== null && chosen.includes(value));
}

function yearWithin({ fromYear, toYear }: Filter, year: number | null): boolean {
  if (fromYear === null && toYear === null) return true;
  return year !== null && year >= (fromYear ?? year) && year <= (toYear ?? year);
}

function wordsWithin(words: string, facts: Filtered): boolean {
  const text = [facts.title, facts.documentNumber ?? '', ...facts.issuers].join('\n').toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
