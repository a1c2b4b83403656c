import type { OpenDocument } from '../../../shared/contract/library';
import type { Clause, ClauseId, DocumentId } from '../../../shared/policy/document';
import type { Span } from '../../../shared/text/span';
import { hangingLength } from './hanging';

/** A stretch of the text that leads to a clause of it or to another document of the project. */
export interface TextLink extends Span {
  readonly document: DocumentId;
  readonly clause: ClauseId | null;
  /** What stands there, for the one who is about to go: label and first words, or title and clause. */
  readonly means: string;
}

/** Whatever the text names that can be found: what cannot is no link. In the order of the text, without overlap. */
export function linksOf(open: OpenDocument): readonly TextLink[] {
  const byId = new Map(open.clauses.map((clause) => [clause.id, clause]));
  const own = open.links.references.flatMap(({ start, end, to, label }): TextLink[] => {
    const clause = to === null ? undefined : byId.get(to);
    if (clause === undefined) return [];
    const means = `${label}　${firstWords(open.text, clause)}`;
    return [{ start, end, document: open.row.id, clause: clause.id, means }];
  });
  const others = open.links.citations.flatMap(
    ({ start, end, document, target, title, clause }): TextLink[] =>
      document === null
        ? []
        : [
            {
              start,
              end,
              document,
              clause: target,
              means: target === null ? title : `${title}　${clause ?? ''}`,
            },
          ],
  );
  let done = 0;
  return [...own, ...others]
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      if (start < done) return false;
      done = end;
      return true;
    });
}

/** The links that lie in a stretch of the text, as links of this span. `links` in order. */
export function linksWithin(links: readonly TextLink[], { start, end }: Span): readonly TextLink[] {
  return links.filter((link) => link.start < end && link.end > start);
}

/** The leaf at which reading a clause begins: itself, or the first within it. null: no such clause. */
export function leafOf(clauses: readonly Clause[], id: ClauseId | null): ClauseId | null {
  const named = clauses.find((clause) => clause.id === id);
  if (named === undefined) return null;
  if (named.leaf) return named.id;
  return clauses.find(({ leaf, start }) => leaf && start >= named.start && start < named.end)?.id ?? null;
}

// Enough to recognise a clause by, short enough for one line of a hint.
const WORDS = 40;

function firstWords(text: string, { start, end }: Clause): string {
  const own = text.slice(start, end).trim();
  const words = own.slice(hangingLength(own)).replace(/\s+/g, ' ');
  return words.length > WORDS ? `${words.slice(0, WORDS)}…` : words;
}
