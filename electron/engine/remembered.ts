import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'last-project.json';

/** Notes which project is open, so that the next start opens it again. */
export function remember(ownFolder: string, path: string): void {
  mkdirSync(ownFolder, { recursive: true });
  writeFileSync(join(ownFolder, FILE), JSON.stringify({ path }));
}

/** The project that was open last, if its file is still there. A damaged note is no reason not to start. */
export function remembered(ownFolder: string): string | null {
  try {
    const { path } = JSON.parse(readFileSync(join(ownFolder, FILE), 'utf8')) as { path?: unknown };
    return typeof path === 'string' && existsSync(path) ? path : null;
  } catch {
    return null;
  }
}
