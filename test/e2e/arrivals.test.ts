import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encoded } from '../importers/make';
import { launchWorkbench, type Workbench } from './launch';
import { chooses, pictured } from './screens';

let bench: Workbench;
let window: Page;
const folder = mkdtempSync(join(tmpdir(), 'gangmu-e2e-'));
const own = join(folder, '政策');

const rules = (place: string, name: string, about: string): string =>
  [
    `${place}${name}`,
    '第一章　总则',
    `第一条　为了做好${about}，制定本办法。`,
    `第二条　${place}行政区域内的${about}，适用本办法。`,
    '第二章　职责',
    `第三条　市数据主管部门负责${about}的统筹，各单位应当每年报告${about}的情况。`,
    '第四条　本办法自2025年3月1日起施行。',
    '',
  ].join('\n');

const good = [
  '国务院办公厅关于加强政务数据目录管理的意见',
  '国办发〔2024〕900号',
  '各省、自治区、直辖市人民政府：',
  '一、总体要求',
  '按照统一⽬录、分级管理的原则，建立政务数据⽬录体系。',
  '二、主要任务',
  '（一）编制目录。各部门应当编制本部门的政务数据目录，并及时更新。',
  '（二）开展评估。每年对目录的质量进行评估，评估结果予以公布。',
  '国务院办公厅',
  '2024年6月1日',
  '',
].join('\n');

const files: Record<string, string | Uint8Array> = {
  '目录管理意见.txt': good,
  '目录管理意见（副本）.txt': good,
  '澄湾归集.txt': encoded(rules('澄湾市', '政务数据归集办法', '政务数据归集'), 'gb18030'),
  '白沙共享.txt': rules('白沙市', '政务数据共享办法', '政务数据共享'),
  '汇编.txt': `${rules('白沙市', '公共数据开放办法', '公共数据开放')}\n${rules('白沙市', '电子档案管理办法', '电子档案保管')}`,
  '坏文件.docx': 'PK\u0003\u0004 broken',
};

beforeAll(async () => {
  mkdirSync(own);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(own, name), content);
  bench = await launchWorkbench();
  window = bench.window;
  await window.getByText('6 份文件').waitFor();
});
afterAll(async () => {
  await bench.close();
  rmSync(folder, { recursive: true, force: true });
});

const page = (): Locator => window.getByRole('main', { name: '导入预览' });
const row = (name: RegExp | string): Locator => page().getByRole('row', { name });
const field = (name: string): Locator => page().getByRole('group', { name }).getByRole('textbox');
/** What a screen reader is told the keyboard is at. */
const atCursor = (): Promise<string | null | undefined> =>
  window.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant');
    return id && document.getElementById(id)?.textContent;
  });
const main = (): Locator => page().getByRole('button', { name: /^导入 ?\d* ?份?$/ });

describe('the import preview', () => {
  it('opens before anything is stored, problems first, each with its reason', async () => {
    await chooses(bench.app, [own]);
    await window.keyboard.press('Control+Shift+O');
    await page().waitFor();
    const rows = page().getByRole('row');
    expect(await rows.count()).toBe(6);
    expect(await rows.first().textContent()).toContain('坏文件.docx');
    expect(await rows.nth(1).textContent()).toContain('汇编.txt');
    for (const [standing, count] of [
      ['有疑问', 1],
      ['可导入', 3],
      ['无法读取', 1],
      ['重复', 1],
    ] as const) {
      await page().getByText(`${count} 份${standing}`).waitFor();
    }
    await page()
      .getByText(/压缩包无法打开/)
      .first()
      .waitFor();
    expect(await window.evaluate(() => document.activeElement?.textContent)).toBe('导入 4 份');
    await pictured(window, 'arrivals-problem');
  });

  it('corrects a fact of two entries at once and shows whose word it is', async () => {
    await row(/澄湾市政务数据归集办法/).click();
    await window.keyboard.down('Control');
    await row(/白沙市政务数据共享办法/).click();
    await window.keyboard.up('Control');
    await page().getByRole('heading', { name: '已选 2 份' }).waitFor();
    await field('地区').fill('东澜');
    await field('地区').press('Enter');
    await row(/澄湾市政务数据归集办法.*东澜/).waitFor();
    await row(/白沙市政务数据共享办法.*东澜/).waitFor();
    await page().getByRole('button', { name: /手工/ }).waitFor();
    // The field keeps the keyboard, so that Tab goes on to the next.
    expect(await window.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('地区');
    await pictured(window, 'arrivals-two');
  });

  it('takes a fact back to what was read', async () => {
    await row(/澄湾市政务数据归集办法/).click();
    await field('地区').fill('北屿');
    await field('地区').press('Enter');
    await row(/澄湾市政务数据归集办法.*北屿/).waitFor();
    await page().getByRole('button', { name: /手工/ }).click();
    await row(/澄湾市政务数据归集办法.*澄湾 ·/).waitFor();
    expect(await page().getByRole('button', { name: /手工/ }).count()).toBe(0);
  });

  it('refuses a date that is none, says so at the field, and forgets it on Escape', async () => {
    await row(/白沙市政务数据共享办法/).click();
    await field('成文日期').fill('去年五月');
    await field('成文日期').press('Enter');
    await page().getByRole('alert').getByText('去年五月').waitFor();
    await pictured(window, 'arrivals-unclear');
    await field('成文日期').press('Escape');
    expect(await page().getByRole('alert').count()).toBe(0);
  });

  it('reads again in another encoding and back', async () => {
    await row(/澄湾市政务数据归集办法/).click();
    await pictured(window, 'arrivals-entry');
    await page().getByLabel('文字编码').selectOption('big5');
    await row(/澄湾归集\.txt/).waitFor();
    await expect.poll(() => row(/澄湾市政务数据归集办法/).count()).toBe(0);
    await page().getByLabel('文字编码').selectOption('gb18030');
    await row(/澄湾市政务数据归集办法/).waitFor();
  });

  it('turns a step of cleaning off, and shows the text both ways', async () => {
    await row(/目录管理意见\.txt/).click();
    const text = page().getByRole('region', { name: '正文开头' });
    await text.getByText('统一目录').waitFor();
    await page().getByRole('radio', { name: '原文' }).click();
    await text.getByText('统一⽬录').waitFor();
    expect(await text.locator('mark').allTextContents()).toEqual(['⽬', '⽬']);
    await pictured(window, 'arrivals-original');
    await page().getByRole('radio', { name: '清理后' }).click();
    await page().getByLabel(/部首/).click();
    await text.getByText('统一⽬录').waitFor();
    await page().getByLabel(/部首/).click();
    await text.getByText('统一目录').waitFor();
    await pictured(window, 'arrivals-good');
  });

  it('splits a file that holds two policies', async () => {
    await row(/汇编\.txt/).click();
    await pictured(window, 'arrivals-compilation');
    await page().getByRole('button', { name: '拆成 2 份' }).click();
    await row(/白沙市电子档案管理办法/).waitFor();
    expect(await page().getByRole('row').count()).toBe(7);
    await page().getByRole('button', { name: '合回一份' }).waitFor();
    await pictured(window, 'arrivals-split');
  });

  it('is worked by keyboard: arrows, a range, Space, and Enter to the facts', async () => {
    await row(/坏文件/).click();
    const last = (await page().getByRole('row').last().textContent()) ?? '';
    await window.keyboard.press('End');
    await expect.poll(atCursor).toBe(last);
    await window.keyboard.press(' ');
    await page().getByText('1 份不导入').waitFor();
    await window.keyboard.press(' ');
    await expect.poll(() => page().getByText('1 份不导入').count()).toBe(0);
    await window.keyboard.press('Shift+Home');
    await page().getByRole('heading', { name: '已选 7 份' }).waitFor();
    await window.keyboard.press('Enter');
    expect(await window.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('发文机关');
  });

  it('waits while one looks elsewhere, and is found again after a reload', async () => {
    await window.keyboard.press('Control+4');
    await window.getByRole('grid', { name: '覆盖矩阵' }).waitFor();
    await window.getByRole('button', { name: '待导入 7' }).click();
    await page().waitFor();
    await window.reload();
    await page().waitFor();
    expect(await page().getByRole('row').count()).toBe(7);
    await row(/白沙市政务数据共享办法.*东澜/).waitFor();
  });

  it('takes what is added to what waits already', async () => {
    const more = join(folder, '补充.txt');
    writeFileSync(more, rules('澄湾市', '数据安全管理办法', '数据安全'));
    await chooses(bench.app, [more]);
    await page().getByRole('button', { name: '添加文件…' }).click();
    await row(/澄湾市数据安全管理办法/).waitFor();
    expect(await page().getByRole('row').count()).toBe(8);
    await row(/澄湾市数据安全管理办法/)
      .getByRole('checkbox')
      .click();
    await page().getByText('1 份不导入').waitFor();
  });

  it('asks before corrections are lost, in place', async () => {
    await page().getByRole('button', { name: '放弃' }).click();
    await page().getByRole('alertdialog').waitFor();
    await pictured(window, 'arrivals-discard');
    await window.keyboard.press('Escape');
    await main().waitFor();
    expect(await window.evaluate(() => document.activeElement?.textContent)).toBe('导入 5 份');
  });

  it('looks right in the dark and in a narrow window', async () => {
    await row(/白沙市政务数据共享办法/).click();
    await window.emulateMedia({ colorScheme: 'dark' });
    await pictured(window, 'arrivals-dark');
    await window.emulateMedia({ colorScheme: 'light' });
    const size = await window.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    await window.setViewportSize({ width: 960, height: 640 });
    await pictured(window, 'arrivals-narrow');
    await window.setViewportSize(size);
    await row(/白沙市公共数据开放办法/).click();
    await window.getByRole('button', { name: 'Switch to English' }).click();
    await window.getByRole('main', { name: 'Import preview' }).waitFor();
    await pictured(window, 'arrivals-en');
    await window.getByRole('button', { name: '切换为中文' }).click();
    await row(/白沙市政务数据共享办法/).click();
  });

  it('says why nothing would be imported where nothing is ticked', async () => {
    const all = page().getByRole('checkbox', { name: '全部导入' });
    // Some are ticked: the first click ticks the rest, the second none.
    await all.click();
    await page().getByRole('button', { name: '导入 6 份' }).waitFor();
    await all.click();
    await page().getByText('没有勾选任何文件').waitFor();
    expect(await main().getAttribute('aria-disabled')).toBe('true');
    await window.keyboard.press('Control+Enter');
    await page().waitFor();
    await pictured(window, 'arrivals-none');
    await all.click();
    await row(/澄湾市数据安全管理办法/)
      .getByRole('checkbox')
      .click();
    await page().getByRole('button', { name: '导入 5 份' }).waitFor();
  });

  it('imports what is ticked and shows the library; one undo takes it back', async () => {
    // What is still in its field counts too.
    await field('发文机关').fill('白沙市人民政府');
    await window.keyboard.press('Control+Enter');
    await window.getByText('5 份文件').first().waitFor();
    await window.locator('nav [aria-current="page"]', { hasText: '文库' }).waitFor();
    await window.getByRole('row', { name: /白沙市电子档案管理办法/ }).waitFor();
    await window.getByRole('row', { name: /白沙市政务数据共享办法.*白沙市人民政府.*东澜/ }).waitFor();
    expect(await window.getByRole('button', { name: /^待导入/ }).count()).toBe(0);
    await pictured(window, 'arrivals-library');
    await window.keyboard.press('Escape');
    await window.keyboard.press('Control+z');
    await window.getByText('0 份文件').first().waitFor();
  });
});

describe('where nothing can be imported', () => {
  it('says so with reasons, and leaves without a question', async () => {
    await chooses(bench.app, [join(own, '坏文件.docx')]);
    await window.keyboard.press('Control+i');
    await page().getByRole('heading', { name: '选中的文件无法导入' }).waitFor();
    await page()
      .getByText(/压缩包无法打开/)
      .waitFor();
    await pictured(window, 'arrivals-refused');
    await page().getByRole('button', { name: '关闭' }).click();
    await expect.poll(() => page().count()).toBe(0);
  });
});
