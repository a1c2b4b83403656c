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
        keyCode: 229,
        bubbles: true,
        cancelable: true,
      } as KeyboardEventInit),
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

describe('coding by keyboard', () => {
  it('opens a text and puts a code on a clause by the initials of its name', async () => {
    await press('Control+p');
    await window.keyboard.type('云岭省政务数据条例');
    await press('Enter');
    await window.getByRole('region', { name: '正文' }).waitFor();
    await press('ArrowDown');
    await current().waitFor();
    await pictured(window, 'coding-start');
    await codes('gd');
    await byHand().first().waitFor();
    expect(await byHand().first().textContent()).toContain('手工');
    expect(await focusedIn('.page')).toBe(true);
  });
});
