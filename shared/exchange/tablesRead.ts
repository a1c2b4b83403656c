import { GIVEN_BY } from '../coding/coding';
import type { Message } from '../wording/say';
import { coderGuid } from './coders';
import type { GuidOf } from './codes';
import { foldedText } from './offsets';
import { codePoints } from './positions';
import type {
  ExchangeCode,
  ExchangeCoding,
  ExchangeDocument,
  ExchangeProject,
  ExchangeSelection,
  Guid,
} from './project';
import { remarkOrNone, weightRead, type ExchangeRemark } from './remarks';
import { ATTRIBUTE, MACHINE_SAYS, NAMES_BETWEEN, PATH_BETWEEN, REMARKS } from './tables';

export type TableRead =
  | { readonly ok: true; readonly project: ExchangeProject; readonly losses: readonly Message[] }
  | { readonly ok: false; readonly failure: Message };

/**
 * A project from the rows of a table, head first, long (a column `code`) or wide (a column a code). With `start` and
 * `end` a document's text is put together by them; without, it is its passages in their order, a line each.
 */
export function tableProject(rows: readonly (readonly string[])[], name: string, guidOf: GuidOf): TableRead {
  const [head = [], ...body] = rows.map((row) => row.map((cell) => inert(cell)));
  const columns = columnsOf(head);
  if (!columns.ok) return columns;
  const { text, document: titles, long, wide, attributes } = columns;
  const codes = new Map<string, ExchangeCode>();
  const users = new Map<string, { guid: Guid; name: string }>();
  const byDocument = new Map<string, Row[]>();
  for (const cells of body) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const title = cells[titles]?.trim() || name;
    const given = (long === null ? wideGiven(cells, wide) : longGiven(cells, long)).map(
      ({ code, coder, remark, given: how }) => {
        const path = code.split(PATH_BETWEEN).map((part) => part.trim());
        if (!codes.has(code)) codes.set(code, newCode(path, guidOf));
        if (!users.has(coder)) users.set(coder, { guid: coderGuid(guidOf, coder), name: coder });
        return {
          code: codes.get(code)?.guid ?? '',
          user: users.get(coder)?.guid ?? null,
          remark,
          given: how,
        };
      },
    );
    const row = {
      start: position(cells[columns.start]),
      end: position(cells[columns.end]),
      text: foldedText(cells[text] ?? ''),
      given,
      values: attributes.map(({ column }) => cells[column] ?? ''),
    };
    byDocument.set(title, [...(byDocument.get(title) ?? []), row]);
  }
  for (const { name: code } of wide)
    if (!codes.has(code)) codes.set(code, newCode(code.split(PATH_BETWEEN), guidOf));
  const variables = attributes.map(({ name: own }) => ({
    guid: guidOf(`variable:${own}`),
    name: own,
    type: 'Text' as const,
    description: '',
  }));
  const documents = [...byDocument].map(([title, own]): ExchangeDocument => {
    const guid = guidOf(`table:${name}:${title}`);
    const values = variables.flatMap((variable, i): [Guid, string][] => {
      const value = own.map((row) => row.values[i] ?? '').find((one) => one !== '');
      return value === undefined ? [] : [[variable.guid, value]];
    });
    const none = { description: '', codings: [], notes: [], user: null, created: null };
    return { guid, name: title, ...none, ...assembled(own, guid, guidOf), values: new Map(values) };
  });
  const project: ExchangeProject = {
    name,
    origin: null,
    users: [...users.values()],
    codes: treeOf(codes, guidOf),
    variables,
    documents,
    notes: [],
    sets: [],
  };
  return { ok: true, project, losses: [] };
}

interface Row {
  readonly start: number | null;
  readonly end: number | null;
  readonly text: string;
  readonly given: readonly Pick<ExchangeCoding, 'code' | 'user' | 'remark' | 'given'>[];
  readonly values: readonly string[];
}

interface Columns {
  readonly ok: true;
  readonly document: number;
  readonly start: number;
  readonly end: number;
  readonly text: number;
  readonly long: Long | null;
  readonly wide: readonly { readonly name: string; readonly column: number }[];
  readonly attributes: readonly { readonly name: string; readonly column: number }[];
}

/** Places of the columns; -1 = there is none. */
type Long = Readonly<Record<'code' | 'coder' | (typeof ASIDE)[number], number>>;
/** Columns that only a long table has, beside code and coder. */
const ASIDE = [...MACHINE_SAYS, ...REMARKS] as const;

const HEADINGS = {
  document: /^(document|文件|文档|标题)$/i,
  start: /^(start|起点|起始)$/i,
  end: /^(end|终点|结束)$/i,
  text: /^(text|文本|原文|段落|条款)$/i,
  code: /^(code|编码|代码)$/i,
  coder: /^(coder|编码员|编码者)$/i,
  by: /^by$/i,
  probability: /^probability$/i,
  weight: /^(weight|权重)$/i,
  comment: /^(comment|说明|评论)$/i,
  uncertain: /^(uncertain|存疑)$/i,
} as const;

function columnsOf(head: readonly string[]): Columns | { readonly ok: false; readonly failure: Message } {
  const at = (which: keyof typeof HEADINGS): number =>
    head.findIndex((cell) => HEADINGS[which].test(cell.trim()));
  const [document, text, code, coder] = [at('document'), at('text'), at('code'), at('coder')];
  const lacking = [...(document === -1 ? ['document'] : []), ...(text === -1 ? ['text'] : [])];
  if (lacking.length > 0) {
    return { ok: false, failure: { key: 'exchange.tableHead', values: { columns: lacking.join('、') } } };
  }
  // In a wide table every other column is a code, whatever it is called.
  const known = Object.entries(HEADINGS).flatMap(([which, heading]) =>
    code === -1 && isAside(which) ? [] : [heading],
  );
  const others = head
    .map((cell, column) => ({ name: cell.trim(), column }))
    .filter(({ name }) => name !== '' && !known.some((heading) => heading.test(name)));
  const attributes = others
    .filter(({ name }) => name.startsWith(ATTRIBUTE))
    .map(({ name, column }) => ({ name: name.slice(ATTRIBUTE.length), column }));
  const wide = code === -1 ? others.filter(({ name }) => !name.startsWith(ATTRIBUTE)) : [];
  const long =
    code === -1
      ? null
      : {
          ...{ code, coder, by: at('by'), probability: at('probability') },
          ...{ weight: at('weight'), comment: at('comment'), uncertain: at('uncertain') },
        };
  return { ok: true, document, text, start: at('start'), end: at('end'), long, wide, attributes };
}

interface Given {
  readonly code: string;
  readonly coder: string;
  readonly remark: ExchangeRemark | null;
  readonly given?: ExchangeCoding['given'];
}

function longGiven(cells: readonly string[], long: Long): Given[] {
  const name = cells[long.code]?.trim() ?? '';
  const remark = remarkOrNone({
    weight: weightRead(cells[long.weight]),
    comment: cells[long.comment] ?? '',
    uncertain: YES.test(cells[long.uncertain]?.trim() ?? ''),
  });
  const coder = cells[long.coder]?.trim() || '?';
  return name === '' ? [] : [{ code: name, coder, remark, given: machineGiven(cells, long) }];
}

/** What gave a coding of the machine, as this program writes it; empty where a row says that it is unknown. */
function machineGiven(
  cells: readonly string[],
  columns: Pick<Long, 'by' | 'probability'>,
): ExchangeCoding['given'] {
  const by = GIVEN_BY.find((one) => one === cells[columns.by]?.trim());
  if (by === undefined) return columns.by < 0 ? undefined : {};
  const written = cells[columns.probability]?.trim() ?? '';
  const probability = Number(written);
  const fits = written !== '' && probability >= 0 && probability <= 1;
  return { by, ...(fits ? { probability } : {}) };
}

function isAside(which: string): boolean {
  return ASIDE.some((one) => one === which);
}

const YES = /^(1|是|yes|y|true|x|√|✓)$/i;

/** Names of coders, or a plain yes of nobody in particular. */
function wideGiven(cells: readonly string[], wide: Columns['wide']): Given[] {
  return wide.flatMap(({ name, column }) => {
    const cell = cells[column]?.trim() ?? '';
    if (/^(0|否|no|n|false)?$/i.test(cell)) return [];
    const coders = YES.test(cell) ? ['?'] : cell.split(NAMES_BETWEEN);
    return coders.map((coder) => ({ code: name, coder: coder.trim(), remark: null }));
  });
}

/** The text of a document from its rows, and its coded passages. */
function assembled(
  rows: readonly Row[],
  document: Guid,
  guidOf: GuidOf,
): Pick<ExchangeDocument, 'text' | 'selections'> {
  const placed = byPosition(rows) ?? inOrder(rows);
  const selections = new Map<string, ExchangeSelection>();
  rows.forEach(({ given }, i) => {
    const { start = 0, end = 0 } = placed.spans[i] ?? {};
    if (given.length === 0 || end <= start) return;
    const key = `${String(start)}-${String(end)}`;
    const before = selections.get(key);
    const codings = given.map(({ code, user, remark, given: how }): ExchangeCoding => {
      const guid = guidOf(`${document}:${key}:${code}:${user ?? ''}`);
      return { guid, code, remark, user, created: null, notes: [], given: how };
    });
    const known = new Set(before?.codings.map(({ guid }) => guid));
    const all = [...(before?.codings ?? []), ...codings.filter(({ guid }) => !known.has(guid))];
    const made = { description: '', notes: [], user: null, created: null };
    selections.set(key, { guid: guidOf(`${document}:${key}`), start, end, ...made, codings: all });
  });
  return { text: placed.text, selections: [...selections.values()] };
}

interface Placed {
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** null where positions are missing, do not fit the passages, or leave a hole. */
function byPosition(rows: readonly Row[]): Placed | null {
  const characters: (string | undefined)[] = [];
  for (const { start, end, text } of rows) {
    const own = [...text];
    if (start === null || end === null || end - start !== own.length) return null;
    own.forEach((character, i) => {
      characters[start + i] = character;
    });
  }
  if (characters.includes(undefined)) return null;
  const text = characters.join('');
  const { indexOf } = codePoints(text);
  return {
    text,
    spans: rows.map(({ start, end }) => ({ start: indexOf(start ?? 0) ?? 0, end: indexOf(end ?? 0) ?? 0 })),
  };
}

/** Passages one below the other; the same passage again is the same place. */
function inOrder(rows: readonly Row[]): Placed {
  const places = new Map<string, { start: number; end: number }>();
  let text = '';
  const spans = rows.map((row) => {
    const own = row.text.trim();
    const before = places.get(own);
    if (before !== undefined) return before;
    const start = text.length;
    text += `${own}\n`;
    const span = { start, end: start + own.length };
    places.set(own, span);
    return span;
  });
  return { text, spans };
}

function newCode(path: readonly string[], guidOf: GuidOf): ExchangeCode {
  const bare = { color: null, description: '', notes: [], children: [] };
  const guid = guidOf(`table-code:${path.join(PATH_BETWEEN)}`);
  return { ...bare, guid, name: path.at(-1) ?? '', codable: true };
}

/** Codes by the names in the table; those with a name over theirs stand below it. */
function treeOf(codes: ReadonlyMap<string, ExchangeCode>, guidOf: GuidOf): ExchangeCode[] {
  const tree: ExchangeCode[] = [];
  const headings = new Map<string, ExchangeCode[]>();
  for (const [name, code] of codes) {
    const heading = name.split(PATH_BETWEEN).slice(0, -1).join(PATH_BETWEEN).trim();
    const below = headings.get(heading);
    if (heading === '') tree.push(code);
    else if (below !== undefined) below.push(code);
    else {
      const children = [code];
      headings.set(heading, children);
      tree.push({
        ...newCode([heading], guidOf),
        guid: guidOf(`table-heading:${heading}`),
        codable: false,
        children,
      });
    }
  }
  return tree;
}

function position(cell: string | undefined): number | null {
  return /^\d{1,9}$/.test(cell?.trim() ?? '') ? Number(cell) : null;
}

/** Without the apostrophe that keeps a spreadsheet from taking a text for a formula. */
function inert(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
