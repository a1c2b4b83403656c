import type { LinkedCitation } from '../../shared/contract/library';
import type { ClauseId, DocumentId } from '../../shared/policy/document';

/** A document that a text names, however often it does. */
export interface NamedDocument {
  readonly document: DocumentId | null;
  readonly title: string;
  readonly documentNumber: string | null;
  /** The clause named, where it is one and the same each time. */
  readonly clause: ClauseId | null;
  readonly times: number;
}

/** Each document once, in the order in which it is first named; a number given anywhere is kept. */
export function citationsNamed(citations: readonly LinkedCitation[]): readonly NamedDocument[] {
  const named = new Map<string, NamedDocument>();
  for (const { document, title, documentNumber, target } of citations) {
    const key = document ?? title;
    const former = named.get(key);
    named.set(key, {
      document,
      title: former?.title ?? title,
      documentNumber: former?.documentNumber ?? documentNumber,
      clause: former === undefined || former.clause === target ? target : null,
      times: (former?.times ?? 0) + 1,
    });
  }
  return [...named.values()];
}
