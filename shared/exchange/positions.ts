import { countBelow } from './places';

/** Code points before a place of UTF-16 code units, and the way back, for many places of one text. */
export interface CodePoints {
  readonly at: (index: number) => number;
  /** The index of the `position`th code point; null past the end. */
  readonly indexOf: (position: number) => number | null;
  readonly length: number;
}

/** Nearly all policy texts have no character beyond 16 bits, and then both counts are the same. */
export function codePoints(text: string): CodePoints {
  const astral: number[] = [];
  for (let i = 0; i < text.length - 1; i += 1) {
    if (isHigh(text.charCodeAt(i)) && isLow(text.charCodeAt(i + 1))) {
      astral.push(i);
      i += 1;
    }
  }
  const length = text.length - astral.length;
  return {
    length,
    at: (index) => index - countBelow(astral, index),
    indexOf: (position) => {
      if (position < 0 || position > length) return null;
      // The nth pair begins at code point astral[n] − n; those before `position` each take one unit more.
      let [low, high] = [0, astral.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((astral[middle] ?? 0) - middle < position) low = middle + 1;
        else high = middle;
      }
      return position + low;
    },
  };
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
