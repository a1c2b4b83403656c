import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchWorkbench, type Workbench } from './launch';
import { chooses, pictured, root } from './screens';

/** The view whose tab is the current one. */
const viewing = (window: Page, name: string): Promise<void> =>
  window.locator('nav [aria-current="page"]', { hasText: name }).waitFor();

const texts = join(root, '..', 'shared', 'corpus', 'texts');
const absent = !existsSync(texts);
if (absent) console.log('skipped: ../shared/corpus is not beside this checkout');

describe.skipIf(absent)('the 95 real texts in the window', () => {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await launchWorkbench();
    await bench.window.getByText('6 份文件').waitFor();
    await chooses(bench.app, [texts]);
  });
  afterAll(() => bench.close());

  it('can be cancelled while they are read; what was read is offered, and given up without a question', async () => {
    const { window } = bench;
    await window.keyboard.press('Control+Shift+O');
    await window
      .getByText(/^[1-9]\d?\/95$/)
      .first()
      .waitFor();
    await window.getByRole('button', { name: '取消：读取文件' }).click();
    await window.getByText(/读取已取消。这里是已经读出的 \d+ 份/).waitFor();
    const preview = window.getByRole('main', { name: '导入预览' });
    await preview.getByRole('button', { name: '放弃' }).click();
    await preview.waitFor({ state: 'detached' });
  });

  it('are imported as one folder while the window goes on answering', async () => {
    const { window } = bench;
    await window.keyboard.press('Control+Shift+O');
    await window.getByText(/读取 /).first().waitFor();
    // Reading must not be in the way of looking: a view changes while texts come in.
    await window.keyboard.press('Control+1');
    await viewing(window, '文库');
    await window.getByRole('button', { name: /^导入 9\d 份$/ }).waitFor({ timeout: 120_000 });
    await pictured(window, 'corpus-arrivals');
    await window.keyboard.press('Enter');
    await window.getByText('95 份文件').first().waitFor({ timeout: 120_000 });
    await window.keyboard.press('Control+4');
    await pictured(window, 'corpus-coverage');
  });

  it('lead from a coverage cell to its clause', async () => {
    const { window } = bench;
    const cell = window.getByRole('gridcell', { name: /^治理举措，.+：[1-9]/ }).first();
    const name = (await cell.getAttribute('aria-label')) ?? '';
    const title = /，(.+)：/.exec(name)?.[1] ?? '';
    await cell.click();
    const hit = window.getByRole('button', { name: /^在正文中打开/ }).first();
    await hit.waitFor();
    await pictured(window, 'corpus-cell');
    await hit.click();
    await viewing(window, '阅读');
    await window.getByText(title).first().waitFor();
    await pictured(window, 'corpus-reader');
  });

  it('show gaps and library at full length', async () => {
    const { window } = bench;
    await window.keyboard.press('Control+5');
    await window.getByText('地方缺位').first().waitFor();
    await pictured(window, 'corpus-gaps');
    await window.keyboard.press('Control+1');
    await pictured(window, 'corpus-library');
    expect(await window.getByRole('row').count()).toBeGreaterThan(10);
  });
});
