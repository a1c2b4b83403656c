import type { Database } from 'better-sqlite3';
import type { ClauseId, Links } from '../../shared/policy/document';
import { policyDocument } from '../../shared/policy/parse';
import { CODERS, DETAILED, JUDGED, MACHINE, SCHEMA_VERSION } from './schema';

/**
 * Brings an older project up to this version in one transaction: done whole, or the file stays as it was. Gives what
 * the version after it lacks, step by step.
 */
export function migrate(db: Database): void {
  db.transaction(() => {
    const version = Number(db.pragma('user_version', { simple: true }));
    for (const step of STEPS.slice(version - 1)) step(db);
    db.pragma(`user_version = ${String(SCHEMA_VERSION)}`);
  }).immediate();
}

/** STEPS[0] leads from version 1 to 2, and so on. */
const STEPS: readonly ((db: Database) => void)[] = [
  (db) => {
    datesAndLinks(db);
    db.exec(JUDGED);
  },
  (db) => {
    db.exec(DETAILED);
    db.exec(MACHINE);
    db.exec(CODERS);
  },
];

/** The days and documents a text names were not kept: its stored text is read again for them, nothing else changes. */
function datesAndLinks(db: Database): void {
  db.exec(`ALTER TABLE document ADD COLUMN dates TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(dates));
           ALTER TABLE document ADD COLUMN links TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(links));`);
  const texts = db.prepare<[string], { text: string; file_name: string }>(
    'SELECT text, file_name FROM document WHERE id = ?',
  );
  const update = db.prepare('UPDATE document SET dates = ?, links = ? WHERE id = ?');
  for (const { id } of db.prepare<[], { id: string }>('SELECT id FROM document').all()) {
    const stored = texts.get(id);
    if (stored === undefined) continue;
    const { dates, links } = policyDocument(stored.text, { fileName: stored.file_name, catalogue: [] });
    update.run(JSON.stringify(dates), JSON.stringify(amongClauses(links, clauseIds(db, id))), id);
  }
}

function clauseIds(db: Database, document: string): ReadonlySet<string> {
  const rows = db.prepare<[string], { id: string }>('SELECT id FROM clause WHERE document = ?').all(document);
  return new Set(rows.map(({ id }) => id));
}

/** The clauses are those of the former reading: a reference to one that it did not find leads nowhere. */
function amongClauses(links: Links, known: ReadonlySet<string>): Links {
  const kept = (id: ClauseId | null): ClauseId | null => (id !== null && known.has(id) ? id : null);
  return {
    ...links,
    references: links.references
      .filter(({ from }) => known.has(from))
      .map((reference) => ({ ...reference, to: kept(reference.to) })),
  };
}
