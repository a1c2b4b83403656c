const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Int16Array(128).fill(-1);
for (let value = 0; value < 64; value++) VALUES[LETTERS.charCodeAt(value)] = value;

/** Base64 (RFC 4648 §4); shared code has neither Buffer nor atob. */
export function textOf(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const letters = [18, 12, 6, 0].map((shift) => LETTERS[(three >> shift) & 63] ?? '').join('');
    const missing = Math.max(0, at + 3 - bytes.length);
    pieces.push(letters.slice(0, 4 - missing) + '='.repeat(missing));
  }
  return pieces.join('');
}

/** null when `text` is no base64. */
export function bytesOf(text: string): Uint8Array | null {
  if (text.length % 4 !== 0) return null;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  for (let at = 0, to = 0; at < text.length; at += 4) {
    let four = 0;
    for (let letter = at; letter < at + 4; letter++) {
      const isPadding = letter >= text.length - padding;
      const value = isPadding ? 0 : (VALUES[text.charCodeAt(letter)] ?? -1);
      if (value < 0) return null;
      four = (four << 6) | value;
    }
    for (let shift = 16; shift >= 0 && to < bytes.length; shift -= 8) bytes[to++] = (four >> shift) & 0xff;
  }
  return bytes;
}
