/** One number or word that is not what it was. */
export interface Difference {
  readonly file: string;
  /** Row and column of a table, or the way into the report: `blocks[12].rows[3][2]`. */
  readonly where: string;
  readonly was: string;
  readonly is: string;
}

/** Compares two CSV texts of our own writing cell by cell. Lines are joined again where a quoted cell spans them. */
export function csvDifferences(file: string, was: string, is: string): Difference[] {
  const [before, now] = [csvRows(was), csvRows(is)];
  const head = before[0] ?? [];
  const found: Difference[] = [];
  for (let row = 0; row < Math.max(before.length, now.length); row += 1) {
    const [one, other] = [before[row], now[row]];
    if (one === undefined || other === undefined) {
      found.push({ file, where: `${row + 1}`, was: one?.join(',') ?? '', is: other?.join(',') ?? '' });
      continue;
    }
    for (let column = 0; column < Math.max(one.length, other.length); column += 1) {
      const [a = '', b = ''] = [one[column], other[column]];
      if (a !== b) found.push({ file, where: `${row + 1}:${head[column] ?? column + 1}`, was: a, is: b });
    }
  }
  return found;
}

/** Compares two JSON values leaf by leaf. */
export function jsonDifferences(file: string, was: unknown, is: unknown, where = ''): Difference[] {
  if (isTree(was) && isTree(is)) {
    const keys = new Set([...Object.keys(was), ...Object.keys(is)]);
    return [...keys].flatMap((key) =>
      jsonDifferences(file, was[key], is[key], Array.isArray(was) ? `${where}[${key}]` : `${where}.${key}`),
    );
  }
  const [a, b] = [said(was), said(is)];
  return a === b ? [] : [{ file, where: where.replace(/^\./, ''), was: a, is: b }];
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function said(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const match of text.replace(/^\ufeff/, '').matchAll(CELL)) {
    const [, quoted, plain = '', end] = match;
    if (match[0] === '' && row.length === 0) break;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|$)/g;
