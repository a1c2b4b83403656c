import type { Coding } from '../coding/coding';
import type { Span } from '../text/span';
import type { ExchangeRemark } from './remarks';

/** Of a code, user, document, coding …: 8-4-4-4-12 hexadecimal digits, lower case, without braces. */
export type Guid = string;

/**
 * A project as programs for qualitative analysis hand it to each other: no more than REFI-QDA, Web Annotation and
 * tables can say, and nothing of how this program counts. Spans are of UTF-16 code units in `text`, half-open.
 */
export interface ExchangeProject {
  readonly name: string;
  /** The program that wrote it; null when it does not say. */
  readonly origin: string | null;
  readonly users: readonly ExchangeUser[];
  readonly codes: readonly ExchangeCode[];
  readonly variables: readonly ExchangeVariable[];
  readonly documents: readonly ExchangeDocument[];
  readonly notes: readonly ExchangeNote[];
  readonly sets: readonly ExchangeSet[];
}

export interface ExchangeUser {
  readonly guid: Guid;
  readonly name: string;
}

export interface ExchangeCode {
  readonly guid: Guid;
  readonly name: string;
  /** false: a heading over codes. */
  readonly codable: boolean;
  /** `#rrggbb` or `#rgb` as written. */
  readonly color: string | null;
  readonly description: string;
  readonly notes: readonly Guid[];
  readonly children: readonly ExchangeCode[];
}

export const VARIABLE_TYPES = ['Text', 'Boolean', 'Integer', 'Float', 'Date', 'DateTime'] as const;
export type VariableType = (typeof VARIABLE_TYPES)[number];

export interface ExchangeVariable {
  readonly guid: Guid;
  readonly name: string;
  readonly type: VariableType;
  readonly description: string;
}

/** Who made it and when (ISO); null when not said. */
export interface Made {
  readonly user: Guid | null;
  readonly created: string | null;
}

export interface ExchangeDocument extends Made {
  readonly guid: Guid;
  readonly name: string;
  readonly description: string;
  /** Lines end with \n. */
  readonly text: string;
  /** Value by variable, as XML writes it: `true`, `2025-01-01`, `12`. */
  readonly values: ReadonlyMap<Guid, string>;
  readonly selections: readonly ExchangeSelection[];
  /** Of the whole document. */
  readonly codings: readonly ExchangeCoding[];
  readonly notes: readonly Guid[];
}

export interface ExchangeSelection extends Span, Made {
  readonly guid: Guid;
  readonly description: string;
  readonly codings: readonly ExchangeCoding[];
  readonly notes: readonly Guid[];
}

export interface ExchangeCoding extends Made {
  readonly guid: Guid;
  readonly code: Guid;
  /** null = nothing is said of it. */
  readonly remark: ExchangeRemark | null;
  readonly notes: readonly Guid[];
  /** Of the machine's own codings: what gave it, and how likely a coder gives it, 0–1; tables alone carry it. */
  readonly given?: Pick<Coding, 'by' | 'probability'> | undefined;
}

export interface ExchangeNote extends Made {
  readonly guid: Guid;
  readonly name: string;
  readonly description: string;
  readonly text: string;
}

export interface ExchangeSet {
  readonly guid: Guid;
  readonly name: string;
  readonly description: string;
  readonly codes: readonly Guid[];
  readonly documents: readonly Guid[];
  readonly notes: readonly Guid[];
}

/** Every code of the tree, each before its children; `above`: outermost first; `path`: their names and its own. */
export function codesOf(
  codes: readonly ExchangeCode[],
  above: readonly ExchangeCode[] = [],
): {
  readonly code: ExchangeCode;
  readonly above: readonly ExchangeCode[];
  readonly path: readonly string[];
}[] {
  return codes.flatMap((code) => {
    const path = [...above.map(({ name }) => name), code.name];
    return [{ code, above, path }, ...codesOf(code.children, [...above, code])];
  });
}

/** Codings of all documents, those of whole documents too. */
export function codingCount(project: ExchangeProject): number {
  let count = 0;
  for (const document of project.documents) {
    count += document.codings.length;
    for (const selection of document.selections) count += selection.codings.length;
  }
  return count;
}
