import type { FileFormat, SourceText } from '../../shared/policy/document';
import type { CleaningStepName } from '../../shared/text/cleaning';
import type { Message, SentenceKey, Values } from '../../shared/wording/say';

/** What an importer gives: the texts of a file, or the reason why there is none. */
export type Reading =
  | {
      readonly ok: true;
      /** One, but for tables: a text each row. */
      readonly sources: readonly SourceText[];
      /** Encodings that a person may choose instead; none where the format fixes it. */
      readonly encodings: readonly string[];
    }
  | { readonly ok: false; readonly failure: Message };

/** What a person decided about a file after a look at it. */
export interface ReadOptions {
  /** One of the encodings a reading named; without it the encoding is found out. */
  readonly encoding?: string;
  /** Steps of cleaning that are not to be done. */
  readonly off?: readonly CleaningStepName[];
}

/** One format: how its bytes are recognised, and how they become text. */
export interface Importer {
  readonly format: FileFormat;
  /** Looks at the content; the name decides only between formats whose content is the same (txt and md). */
  readonly recognises: (bytes: Uint8Array, fileName: string) => boolean;
  readonly read: (bytes: Uint8Array, fileName: string, options: ReadOptions) => Reading | Promise<Reading>;
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
