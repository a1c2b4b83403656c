import type { BookComparison } from '../coding/bookCompare';
import type { CodeId } from '../coding/codebook';
import type { Message } from '../wording/say';
import type { Ticket } from './project';

/** Codebooks that ship; `both` is the second added to the first. */
export const SHIPPED_BOOKS = ['governance', 'policyTools', 'both'] as const;
export type ShippedBook = (typeof SHIPPED_BOOKS)[number];

export type BookSource =
  | { readonly kind: 'shipped'; readonly book: ShippedBook }
  | { readonly kind: 'file'; readonly ticket: Ticket };

/** `use`: in place of the project's codebook; `merge`: its codes are added, and of those both have mine stay. */
export type BookWay = 'use' | 'merge';

export const BOOK_FORMATS = ['json', 'csv', 'xlsx', 'qdc'] as const;
export type BookFormat = (typeof BOOK_FORMATS)[number];

/** Something in a file that keeps it from being a codebook. */
export interface BookFault {
  /** As the codebook's reader names it: `codes[12] lc.share / strong[3]`; empty: the whole. */
  readonly path: string;
  /** Of a table, counted from 1. */
  readonly row: number | null;
  readonly reason: Message;
}

/** Another codebook looked into; nothing is changed. */
export type BookLook =
  | {
      readonly ok: false;
      readonly name: string;
      readonly faults: readonly BookFault[];
      readonly more: number;
    }
  | {
      readonly ok: true;
      readonly name: string;
      readonly zh: string;
      readonly en: string;
      readonly version: string;
      readonly codes: number;
      /** The project's codebook against the other; of a merge, against both together with all of theirs taken. */
      readonly comparison: BookComparison;
      /** Anything at all, be it the version or a name of the codebook. */
      readonly different: boolean;
      /** Codings by people on codes that go, the most first; they stay in the file. */
      readonly people: readonly {
        readonly code: CodeId;
        readonly zh: string;
        readonly en: string;
        readonly count: number;
      }[];
      /** What the format of the file does not say. */
      readonly notes: readonly Message[];
    };
