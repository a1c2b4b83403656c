import type { DocumentLinks, LinkedCitation } from '../../shared/contract/library';
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
import { documentHeads, type DocumentHead } from '../storage/standing';

/** The links of one document as the project now stands: each citation with the document and clause it means. */
export function linked(project: Project, document: Citable, links: Links): DocumentLinks {
  const { index, citedBy } = standing(project);
  const resolve = (citation: Citation): LinkedCitation => {
    const cited = citedDocument(index, citation, document);
    return { ...citation, document: cited, target: cited === null ? null : target(project, cited, citation) };
  };
  return {
    ...links,
    basedOn: links.basedOn.map(resolve),
    repeals: links.repeals.map(resolve),
    citations: links.citations.map(resolve),
    citedBy: citedBy.get(document.id) ?? [],
  };
}

/** Whether one of two documents of the project names the other. */
export function linksAmong(project: Project): (one: DocumentId, other: DocumentId) => boolean {
  const { citing } = standing(project);
  const names = (one: DocumentId, other: DocumentId): boolean => citing.get(other)?.has(one) === true;
  return (one, other) => names(one, other) || names(other, one);
}

function target(project: Project, document: DocumentId, { clause }: Citation): ClauseId | null {
  if (clause === null) return null;
  for (const label of clauseLabels(clause)) {
    const found = clauseByLabel(project, document, label);
    if (found !== null) return found;
  }
  return null;
}

/** Who cites whom, good for as long as the documents are: facts decide what a citation means. */
interface Standing {
  readonly of: readonly DocumentHead[];
  readonly index: CitableIndex;
  /** Most often first, otherwise in the order of the project. */
  readonly citedBy: ReadonlyMap<DocumentId, DocumentLinks['citedBy']>;
  /** The same by document alone, for asking of many pairs. */
  readonly citing: ReadonlyMap<DocumentId, ReadonlySet<DocumentId>>;
}

const standings = new WeakMap<Project, Standing>();

function standing(project: Project): Standing {
  const documents = documentHeads(project);
  const former = standings.get(project);
  if (former?.of === documents) return former;
  const index = citableIndex(documents);
  const citedBy = citedByAll(project, documents, index);
  const citing = new Map(
    [...citedBy].map(([id, list]) => [id, new Set(list.map(({ document }) => document))]),
  );
  const now = { of: documents, index, citedBy, citing };
  standings.set(project, now);
  return now;
}

function citedByAll(
  project: Project,
  documents: readonly Citable[],
  index: CitableIndex,
): Standing['citedBy'] {
  const made = citationsOf(project, documents);
  const citedBy = new Map<DocumentId, DocumentLinks['citedBy'][number][]>();
  for (const citing of documents) {
    const times = new Map<DocumentId, number>();
    for (const citation of made.get(citing.id) ?? []) {
      const cited = citedDocument(index, citation, citing);
      if (cited !== null) times.set(cited, (times.get(cited) ?? 0) + citation.times);
    }
    for (const [cited, n] of times) {
      const list = citedBy.get(cited) ?? [];
      citedBy.set(cited, list);
      list.push({ document: citing.id, title: citing.facts.title, times: n });
    }
  }
  for (const list of citedBy.values()) list.sort((a, b) => b.times - a.times);
  return citedBy;
}

/** What each document names never changes, as its text does not: read once a project, whatever is edited. */
const citations = new WeakMap<Project, Map<DocumentId, readonly CitationMade[]>>();

function citationsOf(
  project: Project,
  documents: readonly Citable[],
): ReadonlyMap<DocumentId, readonly CitationMade[]> {
  const known = citations.get(project) ?? new Map<DocumentId, readonly CitationMade[]>();
  citations.set(project, known);
  for (const { id } of documents) if (!known.has(id)) known.set(id, citationsMade(project, id));
  return known;
}
