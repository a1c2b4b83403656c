/** Lengths of the words, one byte each; 255 means 255 and the next byte goes on. */
export function wordLengths(words: readonly string[]): Uint8Array {
  const bytes: number[] = [];
  for (const word of words) {
    let rest = word.length;
    for (; rest >= 255; rest -= 255) bytes.push(255);
    bytes.push(rest);
  }
  return Uint8Array.from(bytes);
}

/** The words of `text` again from their lengths. Throws when they do not sum to its length: the text is frozen. */
export function wordsOf(text: string, lengths: Uint8Array): string[] {
  const words: string[] = [];
  let start = 0;
  let length = 0;
  for (const byte of lengths) {
    length += byte;
    if (byte === 255) continue;
    words.push(text.slice(start, start + length));
    start += length;
    length = 0;
  }
  if (start !== text.length) throw new Error(`words cover ${start} of ${text.length} code units`);
  return words;
}
