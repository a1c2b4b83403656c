import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchWorkbench, type Workbench } from './launch';
import { chooses, pictured } from './screens';

let bench: Workbench;
let window: Page;
const folder = mkdtempSync(join(tmpdir(), 'gangmu-study-'));

beforeAll(async () => {
  bench = await launchWorkbench();
  window = bench.window;
  await window.getByText('6 份文件').first().waitFor();
  await window.keyboard.press('Control+6');
});
afterAll(async () => {
  await bench.close();
  rmSync(folder, { recursive: true, force: true });
});

const inspector = (): ReturnType<Page['locator']> => window.locator('aside').last();
const tab = (name: string): Promise<void> => window.getByRole('radio', { name, exact: true }).click();
const choose = (label: string, option: string): Promise<unknown> =>
  window.getByRole('combobox', { name: label, exact: true }).selectOption({ label: option });

describe('the cross table', () => {
  it('shows component × stage with its blanks, totals and its test in words', async () => {
    await window.getByRole('grid', { name: /九组件|组件/ }).waitFor();
    expect(await window.getByRole('gridcell', { name: /：空$/ }).count()).toBeGreaterThan(0);
    await window.getByText(/Pearson χ²\(\d+\) = /).waitFor();
    await window.getByText(/Monte Carlo 检验为准（固定边际，2000 次，随机种子 \d+）/).waitFor();
    await pictured(window, 'study-cross');
  });

  it('leads from a cell to its clauses, as many units as the cell says', async () => {
    const cell = window.getByRole('gridcell', { name: /，共享\/交换：[1-9]/ }).first();
    const count = /：(\d+)$/.exec((await cell.getAttribute('aria-label')) ?? '')?.[1] ?? '';
    await cell.click();
    await inspector()
      .getByText(new RegExp(`^${count} 个单元，`))
      .waitFor();
    expect(await inspector().locator('mark').count()).toBeGreaterThan(0);
    await pictured(window, 'study-cell');
  });

  it('moves by arrows, sorts by s, pins by p, opens a head by Enter', async () => {
    const first = (): Promise<string | null> =>
      window.locator('.study-name button').first().getAttribute('title');
    await window
      .getByRole('gridcell', { name: /，归档：/ })
      .first()
      .click();
    await window.keyboard.press('ArrowDown');
    const before = await first();
    await window.keyboard.press('s');
    await window.locator('[aria-sort="descending"]').waitFor();
    await window.keyboard.press('p');
    await window.locator('[data-pinned="true"]').waitFor();
    expect(await first()).not.toBe(before);
    await pictured(window, 'study-sorted');
    await window.keyboard.press('Home');
    await window.keyboard.press('ArrowLeft');
    await window.keyboard.press('Enter');
    await inspector().getByRole('heading', { name: / × / }).waitFor();
    await window.getByRole('button', { name: '恢复原序' }).click();
  });

  it('takes any sides and measures', async () => {
    await choose('常用表', '九组件×地区');
    await window.getByRole('grid', { name: / × 地区/ }).waitFor();
    await choose('度量', '调整后残差');
    await window.locator('[data-residual]').first().waitFor();
    await pictured(window, 'study-residuals');
    await choose('行', '文件');
    await choose('列', '六要素');
    await choose('度量', '行百分比');
    await window
      .getByRole('gridcell', { name: /合计：100\.0%/ })
      .first()
      .waitFor();
    await pictured(window, 'study-documents');
  });

  it('goes into a file by the command for exports', async () => {
    const path = join(folder, 'cross.csv');
    await chooses(bench.app, [path]);
    await window.keyboard.press('Control+e');
    await window.getByText(/已导出 cross\.csv/).waitFor();
    expect(readFileSync(path, 'utf8')).toContain('云岭省政务数据条例');
  });
});

describe('the other analyses', () => {
  it('attention, life cycle and rigidity', async () => {
    await tab('注意力与刚性');
    await window.getByRole('columnheader', { name: /Gini/ }).waitFor();
    await pictured(window, 'study-attention');
    await tab('生命周期');
    await window.getByRole('grid', { name: '生命周期前中后' }).waitFor();
    await pictured(window, 'study-lifecycle');
    await tab('刚性');
    await window.getByRole('columnheader', { name: /刚性率/ }).waitFor();
    await pictured(window, 'study-rigidity');
  });

  it('diagnoses, each part with its clauses; the radar; admitted problems apart', async () => {
    await tab('诊断');
    await window.getByRole('heading', { name: /顶层设计不完善/ }).waitFor();
    const part = window.getByRole('button', { name: /^归档：\d+ 个单元$/ }).first();
    const units = /(\d+)/.exec((await part.textContent()) ?? '')?.[1] ?? '';
    await part.click();
    await inspector()
      .getByText(new RegExp(`^${units} 个单元，`))
      .waitFor();
    await pictured(window, 'study-diagnosis');
    await tab('能力雷达');
    await window.getByRole('img', { name: '能力八维' }).waitFor();
    await pictured(window, 'study-radar');
    await tab('总表');
    await window
      .getByRole('columnheader', { name: /环节完整性/ })
      .first()
      .waitFor();
    await pictured(window, 'study-overview');
    await tab('自述问题');
    await window
      .getByText(/承认的问题|没有“存在/)
      .first()
      .waitFor();
    await pictured(window, 'study-admitted');
  });

  it('nation and places: 31 provinces without a text hatched, three lists with their clauses', async () => {
    await tab('央地');
    await window.locator('.study-place').first().waitFor();
    expect(await window.locator('.study-place[data-none="true"]').count()).toBe(31);
    await window.getByRole('button', { name: /^东澜：1 份文件/ }).click();
    const missing = window.getByRole('region', { name: /国家有、东澜未检出/ });
    await missing.getByRole('button').first().click();
    await inspector()
      .getByRole('heading', { name: / × 国家$/ })
      .waitFor();
    await pictured(window, 'study-alignment');
    await tab('份额表');
    await window
      .getByRole('columnheader', { name: /份额差/ })
      .first()
      .waitFor();
    await pictured(window, 'study-pair');
  });

  it('robustness and the second yardstick', async () => {
    await tab('稳健性');
    await window.getByText(/共 \d+ 个结论/).waitFor();
    await pictured(window, 'study-robustness');
    await tab('第二标尺');
    await window.getByText(/三层框架（黄如花/).waitFor();
    await pictured(window, 'study-yardstick');
  });

  it('in English and in the dark', async () => {
    await window.getByRole('button', { name: /English/ }).click();
    await window.emulateMedia({ colorScheme: 'dark' });
    await pictured(window, 'study-yardstick-en-dark');
    for (const [name, picture] of [
      ['Cross table', 'cross'],
      ['Attention and rigidity', 'attention'],
      ['Diagnoses', 'diagnosis'],
      ['Nation and places', 'alignment'],
    ] as const) {
      await tab(name);
      await window.locator('.study-bar').first().waitFor();
      await pictured(window, `study-${picture}-en-dark`);
    }
  });
});
