import { QUOTED, type Quote } from '../../shared/report/report';
import type { DocumentId } from '../../shared/policy/document';
import { originalSpan } from '../../shared/text/cleaning';
import { documentUncleaned } from '../storage/original';
import type { Project } from '../storage/file';
import { studiedText } from '../storage/study';

/** Quotes clauses of the project in the characters of the source, each document read once. */
export function quoter(
  project: Project,
  titles: ReadonlyMap<DocumentId, string>,
): (document: DocumentId, clause: string) => Quote | null {
  const texts = new Map<DocumentId, ReturnType<typeof opened>>();
  const at = (document: DocumentId): ReturnType<typeof opened> => {
    const known = texts.get(document) ?? opened(project, document);
    texts.set(document, known);
    return known;
  };
  return (document, id) => {
    const { clauses, uncleaned, text } = at(document);
    const clause = clauses.get(id);
    if (clause === undefined) return null;
    const { start, end } = uncleaned === null ? clause : originalSpan(uncleaned.map, clause);
    const words = (uncleaned?.text ?? text).slice(start, end).replace(/\s+/g, ' ').trim();
    return {
      title: titles.get(document) ?? '',
      label: clause.label,
      text: words.length > QUOTED ? `${words.slice(0, QUOTED)}……` : words,
    };
  };
}

function opened(project: Project, document: DocumentId) {
  const { text, clauses } = studiedText(project, document);
  return {
    text,
    clauses: new Map<string, (typeof clauses)[number]>(clauses.map((clause) => [clause.id, clause])),
    uncleaned: documentUncleaned(project, document),
  };
}
