import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Message } from '../../shared/wording/say';
import { BOUNDS, sizeValues } from './bounds';
import { message } from './reading';

export interface GatheredFile {
  readonly path: string;
  /** As shown to people: below the folder that was given, that folder's name first. */
  readonly name: string;
  readonly bytes: number;
}
export interface Refusal {
  readonly name: string;
  readonly failure: Message;
}

/** In folders only these are taken up; those that cannot be read are refused by name later, not passed over. */
const POLICY_EXTENSIONS: ReadonlySet<string> = new Set(
  (
    '.txt .text .md .markdown .html .htm .shtml .mht .mhtml .docx .docm .dotx .doc .dot .wps .rtf .odt .pdf .ofd ' +
    '.csv .tsv .xlsx .xlsm .xls .et .caj'
  ).split(' '),
);

/**
 * The files behind paths that a person chose: files as they are, folders with everything below them in the order
 * of their names. Nothing is read; sizes come from `stat`. Hidden entries and other kinds of files inside folders
 * are passed over silently; links are followed, each real folder and file only once.
 */
export async function policyFiles(
  paths: readonly string[],
): Promise<{ files: readonly GatheredFile[]; refused: readonly Refusal[] }> {
  const found: Found = { files: [], refused: [], seen: new Set() };
  for (const path of paths) {
    const entry = await stat(path).catch(errorCode);
    if (typeof entry === 'string') {
      found.refused.push({ name: path, failure: pathFailure(entry) });
    } else if (entry.isDirectory()) {
      const before = found.files.length + found.refused.length;
      await walk(path, found);
      if (found.files.length + found.refused.length === before) {
        found.refused.push({ name: basename(path), failure: message('import.folderEmpty') });
      }
    } else if (entry.isFile()) {
      await take(path, basename(path), entry.size, found);
    } else {
      found.refused.push({ name: basename(path), failure: message('import.noFile') });
    }
  }
  return { files: found.files, refused: found.refused };
}

interface Found {
  readonly files: GatheredFile[];
  readonly refused: Refusal[];
  readonly seen: Set<string>;
}

/** Depth first in the order of names, with a list of its own instead of recursion. */
async function walk(top: string, found: Found): Promise<void> {
  const todo = [{ path: top, name: basename(top), depth: 0 }];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const { path, name, depth } = next;
    const entry = await stat(path).catch(errorCode);
    if (typeof entry === 'string') {
      // a dangling link or an entry that went away meanwhile is no policy; one that may not be read is said
      if (entry !== 'ENOENT' && entry !== 'ELOOP') found.refused.push({ name, failure: pathFailure(entry) });
    } else if (entry.isDirectory()) {
      if (depth > BOUNDS.folderDepth || !(await isNew(path, found))) continue;
      const names = await readdir(path).catch(errorCode);
      if (typeof names === 'string') {
        found.refused.push({ name, failure: pathFailure(names) });
        continue;
      }
      const visible = names.filter((child) => !child.startsWith('.') && !child.startsWith('~$')).sort();
      for (const child of visible.reverse()) {
        todo.push({ path: join(path, child), name: `${name}/${child}`, depth: depth + 1 });
      }
    } else if (entry.isFile() && POLICY_EXTENSIONS.has(extname(path).toLowerCase())) {
      if (found.files.length >= BOUNDS.folderFiles) {
        found.refused.push({ name, failure: message('import.tooManyFiles', { limit: BOUNDS.folderFiles }) });
        return;
      }
      await take(path, name, entry.size, found);
    }
  }
}

async function take(path: string, name: string, bytes: number, found: Found): Promise<void> {
  if (!(await isNew(path, found))) return;
  if (bytes > BOUNDS.fileBytes)
    found.refused.push({ name, failure: message('import.tooLarge', sizeValues(bytes)) });
  else found.files.push({ path, name, bytes });
}

async function isNew(path: string, { seen }: Found): Promise<boolean> {
  const real = await realpath(path).catch(() => path);
  if (seen.has(real)) return false;
  seen.add(real);
  return true;
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'EIO';
}

function pathFailure(code: string): Message {
  if (code === 'ENOENT' || code === 'ENOTDIR') return message('import.missing');
  if (code === 'EACCES' || code === 'EPERM') return message('import.forbidden');
  return message('import.unreadable', { reason: code });
}
