import type { Circumstance, Code, Codebook, CodeId, CodeLevel } from '../../shared/coding/codebook';
import type { CodebookEdit } from '../../shared/project/bookEdits';

export const LISTS = ['strong', 'weak', 'exclude', 'heading'] as const;
export type ListName = (typeof LISTS)[number];
export const TURNS = ['raise', 'lower'] as const;
export type TurnName = (typeof TURNS)[number];
export const CONDITIONS = ['with', 'without', 'text', 'lacks', 'heading', 'title'] as const;
export type Condition = (typeof CONDITIONS)[number];

/** One pattern being written; the key stays with it when it moves. */
export interface Line {
  readonly key: number;
  readonly text: string;
}
/** A circumstance being written; codes as their ids with 、 or spaces between. */
export type Row = Readonly<Record<Condition | 'why', string>> & {
  readonly key: number;
  readonly item: 'any' | 'yes' | 'no';
};

/** A code while a person writes it: everything as text, kept until saved or given up. */
export interface Draft {
  /** The code as it was when the writing began. */
  readonly base: Code;
  /** For a code that is not in the codebook yet: behind which it will stand. */
  readonly added: { readonly after: CodeId | null; readonly idTyped: boolean } | null;
  readonly id: string;
  readonly level: CodeLevel;
  readonly zh: string;
  readonly en: string;
  readonly source: string;
  readonly definition: string;
  readonly include: string;
  readonly exclude: string;
  readonly reliability: '' | NonNullable<Code['reliability']>;
  readonly aliases: string;
  /** One example a line. */
  readonly positive: string;
  readonly negative: string;
  readonly gate: string;
  readonly lists: Readonly<Record<ListName, readonly Line[]>>;
  readonly turns: Readonly<Record<TurnName, readonly Row[]>>;
  readonly nextKey: number;
}

export function draftOf(code: Code): Draft {
  let nextKey = 1;
  const lines = (name: ListName): Line[] =>
    (code.rules[name] ?? []).map((text) => ({ key: nextKey++, text }));
  const rows = (name: TurnName): Row[] =>
    (code.rules[name] ?? []).map((one) => ({ ...rowOf(one), key: nextKey++ }));
  const lists = {
    strong: lines('strong'),
    weak: lines('weak'),
    exclude: lines('exclude'),
    heading: lines('heading'),
  };
  const turns = { raise: rows('raise'), lower: rows('lower') };
  const { id, level, zh, en, source, definition, include, exclude } = code;
  return {
    base: code,
    added: null,
    ...{ id, level, zh, en, source, definition, include, exclude },
    reliability: code.reliability ?? '',
    aliases: (code.aliases ?? []).join('；'),
    positive: (code.examples?.positive ?? []).join('\n'),
    negative: (code.examples?.negative ?? []).join('\n'),
    gate: code.rules.gate ?? '',
    lists,
    turns,
    nextKey,
  };
}

/** The draft of a new code in a family, behind `after`. */
export function draftNew(book: Codebook, family: string, after: CodeId | null): Draft {
  const code: Code = {
    id: idFree(book, `${family}.new`) as CodeId,
    family,
    zh: '',
    en: '',
    level: 'clause',
    source: '',
    definition: '',
    include: '',
    exclude: '',
    manual: false,
    rules: { strong: [], weak: [], exclude: [] },
  };
  const draft = draftOf(code);
  const strong = [{ key: draft.nextKey, text: '' }];
  return {
    ...draft,
    added: { after, idTyped: false },
    lists: { ...draft.lists, strong },
    nextKey: draft.nextKey + 1,
  };
}

/** `lc.audit_trail` of “Audit trail”, or the first of `lc.audit_trail_2`… that no code has. */
export function idSuggested(book: Codebook, family: string, name: string): string {
  const stem = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return idFree(book, `${family}.${stem || 'new'}`);
}

function idFree(book: Codebook, id: string): string {
  const used = new Set<string>(book.codes.map((code) => code.id));
  let free = id;
  for (let nth = 2; used.has(free); nth++) free = `${id}_${nth}`;
  return free;
}

/** The code that the draft says; what is empty is left out. */
export function codeOfDraft(draft: Draft): Code {
  const { base } = draft;
  const { aliases: _a, examples: _e, reliability: _r, rules: _rules, ...rest } = base;
  const aliases = split(draft.aliases, /[;；\n]+/);
  const positive = split(draft.positive, /\n/);
  const negative = split(draft.negative, /\n/);
  const list = (name: ListName): string[] => linesTold(draft, name).map(({ text }) => text.trim());
  const turn = (name: TurnName): Circumstance[] => draft.turns[name].map(circumstanceOf);
  const [heading, raise, lower, gate] = [list('heading'), turn('raise'), turn('lower'), draft.gate.trim()];
  return {
    ...rest,
    id: draft.id.trim() as CodeId,
    level: draft.level,
    zh: draft.zh.trim(),
    en: draft.en.trim(),
    source: draft.source.trim(),
    definition: draft.definition.trim(),
    include: draft.include.trim(),
    exclude: draft.exclude.trim(),
    ...(draft.reliability === '' ? {} : { reliability: draft.reliability }),
    rules: {
      strong: list('strong'),
      weak: list('weak'),
      exclude: list('exclude'),
      ...(heading.length === 0 ? {} : { heading }),
      ...(gate === '' ? {} : { gate }),
      ...(raise.length === 0 ? {} : { raise }),
      ...(lower.length === 0 ? {} : { lower }),
    },
    ...(aliases.length === 0 ? {} : { aliases }),
    ...(positive.length + negative.length === 0 ? {} : { examples: { positive, negative } }),
  };
}

export function editOfDraft(draft: Draft): CodebookEdit {
  const code = codeOfDraft(draft);
  return draft.added === null ? { kind: 'code', code } : { kind: 'add', code, after: draft.added.after };
}

/** True when saving would change something; a new code is a change as soon as it has a name or a rule. */
export function draftChanged(draft: Draft): boolean {
  return JSON.stringify(codeOfDraft(draft)) !== JSON.stringify(codeOfDraft(draftOf(draft.base)));
}

/** True when two codes say the same, in whatever order their parts stand. */
export function sameCode(one: Code, other: Code): boolean {
  return (
    one === other || JSON.stringify(codeOfDraft(draftOf(one))) === JSON.stringify(codeOfDraft(draftOf(other)))
  );
}

/** The lines that will be kept, in order: problems count these. */
export function linesTold(draft: Draft, name: ListName): readonly Line[] {
  return draft.lists[name].filter(({ text }) => text.trim() !== '');
}

function rowOf(one: Circumstance): Omit<Row, 'key'> {
  return {
    with: (one.with ?? []).join('、'),
    without: (one.without ?? []).join('、'),
    text: one.text ?? '',
    lacks: one.lacks ?? '',
    heading: one.heading ?? '',
    title: one.title ?? '',
    item: one.item === undefined ? 'any' : one.item ? 'yes' : 'no',
    why: one.why,
  };
}

function circumstanceOf(row: Row): Circumstance {
  const codes = { with: split(row.with, /[、，,;；\s]+/), without: split(row.without, /[、，,;；\s]+/) };
  return {
    ...(codes.with.length === 0 ? {} : { with: codes.with }),
    ...(codes.without.length === 0 ? {} : { without: codes.without }),
    ...(row.text === '' ? {} : { text: row.text }),
    ...(row.lacks === '' ? {} : { lacks: row.lacks }),
    ...(row.heading === '' ? {} : { heading: row.heading }),
    ...(row.title === '' ? {} : { title: row.title }),
    ...(row.item === 'any' ? {} : { item: row.item === 'yes' }),
    why: row.why.trim(),
  };
}

function split(text: string, between: RegExp): string[] {
  return text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
