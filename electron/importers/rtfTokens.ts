/** One thing that stands in an RTF file. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly name: string; readonly value: number | null }
  /** `\'b9`, or a byte beyond ASCII that stands as it is. */
  | { readonly kind: 'byte'; readonly byte: number }
  | { readonly kind: 'text'; readonly text: string };

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;

/** The tokens of a file in one pass; data that `\bin` announces is passed over. Line ends of the file mean nothing. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  const at = { place: 0 };
  while (at.place < bytes.length) {
    const byte = bytes[at.place] ?? 0;
    if (byte === OPEN) {
      at.place += 1;
      yield { kind: 'open' };
    } else if (byte === CLOSE) {
      at.place += 1;
      yield { kind: 'close' };
    } else if (byte === BACKSLASH) {
      const token = control(bytes, at);
      if (token !== null) yield token;
    } else if (byte >= 0x80) {
      at.place += 1;
      yield { kind: 'byte', byte };
    } else if (byte < 0x20 && byte !== 0x09) {
      at.place += 1;
    } else {
      const start = at.place;
      while (isPlain(bytes[at.place])) at.place += 1;
      yield { kind: 'text', text: Buffer.from(bytes.subarray(start, at.place)).toString('latin1') };
    }
  }
}

function isPlain(byte: number | undefined): boolean {
  return (
    byte !== undefined &&
    byte !== OPEN &&
    byte !== CLOSE &&
    byte !== BACKSLASH &&
    byte < 0x80 &&
    (byte >= 0x20 || byte === 0x09)
  );
}

/** What a backslash begins: a word with a number perhaps, or one sign. */
function control(bytes: Uint8Array, at: { place: number }): RtfToken | null {
  const start = at.place + 1;
  let end = start;
  while (isLetter(bytes[end]) && end - start < 32) end += 1;
  if (end === start) {
    const sign = bytes[start] ?? 0;
    at.place = start + 1;
    if (sign !== 0x27) return { kind: 'word', name: String.fromCharCode(sign), value: null };
    const hex = Buffer.from(bytes.subarray(start + 1, start + 3)).toString('latin1');
    if (!/^[0-9a-f]{2}$/i.test(hex)) return null;
    at.place = start + 3;
    return { kind: 'byte', byte: parseInt(hex, 16) };
  }
  const name = Buffer.from(bytes.subarray(start, end)).toString('latin1');
  const digits = end;
  if (bytes[end] === 0x2d) end += 1;
  while (isDigit(bytes[end]) && end - digits < 12) end += 1;
  const number = Buffer.from(bytes.subarray(digits, end)).toString('latin1');
  const value = /\d/.test(number) ? Number(number) : null;
  // one blank behind a word belongs to it
  at.place = bytes[end] === 0x20 ? end + 1 : end;
  if (name === 'bin') {
    at.place = Math.min(bytes.length, at.place + Math.max(0, value ?? 0));
    return null;
  }
  return { kind: 'word', name, value };
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
