import {
  mkdirSync,
  mkdtempSync,
  openSync,
  ftruncateSync,
  closeSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { policyFiles } from '../../electron/importers/gather';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gangmu-gather-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Files of the given names below the folder, each holding its own name. */
function put(...names: readonly string[]): void {
  for (const name of names) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), name);
  }
}
const at = (name: string): string => join(folder, name);
const names = (found: Awaited<ReturnType<typeof policyFiles>>): string[] =>
  found.files.map((file) => file.name);

describe('folders', () => {
  test('everything below, in the order of names, named from the folder on; other kinds and hidden entries passed over', async () => {
    put(
      '甲/b.txt',
      '甲/a/c.pdf',
      '甲/a/d.DOCX',
      '甲/图.png',
      '甲/表.json',
      '甲/.hidden.txt',
      '甲/.git/x.txt',
      '甲/~$b.docx',
      '甲/e.html',
    );
    const found = await policyFiles([at('甲')]);
    expect(names(found)).toEqual(['甲/a/c.pdf', '甲/a/d.DOCX', '甲/b.txt', '甲/e.html']);
    expect(found.refused).toEqual([]);
    expect(found.files[2]).toEqual({ path: at('甲/b.txt'), name: '甲/b.txt', bytes: 9 });
  });
  test('policies in formats that cannot be read yet are handed on, to be refused by name', async () => {
    put('甲/a.caj', '甲/b.xls', '甲/c.wps');
    expect(names(await policyFiles([at('甲')]))).toEqual(['甲/a.caj', '甲/b.xls', '甲/c.wps']);
  });
  test('every format that can be read', async () => {
    const read = 'txt md html docx doc rtf odt pdf ofd csv xlsx'.split(' ').map((format) => `甲/a.${format}`);
    put(...read);
    expect(names(await policyFiles([at('甲')])).sort()).toEqual([...read].sort());
  });
  test('a folder without any policy is said', async () => {
    put('甲/图.png', '甲/空/x.zip');
    expect(await policyFiles([at('甲')])).toEqual({
      files: [],
      refused: [{ name: '甲', failure: { key: 'import.folderEmpty' } }],
    });
  });
  test('links that lead round in a circle, to nowhere, and to the same file twice', async () => {
    put('甲/a.txt');
    symlinkSync(at('甲'), at('甲/again'));
    symlinkSync(at('nowhere'), at('甲/gone.txt'));
    symlinkSync(at('甲/self'), at('甲/self'));
    symlinkSync(at('甲/a.txt'), at('甲/z.txt'));
    const found = await policyFiles([at('甲')]);
    expect(names(found)).toEqual(['甲/a.txt']);
    expect(found.refused).toEqual([]);
  });
});

describe('single paths', () => {
  test('a file is taken whatever it is called: its content will tell', async () => {
    put('a.csv', '办法');
    expect(names(await policyFiles([at('a.csv'), at('办法')]))).toEqual(['a.csv', '办法']);
  });
  test('the same file given twice, or inside a folder given too, is taken once', async () => {
    put('甲/a.txt');
    expect(names(await policyFiles([at('甲/a.txt'), at('甲'), at('甲/a.txt')]))).toEqual(['a.txt']);
  });
  test('a path that does not exist is said, the others are kept', async () => {
    put('a.txt');
    const found = await policyFiles([at('没有.txt'), at('a.txt'), at('a.txt/b')]);
    expect(names(found)).toEqual(['a.txt']);
    expect(found.refused).toEqual([
      { name: at('没有.txt'), failure: { key: 'import.missing' } },
      { name: at('a.txt/b'), failure: { key: 'import.missing' } },
    ]);
  });
  test('3 GB, more than could be read, are refused by their size', async () => {
    const file = openSync(at('大.txt'), 'w');
    ftruncateSync(file, 3 * 1024 ** 3);
    closeSync(file);
    expect(await policyFiles([at('大.txt')])).toEqual({
      files: [],
      refused: [
        { name: '大.txt', failure: { key: 'import.tooLarge', values: { megabytes: 3072, limit: 60 } } },
      ],
    });
  });
});
