import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchWorkbench, type Workbench } from './launch';
import { pictured } from './screens';

let bench: Workbench;
let window: Page;

beforeAll(async () => {
  bench = await launchWorkbench();
  window = bench.window;
  await window.getByText('6 份文件').waitFor();
});
afterAll(() => bench.close());

const tree = (): Locator => window.getByRole('listbox', { name: '编码' });
const row = (name: RegExp): Locator => tree().getByRole('option', { name });
const form = (): Locator => window.getByRole('form');
const trial = (): Locator => window.getByRole('region', { name: '试算' });
const lines = (list: string): Locator => form().getByRole('textbox', { name: new RegExp(`^${list} 第`) });

/** The row of a code in the matrix, as it is read out; only what is in sight is there, so one scrolls to it. */
async function matrixRow(name: string): Promise<readonly string[]> {
  await window.keyboard.press('Control+4');
  await window.getByRole('grid', { name: '覆盖矩阵' }).hover();
  const cells = window.getByRole('gridcell', { name: new RegExp(`^${name}，`) });
  await expect
    .poll(async () => {
      if ((await cells.count()) === 0) await window.mouse.wheel(0, 300);
      return cells.count();
    })
    .toBeGreaterThan(0);
  return cells.evaluateAll((all) => all.map((cell) => cell.getAttribute('aria-label') ?? ''));
}

describe('a code', () => {
  it('is read in phrases and words, its expressions on demand', async () => {
    await window.keyboard.press('Control+3');
    await window.getByRole('searchbox', { name: '查找编码' }).fill('立卷');
    await row(/^归档/).click();
    const page = window.getByRole('region', { name: '归档' });
    await page.getByText('…≤8字…').first().waitFor();
    expect(await page.locator('code').count()).toBe(0);
    await pictured(window, 'code-read');
    await page.getByRole('button', { name: '显示原式' }).click();
    await page.getByText('(?:立卷|移交|接收)~8~(?:档案|电子文件|电子档案)').waitFor();
    await window.getByRole('searchbox').fill('');
  });

  it('is edited: the trial shows what it would change, saving changes coverage, undo takes it back', async () => {
    const before = await matrixRow('归档');
    await window.keyboard.press('Control+3');
    await row(/^归档/).click();
    await window.keyboard.press('e');
    await form().getByRole('button', { name: '添加一条（强规则）' }).click();
    await window.keyboard.type('共享');
    await trial()
      .getByText(/^\+[1-9]/)
      .first()
      .waitFor();
    await trial().locator('mark', { hasText: '共享' }).first().waitFor();
    expect(await row(/^归档.*有未保存的改动/).count()).toBe(1);
    await pictured(window, 'code-edit');
    await window.emulateMedia({ colorScheme: 'dark' });
    await pictured(window, 'code-edit-dark');
    await window.emulateMedia({ colorScheme: 'light' });
    await window.keyboard.press('Control+Enter');
    await window.getByText(/^已保存“归档”：\+\d+ −\d+$/).waitFor();
    await form().waitFor({ state: 'detached' });
    expect(await matrixRow('归档')).not.toEqual(before);
    await window.keyboard.press('Control+z');
    await window.getByText(/^已撤销/).waitFor();
    await expect.poll(() => matrixRow('归档')).toEqual(before);
  });

  it('keeps what is being written when one looks elsewhere, and asks in place before giving it up', async () => {
    await window.keyboard.press('Control+3');
    await row(/^归档/).click();
    await window.keyboard.press('F2');
    const strong = lines('强规则');
    const count = await strong.count();
    await strong.last().focus();
    await window.keyboard.press('Enter');
    await window.keyboard.type('目录');
    await window.keyboard.press('Alt+ArrowUp');
    expect(await strong.nth(count - 1).inputValue()).toBe('目录');
    await trial()
      .getByRole('button', { name: /^在正文中打开/ })
      .first()
      .click();
    await window.locator('nav [aria-current="page"]', { hasText: '阅读' }).waitFor();
    await window.keyboard.press('Control+3');
    expect(await strong.nth(count - 1).inputValue()).toBe('目录');
    await strong.nth(count - 1).focus();
    await window.keyboard.press('Escape');
    await window.getByRole('alertdialog', { name: '改动还没有保存。' }).waitFor();
    await pictured(window, 'code-leave');
    await window.getByRole('button', { name: '放弃改动' }).click();
    await form().waitFor({ state: 'detached' });
    expect(await row(/有未保存的改动/).count()).toBe(0);
  });

  it('says at its line why a pattern does not hold, and does not save it', async () => {
    await row(/^归档/).click();
    await window.keyboard.press('e');
    await lines('强规则').first().fill('归档(');
    await form().getByText('少了右括号“)”。').waitFor();
    expect(await lines('强规则').first().getAttribute('aria-invalid')).toBe('true');
    expect(await form().getByRole('button', { name: /^保存/ }).isDisabled()).toBe(true);
    await pictured(window, 'code-problem');
    await lines('强规则').first().fill('归档');
    await window.keyboard.press('Escape');
    await form().waitFor({ state: 'detached' });
  });

  it('takes words selected in a passage as an exclusion', async () => {
    await window.keyboard.press('e');
    await form().getByRole('button', { name: '添加一条（强规则）' }).click();
    await window.keyboard.type('共享');
    const gained = trial().locator('.outcome-counts .gained');
    await gained.waitFor();
    const first = await gained.textContent();
    const mark = trial().locator('mark', { hasText: '共享' }).first();
    await mark.dblclick();
    await trial().getByRole('button', { name: '作为排除' }).first().click();
    await expect.poll(() => lines('排除规则').last().inputValue()).not.toBe('');
    await expect.poll(() => gained.textContent()).not.toBe(first);
    await window.keyboard.press('Escape');
    await window.getByRole('button', { name: '放弃改动' }).click();
  });
});

describe('a word list', () => {
  it('is edited beside the rules that cite it, tried on every code, and undone', async () => {
    await row(/^治理任务/).click();
    await window.getByRole('button', { name: '编辑词表“可”' }).click();
    const field = window.getByRole('textbox', { name: '词表“可”' });
    await field.fill(`${await field.inputValue()}|协助`);
    await trial().locator('.outcome-counts').waitFor();
    await pictured(window, 'code-words');
    await window.keyboard.press('Control+Enter');
    await field.waitFor({ state: 'detached' });
    await window.getByText('编码本 1.0.0+1').waitFor();
    await window.getByRole('region', { name: '治理任务' }).focus();
    await window.keyboard.press('Control+z');
    await window.getByText('已撤销：修改词表“可”').waitFor();
    await row(/^归档/).click();
  });
});

describe('a new code', () => {
  it('gets an id from its family and name, counts at once, and goes in one step that is undone', async () => {
    await window.keyboard.press('n');
    await form().getByRole('textbox', { name: '中文名' }).fill('抽样');
    await form().getByRole('textbox', { name: '英文名' }).fill('Spot check');
    expect(await form().getByRole('textbox', { name: '标识' }).inputValue()).toBe('lc.spot_check');
    await lines('强规则').first().fill('目录');
    await trial()
      .getByText(/^\+[1-9]/)
      .first()
      .waitFor();
    await pictured(window, 'code-new');
    await window.keyboard.press('Control+Enter');
    await row(/^抽样，\d+ 条/).waitFor();
    await window.getByRole('region', { name: '抽样' }).waitFor();
    await window.keyboard.press('Delete');
    await window.getByText(/^“抽样”有 [1-9]\d* 处计入的标注/).waitFor();
    await pictured(window, 'code-delete');
    await window.keyboard.press('Enter');
    await row(/^抽样/).waitFor({ state: 'detached' });
    await window.keyboard.press('Control+z');
    await row(/^抽样，\d+ 条/).waitFor();
    await window.keyboard.press('Control+z');
    await row(/^抽样/).waitFor({ state: 'detached' });
  });

  it('cannot take a code away that others name: the places are shown', async () => {
    await row(/^归档/).click();
    await window.keyboard.press('Delete');
    await window.getByText(/^还不能删除/).waitFor();
    await pictured(window, 'code-bound');
    await window.keyboard.press('Escape');
    await window.getByText(/^还不能删除/).waitFor({ state: 'detached' });
  });
});
