import type { Drawable, CoderId, CodingSample, SampleId } from '../../shared/agreement/sample';
import type { CodeId } from '../../shared/coding/codebook';
import type { ClauseId, DocumentId } from '../../shared/policy/document';
import type {
  CoderState,
  Diff,
  Judgement,
  LayerState,
  SampleState,
  SettledState,
} from '../../shared/project/diff';
import type { Project } from './file';

/** People who code, their samples and layers, and where they agreed. */

export function coderStates(project: Project): readonly { readonly id: CoderId; readonly name: string }[] {
  return project.db
    .prepare<[], { id: CoderId; name: string }>('SELECT id, name FROM coder ORDER BY name, id')
    .all();
}

export function coderState(project: Project, id: CoderId): CoderState {
  const name = project.db.prepare<[string], string>('SELECT name FROM coder WHERE id = ?').pluck().get(id);
  return { id, name: name ?? null };
}

/** In the order in which they were drawn, here or elsewhere. */
export function codingSamples(project: Project): readonly CodingSample[] {
  return project.db
    .prepare<[], string>("SELECT sample FROM coding_sample ORDER BY json_extract(sample, '$.drawn'), id")
    .pluck()
    .all()
    .map((sample) => JSON.parse(sample) as CodingSample);
}

export function sampleState(project: Project, id: SampleId): SampleState {
  const sample = project.db
    .prepare<[string], string>('SELECT sample FROM coding_sample WHERE id = ?')
    .pluck()
    .get(id);
  return { id, sample: sample === undefined ? null : (JSON.parse(sample) as CodingSample) };
}

/** What one person says of one clause; null: never touched. */
export function layerState(
  project: Project,
  at: { readonly coder: CoderId; readonly document: DocumentId; readonly clause: ClauseId },
): LayerState {
  const { coder, document, clause } = at;
  const row = project.db
    .prepare<[string, string, string], LayerRow>(
      'SELECT * FROM layer WHERE coder = ? AND document = ? AND clause = ?',
    )
    .get(coder, document, clause);
  return { coder, document, clause, judgement: row === undefined ? null : judgementOf(row) };
}

/** Everything one person said. */
export function layerOf(
  project: Project,
  coder: CoderId,
): readonly (LayerState & { readonly judgement: Judgement })[] {
  return project.db
    .prepare<[string], LayerRow>('SELECT * FROM layer WHERE coder = ? ORDER BY document, clause')
    .all(coder)
    .map((row) => ({ coder, document: row.document, clause: row.clause, judgement: judgementOf(row) }));
}

export function settledState(
  project: Project,
  { document, clause }: { readonly document: DocumentId; readonly clause: ClauseId },
): SettledState {
  const row = project.db
    .prepare<[string, string], number>('SELECT 1 FROM settled WHERE document = ? AND clause = ?')
    .pluck()
    .get(document, clause);
  return { document, clause, settled: row !== undefined };
}

export function settledClauses(
  project: Project,
): readonly { readonly document: DocumentId; readonly clause: ClauseId }[] {
  return project.db
    .prepare<[], { document: DocumentId; clause: ClauseId }>('SELECT document, clause FROM settled')
    .all();
}

/**
 * What the machine alone says of every leaf clause of a document, whatever people made of it: its counted codes. An
 * accepted coding with neither evidence nor giver was put by a person, and evidence of another program’s coder is no rule’s.
 */
export function machineLayer(project: Project, document: DocumentId): Map<ClauseId, Set<CodeId>> {
  return layerWhere(
    project,
    document,
    `k.score >= 2 AND CASE k.evidence WHEN '[]' THEN k.given_by IS NOT NULL OR k.status <> 'accepted' ELSE EXISTS (
       SELECT 1 FROM json_each(k.evidence) e WHERE json_extract(e.value, '$.rule') NOT LIKE 'import/%') END`,
    '1',
  );
}

/** What people agreed on: the counted codes of the clauses that somebody judged or settled; other clauses are missing. */
export function agreedLayer(project: Project, document: DocumentId): Map<ClauseId, Set<CodeId>> {
  return layerWhere(
    project,
    document,
    `k.status IN ('suggested', 'accepted')`,
    `(EXISTS (SELECT 1 FROM coding j WHERE j.document = c.document AND j.clause = c.id
         AND j.status IN ('accepted', 'rejected'))
      OR EXISTS (SELECT 1 FROM settled s WHERE s.document = c.document AND s.clause = c.id))`,
  );
}

/** `codes`, `clauses`: SQL of our own. */
function layerWhere(
  project: Project,
  document: DocumentId,
  codes: string,
  clauses: string,
): Map<ClauseId, Set<CodeId>> {
  const rows = project.db
    .prepare<[string], { clause: ClauseId; code: CodeId | null }>(
      `SELECT c.id AS clause, k.code FROM clause c
       LEFT JOIN coding k ON k.document = c.document AND k.clause = c.id AND ${codes}
       WHERE c.document = ? AND c.leaf = 1 AND ${clauses} ORDER BY c.position`,
    )
    .all(document);
  const layer = new Map<ClauseId, Set<CodeId>>();
  for (const { clause, code } of rows) {
    const own = layer.get(clause) ?? new Set<CodeId>();
    if (code !== null) own.add(code);
    layer.set(clause, own);
  }
  return layer;
}

/** Leaf clauses of a document with the codes that nobody rejected, in the order of the text. */
export function drawableClauses(project: Project, document: DocumentId): Omit<Drawable, 'stratum'>[] {
  return [...layerWhere(project, document, `k.status <> 'rejected'`, '1')].map(([clause, codes]) => ({
    document,
    clause,
    codes: [...codes],
  }));
}

/** The part of a diff that concerns coders; call within a transaction. */
export function codersStore(project: Project, diff: Diff): void {
  const { db } = project;
  const named = db.prepare('INSERT OR REPLACE INTO coder (id, name) VALUES (?, ?)');
  const gone = db.prepare('DELETE FROM coder WHERE id = ?');
  for (const { to } of diff.coders) {
    if (to.name === null) gone.run(to.id);
    else named.run(to.id, to.name);
  }
  const drawn = db.prepare(
    'INSERT INTO coding_sample (id, sample) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET sample = excluded.sample',
  );
  const discarded = db.prepare('DELETE FROM coding_sample WHERE id = ?');
  for (const { to } of diff.samples) {
    if (to.sample === null) discarded.run(to.id);
    else drawn.run(to.id, JSON.stringify(to.sample));
  }
  const said = db.prepare('INSERT OR REPLACE INTO layer VALUES (?, ?, ?, ?, ?, ?)');
  const unsaid = db.prepare('DELETE FROM layer WHERE coder = ? AND document = ? AND clause = ?');
  for (const { to } of diff.layers) {
    const { coder, document, clause, judgement } = to;
    if (judgement === null) unsaid.run(coder, document, clause);
    else {
      const { codes, note, done } = judgement;
      said.run(coder, document, clause, JSON.stringify(codes), note, done ? 1 : 0);
    }
  }
  const settled = db.prepare('INSERT OR IGNORE INTO settled VALUES (?, ?)');
  const opened = db.prepare('DELETE FROM settled WHERE document = ? AND clause = ?');
  for (const { to } of diff.settled) (to.settled ? settled : opened).run(to.document, to.clause);
}

interface LayerRow {
  readonly document: DocumentId;
  readonly clause: ClauseId;
  readonly codes: string;
  readonly note: string;
  readonly done: number;
}

function judgementOf({ codes, note, done }: LayerRow): Judgement {
  return { codes: JSON.parse(codes) as CodeId[], note, done: done === 1 };
}
