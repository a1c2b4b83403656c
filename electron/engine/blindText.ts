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
  const aboveOf = (id: ClauseId | null): string[] => {
    const at = id === null ? undefined : byId.get(id);
    if (at === undefined) return [];
    const lead = text
      .slice(at.start, firstChild.get(at.id) ?? at.end)
      .replace(/\s+/g, ' ')
      .trim();
    const said = at.heading === null ? lead : `${at.label} ${at.heading}`;
    const short = said.length > LEAD ? `${said.slice(0, LEAD)}……` : said;
    return [...aboveOf(at.parent), ...(short === '' ? [] : [short])];
  };
  return new Map(
    clauses
      .filter(({ leaf }) => leaf)
      .map((clause) => [
        clause.id,
        {
          document,
          clause: clause.id,
          label: clause.label,
          above: aboveOf(clause.parent),
          text: text.slice(clause.start, clause.end).trim(),
        },
      ]),
  );
}
