import type { Codebook } from '../../shared/coding/codebook';
import type { DocumentRow } from '../../shared/contract/library';
import type { DocumentId } from '../../shared/policy/document';
import type { Kinship } from '../../shared/policy/likeness';
import type { Project } from './file';
import { documentCodes, documentHeads, projectBook, type DocumentCodes, type DocumentHead } from './standing';

/** What `codingCounts` says, in SQL. */
export const COUNTS = "status IN ('suggested', 'accepted')";

export interface ProjectHead {
  readonly name: string;
  readonly sample: boolean;
  readonly codebook: Codebook;
  readonly revision: number;
  readonly savedAt: string | null;
}

export function projectHead(project: Project): ProjectHead {
  const row = project.db
    .prepare<[], { name: string; sample: number; revision: number; saved_at: string | null }>(
      'SELECT name, sample, revision, saved_at FROM project',
    )
    .get();
  if (row === undefined) throw new Error('project table is empty');
  return {
    name: row.name,
    sample: row.sample === 1,
    codebook: projectBook(project),
    revision: row.revision,
    savedAt: row.saved_at,
  };
}

/** How much stands in the project, without what was taken out. */
export function projectCounts(project: Project): { documents: number; clauses: number; codings: number } {
  const heads = documentHeads(project);
  let [clauses, codings] = [0, 0];
  for (const { id } of heads) {
    const document = documentCodes(project, id);
    clauses += document.places.leaves;
    codings += countsOf(document).codings;
  }
  return { documents: heads.length, clauses, codings };
}

/** Every document in the project, in the order of import. */
export function documentRows(project: Project): DocumentRow[] {
  const kin = kinByDocument(project);
  return documentHeads(project).map((head) => rowOf(project, head, kin.get(head.id) ?? []));
}

/** One document; null when it is not in the project. */
export function documentRow(project: Project, id: DocumentId): DocumentRow | null {
  const head = documentHeads(project).find((one) => one.id === id);
  return head === undefined ? null : rowOf(project, head, kinByDocument(project).get(id) ?? []);
}

function rowOf(project: Project, head: DocumentHead, kin: DocumentRow['kin']): DocumentRow {
  const codes = documentCodes(project, head.id);
  const { articles, leaves } = codes.places;
  const tagged = leaves === 0 ? 0 : countsOf(codes).clauses / leaves;
  return { ...head, articles, clauses: leaves, tagged, kin };
}

/** How many clauses have a code that counts, and how many such codings there are. */
function countsOf(codes: DocumentCodes): { clauses: number; codings: number } {
  let known = counts.get(codes);
  if (known === undefined) {
    known = { clauses: 0, codings: 0 };
    for (const { counted } of codes.codes.values()) {
      known.codings += counted.length;
      if (counted.length > 0) known.clauses += 1;
    }
    counts.set(codes, known);
  }
  return known;
}
const counts = new WeakMap<DocumentCodes, { clauses: number; codings: number }>();

type KinByDocument = ReadonlyMap<DocumentId, readonly DocumentRow['kin'][number][]>;

/** Kinship was noted once, by the later of the two; here each has it. Good for as long as the documents are. */
function kinByDocument(project: Project): KinByDocument {
  const heads = documentHeads(project);
  const known = kins.get(heads);
  if (known !== undefined) return known;
  const titles = new Map(heads.map(({ id, facts }) => [id, facts.title]));
  const kin = new Map<DocumentId, DocumentRow['kin'][number][]>();
  const note = (one: DocumentId, document: DocumentId, kind: Kinship, likeness: number): void => {
    const title = titles.get(document);
    if (title === undefined) return;
    const list = kin.get(one) ?? [];
    kin.set(one, list);
    if (!list.some((other) => other.document === document)) list.push({ document, title, kind, likeness });
  };
  const rows = project.db
    .prepare<[], { document: DocumentId; other: DocumentId; kind: Kinship; likeness: number }>(
      'SELECT document, other, kind, likeness FROM kinship ORDER BY likeness DESC',
    )
    .all();
  for (const { document, other, kind, likeness } of rows) {
    note(document, other, kind, likeness);
    note(other, document, kind, likeness);
  }
  kins.set(heads, kin);
  return kin;
}
const kins = new WeakMap<readonly DocumentHead[], KinByDocument>();
