import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchWorkbench, type Workbench } from './launch';
import { pictured } from './screens';

/** Two documents read side by side. */
let bench: Workbench;
let window: Page;
const userData = mkdtempSync(join(tmpdir(), 'gangmu-user-'));

const starts = async (): Promise<void> => {
  bench = await launchWorkbench({ userData });
  window = bench.window;
  await window.getByText('6 份文件').waitFor();
};
beforeAll(starts);
afterAll(async () => {
  await bench.close();
  rmSync(userData, { recursive: true, force: true });
});

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await window.keyboard.press(key);
};
const main = (): Locator => window.getByRole('region', { name: '正文', exact: true });
const side = (): Locator => window.getByRole('region', { name: '旁边的正文' });
const label = (pane: Locator): Promise<string | null> =>
  pane.locator('.clause[aria-current="true"]').getAttribute('aria-label');
const linked = (pane: Locator): Locator => pane.locator('.clause[data-linked="true"]');
const has = (pane: Locator): Promise<boolean> => pane.evaluate((page) => page === document.activeElement);

describe('two documents side by side', () => {
  it('b opens another beside; each has its cursor, its codes, and o leads from one to the other', async () => {
    await press('Control+p');
    await window.keyboard.type('云岭省政务数据条例');
    await press('Enter');
    await main().waitFor();
    await press('ArrowDown', 'ArrowDown', 'ArrowDown');
    await main().locator('.clause[aria-current="true"]').waitFor();
    const before = await label(main());
    await press('b');
    await window.keyboard.type('东澜');
    await press('Enter');
    await side().waitFor();
    await expect.poll(() => has(side())).toBe(true);
    expect(await label(main())).toBe(before);
    for (const head of await window.locator('.reader-pane').all()) {
      const cut = await head.evaluate((pane) => pane.scrollWidth - pane.clientWidth);
      expect(cut).toBe(0);
    }
    await press('ArrowDown', 'ArrowDown');
    expect(await side().locator('.bar').count()).toBeGreaterThan(0);
    expect(await main().locator('.bar').count()).toBeGreaterThan(0);
    await press('o');
    await expect.poll(() => has(main())).toBe(true);
  });

  it('together, the other pane follows to the most similar clause, at the same height', async () => {
    await press('Control+f');
    await window.keyboard.type('共享申请');
    await window.locator('.found[data-now="true"]').first().waitFor();
    await press('Enter', 'Escape');
    await linked(side()).waitFor();
    const tops = async (): Promise<number> => {
      const [one, other] = await Promise.all([
        main().locator('.clause[aria-current="true"]').boundingBox(),
        linked(side()).boundingBox(),
      ]);
      return Math.abs((one?.y ?? 0) - (other?.y ?? 9999));
    };
    await expect.poll(tops).toBeLessThan(8);
    await pictured(window, 'beside');
    const follows = await linked(side()).getAttribute('aria-label');
    await press('o');
    await expect.poll(() => label(side())).toBe(follows);
    await press('o', 't');
    await expect.poll(() => linked(side()).count()).toBe(0);
    const at = await side().evaluate((page) => page.scrollTop);
    await press('ArrowDown', 'ArrowDown', 'ArrowDown');
    expect(await side().evaluate((page) => page.scrollTop)).toBe(at);
  });

  it('stands there again after a restart, and closes', async () => {
    const [one, other] = [await label(main()), await label(side())];
    await bench.close();
    await starts();
    await side().waitFor();
    await expect.poll(() => label(main())).toBe(one);
    expect(await label(side())).toBe(other);
    expect(await window.getByRole('checkbox', { name: '同步' }).isChecked()).toBe(false);
    await main().focus();
    await press('Shift+B');
    await side().waitFor({ state: 'detached' });
    await main().waitFor();
  });

  it('b in the library opens a document beside the one being read', async () => {
    await press('Control+1');
    const row = window.getByRole('row', { name: /泽原省/ });
    await row.getByRole('gridcell').first().click();
    await press('b');
    await side().waitFor();
    expect(await window.locator('.reader-pane[data-active="true"] .reader-title').textContent()).toContain(
      '泽原',
    );
  });

  it('a document opened from the library while the other pane has the keyboard takes it in the main pane', async () => {
    await press('Control+1');
    await window.getByRole('row', { name: /东澜/ }).first().getByRole('gridcell').first().click();
    await press('Enter');
    await side().waitFor();
    await expect.poll(() => has(main())).toBe(true);
    expect(await window.locator('.reader-pane[data-active="true"] .reader-title').textContent()).toContain(
      '东澜',
    );
  });
});
