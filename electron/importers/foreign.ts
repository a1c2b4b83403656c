import type { Message } from '../../shared/wording/say';
import { Damaged } from './binary';
import { oleStreams } from './ole';
import { head, message } from './reading';
import { isZip, zipEntries } from './zip';

/** Formats known by their content but not read: the reason names the format and what to do instead. */
export function foreignFormat(bytes: Uint8Array): Message | null {
  const start = head(bytes, 64);
  const found = SIGNATURES.find(({ pattern }) => pattern.test(start));
  if (found !== undefined) return message(`import.foreign.${found.kind}`, { format: found.format });
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return oleFormat(bytes);
  if (isZip(bytes)) return zipFormat(bytes);
  if (/<\?mso-application\s+progid="Word|<w:wordDocument|<pkg:package/.test(head(bytes, 4096))) {
    return message('import.foreign.document', { format: 'Word XML' });
  }
  return null;
}

const SIGNATURES = [
  { pattern: /^\xff\xd8\xff/, kind: 'image', format: 'JPEG' },
  { pattern: /^\x89PNG\r\n/, kind: 'image', format: 'PNG' },
  { pattern: /^GIF8[79]a/, kind: 'image', format: 'GIF' },
  { pattern: /^BM.{4}\0\0\0\0/s, kind: 'image', format: 'BMP' },
  { pattern: /^(II\*\0|MM\0\*)/, kind: 'image', format: 'TIFF' },
  { pattern: /^RIFF.{4}WEBP/s, kind: 'image', format: 'WebP' },
  { pattern: /^.{4}ftyp(heic|heix|mif1|avif)/s, kind: 'image', format: 'HEIC' },
  { pattern: /^(CAJ\0|HN\0|KDH )/, kind: 'caj', format: 'CAJ' },
  { pattern: /^%!PS/, kind: 'document', format: 'PostScript' },
  { pattern: /^AT&TFORM/, kind: 'image', format: 'DjVu' },
  { pattern: /^7z\xbc\xaf\x27\x1c/, kind: 'archive', format: '7z' },
  { pattern: /^Rar!\x1a\x07/, kind: 'archive', format: 'RAR' },
  { pattern: /^\x1f\x8b/, kind: 'archive', format: 'gzip' },
] as const;

/** Compound files: old Word, Excel, PowerPoint, and today's Office files under a password. Their stream names are UTF-16. */
function oleFormat(bytes: Uint8Array): Message | null {
  const container = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (stream: string): boolean => container.includes(Buffer.from(stream, 'utf16le'));
  if (has('EncryptedPackage')) return message('import.officeEncrypted');
  if (has('WordDocument')) return null;
  if (has('Workbook')) return message('import.foreign.table', { format: 'XLS' });
  if (has('PowerPoint Document')) return message('import.foreign.document', { format: 'PPT' });
  return isWhole(bytes)
    ? message('import.foreign.document', { format: 'OLE' })
    : message('import.docDamaged');
}

function isWhole(bytes: Uint8Array): boolean {
  try {
    return oleStreams(bytes).size > 0;
  } catch (error) {
    if (error instanceof Damaged) return false;
    throw error;
  }
}

/** Zip containers that are read by none of the importers; null for those that are. Nothing but the small `mimetype` entry is inflated. */
function zipFormat(bytes: Uint8Array): Message | null {
  const zip = zipEntries(bytes, (name) => name === 'mimetype');
  if (!zip.ok) return zip.failure;
  const has = (pattern: RegExp): boolean => zip.names.some((name) => pattern.test(name));
  if (has(/^word\/[^/]*document[^/]*\.xml$/i) || has(/^word\//i)) return null;
  if (has(/^xl\/workbook\.xml$/)) return null;
  if (has(/^xl\//)) return message('import.foreign.table', { format: 'XLSB' });
  if (has(/^ppt\//)) return message('import.foreign.document', { format: 'PPTX' });
  if (has(/^OFD\.xml$/i)) return null;
  const mime = new TextDecoder().decode(zip.entries.get('mimetype') ?? new Uint8Array());
  if (mime.includes('opendocument.text') && has(/^content\.xml$/)) return null;
  if (mime.includes('opendocument')) return message('import.foreign.table', { format: 'ODS' });
  if (mime.includes('epub')) return message('import.foreign.document', { format: 'EPUB' });
  return message('import.foreign.archive', { format: 'ZIP' });
}
