import type { BlindClause } from '../../shared/contract/coders';
import type { ClauseId, DocumentId } from '../../shared/policy/document';
import { documentStates, taggable } from '../storage/documents';
import type { Project } from '../storage/file';
import { documentHead } from '../storage/standing';

/** A clause as it stands in its text, and nothing that anybody said of it. */
export type BareClause = Omit<BlindClause, 'judgement'>;

/** Longer lead sentences are cut: they are there to remind, the text itself is in the reader. */
const LEAD = 160;
const KEPT = 100;
const texts = new WeakMap<Project, Map<DocumentId, ReadonlyMap<ClauseId, Omit<BareClause, 'title'>>>>();

/** null: the document, or the clause in it, is not in the project. Texts are frozen: each is read once. */
export function bareClause(project: Project, document: DocumentId, clause: ClauseId): BareClause | null {
  const known = texts.get(project) ?? new Map<DocumentId, ReadonlyMap<ClauseId, Omit<BareClause, 'title'>>>();
  texts.set(project, known);
  let clauses = known.get(document);
  if (clauses === undefined) {
    const read = bareClauses(project, document);
    if (read === null) return null;
    clauses = read;
    const [oldest] = known.keys();
    if (known.size >= KEPT && oldest !== undefined) known.delete(oldest);
    known.set(document, clauses);
  }
  const found = clauses.get(clause);
  return found === undefined ? null : { ...found, title: documentHead(project, document).facts.title };
}

function bareClauses(
  project: Project,
  document: DocumentId,
): ReadonlyMap<ClauseId, Omit<BareClause, 'title'>> | null {
  if (documentStates(project, [document]).length === 0) return null;
  const { text, clauses } = taggable(project, document);
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const firstChild = new Map<ClauseId, number>();
  for (const { parent, start } of clauses) {
    if (parent !== null) firstChild.set(parent, Math.min(firstChild.get(parent) ?? Infinity, start));
  }
  const quoted = (start: number, end: number): string => text.slice(start, end).replace(/\s+/g, ' ').trim();
  const short = (said: string): string[] =>
    said === '' ? [] : [said.length > LEAD ? `${said.slice(0, LEAD)}……` : said];
  const aboveOf = (id: ClauseId | null): string[] => {
    const at = id === null ? undefined : byId.get(id);
    if (at === undefined) return [];
    const own = quoted(at.start, firstChild.get(at.id) ?? at.end);
    return [...aboveOf(at.parent), ...short(at.heading === null ? own : `${at.label} ${at.heading}`)];
  };
  // Items of an article stand beside the paragraph that opens them, not under it.
  const opening = new Map<ClauseId, string>();
  const paragraphs = new Map<ClauseId | null, string>();
  for (const { id, kind, parent, start, end } of clauses) {
    if (kind === 'paragraph') paragraphs.set(parent, quoted(start, end));
    else if (kind === 'item') opening.set(id, paragraphs.get(parent) ?? '');
  }
  return new Map(
    clauses
      .filter(({ leaf }) => leaf)
      .map((clause) => [
        clause.id,
        {
          document,
          clause: clause.id,
          label: clause.label,
          above: [...aboveOf(clause.parent), ...short(opening.get(clause.id) ?? '')],
          text: text.slice(clause.start, clause.end).trim(),
        },
      ]),
  );
}
