import type { Codebook, CodeId } from '../../shared/coding/codebook';
import type { Machine } from '../../shared/coding/machine';
import type { CodingStatus } from '../../shared/coding/coding';
import type { ClauseId, DocumentId, Facts } from '../../shared/policy/document';
import type { Message } from '../../shared/wording/say';
import type { Project } from './file';

/**
 * What stands in a project, kept in memory and read again only where it was written: every writing of the storage says
 * here what it touched (`…Written`), and whatever is derived asks here. What did not change is the same object as
 * before, so that results can be kept by it.
 */

/** A document without its text. */
export interface DocumentHead {
  readonly id: DocumentId;
  readonly facts: Facts;
  readonly fileName: string;
  readonly part: string | null;
  readonly format: string;
  readonly encoding: string;
  /** Code points without line breaks. */
  readonly characters: number;
  readonly warnings: readonly Message[];
}

/** Where the clauses of a document are counted; as frozen as its text. */
export interface DocumentPlaces {
  /** In the order of the text. */
  readonly clauses: readonly { readonly id: ClauseId; readonly unit: ClauseId }[];
  readonly leaves: number;
  readonly articles: number;
  /** Counting units, coded or not. */
  readonly units: number;
}

/** The codes of one clause: those that count, and candidates that nobody has judged. */
export interface ClauseCodes {
  readonly counted: readonly CodeId[];
  readonly waiting: readonly CodeId[];
}

/** A new object whenever a coding of the document changed. */
export interface DocumentCodes {
  readonly places: DocumentPlaces;
  readonly codes: ReadonlyMap<ClauseId, ClauseCodes>;
}

/** Documents in the project, in the order of import; the same array until one of them changes. */
export function documentHeads(project: Project): readonly DocumentHead[] {
  const standing = standingOf(project);
  return (standing.list ??= project.db
    .prepare<[], string>('SELECT id FROM document WHERE removed = 0 ORDER BY position')
    .pluck()
    .all()
    .map((id) => headOf(project, standing, id as DocumentId)));
}

/** The head of a document, whether taken out or not. Throws when the project never had it. */
export function documentHead(project: Project, id: DocumentId): DocumentHead {
  return headOf(project, standingOf(project), id);
}

export function documentCodes(project: Project, id: DocumentId): DocumentCodes {
  const standing = standingOf(project);
  const known = standing.codes.get(id);
  const stale = standing.stale.get(id);
  if (known !== undefined && stale === undefined) return known;
  standing.stale.delete(id);
  const now =
    known === undefined || stale === undefined
      ? { places: placesOf(project, standing, id), codes: codesRead(project, standing, id) }
      : { places: known.places, codes: codesAgain(project, standing, id, known.codes, stale) };
  standing.codes.set(id, now);
  return now;
}

/** Rises with every writing that documents, codings or codebook were touched by; notes and verdicts do not count. */
export function projectWritings(project: Project): number {
  return standingOf(project).writings;
}

export function projectBook(project: Project): Codebook {
  const standing = standingOf(project);
  return (standing.book ??= JSON.parse(
    project.db.prepare<[], string>('SELECT codebook FROM project').pluck().get() ?? 'null',
  ) as Codebook);
}

/** What tags in this project; the same object until codebook or machine are written. */
export function projectMachine(project: Project): Machine {
  const standing = standingOf(project);
  if (standing.machine !== null) return standing.machine;
  const row = project.db
    .prepare<[], { rules_only: number; id: string | null; file: string | null; decisions: number | null }>(
      'SELECT p.rules_only, m.id, m.file, m.decisions FROM project p LEFT JOIN model m ON m.id = p.model',
    )
    .get();
  const own =
    row?.id == null || row.file === null
      ? null
      : { id: row.id, file: row.file, decisions: row.decisions ?? 0 };
  standing.machine = { codebook: projectBook(project), rulesOnly: row?.rules_only === 1, own };
  return standing.machine;
}

/** A document came, or came again with another reading. */
export function documentWritten(project: Project, id: DocumentId): void {
  const standing = standingOf(project);
  const { codes, stale, list } = standing;
  codes.delete(id);
  stale.delete(id);
  headWritten(project, id);
  // It stands behind all others.
  if (list !== null)
    standing.list = [...list.filter((head) => head.id !== id), headOf(project, standing, id)];
}

/** Facts changed, or the document was taken out or put back. */
export function headWritten(project: Project, id: DocumentId): void {
  const standing = standingOf(project);
  standing.writings += 1;
  standing.heads.delete(id);
  standing.list = null;
}

export function codingWritten(project: Project, document: DocumentId, clause: ClauseId): void {
  const standing = standingOf(project);
  const { codes, stale } = standing;
  standing.writings += 1;
  if (!codes.has(document)) return;
  const clauses = stale.get(document);
  if (clauses === undefined) stale.set(document, new Set([clause]));
  else clauses.add(clause);
}

export function bookWritten(project: Project): void {
  standingOf(project).book = null;
  machineWritten(project);
}

/** Whether rules alone decide, or with which model. */
export function machineWritten(project: Project): void {
  const standing = standingOf(project);
  standing.writings += 1;
  standing.machine = null;
}

/** Several writings in one transaction; where it fails, nothing of them is remembered either. */
export function together(project: Project, work: () => void): void {
  try {
    project.db.transaction(work)();
  } catch (error) {
    const writings = projectWritings(project) + 1;
    standings.delete(project);
    standingOf(project).writings = writings;
    throw error;
  }
}

interface Standing {
  writings: number;
  book: Codebook | null;
  machine: Machine | null;
  list: readonly DocumentHead[] | null;
  readonly heads: Map<DocumentId, DocumentHead>;
  readonly codes: Map<DocumentId, DocumentCodes>;
  /** Clauses whose codes were written since they were read. */
  readonly stale: Map<DocumentId, Set<ClauseId>>;
  /** One string for each id and name, of which there are few and which occur a hundred thousand times. */
  readonly names: Map<string, string>;
}

const standings = new WeakMap<Project, Standing>();

function standingOf(project: Project): Standing {
  const known = standings.get(project);
  if (known !== undefined) return known;
  const made: Standing = {
    ...{ writings: 0, book: null, machine: null, list: null },
    ...{ heads: new Map(), codes: new Map(), stale: new Map(), names: new Map() },
  };
  standings.set(project, made);
  return made;
}

function headOf(project: Project, { heads }: Standing, id: DocumentId): DocumentHead {
  const known = heads.get(id);
  if (known !== undefined) return known;
  const row = project.db
    .prepare<[string], HeadRow>(
      'SELECT facts, file_name, part, format, encoding, characters, warnings FROM document WHERE id = ?',
    )
    .get(id);
  if (row === undefined) throw new Error(`no document ${id}`);
  const { file_name: fileName, part, format, encoding, characters } = row;
  const facts = JSON.parse(row.facts) as Facts;
  const warnings = JSON.parse(row.warnings) as Message[];
  const head = { id, facts, fileName, part, format, encoding, characters, warnings };
  heads.set(id, head);
  return head;
}

function placesOf(project: Project, standing: Standing, document: DocumentId): DocumentPlaces {
  const rows = project.db
    .prepare<[string], [string, string, string, number]>(
      'SELECT id, unit, kind, leaf FROM clause WHERE document = ? ORDER BY position',
    )
    .raw()
    .all(document);
  const leaves = rows.filter(([, , , leaf]) => leaf === 1);
  return {
    clauses: rows.map(([id, unit]) => ({
      id: named(standing, id) as ClauseId,
      unit: named(standing, unit) as ClauseId,
    })),
    leaves: leaves.length,
    articles: rows.filter(([, , kind]) => kind === 'article').length,
    units: new Set(leaves.map(([, unit]) => unit)).size,
  };
}

type Codes = Map<ClauseId, { readonly counted: CodeId[]; readonly waiting: CodeId[] }>;
type CodingRow = [clause: string, code: string, status: CodingStatus];

function codesRead(project: Project, standing: Standing, document: DocumentId): Codes {
  const codes: Codes = new Map();
  const rows = project.db
    .prepare<[string], CodingRow>('SELECT clause, code, status FROM coding WHERE document = ?')
    .raw()
    .all(document);
  for (const row of rows) put(codes, standing, row);
  return codes;
}

/** The same codes but for some clauses, which are read again. */
function codesAgain(
  project: Project,
  standing: Standing,
  document: DocumentId,
  former: DocumentCodes['codes'],
  stale: ReadonlySet<ClauseId>,
): DocumentCodes['codes'] {
  const codes = new Map(former);
  const read = project.db
    .prepare<[string, string], CodingRow>(
      'SELECT clause, code, status FROM coding WHERE document = ? AND clause = ?',
    )
    .raw();
  for (const clause of stale) {
    const anew: Codes = new Map();
    for (const row of read.all(document, clause)) put(anew, standing, row);
    const now = anew.get(clause);
    if (now === undefined) codes.delete(clause);
    else codes.set(clause, now);
  }
  return codes;
}

function put(codes: Codes, standing: Standing, [clauseRead, codeRead, status]: CodingRow): void {
  if (status === 'rejected') return;
  const clause = named(standing, clauseRead) as ClauseId;
  let at = codes.get(clause);
  if (at === undefined) codes.set(clause, (at = { counted: [], waiting: [] }));
  at[status === 'candidate' ? 'waiting' : 'counted'].push(named(standing, codeRead) as CodeId);
}

function named({ names }: Standing, name: string): string {
  const known = names.get(name);
  if (known !== undefined) return known;
  names.set(name, name);
  return name;
}

interface HeadRow {
  facts: string;
  file_name: string;
  part: string | null;
  format: string;
  encoding: string;
  characters: number;
  warnings: string;
}
