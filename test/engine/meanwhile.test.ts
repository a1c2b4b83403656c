import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BOUNDS } from '../../electron/importers/bounds';
import { bed, type Bed } from './bed';

let at: Bed;
let folder: string;
let project: string;
const file = (name: string): string => join(folder, name);

beforeEach(async () => {
  at = bed();
  folder = join(at.folder, 'in');
  project = join(at.folder, '项目.gangmu');
  mkdirSync(folder);
  await at.ask('project.create', { ticket: at.ticket(project) });
  for (const name of ['甲', '乙', '丙', '丁']) {
    writeFileSync(
      file(`${name}.txt`),
      `虚县${name}类数据办法\n第一条　为了规范${name}类数据，制定本办法。\n第二条　本办法自公布之日起施行。\n`,
    );
  }
  await at.ask('import.preview', { tickets: [at.ticket(folder)], task: 1 });
});
afterEach(() => {
  at.close();
});

async function outcomes(task: number): Promise<Record<string, string>> {
  const { results } = await at.ask('import.accept', { task });
  return Object.fromEntries(
    results.map(({ name, outcome, failure }) => [name.replace('in/', ''), failure?.key ?? outcome]),
  );
}

describe('what becomes of files between the look and the import', () => {
  it('refuses each that changed, went away or grew past the bound, and takes the others', async () => {
    appendFileSync(file('甲.txt'), '第三条　另有规定的除外。');
    rmSync(file('乙.txt'));
    truncateSync(file('丙.txt'), BOUNDS.fileBytes + 1);
    expect(await outcomes(2)).toEqual({
      '甲.txt': 'import.changedMeanwhile',
      '乙.txt': 'import.unreadable',
      '丙.txt': 'import.tooLarge',
      '丁.txt': 'warned',
    });
  });

  it.skipIf(process.platform === 'win32')(
    'does not wait for a pipe that has taken the place of a file',
    async () => {
      rmSync(file('甲.txt'));
      execFileSync('mkfifo', [file('甲.txt')]);
      expect(await outcomes(2)).toMatchObject({ '甲.txt': 'import.noFile', '丁.txt': 'warned' });
    },
  );
});

describe('where the disk does not take a text', () => {
  it('says why in words, keeps all of it waiting, and takes it once the disk does', async () => {
    const other = new Database(project);
    other.exec('BEGIN IMMEDIATE');
    const refusedNow = await outcomes(2);
    other.exec('ROLLBACK');
    other.close();
    expect(new Set(Object.values(refusedNow))).toEqual(new Set(['project.inUse']));
    const waiting = await at.ask('import.pending', null);
    expect(waiting?.entries).toHaveLength(4);
    expect(await at.ask('project.summary', null)).toMatchObject({ documents: 0, undo: null });
    expect(new Set(Object.values(await outcomes(3)))).toEqual(new Set(['warned']));
    expect(await at.ask('project.summary', null)).toMatchObject({ documents: 4 });
  });
});
