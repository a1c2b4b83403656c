import Database from 'better-sqlite3';
import { join } from 'node:path';
import { bed, samples, type Bed } from '../engine/bed';
import { SCHEMA_ONE } from './schemaOne';

export interface VersionOne {
  readonly at: Bed;
  /** The file of version 1. */
  readonly path: string;
  /** The same project as this version makes it. */
  readonly now: string;
}

/** A file of version 1 with the sample texts: its tables, filled with what the texts had then. */
export async function versionOne(): Promise<VersionOne> {
  const at = bed();
  const now = join(at.folder, '现在.gangmu');
  await at.ask('project.create', { ticket: at.ticket(now) });
  await at.ask('import.run', { tickets: [at.ticket(samples)], task: 1 });
  const path = join(at.folder, '旧项目.gangmu');
  const db = new Database(path);
  db.exec(SCHEMA_ONE);
  db.prepare('ATTACH ? AS now').run(now);
  db.pragma('foreign_keys = OFF');
  for (const table of ['project', 'source', 'document', 'kinship', 'clause', 'coding', 'history']) {
    const columns = db
      .prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)')
      .all(table)
      .map(({ name }) => `"${name}"`)
      .join(', ');
    db.exec(`INSERT INTO main.${table} (${columns}) SELECT ${columns} FROM now.${table}`);
  }
  db.close();
  return { at, path, now };
}
