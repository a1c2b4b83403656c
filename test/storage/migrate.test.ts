import Database from 'better-sqlite3';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { documentText } from '../../electron/storage/documents';
import { projectClose, projectOpen } from '../../electron/storage/file';
import { documentRows } from '../../electron/storage/reports';
import type { Bed } from '../engine/bed';
import { versionOne, type VersionOne } from './versionOne';

let open: Bed | null = null;
afterEach(() => {
  open?.close();
  open = null;
});

async function laid(): Promise<VersionOne> {
  const made = await versionOne();
  open = made.at;
  return made;
}

/** What gave a coding and how likely it is was not kept before version 3. */
function withoutOrigin(text: ReturnType<typeof documentText>): ReturnType<typeof documentText> {
  if (text === null) return null;
  expect(text.codings.every(({ by }) => by !== undefined)).toBe(true);
  const codings = text.codings.map(({ by: _by, probability: _probability, ...coding }) => coding);
  return { ...text, codings };
}

describe('a project of version 1', () => {
  it('opens with the days and links of every text, all else as it was', async () => {
    const { path, now } = await laid();
    const [older, newer] = [projectOpen(path), projectOpen(now)];
    if (!older.ok || !newer.ok) throw new Error('not opened');
    expect(newer.note).toBeNull();
    const rows = documentRows(older.project);
    expect(rows).toHaveLength(6);
    expect(rows).toEqual(documentRows(newer.project));
    for (const { id } of rows) {
      expect(documentText(older.project, id)).toEqual(withoutOrigin(documentText(newer.project, id)));
    }
    const named = rows.flatMap(({ id }) => documentText(older.project, id)?.links.citations ?? []);
    expect(named.length).toBeGreaterThan(0);
    projectClose(older.project);
    projectClose(newer.project);
  });

  it('has every table, column and index a new project has', async () => {
    const { path, now } = await laid();
    const [older, newer] = [path, now].map((file) => {
      const opened = projectOpen(file);
      if (!opened.ok) throw new Error('not opened');
      projectClose(opened.project);
      const db = new Database(file, { readonly: true });
      const rows = db
        .prepare(
          `SELECT s.type, s.name, c.name AS column FROM sqlite_schema s LEFT JOIN pragma_table_info(s.name) c
           ORDER BY s.type, s.name, c.name`,
        )
        .all();
      db.close();
      return rows;
    });
    expect(newer?.length).toBeGreaterThan(30);
    expect(older).toEqual(newer);
  });

  it('is kept beside it byte for byte, and the window is told where', async () => {
    const { at, path } = await laid();
    const before = readFileSync(path);
    await at.ask('project.open', { ticket: at.ticket(path) });
    expect(at.news).toContainEqual({
      news: 'notice',
      message: {
        key: 'project.migrated',
        values: { name: '旧项目.gangmu', kept: '旧项目.v1.gangmu' },
      },
    });
    expect(readFileSync(join(at.folder, '旧项目.v1.gangmu')).equals(before)).toBe(true);
    // Opened again it is of this version: nothing more is kept or told.
    at.restart();
    await at.ask('project.open', { ticket: at.ticket(path) });
    expect(at.news.filter(({ news }) => news === 'notice')).toHaveLength(1);
    expect(readdirSync(at.folder).filter((name) => name.includes('.v1'))).toEqual(['旧项目.v1.gangmu']);
  });

  it('stays as it was when the migration fails, and no earlier copy is written over', async () => {
    const { path } = await laid();
    const db = new Database(path);
    // A column of this name already there stops the migration half way.
    db.exec(`ALTER TABLE document ADD COLUMN links TEXT`);
    db.close();
    const before = readFileSync(path);
    expect(() => projectOpen(path)).toThrow(/duplicate column/);
    expect(() => projectOpen(path)).toThrow(/duplicate column/);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(existsSync(path.replace('.gangmu', '.v1-2.gangmu'))).toBe(true);
  });
});
