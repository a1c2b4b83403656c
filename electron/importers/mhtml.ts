import { head } from './reading';

/** One part of a message: its bytes and the charset its head names. */
export interface Page {
  readonly bytes: Uint8Array;
  readonly charset: string | undefined;
}

/**
 * The page inside a web archive (RFC 2557), or null when the bytes are none. Office, browsers and government
 * sites write these, often under the name .doc; a docx may embed one as its whole text.
 */
export function mhtmlPage(bytes: Uint8Array): Page | null {
  const start = head(bytes, 4096);
  if (
    !/^[\r\n]*(mime-version|from|subject|content-[a-z-]+|date|snapshot-content-location)[ \t]*:/i.test(start)
  )
    return null;
  if (!/^(mime-version|content-type)[ \t]*:/im.test(start)) return null;
  // Latin-1 keeps every byte as one character, so that parts can be cut out without knowing their encoding
  const message = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const whole = part(message);
  const boundary = /boundary\s*=\s*(?:"([^"\r\n]+)"|([^\s;]+))/i.exec(whole.type);
  if (boundary === null) return /text\/html/i.test(whole.type) ? page(whole) : null;
  const parts = whole.body
    .split(`--${boundary[1] ?? boundary[2] ?? ''}`)
    .slice(1)
    .map(part);
  const found =
    parts.find((p) => /text\/html/i.test(p.type)) ?? parts.find((p) => /text\/plain/i.test(p.type));
  return found === undefined ? null : page(found);
}

interface Part {
  readonly type: string;
  readonly transfer: string;
  readonly body: string;
}

function part(source: string): Part {
  const text = source.replace(/^[ \t]*\r?\n/, '');
  const end = /\r?\n[ \t]*\r?\n/.exec(text);
  const heading = (end === null ? text.slice(0, 4096) : text.slice(0, end.index)).replace(
    /\r?\n[ \t]+/g,
    ' ',
  );
  const field = (name: string): string =>
    new RegExp(`^${name}[ \\t]*:[ \\t]*(.*)$`, 'im').exec(heading)?.[1]?.trim() ?? '';
  return {
    type: field('content-type'),
    transfer: field('content-transfer-encoding').toLowerCase(),
    body: end === null ? '' : text.slice(end.index + end[0].length),
  };
}

function page({ type, transfer, body }: Part): Page {
  const charset = /charset\s*=\s*"?([\w-]+)/i.exec(type)?.[1];
  if (transfer === 'base64') return { bytes: Buffer.from(body, 'base64'), charset };
  if (transfer === 'quoted-printable') return { bytes: quotedPrintable(body), charset };
  return { bytes: Buffer.from(body, 'latin1'), charset };
}

/**
 * RFC 2045 §6.7, forgiving: some writers declare quoted-printable, escape only `=`, and leave UTF-8 bytes as
 * they are; every byte that is no escape is kept.
 */
function quotedPrintable(body: string): Uint8Array {
  const decoded = body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_escape, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(decoded, 'latin1');
}
