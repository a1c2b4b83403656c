import type { AlikeClause } from '../../shared/contract/reading';
import { likestAmong } from '../../shared/policy/clauseLikeness';
import type { ClauseId, DocumentId } from '../../shared/policy/document';
import type { Project } from '../storage/file';
import { documentCodes, type DocumentPlaces } from '../storage/standing';
import { studiedText } from '../storage/study';

/** The leaf clause of another document most similar to a clause; null where none is alike, or the clause is none. */
export function likestClause(
  project: Project,
  at: { readonly document: DocumentId; readonly clause: ClauseId; readonly beside: DocumentId },
): AlikeClause | null {
  const { text, clauses } = studiedText(project, at.document);
  const clause = clauses.find(({ id }) => id === at.clause);
  if (clause === undefined) return null;
  const { ids, likest } = indexed(project, at.beside);
  const found = likest(text.slice(clause.start, clause.end));
  const id = found === null ? undefined : ids[found.nth];
  return found === null || id === undefined ? null : { clause: id, likeness: found.likeness };
}

interface Indexed {
  readonly ids: readonly ClauseId[];
  readonly likest: ReturnType<typeof likestAmong>;
}

/** Made when a text is first read beside another; gone when the text is read anew or the project is closed. */
function indexed(project: Project, document: DocumentId): Indexed {
  const { places } = documentCodes(project, document);
  const known = indexes.get(places);
  if (known !== undefined) return known;
  const { text, clauses } = studiedText(project, document);
  const leaves = clauses.filter(({ leaf }) => leaf);
  const made = {
    ids: leaves.map(({ id }) => id),
    likest: likestAmong(leaves.map(({ start, end }) => text.slice(start, end))),
  };
  indexes.set(places, made);
  return made;
}
const indexes = new WeakMap<DocumentPlaces, Indexed>();
