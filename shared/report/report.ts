import type { Figure } from '../figures/figure';

/** A report as data: what is said, independent of the file it goes into. All text is ready in one language. */
export interface Report {
  readonly language: 'zh' | 'en';
  readonly title: string;
  readonly subtitle: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | TableBlock
  | { readonly kind: 'figure'; readonly figure: Figure; readonly caption: string }
  | { readonly kind: 'evidence'; readonly claim: string; readonly quotes: readonly Quote[] };

/** A three-line table (三线表). Cells that are numbers stand to the right; an empty string is a blank. */
export interface TableBlock {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly note: string | null;
}
export type Cell = string | number;

/** A clause as it is quoted: method §6.4 wants at most sixty characters. */
export interface Quote {
  readonly title: string;
  readonly label: string;
  readonly text: string;
}

export const QUOTED = 60;

/** 0.1234 → 12.3; null → —. */
export function percentCell(share: number | null): Cell {
  return share === null ? '—' : `${(share * 100).toFixed(1)}%`;
}

/** Zero is a finding and is shown blank, as the tables of method §6.3 do. */
export function countCell(count: number): Cell {
  return count === 0 ? '' : count;
}
