import type { DocumentRow } from '../../../shared/contract/library';
import { KINDS, LEVELS, STATUSES, type FactName } from '../../../shared/policy/document';
import type { SentenceKey } from '../../../shared/wording/say';

export interface Column {
  readonly id: string;
  readonly says: SentenceKey;
  /** As a CSS grid track; English words are longer than their Chinese counterparts. */
  readonly width: string | { readonly zh: string; readonly en: string };
  /** The fact it shows, when it can be corrected in place. */
  readonly fact: FactName | null;
  readonly numeric?: boolean;
  readonly sortBy: (row: DocumentRow) => string | number | null;
}

/** Columns of the library, left to right. */
export const COLUMNS = [
  {
    id: 'title',
    says: 'fact.title',
    width: 'minmax(196px, 1fr)',
    fact: 'title',
    sortBy: ({ facts }) => facts.title,
  },
  {
    id: 'number',
    says: 'fact.documentNumber',
    width: 'minmax(92px, 0.3fr)',
    fact: 'documentNumber',
    sortBy: ({ facts }) => facts.documentNumber,
  },
  {
    id: 'issuer',
    says: 'fact.issuers',
    width: 'minmax(88px, 0.25fr)',
    fact: 'issuers',
    sortBy: ({ facts }) => facts.issuers[0] ?? null,
  },
  {
    id: 'level',
    says: 'fact.level',
    width: { zh: '54px', en: '76px' },
    fact: 'level',
    sortBy: ({ facts }) => (facts.level ? LEVELS.indexOf(facts.level) : null),
  },
  { id: 'region', says: 'fact.region', width: '54px', fact: 'region', sortBy: ({ facts }) => facts.region },
  { id: 'date', says: 'fact.date', width: '86px', fact: 'date', sortBy: ({ facts }) => facts.date },
  {
    id: 'kind',
    says: 'fact.kind',
    width: { zh: '70px', en: '78px' },
    fact: 'kind',
    sortBy: ({ facts }) => KINDS.indexOf(facts.kind),
  },
  {
    id: 'status',
    says: 'fact.status',
    width: { zh: '66px', en: '74px' },
    fact: 'status',
    sortBy: ({ facts }) => STATUSES.indexOf(facts.status),
  },
  {
    id: 'clauses',
    says: 'library.clauses',
    width: '48px',
    fact: null,
    numeric: true,
    sortBy: ({ clauses }) => clauses,
  },
  {
    id: 'tagged',
    says: 'library.tagged',
    width: '56px',
    fact: null,
    numeric: true,
    sortBy: ({ tagged }) => tagged,
  },
  {
    id: 'warnings',
    says: 'library.warnings',
    width: { zh: '46px', en: '54px' },
    fact: null,
    numeric: true,
    sortBy: ({ warnings }) => warnings.length,
  },
] as const satisfies readonly Column[];

export type ColumnId = (typeof COLUMNS)[number]['id'];

export interface Sort {
  readonly column: ColumnId;
  readonly descending: boolean;
}

const pinyin = new Intl.Collator('zh-CN', { numeric: true });

/** Rows by one column, unknown values last in either direction; the former order breaks ties. */
export function rowsSorted(rows: readonly DocumentRow[], sort: Sort | null): readonly DocumentRow[] {
  const column = COLUMNS.find(({ id }) => id === sort?.column);
  if (!column || !sort) return rows;
  const turn = sort.descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const x = column.sortBy(a);
    const y = column.sortBy(b);
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return (
      turn * (typeof x === 'number' && typeof y === 'number' ? x - y : pinyin.compare(String(x), String(y)))
    );
  });
}

/** Up, down, and back to the order of the project. */
export function sortNext(sort: Sort | null, column: ColumnId): Sort | null {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? null : { column, descending: true };
}
