import { z } from 'zod';
import type { Span } from '../text/span';
import type { Message } from '../wording/say';
import type { GuidOf } from './codes';
import { foldedText } from './offsets';
import { codePoints } from './positions';
import {
  codesOf,
  VARIABLE_TYPES,
  type ExchangeCode,
  type ExchangeCoding,
  type ExchangeDocument,
  type ExchangeProject,
  type ExchangeSelection,
  type ExchangeUser,
  type Guid,
} from './project';
import { remarkOrNone, weightRead } from './remarks';

export type AnnotationsRead =
  | { readonly ok: true; readonly project: ExchangeProject; readonly losses: readonly Message[] }
  | { readonly ok: false; readonly failure: Message };

/**
 * Web Annotations with the texts they point to. Tags of other programs that are plain words become codes. A passage is
 * taken at its position where its quotation stands there, else where the quotation is found once.
 */
export function annotationsRead(json: unknown, guidOf: GuidOf): AnnotationsRead {
  const parsed = COLLECTION.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const reason = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`;
    return { ok: false, failure: { key: 'exchange.notAnnotations', values: { reason } } };
  }
  const { 'gangmu:project': stored, first } = parsed.data;
  if (stored === undefined) return { ok: false, failure: { key: 'exchange.noTexts' } };
  const { codings: _, ...rest } = stored;
  const reading = new Reading(rest.codes, rest.users, guidOf);
  const byDocument = new Map<Guid, Annotation[]>();
  for (const item of first?.items ?? []) {
    const guid = guidIn(sourceOf(item.target));
    byDocument.set(guid, [...(byDocument.get(guid) ?? []), item]);
  }
  const losses: Message[] = [];
  const documents = stored.documents.map(({ values, ...document }): ExchangeDocument => {
    const text = foldedText(document.text);
    const { selections, codings, lost } = reading.passages(text, byDocument.get(document.guid) ?? []);
    if (lost > 0) losses.push({ key: 'exchange.loss.outside', values: { document: document.name, n: lost } });
    return { ...document, text, values: new Map(Object.entries(values)), selections, codings };
  });
  const project = { ...rest, codes: [...rest.codes, ...reading.tags], users: reading.users, documents };
  return { ok: true, project, losses };
}

class Reading {
  readonly tags: ExchangeCode[] = [];
  readonly users: ExchangeUser[];
  private readonly codes: Set<Guid>;

  constructor(
    codes: readonly ExchangeCode[],
    users: readonly ExchangeUser[],
    private readonly guidOf: GuidOf,
  ) {
    this.users = [...users];
    this.codes = new Set(codesOf(codes).map(({ code }) => code.guid));
  }

  passages(
    text: string,
    items: readonly Annotation[],
  ): { selections: ExchangeSelection[]; codings: ExchangeCoding[]; lost: number } {
    const places = codePoints(text);
    const found = new Map<Guid, ExchangeSelection>();
    const whole: ExchangeCoding[] = [];
    let lost = 0;
    for (const [i, item] of items.entries()) {
      const codings = this.codingsOf(item, i);
      const target = typeof item.target === 'string' ? undefined : item.target;
      const selectors = [target?.selector ?? []].flat();
      if (selectors.length === 0) {
        whole.push(...codings);
        continue;
      }
      const span = spanOf(text, selectors, places.indexOf);
      if (span === null) {
        lost += 1;
        continue;
      }
      const guid = guidIn(target?.id ?? '') || this.guidOf(`${text.length}:${span.start}-${span.end}`);
      const before = found.get(guid);
      // Beside a tag it is said of the coding, not of the passage.
      const comment = codings.length === 0 ? commentOf(item) : '';
      found.set(guid, {
        guid,
        ...span,
        description: comment || (before?.description ?? ''),
        codings: [...(before?.codings ?? []), ...codings],
        notes: before?.notes ?? target?.['gangmu:notes'] ?? [],
        user: before?.user ?? (item.motivation === 'commenting' ? this.userOf(item) : null),
        created: before?.created ?? (item.motivation === 'commenting' ? (item.created ?? null) : null),
      });
    }
    return { selections: [...found.values()], codings: whole, lost };
  }

  private codingsOf(item: Annotation, i: number): ExchangeCoding[] {
    return [item.body ?? []].flat().flatMap((body, b): ExchangeCoding[] => {
      const code = this.codeOf(body);
      if (code === null) return [];
      const guid = guidIn(item.id ?? '') || this.guidOf(`annotation:${i}:${b}:${code}`);
      const notes = item['gangmu:notes'] ?? [];
      const remark = remarkOrNone({
        weight: weightRead(item['gangmu:weight']),
        comment: commentOf(item),
        uncertain: item['gangmu:uncertain'] === true,
      });
      return [{ guid, code, remark, user: this.userOf(item), created: item.created ?? null, notes }];
    });
  }

  private codeOf(body: Body): Guid | null {
    if (typeof body === 'string') return this.codes.has(guidIn(body)) ? guidIn(body) : null;
    if (body.source !== undefined) {
      const guid = guidIn(typeof body.source === 'string' ? body.source : body.source.id);
      if (this.codes.has(guid)) return guid;
    }
    const word = body.value?.trim() ?? '';
    if (word === '' || (body.purpose !== 'tagging' && body.purpose !== 'classifying')) return null;
    const guid = this.guidOf(`tag:${word}`);
    if (!this.codes.has(guid)) {
      this.codes.add(guid);
      this.tags.push({
        guid,
        name: word,
        codable: true,
        color: null,
        description: '',
        notes: [],
        children: [],
      });
    }
    return guid;
  }

  private userOf({ creator }: Annotation): Guid | null {
    if (creator === undefined) return null;
    const { id, name = '' } = typeof creator === 'string' ? { id: creator } : creator;
    const guid = guidIn(id ?? '') || this.guidOf(`person:${id ?? name}`);
    if (!this.users.some((user) => user.guid === guid)) this.users.push({ guid, name: name || (id ?? '') });
    return guid;
  }
}

/** By position where the quotation agrees or there is none; else where the quotation stands, if only once. */
function spanOf(
  text: string,
  selectors: readonly Selector[],
  indexOf: (position: number) => number | null,
): Span | null {
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector')?.exact;
  const [start, end] = [indexOf(position?.start ?? -1), indexOf(position?.end ?? -1)];
  if (start !== null && end !== null && end > start) {
    if (quote === undefined || text.slice(start, end) === foldedText(quote)) return { start, end };
  }
  if (quote === undefined || quote === '') return null;
  const at = text.indexOf(foldedText(quote));
  return at === -1 || text.includes(foldedText(quote), at + 1)
    ? null
    : { start: at, end: at + foldedText(quote).length };
}

function commentOf({ body }: Annotation): string {
  const remark = [body ?? []].flat().find((one) => typeof one !== 'string' && one.purpose === 'commenting');
  return typeof remark === 'object' ? (remark.value ?? '') : '';
}

function sourceOf(target: Target): string {
  if (typeof target === 'string') return target;
  const source = target.source ?? target.id ?? '';
  return typeof source === 'string' ? source : source.id;
}

function guidIn(id: string): Guid {
  return /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(id)?.[0].toLowerCase() ?? '';
}

const GUIDS = z.array(z.string()).default([]);
const MADE = { user: z.string().nullable().default(null), created: z.string().nullable().default(null) };
const NAMED = { guid: z.string(), name: z.string(), description: z.string().default('') };

const CODE: z.ZodType<ExchangeCode> = z.lazy(() =>
  z.object({
    ...NAMED,
    codable: z.boolean(),
    color: z.string().nullable(),
    notes: GUIDS,
    children: z.array(CODE),
  }),
);

const PROJECT = z.object({
  name: z.string(),
  origin: z.string().nullable(),
  users: z.array(z.object({ guid: z.string(), name: z.string() })),
  codes: z.array(CODE),
  variables: z.array(z.object({ ...NAMED, type: z.enum(VARIABLE_TYPES) })),
  documents: z.array(
    z.object({ ...NAMED, ...MADE, text: z.string(), values: z.record(z.string(), z.string()), notes: GUIDS }),
  ),
  notes: z.array(z.object({ ...NAMED, ...MADE, text: z.string() })),
  sets: z.array(z.object({ ...NAMED, codes: GUIDS, documents: GUIDS, notes: GUIDS })),
  codings: z.number().optional(),
});

const REFERENCE = z.union([z.string(), z.object({ id: z.string() })]);
const SELECTOR = z.object({
  type: z.string(),
  start: z.number().optional(),
  end: z.number().optional(),
  exact: z.string().optional(),
});
const BODY = z.union([
  z.string(),
  z.object({
    value: z.string().optional(),
    purpose: z.string().optional(),
    source: REFERENCE.optional(),
  }),
]);
const TARGET = z.union([
  z.string(),
  z.object({
    id: z.string().optional(),
    source: REFERENCE.optional(),
    selector: z.union([SELECTOR, z.array(SELECTOR)]).optional(),
    'gangmu:notes': z.array(z.string()).optional(),
  }),
]);
const ANNOTATION = z.object({
  id: z.string().optional(),
  motivation: z.string().optional(),
  creator: z
    .union([z.string(), z.object({ id: z.string().optional(), name: z.string().optional() })])
    .optional(),
  created: z.string().optional(),
  body: z.union([BODY, z.array(BODY)]).optional(),
  target: TARGET,
  'gangmu:weight': z.unknown().optional(),
  'gangmu:uncertain': z.unknown().optional(),
  'gangmu:notes': z.array(z.string()).optional(),
});
const COLLECTION = z.object({
  type: z.string(),
  'gangmu:project': PROJECT.optional(),
  first: z.object({ items: z.array(ANNOTATION) }).optional(),
});

type Annotation = z.infer<typeof ANNOTATION>;
type Body = z.infer<typeof BODY>;
type Target = z.infer<typeof TARGET>;
type Selector = z.infer<typeof SELECTOR>;
