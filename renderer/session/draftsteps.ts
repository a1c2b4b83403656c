import type { Draft, Line, ListName, Row, TurnName } from './codedraft';

/** Puts lines behind the one with that key; null = at the end. */
export function withLines(
  draft: Draft,
  name: ListName,
  after: number | null,
  texts: readonly string[],
): Draft {
  const lines = draft.lists[name];
  const at = after === null ? lines.length : lines.findIndex(({ key }) => key === after) + 1;
  const made = texts.map((text, nth) => ({ key: draft.nextKey + nth, text }));
  return {
    ...listed(draft, name, [...lines.slice(0, at), ...made, ...lines.slice(at)]),
    nextKey: draft.nextKey + made.length,
  };
}

/** Writes a line anew; a text of several lines, as pasted, becomes several. */
export function withText(draft: Draft, name: ListName, key: number, text: string): Draft {
  const [first = '', ...more] = text.split(/\r?\n/);
  const kept = [first, ...more].filter((one, nth) => nth === 0 || one.trim() !== '');
  const written = listed(
    draft,
    name,
    draft.lists[name].map((line) => (line.key === key ? { key, text: kept[0] ?? '' } : line)),
  );
  return kept.length > 1 ? withLines(written, name, key, kept.slice(1)) : written;
}

export function withoutLine(draft: Draft, name: ListName, key: number): Draft {
  return listed(
    draft,
    name,
    draft.lists[name].filter((line) => line.key !== key),
  );
}

/** One place up (-1) or down (1); at the end of the list nothing happens. */
export function withMoved(draft: Draft, name: ListName, key: number, by: -1 | 1): Draft {
  const lines = [...draft.lists[name]];
  const at = lines.findIndex((line) => line.key === key);
  const [line, other] = [lines[at], lines[at + by]];
  if (!line || !other) return draft;
  lines[at] = other;
  lines[at + by] = line;
  return listed(draft, name, lines);
}

export function withRow(draft: Draft, name: TurnName): Draft {
  const row: Row = { ...EMPTY, key: draft.nextKey };
  return { ...turned(draft, name, [...draft.turns[name], row]), nextKey: draft.nextKey + 1 };
}

export function withRowPart(draft: Draft, name: TurnName, key: number, part: Partial<Row>): Draft {
  return turned(
    draft,
    name,
    draft.turns[name].map((row) => (row.key === key ? { ...row, ...part } : row)),
  );
}

export function withoutRow(draft: Draft, name: TurnName, key: number): Draft {
  return turned(
    draft,
    name,
    draft.turns[name].filter((row) => row.key !== key),
  );
}

function listed(draft: Draft, name: ListName, lines: readonly Line[]): Draft {
  return { ...draft, lists: { ...draft.lists, [name]: lines } };
}

function turned(draft: Draft, name: TurnName, rows: readonly Row[]): Draft {
  return { ...draft, turns: { ...draft.turns, [name]: rows } };
}

const EMPTY = {
  with: '',
  without: '',
  text: '',
  lacks: '',
  heading: '',
  title: '',
  item: 'any',
  why: '',
} as const satisfies Omit<Row, 'key'>;
