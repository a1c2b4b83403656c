import { sameValue } from '../coding/sameValue';
import type { Codebook } from '../coding/codebook';

/** Columns of a codebook as a table: what is written over them, and what they may be called. */
const COLUMNS = {
  kind: ['行类', 'kind'],
  id: ['编号', 'id'],
  family: ['族', 'family'],
  zh: ['中文名', 'zh'],
  en: ['英文名', 'en'],
  level: ['层级', 'level'],
  definition: ['定义', 'definition'],
  include: ['收录', 'include'],
  exclude: ['排除', 'exclude'],
  examples: ['正例', 'examples'],
  counterexamples: ['反例', 'counterexamples'],
  strong: ['强规则', 'strong'],
  weak: ['弱规则', 'weak'],
  vetoes: ['排除规则', 'exclude patterns'],
  heading: ['标题规则', 'heading patterns'],
  aliases: ['别名', 'aliases'],
  source: ['出处', 'source'],
  more: ['其余JSON', 'more'],
} as const;
/** What was written over a column before. */
const FORMER: Partial<Record<string, readonly string[]>> = { include: ['纳入', '纳入 include'] };
type Column = keyof typeof COLUMNS;
const NAMES = Object.keys(COLUMNS) as Column[];

type Cells = Partial<Record<Column, string>>;
type Plain = Readonly<Record<string, unknown>>;
type Kind = 'book' | 'family' | 'words' | 'code';

/**
 * A codebook as rows: a row a code, before them rows for the codebook itself, its families and its word lists. Lists
 * stand one line an entry in their cell. What no column holds stands as JSON in the last one, so nothing is lost.
 */
export function bookRows(book: Codebook): string[][] {
  const { codes, families, words, ...head } = book;
  const rows: Cells[] = [
    row('book', { id: book.id, zh: book.zh, en: book.en, source: book.version }, head),
    ...families.map((family) => row('family', family, family)),
    ...Object.entries(words ?? {}).map(([name, list]) =>
      row('words', { id: name, strong: list }, { name, alternatives: list }),
    ),
    ...codes.map((code) => row('code', codeCells(code), code)),
  ];
  return [
    NAMES.map((name) => COLUMNS[name].join(' ')),
    ...rows.map((cells) => NAMES.map((name) => cells[name] ?? '')),
  ];
}

export type TableRead =
  /** `rows`: the row of each code, counted from 1 as spreadsheets do. Not validated yet (`codebookRead`). */
  | { readonly ok: true; readonly json: unknown; readonly rows: readonly number[] }
  /** A row whose last cell is no JSON; null: no row has the headings `id` and `zh`. */
  | { readonly ok: false; readonly row: number | null };

/** Rows as a codebook; `name`: what it is called where no row says. Columns in any order, unknown ones left out. */
export function bookOfRows(table: readonly (readonly string[])[], name: string): TableRead {
  const heading = table.findIndex((cells) => columnsIn(cells).has('id') && columnsIn(cells).has('zh'));
  const columns = columnsIn(table[heading] ?? []);
  if (heading < 0) return { ok: false, row: null };
  let head: Plain = { id: 'imported', version: '1', zh: name, en: name };
  const families = new Map<string, unknown>();
  const words = new Map<string, unknown>();
  const codes: Plain[] = [];
  const rows: number[] = [];
  for (const [at, line] of table.entries()) {
    if (at <= heading || line.every((cell) => cell.trim() === '')) continue;
    const cells: Cells = Object.fromEntries(
      [...columns].map(([column, place]) => [column, line[place] ?? '']),
    );
    const kind = kindOf(cells.kind);
    const value = entry(kind, cells);
    if (value === null) return { ok: false, row: at + 1 };
    if (kind === 'book') head = value;
    else if (kind === 'family') families.set(String(value['id']), value);
    else if (kind === 'words') words.set(String(value['name']), value['alternatives']);
    else {
      codes.push(value);
      rows.push(at + 1);
    }
  }
  for (const { family } of codes) {
    const id = String(family);
    if (!families.has(id)) families.set(id, { id, zh: id, en: id });
  }
  const lists = words.size === 0 ? {} : { words: Object.fromEntries(words) };
  return { ok: true, json: { ...head, ...lists, families: [...families.values()], codes }, rows };
}

/** The cells of a row, with what they do not hold of `value` in the last one. */
function row(kind: Kind, cells: Cells, value: object): Cells {
  const held = Object.fromEntries(Object.entries(cells).filter(([, text]) => holds(text)));
  const rest = difference(value as Plain, read(kind, held));
  return { kind, ...held, ...(Object.keys(rest).length === 0 ? {} : { more: json(rest) }) };
}

function codeCells(code: Codebook['codes'][number]): Cells {
  const { id, family, zh, en, level, definition, include, exclude, source, examples, aliases, rules } = code;
  return {
    ...{ id, family, zh, en, level, definition, include, exclude, source },
    examples: lines(examples?.positive),
    counterexamples: lines(examples?.negative),
    strong: lines(rules.strong),
    weak: lines(rules.weak),
    vetoes: lines(rules.exclude),
    heading: lines(rules.heading),
    aliases: lines(aliases),
  };
}

/** null: the last cell is no JSON object. */
function entry(kind: Kind, cells: Cells): Plain | null {
  const value = read(kind, cells);
  const more = (cells.more ?? '').trim();
  if (more === '') return value;
  try {
    const rest: unknown = JSON.parse(more);
    return isPlain(rest) ? joined(value, rest) : null;
  } catch {
    return null;
  }
}

/** What the columns of a row say. */
function read(kind: Kind, cells: Cells): Plain {
  const text = (column: Column): string => (cells[column] ?? '').replace(/\r\n?/g, '\n');
  const word = (column: Column): string => text(column).trim();
  const names = { zh: word('zh'), en: word('en') || word('zh') };
  switch (kind) {
    case 'book':
      return { id: word('id'), version: word('source'), ...names };
    case 'family':
      return { id: word('id'), ...names };
    case 'words':
      return { name: word('id'), alternatives: text('strong') };
    case 'code': {
      const [positive, negative] = [listed(text('examples')), listed(text('counterexamples'))];
      const [heading, aliases] = [listed(text('heading')), listed(text('aliases'))];
      return {
        ...{ id: word('id'), family: word('family') || 'x', ...names, level: word('level') || 'clause' },
        ...{ source: text('source'), definition: text('definition') },
        ...{ include: text('include'), exclude: text('exclude') },
        ...(aliases.length === 0 ? {} : { aliases }),
        ...(positive.length + negative.length === 0 ? {} : { examples: { positive, negative } }),
        manual: false,
        rules: {
          ...{ strong: listed(text('strong')), weak: listed(text('weak')), exclude: listed(text('vetoes')) },
          ...(heading.length === 0 ? {} : { heading }),
        },
      };
    }
  }
}

/** What must be put on `read` to get `value`; null takes away. */
function difference(value: Plain, read: Plain): Plain {
  return Object.fromEntries(
    [...new Set([...Object.keys(value), ...Object.keys(read)])].flatMap((key) => {
      const [own, other] = [value[key], read[key]];
      if (sameValue(own, other)) return [];
      if (isPlain(own) && isPlain(other)) return [[key, difference(own, other)]];
      return [[key, own ?? null]];
    }),
  );
}

function joined(value: Plain, rest: Plain): Plain {
  const keys = [...new Set([...Object.keys(value), ...Object.keys(rest)])];
  return Object.fromEntries(
    keys.flatMap((key) => {
      if (!Object.hasOwn(rest, key)) return [[key, value[key]]];
      const [own, other] = [value[key], rest[key]];
      if (other === null) return [];
      return [[key, isPlain(own) && isPlain(other) ? joined(own, other) : other]];
    }),
  );
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function kindOf(cell: string | undefined): Kind {
  const kind = (cell ?? '').trim().toLowerCase();
  return kind === 'book' || kind === 'family' || kind === 'words' ? kind : 'code';
}

function columnsIn(cells: readonly string[]): Map<Column, number> {
  const columns = new Map<Column, number>();
  cells.forEach((cell, place) => {
    const written = cell.trim().toLowerCase();
    const column = NAMES.find((name) =>
      [...COLUMNS[name], COLUMNS[name].join(' '), ...(FORMER[name] ?? [])].some(
        (one) => one.toLowerCase() === written,
      ),
    );
    if (column !== undefined && !columns.has(column)) columns.set(column, place);
  });
  return columns;
}

function lines(list: readonly string[] | undefined): string {
  return (list ?? []).join('\n');
}

function listed(cell: string): string[] {
  return cell
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Whether every reader of tables gives a text back as it was. */
function holds(text: string): boolean {
  return !/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udfff]/u.test(
    text,
  );
}

/** JSON in which nothing is left that a table could spoil. */
function json(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
