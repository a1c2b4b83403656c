import type { Family, CodeId } from '../../../shared/coding/codebook';
import type { Matrix, MatrixDocument } from '../../../shared/contract/coverage';
import type { DocumentId, Level } from '../../../shared/policy/document';

/** What rows and columns are sorted by; null = the order of codebook and places. */
export interface MatrixSort {
  /** Codes by their value in a document, or by the number of documents that have them. */
  readonly rows: DocumentId | 'reach' | null;
  /** Documents by their value of a code. */
  readonly columns: CodeId | null;
}

export const UNSORTED: MatrixSort = { rows: null, columns: null };

export type MatrixRow =
  | { readonly kind: 'family'; readonly family: Family }
  | {
      readonly kind: 'code';
      readonly code: CodeId;
      /** Place in `matrix.values`. */
      readonly index: number;
      /** Documents that have the code. */
      readonly reach: number;
    };

export interface MatrixColumn {
  readonly document: MatrixDocument;
  /** Place in each row of `matrix.values`. */
  readonly index: number;
}

/** Neighbouring documents of one place; `from` counts columns. */
export interface ColumnGroup {
  readonly place: PlaceName;
  readonly from: number;
  readonly count: number;
}

/** 国家 before the named places; unknown last. */
export type PlaceName = { readonly national: true } | { readonly region: string | null };

export interface Arranged {
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly MatrixColumn[];
  readonly groups: readonly ColumnGroup[];
  readonly max: number;
}

/** The matrix as laid out: codes under their families and documents under their places, unless sorted by a value. */
export function arrange(
  matrix: Matrix,
  families: readonly Family[],
  familyOf: FamilyOf,
  sort: MatrixSort,
): Arranged {
  const columns = columnsOf(matrix, sort);
  return {
    rows: rowsOf(matrix, families, familyOf, sort),
    columns,
    groups: sort.columns === null ? groupsOf(columns) : [],
    max: matrix.values.reduce((most, row) => row.reduce((so, value) => Math.max(so, value), most), 0),
  };
}

export type FamilyOf = (code: CodeId) => string | null;

/** 0 for nothing found, else 1–6 on a √ scale: counts are skewed, and one long text must not leave the rest pale. */
export function heatStep(value: number, max: number): number {
  if (value <= 0 || max <= 0) return 0;
  return Math.max(1, Math.ceil(Math.sqrt(Math.min(1, value / max)) * 6 - 1e-9));
}

function rowsOf(
  matrix: Matrix,
  families: readonly Family[],
  familyOf: FamilyOf,
  sort: MatrixSort,
): readonly MatrixRow[] {
  const codes = matrix.codes.map((code, index) => ({
    kind: 'code' as const,
    code,
    index,
    reach: (matrix.values[index] ?? []).filter((value) => value > 0).length,
  }));
  if (sort.rows === null) {
    const known = families.flatMap((family): MatrixRow[] => {
      const own = codes.filter(({ code }) => familyOf(code) === family.id);
      return own.length > 0 ? [{ kind: 'family', family }, ...own] : [];
    });
    return [...known, ...codes.filter(({ code }) => !families.some(({ id }) => id === familyOf(code)))];
  }
  const column = matrix.documents.findIndex(({ id }) => id === sort.rows);
  const weight = (row: (typeof codes)[number]): number =>
    sort.rows === 'reach' ? row.reach : (matrix.values[row.index]?.[column] ?? 0);
  return codes.sort((a, b) => weight(b) - weight(a) || a.index - b.index);
}

function columnsOf(matrix: Matrix, sort: MatrixSort): readonly MatrixColumn[] {
  const columns = matrix.documents.map((document, index) => ({ document, index }));
  if (sort.columns !== null) {
    const row = matrix.values[matrix.codes.indexOf(sort.columns)] ?? [];
    return columns.sort((a, b) => (row[b.index] ?? 0) - (row[a.index] ?? 0) || a.index - b.index);
  }
  return columns.sort(
    (a, b) =>
      levelRank(a.document.level) - levelRank(b.document.level) ||
      byPlace(a.document.region, b.document.region) ||
      (a.document.year ?? Infinity) - (b.document.year ?? Infinity) ||
      a.index - b.index,
  );
}

function groupsOf(columns: readonly MatrixColumn[]): readonly ColumnGroup[] {
  const groups: ColumnGroup[] = [];
  columns.forEach(({ document }, from) => {
    const place = placeOf(document);
    const last = groups.at(-1);
    if (last && samePlace(last.place, place)) groups[groups.length - 1] = { ...last, count: last.count + 1 };
    else groups.push({ place, from, count: 1 });
  });
  return groups;
}

function placeOf({ level, region }: MatrixDocument): PlaceName {
  return level === 'national' ? { national: true } : { region };
}

function samePlace(a: PlaceName, b: PlaceName): boolean {
  return 'national' in a ? 'national' in b : 'region' in b && a.region === b.region;
}

const LEVEL_ORDER: readonly (Level | null)[] = ['national', 'provincial', 'municipal', null];
const levelRank = (level: Level | null): number => LEVEL_ORDER.indexOf(level);

const pinyin = new Intl.Collator('zh-CN');
function byPlace(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return pinyin.compare(a, b);
}
