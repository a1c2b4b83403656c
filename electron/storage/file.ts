import { constants, copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import Database from 'better-sqlite3';
import type { Codebook } from '../../shared/coding/codebook';
import type { Message } from '../../shared/wording/say';
import { migrate } from './migrate';
import { APPLICATION_ID, SCHEMA, SCHEMA_VERSION } from './schema';

/** An open project file. Every edit is one committed transaction: there is nothing to save and nothing to lose. */
export interface Project {
  readonly path: string;
  readonly db: Database.Database;
}

/** `note`: what a person should know of a project that was opened. */
export type Opened =
  | { readonly ok: true; readonly project: Project; readonly note: Message | null }
  | { readonly ok: false; readonly failure: Message };

/**
 * A new, empty project at `path`. A file that stands there already is kept beside it as `….previous.gangmu`.
 * The name shown is the file's without its ending.
 */
export function projectCreate(
  path: string,
  about: { codebook: Codebook; sample: boolean; name?: string },
): Opened {
  return guarded(path, () => {
    if (existsSync(path)) renameSync(path, path.replace(/(\.gangmu)?$/, '.previous.gangmu'));
    rmSync(`${path}-journal`, { force: true });
    const db = connected(path);
    db.exec(SCHEMA);
    db.prepare('INSERT INTO project (only, name, sample, codebook) VALUES (1, ?, ?, ?)').run(
      about.name ?? projectName(path),
      about.sample ? 1 : 0,
      JSON.stringify(about.codebook),
    );
    return { ok: true, project: { path, db }, note: null };
  });
}

/**
 * An existing project. Refused with a reason: no such file, not ours, made by a newer version, in use, damaged. One of
 * an older version is brought up to this one, and a copy of it as it was stays beside it as `….v1.gangmu`.
 */
export function projectOpen(path: string): Opened {
  const name = basename(path);
  if (!existsSync(path)) return { ok: false, failure: { key: 'project.missing', values: { name } } };
  return guarded(path, () => {
    const db = connected(path);
    const id = db.pragma('application_id', { simple: true });
    const version = Number(db.pragma('user_version', { simple: true }));
    const refused = (key: 'project.foreign' | 'project.newer'): Opened => {
      db.close();
      return { ok: false, failure: { key, values: { name, version } } };
    };
    if (id !== APPLICATION_ID) return refused('project.foreign');
    if (version > SCHEMA_VERSION) return refused('project.newer');
    if (version === SCHEMA_VERSION) return { ok: true, project: { path, db }, note: null };
    // Copied while nobody has it open: closing another handle on it would give up the database's own locks.
    db.close();
    const kept = copyKept(path, version);
    const values = { name, kept: basename(kept) };
    return { ok: true, project: { path, db: migrated(path) }, note: { key: 'project.migrated', values } };
  });
}

/** The file as it was, under a name that is free. */
function copyKept(path: string, version: number): string {
  const stem = path.replace(/(\.gangmu)?$/, `.v${String(version)}`);
  let kept = `${stem}.gangmu`;
  for (let n = 2; existsSync(kept); n += 1) kept = `${stem}-${String(n)}.gangmu`;
  copyFileSync(path, kept, constants.COPYFILE_EXCL);
  return kept;
}

function migrated(path: string): Database.Database {
  const db = connected(path);
  try {
    migrate(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

export function projectClose(project: Project): void {
  project.db.close();
}

/** A compact, complete copy at `path`; what stood there is replaced, because the dialog has asked. */
export function projectCopy(project: Project, path: string): void {
  rmSync(path, { force: true });
  project.db.prepare('VACUUM INTO ?').run(path);
}

export function projectName(path: string): string {
  return basename(path).replace(/\.gangmu$/, '') || basename(path);
}

function connected(path: string): Database.Database {
  const db = new Database(path, { timeout: 2000 });
  try {
    // A rollback journal, not WAL: projects live in synced folders, where two more files would go astray.
    db.pragma('journal_mode = DELETE');
    db.pragma('foreign_keys = ON');
    // 32 MiB: a thousand texts are five times as much, and what is asked again and again is a part of them.
    db.pragma('cache_size = -32768');
    db.pragma('trusted_schema = OFF');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

const FAILURES = {
  SQLITE_NOTADB: 'project.foreign',
  SQLITE_CORRUPT: 'project.damaged',
  SQLITE_BUSY: 'project.inUse',
  SQLITE_LOCKED: 'project.inUse',
  SQLITE_READONLY: 'project.readOnly',
  SQLITE_CANTOPEN: 'project.cannotOpen',
  EACCES: 'project.readOnly',
  EROFS: 'project.readOnly',
  SQLITE_FULL: 'project.noSpace',
  ENOSPC: 'project.noSpace',
} as const;

/** What the disk refuses is a message; anything else is a bug and is thrown on. */
function guarded(path: string, work: () => Opened): Opened {
  try {
    return work();
  } catch (error) {
    const failure = diskRefusal(error, basename(path));
    if (failure === null) throw error;
    return { ok: false, failure };
  }
}

/** What to say where the disk refuses the project `name`; null: the error is a bug. */
export function diskRefusal(error: unknown, name: string): Message | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = Object.entries(FAILURES).find(([start]) => code.startsWith(start));
  const missing = error instanceof TypeError && error.message.includes('directory does not exist');
  const key = known?.[1] ?? (missing ? 'project.cannotOpen' : null);
  return key === null ? null : { key, values: { name } };
}
