import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchWorkbench, type Workbench } from './launch';
import { pictured } from './screens';

/** Words coded by hand, and what a person says of a coding. */
let bench: Workbench;
let window: Page;

beforeAll(async () => {
  bench = await launchWorkbench();
  window = bench.window;
  await window.getByText('6 份文件').waitFor();
});
afterAll(() => bench.close());

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await window.keyboard.press(key);
};
const current = (): Locator => window.locator('.clause[aria-current="true"]');
const own = (): Locator => window.locator('.evidence[data-by="person"]');
const ownWords = async (): Promise<string> =>
  (await current().locator('.evidence[data-by="person"]').allTextContents()).join('');
const chosen = async (): Promise<string> =>
  (await window.locator('.chosen-words').allTextContents()).join('');
const picker = (): Locator => window.getByRole('dialog', { name: /标注编码/ });
const picks = async (name: string): Promise<void> => {
  await picker().waitFor();
  await window.keyboard.type(name);
  await picker().getByRole('option').first().waitFor();
  await press('Enter');
  await picker().waitFor({ state: 'detached' });
};
const undoes = async (): Promise<void> => {
  await press('Control+z');
  await window.locator('.notice', { hasText: '已撤销' }).first().waitFor();
};
const inspector = (): Locator => window.locator('.inspector');

describe('coding words', () => {
  it('with the keyboard: Shift and arrows choose by words, c gives the code to them alone', async () => {
    await press('Control+p');
    await window.keyboard.type('云岭省政务数据条例');
    await press('Enter');
    await window.getByRole('region', { name: '正文' }).waitFor();
    await press('ArrowDown', 'ArrowDown', 'ArrowDown');
    await current().waitFor();
    await press('Control+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight');
    const words = await chosen();
    expect(words.length).toBeGreaterThan(2);
    await pictured(window, 'spans-chosen');
    await press('c');
    await picks('gd');
    await own().first().waitFor();
    expect(await ownWords()).toBe(words);
    expect(await chosen()).toBe('');
    await current().locator('.bar[data-origin="hand"]', { hasText: '归档' }).waitFor();
  });

  it('with the mouse, over two clauses: a coding of each, by a number key, undone as one', async () => {
    const first = current().locator('.clause-text');
    const second = window.locator('.placed:has(.clause[aria-current="true"]) + .placed .clause-text');
    const [from, to] = [await first.boundingBox(), await second.boundingBox()];
    if (!from || !to) throw new Error('not on the page');
    await window.mouse.move(from.x + 120, from.y + from.height - 14);
    await window.mouse.down();
    await window.mouse.move(to.x + 90, to.y + 14, { steps: 4 });
    await window.mouse.up();
    await expect.poll(chosen).not.toBe('');
    const before = await own().count();
    await press('1');
    await expect.poll(chosen).toBe('');
    await expect.poll(() => window.locator('.placed:has(.evidence[data-by="person"])').count()).toBe(2);
    await pictured(window, 'spans');
    await window.emulateMedia({ colorScheme: 'dark' });
    await pictured(window, 'spans-dark');
    await window.emulateMedia({ colorScheme: 'light' });
    await undoes();
    await expect.poll(() => own().count()).toBe(before);
  });

  it('several of one code on one clause are taken away one by one', async () => {
    const list = inspector().getByRole('list', { name: '人工选中的文字' });
    await window
      .locator('.placed:has(.evidence[data-by="person"]) .clause-text')
      .first()
      .click({ position: { x: 4, y: 4 } });
    await list.locator('li').first().waitFor();
    await press('Shift+ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowLeft', '1');
    await expect.poll(() => list.locator('li').count()).toBe(2);
    await list.getByRole('button').first().click();
    await expect.poll(() => list.locator('li').count()).toBe(1);
    await undoes();
    await expect.poll(() => list.locator('li').count()).toBe(2);
  });
});

describe('what a person says of a coding', () => {
  it('weight, doubt and comment by keys, seen in the text and gone with undo', async () => {
    await window.locator('.page').focus();
    for (let step = 0; step < 12; step += 1) {
      if (await current().locator('.bar[data-lit="true"][data-origin="hand"]').count()) break;
      await press('ArrowRight');
    }
    const bar = current().locator('.bar[data-lit="true"]');
    await press('w', 'w');
    await bar.locator('.weight', { hasText: '●●' }).waitFor();
    await press('q');
    await bar.locator('.doubt').waitFor();
    await current().locator('.evidence[data-uncertain]').first().waitFor();
    await press('k');
    await expect.poll(() => window.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await window.keyboard.type('只谈目录 w q');
    await pictured(window, 'coding-detail');
    // The next key is pressed before the comment is stored.
    await press('Control+Enter', 'w');
    await bar.locator('.weight', { hasText: '●●●' }).waitFor();
    await bar.getByText('✎').waitFor();
    await expect.poll(() => window.evaluate(() => document.activeElement?.className)).toBe('page');
    // Come to by mouse, it is left by Escape all the same.
    await window.locator('[data-comment] textarea').first().click();
    await window.keyboard.press('Escape');
    await expect.poll(() => window.evaluate(() => document.activeElement?.className)).toBe('page');
    await undoes();
    await expect.poll(() => bar.locator('.weight').textContent()).toBe('●●');
    await undoes();
    await expect.poll(() => bar.getByText('✎').count()).toBe(0);
    await bar.locator('.doubt').waitFor();
  });

  it('the switch shows what is in doubt and nothing else', async () => {
    const bars = window.locator('.bar');
    const all = await bars.count();
    await window.getByRole('radiogroup', { name: '显示哪些标注' }).getByText('存疑').click();
    await expect.poll(() => bars.count()).toBe(1);
    await pictured(window, 'coding-uncertain');
    await window.getByRole('radiogroup', { name: '显示哪些标注' }).getByText('全部').click();
    await expect.poll(() => bars.count()).toBe(all);
  });
});

describe('force and actor', () => {
  it('are marked on demand, on what is seen alone', async () => {
    const force = window.locator('.force');
    expect(await force.count()).toBe(0);
    await window.locator('.page').focus();
    await press('h');
    await window.locator('.force[data-force="require"]', { hasText: '应当' }).first().waitFor();
    await window.locator('.force[data-force="actor"]').first().waitFor();
    expect(await window.locator('.placed').count()).toBeLessThan(60);
    await pictured(window, 'force');
    await press('h');
    await expect.poll(() => force.count()).toBe(0);
  });
});
