import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { say } from '../../shared/wording/say';
import { barriers } from './axe';
import { launchWorkbench, type Workbench } from './launch';
import { chooses } from './screens';

let bench: Workbench;
let window: Page;
const folder = mkdtempSync(join(tmpdir(), 'gangmu-access-'));

beforeAll(async () => {
  bench = await launchWorkbench();
  window = bench.window;
  await window.getByText('6 份文件').first().waitFor();
});
afterAll(async () => {
  await bench.close();
  rmSync(folder, { recursive: true, force: true });
});

const inspector = (): Locator => window.locator('aside').last();
const press = (keys: string): Promise<void> => window.keyboard.press(keys);
const tab = (name: string): Promise<void> => window.getByRole('radio', { name, exact: true }).click();

/** Every state of the window worth hearing, each reached from the one before. */
const stations: readonly (readonly [name: string, go: () => Promise<unknown>])[] = [
  ['coverage', () => window.getByRole('grid', { name: '覆盖矩阵' }).waitFor()],
  [
    'coverage, a cell',
    async () => {
      await window.getByRole('gridcell', { name: /^治理评价，全国政务信息资源治理条例.*：\d/ }).click();
      await inspector().locator('.hit').first().waitFor();
    },
  ],
  [
    'coverage, a hole',
    async () => {
      await window.getByRole('gridcell', { name: /^治理评价，东澜.*未检出$/ }).click();
      await inspector().locator('.hit').first().waitFor();
    },
  ],
  [
    'coverage, families',
    async () => {
      await window.getByRole('button', { name: '全部编码族' }).click();
      await window.locator('.popover:popover-open').waitFor();
    },
  ],
  [
    'coverage, exports',
    async () => {
      await press('Escape');
      await press('Control+e');
      await window.getByRole('menuitem').first().waitFor();
    },
  ],
  [
    'coverage, chart',
    async () => {
      await press('Escape');
      await tab('图');
      await window.locator('canvas').waitFor();
    },
  ],
  [
    'palette',
    async () => {
      await tab('矩阵');
      await press('Control+k');
      await window.getByRole('dialog').getByRole('option').first().waitFor();
    },
  ],
  [
    'palette, found',
    async () => {
      await window.keyboard.type('归档');
      await window.getByRole('dialog').getByRole('option', { name: /归档/ }).first().waitFor();
    },
  ],
  [
    'palette, nothing found',
    async () => {
      await window.keyboard.type('qqqq');
      await window.locator('.palette .none').waitFor();
    },
  ],
  [
    'memos',
    async () => {
      await press('Escape');
      await press('Control+Shift+m');
      await window.getByRole('dialog').waitFor();
    },
  ],
  [
    'library',
    async () => {
      await press('Escape');
      await press('Control+1');
      await window.getByRole('row', { name: /云岭省政务数据条例/ }).waitFor();
    },
  ],
  [
    'library, a document',
    async () => {
      await window.getByRole('gridcell', { name: /云岭省政务数据条例/ }).click();
      await inspector().getByRole('textbox').first().waitFor();
    },
  ],
  [
    'library, editing',
    async () => {
      await press('F2');
      await window.getByRole('treegrid').getByRole('textbox').waitFor();
    },
  ],
  [
    'library, filtered',
    async () => {
      await press('Escape');
      await window.getByRole('checkbox', { name: /^省级/ }).check();
      await window.getByRole('group', { name: '当前筛选' }).waitFor();
    },
  ],
  [
    'library, filtered to nothing',
    async () => {
      await press('Control+f');
      await window.keyboard.type('没有这个');
      await window.locator('.empty').waitFor();
    },
  ],
  [
    'reader',
    async () => {
      await press('Control+Shift+x');
      await press('Control+1');
      await window.getByRole('gridcell', { name: /全国政务信息资源治理条例/ }).dblclick();
      await window.locator('.clause').first().waitFor();
    },
  ],
  [
    'reader, a clause',
    async () => {
      await window.locator('.clause', { hasText: '第八条' }).first().click();
      await inspector().locator('.codings').waitFor();
    },
  ],
  [
    'reader, find',
    async () => {
      await press('Control+f');
      await window.keyboard.type('数据');
      await window.locator('.found').first().waitFor();
    },
  ],
  [
    'reader, codes',
    async () => {
      await press('Escape');
      await press('c');
      await window.getByRole('dialog').waitFor();
    },
  ],
  [
    'reader, memo',
    async () => {
      await press('Escape');
      await press('m');
      await window.locator('.note-field textarea').first().waitFor();
    },
  ],
  [
    'codebook, nothing chosen',
    async () => {
      await press('Escape');
      await press('Control+3');
      await window.getByRole('option').first().waitFor();
    },
  ],
  [
    'codebook, a code',
    async () => {
      await window.getByRole('option', { name: /^归档/ }).click();
      await window.getByRole('heading', { name: /归档/ }).first().waitFor();
    },
  ],
  [
    'codebook, editing',
    async () => {
      await press('F2');
      await window.locator('main').getByRole('textbox').first().waitFor();
    },
  ],
  [
    'codebook, an error',
    async () => {
      await window.locator('main').getByRole('textbox').first().fill('');
      await window.locator('[aria-invalid="true"]').first().waitFor();
    },
  ],
  [
    'gaps',
    async () => {
      await press('Control+5');
      await window.getByText('地方缺位').first().waitFor();
    },
  ],
  [
    'gaps, one open',
    async () => {
      await window.getByText('归档', { exact: true }).first().click();
      await inspector().locator('.hit').first().waitFor();
    },
  ],
  [
    'gaps, stages',
    async () => {
      await window.getByRole('radio', { name: /组件 × 阶段/ }).click();
      await window.getByRole('grid').waitFor();
    },
  ],
  [
    'study, cross',
    async () => {
      await press('Control+6');
      await window.getByRole('grid').waitFor();
      await window.getByText(/Pearson χ²\(\d+\) = /).waitFor();
    },
  ],
  [
    'study, residuals',
    async () => {
      await window.getByRole('combobox', { name: '度量', exact: true }).selectOption({ label: '调整后残差' });
      await window.locator('[data-residual]').first().waitFor();
    },
  ],
  ...(
    [
      ['注意力与刚性', () => window.getByRole('columnheader', { name: /Gini/ })],
      ['生命周期', () => window.getByRole('grid', { name: '生命周期前中后' })],
      ['刚性', () => window.getByRole('columnheader', { name: /刚性率/ })],
      ['诊断', () => window.getByRole('heading', { name: /顶层设计不完善/ })],
      ['能力雷达', () => window.getByRole('img', { name: '能力八维' })],
      ['总表', () => window.getByRole('columnheader', { name: /环节完整性/ })],
      ['央地', () => window.locator('.study-place')],
      ['份额表', () => window.getByRole('columnheader', { name: /份额差/ })],
      ['稳健性', () => window.getByText(/共 \d+ 个结论/)],
      ['第二标尺', () => window.getByText(/三层框架（黄如花/)],
    ] as const
  ).map(
    ([name, only]) =>
      [
        `study, ${name}`,
        async () => {
          await tab(name);
          await only().first().waitFor();
        },
      ] as const,
  ),
  [
    'study, 自述问题',
    async () => {
      await tab('诊断');
      await tab('自述问题');
      await window
        .getByText(/承认的问题|没有“存在/)
        .first()
        .waitFor();
    },
  ],
  [
    'search, empty',
    async () => {
      await press('Control+Shift+f');
      await window.locator('.search-field').waitFor();
      await window.locator('main .empty').waitFor();
    },
  ],
  [
    'search, lines',
    async () => {
      await window.getByRole('searchbox').last().fill('数据');
      await window.locator('.line').first().waitFor();
    },
  ],
  [
    'import preview',
    async () => {
      const path = join(folder, '白沙市数据办法.txt');
      writeFileSync(
        path,
        '白沙市数据管理办法\n第一条 市数据主管部门应当编制公共数据目录。\n第二条 数据应当及时归档。\n',
      );
      writeFileSync(join(folder, '空.txt'), '');
      await chooses(bench.app, [path, join(folder, '空.txt')]);
      await press('Control+i');
      await window.getByRole('button', { name: '导入 1 份' }).waitFor();
    },
  ],
  [
    'import preview, a document',
    async () => {
      const preview = window.getByRole('main', { name: '导入预览' });
      await preview.getByRole('row', { name: /白沙市/ }).click();
      await window.locator('.arrival-outline').waitFor();
    },
  ],
  [
    'empty project, library',
    async () => {
      await window.getByRole('button', { name: '放弃' }).click();
      await chooses(bench.app, [join(folder, '空项目.gangmu')]);
      await press('Control+n');
      await window.getByText('0 份文件').first().waitFor();
      await press('Control+1');
      await window.getByText(say('zh', 'library.empty')).waitFor();
    },
  ],
  ...(
    [
      ['2', 'reader.empty'],
      ['4', 'coverage.empty'],
      ['5', 'gaps.empty'],
      ['6', 'study.empty'],
    ] as const
  ).map(
    ([key, says]) =>
      [
        `empty project, view ${key}`,
        async () => {
          await press(`Control+${key}`);
          await window.getByText(say('zh', says)).waitFor();
        },
      ] as const,
  ),
];

describe('heard and seen', () => {
  it('no view raises a barrier axe knows, by day and by night', { timeout: 120_000 }, async () => {
    const found: string[] = [];
    for (const [name, go] of stations) {
      await go();
      await window.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      found.push(...(await barriers(window, `${name}, by day`)));
      // Only colours differ by night.
      await window.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      found.push(...(await barriers(window, `${name}, by night`, ['color-contrast'])));
    }
    expect(found.join('\n')).toBe('');
  });
});
