import { z } from 'zod';
import type { Code, Codebook } from './codebook';
import { patternCompile, patternSource, type Words } from './pattern';

export interface CodebookProblem {
  /** Where: `codes[12] lc.share / strong[3]`. */
  readonly path: string;
  readonly reason: string;
}

export type CodebookReading =
  | { readonly ok: true; readonly book: Codebook }
  | { readonly ok: false; readonly problems: readonly CodebookProblem[] };

/**
 * A codebook from parsed JSON: its shape, then what shape cannot say — ids used once, families known, aliases that
 * lead to a code with rules of its own, every pattern compiling. All problems are reported, not only the first.
 */
export function codebookRead(json: unknown): CodebookReading {
  const parsed = BOOK.safeParse(json);
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.error.issues.map(({ path, message }) => ({ path: place(path), reason: message })),
    };
  }
  // The schema proves the shape; the brand of the ids is beyond it.
  const book = parsed.data as unknown as Codebook;
  const problems = [...idProblems(book), ...book.codes.flatMap((code, at) => codeProblems(book, code, at))];
  return problems.length === 0 ? { ok: true, book } : { ok: false, problems };
}

const ID = z.string().regex(/^[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*$/, 'an id is lower-case words joined by dots');
const TEXT = z.string().min(1);
const PATTERNS = z.array(TEXT);

const CIRCUMSTANCES = z.array(
  z.strictObject({
    with: z.array(TEXT).min(1).optional(),
    without: z.array(TEXT).min(1).optional(),
    text: TEXT.optional(),
    lacks: TEXT.optional(),
    heading: TEXT.optional(),
    title: TEXT.optional(),
    item: z.boolean().optional(),
    why: TEXT,
  }),
);

const CODE = z.strictObject({
  id: ID,
  family: ID,
  zh: TEXT,
  en: TEXT,
  level: z.enum(['clause', 'document', 'derived']),
  source: z.string(),
  definition: z.string(),
  include: z.string(),
  exclude: z.string(),
  aliases: z.array(TEXT).optional(),
  examples: z.strictObject({ positive: z.array(TEXT), negative: z.array(TEXT) }).optional(),
  aliasOf: ID.optional(),
  extension: z.boolean().optional(),
  reliability: z.enum(['direct', 'confirm', 'candidate']).optional(),
  manual: z.boolean(),
  rules: z.strictObject({
    strong: PATTERNS,
    weak: PATTERNS,
    exclude: PATTERNS,
    heading: PATTERNS.optional(),
    gate: TEXT.optional(),
    raise: CIRCUMSTANCES.optional(),
    lower: CIRCUMSTANCES.optional(),
  }),
});

const BOOK = z.strictObject({
  id: ID,
  version: TEXT,
  zh: TEXT,
  en: TEXT,
  words: z.record(z.string(), TEXT).optional(),
  atMost: z.strictObject({ codes: z.int().min(1), giveUp: z.array(ID) }).optional(),
  families: z.array(z.strictObject({ id: ID, zh: TEXT, en: TEXT })),
  overlaps: z.array(z.strictObject({ codes: z.array(ID).min(2), source: TEXT, treatment: TEXT })).optional(),
  codes: z.array(CODE).min(1),
});

function place(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}

function idProblems(book: Codebook): CodebookProblem[] {
  return [
    ...repeated(book.codes, 'codes'),
    ...repeated(book.families, 'families'),
    ...(book.atMost?.giveUp ?? [])
      .filter((id) => !known(book, id))
      .map((id) => ({ path: 'atMost', reason: `there is no code ${id}` })),
    ...(book.overlaps ?? []).flatMap(({ codes }, at) =>
      codes
        .filter((id) => !known(book, id))
        .map((id) => ({ path: `overlaps[${at}]`, reason: `there is no code ${id}` })),
    ),
    ...Object.entries(book.words ?? {}).flatMap(([name, list]) => compileProblem(`words.${name}`, list, {})),
  ];
}

function repeated(entries: readonly { readonly id: string }[], path: string): CodebookProblem[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, at) => {
    if (seen.has(id)) return [{ path: `${path}[${at}] ${id}`, reason: 'this id is used twice' }];
    seen.add(id);
    return [];
  });
}

function codeProblems(book: Codebook, code: Code, at: number): CodebookProblem[] {
  const path = `codes[${at}] ${code.id}`;
  const { strong, weak, exclude, heading = [], gate } = code.rules;
  const problems: CodebookProblem[] = [];
  if (!book.families.some(({ id }) => id === code.family)) {
    problems.push({ path: `${path} / family`, reason: `there is no family ${code.family}` });
  }
  if (code.aliasOf !== undefined) problems.push(...aliasProblems(book, code, code.aliasOf, path));
  problems.push(...circumstanceProblems(book, code, path));
  for (const [part, patterns] of Object.entries({
    strong,
    weak,
    exclude,
    heading,
    gate: gate === undefined ? [] : [gate],
  })) {
    patterns.forEach((pattern, number) => {
      problems.push(...compileProblem(`${path} / ${part}[${number}]`, pattern, book.words ?? {}));
    });
  }
  return problems;
}

function circumstanceProblems(book: Codebook, code: Code, path: string): CodebookProblem[] {
  return (['raise', 'lower'] as const).flatMap((part) =>
    (code.rules[part] ?? []).flatMap((one, number) => {
      const at = `${path} / ${part}[${number}]`;
      const unknown = [...(one.with ?? []), ...(one.without ?? [])].filter((name) => !known(book, name));
      const patterns = [one.text, one.lacks, one.heading, one.title].filter(
        (pattern) => pattern !== undefined,
      );
      const isEmpty = patterns.length === 0 && one.with === undefined && one.without === undefined;
      return [
        ...unknown.map((name) => ({ path: at, reason: `there is no code ${name}` })),
        ...(isEmpty ? [{ path: at, reason: 'a circumstance must name something that has to be so' }] : []),
        ...patterns.flatMap((pattern) => compileProblem(at, pattern, book.words ?? {})),
      ];
    }),
  );
}

/** `lc.share`, or `lc.*` for a family with codes. */
function known(book: Codebook, name: string): boolean {
  const beginning = name.replace(/\*$/, '');
  return book.codes.some(({ id }) => (name.endsWith('.*') ? id.startsWith(beginning) : id === name));
}

function aliasProblems(book: Codebook, code: Code, target: string, path: string): CodebookProblem[] {
  const other = book.codes.find(({ id }) => id === target);
  const problem = (reason: string) => [{ path: `${path} / aliasOf`, reason }];
  if (other === undefined) return problem(`there is no code ${target}`);
  if (other.aliasOf !== undefined) return problem(`${target} is an alias itself`);
  const { strong, weak } = code.rules;
  return strong.length + weak.length > 0 ? problem(`an alias has no rules: give them to ${target}`) : [];
}

function compileProblem(path: string, pattern: string, words: Words): CodebookProblem[] {
  try {
    const source = patternSource(pattern, words);
    if (sound.has(source)) return [];
    const regex = patternCompile(pattern, words);
    if (regex.test('')) return [{ path, reason: 'this pattern matches the empty text' }];
    if (sound.size >= MOST_KEPT) sound.clear();
    sound.add(source);
    return [];
  } catch (error) {
    return [{ path, reason: error instanceof Error ? error.message : String(error) }];
  }
}

/** Patterns found in order: after an edit all but one are those of before. */
const sound = new Set<string>();
const MOST_KEPT = 20_000;
