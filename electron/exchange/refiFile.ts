import { strToU8, zipSync, type Zippable } from 'fflate';
import type { ExchangeProject } from '../../shared/exchange/project';
import { refiRead, type Imported, type SourceText } from '../../shared/exchange/refi/read';
import { refiCodebook, refiProject, sourceFiles, type Dialect } from '../../shared/exchange/refi/write';
import type { Message } from '../../shared/wording/say';
import { decode } from '../importers/encoding';
import { zipEntries } from '../importers/zip';
import { xmlTree } from './xmlTree';

export type ExchangeRead =
  ({ readonly ok: true } & Imported) | { readonly ok: false; readonly failure: Message };

/** A `.qdpx` as bytes: the same project gives the same bytes, but for `created` (ISO). */
export function qdpxBytes(
  project: ExchangeProject,
  created: string,
  dialect: Dialect = 'standard',
): Uint8Array {
  const files: Zippable = { 'project.qde': strToU8(refiProject(project, created, dialect)) };
  for (const [name, text] of sourceFiles(project, dialect)) files[name] = strToU8(text);
  // ZIP keeps local time without a zone, so a fixed day rather than now.
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 6 });
}

/** A `.qdc` as bytes; null for a project without codes. */
export function qdcBytes(project: ExchangeProject): Uint8Array | null {
  const text = refiCodebook(project);
  return text === null ? null : strToU8(text);
}

/**
 * Reads a `.qdpx` of any program, within the bounds of all imports. Nothing is unpacked to disk. Texts are looked for by
 * name alone, because programs differ in how they write the folder.
 */
export function qdpxRead(bytes: Uint8Array): ExchangeRead {
  const zip = zipEntries(bytes, (name) => /\.(qde|txt)$/i.test(name));
  if (!zip.ok) return zip;
  const unsafe = zip.names.find((name) => /(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[a-z]:/i.test(name));
  if (unsafe !== undefined) return refused({ key: 'exchange.unsafeNames', values: { entry: unsafe } });
  const [entry, qde] = [...zip.entries].find(([name]) => /^[^\\/]+\.qde$/i.test(name)) ?? [];
  if (entry === undefined || qde === undefined) return refused({ key: 'exchange.notPackage' });
  const texts = new Map(
    [...zip.entries]
      .filter(([name]) => /\.txt$/i.test(name))
      .map(([name, content]) => [lastName(name), content]),
  );
  return refiTree(qde, entry, (path) => {
    const content = /^(internal|relative):/i.test(path) ? texts.get(lastName(path)) : undefined;
    return content === undefined ? null : sourceText(content);
  });
}

/** Reads a `.qdc`. */
export function qdcRead(bytes: Uint8Array, name: string): ExchangeRead {
  return refiTree(bytes, name, () => null);
}

function refiTree(
  bytes: Uint8Array,
  entry: string,
  textOf: (path: string) => SourceText | null,
): ExchangeRead {
  const tree = xmlTree(bytes, entry);
  if (!tree.ok) return tree;
  const read = refiRead(tree.root, textOf);
  if (read === null) return refused({ key: 'exchange.notRefi', values: { entry, root: tree.root.name } });
  return { ok: true, ...read };
}

/** UTF-8 by the standard; other encodings happen and are told by their characters. */
function sourceText(content: Uint8Array): SourceText | null {
  const decoded = content.length === 0 ? null : decode(content);
  if (content.length === 0) return { raw: '', marked: false };
  if (decoded === null) return null;
  const marked = decoded.encoding === 'utf-8-bom' || /^(\ufeff)/.test(decoded.text);
  return { raw: decoded.text.replace(/^\ufeff/, ''), marked };
}

function lastName(path: string): string {
  return path.split(/[\\/]/).at(-1)?.toLowerCase() ?? '';
}

function refused(failure: Message): ExchangeRead {
  return { ok: false, failure };
}
