import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bed } from '../engine/bed';
import { versionOne } from '../storage/versionOne';
import { launchWorkbench, type Workbench } from './launch';
import { pictured } from './screens';

const act = (year: number, times: string): string => `云岭省数据条例
（${year}年3月1日云岭省人民代表大会常务委员会通过）
第一条 为了规范数据处理活动，保障数据安全，促进数据开发利用，制定本条例。
第二条 数据处理者应当建立分类分级制度，明确数据安全负责人。
数据处理者应当${times}自查，并将结果报送省数据局。
第三条 违反本条例第二条第二款规定的，由省数据局责令改正。
第四条 本条例自${year}年5月1日起施行。`;

const TEXTS = {
  '条例2018.txt': act(2018, '每两年'),
  '条例2022.txt': act(2022, '每年'),
  '办法.txt': `云岭省数据分类分级办法
（2023年6月1日云岭省人民政府令第12号公布）
第一条 根据《云岭省数据条例》第二条第二款和《云岭省档案条例》，制定本办法。
第二条 本办法自2023年7月1日起施行。`,
};

let bench: Workbench;
let window: Page;
const folder = mkdtempSync(join(tmpdir(), 'gangmu-links-'));

beforeAll(async () => {
  const at = bed();
  const texts = join(at.folder, '文本');
  mkdirSync(texts);
  for (const [name, text] of Object.entries(TEXTS)) writeFileSync(join(texts, name), text);
  const made = join(at.folder, '云岭.gangmu');
  await at.ask('project.create', { ticket: at.ticket(made) });
  await at.ask('import.run', { tickets: [at.ticket(texts)], task: 1 });
  const project = join(folder, '云岭.gangmu');
  copyFileSync(made, project);
  at.close();
  bench = await launchWorkbench({ project });
  window = bench.window;
  await window.getByText('3 份文件').waitFor();
  await window.keyboard.press('Control+1');
});
afterAll(async () => {
  await bench.close();
  rmSync(folder, { recursive: true, force: true });
});

const cell = (name: string): Locator => window.getByRole('gridcell', { name }).first();
const reading = (title: string): Promise<void> =>
  window.locator('.reader-title', { hasText: title }).waitFor();
const current = (label: string): Promise<void> =>
  window.locator(`article[aria-label="${label}"][aria-current="true"]`).waitFor();

describe('versions of one policy', () => {
  const chip = (): Locator => window.getByRole('button', { name: /＋1 个版本/ });

  it('stand under the newest, and open by the keyboard', async () => {
    await chip().waitFor();
    expect(await window.getByRole('row').count()).toBe(3);
    await cell('云岭省数据条例').click();
    await window.keyboard.press('ArrowRight');
    await window.getByRole('row', { level: 2 }).waitFor();
    expect(await window.getByRole('row').count()).toBe(4);
    await pictured(window, 'library-versions');
    await window.keyboard.press('ArrowDown');
    await window.keyboard.press('ArrowLeft');
    await window.keyboard.press('ArrowLeft');
    await window.getByRole('row', { level: 2 }).waitFor({ state: 'detached' });
    expect(await window.getByRole('row', { selected: true }).innerText()).toContain('2022-03-01');
  });

  it('are lines of their own when the switch is off, also after the window was loaded anew', async () => {
    await window.getByLabel('合并版本').uncheck();
    await chip().waitFor({ state: 'detached' });
    expect(await window.getByRole('row').count()).toBe(4);
    await window.reload();
    await window.getByRole('row').nth(3).waitFor();
    expect(await window.getByLabel('合并版本').isChecked()).toBe(false);
    await window.getByLabel('合并版本').check();
    await chip().waitFor();
  });
});

describe('what a text names', () => {
  it('leads to the clause of the document that is meant, and Back returns', async () => {
    await cell('云岭省数据分类分级办法').dblclick();
    await reading('云岭省数据分类分级办法');
    const link = window.getByRole('link', { name: '《云岭省数据条例》第二条第二款' });
    expect(await link.getAttribute('title')).toBe('云岭省数据条例　第二条第二款');
    // What is not in the project is named and no link.
    expect(await window.getByRole('link', { name: '云岭省档案条例' }).count()).toBe(0);
    await window.getByText('未入库').first().waitFor();
    await pictured(window, 'reader-links');
    await link.click();
    await reading('云岭省数据条例');
    await current('第二条第二款');
    // The version in force in 2023, not that of 2018.
    await window.locator('.reader-title', { hasText: '2022-03-01' }).waitFor();
    await window.keyboard.press('Alt+ArrowLeft');
    await reading('云岭省数据分类分级办法');
    await current('第一条');
  });

  it('is reached by Tab and followed by Enter within a text', async () => {
    await window.getByRole('link', { name: '《云岭省数据条例》第二条第二款' }).click();
    await window.locator('article[aria-label="第三条"]').click();
    await current('第三条');
    await window.locator('.page').focus();
    await window.keyboard.press('Tab');
    await window.keyboard.press('Enter');
    await current('第二条第二款');
    // The keyboard is in the text again: arrows move the cursor.
    await window.keyboard.press('ArrowDown');
    await current('第三条');
  });
});

describe('policies that are not in the project', () => {
  it('are searched for on the official site, in the person’s own browser', async () => {
    const { app } = bench;
    await app.evaluate(({ shell }) => {
      const opened: string[] = [];
      Object.assign(globalThis, { opened });
      shell.openExternal = (address) => {
        opened.push(address);
        return Promise.resolve();
      };
    });
    const opened = (): Promise<readonly string[]> =>
      app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
    await window.keyboard.press('Control+1');
    await window.getByRole('button', { name: /^目录中尚未入库的政策/ }).click();
    const row = (title: string): Locator => window.locator('.catalogue-row', { hasText: title });
    await row('国务院关于加强数字政府建设的指导意见').getByRole('button').click();
    await window.getByText(/已在浏览器中打开国务院政策文件库/).waitFor();
    const title = encodeURIComponent('国务院关于加强数字政府建设的指导意见');
    expect(await opened()).toEqual([
      `https://sousuo.www.gov.cn/zcwjk/policyDocumentLibrary?t=zhengcelibrary&q=${title}`,
    ]);
    await pictured(window, 'library-catalogue');
    await row('中华人民共和国密码法').getByRole('button').click();
    await window.getByText(/标题已复制/).waitFor();
    expect((await opened()).at(-1)).toBe('https://flk.npc.gov.cn/search');
    expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('中华人民共和国密码法');
  });

  it('and nothing else is opened, whatever the page asks for', async () => {
    await bench.app.evaluate(() => {
      (globalThis as unknown as { opened: string[] }).opened.length = 0;
    });
    await window.evaluate(() => {
      const { gangmu } = globalThis as unknown as {
        gangmu: { searchOfficialSite: (site: string, title: unknown) => void };
      };
      const search = gangmu.searchOfficialSite;
      search('https://evil.example/', '数据条例');
      search('constructor', '数据条例');
      search('stateCouncil', { title: 'https://evil.example/' });
      search('stateCouncil', '');
      search('stateCouncil', '&t=x#@evil.example/');
    });
    await expect
      .poll(() => bench.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened))
      .toEqual([
        'https://sousuo.www.gov.cn/zcwjk/policyDocumentLibrary?t=zhengcelibrary&q=%26t%3Dx%23%40evil.example%2F',
      ]);
  });
});

describe('a project of an older version', () => {
  it('opens, and the window says that the file as it was is kept beside it', async () => {
    const { at, path } = await versionOne();
    const old = await launchWorkbench({ project: path });
    await old.window.getByText('原文件保留在旁边：“旧项目.v1.gangmu”').waitFor();
    await old.window.getByText('6 份文件').waitFor();
    await pictured(old.window, 'migrated');
    await old.close();
    at.close();
  });
});
