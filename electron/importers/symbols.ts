/** Boxes and arrows of symbol fonts that policies use; other codes stay as they are. */
export function symbol(code: number): string {
  return SYMBOLS[code] ?? (code > 0 && code <= 0xffff ? String.fromCharCode(code) : '');
}

const SYMBOLS: Readonly<Record<number, string>> = {
  0xf052: '☑',
  0xf0fe: '☑',
  0xf0a3: '□',
  0xf06f: '□',
  0xf0a8: '□',
  0xf0fc: '√',
  0xf0e0: '→',
};
