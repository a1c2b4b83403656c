import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchWorkbench, type Workbench } from './launch';
import { docxBytes, p, pdfBytes, utf8 } from '../importers/make';
import { chooses, pictured, root } from './screens';

let bench: Workbench;
let window: Page;
const folder = mkdtempSync(join(tmpdir(), 'gangmu-e2e-'));

beforeAll(async () => {
  bench = await launchWorkbench();
  window = bench.window;
  await window.getByText('6 份文件').waitFor();
});
afterAll(async () => {
  await bench.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The view whose tab is the current one. */
const viewing = (name: string): Promise<void> =>
  window.locator('nav [aria-current="page"]', { hasText: name }).waitFor();

const inspector = (): ReturnType<Page['locator']> => window.locator('aside').last();

describe('the first start', () => {
  it('opens the invented sample on coverage, holes and all', async () => {
    await window.getByText('示例项目（虚构文本）').waitFor();
    await window.getByRole('grid', { name: '覆盖矩阵' }).waitFor();
    expect(await window.getByRole('gridcell', { name: /未检出$/ }).count()).toBeGreaterThan(0);
    await pictured(window, 'coverage');
    copyFileSync(join(root, 'test', 'results', 'screens', 'coverage.png'), join(root, 'test', 'window.png'));
  });

  it('leads from a filled cell to its clauses and on to the place in the text', async () => {
    await window.getByRole('gridcell', { name: /^治理评价，全国政务信息资源治理条例.*：\d/ }).click();
    const hit = inspector()
      .getByRole('button', { name: /^在正文中打开 第/ })
      .first();
    await hit.waitFor();
    expect(await inspector().locator('mark').count()).toBeGreaterThan(0);
    await pictured(window, 'cell');
    const label = ((await hit.locator('b').textContent()) ?? '').replace(/第[^条]*款.*/, '');
    await hit.click();
    await viewing('阅读');
    await window.locator('[aria-current="true"]', { hasText: label }).first().waitFor();
    await pictured(window, 'reader');
  });

  it('says of a hole what was searched, and shows the nearest passages', async () => {
    await window.keyboard.press('Control+4');
    const hole = window.getByRole('gridcell', { name: /^治理评价，东澜.*未检出$/ });
    await hole.click();
    await inspector()
      .getByText(/查过|检索/)
      .first()
      .waitFor();
    await inspector()
      .getByRole('button', { name: /^在正文中打开/ })
      .first()
      .waitFor();
    await pictured(window, 'hole');
  });
});

describe('gaps', () => {
  it('list what a province does not take up, with evidence from the side that provides', async () => {
    await window.keyboard.press('Control+5');
    await window.getByText('地方缺位').first().waitFor();
    await window.getByText('归档', { exact: true }).first().click();
    await inspector()
      .getByRole('button', { name: /^在正文中打开/ })
      .first()
      .waitFor();
    await pictured(window, 'gaps');
  });

  it('show the empty cells of component × stage', async () => {
    await window
      .getByRole('radio', { name: /组件 × 阶段/ })
      .or(window.getByText('组件 × 阶段'))
      .first()
      .click();
    await window.getByRole('grid').first().waitFor();
    await pictured(window, 'stages');
  });
});

describe('the other views', () => {
  it('library and codebook stand, in Chinese and in English, light and dark', async () => {
    await window.keyboard.press('Control+1');
    await window.getByText('云岭省政务数据条例').first().waitFor();
    await pictured(window, 'library');
    await window.keyboard.press('Control+3');
    await window.getByText('归档').first().waitFor();
    await pictured(window, 'codebook');
    await window.getByRole('button', { name: /English/ }).click();
    await window.keyboard.press('Control+4');
    await window.getByRole('grid', { name: 'Coverage matrix' }).waitFor();
    await pictured(window, 'coverage-en');
    await window.emulateMedia({ colorScheme: 'dark' });
    await pictured(window, 'coverage-dark');
    await window.keyboard.press('Control+2');
    await viewing('Reader');
    await pictured(window, 'reader-dark');
    await window.emulateMedia({ colorScheme: 'light' });
    await window.getByRole('button', { name: /中文|Chinese/ }).click();
    await viewing('阅读');
  });
});

describe('exports', () => {
  it.each([
    ['PNG', 'figure.png', (bytes: Buffer) => bytes.subarray(1, 4).toString() === 'PNG'],
    ['SVG', 'figure.svg', (bytes: Buffer) => bytes.toString().includes('>归档<')],
    ['CSV', 'table.csv', (bytes: Buffer) => bytes.subarray(0, 3).toString('hex') === 'efbbbf'],
  ] as const)('%s is written where the person chose', async (item, name, right) => {
    const path = join(folder, name);
    await window.keyboard.press('Control+4');
    await chooses(bench.app, [path]);
    await window.getByRole('button', { name: /导出/ }).click();
    await window
      .getByRole('menuitem', { name: new RegExp(item) })
      .first()
      .click();
    await expect.poll(() => existsSync(path), { timeout: 15_000 }).toBe(true);
    expect(right(readFileSync(path))).toBe(true);
  });
});

describe('one’s own files', () => {
  it('of every kind are read inside Electron as outside it', async () => {
    const files = {
      'a.pdf': pdfBytes([
        [
          ['第一条 甲市政务数据应当归档。', 72, 700],
          ['第二条 本办法自公布之日起施行。', 72, 680],
        ],
      ]),
      'b.docx': docxBytes(p('乙市数据办法') + p('第一条 乙市数据应当共享。')),
      'c.html': utf8('<p>丙市数据办法</p><p>第一条 丙市数据应当开放。</p>'),
      'd.md': utf8('# 丁市数据办法\n\n第一条 丁市数据应当销毁。\n'),
    };
    const paths = Object.entries(files).map(([name, bytes]) => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    });
    await chooses(bench.app, paths);
    await window.keyboard.press('Control+i');
    // The page opens with the keyboard on its button: Enter alone is enough.
    await window.getByRole('button', { name: '导入 4 份' }).waitFor();
    await window.keyboard.press('Enter');
    await window.getByText('4 份文件').first().waitFor();
    await window.getByRole('row', { name: /乙市数据办法/ }).waitFor();
  });

  it('begin a project of their own; what is refused is named with its cure', async () => {
    const good = join(folder, '白沙市数据办法.txt');
    writeFileSync(
      good,
      '白沙市数据管理办法\n第一条 市数据主管部门应当编制公共数据目录。\n第二条 数据应当及时归档。\n',
    );
    writeFileSync(join(folder, '空.txt'), '');
    await chooses(bench.app, [good, join(folder, '空.txt')]);
    await window.keyboard.press('Control+i');
    await window.getByRole('button', { name: '导入 1 份' }).waitFor();
    await window
      .getByText(/文件是空的/)
      .first()
      .waitFor();
    await pictured(window, 'import-own');
    await window.keyboard.press('Enter');
    await window.getByText('5 份文件').first().waitFor();
    await pictured(window, 'import-report');
  });
});
