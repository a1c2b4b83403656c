import type { Message } from '../../shared/wording/say';
import { BOUNDS } from './bounds';
import { decode } from './encoding';
import { bodyText } from './docxBody';
import { docxLists } from './docxNumbering';
import { mainPart, paragraphStyles, partsOf, relsOf } from './docxParts';
import { looksLikeHtml } from './html';
import { wholeText } from './htmlLines';
import { joinedLines } from './lines';
import { mhtmlPage } from './mhtml';
import { Numbering } from './numbering';
import { message, refused, type Importer } from './reading';
import { isRtf } from './rtf';
import { rtfBody } from './rtfBody';
import { settled } from './settle';
import { xmlText } from './xml';
import { isZip, zipEntries } from './zip';

/**
 * Word documents (ECMA-376). Read here rather than by a library because a policy needs what raw-text readers
 * leave out: numbers that Word generates (第三条 is often a list label, not text), whole texts embedded as
 * altChunk, and tracked changes resolved. Only the parts named below are inflated; pictures and the like never.
 */
export const docx: Importer = {
  format: 'docx',
  recognises: isZip,
  read: (bytes, _fileName, { off = [] }) => {
    const found = docxText(bytes, false);
    return found.ok
      ? settled(found.text, { format: 'docx', encoding: 'docx', warnings: found.warnings, off })
      : found;
  },
};

type Text =
  | { readonly ok: true; readonly text: string; readonly warnings: readonly Message[] }
  | { readonly ok: false; readonly failure: Message };

/** `embedded`: this is itself a part of a docx. Chunks of chunks are not followed: a container can hold itself. */
function docxText(bytes: Uint8Array, embedded: boolean): Text {
  const rels = zipEntries(bytes, (name) => name.endsWith('.rels'));
  if (!rels.ok) return rels;
  const relsText = (name: string): string => xmlText(rels.entries.get(name) ?? new Uint8Array());
  const main = mainPart(relsText('_rels/.rels'));
  const parts = partsOf(relsText(relsOf(main)), main);

  const wanted = new Set([main, parts.numbering, parts.styles, ...parts.chunks.values()]);
  const zip = zipEntries(bytes, (name) => wanted.has(name));
  if (!zip.ok) return zip;
  const text = (name: string | undefined): string => xmlText(zip.entries.get(name ?? '') ?? new Uint8Array());
  const body = text(main);
  if (body === '') return refused('import.docxNoBody');

  const w = wordPrefix(body);
  const numbering = new Numbering(
    docxLists(text(parts.numbering), w),
    paragraphStyles(text(parts.styles), w),
  );
  const read = new Map<string, string | null>();
  let characters = 0;
  /** A body may name one chunk ten thousand times: it is read once, and past the bound no more is put together. */
  const chunk = (id: string): string | null => {
    const name = parts.chunks.get(id) ?? '';
    const entry = zip.entries.get(name);
    if (entry === undefined) return null;
    const chunk = read.get(name) ?? chunkText(entry, embedded);
    read.set(name, chunk);
    if (characters <= BOUNDS.characters) characters += chunk?.length ?? 0;
    return characters <= BOUNDS.characters ? chunk : null;
  };
  const found = bodyText(body, w, numbering, chunk);
  if (characters > BOUNDS.characters)
    return refused('import.tooLong', { characters, limit: BOUNDS.characters });
  if (!found.whole) return refused('import.docxDamaged');
  const warnings = [
    ...(found.numbered > 0 ? [message('import.numbering', { count: found.numbered })] : []),
    ...(found.tracked > 0 ? [message('import.tracked', { count: found.tracked })] : []),
    ...(found.lost > 0 ? [message('import.chunks', { count: found.lost })] : []),
    ...(found.notes > 0 ? [message('import.notes', { count: found.notes })] : []),
  ];
  return { ok: true, text: joinedLines(found.lines), warnings };
}

/** `w:` nearly always; some writers bind the same namespace to another prefix, or to none. */
function wordPrefix(xml: string): string {
  const start = xml.slice(0, 20_000);
  const bound = /xmlns(?::([\w-]+))?\s*=\s*["'][^"']*\/wordprocessingml\/(?:2006\/)?main["']/.exec(start);
  if (bound === null) return 'w:';
  return bound[1] === undefined ? '' : `${bound[1]}:`;
}

/** A part embedded whole: a web archive, a page, another docx, or plain text; null when it cannot be read. */
function chunkText(bytes: Uint8Array, embedded: boolean): string | null {
  if (isZip(bytes)) {
    const inner = embedded ? null : docxText(bytes, true);
    return inner?.ok === true && inner.text !== '' ? inner.text : null;
  }
  if (isRtf(bytes)) return rtfBody(bytes)?.lines.join('\n') ?? null;
  const page = mhtmlPage(bytes);
  const decoded = decode(page?.bytes ?? bytes, page?.charset);
  if (decoded === null) return null;
  return page !== null || looksLikeHtml(decoded.text.slice(0, 4096)) ? wholeText(decoded.text) : decoded.text;
}
