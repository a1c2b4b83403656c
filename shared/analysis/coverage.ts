import type { Facts, ClauseId, DocumentId, Kind, Level } from '../policy/document';
import type { CodeId } from '../coding/codebook';

/** What every view is looking at; an empty list means no restriction. */
export interface Filter {
  readonly levels: readonly Level[];
  readonly regions: readonly string[];
  readonly kinds: readonly Kind[];
  /** Inclusive years of 成文日期; null = open. Documents without a date pass only when both are null. */
  readonly fromYear: number | null;
  readonly toYear: number | null;
  /** Words in title, number or issuer. */
  readonly words: string;
}

export const FILTER_NONE: Filter = {
  levels: [],
  regions: [],
  kinds: [],
  fromYear: null,
  toYear: null,
  words: '',
};

/**
 * What analyses need of one document: its facts, how many counting units it has, and the counted codings by unit.
 * A unit is an 条 article, or in opinions and plans a leaf clause (method §2.1-9: items are evidence, articles are counted).
 */
export interface CodedDocument {
  readonly id: DocumentId;
  readonly facts: Facts;
  readonly units: number;
  readonly characters: number;
  /** code → the units (by clause id) in which it counts, in the order of the text, each once. */
  readonly unitsByCode: ReadonlyMap<CodeId, readonly ClauseId[]>;
}

/** present: 0/1 · clauses: units coded n_j(c) · share: n_j(c) ÷ Σ n_j(c) over the codes shown (method §3.9) · density: units per 10,000 characters. */
export const MEASURES = ['present', 'clauses', 'share', 'density'] as const;
export type Measure = (typeof MEASURES)[number];
