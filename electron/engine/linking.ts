import type { DocumentLinks, DocumentRow, LinkedCitation } from '../../shared/contract/questions';
import type { Citation, ClauseId, DocumentId, Links } from '../../shared/policy/document';
import {
  citableIndex,
  citedDocument,
  clauseLabels,
  type Citable,
  type CitableIndex,
} from '../../shared/policy/resolve';
import { citationsMade, clauseByLabel, type CitationMade } from '../storage/citing';
import type { Project } from '../storage/file';

/** The links of one document as the project now stands: each citation with the document and clause it means. */
export function linked(
  project: Project,
  rows: readonly DocumentRow[],
  row: DocumentRow,
  links: Links,
): DocumentLinks {
  const index = citableIndex(rows);
  const resolve = (citation: Citation): LinkedCitation => {
    const document = citedDocument(index, citation, row);
    return { ...citation, document, target: document === null ? null : target(project, document, citation) };
  };
  return {
    ...links,
    basedOn: links.basedOn.map(resolve),
    repeals: links.repeals.map(resolve),
    citations: links.citations.map(resolve),
    citedBy: citedBy(project, rows, index, row.id),
  };
}

function target(project: Project, document: DocumentId, { clause }: Citation): ClauseId | null {
  if (clause === null) return null;
  for (const label of clauseLabels(clause)) {
    const found = clauseByLabel(project, document, label);
    if (found !== null) return found;
  }
  return null;
}

/** Most often first, otherwise in the order of the project. */
function citedBy(
  project: Project,
  rows: readonly DocumentRow[],
  index: CitableIndex,
  cited: DocumentId,
): DocumentLinks['citedBy'] {
  const made = citationsOf(project, rows);
  return rows
    .flatMap((row) => {
      let times = 0;
      for (const citation of made.get(row.id) ?? [])
        if (citedDocument(index, citation, row) === cited) times += citation.times;
      return times === 0 ? [] : [{ document: row.id, title: row.facts.title, times }];
    })
    .sort((a, b) => b.times - a.times);
}

/** Whether one of two documents of the project names the other. */
export function linksAmong(
  project: Project,
  rows: readonly Citable[],
): (one: DocumentId, other: DocumentId) => boolean {
  const index = citableIndex(rows);
  const made = citationsOf(project, rows);
  const pairs = new Set<string>();
  for (const row of rows) {
    for (const citation of made.get(row.id) ?? []) {
      const cited = citedDocument(index, citation, row);
      if (cited !== null) pairs.add(`${row.id} ${cited}`);
    }
  }
  return (one, other) => pairs.has(`${one} ${other}`) || pairs.has(`${other} ${one}`);
}

/** What each document names never changes, as its text does not: read once a project, whatever is edited. */
const made = new WeakMap<Project, Map<DocumentId, readonly CitationMade[]>>();

function citationsOf(
  project: Project,
  rows: readonly Citable[],
): ReadonlyMap<DocumentId, readonly CitationMade[]> {
  const known = made.get(project) ?? new Map<DocumentId, readonly CitationMade[]>();
  made.set(project, known);
  for (const { id } of rows) if (!known.has(id)) known.set(id, citationsMade(project, id));
  return known;
}
