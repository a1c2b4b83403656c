import type { FileFormat, SourceText } from '../../shared/policy/document';
import type { Message, SentenceKey, Values } from '../../shared/wording/say';

/** What an importer gives: a text, or the reason why there is none. */
export type Reading =
  { readonly ok: true; readonly source: SourceText } | { readonly ok: false; readonly failure: Message };

/** One format: how its bytes are recognised, and how they become text. */
export interface Importer {
  readonly format: FileFormat;
  /** Looks at the content; the name decides only between formats whose content is the same (txt and md). */
  readonly recognises: (bytes: Uint8Array, fileName: string) => boolean;
  readonly read: (bytes: Uint8Array, fileName: string) => Reading | Promise<Reading>;
}

export function message(key: SentenceKey, values?: Values): Message {
  return values === undefined ? { key } : { key, values };
}

export function refused(
  key: SentenceKey,
  values?: Values,
): { readonly ok: false; readonly failure: Message } {
  return { ok: false, failure: message(key, values) };
}

/** The first `length` bytes as Latin-1: enough to look for signatures and markup, whatever the encoding. */
export function head(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(length, bytes.byteLength)).toString('latin1');
}
