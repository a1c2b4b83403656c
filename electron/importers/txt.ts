import { decode, ENCODINGS, type Decoded } from './encoding';
import { message, refused, type Importer, type Reading, type ReadOptions } from './reading';
import { settled } from './settle';
import type { FileFormat } from '../../shared/policy/document';
import type { Message } from '../../shared/wording/say';

/** Plain text in any of the encodings Chinese offices use; the text stays as written, only a mark at its start goes. */
export const txt: Importer = {
  format: 'txt',
  recognises: () => true,
  read: (bytes, _fileName, options) => readText(bytes, 'txt', options, (text) => text),
};

/** Decodes bytes and hands the text through `shape`; says what about the encoding a person should know. */
export function readText(
  bytes: Uint8Array,
  format: FileFormat,
  { encoding, off = [] }: ReadOptions,
  shape: (text: string) => string,
): Reading {
  const decoded = decode(bytes, undefined, encoding);
  if (decoded === null || isBinary(decoded.text)) return refused('import.notText');
  return settled(shape(decoded.text), {
    format,
    encoding: decoded.encoding,
    encodings: ENCODINGS,
    warnings: encodingWarnings(decoded),
    off,
  });
}

export function encodingWarnings(decoded: Decoded): Message[] {
  const warnings: Message[] = [];
  if (!decoded.sure) warnings.push(message('import.encodingUnsure', { encoding: decoded.encoding }));
  if (decoded.bad > 0) {
    warnings.push(message('import.badBytes', { count: decoded.bad, encoding: decoded.encoding }));
  }
  return warnings;
}

/** Three or more controls or undecodable characters, and one in twenty: no text, whatever the rest looks like. */
export function isBinary(text: string): boolean {
  const strange = text.match(/[\u0001-\u0008\u000e-\u0019\u001b-\u001f\ufffd]/g)?.length ?? 0;
  return strange >= 3 && strange * 20 > text.length;
}
