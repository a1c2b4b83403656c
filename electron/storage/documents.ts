import { createHash } from 'node:crypto';
import type { Coding } from '../../shared/coding/coding';
import type { TaggedDocument } from '../../shared/coding/reading';
import type { DocumentState } from '../../shared/project/diff';
import type { CountedClause, ReadDocument } from '../../shared/project/record';
import { kinship, type Kinship, type Sketched } from '../../shared/policy/likeness';
import type {
  Clause,
  ClauseId,
  DocumentId,
  Facts,
  Links,
  OtherPart,
  PolicyDates,
} from '../../shared/policy/document';
import { withResponsible } from '../../shared/policy/responsible';
import { detailKey, detailsOf, detailStore } from './details';
import { CODING_INSERT, codingOf, codingValues, type CodingRow } from './codingRow';
import type { Project } from './file';
import { revisionRaise } from './history';
import { documentHeads, documentWritten, together } from './standing';

/**
 * Stores a text with its clauses and codings in one transaction; one that had been taken out comes back as read now.
 * `bytes`: the file it came from, kept once however many documents it holds.
 */
export function documentStore(project: Project, read: ReadDocument, bytes: Uint8Array, now: string): void {
  const { db } = project;
  const source = createHash('sha256').update(bytes).digest('hex');
  together(project, () => {
    db.prepare('INSERT OR IGNORE INTO source (sha256, bytes) VALUES (?, ?)').run(source, Buffer.from(bytes));
    db.prepare('DELETE FROM document WHERE id = ?').run(read.id);
    db.prepare(
      `INSERT INTO document (id, position, removed, facts, file_name, part, source, format, encoding, sha256, text,
         uncleaned, cleaning, characters, others, warnings, words, sketch, texts, dates, links)
       VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM document), 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
         ?, ?)`,
    ).run(
      read.id,
      JSON.stringify(read.facts),
      read.fileName,
      read.part,
      source,
      read.format,
      read.encoding,
      read.sha256,
      read.text,
      read.uncleaned === null ? null : JSON.stringify(read.uncleaned),
      JSON.stringify(read.cleaning),
      read.characters,
      JSON.stringify(read.others),
      JSON.stringify(read.warnings),
      Buffer.from(read.words),
      Buffer.from(read.sketch.buffer, read.sketch.byteOffset, read.sketch.byteLength),
      read.texts,
      JSON.stringify(read.dates),
      JSON.stringify(read.links),
    );
    kinStore(project, read);
    const clause = db.prepare('INSERT INTO clause VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
    read.clauses.forEach((c, position) =>
      clause.run(
        read.id,
        c.id,
        position,
        c.label,
        c.kind,
        c.parent,
        c.start,
        c.end,
        c.heading,
        c.leaf ? 1 : 0,
        JSON.stringify(c.states),
        c.unit,
      ),
    );
    const coding = db.prepare(CODING_INSERT);
    for (const c of read.codings) {
      coding.run(...codingValues(read.id, c));
      if (c.detail !== undefined)
        detailStore(project, { document: read.id, clause: c.clause, code: c.code }, c.detail);
    }
    documentWritten(project, read.id);
    revisionRaise(project, now);
  });
}

/** Notes which documents are reprints or versions of the one just stored. */
function kinStore(project: Project, read: ReadDocument): void {
  const kin = kinOf(project, { title: read.facts.title, date: read.facts.date, sketch: read.sketch }).filter(
    ({ id }) => id !== read.id,
  );
  const insert = project.db.prepare('INSERT OR REPLACE INTO kinship VALUES (?, ?, ?, ?)');
  for (const { id, kind, likeness } of kin) insert.run(read.id, id, kind, likeness);
}

/** Documents that are reprints or versions of a text, whether taken out or not, the most alike first. */
export function kinOf(
  project: Project,
  text: Sketched,
): { id: DocumentId; title: string; kind: Kinship; likeness: number }[] {
  return documentSketches(project)
    .flatMap((row) => {
      const kin = kinship(text, row);
      return kin === null ? [] : [{ id: row.id, title: row.title, ...kin }];
    })
    .sort((a, b) => b.likeness - a.likeness);
}

/** Titles, days and sketches of all documents in the project, for telling reprints and versions. */
export function documentSketches(project: Project): readonly (Sketched & { readonly id: DocumentId })[] {
  return documentHeads(project).map(({ id, facts }) => {
    return { id, title: facts.title, date: facts.date, sketch: sketchOf(project, id) };
  });
}

/** As frozen as the texts: read once, a kilobyte each. */
function sketchOf(project: Project, id: DocumentId): Uint32Array {
  const known = sketches.get(project) ?? new Map<DocumentId, Uint32Array>();
  sketches.set(project, known);
  const found = known.get(id);
  if (found !== undefined) return found;
  const blob = project.db
    .prepare<[string], Buffer>('SELECT sketch FROM document WHERE id = ?')
    .pluck()
    .get(id);
  // Copied, because a blob need not lie on a boundary of four bytes.
  const sketch = new Uint32Array(new Uint8Array(blob ?? []).buffer);
  known.set(id, sketch);
  return sketch;
}
const sketches = new WeakMap<Project, Map<DocumentId, Uint32Array>>();

/** The document of this text in the project, whether taken out or not. */
export function documentOfText(project: Project, sha256: string): DocumentState | null {
  const row = project.db
    .prepare<[string], StateRow>('SELECT id, facts, removed FROM document WHERE sha256 = ?')
    .get(sha256);
  return row === undefined ? null : stateOf(row);
}

export function documentStates(project: Project, ids: readonly DocumentId[]): DocumentState[] {
  const read = project.db.prepare<[string], StateRow>('SELECT id, facts, removed FROM document WHERE id = ?');
  return ids.flatMap((id) => {
    const row = read.get(id);
    return row === undefined ? [] : [stateOf(row)];
  });
}

export interface StoredText {
  readonly text: string;
  readonly clauses: readonly CountedClause[];
  readonly others: readonly OtherPart[];
  readonly codings: readonly Coding[];
  readonly dates: PolicyDates;
  readonly links: Links;
}

/** Text, clauses, codings, dates and links of one document; null when it is not in the project. */
export function documentText(project: Project, id: DocumentId): StoredText | null {
  const row = project.db
    .prepare<[string], { text: string; others: string; dates: string; links: string }>(
      'SELECT text, others, dates, links FROM document WHERE id = ?',
    )
    .get(id);
  if (row === undefined) return null;
  const rows = project.db
    .prepare<[string], ClauseRow>('SELECT * FROM clause WHERE document = ? ORDER BY position')
    .all(id)
    .map(clauseOf);
  const clauses = withResponsible(row.text, rows);
  const details = detailsOf(project, id);
  const codings = project.db
    .prepare<[string], CodingRow>(
      'SELECT clause, code, score, status, evidence, probability, given_by FROM coding WHERE document = ?',
    )
    .all(id)
    .map((coding) => {
      const made = codingOf(coding);
      const detail = details.get(detailKey({ document: id, clause: made.clause, code: made.code }));
      return detail === undefined ? made : { ...made, detail };
    });
  return {
    text: row.text,
    clauses,
    others: JSON.parse(row.others) as OtherPart[],
    codings,
    dates: JSON.parse(row.dates) as PolicyDates,
    links: JSON.parse(row.links) as Links,
  };
}

/** A document as the tagger wants it. Throws when it is not in the project. */
export function taggable(project: Project, id: DocumentId): TaggedDocument & { readonly id: DocumentId } {
  const row = project.db
    .prepare<[string], { text: string; facts: string }>('SELECT text, facts FROM document WHERE id = ?')
    .get(id);
  if (row === undefined) throw new Error(`no document ${id}`);
  const clauses = project.db
    .prepare<[string], ClauseRow>('SELECT * FROM clause WHERE document = ? ORDER BY position')
    .all(id)
    // Who is responsible plays no part in tagging.
    .map((clause) => ({ ...clauseOf(clause), responsible: null }));
  return { id, text: row.text, facts: JSON.parse(row.facts) as Facts, clauses };
}

/** Word lengths of every document in the project, for finding near passages. */
export function documentWords(project: Project, id: DocumentId): Uint8Array | null {
  const row = project.db
    .prepare<[string], { words: Buffer }>('SELECT words FROM document WHERE id = ?')
    .get(id);
  return row?.words ?? null;
}

interface StateRow {
  id: string;
  facts: string;
  removed: number;
}
interface ClauseRow {
  id: string;
  label: string;
  kind: string;
  parent: string | null;
  start: number;
  end: number;
  heading: string | null;
  leaf: number;
  states: string;
  unit: string;
}

function stateOf(row: StateRow): DocumentState {
  return { id: row.id as DocumentId, facts: JSON.parse(row.facts) as Facts, removed: row.removed === 1 };
}

/** Who is responsible is not stored: the text says it. */
function clauseOf(row: ClauseRow): Omit<CountedClause, 'responsible'> {
  return {
    id: row.id as ClauseId,
    label: row.label,
    kind: row.kind as Clause['kind'],
    parent: row.parent as ClauseId | null,
    start: row.start,
    end: row.end,
    heading: row.heading,
    leaf: row.leaf === 1,
    states: JSON.parse(row.states) as Clause['states'],
    unit: row.unit as ClauseId,
  };
}
