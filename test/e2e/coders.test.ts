import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unitsTable } from '../../electron/exchange/unitsTable';
import { barriers } from './axe';
import { launchWorkbench, type Workbench } from './launch';
import { chooses, pictured as photographed } from './screens';

/** Two people code the same clauses blind, are compared and come to agree: by the keyboard alone. */
let bench: Workbench;
let window: Page;
const folder = mkdtempSync(join(tmpdir(), 'gangmu-e2e-'));
const userData = join(folder, 'user');

/** An invented text of 26 articles; the number of an article tells what a coder gives it. */
const DUTIES = [
  '各部门应当编制公共数据目录，并在变更后十日内更新。',
  '省数据主管部门应当组织公共数据归集，不得重复采集。',
  '公共数据以共享为原则，以不共享为例外。',
  '涉及国家秘密的数据，依照保密法律的规定处理。',
  '公共数据应当按照档案管理的规定归档。',
];
const TEXT = `白沙省公共数据共享归档规定\n${Array.from(
  { length: 26 },
  (_, nth) => `第${chinese(nth + 1)}条 ${DUTIES[nth % DUTIES.length] ?? ''}`,
).join('\n')}\n`;

beforeAll(async () => {
  bench = await launchWorkbench({ userData });
  window = bench.window;
  await window.getByText('6 份文件').waitFor();
});
afterAll(async () => {
  await bench.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A picture for people to look at, and what keeps anybody from using what it shows. */
const pictured = async (at: Page, name: string): Promise<void> => {
  await photographed(at, name);
  expect(await barriers(at, name)).toEqual([]);
};
const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await window.keyboard.press(key);
};
const card = (): Locator => window.getByRole('region', { name: '盲编条款' });
const said = (): Locator => card().locator('.blind-code');
const progress = (): Locator => window.locator('.blind-progress');
const tabButton = (name: string): Locator => window.getByRole('radio', { name, exact: true });
const focusedIn = (selector: string): Promise<boolean> =>
  window.evaluate((within) => document.activeElement?.closest(within) != null, selector);

/** Goes to a part of the view: Tab to the choice of parts, arrows within it. */
const part = async (name: string): Promise<void> => {
  const chosen = window.locator('[aria-label="做什么"] [role="radio"][tabindex="0"]');
  for (let step = 0; step < 60 && !(await focusedIn('[aria-label="做什么"]')); step += 1) {
    await press('Shift+Tab');
  }
  for (let step = 0; step < 4 && (await chosen.textContent()) !== name; step += 1) await press('ArrowRight');
  expect(await tabButton(name).getAttribute('aria-checked')).toBe('true');
};
/** Tab, until the button of that name has the keyboard, and Enter. */
const tabTo = async (name: string | RegExp): Promise<void> => {
  const here = (): Promise<string> =>
    window.evaluate(() => {
      const at = document.activeElement;
      return at?.getAttribute('aria-label') ?? at?.textContent ?? '';
    });
  const fits = (text: string): boolean => (typeof name === 'string' ? text === name : name.test(text));
  for (let step = 0; step < 80 && !fits(await here()); step += 1) await press('Tab');
  expect(await here()).toMatch(name);
};
const undoes = async (way: 'z' | 'y', times: number): Promise<void> => {
  const notice = window.locator('.notice', { hasText: way === 'z' ? '已撤销' : '已重做' });
  for (let n = 0; n < times; n += 1) {
    const before = await revision();
    await press(way === 'z' ? 'Control+z' : 'Control+Shift+z');
    await expect.poll(revision).not.toBe(before);
  }
  await notice.first().waitFor();
};
/** Told apart by what undo would take back. */
const revision = (): Promise<string | null> =>
  window.getByRole('button', { name: '撤销' }).first().getAttribute('title');

/** What an input method sends while it composes: keys that are not the person's, `marked` as browsers mark them. */
const composes = (
  key: string,
  committed: string,
  marked: 'isComposing' | '229' = 'isComposing',
): Promise<void> =>
  window.evaluate(
    ({ pressed, text, how }) => {
      const field = document.activeElement;
      const as = how === '229' ? { keyCode: 229 } : { isComposing: true };
      field?.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, data: '' }));
      field?.dispatchEvent(
        new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true, ...as }),
      );
      field?.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: text }));
    },
    { pressed: key, text: committed, how: marked },
  );

/** Codes every clause of the sample: 共享 where the text says so, 归档 where `archive` says so; all done. */
const codesAll = async (archive: (text: string, nth: number) => boolean): Promise<void> => {
  await card().waitFor();
  await press('Home');
  for (let nth = 0; nth < 20; nth += 1) {
    const text = (await card().locator('.blind-text').textContent()) ?? '';
    if (text.includes('以共享为原则')) await press('1');
    if (archive(text, nth)) await press('2');
    await press('Enter');
    await progress()
      .filter({ hasText: `${nth + 1}/20` })
      .waitFor();
  }
};

describe('the first coder', () => {
  it('imports a text, draws a sample of 20 clauses and says once who they are', async () => {
    const path = join(folder, '白沙省公共数据共享归档规定.txt');
    writeFileSync(path, TEXT);
    await chooses(bench.app, [path]);
    await press('Control+i');
    await window.getByRole('button', { name: '导入 1 份' }).waitFor();
    await press('Enter');
    await window.getByText('1 份文件').first().waitFor();
    await press('Control+7');
    await window.getByRole('button', { name: '抽取样本' }).waitFor();
    await tabTo('抽取样本');
    await pictured(window, 'coders-empty');
    await press('Enter');
    await window.getByRole('dialog', { name: '抽取样本' }).waitFor();
    await pictured(window, 'coders-draw');
    await expect.poll(() => focusedIn('.draw-fields')).toBe(true);
    await press('Enter');
    await window.getByRole('heading', { name: '样本 1' }).waitFor();
    await pictured(window, 'coders-samples');
    // Here one can draw, by its key and by name, but not settle.
    await press('d');
    await window.getByRole('dialog', { name: '抽取样本' }).waitFor();
    await press('Escape', 'Control+k');
    await window.keyboard.type('样本');
    await window.getByRole('option', { name: /抽取盲编样本/ }).waitFor();
    await window.keyboard.press('Control+a');
    await window.keyboard.type('裁定');
    await window.getByText('没有找到“裁定”').waitFor();
    await press('Escape');
    await tabTo('开始盲编');
    await press('Enter');
    await window.getByText('只问这一次').waitFor();
    await window.keyboard.type('甲');
    await composes('Enter', '');
    expect(await card().count()).toBe(0);
    await press('Enter');
    await card().waitFor();
    await expect.poll(() => focusedIn('.blind')).toBe(true);
  });

  it('codes in the palette, in which an input method’s keys choose and close nothing', async () => {
    await press('c');
    const picker = window.getByRole('dialog', { name: /标注编码/ });
    await picker.waitFor();
    for (const key of ['Enter', 'Escape', 'ArrowDown', '1', 'x']) {
      await composes(key, '共');
      await composes(key, '共', '229');
    }
    expect(await picker.isVisible()).toBe(true);
    expect(await picker.getByRole('option').first().getAttribute('aria-selected')).toBe('true');
    await window.keyboard.type('共享');
    await press('Enter');
    await picker.waitFor({ state: 'detached' });
    await said().filter({ hasText: '共享' }).waitFor();
    await press('c');
    await picker.waitFor();
    await window.keyboard.type('归档');
    await press('Enter');
    await expect.poll(() => said().count()).toBe(2);
    // Each once: a code put and taken off again by two stray keys would look as if nothing had been pressed.
    for (const key of ['c', '1', 'm', 'x', 'Enter']) await composes(key, '归');
    for (const key of ['ArrowDown', 'c', 'm']) await composes(key, '归', '229');
    expect(await said().count()).toBe(2);
    expect(await window.getByRole('dialog').count()).toBe(0);
    expect(await progress().textContent()).toContain('0/20');
    // They stand on 1 and 2 from now on, and are taken off again by the same keys.
    await press('1');
    await expect.poll(() => said().count()).toBe(1);
    await press('x');
    await expect.poll(() => said().count()).toBe(0);
  });

  it('writes a remark, in which an input method’s keys and letters are no shortcuts', async () => {
    await press('m');
    const field = card().getByRole('textbox', { name: /说明/ });
    await field.waitFor();
    await expect.poll(() => focusedIn('.blind-remark')).toBe(true);
    await window.keyboard.type('拿不准 1 c x');
    for (const key of ['Enter', 'Escape', '1', 'c']) {
      await composes(key, '准');
      await composes(key, '准', '229');
    }
    expect(await field.inputValue()).toBe('拿不准 1 c x');
    expect(await said().count()).toBe(0);
    // Whoever goes elsewhere meanwhile loses nothing, and the keys follow.
    const list = window.getByRole('list', { name: '样本中的条款' }).getByRole('button');
    await list.nth(1).click();
    await field.waitFor({ state: 'detached' });
    expect(await focusedIn('.blind')).toBe(true);
    await press('ArrowUp', 'm');
    expect(await field.inputValue()).toBe('拿不准 1 c x');
    await press('Control+Enter');
    await field.waitFor({ state: 'detached' });
    await card().getByText('拿不准 1 c x').waitFor();
    expect(await focusedIn('.blind')).toBe(true);
  });

  it('codes 20 clauses without seeing the machine, the progress shown', async () => {
    await codesAll((text) => text.includes('归档'));
    await window.locator('.notice', { hasText: '20 条都已编完' }).waitFor();
    expect(await window.locator('.bar').count()).toBe(0);
    await window.locator('.inspector').getByText('盲编时这里不显示').waitFor();
    await pictured(window, 'coders-blind');
    await window.emulateMedia({ colorScheme: 'dark' });
    await pictured(window, 'coders-blind-dark');
    await window.emulateMedia({ colorScheme: 'light' });
  });

  it('undoes five steps, restarts, and does them again: the history survives', async () => {
    await undoes('z', 5);
    const left = await progress().textContent();
    expect(left).not.toContain('20/20');
    await bench.close();
    bench = await launchWorkbench({ userData });
    window = bench.window;
    await window.getByText('1 份文件').first().waitFor();
    await press('Control+7');
    await window
      .getByText(left?.trim() ?? '')
      .first()
      .waitFor();
    await undoes('y', 5);
    await window.getByText('20/20 已编完').waitFor();
  });

  it('hands the sample on as a file without anybody’s judgements', async () => {
    await chooses(bench.app, [join(folder, '样本.gmpack')]);
    await tabTo('导出给同事');
    await press('Enter');
    await window.locator('.notice', { hasText: '已导出 样本.gmpack' }).waitFor();
  });
});

describe('the second coder', () => {
  it('codes the package in an empty project at another computer, and sends it back', async () => {
    await bench.close();
    bench = await launchWorkbench();
    window = bench.window;
    await window.getByText('6 份文件').waitFor();
    await chooses(bench.app, [join(folder, '样本.gmpack')]);
    await press('Control+k');
    await window.keyboard.type('合并同事的编码包');
    await press('Enter');
    const dialog = window.getByRole('dialog', { name: /合并编码包/ });
    await dialog.getByText('没有任何人的判断').waitFor();
    await pictured(window, 'coders-pack');
    await expect.poll(() => focusedIn('dialog .button[data-look="main"]')).toBe(true);
    await press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await window.getByRole('heading', { name: '样本 1' }).waitFor();
    await tabTo('开始盲编');
    await press('Enter');
    await window.getByText('只问这一次').waitFor();
    await window.keyboard.type('乙');
    await press('Enter');
    await card().waitFor();
    for (const code of ['共享', '归档']) {
      await press('c');
      await window.getByRole('dialog', { name: /标注编码/ }).waitFor();
      await window.keyboard.type(code);
      await press('Enter');
      await said().filter({ hasText: code }).waitFor();
    }
    await press('x', 'x');
    await expect.poll(() => said().count()).toBe(0);
    // Two clauses about archives are left without the code.
    let left = 2;
    await codesAll((text) => text.includes('归档') && (left -= 1) < 0);
    await part('样本');
    await chooses(bench.app, [join(folder, '乙.gmpack')]);
    await tabTo('导出我的判断');
    await press('Enter');
    await window.locator('.notice', { hasText: '已导出 乙.gmpack' }).waitFor();
    await bench.close();
  });

  it('is merged, compared, and shown where they differ', async () => {
    bench = await launchWorkbench({ userData });
    window = bench.window;
    await window.getByText('1 份文件').first().waitFor();
    await chooses(bench.app, [join(folder, '乙.gmpack')]);
    await press('Control+7');
    await window.getByRole('heading', { name: '样本 1' }).waitFor();
    await tabTo('合并编码包');
    await press('Enter');
    await window.getByRole('dialog').getByText('乙 的判断：20 条已编完').waitFor();
    await expect.poll(() => focusedIn('dialog .button[data-look="main"]')).toBe(true);
    await press('Enter');
    await window.getByText('20/20 已编完').nth(1).waitFor();
    await tabTo('比较');
    await press('Enter');
    const table = window.getByRole('grid', { name: '各编码的一致性' });
    const row = (name: string): Locator => table.getByRole('row', { name: new RegExp(`^${name}`) });
    await row('归档').waitFor();
    const archive = await row('归档').textContent();
    expect(archive).toContain('20');
    expect(await row('共享/交换').textContent()).toContain('1.000');
    expect(await row('销毁').textContent()).toContain('未定义——无变异');
    // A filter that has no say is not shown.
    await window.getByText('筛选不起作用').waitFor();
    expect(await window.getByRole('checkbox', { name: '省级' }).count()).toBe(0);
    await pictured(window, 'coders-table');
    await window.emulateMedia({ colorScheme: 'dark' });
    await pictured(window, 'coders-table-dark');
    await window.emulateMedia({ colorScheme: 'light' });
  });

  it('writes the table of units, which the command line reads', async () => {
    const path = join(folder, '单元表.csv');
    await chooses(bench.app, [path]);
    await press('Control+e');
    await window.getByRole('menuitem', { name: '单元表（CSV）' }).waitFor();
    await press('Enter');
    await window.locator('.notice', { hasText: '已导出 单元表.csv' }).waitFor();
    expect(readFileSync(path, 'utf8')).toContain('《白沙省公共数据共享归档规定》');
    const read = await unitsTable(path, 'nominal');
    if (!read.ok) throw new Error(JSON.stringify(read.failure));
    expect([...read.table.coders].sort()).toEqual(['乙', '甲']);
    const { units, ratings } = read.table;
    expect(units.length % 20).toBe(0);
    expect(ratings.flat()).not.toContain(null);
    const differing = units.filter((_, row) => new Set(ratings[row]).size > 1);
    expect(differing).toHaveLength(2);
    expect(differing.every(({ name }) => name.endsWith('lc.archive'))).toBe(true);
  });

  it('one is a key away from the clause of a difference, and back', async () => {
    await tabTo(/^分歧/);
    await press('ArrowDown', 'Enter');
    await window.getByRole('region', { name: '正文' }).waitFor();
    expect(await window.locator('.clause[aria-current="true"]').textContent()).toContain('归档');
    await press('Alt+ArrowLeft');
    await window.getByRole('grid', { name: /^分歧/ }).waitFor();
  });
});

describe('coming to agree', () => {
  const counter = (): Locator => window.locator('.settle-counter');

  it('settles one difference with one key and goes on to the next', async () => {
    await part('裁定');
    await counter().filter({ hasText: '未裁定 2 · 已裁定 0' }).waitFor();
    await tabTo('裁定条款');
    await pictured(window, 'coders-settle');
    await press('e');
    await pictured(window, 'coders-settle-edit');
    await press('Escape');
    const first = await window.locator('.settle-card h2').textContent();
    const column = window.locator('.settle-layers section').filter({ hasText: '归档' }).first();
    const key = await column.locator('kbd').textContent();
    await press(key ?? '');
    await counter().filter({ hasText: '未裁定 1 · 已裁定 1' }).waitFor();
    await expect.poll(() => window.locator('.settle-card h2').textContent()).not.toBe(first);
    await undoes('z', 1);
    await window.locator('.notice', { hasText: '裁定' }).first().waitFor();
    await counter().filter({ hasText: '未裁定 2' }).waitFor();
    await undoes('y', 1);
    await counter().filter({ hasText: '未裁定 1' }).waitFor();
    // The clause that was settled, whichever of the two one began with.
    await press('Home');
    if ((await window.locator('.settle-card .differ-state').textContent()) !== '已裁定') await press('End');
    const now = window.locator('.settle-layers section[aria-label="项目中现在"]');
    await now.filter({ hasText: '归档' }).waitFor();
    await pictured(window, 'coders-settled');
  });
});

/** 1–99 as articles are numbered. */
function chinese(n: number): string {
  const digits = '零一二三四五六七八九';
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 || tens === 0 ? digits[ones] : ''}`;
}
