import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** The Electron of this run (world.mjs). */
    readonly electron: string;
    /** What the environment must have for a window to open. */
    readonly display: Readonly<Record<string, string>>;
  }
}

export interface Workbench {
  readonly app: ElectronApplication;
  readonly window: Page;
  /** Everything the application keeps for its user: settings, the own folder, projects. */
  readonly userData: string;
  readonly close: () => Promise<void>;
}

export interface Launch {
  /** A .gangmu file to open instead of the last one or the sample. */
  readonly project?: string;
  /** To meet again what an earlier launch left; otherwise a new folder that goes when the workbench closes. */
  readonly userData?: string;
  readonly args?: readonly string[];
}

const root = resolve(import.meta.dirname, '..', '..');

/** Starts the built workbench as a person's first start would, apart from all that this machine's user has. */
export async function launchWorkbench({ project, userData, args = [] }: Launch = {}): Promise<Workbench> {
  const own = userData ?? mkdtempSync(join(tmpdir(), 'gangmu-user-'));
  const app = await _electron.launch({
    executablePath: inject('electron'),
    env: { ...process.env, ...inject('display') } as Record<string, string>,
    args: [
      root,
      `--user-data-dir=${own}`,
      `--projects-folder=${join(own, 'projects')}`,
      ...(project === undefined ? [] : [`--project=${project}`]),
      ...args,
    ],
  });
  const window = await app.firstWindow();
  return {
    app,
    window,
    userData: own,
    close: async () => {
      await app.close();
      if (userData === undefined) rmSync(own, { recursive: true, force: true });
    },
  };
}
