import { z } from 'zod';
import type { CoderId, CodingSample } from '../agreement/sample';
import type { CodeId } from '../coding/codebook';
import type { ClauseId, DocumentId } from '../policy/document';
import { isGuid } from '../project/coderEdits';
import type { Judgement } from '../project/diff';
import type { Span } from '../text/span';

/** The ending of a package. */
export const PACK_ENDING = 'gmpack';
const KIND = 'gangmu-pack';
const VERSION = 1;

/**
 * A sample as one file: what a colleague needs to code it who has nothing else, and what people said of it so far.
 * Texts are data only; whoever takes the package in reads them anew and checks them by their hash.
 */
export interface Pack {
  readonly project: string;
  /** ISO time. */
  readonly made: string;
  readonly book: { readonly id: string; readonly version: string; readonly codes: readonly PackCode[] };
  readonly sample: CodingSample;
  readonly documents: readonly PackDocument[];
  readonly coders: readonly PackCoder[];
}

/** What a code meant where the package was made. */
export interface PackCode {
  readonly id: CodeId;
  readonly zh: string;
  readonly en: string;
  readonly definition: string;
  readonly include: string;
  readonly exclude: string;
}

export interface PackDocument {
  readonly id: DocumentId;
  readonly title: string;
  readonly fileName: string;
  /** SHA-256 of `text`, hexadecimal. */
  readonly sha256: string;
  readonly text: string;
  /** The sampled clauses of it. */
  readonly clauses: readonly (Span & { readonly id: ClauseId })[];
}

export interface PackCoder {
  readonly id: CoderId;
  readonly name: string;
  readonly layer: readonly (Judgement & { readonly document: DocumentId; readonly clause: ClauseId })[];
}

/** The file's text. */
export function packText(pack: Pack): string {
  return JSON.stringify({ kind: KIND, version: VERSION, ...pack });
}

export type PackRead =
  | { readonly ok: true; readonly pack: Pack }
  /** `reason`: place and fault; null: made by a newer version. */
  | { readonly ok: false; readonly reason: string | null };

/** Reads a package of whatever origin: every shape, length and reference is checked, nothing is taken on trust. */
export function packRead(text: string): PackRead {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message.slice(0, 120) : 'JSON' };
  }
  const head = z.object({ kind: z.literal(KIND), version: z.int().min(1) }).safeParse(json);
  if (!head.success) return { ok: false, reason: 'kind' };
  if (head.data.version > VERSION) return { ok: false, reason: null };
  const parsed = PACK.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { ok: false, reason: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` };
  }
  // The shapes are checked above; that an id is of one kind only is what the compiler alone knows.
  const pack = parsed.data as unknown as Pack;
  const fault = faultOf(pack);
  return fault === null ? { ok: true, pack } : { ok: false, reason: fault };
}

/** Bounds beyond what any team does, far below what would fill a memory. */
const MOST = {
  clauses: 2_000,
  documents: 2_000,
  codes: 1_000,
  coders: 100,
  text: 8_000_000,
  name: 400,
} as const;

const short = z.string().min(1).max(MOST.name);
const long = z.string().max(20_000);
const guid = z.string().refine(isGuid, 'no GUID');
const code = z.string().min(1).max(80);
const place = { document: short, clause: short };
const PACK = z.object({
  project: short,
  made: short,
  book: z.object({
    id: short,
    version: short,
    codes: z
      .array(z.object({ id: code, zh: short, en: short, definition: long, include: long, exclude: long }))
      .max(MOST.codes),
  }),
  sample: z.object({
    id: guid,
    name: short,
    by: z.enum(['document', 'place']),
    seed: z.int(),
    codes: z.array(code).min(1).max(MOST.codes),
    book: z.object({ id: short, version: short }),
    drawn: short,
    clauses: z
      .array(z.object({ ...place, why: z.enum(['chance', 'rare']) }))
      .min(1)
      .max(MOST.clauses),
  }),
  documents: z
    .array(
      z.object({
        id: short,
        title: z.string().max(MOST.name),
        fileName: short.refine((name) => !/[\\/\p{Cc}]/u.test(name), 'no file name'),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        text: z.string().min(1).max(MOST.text),
        clauses: z
          .array(z.object({ id: short, start: z.int().min(0), end: z.int().min(1) }))
          .max(MOST.clauses),
      }),
    )
    .min(1)
    .max(MOST.documents),
  coders: z
    .array(
      z.object({
        id: guid,
        name: z.string().min(1).max(60),
        layer: z
          .array(z.object({ ...place, codes: z.array(code).max(MOST.codes), note: long, done: z.boolean() }))
          .max(MOST.clauses),
      }),
    )
    .max(MOST.coders),
});

/** References that lead nowhere, and things that stand twice. */
function faultOf({ sample, documents, coders }: Pack): string | null {
  const clauses = new Set(
    documents.flatMap(({ id, clauses: own }) => own.map((clause) => `${id} ${clause.id}`)),
  );
  const known = ({ document, clause }: { document: DocumentId; clause: ClauseId }): boolean =>
    clauses.has(`${document} ${clause}`);
  const lost = sample.clauses.find((at) => !known(at));
  if (lost !== undefined) return `sample.clauses: ${lost.document} ${lost.clause}`;
  if (repeated(sample.clauses.map(({ document, clause }) => `${document} ${clause}`)))
    return 'sample.clauses';
  if (repeated(documents.map(({ id }) => id)) || repeated(documents.map(({ sha256 }) => sha256))) {
    return 'documents';
  }
  if (repeated(coders.map(({ id }) => id))) return 'coders';
  for (const { name, layer } of coders) {
    if (!layer.every(known)) return `coders: ${name}`;
    if (repeated(layer.map(({ document, clause }) => `${document} ${clause}`))) return `coders: ${name}`;
  }
  return null;
}

function repeated(names: readonly string[]): boolean {
  return new Set(names).size < names.length;
}
