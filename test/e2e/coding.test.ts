import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchWorkbench, type Workbench } from './launch';
import { chooses, pictured } from './screens';

/** Reading and coding with the keyboard alone, an input method included. */
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

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await window.keyboard.press(key);
};
const current = (): Locator => window.locator('.clause[aria-current="true"]');
const byHand = (): Locator => current().locator('.bar[data-origin="hand"]');
const picker = (): Locator => window.getByRole('dialog', { name: /标注编码/ });
const focusedIn = (selector: string): Promise<boolean> =>
  window.evaluate((within) => document.activeElement?.closest(within) != null, selector);

/** What an input method sends while it composes: keys that are not the person's. */
const composes = (key: string): Promise<void> =>
  window.evaluate((pressed) => {
    const field = document.activeElement;
    field?.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, data: 'g' }));
    field?.dispatchEvent(
      new KeyboardEvent('keydown', {
        key: pressed,
        isComposing: true,
        bubbles: true,
        cancelable: true,
      }),
    );
    field?.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '归' }));
  }, key);

const codes = async (name: string): Promise<void> => {
  await press('c');
  await picker().waitFor();
  await window.keyboard.type(name);
  await picker().getByRole('option').first().waitFor();
  await press('Enter');
  await picker().waitFor({ state: 'detached' });
};

const region = (): Locator => window.getByRole('region', { name: '正文' });
const undoes = async (): Promise<void> => {
  const undone = window.locator('.notice', { hasText: '已撤销' });
  await press('Control+z');
  await undone.first().waitFor();
};
const allByHand = (): Promise<number> => window.locator('.bar[data-origin="hand"]').count();

describe('coding by keyboard', () => {
  it('opens a text and puts a code on a clause by the initials of its name', async () => {
    await press('Control+p');
    await window.keyboard.type('云岭省政务数据条例');
    await press('Enter');
    await region().waitFor();
    await press('ArrowDown', 'ArrowDown');
    await current().waitFor();
    await codes('gd');
    await byHand().first().waitFor();
    expect(await byHand().first().textContent()).toContain('手工');
    expect(await focusedIn('.page')).toBe(true);
    await pictured(window, 'coding');
  });

  it('the code stands on 1 from now on, and on several clauses at once', async () => {
    await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown');
    await window.getByText('选中 3 条').waitFor();
    await press('1');
    await expect.poll(allByHand).toBe(4);
    await pictured(window, 'coding-range');
    await window.emulateMedia({ colorScheme: 'dark' });
    await pictured(window, 'coding-dark');
    await window.emulateMedia({ colorScheme: 'light' });
    await press('Escape', 'ArrowDown');
    await codes('Archiving');
    await expect.poll(allByHand).toBe(5);
  });

  it('undoes two steps: the last clause, and the three before it as one', async () => {
    await undoes();
    await expect.poll(allByHand).toBe(4);
    await undoes();
    await expect.poll(allByHand).toBe(1);
    await press('Control+Shift+z');
    await expect.poll(allByHand).toBe(4);
  });

  it('x takes away what was put by hand and nothing else', async () => {
    await press('ArrowUp');
    await byHand().waitFor();
    await press('x');
    await expect.poll(allByHand).toBe(3);
    await press('x');
    await window.locator('.notice', { hasText: '不能取下' }).waitFor();
  });

  it('shows codings by where they come from', async () => {
    const bars = (origin: string): Promise<number> => window.locator(`.bar[data-origin="${origin}"]`).count();
    expect(await bars('machine')).toBeGreaterThan(0);
    await press('Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab');
    expect(await focusedIn('[aria-label="显示哪些标注"]')).toBe(true);
    await press('ArrowRight', 'ArrowRight');
    await expect.poll(() => bars('machine')).toBe(0);
    expect(await bars('hand')).toBe(3);
    await press('ArrowLeft', 'ArrowLeft');
    await press('Tab', 'Tab', 'Tab', 'Tab');
    expect(await focusedIn('.page')).toBe(true);
  });
});

describe('recoding', () => {
  it('makes one code another in every text, as one step', async () => {
    await press('ArrowDown', 'ArrowUp', 'ArrowUp');
    await expect.poll(() => byHand().count()).toBe(1);
    // What is recoded is the coding under the cursor, wherever it stands among those of the clause.
    const lit = current().locator('.bar[data-lit="true"]', { hasText: '归档' });
    for (let step = 0; step < 20 && (await lit.count()) === 0; step += 1) await press('ArrowRight');
    await press('Shift+r');
    const dialog = window.getByRole('dialog', { name: /^“归档”改为/ });
    await dialog.waitFor();
    await press('Shift+Tab', 'ArrowRight', 'Tab');
    await window.keyboard.type('共享');
    await pictured(window, 'recode');
    await press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => byHand().filter({ hasText: '归档' }).count()).toBe(0);
    await current().locator('.bar', { hasText: '共享' }).first().waitFor();
    await undoes();
    await byHand().filter({ hasText: '归档' }).waitFor();
    await press('ArrowDown');
  });
});

describe('an input method', () => {
  it('in the list of codes: Enter and Escape while it composes take and close nothing', async () => {
    await press('c');
    await picker().waitFor();
    await pictured(window, 'codes');
    const before = await allByHand();
    await composes('Enter');
    await composes('ArrowDown');
    expect(await picker().isVisible()).toBe(true);
    expect(await picker().getByRole('option').first().getAttribute('aria-selected')).toBe('true');
    await press('Escape');
    await picker().waitFor({ state: 'detached' });
    expect(await allByHand()).toBe(before);
    expect(await focusedIn('.page')).toBe(true);
  });

  it('in the text: the letters it composes from are no shortcuts', async () => {
    const before = await allByHand();
    for (const key of ['c', '1', 'm', 'x']) await composes(key);
    expect(await window.getByRole('dialog').count()).toBe(0);
    expect(await window.locator('.clause-note').count()).toBe(0);
    expect(await allByHand()).toBe(before);
  });
});

describe('memos', () => {
  const field = (): Locator => window.locator('.clause-note textarea');

  it('m writes one on the clause; Ctrl+Enter saves it, and a sign stands in the gutter', async () => {
    await press('m');
    await field().waitFor();
    await expect.poll(() => focusedIn('.clause-note')).toBe(true);
    await window.keyboard.type('归档责任不明 1 c x，');
    await composes('Enter');
    await composes('Escape');
    expect(await field().inputValue()).toBe('归档责任不明 1 c x，');
    await pictured(window, 'memo');
    await press('Control+Enter');
    await field().waitFor({ state: 'detached' });
    await current().locator('.note-mark').waitFor();
    expect(await focusedIn('.page')).toBe(true);
  });

  it('Escape leaves; what was written is there again the next time', async () => {
    await press('m');
    await expect.poll(() => focusedIn('.clause-note')).toBe(true);
    await window.keyboard.type('待查');
    await press('Escape');
    await field().waitFor({ state: 'detached' });
    await press('m');
    await expect.poll(() => focusedIn('.clause-note')).toBe(true);
    expect(await field().inputValue()).toBe('归档责任不明 1 c x，待查');
    await press('Control+a', 'Delete', 'Control+Enter');
    await expect.poll(() => window.locator('.note-mark').count()).toBe(0);
    await undoes();
    await current().locator('.note-mark').waitFor();
  });

  it('are listed all together, each the way to its clause', async () => {
    await press('Control+4', 'Control+Shift+m');
    const list = window.getByRole('dialog', { name: '全部备忘' });
    await list.getByText('归档责任不明').waitFor();
    await pictured(window, 'memos');
    await press('Tab', 'Tab', 'Enter');
    await current().locator('.note-mark').waitFor();
  });
});

describe('finding', () => {
  it('Ctrl+F marks every place in the text; F3 steps, Escape goes on at the clause', async () => {
    await press('Control+f');
    await expect.poll(() => focusedIn('.find-bar')).toBe(true);
    await window.keyboard.type('安全');
    await window.locator('.found[data-now="true"]').waitFor();
    const count = window.locator('.find-count');
    expect(await count.textContent()).toMatch(/^\d+ \/ \d+$/);
    const before = await count.textContent();
    await press('Enter', 'F3');
    await expect.poll(() => count.textContent()).not.toBe(before);
    await pictured(window, 'find');
    await press('Shift+Enter', 'Shift+F3');
    await expect.poll(() => count.textContent()).toBe(before);
    await press('Escape');
    expect(await window.locator('.found').count()).toBe(0);
    expect(await current().textContent()).toContain('安全');
    expect(await focusedIn('.page')).toBe(true);
  });

  it('Ctrl+Shift+F lists the words of all texts in context; Enter opens the place', async () => {
    await press('Control+Shift+f');
    await window.keyboard.type('归档');
    await window.getByText(/^\d+ 处，\d+ 份文件$/).waitFor();
    await press('Enter');
    expect(await focusedIn('.concordance')).toBe(true);
    await press('ArrowDown');
    await pictured(window, 'search');
    await press('Enter');
    await region().waitFor();
    await window.locator('.found[data-now="true"]', { hasText: '归档' }).waitFor();
    await press('Alt+ArrowLeft');
    await window.locator('.line[aria-selected="true"][aria-rowindex="2"]').waitFor();
  });
});

describe('a text of 300,000 characters', () => {
  it('stands on the page only as far as one sees it', async () => {
    const path = join(folder, '长文.txt');
    const duty =
      '市数据主管部门应当组织各部门编制目录，及时归集、共享、归档公共数据，并对数据质量和安全负责。';
    const articles = Array.from({ length: 3200 }, (_, nth) => `第${nth + 1}条 ${duty}${duty}`);
    writeFileSync(path, `白沙市数据长文办法\n${articles.join('\n')}\n`);
    await chooses(bench.app, [path]);
    await press('Control+i');
    await window.getByRole('button', { name: '导入 1 份' }).waitFor();
    await press('Enter');
    await window.getByText('1 份文件').first().waitFor();
    await window.getByRole('row', { name: /白沙市数据长文办法/ }).waitFor();
    await pictured(window, 'long-imported');
    await press('Control+p');
    await window.keyboard.type('白沙市');
    await window.getByRole('option', { name: /白沙市数据长文办法/ }).waitFor();
    await press('Enter');
    await region().waitFor();
    await window.locator('.placed').first().waitFor();
    // With everything that can be marked in it.
    await press('h');
    await window.locator('.force').first().waitFor();
    const most = await window.evaluate(async () => {
      const page = document.querySelector('.page');
      let standing = 0;
      for (let step = 0; page && step < 120; step++) {
        page.scrollTop += 400;
        await new Promise(requestAnimationFrame);
        standing = Math.max(standing, document.querySelectorAll('.placed').length);
      }
      return standing;
    });
    expect(most).toBeGreaterThan(3);
    expect(most).toBeLessThan(60);
    await press('End');
    await press('Control+f');
    await window.keyboard.press('Control+a');
    await window.keyboard.type('第3200条');
    await window.locator('.found[data-now="true"]', { hasText: '第3200条' }).waitFor();
    await press('Escape');
    await codes('gd');
    await byHand().or(current().locator('.bar[data-origin="accepted"]')).first().waitFor();
  });
});
