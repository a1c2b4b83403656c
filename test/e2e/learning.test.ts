import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchWorkbench, type Workbench } from './launch';
import { pictured } from './screens';

/** Why a tag stands and another does not; what the machine learns from what a person says. */
let bench: Workbench;
let window: Page;

beforeAll(async () => {
  bench = await launchWorkbench();
  window = bench.window;
  await window.getByText('6 份文件').waitFor();
});
afterAll(async () => {
  await bench.close();
});

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await window.keyboard.press(key);
};
const inspector = (): Locator => window.locator('.inspector');
const queue = (): Locator => window.getByRole('listbox', { name: '接下来判断的标注' });
const toJudge = async (): Promise<number> =>
  Number(/待判 (\d+) 个/.exec((await window.locator('.queue-head').textContent()) ?? '')?.[1] ?? -1);

/** Judges what stands first in the queue of a code, one key each. */
async function judges(code: string, key: 'Enter' | 'Backspace', times: number): Promise<void> {
  await press('Control+3');
  await window.locator('.code-tree').getByRole('option', { name: code }).first().click();
  await window.locator('.code-head').getByRole('button', { name: '接下来判断' }).click();
  await queue().getByRole('option').first().waitFor();
  await queue().focus();
  for (let nth = 0; nth < times; nth++) {
    const before = await toJudge();
    await press(key);
    await expect.poll(toJudge).toBe(before - 1);
  }
}

describe('tags that explain themselves and learn', () => {
  it('says what gave a tag, and of another code what was missing', async () => {
    await press('Control+p');
    await window.keyboard.type('云岭省政务数据条例');
    await press('Enter');
    await window.getByRole('region', { name: '正文' }).waitFor();
    await press('n');
    await inspector().locator('.given').first().waitFor();
    expect(await inspector().locator('.given').first().textContent()).toMatch(/规则|模型/);
    expect(await inspector().locator('.given').allTextContents()).toContainEqual(
      expect.stringMatching(/\d+%/),
    );
    await press('y');
    const picker = window.getByRole('dialog', { name: /为什么没有哪个编码/ });
    await picker.waitFor();
    await window.keyboard.type('销毁');
    await press('Enter');
    const why = inspector().getByRole('region', { name: '为什么没有？' });
    await why.getByText('机器没有给').waitFor();
    expect(await why.locator('.findings li').count()).toBeGreaterThan(0);
    await pictured(window, 'why-not');
  });

  it('asks first for what would teach most, and takes a verdict by one key', async () => {
    await judges('共享', 'Enter', 16);
    await judges('基础设施', 'Backspace', 16);
    await pictured(window, 'judge-next');
  });

  it('learns, marks what came of it, and is undone in one step', async () => {
    await press('Control+Shift+l');
    const table = window.getByRole('table', { name: '编码质量' });
    await table.waitFor();
    await table.getByRole('button').first().click();
    await inspector().locator('.hit').first().waitFor();
    await pictured(window, 'quality');
    const own = window.getByText('规则＋本项目模型');
    await window.getByRole('button', { name: '从判断重新学习' }).click();
    await own.waitFor();
    await pictured(window, 'learnt');
    await press('Control+z');
    await own.waitFor({ state: 'detached' });
    await press('Control+Shift+z');
    await own.waitFor();
  });
});
