import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchWorkbench, type Workbench } from './launch';
import { chooses, pictured, root } from './screens';

const texts = join(root, '..', 'shared', 'corpus', 'texts');
const absent = !existsSync(texts);
if (absent) console.log('skipped: ../shared/corpus is not beside this checkout');

describe.skipIf(absent)('the study of 95 real texts', () => {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await launchWorkbench();
    await bench.window.getByText('6 份文件').first().waitFor();
    await chooses(bench.app, [texts]);
    await bench.window.keyboard.press('Control+Shift+O');
    await bench.window.getByRole('button', { name: /^导入 9\d 份$/ }).waitFor({ timeout: 150_000 });
    await bench.window.keyboard.press('Enter');
    await bench.window.getByText('95 份文件').first().waitFor({ timeout: 150_000 });
    await bench.window.keyboard.press('Control+6');
  }, 320_000);
  afterAll(() => bench.close());

  it('counts, tests and opens them', async () => {
    const { window } = bench;
    await window.getByText(/Pearson χ²\(\d+\) = /).waitFor();
    await pictured(window, 'study-corpus-cross');
    await window.getByRole('combobox', { name: '常用表' }).selectOption({ label: '六要素×文件' });
    await window.getByRole('grid', { name: /六要素 × 文件/ }).waitFor();
    await window.getByRole('button', { name: '行列互换' }).click();
    await window.getByRole('grid', { name: /文件 × 六要素/ }).waitFor();
    // Four drafts and repealed texts are left out; head and totals are rows.
    expect(await window.getByRole('grid').getAttribute('aria-rowcount')).toBe('93');
    await pictured(window, 'study-corpus-documents');
    for (const [tab, name, only] of [
      ['注意力与刚性', 'attention', window.getByRole('columnheader', { name: /Gini/ })],
      ['诊断', 'diagnosis', window.getByRole('heading', { name: /顶层设计不完善/ })],
      ['央地', 'alignment', window.locator('.study-place')],
      ['稳健性', 'robustness', window.getByText(/共 \d+ 个结论/)],
    ] as const) {
      await window.getByRole('radio', { name: tab, exact: true }).click();
      await only.first().waitFor();
      await pictured(window, `study-corpus-${name}`);
    }
    await window.getByRole('radio', { name: '诊断', exact: true }).click();
    await window.getByRole('radio', { name: '能力雷达' }).click();
    await window.getByRole('img', { name: '能力八维' }).waitFor();
    await pictured(window, 'study-corpus-radar');
    await window.getByRole('radio', { name: /自述问题/ }).click();
    await window.locator('.study-admitted').waitFor();
    await pictured(window, 'study-corpus-admitted');
  });
});
