import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';

export const root = resolve(import.meta.dirname, '..', '..');
const folder = join(root, 'test', 'results', 'screens');

/** A picture of the window for people to look at. */
export async function pictured(window: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await window.screenshot({ path: join(folder, `${name}.png`) });
}

/** The next open-dialog chooses `paths`, the next save-dialog `path`: the system's own dialogs cannot be clicked. */
export async function chooses(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...chosen] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen[0] ?? '' });
  }, paths);
}
