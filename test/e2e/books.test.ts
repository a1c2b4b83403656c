import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriers } from './axe';
import { launchWorkbench, type Workbench } from './launch';
import { chooses, pictured } from './screens';

let bench: Workbench;
let window: Page;
const folder = mkdtempSync(join(tmpdir(), 'gangmu-books-'));

beforeAll(async () => {
  bench = await launchWorkbench();
  window = bench.window;
  await window.getByText('6 份文件').first().waitFor();
});
afterAll(async () => {
  await bench.close();
  rmSync(folder, { recursive: true, force: true });
});

const dialog = (): Locator => window.getByRole('dialog', { name: /编码本$/ });
const item = async (name: string): Promise<void> => {
  await window.getByRole('button', { name: '编码本文件' }).click();
  await window.getByRole('menuitem', { name }).click();
};
/** By the palette, as from any view. */
const command = async (words: string): Promise<void> => {
  await window.keyboard.press('Control+k');
  await window.keyboard.type(words);
  await window
    .getByRole('option', { name: new RegExp(words) })
    .first()
    .waitFor();
  await window.keyboard.press('Enter');
};

describe('another codebook', () => {
  it('shows what it changes, is used, has its families in coverage, and is undone', async () => {
    await command('换用另一编码本');
    await dialog().getByText('改动之前先列出差别', { exact: false }).waitFor();
    await dialog().getByRole('button', { name: '政策工具' }).click();
    await dialog().getByText('新增 19 个编码').waitFor();
    await dialog()
      .getByText(/^移除 \d+ 个编码/)
      .waitFor();
    await pictured(window, 'books-use');
    await window.emulateMedia({ colorScheme: 'dark' });
    await pictured(window, 'books-use-dark');
    expect(await barriers(window, 'dark')).toEqual([]);
    await window.emulateMedia({ colorScheme: 'light' });
    expect(await barriers(window, 'light')).toEqual([]);
    await dialog().getByRole('button', { name: '换用', exact: true }).click();
    await window.getByText('换用编码本“政策工具（供给、环境、需求）”').first().waitFor();
    await window.keyboard.press('Control+4');
    const grid = window.getByRole('grid', { name: '覆盖矩阵' });
    for (const family of ['供给型', '环境型', '需求型']) await grid.getByText(family).first().waitFor();
    await pictured(window, 'books-coverage');
    await window.keyboard.press('Control+z');
    await grid.getByText('治理要素').first().waitFor();
    expect(await grid.getByText('供给型').count()).toBe(0);
  });

  it('is merged from a file, each differing code by choice; a bad file says where and why', async () => {
    await window.keyboard.press('Control+3');
    const out = join(folder, 'own.json');
    await chooses(bench.app, [out]);
    await item('导出编码本：纲目（.json）…');
    await window
      .getByText(/own\.json/)
      .first()
      .waitFor();
    const book = JSON.parse(readFileSync(out, 'utf8')) as { codes: { id: string; definition: string }[] };
    const archive = book.codes.find(({ id }) => id === 'lc.archive');
    if (!archive) throw new Error('no archive');
    archive.definition = '同事写的定义。';
    writeFileSync(out, JSON.stringify(book));
    await item('并入另一编码本的编码…');
    await dialog().getByRole('button', { name: '文件…' }).click();
    await dialog().getByText('1 个编码两本都有', { exact: false }).waitFor();
    const merge = dialog().getByRole('button', { name: '并入', exact: true });
    expect(await merge.isDisabled()).toBe(true);
    await dialog().getByRole('radio', { name: '采用对方' }).click();
    await pictured(window, 'books-merge');
    await merge.click();
    await window
      .getByText(/^并入编码本/)
      .first()
      .waitFor();
    await window.getByRole('option', { name: /^归档/ }).click();
    await window.getByText('同事写的定义。').waitFor();
    const bad = join(folder, '坏表.csv');
    writeFileSync(bad, 'id,zh,strong\r\na.b,甲,数据(\r\n');
    await chooses(bench.app, [bad]);
    await item('换用另一编码本…');
    await dialog().getByRole('button', { name: '文件…' }).click();
    await dialog().getByText('第 2 行 a.b · 强规则第 1 条', { exact: false }).waitFor();
    await dialog().getByText('少了右括号“)”。', { exact: false }).waitFor();
    await pictured(window, 'books-bad');
    await window.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });
});
