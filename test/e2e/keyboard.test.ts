import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchWorkbench, type Workbench } from './launch';
import { chooses } from './screens';

/** The whole application without a mouse. */
let bench: Workbench;
let window: Page;
const folder = mkdtempSync(join(tmpdir(), 'gangmu-keyboard-'));

beforeAll(async () => {
  bench = await launchWorkbench();
  window = bench.window;
  window.setDefaultTimeout(8000);
  await window.getByText('6 份文件').first().waitFor();
});
afterAll(async () => {
  await bench.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Keys by name; Chinese comes as from an input method. */
const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) {
    await (key > '\u2e80' ? window.keyboard.insertText(key) : window.keyboard.press(key));
  }
};

/** What has the keyboard, in words; `nothing` = the bare page, where every key is lost. */
const at = (): Promise<string> =>
  window.evaluate(() => {
    const one = document.activeElement;
    if (!one || one === document.body) return 'nothing';
    const name = one.getAttribute('aria-label') ?? one.getAttribute('title') ?? one.textContent;
    return `${one.localName}.${one.className} ${name.trim().slice(0, 40)}`;
  });
const paneAt = (): Promise<string> =>
  window.evaluate(() => {
    const pane = document.activeElement?.closest('header, nav, main, aside, footer, [role="region"]');
    return pane?.getAttribute('aria-label') ?? pane?.className ?? 'nothing';
  });

/** After an act the keyboard is somewhere, if not at once then as soon as what it led to stands. */
const somewhere = async (after: string): Promise<void> => {
  await expect.poll(at, { message: `after ${after}`, timeout: 5000 }).not.toBe('nothing');
};

/** Controls in sight that neither Tab, from the top of the window round to it, nor the arrows of a list lead to. */
async function unreached(): Promise<readonly string[]> {
  await window.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let stops = 0; stops < 400; stops++) {
    await press('Tab');
    const round = await window.evaluate(() => {
      const one = document.activeElement;
      if (!one || one === document.body || one.hasAttribute('data-stopped')) return true;
      one.setAttribute('data-stopped', '');
      return false;
    });
    if (round) break;
  }
  return window.evaluate(() => {
    const lists =
      '[role=grid], [role=treegrid], [role=listbox], [role=tree], [role=radiogroup], article, .years';
    const controls = [...document.querySelectorAll<HTMLElement>('button, input, select, textarea, summary')];
    const missed = controls.filter(
      (one) =>
        one.checkVisibility({ visibilityProperty: true }) &&
        !one.matches(':disabled, [data-stopped]') &&
        !(one.tabIndex < 0 && one.closest(lists)),
    );
    for (const one of document.querySelectorAll('[data-stopped]')) one.removeAttribute('data-stopped');
    return missed.map((one) => one.outerHTML.slice(0, 200));
  });
}

describe('Tab', () => {
  it.each([
    ['library', ['Control+1']],
    ['reader', ['Control+p', 'Enter', 'ArrowDown']],
    ['codebook', ['Control+3']],
    ['coverage', ['Control+4']],
    ['gaps', ['Control+5']],
    ['study', ['Control+6']],
    ['search', ['Control+Shift+f']],
  ])('reaches every control of the view: %s', async (_, way) => {
    await press(...way);
    await somewhere(way.join(' '));
    expect(await unreached()).toEqual([]);
  });
});

describe('F6', () => {
  it('goes from pane to pane and back, each as it was left', async () => {
    await press('Control+1');
    await expect.poll(paneAt).toBe('文库');
    await press('ArrowDown');
    const cell = await at();
    const round: string[] = [];
    for (let step = 0; step < 6; step++) {
      await press('F6');
      round.push(await paneAt());
    }
    expect(new Set(round)).toEqual(
      new Set(['检视', 'title-bar', '视图', '示例项目（虚构文本）', '左栏', '文库']),
    );
    expect(await at()).toBe(cell);
    await press('Shift+F6', 'F6');
    expect(await at()).toBe(cell);
  });

  it('passes over a panel that is folded away; Tab too', async () => {
    await press('Control+b');
    for (let step = 0; step < 6; step++) {
      await press('F6');
      expect(await paneAt()).not.toBe('左栏');
    }
    expect(await unreached()).toEqual([]);
    await press('Control+b');
  });
});

describe('the keyboard is never nowhere', () => {
  const coverage = (): Promise<void> => window.getByRole('grid', { name: '覆盖矩阵' }).waitFor();
  const library = (): Promise<void> => window.getByRole('row', { name: /云岭省政务数据条例/ }).waitFor();
  const stands = (what: () => Locator) => (): Promise<void> => what().first().waitFor();
  const gone = (what: () => Locator) => (): Promise<void> => what().first().waitFor({ state: 'hidden' });
  const dialog = (): Locator => window.getByRole('dialog');
  const option = (name: RegExp) => stands(() => dialog().getByRole('option', { name }));
  const menu = (): Locator => window.getByRole('menuitem');
  const cell = (): Locator => window.getByRole('treegrid').getByRole('textbox');
  const chips = (): Locator => window.getByRole('group', { name: '当前筛选' });
  const codes = (): Locator => window.locator('.code-tree').getByRole('option');
  const codeHead = (): Locator => window.locator('.code-head');
  const form = (): Locator => window.getByRole('form');
  const count = (n: number) => stands(() => window.getByText(`${n} 份文件`));
  const undoIn = (name: string) => stands(() => window.getByRole('banner').getByRole('button', { name }));
  const inTable = stands(() => window.locator('[role=treegrid]:focus, [role=treegrid] :focus'));
  const gaps = stands(() => window.getByText('地方缺位'));
  const study = stands(() => window.getByText(/Pearson χ²/));
  const hit = (): Locator => window.locator('.inspector .hit');

  /** Keys, and after them the proof that they did what they are for. */
  it.each<[string, readonly (string | (() => Promise<unknown>))[]]>([
    [
      'the palette was opened and closed',
      ['Control+4', coverage, 'Control+k', stands(dialog), 'Escape', gone(dialog)],
    ],
    ['a view was chosen in the palette', ['Control+k', '文库', option(/文库/), 'Enter', library]],
    ['going back', ['Control+4', coverage, 'Control+5', gaps, 'Alt+ArrowLeft', coverage]],
    ['going forward', ['Alt+ArrowRight', gaps]],
    [
      'going back from a cell of the library',
      ['Control+4', coverage, 'Control+1', library, 'ArrowDown', 'Alt+ArrowLeft', coverage],
    ],
    [
      'the exports were opened and closed',
      ['Control+4', coverage, 'Control+e', stands(menu), 'Escape', gone(menu)],
    ],
    ['the list of memos was closed', ['Control+Shift+m', stands(dialog), 'Escape', gone(dialog)]],
    ['a document was removed', ['Control+1', library, 'ArrowDown', 'ArrowDown', 'Delete', count(5)]],
    ['the removal was undone', ['Control+z', count(6)]],
    ['a cell was edited', ['Control+1', library, 'F2', stands(cell), 'Escape', gone(cell), inTable]],
    ['the filter was cleared', ['Control+f', '云岭', 'Enter', stands(chips), 'Control+Shift+x', gone(chips)]],
    [
      'the language was switched',
      ['Control+k', stands(dialog), 'E', 'n', 'g', 'l', option(/English/), 'Enter', undoIn('Undo')],
    ],
    ['and back', ['Control+k', stands(dialog), '中文', option(/中文/), 'Enter', undoIn('撤销')]],
    [
      'a code was edited and left',
      [
        'Control+3',
        stands(codes),
        () => codes().nth(1).focus(),
        'ArrowDown',
        stands(codeHead),
        'F2',
        stands(form),
        'Escape',
        gone(form),
      ],
    ],
    ['a gap was opened', ['Control+5', 'ArrowDown', 'Enter', stands(hit)]],
    ['an element was opened', ['Control+6', study, 'ArrowRight', 'Enter', stands(hit), 'Escape']],
  ])('%s', async (after, way) => {
    for (const step of way) await (typeof step === 'string' ? press(step) : step());
    expect(await at(), `after ${after}`).not.toBe('nothing');
  });

  it('when a control goes with what it did', async () => {
    await press('Control+1');
    const levels = window.getByRole('group', { name: '层级' }).getByRole('checkbox');
    for (const nth of [0, 1]) await levels.nth(nth).check();
    const chips = window.getByRole('group', { name: '当前筛选' }).getByRole('button');
    await chips.first().focus();
    await press('Enter');
    await expect.poll(at).toMatch(/chip/);
    await press('Enter');
    await expect.poll(paneAt).toBe('文库');
    expect(await chips.count()).toBe(0);
  });

  it('when a button can no longer be used', async () => {
    await press('Control+1', 'ArrowDown', 'Delete');
    const undo = window.getByRole('banner').getByRole('button', { name: '撤销' });
    await window.getByText('5 份文件').first().waitFor();
    await undo.focus();
    await press('Enter');
    await window.getByText('6 份文件').first().waitFor();
    await press('Enter');
    await window.getByText('0 份文件').first().waitFor();
    await expect.poll(() => undo.isDisabled()).toBe(true);
    await expect.poll(paneAt).toBe('title-bar');
  });

  it('when a notice is dismissed', async () => {
    await press('Control+1', 'ArrowDown', 'Delete', 'Control+z');
    const dismiss = window.locator('.notice').getByRole('button', { name: '知道了' }).last();
    await dismiss.focus();
    await press('Enter');
    await somewhere('dismissing');
  });

  it('from the choice of files to the import and its undoing', async () => {
    const path = join(folder, '白沙市数据办法.txt');
    writeFileSync(path, '白沙市数据管理办法\n第一条 市数据主管部门应当编制公共数据目录。\n');
    await chooses(bench.app, [path]);
    await press('Control+i');
    await window.getByRole('button', { name: '导入 1 份' }).waitFor();
    await somewhere('choosing files');
    expect(await unreached()).toEqual([]);
    await window.getByRole('button', { name: '导入 1 份' }).focus();
    await press('Enter');
    await window.getByText('1 份文件').first().waitFor();
    await somewhere('importing');
    await press('Control+z');
    await window.getByText('0 份文件').first().waitFor();
    await somewhere('undoing the import');
    for (const key of '123456') {
      await press(`Control+${key}`);
      expect(await unreached()).toEqual([]);
    }
  });
});
