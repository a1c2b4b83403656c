import { codeCounted, type Codebook, type Code, type CodeId } from '../coding/codebook';
import type { ClauseId, DocumentId, Facts } from '../policy/document';

/**
 * What analyses need of one document: its facts, how many counting units it has, and the counted codings by unit.
 * A unit is an 条 article, or in opinions and plans a leaf clause (method §2.1-9: items are evidence, articles are counted).
 */
export interface CodedDocument {
  readonly id: DocumentId;
  readonly facts: Facts;
  readonly units: number;
  /** Code points without line breaks. */
  readonly characters: number;
  /** code → the units (by clause id) in which it counts, in the order of the text, each once. */
  readonly unitsByCode: ReadonlyMap<CodeId, readonly ClauseId[]>;
}

/**
 * present: 0/1 · clauses: units coded n(c) · share: n(c) ÷ Σ n over the codes of the same family, because elements and
 * components are two cuts of the same clauses and must not be added (method §1.3) · density: units per 10,000 characters.
 */
export const MEASURES = ['present', 'clauses', 'share', 'density'] as const;
export type Measure = (typeof MEASURES)[number];

/** values[code][document] in the unit of `measure`; codes × documents in the given orders. */
export function coverage(
  documents: readonly CodedDocument[],
  codes: readonly Code[],
  book: Codebook,
  measure: Measure,
): number[][] {
  const counts = codes.map((code) => documents.map((document) => codedUnits(document, code).length));
  switch (measure) {
    case 'clauses':
      return counts;
    case 'present':
      return counts.map((row) => row.map((n) => (n > 0 ? 1 : 0)));
    case 'density':
      return counts.map((row) =>
        row.map((n, d) => (n === 0 ? 0 : (n * 10_000) / (documents[d]?.characters ?? 1))),
      );
    case 'share':
      return shares(documents, codes, counts, book);
  }
}

/** The units in which `code` counts in this document; an alias shows those of the code it stands for, with its own. */
export function codedUnits(document: CodedDocument, code: Code): readonly ClauseId[] {
  const own = document.unitsByCode.get(code.id) ?? [];
  if (code.aliasOf === undefined) return own;
  return [...new Set([...(document.unitsByCode.get(code.aliasOf) ?? []), ...own])];
}

/** Codes with a row in coverage tables: clause-level, in codebook order; of `families`, or of all when none is named. */
export function coverageCodes(book: Codebook, families: readonly string[]): Code[] {
  return book.codes.filter(
    (code) => codeCounted(code) && (families.length === 0 || families.includes(code.family)),
  );
}

function shares(
  documents: readonly CodedDocument[],
  codes: readonly Code[],
  counts: readonly (readonly number[])[],
  book: Codebook,
): number[][] {
  const totals = new Map(
    [...new Set(codes.map((code) => code.family))].map((name) => {
      const members = coverageCodes(book, [name]);
      return [name, documents.map((d) => members.reduce((sum, code) => sum + codedUnits(d, code).length, 0))];
    }),
  );
  return codes.map((code, c) =>
    documents.map((_, d) => {
      const total = totals.get(code.family)?.[d] ?? 0;
      return total === 0 ? 0 : (counts[c]?.[d] ?? 0) / total;
    }),
  );
}
